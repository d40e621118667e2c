import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { DomainError, RealBall } from "../../src/precision/index.ts";

const runs = { numRuns: 300, seed: 20260801 };
/** Rationals of very different lengths, so that long and short mantissas meet. */
const rational = fc
  .tuple(fc.bigInt({ min: -(2n ** 700n), max: 2n ** 700n }), fc.bigInt({ min: 1n, max: 2n ** 300n }), shift())
  .map(([n, d, k]) => Rational.of(n >> BigInt(k), d));
const bits = fc.constantFrom(2, 24, 53, 113, 170, 500, 1100, 2500);

function shift(): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 690 });
}
/** A ball of the rational with an added relative radius 2^-k, or none for k = 0. */
const loosened = fc.tuple(rational, fc.constantFrom(0, 0, 3, 20, 60, 400, 1500)).map(([q, k]) => {
  const ball = RealBall.fromRational(q, 900);
  return { q, ball: k === 0 ? ball : ball.widen(ball.magnitude().shift(-k), 3000) };
});
const exactly = {
  add: (a: Rational, b: Rational) => a.add(b),
  sub: (a: Rational, b: Rational) => a.sub(b),
  mul: (a: Rational, b: Rational) => a.mul(b),
} as const;

/** The exact distance bound: radius ≤ 2^(slack − bits)·|value|. */
function isSharp(ball: RealBall, value: Rational, precision: number, slack: number): boolean {
  const allowed = RealBall.fromRational(value.abs(), 200).shift(slack - precision);
  return ball.radius().compareMid(allowed) <= 0;
}

describe("field operations", () => {
  it.each(["add", "sub", "mul"] as const)("%s contains the exact rational result", (name) => {
    fc.assert(
      fc.property(loosened, loosened, bits, (x, y, b) => {
        expect(x.ball[name](y.ball, b).contains(exactly[name](x.q, y.q))).toBe(true);
      }),
      runs,
    );
  });
  it("div contains the exact quotient, or refuses a divisor around zero", () => {
    fc.assert(
      fc.property(loosened, loosened, bits, (x, y, b) => {
        if (y.ball.containsZero()) expect(() => x.ball.div(y.ball, b)).toThrow(DomainError);
        else expect(x.ball.div(y.ball, b).contains(x.q.div(y.q))).toBe(true);
      }),
      runs,
    );
  });
  it("rounds products and quotients of exact points to the working precision", () => {
    fc.assert(
      fc.property(rational, rational, bits, (p, q, b) => {
        fc.pre(!p.isZero() && !q.isZero());
        const [x, y] = [RealBall.integer(p.num), RealBall.integer(q.num)];
        // One floor at `bits` bits, plus one bit that the mantissa may lose: 2^(2 − bits).
        expect(isSharp(x.mul(y, b), Rational.of(p.num * q.num), b, 2)).toBe(true);
        expect(isSharp(x.div(y, b), Rational.of(p.num, q.num), b, 2)).toBe(true);
      }),
      runs,
    );
  });
  it("keeps exact sums exact where nothing is lost", () => {
    const big = RealBall.ONE.shift(3000);
    expect(big.add(RealBall.ONE, 170).sub(big, 170).contains(Rational.ONE)).toBe(true);
    expect(big.add(RealBall.ONE, Infinity).sub(big, 170).compareMid(RealBall.ONE)).toBe(0);
    expect(RealBall.fromRational(Rational.of(3, 4), 10).isExact()).toBe(true);
  });
  it("adds and widens across any distance of exponents at once, and stays right", () => {
    const tiny = RealBall.ONE.shift(-1e9);
    const loose = RealBall.ONE.widen(RealBall.ONE.shift(-20), 60);
    const start = performance.now();
    for (const sum of [loose.add(tiny, Infinity), tiny.add(loose, Infinity), loose.sub(tiny, Infinity)])
      expect(sum.man.toString(2).length).toBeLessThan(100);
    expect(
      loose
        .add(tiny, Infinity)
        .radius()
        .isBelow(loose.radius().mul(RealBall.fromDouble(1.0001), 60)),
    ).toBe(true);
    expect(RealBall.ONE.add(RealBall.ONE.shift(-1e7), 200).contains(Rational.ONE)).toBe(true);
    expect(RealBall.ONE.widen(tiny, Infinity).radius().toNumber()).toBe(0);
    expect(RealBall.ONE.compareMid(tiny)).toBe(1);
    expect(performance.now() - start).toBeLessThan(100);
  });
  it("a sum with a radius holds both ends of the sums of its operands, at unlimited precision too", () => {
    const shifts = fc.integer({ min: -900, max: 900 });
    fc.assert(
      fc.property(loosened, loosened, shifts, (x, y, k) => {
        const two = Rational.of(2).pow(k);
        const moved = y.ball.shift(k);
        for (const b of [30, Infinity]) {
          const sum = x.ball.add(moved, b);
          expect(sum.contains(x.q.add(y.q.mul(two)))).toBe(true);
          for (const [p, q] of [
            [x.ball.lower(), moved.lower()],
            [x.ball.upper(), moved.upper()],
          ] as const)
            expect(sum.containsBall(p.add(q, Infinity))).toBe(true);
        }
      }),
      runs,
    );
  });
  it("loses the containment when radii are halved", () => {
    const failing = fc.check(
      fc.property(rational, (q) => {
        const ball = RealBall.fromRational(q, 60);
        return ball.midpoint().widen(ball.radius().shift(-1), 200).contains(q);
      }),
      runs,
    );
    expect(failing.failed).toBe(true);
  });
});

describe("powers and roots", () => {
  it("pow contains the exact power, negative ones included", () => {
    fc.assert(
      fc.property(loosened, fc.integer({ min: -9, max: 9 }), bits, (x, n, b) => {
        fc.pre(n >= 0 || !x.ball.containsZero());
        expect(x.ball.pow(n, b).contains(x.q.pow(n))).toBe(true);
      }),
      { ...runs, numRuns: 100 },
    );
  });
  it("sqrt of a square contains the root", () => {
    fc.assert(
      fc.property(loosened, bits, (x, b) => {
        const square = RealBall.fromRational(x.q.mul(x.q), 900).widen(x.ball.radius(), 3000);
        fc.pre(square.isZero() || square.lower().man >= 0n);
        expect(square.sqrt(b).contains(x.q.abs())).toBe(true);
      }),
      runs,
    );
  });
  it("sqrt refuses balls that reach below zero and keeps exact squares exact", () => {
    expect(() => RealBall.integer(-2).sqrt(53)).toThrow(DomainError);
    expect(RealBall.parse("2.25", 53).sqrt(53).isExact()).toBe(true);
  });
});

describe("entrances and exits", () => {
  it("doubles are exact in both directions, subnormal ones included", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const ball = RealBall.fromDouble(x);
        expect(ball.isExact()).toBe(true);
        expect(ball.contains(Rational.fromDouble(x))).toBe(true);
        expect(ball.toNumber()).toBe(x === 0 ? 0 : x);
      }),
      { ...runs, examples: [[5e-324], [-2.2e-308], [1.7976931348623157e308]] },
    );
    expect(() => RealBall.fromDouble(Number.NaN)).toThrow(RangeError);
  });
  it("parses decimals exactly into the ball and refuses other texts", () => {
    expect(RealBall.parse("0.1", 170).contains(Rational.of(1, 10))).toBe(true);
    expect(() => RealBall.parse("one", 53)).toThrow(RangeError);
  });
  it("toNumber overflows to Infinity and underflows to zero", () => {
    expect(RealBall.ONE.shift(1e6).neg().toNumber()).toBe(-Infinity);
    expect(RealBall.ONE.shift(-1e6).toNumber()).toBe(0);
  });
});

describe("comparisons", () => {
  const ball = (low: number, high: number) =>
    RealBall.hull(RealBall.fromDouble(low), RealBall.fromDouble(high), 60);
  it("decide only what holds for all members", () => {
    expect(ball(1, 2).isPositive()).toBe(true);
    expect(ball(-2, -1).isNegative()).toBe(true);
    expect(ball(-1, 2).isPositive() || ball(-1, 2).isNegative()).toBe(false);
    expect(ball(-1, 2).containsZero()).toBe(true);
    expect(ball(1, 2).isBelow(ball(3, 4))).toBe(true);
    expect(ball(1, 3).isBelow(ball(2, 4))).toBe(false);
    expect(ball(1, 3).overlaps(ball(2, 4))).toBe(true);
    expect(ball(1, 2).overlaps(ball(3, 4))).toBe(false);
    expect(RealBall.ONE.shift(-(2 ** 40)).isBelow(RealBall.ONE)).toBe(true);
  });
});
