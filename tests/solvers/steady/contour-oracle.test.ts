import { describe, expect, it } from "vitest";
import { ContourOracle, type OracleProblem } from "./contour-oracle.ts";
import { solvedLine } from "./line-models.ts";

const STATE = { te: 0.2, tb: 0.1 };
/** Extrapolated in the time step from the two grids below: the next order is about ten times smaller per doubling (4e-5, 4e-6 on the next two). */
const ACCURACY = 4e-4;

/** The eigenvalue at vanishing time step; its error is of second order in it. */
function eigenvalue(problem: Pick<OracleProblem, "coupling" | "rate" | "glue">): number {
  const [coarse, fine] = [10, 11].map((k) =>
    new ContourOracle({ ...STATE, kappa: 0.5, ...problem }, 2 ** k, 20 * 2 ** (k - 11)).eigenvalue(),
  );
  return (4 * fine! - coarse!) / 3;
}

describe("a judge without Langreth rules, without h in the pairing channel and without Ξ", () => {
  it("finds the instability where the solver does", () => {
    const rate = 0.1;
    const { factor, withoutNonThermal } = solvedLine({ ...STATE, rate });
    expect(Math.abs(eigenvalue({ coupling: factor, rate }) - 1)).toBeLessThan(ACCURACY);
    const dropped = eigenvalue({ coupling: withoutNonThermal!.factor, rate, glue: false });
    expect(Math.abs(dropped - 1)).toBeLessThan(ACCURACY);
    // Awake: without the glue it is far from 1 there.
    expect(Math.abs(eigenvalue({ coupling: factor, rate, glue: false }) - 1)).toBeGreaterThan(30 * ACCURACY);
  });
});
