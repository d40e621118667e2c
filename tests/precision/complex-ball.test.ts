import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import { ComplexBall, DomainError, RealBall } from "../../src/precision/index.ts";

const runs = { numRuns: 200, seed: 20260802 };
const part = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.constantFrom(1, 3, 7, 1000, 999_983))
  .map(([n, d]) => Rational.of(n, d));
const gaussian = fc.tuple(part, part).map(([re, im]) => Gaussian.of(re, im));
const bits = fc.constantFrom(20, 53, 170, 600, 1300);

function contains(ball: ComplexBall, z: Gaussian): boolean {
  return ball.contains(z.re, z.im);
}
function loosen(z: Gaussian, k: number): ComplexBall {
  const ball = ComplexBall.fromGaussian(z, 400);
  return k === 0 ? ball : ball.widen(ball.magnitude().shift(-k), 2000);
}
const radius = fc.constantFrom(0, 6, 30, 600);

describe("complex field operations", () => {
  it.each(["add", "sub", "mul", "div"] as const)("%s contains the exact result in Q(i)", (name) => {
    fc.assert(
      fc.property(gaussian, gaussian, radius, bits, (x, y, k, b) => {
        fc.pre(!y.isZero() || name !== "div");
        expect(contains(loosen(x, k)[name](loosen(y, k), b), x[name](y))).toBe(true);
      }),
      runs,
    );
  });
  it("square, inverse, conjugate and integer powers contain the exact results", () => {
    fc.assert(
      fc.property(gaussian, radius, fc.integer({ min: -6, max: 6 }), bits, (z, k, n, b) => {
        fc.pre(!z.isZero());
        const ball = loosen(z, k);
        expect(contains(ball.square(b), z.mul(z))).toBe(true);
        expect(contains(ball.inverse(b), z.inverse())).toBe(true);
        expect(contains(ball.conj(), z.conj())).toBe(true);
        expect(contains(ball.timesI(), z.mul(Gaussian.I))).toBe(true);
        // A power of a wide ball may reach zero; then its inverse has no enclosure.
        if (k === 0 || k > 6 || n >= 0) expect(contains(ball.pow(n, b), z.pow(n))).toBe(true);
      }),
      runs,
    );
  });
  it("abs contains the exact modulus of Pythagorean pairs", () => {
    fc.assert(
      fc.property(part, part, bits, (m, n, b) => {
        const z = Gaussian.of(m, n).pow(2);
        expect(
          loosen(z, 30)
            .abs(b)
            .contains(m.mul(m).add(n.mul(n))),
        ).toBe(true);
      }),
      runs,
    );
  });
  it("sqrt is the principal root of an exact square", () => {
    fc.assert(
      fc.property(part, part, bits, (m, n, b) => {
        fc.pre(m.sign() > 0);
        const root = ComplexBall.fromGaussian(Gaussian.of(m, n).pow(2), 4000).sqrt(b);
        expect(root.contains(m, n)).toBe(true);
      }),
      runs,
    );
    expect(ComplexBall.fromDoubles(-4, 0).sqrt(53).contains(Rational.ZERO, Rational.of(2))).toBe(true);
  });
  it("refuses what its ball does not allow", () => {
    expect(() => ComplexBall.ONE.div(ComplexBall.ZERO, 53)).toThrow(DomainError);
    const across = ComplexBall.of(RealBall.integer(-4), RealBall.ZERO.widen(RealBall.ONE.shift(-20), 53));
    expect(() => across.sqrt(53)).toThrow(DomainError);
  });
});
