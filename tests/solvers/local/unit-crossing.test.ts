import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../../src/errors/errors.ts";
import { unitCrossing } from "../../../src/solvers/local/unit-crossing.ts";

describe("coupling of eigenvalue 1", () => {
  it.each([1e-3, 0.9, 50])("is found from the guess %s", (guess) => {
    // 3g/(1+g) = 1 at g = ½.
    const { factor, error } = unitCrossing((g) => (3 * g) / (1 + g), guess);
    expect(Math.abs(factor - 0.5)).toBeLessThan(error);
    expect(error).toBeLessThan(1e-11);
  });

  it("is found on a slowly saturating curve", () => {
    // 1.001 g/(1+g) = 1 at g = 1000.
    const { factor } = unitCrossing((g) => (1.001 * g) / (1 + g), 0.1);
    // Round-off in the eigenvalue is amplified by the flatness, d ln g/d ln eigenvalue = 1001.
    expect(Math.abs(factor / 1000 - 1)).toBeLessThan(1e-11);
  });

  it("is refused where the eigenvalue stays below 1", () => {
    expect(() => unitCrossing((g) => (0.9 * g) / (1 + g), 0.1)).toThrow(NotConvergedError);
  });
});
