import { describe, expect, it } from "vitest";
import { coveringError } from "../../../src/solvers/gap/covering-error.ts";

describe("the error of a number with a second route", () => {
  const edge = { value: 14, error: 0.25 };

  it("is at least the distance of the routes", () => {
    expect(coveringError(edge, { value: 14.5, error: 4 })).toEqual({ value: 14, error: 0.5 });
    expect(coveringError(edge, { value: 13.5, error: 0 })).toEqual({ value: 14, error: 0.5 });
  });

  it("stays where the routes agree within it, or there is one alone", () => {
    expect(coveringError(edge, { value: 14.125, error: 0 })).toEqual(edge);
    expect(coveringError(edge, null)).toEqual(edge);
    expect(coveringError(null, edge)).toBeNull();
  });
});
