import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as precision from "../../src/precision/index.ts";
import { ComplexBall, RealBall } from "../../src/precision/index.ts";

/** Laws of every enclosure, applied to each function: low precision holds high precision, balls hold members. */

type RealFunction = (x: RealBall, bits: number) => RealBall;
type ComplexFunction = (z: ComplexBall, bits: number) => ComplexBall;

const entire = {
  exp: precision.exp,
  expm1: precision.expm1,
  sinh: precision.sinh,
  cosh: precision.cosh,
  tanh: precision.tanh,
  sechSquared: precision.sechSquared,
  sinhc: precision.sinhc,
  tanhc: precision.tanhc,
  xcoth: precision.xcoth,
};
const realOnly: Record<string, RealFunction> = {
  arctangent: precision.arctangent,
  cos: precision.cos,
  sin: precision.sin,
  coth: precision.coth,
  digamma: precision.digamma,
  sqrtOfSquare: (x, bits) => x.square(Infinity).sqrt(bits),
  lnAbs: (x, bits) => precision.ln(x.abs(), bits),
  log1pAbs: (x, bits) => precision.log1p(x.abs(), bits),
};
const complexOnly: Record<string, ComplexFunction> = {
  ln: precision.ln,
  log1p: precision.log1p,
  sin: precision.sin,
  cos: precision.cos,
  coth: precision.coth,
  artanh: precision.artanh,
  digamma: precision.digamma,
  inverse: (z, bits) => z.inverse(bits),
  sqrt: (z, bits) => z.sqrt(bits),
};

/** ±m·10^e from 1e-65 to 4e4, as an exact decimal converted at 400 bits and taken as an exact point. */
const size = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: -65, max: -1 }), fc.boolean())
  .map(([m, e, minus]) => RealBall.parse(`${minus ? "-" : ""}${m}e${e}`, 400).midpoint());
/** Moderate sizes, where most branches of the algorithms meet. */
const moderate = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom(1, 7, 64, 1000, 30000))
  .map(([m, d]) => RealBall.parse(`${2 * m + 1}/${2 * d + 1}`, 300).midpoint());
const real = fc.oneof(size, moderate);
const complex = fc.tuple(real, real).map(([re, im]) => ComplexBall.of(re, im));
const small = fc.tuple(moderate, moderate).map(([re, im]) => ComplexBall.of(re.shift(-9), im.shift(-9)));
const bits = fc.constantFrom(30, 53, 100, 170, 233, 600, 1500);
const runs = { numRuns: 60, seed: 20260803 };

function holds(low: RealBall, high: RealBall): void {
  expect(low.containsBall(high), `${low} must hold ${high}`).toBe(true);
}
/** |z| of the difference against |z|: relative radius at most 2^(slack − bits). */
function sharp(low: RealBall, value: RealBall, bitCount: number, slack: number): void {
  const allowed = value.abs().shift(slack - bitCount);
  expect(low.radius().compareMid(allowed), `${low} at ${bitCount} bits`).toBeLessThanOrEqual(0);
}
/** A member of the ball x = point ± radius, away from its midpoint by the fraction t/8 of the radius. */
function member(x: RealBall, t: number): RealBall {
  return x.midpoint().add(x.radius().mul(RealBall.fromDouble(t / 8), Infinity), Infinity);
}
const fraction = fc.integer({ min: -8, max: 8 });
/** Relative radius 2^-k of an argument; wide balls included. */
const width = fc.constantFrom(1, 4, 9, 12, 40, 200, 900);

describe.each(Object.entries({ ...entire, ...realOnly }))("real %s", (_, f) => {
  it("contains its value at higher precision and stays sharp", () => {
    fc.assert(
      fc.property(real, bits, (x, b) => {
        // Negative integers are poles of digamma.
        fc.pre(f !== precision.digamma || x.man % (1n << BigInt(Math.max(0, -x.exp))) !== 0n);
        const low = (f as RealFunction)(x, b);
        const high = (f as RealFunction)(x, b + 200);
        holds(low, high);
        // 2^7 covers the few roundings of each formula; sin, cos, digamma and ln have zeros, where the bound is absolute.
        sharp(low, high.abs().add(RealBall.ONE, 40), b, 7);
      }),
      runs,
    );
  });
  it("contains the values at all members of a ball", () => {
    fc.assert(
      fc.property(moderate, width, fraction, bits, (x, k, t, b) => {
        const ball = x.widen(x.shift(-k), Infinity);
        const enclosure = attempt(() => (f as RealFunction)(ball, b));
        if (enclosure !== undefined) holds(enclosure, (f as RealFunction)(member(ball, t), b + 1000));
      }),
      runs,
    );
  });
});

describe.each(Object.entries({ ...entire, ...complexOnly }))("complex %s", (_, f) => {
  it("contains its value at higher precision and stays sharp", () => {
    fc.assert(
      fc.property(fc.oneof(complex, small), bits, (z, b) => {
        const low = (f as ComplexFunction)(z, b);
        const high = (f as ComplexFunction)(z, b + 200);
        holds(low.re, high.re);
        holds(low.im, high.im);
      }),
      runs,
    );
  });
  it("contains the values at all members of a ball", () => {
    fc.assert(
      fc.property(small, width, fraction, fraction, bits, (z, k, s, t, b) => {
        const ball = z.widen(z.magnitude().shift(-k), Infinity);
        const enclosure = attempt(() => (f as ComplexFunction)(ball, b));
        if (enclosure === undefined) return;
        const inside = ComplexBall.of(member(ball.re, s), member(ball.im, t));
        const value = (f as ComplexFunction)(inside, b + 1000);
        holds(enclosure.re, value.re);
        holds(enclosure.im, value.im);
      }),
      runs,
    );
  });
});

/** A wide ball may reach a pole or a cut; only then it has no enclosure. */
function attempt<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof precision.DomainError) return undefined;
    throw error;
  }
}

const { exp, expm1, tanh, coth, sinh, sinhc, log1p } = precision;
const relative: Record<string, RealFunction> = { exp, expm1, tanh, coth, sinh, sinhc, log1p };

describe.each(Object.entries(relative))("real %s", (_, f) => {
  it("keeps relative accuracy at tiny and at huge arguments", () => {
    for (const text of ["1e-300", "3e-40", "2e-9", "0.01", "0.7", "33", "1e5"]) {
      const x = RealBall.parse(text, 2000).midpoint();
      // Seven bits for the roundings of the formula.
      sharp(f(x, 170), f(x, 400), 170, 7);
    }
  });
});

describe("a mistake in a bound", () => {
  it("is found: radii shrunk to a thousandth fail the containment law", () => {
    const failing = fc.check(
      fc.property(moderate, (x) => {
        const low = precision.exp(x, 100);
        const shrunk = low.midpoint().widen(low.radius().mul(RealBall.fromDouble(0.001), 53), Infinity);
        return shrunk.containsBall(precision.exp(x, 300));
      }),
      runs,
    );
    expect(failing.failed).toBe(true);
  });
});
