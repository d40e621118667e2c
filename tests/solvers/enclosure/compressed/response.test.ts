import { describe, expect, it } from "vitest";
import {
  arctangent,
  ComplexBall,
  coth,
  DoubleBall,
  digamma,
  ln,
  pi,
  RealBall,
} from "../../../../src/precision/index.ts";
import { angle, logarithm } from "../../../../src/solvers/enclosure/compressed/elementary.ts";
import { cothDefect, responseAt } from "../../../../src/solvers/enclosure/compressed/response.ts";

const BITS = 160;
const exact = (x: number): RealBall => RealBall.fromDouble(x);
const isInside = ({ mid, rad }: DoubleBall, value: RealBall): boolean =>
  !exact(rad).isBelow(value.sub(exact(mid), BITS).abs());

describe("elementary functions of doubles", () => {
  const points = [1e-300, 1e-9, 0.3, 0.7069, 0.708, 1, 1.4, 1.42, 3, 144, 1e17, 1e200];
  it.each(points)("hold those of multiple precision, at %d", (x) => {
    const [log, arc] = [logarithm(DoubleBall.of(x)), angle(DoubleBall.of(x), DoubleBall.ONE)];
    expect(isInside(log, ln(exact(x), BITS))).toBe(true);
    expect(isInside(arc, arctangent(exact(x), BITS))).toBe(true);
    expect(log.rad).toBeLessThanOrEqual(2 ** -48 * Math.max(1e-3, Math.abs(log.mid)));
    expect(arc.rad).toBeLessThanOrEqual(2 ** -48 * arc.mid);
  });

  it.each(points)("hold those of all members of a ball, at %d", (x) => {
    const rad = 1e-4 * x;
    const [log, arc] = [
      logarithm(DoubleBall.of(x, rad)),
      angle(DoubleBall.of(x, rad), DoubleBall.of(1, 1e-5)),
    ];
    for (const side of [-1, 1]) {
      const end = exact(x).add(exact(side * rad), Infinity);
      expect(isInside(log, ln(end, BITS))).toBe(true);
      const over = end.div(exact(1).sub(exact(side * 1e-5), Infinity), BITS);
      expect(isInside(arc, arctangent(over, BITS))).toBe(true);
    }
  });

  it("say nothing of a logarithm whose argument may be zero", () => {
    expect(logarithm(DoubleBall.of(1, 1)).rad).toBe(Infinity);
    expect(logarithm(DoubleBall.of(1, 2)).rad).toBe(Infinity);
  });
});

describe("response of a mode", () => {
  const BELOW_HALF = 0;
  it.each([BELOW_HALF, 0.5, 1.5, 7, 11.9, 12.1, 40, 1e6])(
    "z = %d: the digamma function of multiple precision inside",
    (z) => {
      for (const x of [1e-6, 0.02, 0.7, 3, 11.9, 12.1, 300, 2e8]) {
        const { re, im } = responseAt(DoubleBall.of(z), DoubleBall.of(x), cothDefect(x));
        const half = RealBall.ONE.shift(-1);
        const psi = digamma(ComplexBall.of(exact(z).add(half, BITS), exact(x)), BITS);
        const own = digamma(ComplexBall.of(half), BITS);
        const turn = pi(BITS).mul(exact(x), BITS);
        const value = psi.im.shift(1).sub(pi(BITS).mul(coth(turn, BITS), BITS), BITS);
        expect(isInside(re, psi.re.sub(own.re, BITS).shift(1)), `x = ${x}`).toBe(true);
        expect(re.rad).toBeLessThan(2 ** -47 * (Math.abs(re.mid) + 10));
        if (z === BELOW_HALF) continue;
        expect(isInside(im, value), `x = ${x}`).toBe(true);
        // π is not among the summands where it cancels.
        expect(im.rad).toBeLessThan(2 ** -45 * Math.abs(im.mid));
      }
    },
  );
});
