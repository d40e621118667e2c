import { describe, expect, it } from "vitest";
import { add, fn, type Integral, integral, mul, sub, sym, type Term } from "../../../src/algebra/term.ts";
import { GaussianFraction } from "../../../src/exact/gaussian-fraction.ts";
import { Rational } from "../../../src/exact/rational.ts";
import { convolutionOf } from "../../../src/verify/oracle/convolve.ts";
import type { Model } from "../../../src/verify/oracle/model.ts";
import { poleSum, valueAt } from "../../../src/verify/oracle/pole-function.ts";

const at = (re: number, im: number): GaussianFraction =>
  GaussianFraction.of(Rational.of(re), Rational.of(im));
const one = GaussianFraction.ONE;
/** One pole below and one above the axis, and a function with both. */
const model = {
  functions: new Map([
    ["below", poleSum([{ at: at(1, -2), residue: one }])],
    ["above", poleSum([{ at: at(0, 3), residue: one }])],
    ["constant", poleSum([{ at: at(1, -2), residue: one }], one)],
  ]),
  symbol: () => one,
  matsubara: [],
} as unknown as Model;
const [omega, nu] = [sym("omega"), sym("nu")];
const transfer: Term = sub(omega, nu);

function convolution(k: string, f: string): (e: number) => string {
  const inner = integral(nu, mul(fn(k, transfer), fn(f, nu))) as Integral;
  const result = convolutionOf(inner, omega, model);
  return (e) => valueAt(result, at(e, 0)).toString();
}

describe("convolution in partial fractions, per π", () => {
  it("is −2i/(ω − p − q) for two poles below", () => {
    // p + q = 2 − 4i, at ω = 2: −2i/4i = −1/2.
    expect(convolution("below", "below")(2)).toBe("-1/2");
  });
  it("vanishes for poles on both sides", () => {
    expect(convolution("below", "above")(5)).toBe("0");
  });
  it("refuses an argument that only looks linear at 0 and 1", () => {
    const inner = integral(nu, mul(fn("below", transfer), fn("above", mul(nu, nu)))) as Integral;
    expect(() => convolutionOf(inner, omega, model)).toThrow(/not linear/);
  });
  it("refuses what does not fall off", () => {
    expect(() => convolution("constant", "constant")(1)).toThrow(/does not fall off/);
  });
  it("refuses functions of ω−ν beside functions of ω+ν", () => {
    const mixed = mul(fn("below", transfer), fn("above", add(omega, nu)));
    expect(() => convolutionOf(integral(nu, mixed) as Integral, omega, model)).toThrow(/ω\+ν/);
  });
});
