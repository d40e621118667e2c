import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { directedText, RealBall } from "../../src/precision/index.ts";

describe("directed decimals", () => {
  it("enclose 2/3", () => {
    const x = RealBall.fromRational(Rational.of(2, 3), 100);
    expect(directedText(x, 3, "down")).toBe("0.666");
    expect(directedText(x, 3, "up")).toBe("0.667");
  });
  it("keep what is exact", () => {
    expect(Number(directedText(RealBall.fromDouble(0.375), 5, "down"))).toBe(0.375);
    expect(Number(directedText(RealBall.fromDouble(0.375), 5, "up"))).toBe(0.375);
  });
  it("lie on their side, less than two units away", () => {
    const sizes = fc.double({ min: 1e-30, max: 1e30, noNaN: true });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 30 }), (value, digits) => {
        const exact = Rational.fromDouble(value);
        const [down, up] = (["down", "up"] as const).map(
          (side) => Rational.parse(directedText(RealBall.fromDouble(value), digits, side))!,
        );
        expect(down!.compare(exact)).toBeLessThanOrEqual(0);
        expect(up!.compare(exact)).toBeGreaterThanOrEqual(0);
        // Four units of the last digit: two on either side.
        const unit = Rational.of(4)
          .mul(Rational.of(10).pow(1 - digits))
          .mul(exact);
        expect(up!.sub(down!).compare(unit)).toBeLessThanOrEqual(0);
      }),
    );
  });
  it("writes powers of ten that have more digits than a memory holds", () => {
    // 2^−14e9 = 5.0613138…e−4214419940.
    const x = RealBall.ONE.shift(-14_000_000_000);
    expect(directedText(x, 3, "down")).toBe("5.06e-4214419940");
    expect(directedText(x, 3, "up")).toBe("5.07e-4214419940");
  });
});
