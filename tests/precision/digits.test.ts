import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../src/errors/errors.ts";
import { Rational } from "../../src/exact/rational.ts";
import {
  ComplexBall,
  DomainError,
  decimalText,
  exp,
  ln,
  pi,
  RealBall,
  toComplexDigits,
  toDecimal,
  toDigits,
} from "../../src/precision/index.ts";

const runs = { numRuns: 300, seed: 20260805 };
const rational = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
    fc.bigInt({ min: 1n, max: 10n ** 40n }),
    exponent(),
  )
  .map(([n, d, e]) => Rational.of(n, d).mul(Rational.of(10).pow(e)));

function exponent(): fc.Arbitrary<number> {
  return fc.integer({ min: -60, max: 60 });
}
function distance(text: string, q: Rational): Rational {
  return Rational.parse(text)!.sub(q).abs();
}

describe("decimal text", () => {
  it("states an error that covers the exact value, decimal rounding included", () => {
    fc.assert(
      fc.property(
        rational,
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(30, 170, 900),
        (q, digits, bits) => {
          const { value, error } = decimalText(RealBall.fromRational(q, bits), digits);
          expect(
            distance(value, q).compare(Rational.parse(error)!),
            `${value} ± ${error}`,
          ).toBeLessThanOrEqual(0);
        },
      ),
      runs,
    );
  });
  it("rounds to the nearest and states little more than half a unit", () => {
    fc.assert(
      fc.property(rational, fc.integer({ min: 1, max: 40 }), (q, digits) => {
        fc.pre(!q.isZero());
        const { value, error } = decimalText(RealBall.fromRational(q, 900), digits);
        // Half a unit of the last digit is at most 5·10^-digits of the value; 2 % for the two printed digits, rounded up.
        const allowed = Rational.parse(value)!
          .abs()
          .mul(Rational.of(55, 10))
          .mul(Rational.of(10).pow(-digits));
        expect(Rational.parse(error)!.compare(allowed)).toBeLessThanOrEqual(0);
      }),
      runs,
    );
  });
  it.each([
    ["1/4", 10, "0.25", "0"],
    ["-12000", 8, "-12000", "0"],
    ["2/3", 5, "0.66667", "3.4e-6"],
    ["12345678", 3, "1.23e+7", "4.6e4"],
    ["1e-12", 3, "1.00e-12", undefined],
    ["0.00012", 4, "0.0001200", undefined],
    ["999.96", 4, "1000", "4.1e-2"],
    ["0", 7, "0", "0"],
  ])("%s to %i digits is %s", (text, digits, value, error) => {
    const shown = decimalText(RealBall.parse(text, 200), digits);
    expect(shown.value).toBe(value);
    if (error !== undefined) expect(shown.error).toBe(error);
  });
  it("converts to Decimal and back inside the stated error", () => {
    const { value, error } = toDecimal(pi(200), 30);
    expect(value.toString()).toBe("3.14159265358979323846264338328");
    expect(error.toNumber()).toBeLessThan(1e-29);
  });
});

describe("toDigits", () => {
  it("delivers relative accuracy 10^-D for tiny, huge and cancelling values", () => {
    const cases: readonly ((bits: number) => RealBall)[] = [
      (bits) => exp(RealBall.integer(-100_000), bits),
      (bits) => exp(RealBall.integer(100_000), bits),
      (bits) => exp(RealBall.parse("1e-30", bits), bits).sub(RealBall.ONE, bits),
      (bits) => pi(bits).sub(RealBall.parse("3.14159265358979323846264338327950288", bits), bits),
    ];
    for (const compute of cases) {
      const { value, error } = toDigits(compute, 40);
      const reference = compute(2000);
      const shown = RealBall.parse(value, 1000).widen(RealBall.parse(error, 60), 1000);
      expect(shown.containsBall(reference)).toBe(true);
      const bound = RealBall.parse(error, 60).div(RealBall.parse(value, 60), 60).abs();
      expect(bound.isBelow(RealBall.parse("1e-40", 60))).toBe(true);
    }
  });
  it("raises the precision only as far as needed", () => {
    const seen: number[] = [];
    const result = toDigits((bits) => {
      seen.push(bits);
      return exp(RealBall.parse("1e-30", bits), bits).sub(RealBall.ONE, bits);
    }, 40);
    expect(seen.length).toBe(2);
    expect(result.bits).toBe(seen[1]);
  });
  it("returns an exact zero, and an undecided zero with its absolute bound", () => {
    expect(toDigits(() => RealBall.ZERO, 50)).toMatchObject({ value: "0", error: "0" });
    const undecided = toDigits((bits) => pi(bits).sub(pi(bits + 7), bits), 30);
    expect(undecided.value).toBe("0");
    expect(Number(undecided.error)).toBeGreaterThan(0);
    expect(Number(undecided.error)).toBeLessThan(1e-60);
  });
  it("throws NotConvergedError when the radius does not shrink", () => {
    const stuck = () => RealBall.ONE.widen(RealBall.parse("1e-9", 60), 60);
    expect(() => toDigits(stuck, 20, { maxBits: 1000 })).toThrow(NotConvergedError);
  });
  it("retries poles of inexact balls and rethrows poles of exact points", () => {
    // At low precision the ball of the difference contains zero.
    const close = (bits: number) =>
      pi(bits).sub(RealBall.parse("3.14159265358979323846264338327950288", 400), bits);
    // π continues with …41971693993751, and 1/0.41971693993751 = 2.3825….
    expect(toDigits((bits) => close(bits).inverse(bits), 20).value.slice(0, 4)).toBe("2.38");
    expect(() => toDigits((bits) => RealBall.ZERO.inverse(bits), 20)).toThrow(DomainError);
  });
  it("complex: relative to |z|, with one bound for both parts", () => {
    const z = (bits: number) => ComplexBall.of(RealBall.parse("-2", bits), RealBall.parse("1e-25", bits));
    const { re, im, error } = toComplexDigits((bits) => ln(z(bits), bits), 30);
    const reference = ln(z(600), 600);
    const within = (text: string, part: RealBall) =>
      RealBall.parse(text, 400).widen(RealBall.parse(error, 60), 400).containsBall(part);
    expect(within(re, reference.re) && within(im, reference.im)).toBe(true);
    expect(Number(error)).toBeLessThan(3.3e-30);
  });
});
