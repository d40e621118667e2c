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

  it("finds a crossing below a maximum that its steps pass over", () => {
    // 1.2 at g = 1 and 1 at ln g = ∓√(ln 1.2)/2, which steps of a factor of 3 from e^{−0.6} pass over.
    const { factor, error } = unitCrossing((g) => 1.2 * Math.exp(-4 * Math.log(g) ** 2), Math.exp(-0.6));
    expect(Math.abs(factor - Math.exp(-Math.sqrt(Math.log(1.2)) / 2))).toBeLessThan(error);
  });

  it("tells of a maximum below 1 that it lies beyond", () => {
    const { factor, summit } = unitCrossing((g) => 0.73 * g * Math.exp(1 - g) + 1e-3 * g * g, 0.9);
    expect(factor).toBeGreaterThan(10);
    // The second term moves the maximum at g = 1 up by 1e-3 and its place by 2e-3/0.73.
    expect(Math.abs(Math.exp(summit!.f) - 0.731)).toBeLessThan(2e-3);
    expect(Math.abs(summit!.x)).toBeLessThan(0.1);
    expect(unitCrossing((g) => (3 * g) / (1 + g), 0.1).summit).toBeNull();
  });

  it("tells of a maximum below 1, and of what stopped it beyond", () => {
    const eigenvalue = (g: number) => 0.73 * g * Math.exp(1 - g);
    expect(() => unitCrossing(eigenvalue, 0.9)).toThrow(/rises to 0\.73 at a factor of (1|0\.9\d|1\.0\d?) /);
    const stopped = (g: number) => {
      if (g > 3) throw new NotConvergedError("the line is not resolved");
      return eigenvalue(g);
    };
    expect(() => unitCrossing(stopped, 0.9)).toThrow(/falls from there; at a factor of .* the line is not/);
  });
});
