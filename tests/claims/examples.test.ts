import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readClaims } from "../../src/claims/check-claims.ts";

const FOLDER = resolve(import.meta.dirname, "../../docs/examples");
/** The answer stated in the file: the first bold word of the quotation after each block. */
const STATED = /^> \*\*([a-z ]+)\*\*/gm;

describe("the worked examples get the answers that they state", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));
  it("are at least twelve, right and wrong ones", () => {
    expect(files.length).toBeGreaterThanOrEqual(12);
  });
  it.each(files)("%s", { timeout: 120_000 }, async (file) => {
    const text = readFileSync(resolve(FOLDER, file), "utf8");
    const claims = await readClaims(text, file);
    const stated = [...text.matchAll(STATED)].map((m) => m[1]);
    expect(stated).toHaveLength(claims.length);
    // Few digits: the same verdicts, in a fraction of the time.
    const answers = claims.map(({ decide }) =>
      decide({ digits: 8, runs: 20, seed: 5, forced: { digits: true } }),
    );
    expect(answers.map((a, k) => `${claims[k]!.id}: ${a.verdict}`)).toEqual(
      claims.map((c, k) => `${c.id}: ${stated[k]}`),
    );
    for (const a of answers) expect(a.counterexample !== null).toBe(a.verdict === "refuted");
  });
});
