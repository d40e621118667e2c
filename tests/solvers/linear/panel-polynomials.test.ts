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

  it.each([8, 16, 24])("lose nothing to their powers where a function is resolved, %d nodes", (order) => {
    // Poles at ±20i: 8 nodes miss ρ^{−8} = 1e-15. Rounding of c_n = (n + ½)Σ w P_n f adds up to half a unit times order² at an edge.
    // Powers of P_24 are 10⁹ times as large as the function.
    const f = (x: number) => 1 / (400 + x * x);
    const panels = new HalfLineGrid([0, 1, 2], order);
    const resolved = new PanelPolynomials(panels, 1, panels.nodes.map(f));
    for (let k = 0; k < 40; k++)
      expect(Math.abs(resolved.valueAt(k / 20) / f(k / 20) - 1)).toBeLessThan(
        (order ** 2 / 2) * Number.EPSILON,
      );
  });
});
