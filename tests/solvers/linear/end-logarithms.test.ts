import { describe, expect, it } from "vitest";
import { EndLogarithms } from "../../../src/solvers/linear/end-logarithms.ts";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { PanelPolynomials } from "../../../src/solvers/linear/panel-polynomials.ts";

const hilbertOfKink = (d: number) => (d === 0 ? 0 : d * Math.log(Math.abs(d)));

describe("logarithms at the ends of panels", () => {
  const grid = new HalfLineGrid([0, 0.5, 1, 1.5, 2, 2.5], 16);
  // A kink at 1 with a strength that varies, one at 1.5, and none elsewhere.
  const functions = [
    (x: number) => Math.cos(x) * hilbertOfKink(x - 1) + Math.exp(-x),
    (x: number) => 2 * hilbertOfKink(x - 1.5) - x * x,
  ];
  const values = Float64Array.from({ length: 2 * grid.size }, (_, k) =>
    functions[k % 2]!(grid.nodes[k >> 1]!),
  );
  const rest = values.slice();
  const logarithms = new EndLogarithms(grid, 2, rest, new Set([1, 1.5]));
  const smooth = new PanelPolynomials(grid, 2, rest);
  const plain = new PanelPolynomials(grid, 2, values);
  const missed = (polynomials: PanelPolynomials, withLogarithms: boolean) => {
    let most = 0;
    const found = new Float64Array(2);
    for (const x of [0.999, 1, 1 + 1e-9, 1.001, 1.2, 1.45, 1.4999, 1.5, 1.51, 2, 2.4]) {
      const panel = polynomials.at(x, found);
      if (withLogarithms) logarithms.add(x, panel, found);
      functions.forEach((f, c) => {
        most = Math.max(most, Math.abs(found[c]! - f(x)));
      });
    }
    return most;
  };

  it("are found from the values at the nodes, whatever their strength", () => {
    expect(missed(smooth, true)).toBeLessThan(1e-8);
    expect(missed(plain, false)).toBeGreaterThan(1e-5);
  });
});
