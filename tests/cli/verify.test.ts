import { describe, expect, it } from "vitest";
import { countVerdicts, judgeClaims, selectClaims } from "../../src/cli/commands/verify.ts";
import { SILENT } from "../../src/cli/output/terminal.ts";
import type { Claim } from "../../src/verify/claims.ts";
import type { Judgement, Verdict } from "../../src/verify/verdict.ts";
import { document, langreth } from "./recording-terminal.ts";

describe("verify", () => {
  it("checks the claims whose id begins with a name", async () => {
    const found = await document("verify langreth-rules contour-components --runs 2 --digits 20 --seed 7");
    expect(found.seed).toBe(7);
    expect(found.failed).toBe(0);
    expect(found.passed).toBe(found.claims.length);
    for (const claim of found.claims) {
      expect(claim.id).toMatch(/^(langreth-rules|contour-components)\//);
      for (const key of ["statement", "judge", "verdict", "digits", "runs", "counterexample"])
        expect(claim).toHaveProperty(key);
    }
  });

  it("prints a fresh seed and the counts in its last line", async () => {
    const { code, out } = await langreth("verify contour-components --runs 1 --digits 15");
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n").at(-1)).toMatch(
      /^\d+ passed, 0 failed \(15 digits, 1 runs a step, seed \d+\)$/,
    );
  });

  it("lists without checking", async () => {
    const { claims } = await document("verify --list");
    expect(claims.length).toBeGreaterThan(100);
    expect(Object.keys(claims[0])).toEqual(["id", "statement", "judge"]);
  });
});

function claim(id: string, verdict: Verdict): Claim {
  const judgement: Judgement = { verdict, detail: "", digits: null, runs: 1, counterexample: null };
  return { id, statement: id, judge: "algebra", decide: () => judgement };
}

describe("counting verdicts", () => {
  it("counts refuted, undecided and not derived as failed", () => {
    const verdicts = ["proved", "certified", "numeric", "refuted", "undecided", "not derived"] as const;
    const claims = verdicts.map((verdict) => claim(`a/${verdict}`, verdict));
    const judged = judgeClaims(claims, { runs: 1, digits: 10, seed: 1 }, SILENT);
    expect(countVerdicts(judged)).toEqual({ passed: 3, failed: 3 });
  });

  it("selects by the beginning of the id", () => {
    const claims = [claim("ab/c", "proved"), claim("abc/d", "proved"), claim("x/ab", "proved")];
    expect(selectClaims(["ab"], claims).map(({ id }) => id)).toEqual(["ab/c", "abc/d"]);
    expect(selectClaims([], claims)).toHaveLength(3);
    expect(() => selectClaims(["b"], claims)).toThrow(/verify: got b/);
  });
});
