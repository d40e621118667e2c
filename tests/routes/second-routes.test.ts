import { describe, expect, it } from "vitest";
import { judgeStep } from "../../src/verify/judge.ts";
import { mutants } from "../../src/verify/mutations.ts";
import { routeSteps, secondRouteClaims } from "../../src/verify/second-routes.ts";
import { hasFailed } from "../../src/verify/verdict.ts";

const steps = routeSteps();
/** Half of these digits and all of them: two precisions, low enough for quadrature in a second. */
const DIGITS = 14;

describe("the second way", () => {
  for (const step of steps)
    it(`to ${step.id} ends with the same (${step.judge})`, () => {
      const judgement = judgeStep(step, { runs: 3, digits: DIGITS, seed: 11 });
      expect(judgement, judgement.counterexample ?? judgement.detail).toMatchObject({
        verdict: expect.stringMatching(/^(proved|certified)$/),
      });
    });
});

/** Mistakes that change nothing, each with its reason. */
const EQUIVALENT: Readonly<Record<string, string>> = {
  "self-energy-12-dispersion: τ3 dropped":
    "the term met first, D^A F^A, is analytic below and does not reach z above",
};

describe("a mistake on the second way", () => {
  for (const step of steps.filter((s) => s.judge !== "numeric"))
    it(`is seen in ${step.id}`, () => {
      const survivors = mutants(step)
        .filter(({ mistake }) => !(`${step.id}: ${mistake}` in EQUIVALENT))
        .filter(
          // A mistake that leaves an integral without a value ends undecided.
          (m) => !hasFailed(judgeStep(m.step, { runs: 3, digits: DIGITS, seed: 3, shrink: false }).verdict),
        )
        .map((m) => m.mistake);
      expect(survivors).toEqual([]);
    });

  it("is listed as equivalent only where it exists", () => {
    const keys = new Set(steps.flatMap((s) => mutants(s).map((m) => `${s.id}: ${m.mistake}`)));
    expect(Object.keys(EQUIVALENT).filter((k) => !keys.has(k))).toEqual([]);
  });
});

/** The laws of weak coupling, which no other step of verify reaches twice. */
const laws = steps.filter((s) =>
  /^(line|logarithm|transition|correction|running|thermal|strong)-/.test(s.id),
);
describe("a mistake on the first way", () => {
  for (const step of laws)
    it(`is seen in ${step.id}`, () => {
      const survivors = mutants({ ...step, lhs: step.rhs, rhs: step.lhs })
        .filter(
          (m) => !hasFailed(judgeStep(m.step, { runs: 2, digits: DIGITS, seed: 3, shrink: false }).verdict),
        )
        .map((m) => m.mistake);
      expect(survivors).toEqual([]);
    });
  it("could be made in every law", () => {
    expect(laws).toHaveLength(41);
    for (const step of laws) expect(mutants(step).length).toBeGreaterThanOrEqual(2);
  });
});

describe("claims of second routes", () => {
  it("are named route/… and distinct", () => {
    const ids = secondRouteClaims().map((c) => c.id);
    expect(ids.every((id) => id.startsWith("route/"))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
