import { InternalError } from "../../errors/errors.ts";
import { foldedMatrices } from "../../solvers/linear/folded-matrices.ts";
import { FoldedProducts } from "../../solvers/linear/folded-products.ts";
import { HalfLineGrid } from "../../solvers/linear/half-line-grid.ts";
import { times } from "../../solvers/linear/matrix.ts";
import { PanelBlocks } from "../../solvers/linear/panel-blocks.ts";
import { gradedEdges } from "../../solvers/linear/panel-grid.ts";
import { ParityFunctions } from "../../solvers/linear/parity-functions.ts";
import { tableCases } from "./table-product.ts";
import { type BenchCase, type BenchGroup, compared, millisecondsOf } from "./timing.ts";

const SIZES = [512, 2048];
const GROWING = [512, 1024, 2048, 4096];
const COUNTED = [512, 1024, 2048, 4096, 8192];
const PANEL = 16;
const TOLERANCE = 1e-12;
const LINE = { at: 1, width: 0.1 };

/** ∫_0^∞dν [f(ω − ν) + f(ω + ν)] x(ν) at the nodes of panels, f with a line at 1, beside the matrix, and how the work grows with N. */
export function differenceCases(): BenchGroup {
  const growth = COUNTED.map((size) => `${size}: ${compressed(gridOf(size)).count}`).join(", ");
  return {
    cases: SIZES.map(product),
    notes: [`Numbers in the compressed operator by N, where the matrix has N²: ${growth}.`],
  };
}

/** The same at sizes that show how both grow, and beside a table. */
export function growthCases(): BenchGroup {
  return { cases: [...GROWING.map(product), ...tableCases()], notes: [] };
}

function product(size: number): BenchCase {
  const grid = gridOf(size);
  const fast = compressed(grid);
  const map = fast.map(0, 1);
  const matrix = foldedMatrices(blocks(), grid)[0]!.even;
  const x = grid.nodes.map((nu) => Math.sin(3 * nu) / (1 + nu ** 4));
  const found = map.times(x);
  const off = times(matrix, x).reduce((most, value, i) => Math.max(most, Math.abs(value - found[i]!)), 0);
  // Ten tolerances times 2∫|x| < 2.
  if (!(off < 20 * TOLERANCE)) throw new InternalError(`the compressed product differs by ${off}`);
  const measured = compared(
    `matrix–vector product of a difference on panels, N = ${size}`,
    millisecondsOf(() => map.times(x)),
    "dense matrix",
    millisecondsOf(() => times(matrix, x)),
  );
  return { ...measured, size, numbers: fast.count };
}

const compressed = (grid: HalfLineGrid) => new FoldedProducts(blocks(), grid, [TOLERANCE]);

/** Equal panels up to 8, and an unbounded one. */
const gridOf = (size: number): HalfLineGrid => {
  const panels = size / PANEL - 1;
  return new HalfLineGrid(
    Array.from({ length: panels + 1 }, (_, k) => (8 * k) / panels),
    PANEL,
  );
};

/** Re 1/(1 − x² − 2iκx), κ = 0.1. */
function blocks(): PanelBlocks {
  const edges = gradedEdges(0, 16, [{ ...LINE, width: LINE.width / 2 }], { growth: 0.6 });
  const table = new HalfLineGrid(edges, PANEL);
  const line = table.nodes.map((x) => {
    const [a, b] = [1 - x * x, 2 * LINE.width * x];
    return a / (a * a + b * b);
  });
  const functions = new ParityFunctions(table, [1], line);
  return new PanelBlocks(functions, edges, PANEL, { order: PANEL, outer: 2 * PANEL, singularities: [LINE] });
}
