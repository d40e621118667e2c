import { describe, expect, it } from "vitest";
import { add, fn, HALF, mul, neg, num, ONE, pow, ratio, sub, sym, ZERO } from "../../src/algebra/term.ts";
import { DoubleExponential, sized } from "../../src/claims/double-exponential.ts";
import { FourierQuadrature, type Wave } from "../../src/claims/fourier-quadrature.ts";
import { integrandOf } from "../../src/claims/integrand.ts";
import { narrowPlaces } from "../../src/claims/narrow-places.ts";
import type { NumericScope } from "../../src/claims/numeric-scope.ts";
import { INFINITY } from "../../src/claims/spectral.ts";
import { Divergent, Unsettled, Work } from "../../src/claims/work.ts";
import { ComplexBall, exp, ln, pi, RealBall, sin } from "../../src/precision/index.ts";
import { FIRST, SECOND, scopeAt } from "./scopes.ts";

const ball = RealBall.fromDouble;
/** What a computation throws. */
function thrownBy(compute: () => unknown): unknown {
  try {
    return compute();
  } catch (error) {
    return error;
  }
}

describe("the double exponential rule", () => {
  const BITS = 60;
  const rule = () => new DoubleExponential(BITS, new Work(20));
  it("does not take a zero far out for the end of a slowly falling integrand", () => {
    // ∫_0^∞ x^{−1/10}/(1+x)·(x−a)/(x+a)dx = π/sin(π/10)·[1 − 2a/(a−1)·(1 − a^{−1/10})], zero at the node a.
    const wide = 200;
    const tenth = (x: RealBall): RealBall => exp(ln(x, wide).div(RealBall.integer(-10), wide), wide);
    const nodes: RealBall[] = [];
    rule().integrate((x) => {
      nodes.push(x);
      const value = tenth(x).div(x.add(RealBall.ONE, wide), wide);
      return sized(ComplexBall.of(value));
    }, undefined);
    const a = nodes.filter((x) => ball(2 ** 88).isBelow(x) && x.isBelow(ball(2 ** 105)))[0]!;
    const got = rule().integrate((x) => {
      const turned = x.sub(a, wide).div(x.add(a, wide), wide);
      return sized(ComplexBall.of(tenth(x).div(x.add(RealBall.ONE, wide), wide).mul(turned, wide)));
    }, undefined);
    const angle = pi(wide).div(RealBall.integer(10), wide);
    const factor = a.shift(1).div(a.sub(RealBall.ONE, wide), wide);
    const bracket = RealBall.ONE.sub(factor.mul(RealBall.ONE.sub(tenth(a), wide), wide), wide);
    const due = pi(wide).div(sin(angle, wide), wide).mul(bracket, wide);
    expect(got.re.overlaps(due)).toBe(true);
    expect(got.radius().isBelow(ball(2 ** -20))).toBe(true);
  });
  it("calls divergent what stands out of its error far out, and nothing else", () => {
    const seen = thrownBy(() =>
      rule().integrate((x) => sized(ComplexBall.of(x.add(RealBall.ONE, BITS).inverse(BITS))), undefined),
    );
    expect(seen).toBeInstanceOf(Divergent);
    const blurred = thrownBy(() =>
      rule().integrate(() => sized(ComplexBall.of(RealBall.ZERO.widen(RealBall.ONE, BITS))), undefined),
    );
    expect(blurred).toBeInstanceOf(Unsettled);
    expect(blurred).not.toBeInstanceOf(Divergent);
  });
});

describe("the rule of Ooura and Mori", () => {
  it.each([
    ["cos", 3],
    ["sin", 3],
  ] as [Wave, number][])("%s: ∫_0^∞ over y/(1+y²) or 1/(1+y²), to all bits", (wave, k) => {
    const bits = 160;
    const wide = 400;
    const got = new FourierQuadrature(bits, new Work(20)).integrate(
      (y) => {
        const even = y.square(wide).add(RealBall.ONE, wide).inverse(wide);
        return sized(ComplexBall.of(wave === "cos" ? even : even.mul(y, wide)));
      },
      RealBall.integer(k),
      wave,
    );
    const due = exp(RealBall.integer(-k), wide).mul(pi(wide), wide).shift(-1);
    expect(got.re.overlaps(due)).toBe(true);
    expect(got.radius().isBelow(RealBall.ONE.shift(40 - bits))).toBe(true);
  });
});

/** Σ of what a scope is asked for at another precision. */
class Blurring {
  readonly finer: number[] = [];
  readonly scope: NumericScope;

  constructor(bits: number, lost: number) {
    const value = ComplexBall.of(RealBall.ONE.widen(RealBall.ONE.shift(lost - bits), 2 * bits));
    const self = { bits, value: () => value, valueWith: () => value };
    const at = (other: number): NumericScope => {
      this.finer.push(other);
      return self as unknown as NumericScope;
    };
    this.scope = { ...self, at } as unknown as NumericScope;
  }
}
describe("an integrand", () => {
  const inner = fn("int", mul(FIRST, SECOND), SECOND, ZERO, ONE);
  it.each([
    ["a plain one", FIRST, 28, 1],
    ["one with an integral inside, which leaves bits open by itself", inner, 28, 0],
    ["one with an integral inside, of which more is lost", inner, 36, 1],
  ])("is evaluated again where digits are lost: %s", (_, body, lost, times) => {
    const { scope, finer } = new Blurring(100, lost);
    integrandOf(scope, body, FIRST)(RealBall.ONE);
    expect(finer).toHaveLength(times);
  });
  it("is cut next to narrow lines, and at the sizes of what it depends on", () => {
    const line = pow(add(pow(sub(FIRST, num(3)), 2), ratio(1, 10 ** 12)), -1);
    const places = narrowPlaces(scopeAt(80), line, FIRST);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) expect(place.toNumber()).toBeCloseTo(3, 12);
    expect(narrowPlaces(scopeAt(80), pow(add(pow(sub(FIRST, num(3)), 2), ONE), -1), FIRST)).toEqual([]);
    const body = add(FIRST, mul(sym("x"), sym("y")), sym("a"), sym("pi"));
    const marks = scopeAt(80, { x: 3, y: -2, a: 3 }).landmarks([body]);
    expect(marks.map((m) => m.toNumber())).toEqual([2, 3]);
  });
});

describe("what rests on an estimate", () => {
  it.each([
    ["an integral", fn("int", fn("exp", neg(FIRST)), FIRST, ZERO, INFINITY), true],
    ["an infinite sum", fn("sum", pow(FIRST, -2), FIRST, ONE, INFINITY), true],
    ["a limit", fn("limit", pow(FIRST, -2), FIRST, INFINITY), true],
    ["a finite sum, not", fn("sum", pow(FIRST, -2), FIRST, ONE, num(3)), false],
  ])("%s", (_, term, due) => {
    const scope = scopeAt(80);
    scope.value(term);
    expect(scope.estimated).toBe(due);
  });
});

describe("an oscillating tail", () => {
  // sin(x) sin(√(x²+1)) has a part without oscillation: ∫ of it over √x diverges, though what stands before sin(x) falls off.
  const hidden = fn("sin", fn("sqrt", add(pow(FIRST, 2), ONE)));
  const falling = pow(fn("sqrt", add(FIRST, ONE)), -1);
  it.each([
    ["does not fall off", fn("tanh", FIRST)],
    ["falls off, but has a wave in it", mul(falling, add(ONE, mul(HALF, hidden)))],
  ])("is refused at once where what stands before the phase %s", (_, amplitude) => {
    const term = fn("int", mul(fn("sin", FIRST), amplitude), FIRST, ZERO, INFINITY);
    expect(thrownBy(() => scopeAt(80).value(term))).toBeInstanceOf(Divergent);
  });
});

describe("integrals in pieces", () => {
  const bits = 80;
  /** The value of an integral against a closed form. */
  const isClose = (a: ComplexBall, b: ComplexBall): boolean =>
    a.sub(b, bits).magnitude().isBelow(RealBall.ONE.shift(-30));
  it("change sign with their limits", () => {
    const value = scopeAt(bits).value(fn("int", FIRST, FIRST, ONE, ZERO));
    expect(isClose(value, ComplexBall.of(ball(-1 / 2)))).toBe(true);
  });
  it.each([
    ["below", num(-2), ONE, -1],
    ["above", num(-1), num(2), 1],
  ])("have the piece %s that a symmetric principal value leaves", (_, low, high, sign) => {
    const value = scopeAt(bits).value(fn("pv", pow(FIRST, -1), FIRST, low, high, ZERO));
    const due = ln(RealBall.integer(2), bits);
    expect(isClose(value, ComplexBall.of(sign === 1 ? due : due.neg()))).toBe(true);
  });
  it("have all panels of a wave that goes on: ∫ sin x/x a²/(x²+a²) = π/2 (1 − e^{−a})", () => {
    const square = pow(sym("a"), 2);
    const envelope = mul(square, pow(add(pow(FIRST, 2), square), -1), pow(FIRST, -1));
    const scope = scopeAt(bits, { a: 200 });
    const value = scope.value(fn("int", mul(fn("sin", FIRST), envelope), FIRST, ZERO, INFINITY));
    const due = RealBall.ONE.sub(exp(RealBall.integer(-200), bits), bits)
      .mul(pi(bits), bits)
      .shift(-1);
    expect(isClose(value, ComplexBall.of(due))).toBe(true);
  });
});
