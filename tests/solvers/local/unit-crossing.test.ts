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
    const search = () => unitCrossing((g) => (0.9 * g) / (1 + g), 0.1);
    expect(search).toThrow(NotConvergedError);
    expect(search).toThrow(
      /it is 0\.900 at a factor of \S+ on the given coupling, and up to 1e\+6 is searched$/,
    );
  });

  it("finds a crossing below a maximum that its steps pass over", () => {
    // 1.2 at g = 1 and 1 at ln g = ∓√(ln 1.2)/2, which steps of a factor of 3 from e^{−0.6} pass over.
    const { factor, error } = unitCrossing((g) => 1.2 * Math.exp(-4 * Math.log(g) ** 2), Math.exp(-0.6));
    expect(Math.abs(factor - Math.exp(-Math.sqrt(Math.log(1.2)) / 2))).toBeLessThan(error);
  });

  // 0.731 at g = 1, and 1 at g = 31.6, from where it grows without end.
  const fallen = (g: number) => 0.73 * g * Math.exp(1 - g) + 1e-3 * g * g;

  it.each([0.01, 0.9, 1.2, 4])(
    "stops at a maximum below 1 and never looks beyond, from the guess %s",
    (guess) => {
      let furthest = 0;
      let count = 0;
      const seen = (g: number) => {
        furthest = Math.max(furthest, g);
        count++;
        return fallen(g);
      };
      expect(() => unitCrossing(seen, guess)).toThrow(/rises to 0\.73 at a factor of (1|0\.9\d|1\.0\d?) /);
      // Three times the maximum is one step beyond it.
      expect(furthest).toBeLessThan(Math.max(1.01 * guess, 3.5));
      expect(count).toBeLessThan(30);
    },
  );

  it.each([0.5, 1, 2.3, 4, 9])(
    "is the first of two, from the guess %s before, between or beyond them",
    (guess) => {
      // 2g e^{1−g} = 1 at 0.23196… and 2.678….
      const eigenvalue = (g: number) => 2 * g * Math.exp(1 - g);
      const { factor, error, slope } = unitCrossing(eigenvalue, guess);
      expect(Math.abs(eigenvalue(factor) - 1)).toBeLessThan(2 * error + 1e-12);
      expect(factor).toBeLessThan(1);
      expect(slope).toBeGreaterThan(0);
    },
  );
});
