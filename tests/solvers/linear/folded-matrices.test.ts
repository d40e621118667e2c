import { expect, it } from "vitest";
import { foldedMatrices } from "../../../src/solvers/linear/folded-matrices.ts";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { PanelBlocks } from "../../../src/solvers/linear/panel-blocks.ts";
import { PanelMoments } from "../../../src/solvers/linear/panel-moments.ts";
import { ParityFunctions } from "../../../src/solvers/linear/parity-functions.ts";
import { RowQuadrature } from "../../../src/solvers/linear/row-quadrature.ts";

/** Panels of |x|, uneven. */
const EDGES = [0, ...Array.from({ length: 20 }, (_, k) => 0.16 * (k + 1) + 0.05 * Math.sin(3 * k))];
const RULES = { order: 8, short: 4 };
const COUNT = 3;

/** Odd, even and odd. */
function functions(): ParityFunctions {
  const grid = new HalfLineGrid(EDGES, 12);
  const values = Array.from(grid.nodes).flatMap((x) => [
    x * Math.exp(-x),
    1 / (1 + x * x),
    Math.sin(x) / (1 + x ** 3),
  ]);
  return new ParityFunctions(grid, [-1, 1, -1], Float64Array.from(values));
}

it("have the integrals of whole rows, on even and on odd functions, the unbounded panel among them", () => {
  const blocks = new PanelBlocks(functions(), EDGES, 5, RULES);
  // Lengths of which some repeat, so that pairs are mirrored and taken again.
  const grid = new HalfLineGrid([0, 0.25, 0.5, 1, 1.5, 2, 4], 5);
  const matrices = foldedMatrices(blocks, grid);
  const { order, ...rules } = RULES;
  const quadrature = new RowQuadrature([...grid.edges], EDGES, order, { ...rules, outer: 5 });
  const shared = blocks.functions.values(quadrature.shiftedNodes);
  const moments = new PanelMoments(grid, COUNT);
  const [above, below] = [1, 2].map(() => new Float64Array(COUNT * grid.size));
  grid.nodes.forEach((omega, i) => {
    const points = quadrature.points(omega);
    const values = blocks.functions.row(omega, points, shared);
    for (const [sign, into] of [
      [1, above!],
      [-1, below!],
    ] as const) {
      moments.clear();
      moments.add(points, values, sign);
      moments.atNodes(into);
    }
    matrices.forEach(({ even, odd }, f) => {
      // The columns of the unbounded panel have rules of their own, see the test of unbounded rows.
      for (let j = 0; j < grid.size - grid.order; j++) {
        const [plus, minus] = [above![j * COUNT + f]!, below![j * COUNT + f]!];
        const at = i * grid.size + j;
        // Sums of some ten terms below one.
        expect(Math.abs(even.data[at]! - plus - minus), `even ${f} ${i} ${j}`).toBeLessThan(1e-14);
        expect(Math.abs(odd.data[at]! - plus + minus), `odd ${f} ${i} ${j}`).toBeLessThan(1e-14);
      }
    });
  });
});

it("take what pairs of a coarser grid have left", () => {
  const blocks = new PanelBlocks(functions(), EDGES, 5, RULES);
  const edges = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 6];
  foldedMatrices(blocks, new HalfLineGrid(edges, 5));
  const before = blocks.integrated;
  foldedMatrices(blocks, new HalfLineGrid(edges, 5));
  expect(blocks.integrated).toBe(before);
  const alone = new PanelBlocks(functions(), EDGES, 5, RULES);
  const finer = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4, 5, 6];
  const matrices = foldedMatrices(blocks, new HalfLineGrid(finer, 5));
  expect(matrices).toEqual(foldedMatrices(alone, new HalfLineGrid(finer, 5)));
  expect(blocks.integrated - before).toBeLessThan(alone.integrated / 2);
});
