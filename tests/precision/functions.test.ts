import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import * as precision from "../../src/precision/index.ts";
import { ComplexBall, DomainError, decimalRoute, fromDecimal, RealBall } from "../../src/precision/index.ts";

const runs = { numRuns: 80, seed: 20260804 };
const PRECISIONS = [120, 260] as const;
const decimal = fc
  .tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: -18, max: -7 }), fc.boolean())
  .map(([m, e, minus]) => `${minus ? "-" : ""}${m}e${e}`);
const point = (re: string, im: string, bits: number) =>
  ComplexBall.of(RealBall.parse(re, bits), RealBall.parse(im, bits));

/** A Decimal with an error of one unit of its last digit, as a ball. */
function refereed(value: ReturnType<precision.DecimalRoute["exp"]>, digits: number): RealBall {
  const ball = fromDecimal(value, 400);
  return ball.widen(RealBall.parse(`1e${value.e - digits + 1}`, 60), 400);
}

describe("against decimal.js", () => {
  const route = decimalRoute(55);
  const { exp, tanh, coth } = precision;
  const shared = Object.entries({ exp, tanh, coth }) as ["exp" | "tanh" | "coth", typeof exp][];
  it.each(shared)("%s agrees to one unit of the 55th digit", (name, f) => {
    fc.assert(
      fc.property(decimal, (text) => {
        const ball = f(RealBall.parse(text, 300), 250);
        expect(refereed(route[name](text), 55).containsBall(ball), text).toBe(true);
      }),
      runs,
    );
  });
  it("ln agrees to one unit of the 55th digit", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const positive = text.replace("-", "");
        const ball = precision.ln(RealBall.parse(positive, 300), 250);
        expect(refereed(route.ln(positive), 55).containsBall(ball), text).toBe(true);
      }),
      runs,
    );
  });
  it("exp agrees at ±1e5", () => {
    for (const text of ["1e5", "-1e5"]) {
      const ball = precision.exp(RealBall.parse(text, 300), 250);
      expect(refereed(route.exp(text), 55).containsBall(ball), text).toBe(true);
    }
  });
  it("tanh and coth are quick at huge arguments on both routes", () => {
    const start = performance.now();
    expect(route.tanh("3e5").toString()).toBe("1");
    const ball = precision.tanh(RealBall.parse("3e5", 200), 170);
    expect(ball.contains(Rational.ONE)).toBe(true);
    // A direct quotient of exponentials takes seconds; ours microseconds, decimal.js' milliseconds.
    expect(performance.now() - start).toBeLessThan(2000);
  });
  it("leaves the shared Decimal configuration alone", async () => {
    const { Decimal } = await import("decimal.js");
    const before = Decimal.precision;
    decimalRoute(77).tanh("0.1");
    expect(Decimal.precision).toBe(before);
  });
});

describe.each(PRECISIONS)("identities at %i bits", (bits) => {
  const pair = fc.tuple(decimal, decimal);
  const both = fc.tuple(pair, pair);
  it("exp(a + b) = exp a · exp b", () => {
    fc.assert(
      fc.property(both, ([[a, b], [c, d]]) => {
        const [x, y] = [point(a, b, bits + 20), point(c, d, bits + 20)];
        const product = precision.exp(x, bits).mul(precision.exp(y, bits), bits);
        expect(precision.exp(x.add(y, bits + 20), bits).overlaps(product)).toBe(true);
      }),
      runs,
    );
  });
  it("ln(exp z) = z for |Im z| < π, and exp(ln z) = z", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const z = point(a, b, bits);
        expect(precision.exp(precision.ln(z, bits), bits).overlaps(z)).toBe(true);
        fc.pre(Math.abs(Number(b)) < 3.14);
        expect(precision.ln(precision.exp(z, bits), bits).overlaps(z)).toBe(true);
      }),
      runs,
    );
  });
  it("cosh² − sinh² = 1, tanh · coth = 1, sech² = 1 − tanh²", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const z = point(a, b, bits);
        const [c, s, t] = [precision.cosh(z, bits), precision.sinh(z, bits), precision.tanh(z, bits)];
        expect(c.square(bits).sub(s.square(bits), bits).overlaps(ComplexBall.ONE)).toBe(true);
        expect(t.mul(precision.coth(z, bits), bits).overlaps(ComplexBall.ONE)).toBe(true);
        const rest = ComplexBall.ONE.sub(t.square(bits), bits);
        expect(precision.sechSquared(z, bits).overlaps(rest)).toBe(true);
        expect(precision.tanhc(z, bits).mul(z, bits).overlaps(t)).toBe(true);
        expect(precision.xcoth(z, bits).mul(t, bits).overlaps(z)).toBe(true);
        expect(precision.sinhc(z, bits).mul(z, bits).overlaps(s)).toBe(true);
      }),
      runs,
    );
  });
  it("sin z = −i sinh(iz), tan(arctan x) = x, tanh(artanh x) = x", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const z = point(a, b, bits);
        const turned = precision.sinh(z.timesI(), bits).timesI().neg();
        expect(precision.sin(z, bits).overlaps(turned)).toBe(true);
        const x = RealBall.parse(a, bits);
        const { cos, sin } = precision.cosSin(precision.arctangent(x, bits), bits);
        expect(sin.div(cos, bits).overlaps(x)).toBe(true);
        const inside = x.shift(-11);
        expect(precision.tanh(precision.artanh(inside, bits), bits).overlaps(inside)).toBe(true);
      }),
      runs,
    );
  });
  it("ψ(z+1) = ψ(z) + 1/z and ψ(1−z) − ψ(z) = π cot πz", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const z = point(a, b, bits + 10);
        const up = precision.digamma(z.add(ComplexBall.ONE, bits + 20), bits);
        expect(up.overlaps(precision.digamma(z, bits).add(z.inverse(bits), bits))).toBe(true);
        const mirrored = precision.digamma(ComplexBall.ONE.sub(z, bits + 20), bits);
        const cotangent = precision.coth(z.timesI().scale(precision.pi(bits), bits), bits).timesI();
        const expected = cotangent.scale(precision.pi(bits), bits);
        expect(mirrored.sub(precision.digamma(z, bits), bits).overlaps(expected)).toBe(true);
      }),
      { ...runs, numRuns: 40 },
    );
  });
  it("ψ is conjugation symmetric and doubles: 2ψ(2z) = ψ(z) + ψ(z + 1/2) + 2 ln 2", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const z = point(a.replace("-", ""), b, bits + 10);
        const psi = precision.digamma(z, bits);
        expect(precision.digamma(z.conj(), bits).overlaps(psi.conj())).toBe(true);
        const half = precision.digamma(z.add(ComplexBall.fromDoubles(0.5, 0), bits + 20), bits);
        const sum = psi.add(half, bits).add(ComplexBall.of(precision.ln2(bits).shift(1)), bits);
        expect(precision.digamma(z.shift(1), bits).shift(1).overlaps(sum)).toBe(true);
      }),
      { ...runs, numRuns: 40 },
    );
  });
});

describe("series with rational remainders", () => {
  /** Σ_{k<n} x^k·c_k and the bound |x|^n·c_n·2 as a ball, from exact rationals. */
  function partial(x: Rational, n: number, c: (k: number) => Rational): RealBall {
    let sum = Rational.ZERO;
    for (let k = 0; k < n; k++) sum = sum.add(x.pow(k).mul(c(k)));
    const rest = x.abs().pow(n).mul(c(n).abs()).mul(Rational.of(2));
    return RealBall.fromRational(sum, 900).widen(RealBall.fromRational(rest, 60), 900);
  }
  const factorial = (k: number): bigint => (k <= 1 ? 1n : BigInt(k) * factorial(k - 1));
  // Enough terms that x^n is below 2^-200.
  it.each([
    ["1/3", 130],
    ["-1/7", 75],
    ["1/1000000007", 8],
    ["2/5", 160],
  ])("expm1, log1p and sinhc at %s", (text, n) => {
    const x = Rational.parse(text)!;
    const ball = RealBall.fromRational(x, 900);
    const exponential = partial(x, n, (k) => Rational.of(1n, factorial(k + 1)));
    expect(precision.expm1(ball, 170).containsBall(exponential.mul(ball, 900))).toBe(true);
    const logarithm = partial(x, n, (k) => Rational.of(k % 2 === 0 ? 1 : -1, k + 1));
    expect(precision.log1p(ball, 170).containsBall(logarithm.mul(ball, 900))).toBe(true);
    const quotient = partial(x.mul(x), n, (k) => Rational.of(1n, factorial(2 * k + 1)));
    expect(precision.sinhc(ball, 170).containsBall(quotient)).toBe(true);
  });
});

describe("values at special points", () => {
  it("are exact at zero", () => {
    for (const f of [precision.exp, precision.cosh, precision.sinhc, precision.tanhc, precision.xcoth]) {
      expect(f(RealBall.ZERO, 170).contains(Rational.ONE)).toBe(true);
    }
    for (const f of [precision.expm1, precision.log1p, precision.sinh, precision.tanh]) {
      expect(f(RealBall.ZERO, 170).isZero()).toBe(true);
    }
  });
  it("entire quotients accept balls around zero", () => {
    const around = RealBall.ZERO.widen(RealBall.ONE.shift(-4), 60);
    for (const f of [precision.sinhc, precision.tanhc, precision.xcoth]) {
      expect(f(around, 60).containsBall(f(RealBall.fromDouble(0.0625), 90))).toBe(true);
      expect(f(around, 60).radius().toNumber()).toBeLessThan(0.01);
    }
  });
  it("poles, cuts and overflow throw DomainError, exact ones marked as such", () => {
    const exact = (compute: () => unknown): boolean => {
      try {
        compute();
      } catch (error) {
        if (error instanceof DomainError) return error.exact;
      }
      throw new Error("no DomainError");
    };
    expect(exact(() => precision.coth(RealBall.ZERO, 60))).toBe(true);
    expect(exact(() => precision.ln(RealBall.integer(-1), 60))).toBe(true);
    expect(exact(() => precision.digamma(RealBall.integer(-3), 60))).toBe(true);
    expect(exact(() => precision.exp(RealBall.ONE.shift(50), 60))).toBe(true);
    const across = ComplexBall.of(RealBall.integer(-1), RealBall.ZERO.widen(RealBall.ONE.shift(-30), 60));
    expect(exact(() => precision.ln(across, 60))).toBe(false);
  });
  it("the logarithm of a negative real point lies on the upper side of the cut", () => {
    const value = precision.ln(ComplexBall.fromDoubles(-1, 0), 170);
    expect(value.im.overlaps(precision.pi(170))).toBe(true);
    expect(value.re.isZero()).toBe(true);
  });
});
