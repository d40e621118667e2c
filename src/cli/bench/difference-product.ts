import { InternalError } from "../../errors/errors.ts";
import { type DifferenceKernel, DifferenceOperator } from "../../solvers/linear/difference-operator.ts";
import { denseMatrix, times } from "../../solvers/linear/matrix.ts";
import { type PanelGrid, panelGrid } from "../../solvers/linear/panel-grid.ts";
import { tableCases } from "./table-product.ts";
import { type BenchCase, type BenchGroup, compared, millisecondsOf } from "./timing.ts";

const SIZES = [512, 2048];
const GROWING = [512, 1024, 2048, 4096];
const COUNTED = [512, 1024, 2048, 4096, 8192];
const PANEL = 16;
const TOLERANCE = 1e-12;

/** Σ_j w_j k(ω_i − ν_j)x_j on panels of the real axis, k with lines at ±1, beside the dense matrix, and how the work grows with N. */
export function differenceCases(): BenchGroup {
  const growth = COUNTED.map((size) => `${size}: ${compressed(axis(size)).count}`).join(", ");
  return {
    cases: SIZES.map(product),
    notes: [`Numbers in the compressed operator by N, where the dense one has 2N²: ${growth}.`],
  };
}

/** The same at sizes that show how both grow, and beside a table. */
export function growthCases(): BenchGroup {
  return { cases: [...GROWING.map(product), ...tableCases()], notes: [] };
}

function product(size: number): BenchCase {
  const grid = axis(size);
  const x = grid.nodes.map((nu) => Math.sin(3 * nu));
  const fast = compressed(grid);
  const [re, im] = [0, 1].map((part) => {
    const value = new Float64Array(2);
    return denseMatrix(size, size, (i, j) => {
      lines(grid.nodes[i]! - grid.nodes[j]!, value);
      return grid.weights[j]! * value[part]!;
    });
  });
  const found = fast.times(x).re;
  const off = times(re!, x).reduce((most, value, i) => Math.max(most, Math.abs(value - found[i]!)), 0);
  // Ten tolerances times ∫|x| < 8.
  if (!(off < 80 * TOLERANCE)) throw new InternalError(`the compressed product differs by ${off}`);
  const measured = compared(
    `matrix–vector product of a difference on panels, N = ${size}`,
    millisecondsOf(() => fast.times(x)),
    "dense matrix",
    millisecondsOf(() => [times(re!, x), times(im!, x)]),
  );
  return { ...measured, size, numbers: fast.count };
}

const compressed = (grid: PanelGrid) =>
  new DifferenceOperator(lines, grid.nodes, grid, { tolerance: TOLERANCE });

const axis = (size: number): PanelGrid =>
  panelGrid(
    Array.from({ length: size / PANEL + 1 }, (_, k) => -4 + (8 * PANEL * k) / size),
    PANEL,
  );

/** 1/(1 − x² − 2iκx), κ = 0.1. */
const lines: DifferenceKernel = (x, into) => {
  const [a, b] = [1 - x * x, 0.2 * x];
  into[0] = a / (a * a + b * b);
  into[1] = b / (a * a + b * b);
};
