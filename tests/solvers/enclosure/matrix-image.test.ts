import { describe, expect, it } from "vitest";
import { imageOf } from "../../../src/solvers/enclosure/matrix-image.ts";

const size = 4;
const rows = 6;
const lambda = Array.from({ length: rows + size }, (_, l) => BigInt(Math.round(1e6 / (l * l + 1))));
const slack = 3n;

const image = (values: readonly bigint[], v: readonly bigint[]): ReturnType<typeof imageOf> =>
  imageOf({ values, slack, places: 0 }, v, rows);

describe("image of a vector of integers", () => {
  it.each([0, 1, 2, 3])("holds that of every interaction within the slack: v lives in row %d", (row) => {
    const v = Array.from({ length: size }, (_, m) => (m === row ? 5n : 0n));
    const { values, errors } = image(lambda, v);
    // What makes row n largest: the pairs larger, the sum on its diagonal smaller.
    for (let n = 0; n < rows; n++) {
      const moved = lambda.map((value, l) => {
        const isPair = l === n + row + 1 || (l > 0 && l === Math.abs(n - row));
        return isPair ? value + slack : n === row && l <= n ? value - slack : value;
      });
      const change = image(moved, v).values[n]! - values[n]!;
      expect(change, `row ${n}`).toBeGreaterThan(0n);
      expect(change, `row ${n}`).toBeLessThanOrEqual(errors[n]!);
      // The pair m = n has λ_0 = 0, and no error.
      expect(errors[n]! - change, `row ${n}`).toBeLessThanOrEqual(slack * 5n);
    }
  });
});
