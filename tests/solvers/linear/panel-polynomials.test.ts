import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { PanelPolynomials } from "../../../src/solvers/linear/panel-polynomials.ts";

describe("polynomials on the panels of a half line", () => {
  const grid = new HalfLineGrid([0, 0.5, 1, 2, 4], 16);
  const functions = [(x: number) => 1 / (1 + x * x), (x: number) => x / (4 + x ** 3)];
  const values = Float64Array.from([...grid.nodes].flatMap((x) => functions.map((f) => f(x))));
  const polynomials = new PanelPolynomials(grid, 2, values);
  const found = new Float64Array(2);

  it("are the functions between the nodes, at edges and far out, in any order of visits", () => {
    for (const x of [0, 3.3, 0.5, 17, 0.49999, 4, 1e9, 1.7, 2e-3]) {
      polynomials.at(x, found);
      // Poles within one panel length of a panel: ρ^{−16} = 1e-8 at worst for [2, 4], 1e-12 for the first.
      functions.forEach((f, c) => {
        expect(Math.abs(found[c]! - f(x))).toBeLessThan(1e-8);
      });
    }
    // Where they vanish the digits stay, or a quadrature to infinity would gather the rounding.
    for (const x of [40, 1e3, 1e9, 1e15]) {
      polynomials.at(x, found);
      functions.forEach((f, c) => {
        expect(Math.abs(found[c]! / f(x) - 1)).toBeLessThan(1e-8 * x);
      });
    }
    polynomials.at(0.2, found);
    expect(Math.abs(found[0]! - functions[0]!(0.2))).toBeLessThan(1e-14);
  });
});
