import { describe, expect, it } from "vitest";
import { coveringError } from "../../../src/solvers/gap/covering-error.ts";

describe("the error of a number with a second route", () => {
  const edge = { value: 14, error: 0.25 };

  it("is the distance of the routes where that is more than they state", () => {
    expect(coveringError(edge, { value: 14.5 }, 0)).toEqual({ value: 14, error: 0.5 });
    expect(coveringError(edge, { value: 13.5 }, 0.125)).toEqual({ value: 14, error: 0.5 });
  });

  it("stays where the routes agree within what they state", () => {
    expect(coveringError(edge, { value: 14.125 }, 0)).toEqual(edge);
    expect(coveringError(edge, { value: 14.5 }, 0.5)).toEqual(edge);
  });
});
