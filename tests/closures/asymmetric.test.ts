import { describe, expect, it } from "vitest";
import { coefficientOf, expand, unfold } from "../../src/algebra/rewrite.ts";
import { add, fn, I, mul, neg, pow, ratio, sub, sym, type Term } from "../../src/algebra/term.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { asymmetricResidual, asymmetricSource, secondDistribution } from "../../src/closures/asymmetric.ts";
import { equations } from "../../src/closures/equations.ts";
import { asymmetricSums } from "../../src/closures/shifted-band.ts";
import { nu, omega, residual } from "../../src/steady/symbols.ts";
import { type Complex, conjugate, distance, inverse, simpson, sum, times } from "./plain-complex.ts";
import { termValue } from "./term-value.ts";

const at = (head: string, e: Term = omega): Term => fn(head, e);

describe("two distribution functions", () => {
  it("are reflections of each other", () => {
    expect(secondDistribution()).toBe(neg(fn("h_11", neg(omega))));
  });
  it("define the residual φ^K − h_22φ^R + h_11φ^A", () => {
    const expected = add(at("phi^K"), neg(mul(at("h_22"), at("phi^R"))), mul(at("h_11"), at("phi^A")));
    expect(areEqual(asymmetricResidual().residual, expected)).toBe(true);
  });
  it("give the KMS defect where they are equal", () => {
    const { self, kinetic } = equations();
    const one = { h_11: (e: Term) => at("h", e), h_22: (e: Term) => at("h", e) };
    const source = expand(unfold(asymmetricSource(self), one));
    const expected = mul(ratio(-1, 2), fn("A", sub(omega, nu)), kinetic.defect);
    expect(areEqual(coefficientOf(source, at("F^R", nu)), expected)).toBe(true);
    expect(areEqual(coefficientOf(source, at("F^A", nu)), neg(expected))).toBe(true);
  });
  it("let virtual bosons drive the residual where they differ", () => {
    const source = expand(asymmetricSource(equations().self));
    const virtual = coefficientOf(coefficientOf(source, at("F^R", nu)), at("lambda^R", sub(omega, nu)));
    const imbalance = mul(sub(at("h_11"), at("h_22")), at("h_22", nu));
    const perImbalance = mul(virtual, pow(imbalance, -1));
    // i/4π
    expect(areEqual(mul(perImbalance, sym("pi")), mul(ratio(1, 4), I))).toBe(true);
  });
});

describe("any density of states", () => {
  it("returns in a shifted band what a plain quadrature returns", () => {
    const sums = asymmetricSums();
    const [a, b]: [Complex, Complex] = [
      [0.3, 0.8],
      [-0.5, 0.6],
    ];
    const second = conjugate(b);
    const [below, above] = [1.7, 0.9];
    const direct = simpson(
      (e) => times(inverse(sum(a, [-e, 0])), inverse(sum(second, [e, 0]))),
      -below,
      above,
      4000,
    );
    const c = (z: Complex): Complex =>
      termValue(fn("log", mul(add(sym("z"), sym("p")), pow(sub(sym("z"), sym("q")), -1))), {
        z,
        p: [below, 0],
        q: [above, 0],
      });
    const perXi = coefficientOf(sums.feedback, residual(omega));
    const given = { C: (point: Term) => (point.kind === "sym" ? sym("c_1") : sym("c_2")) };
    const value = termValue(unfold(perXi, given), {
      "omega~_11^R": a,
      "omega~_22^A": second,
      c_1: c(a),
      c_2: c([-second[0], -second[1]]),
    });
    // Simpson's error (h/0.6)⁴ is below 1e-11.
    expect(distance(direct, value)).toBeLessThan(1e-9);
  });
  it("returns Ξ(1/W_1 + 1/W_2) in a wide shifted band", () => {
    const value = termValue(asymmetricSums().wideFeedback, { W_1: [4, 0], W_2: [8, 0] });
    expect(distance(value, [3 / 8, 0])).toBeLessThan(1e-15);
  });
});
