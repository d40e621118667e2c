import { describe, expect, it } from "vitest";
import { beyondLinearOrder } from "../../derivations/beyond-linear-order.ts";
import { contourComponents } from "../../derivations/contour-components.ts";
import { dysonEquation } from "../../derivations/dyson-equation.ts";
import { flatBand } from "../../derivations/flat-band.ts";
import { functional } from "../../derivations/functional.ts";
import { thermalStart } from "../../derivations/thermal-start.ts";
import { withoutParticleHoleSymmetry } from "../../derivations/without-particle-hole-symmetry.ts";
import { rewrite } from "../../src/algebra/rewrite.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { antiderivative, asMeanSlope } from "../../src/closures/logarithm.ts";
import { add, div, fn, mul, neg, num, pow, sub, sym, type Term } from "../../src/index.ts";
import { judgeStep } from "../../src/verify/judge.ts";

const steps = [
  contourComponents,
  dysonEquation,
  thermalStart,
  functional,
  flatBand,
  beyondLinearOrder,
  withoutParticleHoleSymmetry,
].flatMap((derivation) => derivation().steps);
const stepOf = (id: string) => steps.find((s) => s.id === id)!;

const twice = (t: Term): Term => mul(num(2), t);
const put = (from: Term, to: Term) => (t: Term) => rewrite(t, (s) => (s === from ? to : undefined));
const [z, other] = [sym("z"), sym("z'")];

/** Right-hand sides that are computed from what they rest on, each with a mistake. */
const MISTAKES: readonly (readonly [id: string, mistake: (rhs: Term) => Term])[] = [
  ["retarded", neg],
  ["unit-product-K", twice],
  ["inverse-vanishes-K", () => fn("A^K")],
  ["inverse-right-R", twice],
  ["start-matsubara", neg],
  ["sigma-nambu", put(fn("D", z, other), neg(fn("D", z, other)))],
  ["euler-electrons", twice],
  ["euler-boson", twice],
  ["flat-antiderivative", neg],
  ["flat-integral", neg],
  ["axis-mean", twice],
  ["shifted-mean", twice],
  ["wide-distribution", neg],
  ["wide-kinetic", put(fn("Xi_1"), neg(fn("Xi_1")))],
  ["wide-normalisation", put(sym("gamma^A"), neg(sym("gamma^A")))],
];

describe("computed right-hand sides", () => {
  const effort = { runs: 3, digits: 20, seed: 5, shrink: false };
  it.each(MISTAKES)("%s holds, and its judge refuses a mistake in it", (id, mistake) => {
    const step = stepOf(id);
    const wrong = mistake(step.rhs);
    expect(wrong).not.toBe(step.rhs);
    expect(["proved", "certified"]).toContain(judgeStep(step, effort).verdict);
    expect(judgeStep({ ...step, rhs: wrong }, effort).verdict).toBe("refuted");
  });
});

describe("an integral from its ends", () => {
  const [a, b, t] = [sym("a"), sym("b"), sym("t")];
  const slope = { slope: pow(z, -2), at: z };
  it("is the antiderivative, fraction by fraction", () => {
    const log = (e: Term): Term => fn("log", e);
    const body = mul(pow(sub(a, z), -1), pow(sub(z, b), -1));
    const primitive = div(sub(log(sub(a, z)), log(sub(b, z))), sub(b, a));
    expect(areEqual(antiderivative(body, z), primitive)).toBe(true);
  });
  it("is no mean slope of what is no difference of two values", () => {
    const C = (e: Term): Term => fn("C", e);
    expect(() => asMeanSlope(div(add(C(a), C(b)), sub(a, b)), "C", slope, t)).toThrow("no difference");
    expect(() => asMeanSlope(C(a), "C", slope, t)).toThrow("no difference");
  });
});
