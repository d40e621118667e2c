import { describe, expect, it } from "vitest";
import { gapFunction, leastGap } from "../../../../src/solvers/enclosure/compressed/gap-function.ts";

describe("the least value of a gap function on a panel", () => {
  it.each([
    ["falls", [1], [1]],
    ["rises", [5, 300], [-1, 0.2]],
    ["has a valley", [20, 60, 2000], [5, -2.6, 1]],
  ] as const)("is bounded from below, and by little less, where it %s", (_, s, c) => {
    const gap = gapFunction(Float64Array.from(s), Float64Array.from(c));
    for (const a of [16, 32, 64]) {
      let least = Infinity;
      for (let i = 0; i <= 4000; i++) {
        const p = a * (1 + i / 4000);
        least = Math.min(
          least,
          s.reduce((sum, own, k) => sum + (c[k]! * own * own) / (p * p + own * own), 0),
        );
      }
      const bound = leastGap(gap, a, 2 * a)!;
      expect(bound).toBeLessThanOrEqual(least * (1 + 1e-12));
      // A half is accepted once its bound is at 0.9 of the value in its middle.
      expect(bound).toBeGreaterThan(0.8 * least);
    }
  });
});
