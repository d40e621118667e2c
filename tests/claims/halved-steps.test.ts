import { describe, expect, it } from "vitest";
import { byHalvedSteps } from "../../src/claims/halved-steps.ts";
import { Rational } from "../../src/exact/rational.ts";
import { ComplexBall, RealBall } from "../../src/precision/index.ts";

const LEVELS = { coarsest: 0, finest: 10, trusted: 3 };
const BITS = 60;
/** What is made of the values at the levels, with radii of 2^−50 or others, and how many levels it took. */
function settled(value: (level: number) => number, radius = 2 ** -50) {
  const seen: number[] = [];
  const result = byHalvedSteps(
    (level) => {
      seen.push(level);
      const ball = RealBall.fromDouble(value(level)).widen(RealBall.fromDouble(radius), BITS);
      return { value: ComplexBall.of(ball), size: RealBall.ONE };
    },
    LEVELS,
    BITS,
  );
  return { result, seen };
}

describe("halved steps", () => {
  it("are done when two agree, with their difference and what is cut off as error", () => {
    const { result, seen } = settled((level) => 1 + 3 * 2 ** -(2 ** level));
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const cutOff = RealBall.ONE.shift(24 - BITS);
    expect(result!.re.midpoint().compareMid(RealBall.ONE)).toBe(0);
    expect(cutOff.isBelow(result!.radius())).toBe(true);
    const amongNoise = settled((level) => 1 + (level % 2) * 2 ** -19, 2 ** -20).result!;
    expect(amongNoise.re.midpoint().compareMid(RealBall.ONE)).toBe(1);
    expect(amongNoise.contains(Rational.ONE, Rational.ZERO)).toBe(true);
  });
  it("are not believed before they are trusted", () => {
    expect(settled((level) => (level < 3 ? 5 : 1)).result!.contains(Rational.ONE, Rational.ZERO)).toBe(true);
  });
  it("have to come closer than the rounding leaves open", () => {
    expect(settled((level) => 1 + (level % 2) * 2 ** -34).result).toBeUndefined();
  });
  it("are given up once their differences no longer shrink", () => {
    const { result, seen } = settled((level) => level);
    expect(result).toBeUndefined();
    expect(seen.at(-1)).toBe(7);
  });
});
