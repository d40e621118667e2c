import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exceedsProduct, isPositiveDefinite } from "../../../src/solvers/enclosure/positive-definite.ts";

/** −d²/dx² on n points, shifted by c: lowest eigenvalue 2 − 2cos(π/(n+1)) + c; the diagonal is known to `uncertainty` only. */
function shiftedLaplacian(size: number, shift: number, uncertainty = 0) {
  const [mid, rad] = [new Float64Array(size * size), new Float64Array(size * size)];
  for (let n = 0; n < size; n++) {
    mid[n * size + n] = 2 + shift;
    rad[n * size + n] = uncertainty;
    if (n > 0) mid[n * size + n - 1] = -1;
  }
  return { size, values: { mid, rad } };
}

describe("positive definiteness from doubles", () => {
  const size = 50;
  const lowest = 2 - 2 * Math.cos(Math.PI / (size + 1));

  it.each([
    [0, true],
    [-0.99 * lowest, true],
    // The rounding of `lowest` itself is below 1e-15.
    [-lowest + 1e-12, true],
    [-lowest - 1e-14, false],
    [-1.01 * lowest, false],
  ])("of a Laplacian shifted by %d: %s", (shift, expected) => {
    expect(isPositiveDefinite(shiftedLaplacian(size, shift))).toBe(expected);
  });

  it("counts the uncertainty of the entries", () => {
    expect(isPositiveDefinite(shiftedLaplacian(size, 0, 0.4 * lowest))).toBe(true);
    expect(isPositiveDefinite(shiftedLaplacian(size, 0, lowest))).toBe(false);
  });

  it("counts the uncertainty beside the diagonal on both sides of it", () => {
    // [[1, b], [b, 1]] is positive for |b| < 1.
    const pair = (b: number, rad: number) => {
      const values = { mid: Float64Array.of(1, 0, b, 1), rad: Float64Array.of(0, 0, rad, 0) };
      return isPositiveDefinite({ size: 2, values });
    };
    expect([pair(0.9, 0.04), pair(0.9, 0.11), pair(-0.9, 0.11)]).toEqual([true, false, false]);
    expect([pair(1 - 1e-14, 0), pair(1, 0), pair(1 + 1e-15, 0)]).toEqual([true, false, false]);
  });

  it("is asked of every row of A − LLᵀ, with all that is not known of it", () => {
    // A = [[a, b], [b, d]]; factor = [[p, –], [q, r]].
    const decided = (mid: number[], rad: number[], [p, q, r]: number[]) =>
      exceedsProduct(
        {
          size: 2,
          values: {
            mid: Float64Array.of(mid[0]!, 0, mid[1]!, mid[2]!),
            rad: Float64Array.of(rad[0]!, 0, rad[1]!, rad[2]!),
          },
        },
        Float64Array.of(p!, 0, q!, r!),
      );
    const none = [0, 0, 0];
    expect(decided([1, 0.6, 1], none, none)).toBe(true);
    expect(decided([0.5, 0.6, 1], none, none)).toBe(false);
    expect(decided([1, 0.6, 0.5], none, none)).toBe(false);
    expect(decided([1, -0.6, 0.5], none, none)).toBe(false);
    for (const place of [0, 1, 2]) {
      const rad = none.map((_, i) => (i === place ? 0.5 : 0));
      expect(decided([1, 0.6, 1], rad, none)).toBe(false);
    }
    // A − LLᵀ = [[0.1, 0.05], [0.05, 0.1]] and with 0.15 beside the diagonal.
    expect(decided([4.1, 6.05, 13.1], none, [2, 3, 2])).toBe(true);
    expect(decided([4.1, 6.15, 13.1], none, [2, 3, 2])).toBe(false);
    expect(decided([4.1, 6.05, 12.9], none, [2, 3, 2])).toBe(false);
  });

  it("is never claimed of a matrix with an eigenvalue below zero by less than rounding, for exact integers", () => {
    // LLᵀ of integers is singular where a row of L vanishes; one unit less in the last entry makes it indefinite.
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 15, maxLength: 15 }),
        (entries) => {
          const size = 5;
          const factor = (n: number, m: number): number =>
            m > n || (n === size - 1 && m === n)
              ? 0
              : (entries[(n * (n + 1)) / 2 + m] ?? 0) * 2 ** 18 + (n === m ? 1 : 0);
          const mid = new Float64Array(size * size);
          for (let n = 0; n < size; n++)
            for (let m = 0; m <= n; m++)
              for (let k = 0; k <= m; k++) mid[n * size + m]! += factor(n, k) * factor(m, k);
          mid[size * size - 1]! -= 1;
          // Sums of five products of 27 bits each are exact in doubles up to 2^53.
          fc.pre(mid.every((x) => Math.abs(x) < 2 ** 53));
          expect(isPositiveDefinite({ size, values: { mid, rad: new Float64Array(size * size) } })).toBe(
            false,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
