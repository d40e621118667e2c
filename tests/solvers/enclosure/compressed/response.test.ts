import { describe, expect, it } from "vitest";
import { ComplexBall, coth, digamma, pi, RealBall } from "../../../../src/precision/index.ts";
import { arctangent, logarithm } from "../../../../src/solvers/enclosure/compressed/elementary.ts";
import { cothDefect, responseAt } from "../../../../src/solvers/enclosure/compressed/response.ts";

const BITS = 120;

describe("elementary functions of doubles", () => {
  it.each([1e-300, 1e-9, 0.3, 0.7069, 0.708, 1, 1.4, 1.42, 3, 144, 1e17, 1e200])("at %d", (x) => {
    // Both sides are right to a few units in the last place.
    expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(2 ** -48 * Math.abs(Math.log(x)));
    expect(Math.abs(arctangent(x) - Math.atan(x))).toBeLessThanOrEqual(2 ** -48 * Math.atan(x));
  });

  it("takes the right angle for infinity and zero for zero", () => {
    expect([arctangent(Infinity), arctangent(0)]).toEqual([Math.PI / 2, 0]);
  });
});

describe("response of a mode", () => {
  const BELOW_HALF = 0;
  it.each([BELOW_HALF, 0.5, 1.5, 7, 11.9, 12.1, 40, 1e6])(
    "z = %d: the digamma function of multiple precision within the stated error",
    (z) => {
      for (const x of [1e-6, 0.02, 0.7, 3, 11.9, 12.1, 300, 2e8]) {
        const { re, im, reSize, imSize } = responseAt(z, x, cothDefect(x));
        const half = RealBall.ONE.shift(-1);
        const argument = ComplexBall.of(RealBall.fromDouble(z).add(half, BITS), RealBall.fromDouble(x));
        const psi = digamma(argument, BITS);
        const own = digamma(ComplexBall.of(half), BITS);
        const angle = pi(BITS).mul(RealBall.fromDouble(x), BITS);
        const exactRe = psi.re.sub(own.re, BITS).shift(1);
        const exactIm = psi.im.shift(1).sub(pi(BITS).mul(coth(angle, BITS), BITS), BITS);
        const off = (exact: RealBall, value: number): number =>
          Math.abs(exact.sub(RealBall.fromDouble(value), BITS).toNumber());
        expect(off(exactRe, re), `x = ${x}`).toBeLessThanOrEqual(2 ** -46 * reSize);
        if (z === BELOW_HALF) continue;
        expect(off(exactIm, im), `x = ${x}`).toBeLessThanOrEqual(2 ** -46 * imSize);
        // The size is not a way out: π is not among the summands where it cancels.
        if (x > 100 * z && x > 12) expect(imSize).toBeLessThan((3 * (z + 1)) / x);
      }
    },
  );
});
