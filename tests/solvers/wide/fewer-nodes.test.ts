import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { interpolated } from "../../../src/solvers/linear/interpolation.ts";
import { type DenseMatrix, denseMap, denseMatrix } from "../../../src/solvers/linear/matrix.ts";
import { changeOnFewerNodes } from "../../../src/solvers/wide/fewer-nodes.ts";
import type { RealAxisSolution } from "../../../src/solvers/wide/real-axis-solution.ts";

const EDGES = [0, 1, 3];
const SCALE = 0.7;
const SLOPE = 1.3;

type Kernel = (omega: number, nu: number) => number;
const rough: Kernel = (omega, nu) =>
  1 / (1 + (omega - nu) ** 2) + 0.3 / (0.04 + (omega - 0.4) ** 2) / (1 + nu ** 2);
const low: Kernel = (omega, nu) => (omega > 3 || nu > 3 ? 0 : (1 + omega + omega ** 2) * (2 - nu ** 2 / 9));

/** ∫K(ω,ν)y(ν)dν between values at the nodes of a grid. */
function matrixOn({ size, nodes, weights }: HalfLineGrid, kernel: Kernel): DenseMatrix {
  return denseMatrix(size, size, (i, j) => kernel(nodes[i]!, nodes[j]!) * weights[j]!);
}

/** The largest eigenvalue and its vectors, all entries being positive. */
function eigen(matrix: DenseMatrix) {
  const map = denseMap(matrix);
  let right: Float64Array = new Float64Array(matrix.rows).fill(1);
  let left: Float64Array = right.slice();
  let value = 0;
  for (let k = 0; k < 300; k++) {
    [right, left] = [map.times(right), map.transposedTimes(left)];
    value = Math.max(...right);
    const other = Math.max(...left);
    [right, left] = [right.map((x) => x / value), left.map((x) => x / other)];
  }
  return { right, left, value };
}

/** As the map for √w y has it. */
function solution(
  kernel: Kernel,
  order: number,
): { solution: RealAxisSolution; grid: HalfLineGrid; matrix: DenseMatrix } {
  const grid = new HalfLineGrid(EDGES, order);
  const matrix = matrixOn(grid, kernel);
  const { right, left } = eigen(matrix);
  const root = grid.weights.map(Math.sqrt);
  const map = denseMap(
    denseMatrix(grid.size, grid.size, (i, j) => (root[i]! * matrix.data[i * grid.size + j]!) / root[j]!),
  );
  const found = { equations: { grid }, map, right, left, slope: SLOPE, scale: SCALE };
  return { solution: found as unknown as RealAxisSolution, grid, matrix };
}

/** P M E with the polynomials of one column at a time. */
function onFewer(fine: HalfLineGrid, matrix: DenseMatrix, order: number): DenseMatrix {
  const coarse = new HalfLineGrid(EDGES, order);
  const out = denseMatrix(coarse.size, coarse.size);
  for (let j = 0; j < coarse.size; j++) {
    const unit = new Float64Array(coarse.size);
    unit[j] = 1;
    const values = denseMap(matrix).times(fine.nodes.map((x) => interpolated(coarse, unit, x)));
    coarse.nodes.forEach((x, i) => {
      out.data[i * coarse.size + j] = interpolated(fine, values, x);
    });
  }
  return out;
}

describe("the change of a factor on fewer nodes", () => {
  it("is that of the eigenvalue of the map between polynomials of fewer nodes over dμ/ds", () => {
    const { solution: found, grid, matrix } = solution(rough, 12);
    const difference = eigen(matrix).value - eigen(onFewer(grid, matrix, 7)).value;
    const change = changeOnFewerNodes(found, 7);
    expect(Math.abs(change)).toBeGreaterThan(1e-5);
    expect(Math.abs(change * SLOPE * SCALE - difference)).toBeLessThan(1e-9);
  });

  it("is none where fewer nodes have the same polynomials", () => {
    expect(Math.abs(changeOnFewerNodes(solution(low, 12).solution, 7))).toBeLessThan(1e-12);
  });
});
