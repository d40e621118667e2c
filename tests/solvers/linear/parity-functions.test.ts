import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { ParityFunctions } from "../../../src/solvers/linear/parity-functions.ts";
import { RowQuadrature } from "../../../src/solvers/linear/row-quadrature.ts";

const EDGES = [0, 0.25, 0.5, 1, 2, 4];
const odd = (x: number) => x / (1 + x * x) ** 2;
const even = (x: number) => 1 / (1 + x * x);

describe("even and odd functions of a difference", () => {
  const grid = new HalfLineGrid(EDGES, 16);
  const values = Float64Array.from(Array.from(grid.nodes).flatMap((x) => [odd(x), even(x)]));
  const functions = new ParityFunctions(grid, [-1, 1], values);

  it("have their parities", () => {
    const x = Float64Array.of(-30, -0.7, -0.01, 0.01, 0.7, 30);
    // Degree 15 on panels no wider than the distance of the poles at ±i.
    functions.values(x).forEach((value, at) => {
      const exact = (at % 2 === 0 ? odd : even)(x[at >> 1]!);
      expect(Math.abs(value - exact), `${at}`).toBeLessThan(1e-11);
    });
  });

  it("are the same in a row, whether a point is one that all rows share or not", () => {
    const rows = new RowQuadrature([0, 0.3, 1.1, 3], EDGES, 5);
    const shifted = functions.values(rows.shiftedNodes);
    for (const omega of [0.04, 1.7, 9]) {
      const points = rows.points(omega);
      const row = functions.row(omega, points, shifted);
      const each = functions.values(points.nodes.slice(0, points.count).map((nu) => omega - nu));
      // Rounding of ω − ν and of functions of order 1.
      each.forEach((value, at) => {
        expect(Math.abs(row[at]! - value), `${at}`).toBeLessThan(1e-13);
      });
    }
  });
});
