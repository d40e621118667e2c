import { describe, expect, it } from "vitest";
import { add, div, fn, I, mul, num, pow, ratio, sym, type Term } from "../../src/algebra/term.ts";
import { Rational } from "../../src/exact/rational.ts";
import { evaluateBall } from "../../src/kernels/ball-evaluation.ts";
import { ComplexBall, decimalRoute, RealBall, toDigits } from "../../src/precision/index.ts";

const x = sym("x");
const route = decimalRoute(60);
/** Real value of a term at x = 0.7 to 40 digits. */
const at = (t: Term, value = Rational.of(7, 10)): string =>
  toDigits(
    (bits) =>
      evaluateBall(t, (s) => (s === x ? ComplexBall.of(RealBall.fromRational(value, bits)) : undefined), bits)
        .re,
    40,
  ).value;
const near = (text: string, want: ReturnType<typeof route.exp>): boolean =>
  want.minus(text).abs().lt(want.abs().times("1e-39"));

describe("evaluateBall", () => {
  it("agrees with decimal.js on hyperbolic and thermal functions", () => {
    const e = route.exp("0.7");
    expect(near(at(fn("tanh", x)), route.tanh("0.7"))).toBe(true);
    expect(near(at(fn("coth", x)), route.coth("0.7"))).toBe(true);
    expect(near(at(fn("fermi", x)), e.plus(1).pow(-1))).toBe(true);
    expect(near(at(fn("bose", x)), e.minus(1).pow(-1))).toBe(true);
    expect(near(at(fn("xbose", x)), e.minus(1).pow(-1).times("0.7"))).toBe(true);
    expect(near(at(fn("exprel", x)), e.minus(1).div("0.7"))).toBe(true);
    expect(near(at(fn("xcoth", x)), route.coth("0.7").times("0.7"))).toBe(true);
    expect(near(at(fn("log", x)), route.ln("0.7"))).toBe(true);
    expect(near(at(fn("expm1", x)), e.minus(1))).toBe(true);
  });
  it("continues exprel, xbose and xcoth to zero", () => {
    for (const head of ["exprel", "xbose", "xcoth"]) {
      const value = evaluateBall(fn(head, num(0)), () => undefined, 200);
      expect(value.contains(Rational.ONE, Rational.ZERO)).toBe(true);
      // 200 bits of working precision less a few guard bits.
      expect(value.radius().toNumber()).toBeLessThan(2 ** -190);
    }
  });
  it("evaluates sums, products, powers and complex coefficients exactly where they are rational", () => {
    const t = add(mul(num(3), x), mul(I, pow(x, 2)), div(ratio(1, 3), x));
    const ball = evaluateBall(t, () => ComplexBall.of(RealBall.integer(2)), 100);
    expect(ball.contains(Rational.of(37, 6), Rational.of(4))).toBe(true);
  });
  it("takes either branch of a select by the sign of its condition", () => {
    const t = fn("select", x, num(1), num(2));
    expect(at(t)).toBe("1");
    expect(at(t, Rational.of(-1))).toBe("2");
  });
  it("asks the caller first, and says which atom nobody knows", () => {
    const seven = ComplexBall.of(RealBall.integer(7));
    expect(evaluateBall(fn("tanh", x), (t) => (t.kind === "fn" ? seven : undefined), 60)).toBe(seven);
    expect(() => evaluateBall(fn("mystery", num(1)), () => undefined, 60)).toThrow(/mystery/);
    expect(() => evaluateBall(x, () => undefined, 60)).toThrow(/no value for/);
  });
});
