import { describe, expect, it } from "vitest";
import { firstCount } from "../../../src/solvers/wide/first-count.ts";

describe("the first count that satisfies a condition", () => {
  it.each([3, 4, 7, 18, 19, 20, 21, 100, 4711, 1e6])("%d", (least) => {
    expect(firstCount(3, 1e6, (count) => count >= least)).toBe(least);
  });

  it("is none beyond the last", () => {
    for (const last of [2, 3, 50, 1e6]) expect(firstCount(3, last, (count) => count > last)).toBeUndefined();
  });

  it("is found where a higher one fails, among the first", () => {
    expect(firstCount(1, 1e6, (count) => count === 5 || count > 9)).toBe(5);
  });
});
