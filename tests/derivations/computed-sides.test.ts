import { describe, expect, it } from "vitest";
import { DERIVATIONS } from "../../derivations/index.ts";
import { rewrite } from "../../src/algebra/rewrite.ts";
import { agreeing, areEqual } from "../../src/algebra/zero.ts";
import { antiderivative, asMeanSlope } from "../../src/closures/logarithm.ts";
import { add, div, fn, mul, neg, num, ONE, pow, sub, sym, type Term } from "../../src/index.ts";
import { judgeStep } from "../../src/verify/judge.ts";

const computed = new Map(DERIVATIONS.map((derive) => derive()).map((d) => [d.name, d]));
const stepOf = (where: string) => {
  const [derivation, id] = where.split("/");
  return computed.get(derivation!)!.steps.find((s) => s.id === id)!;
};

const twice = (t: Term): Term => mul(num(2), t);
const put = (from: Term, to: Term) => (t: Term) => rewrite(t, (s) => (s === from ? to : undefined));
const [z, other] = [sym("z"), sym("z'")];

/** Right-hand sides that are computed from what they rest on, each with a mistake. */
const MISTAKES: readonly (readonly [id: string, mistake: (rhs: Term) => Term])[] = [
  ["contour-components/retarded", neg],
  ["dyson-equation/unit-product-K", twice],
  ["dyson-equation/inverse-vanishes-K", () => fn("A^K")],
  ["dyson-equation/inverse-right-R", twice],
  ["thermal-start/start-matsubara", neg],
  ["functional/sigma-nambu", put(fn("D", z, other), neg(fn("D", z, other)))],
  ["functional/euler-electrons", twice],
  ["functional/euler-boson", twice],
  ["flat-band/flat-antiderivative", neg],
  ["flat-band/flat-integral", neg],
  ["flat-band/axis-mean", twice],
  ["without-particle-hole-symmetry/shifted-mean", twice],
  ["beyond-linear-order/wide-distribution", neg],
  ["beyond-linear-order/wide-kinetic", put(fn("Xi_1"), neg(fn("Xi_1")))],
  ["beyond-linear-order/wide-normalisation", put(sym("gamma^A"), neg(sym("gamma^A")))],
  ["nested-products/more-K", twice],
  ["dyson-equation/boundary-width", twice],
  ["kinetic-theory/lead-keldysh", neg],
  ["kinetic-theory/power-boson", twice],
  ["kinetic-theory/heat-wide-band", twice],
  ["anomalous-residual/residual-equation", neg],
  ["anomalous-residual/anomalous-keldysh", twice],
  ["closures/local-feedback-modulus", twice],
  ["beyond-linear-order/occupation-held", neg],
  ["beyond-linear-order/occupation-held-returns", neg],
  ["wide-band/band-determinant", twice],
  ["weak-coupling-wide-band/root-parametrisation", twice],
  ["weak-coupling-wide-band/gap-parametrisation", twice],
  ["beyond-linear-order/held-harmonic-mean", twice],
  ["beyond-linear-order/held-arithmetic-mean", twice],
  ["local-closure/local-boson", neg],
  ["analytic-continuation/gap-split", neg],
  ["temperature-bias-axis/bias-rate-even", neg],
  ["weak-coupling-wide-band/logarithm-summand", neg],
  ["weak-coupling-drive/fixed-distribution", twice],
  ["weak-coupling-correction/contracted", twice],
  ["weak-coupling-logarithm/shell-excited", twice],
  ["weak-coupling-logarithm/shell-residual", () => ONE],
  ["weak-coupling-logarithm/shell-no-source", () => ONE],
  ["weak-coupling-lead/lead-parts", twice],
  ["gapped-boson/keldysh-share", neg],
  ["bosons/oscillator-lambda", twice],
  ["sum-rules/tail-lambda", neg],
  ["sum-rules/weight-keldysh", twice],
  ["sum-rules/weight-anomalous-keldysh", neg],
  ["sum-rules/weight-residual", twice],
  ["sum-rules/dyson-powers", twice],
  ["sum-rules/second-moment", twice],
  ["sum-rules/kernel-occupations", twice],
];

describe("comparisons with an earlier result", () => {
  it("refuse what is not that result", () => {
    expect(agreeing(add(z, other), add(other, z))).toBe(add(z, other));
    expect(() => agreeing(twice(z), z)).toThrow("is not");
  });
});

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

describe("the double sums of the thermal region", () => {
  it("are S², Sc, Sp and q", () => {
    const [S, T, p, q] = [sym("S"), sym("T"), fn("p"), fn("q")];
    // 1/G = T[S² + Sc − q − 2Sp]/(S + c) to first order.
    const byHand = mul(T, sub(S, div(add(q, mul(num(2), S, p)), S)));
    expect(areEqual(stepOf("weak-coupling-correction/contracted").rhs, byHand)).toBe(true);
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
