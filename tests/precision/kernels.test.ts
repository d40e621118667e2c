import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixedLn2, fixedPi } from "../../src/precision/constants.ts";
import { fixedExp, fixedRotation } from "../../src/precision/fixed-exponential.ts";
import { fixedArctangent, fixedLog, oddSeries } from "../../src/precision/fixed-logarithm.ts";
import { bitLength, integerSqrt } from "../../src/precision/integer.ts";

const runs = { numRuns: 400, seed: 20260806 };
/** Extra bits of the comparison value: its own error is then below 2^-100 units of the value under test. */
const FINER = 128;
const precisions = fc.constantFrom(64, 128, 192, 640);
const unitFraction = fc.bigInt({ min: 0n, max: 2n ** 640n - 1n });

/** |low·2^128 − high| in units of the low precision. */
function unitsApart(low: bigint, high: bigint): number {
  return Math.abs(Number(low * 2n ** BigInt(FINER) - high)) / 2 ** FINER;
}
function worst(p: number, compute: (p: number, fine: number) => bigint, bound: number): void {
  expect(unitsApart(compute(p, 0), compute(p + FINER, FINER)), `p = ${p}`).toBeLessThan(bound);
}

describe("fixed-point kernels keep their stated errors", () => {
  it("exp: 24 units", () => {
    fc.assert(
      fc.property(unitFraction, precisions, (x, p) => {
        const cut = x >> BigInt(640 - p);
        worst(p, (q, fine) => fixedExp(cut << BigInt(fine), q), 24);
      }),
      runs,
    );
  });
  it("cos and sin: 24 units", () => {
    fc.assert(
      fc.property(unitFraction, precisions, (x, p) => {
        const cut = x >> BigInt(640 - p);
        worst(p, (q, fine) => fixedRotation(cut << BigInt(fine), q).cos, 24);
        worst(p, (q, fine) => fixedRotation(cut << BigInt(fine), q).sin, 24);
      }),
      runs,
    );
  });
  it("ln on [3/4, 3/2): 2 units", () => {
    fc.assert(
      fc.property(unitFraction, precisions, (x, p) => {
        const man = 3n * 2n ** 639n + ((3n * x) >> 1n);
        worst(p, (q) => fixedLog(man, 641, q), 2);
      }),
      runs,
    );
  });
  it("arctan of a fraction: 2 units", () => {
    fc.assert(
      fc.property(unitFraction, unitFraction, precisions, (x, y, p) => {
        const [num, den] = x <= y ? [x, y + 1n] : [y, x + 1n];
        worst(p, (q) => fixedArctangent(num, den, q), 2);
      }),
      runs,
    );
  });
  it("the odd series up to 2/5: 4 units", () => {
    fc.assert(
      fc.property(unitFraction, precisions, fc.constantFrom<1 | -1>(1, -1), (x, p, sign) => {
        const z = (2n * (x >> BigInt(640 - p))) / 5n;
        worst(p, (q, fine) => oddSeries(z << BigInt(fine), sign, q), 4);
      }),
      runs,
    );
  });
  it("π and ln 2: 2 units at each precision", () => {
    for (const p of [64, 100, 500, 3000]) {
      worst(p, (q) => fixedPi(q), 2);
      worst(p, (q) => fixedLn2(q), 2);
    }
  });
  it("the bounds are not idle: exp errs by more than one unit somewhere", () => {
    const failing = fc.check(
      fc.property(unitFraction, (x) => {
        const cut = x >> 448n;
        return unitsApart(fixedExp(cut, 192), fixedExp(cut << 128n, 320)) < 1;
      }),
      runs,
    );
    expect(failing.failed).toBe(true);
  });
});

describe("integers", () => {
  it("integerSqrt is the floor of the root", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 2600n }), fc.integer({ min: 0, max: 2590 }), (n, k) => {
        const small = n >> BigInt(k);
        const root = integerSqrt(small);
        expect(root * root <= small && small < (root + 1n) * (root + 1n)).toBe(true);
      }),
      runs,
    );
  });
  it("bitLength is exact or one above", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 2600n }), fc.integer({ min: 0, max: 2590 }), (n, k) => {
        const value = (n >> BigInt(k)) + 1n;
        const length = value.toString(2).length;
        expect([length, length + 1]).toContain(bitLength(-value));
      }),
      {
        ...runs,
        examples: [
          [2n ** 64n - 2n, 0],
          [2n ** 1100n, 0],
        ],
      },
    );
  });
});
