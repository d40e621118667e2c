import { expect, it } from "vitest";
import { coveringError, limitOf } from "../../../src/solvers/wide/estimate.ts";

it("the error of a route stands unless another one contradicts it", () => {
  const precise = { value: 1, error: 1e-9 };
  expect(coveringError(precise, [{ value: 1 + 1e-6, error: 2e-6 }, null]).error).toBe(1e-9);
  expect(coveringError(precise, []).error).toBe(1e-9);
  const apart = coveringError(precise, [
    { value: 1 + 2 ** -10, error: 1e-6 },
    { value: 1, error: 1 },
  ]);
  expect(apart).toEqual({ value: 1, error: 2 ** -10 });
});

it("an error above what was aimed at has its largest part named, and why it is not less", () => {
  const parts = { "the first": 1e-9, "the second": 4e-9, "the third": 2e-9 };
  expect(limitOf(parts, 7.5e-9, "no more")).toBeNull();
  expect(limitOf(parts, 6.5e-9, "no more")).toBe(
    "a relative error of 7.0e-9 is stated: most of it is the second, and no more",
  );
});
