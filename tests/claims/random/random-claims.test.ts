import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answered, isWrong, reading } from "./journal.ts";
import { randomClaim } from "./random-claims.ts";

/** A small sample of what docs/write-random-claims.ts does by the thousand: families that take milliseconds. */
const CHEAP: ReadonlySet<string> = new Set([
  "partial fractions",
  "expansion",
  "rewriting",
  "domains",
  "inequalities",
  "limits",
  "residues",
  "contour",
]);
const SEED = 1;
const CLAIMS = 160;
const RUNS = 10;
const TEXTS = 120;

describe("random claims", () => {
  it("are not proved or certified where they are wrong, nor refuted where they are right", async () => {
    const wrong: unknown[] = [];
    const verdicts = new Set<string>();
    for (let index = 0; index < CLAIMS; index++) {
      if (!CHEAP.has(randomClaim(SEED, index).family)) continue;
      const answer = await answered(SEED, index, RUNS);
      verdicts.add(`${answer.claim.holds} ${answer.verdict}`);
      if (isWrong(answer)) wrong.push([index, answer]);
    }
    expect(wrong).toEqual([]);
    expect([...verdicts]).toEqual(expect.arrayContaining(["true proved", "true certified", "false refuted"]));
  });
  it("are all read or refused in a file with random changes", async () => {
    const folder = new URL("../../../docs/examples/", import.meta.url);
    const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));
    const outcomes = new Map<string, number>();
    for (let index = 0; index < TEXTS; index++) {
      const { outcome } = await reading(texts, SEED, index);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect([...outcomes.keys()].sort()).toEqual(["read", "refused"]);
  });
});
