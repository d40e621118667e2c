import { expect, it } from "vitest";
import { coveringError } from "../../../src/solvers/wide/estimate.ts";

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
