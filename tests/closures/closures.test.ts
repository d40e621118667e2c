import { describe, expect, it } from "vitest";
import { substitute } from "../../src/algebra/rewrite.ts";
import { add, div, fn, I, mul, num, pow, sub, sym, type Term } from "../../src/algebra/term.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { einstein } from "../../src/closures/boson/einstein.ts";
import { coupling, width } from "../../src/closures/boson/model.ts";
import { oscillator } from "../../src/closures/boson/oscillator.ts";
import { intercept, left, right, slope, tabulatedCell } from "../../src/closures/boson/tabulated.ts";
import { equations } from "../../src/closures/equations.ts";
import { weakCouplingLaw } from "../../src/closures/weak-coupling.ts";
import { Rational } from "../../src/exact/rational.ts";
import { evaluateBall } from "../../src/kernels/ball-evaluation.ts";
import { ComplexBall, RealBall } from "../../src/precision/index.ts";
import { x, z } from "../../src/steady/symbols.ts";

const BITS = 200;
/** The value of a term at rational points, 200 bits. */
function value(term: Term, at: Readonly<Record<string, Rational>>): ComplexBall {
  return evaluateBall(
    term,
    (t) =>
      t.kind === "sym" && at[t.name] ? ComplexBall.of(RealBall.fromRational(at[t.name]!, BITS)) : undefined,
    BITS,
  );
}
const q = (n: number, d: number): Rational => Rational.of(n, d);
const point = { Omega: q(7, 5), kappa: q(3, 10), lambda: q(4, 3), T_B: q(1, 8), x: q(9, 11), z: q(9, 11) };

describe("damped oscillator", () => {
  const model = oscillator();
  it("has A = Im λ^R/π on the real axis", () => {
    const pi = value(sym("pi"), point).re;
    const fromLambda = value(model.lambda, point).im.div(pi, BITS);
    expect(fromLambda.overlaps(value(model.spectral!, point).re)).toBe(true);
  });
  it("has Im P_B = πA coth(x/2T_B) on the real axis", () => {
    const pi = value(sym("pi"), point).re;
    const decay = pow(fn("exp", div(x, sym("T_B"))), -1);
    const coth = div(add(num(1), decay), sub(num(1), decay));
    const expected = value(mul(model.spectral!, coth), point).re.mul(pi, BITS);
    expect(value(model.hilbert, point).im.overlaps(expected)).toBe(true);
  });
  it("becomes the Einstein boson without damping", () => {
    expect(areEqual(substitute(model.lambda, new Map([[width, num(0)]])), einstein().lambda)).toBe(true);
  });
});
describe("tabulated cell", () => {
  it("adds up: two half cells are one cell", () => {
    const cell = tabulatedCell().lambda;
    const at = (l: Rational, r: Rational): ComplexBall =>
      value(substitute(cell, new Map([[z, mul(I, num(2))]])), {
        [left.name]: l,
        [right.name]: r,
        [intercept.name]: q(1, 3),
        [slope.name]: q(2, 7),
      });
    const whole = at(q(1, 2), q(3, 2));
    expect(
      at(q(1, 2), q(1, 1))
        .add(at(q(1, 1), q(3, 2)), BITS)
        .overlaps(whole),
    ).toBe(true);
  });
});

describe("closures", () => {
  it("share the same kernel in both channels of the wide band, with opposite sign", () => {
    const { kernelPhi, kernelSigma } = equations().wide.kernels;
    expect(areEqual(add(kernelPhi, kernelSigma), num(0))).toBe(true);
  });
  it("lose the residual in the wide band", () => {
    expect(equations().band.feedback).toBe(num(0));
  });
  it("have a weak-coupling law symmetric in the two temperatures", () => {
    const { criticalCoupling } = weakCouplingLaw(equations());
    const [te, tb] = [sym("T_e"), sym("T_B")];
    const exchanged = substitute(
      criticalCoupling,
      new Map([
        [te, tb],
        [tb, te],
      ]),
    );
    expect(areEqual(criticalCoupling, exchanged)).toBe(true);
  });
  it("give G_c = 4T in equilibrium, with and without the residual", () => {
    const law = weakCouplingLaw(equations());
    const [te, tb] = [sym("T_e"), sym("T_B")];
    const balanced = substitute(law.criticalCoupling, new Map([[tb, te]]));
    expect(areEqual(balanced, law.withoutNonThermal)).toBe(true);
  });
  it("have λ(0) = λ", () => {
    expect(areEqual(substitute(einstein().lambda, new Map([[z, num(0)]])), coupling)).toBe(true);
  });
});
