import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { DERIVATIONS } from "../../derivations/index.ts";
import { allClaims } from "../../src/verify/claims.ts";

interface Recorded {
  readonly id: string;
  readonly judge: string;
  readonly verdict: string;
}
const record = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../proofs/verdicts.json"), "utf8"),
) as {
  claims: Recorded[];
};

describe("proofs/verdicts.json", () => {
  it("lists the claims of the program with their judges", () => {
    const listed = allClaims(DERIVATIONS.map((derive) => derive())).map(({ id, judge }) => ({ id, judge }));
    expect(record.claims.map(({ id, judge }) => ({ id, judge }))).toEqual(listed);
  });
  it("has no claim that fell short", () => {
    expect(record.claims.filter((c) => !["proved", "certified", "numeric"].includes(c.verdict))).toEqual([]);
  });
});
