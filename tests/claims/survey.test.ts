import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { mul, num, sym } from "../../src/algebra/term.ts";
import type { Look } from "../../src/claims/comparison.ts";
import { judgeNumeric, numericVerdict } from "../../src/claims/judge-numeric.ts";
import type { Point } from "../../src/claims/point.ts";
import { type LookAt, surveyInstances } from "../../src/claims/survey.ts";
import { Work, WorkExceeded } from "../../src/claims/work.ts";
import { KNOWN } from "./scopes.ts";

// An algebra that calls everything equal.
vi.mock("../../src/claims/linear-zero.ts", () => ({ isShownZeroLinearly: () => true }));

const EFFORT = { digits: 20, runs: 15, seed: 7, seconds: 20 };
const NEEDS = { variables: ["x"], heads: new Set<string>(), usesFunctions: false, isConstant: false };
const AGREES = { kind: "agrees", digits: 20, estimated: false } as const;
/** A survey over whole numbers instead of points. */
function surveyed(look: (n: number, how: Look) => ReturnType<LookAt>) {
  const numbers = fc.integer({ min: 1, max: 1000 }) as unknown as fc.Arbitrary<Point>;
  return surveyInstances(numbers, NEEDS, EFFORT, new Work(20), (point, how) =>
    look(point as unknown as number, how),
  );
}

describe("a survey", () => {
  it("makes a counterexample smaller, and takes what stands to all digits", () => {
    const smaller = surveyed((n) => (n > 100 ? { kind: "differs", text: `${n}` } : AGREES));
    expect(smaller.counterexample!.text).toBe("101");
    const few = surveyed((n, { confirm }) =>
      !confirm || n > 100 ? { kind: "differs", text: `${n}` } : AGREES,
    );
    expect(Number(few.counterexample!.text)).toBeGreaterThan(100);
  });
  it("ends with its time", () => {
    let looks = 0;
    const survey = surveyed(() => {
      looks++;
      throw new WorkExceeded("over");
    });
    expect([looks, survey.timedOut, survey.agreed]).toEqual([1, true, 0]);
  });
});

describe("a verdict", () => {
  it("asks for three instances", () => {
    const survey = { agreed: 2, first: [], timedOut: false, estimated: false };
    expect(numericVerdict(survey, NEEDS, EFFORT).verdict).toBe("undecided");
    expect(numericVerdict({ ...survey, agreed: 3 }, NEEDS, EFFORT).verdict).toBe("certified");
  });
  it("is open where the algebra says equal and an instance differs", () => {
    const x = sym("x");
    const claim = { relation: "=", known: KNOWN, conditions: [], cancelled: [] } as const;
    const judged = judgeNumeric({ ...claim, lhs: x, rhs: mul(num(2), x) }, EFFORT);
    expect([judged.verdict, judged.counterexample]).toEqual(["undecided", null]);
    expect(judged.detail).toMatch(/the algebra says equal, evaluation says lhs = /);
  });
});
