import { describe, expect, it } from "vitest";
import { DERIVATIONS } from "../../derivations/index.ts";
import { allClaims } from "../../src/verify/claims.ts";
import { identities } from "../../src/verify/identities/index.ts";
import { judgeStep } from "../../src/verify/judge.ts";
import { EQUIVALENT, OUT_OF_REACH } from "../../src/verify/mutation-run/known-mutants.ts";
import { mutants } from "../../src/verify/mutations.ts";

const derivations = DERIVATIONS.map((derive) => derive());
const steps = [...derivations.flatMap((d) => d.steps), ...identities()];

describe("every step", () => {
  for (const step of steps)
    it(`${step.id} holds (${step.judge})`, () => {
      const judgement = judgeStep(step, { runs: 5, digits: 24, seed: 11 });
      expect(judgement, judgement.counterexample ?? judgement.detail).toMatchObject({
        verdict: expect.stringMatching(/^(proved|certified)$/),
      });
    });
});

describe("the judges are awake", () => {
  for (const step of steps)
    it(`catch every seeded mistake in ${step.id}`, () => {
      const survivors = mutants(step)
        .filter(({ mistake }) => !(`${step.id}: ${mistake}` in EQUIVALENT))
        .filter((m) => {
          const expected = `${step.id}: ${m.mistake}` in OUT_OF_REACH ? "undecided" : "refuted";
          return judgeStep(m.step, { runs: 3, digits: 15, seed: 3, shrink: false }).verdict !== expected;
        })
        .map((m) => m.mistake);
      expect(survivors).toEqual([]);
    });

  it("and the list of equivalent mistakes is not idle", () => {
    const keys = new Set(steps.flatMap((s) => mutants(s).map((m) => `${s.id}: ${m.mistake}`)));
    expect([...Object.keys(EQUIVALENT), ...Object.keys(OUT_OF_REACH)].filter((k) => !keys.has(k))).toEqual(
      [],
    );
  });

  it("and every step has a mistake to catch", () => {
    expect(steps.filter((s) => mutants(s).length === 0).map((s) => s.id)).toEqual([]);
  });
});

describe("claims", () => {
  it("are at least sixty, with distinct names", () => {
    const ids = allClaims(derivations).map((c) => c.id);
    expect(ids.length).toBeGreaterThanOrEqual(60);
    // close-above and close-below occur in both closures, told apart by the derivation.
    expect(new Set(ids).size).toBe(ids.length);
  });
});
