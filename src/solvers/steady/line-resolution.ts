import { regularised } from "../linear/regular-panels.ts";
import { type LineIntegrals, lineIntegrals } from "./line-integrals.ts";
import type { Products } from "./products.ts";
import { steadyGrid, transferEdges } from "./steady-grid.ts";
import { hasManyKinks, isBlurred, kinksOf, type SteadyProblem } from "./steady-problem.ts";
import { type TableResolution, transferTableOf } from "./transfer-table.ts";

/** How finely integrals are made: nodes on a panel of the unknown, on a piece of a row and on a short piece, and the boson's table. */
export interface LineResolution extends TableResolution {
  readonly order: number;
  readonly transfer: number;
  readonly short: number;
}
const COARSE: LineResolution = { order: 8, transfer: 5, short: 5, tabulated: 16, halved: false };
/** The table of the boson is finer too, so that its error shows where logarithms at the kinks of A make it felt. */
const FINE: LineResolution = { order: 10, transfer: 8, short: 8, tabulated: 16, halved: true };
/** With logarithms at kinks, in closed form between the nodes of the table. */
const KINKED_COARSE: LineResolution = { ...COARSE, transfer: 10, short: 10, logarithms: true };
const KINKED_FINE: LineResolution = { ...FINE, transfer: 14, short: 14, logarithms: true };
/**
 * Beside a drive that reaches x = 0 rows miss what falls slowly with their nodes, and a narrow drive is resolved by the halved table alone: what the fine one
 * misses shows against this.
 */
const KINKED_FINEST: LineResolution = { ...KINKED_FINE, transfer: 20, short: 20 };
/** Without logarithms at kinks in closed form, which leaves 1e-7 of a coupling where these are strong (tables of 350 points with 5 % of noise), and costs less. */
const dense = (order: number, short: number, tabulated: number): LineResolution => ({
  order,
  transfer: order + 4,
  short,
  tabulated,
  halved: false,
});
/** With them: eight nodes on a cell leave 1e-8 there, ten 2e-9; ten on a piece 4e-10. */
const sharp = (order: number, short: number, tabulated: number): LineResolution => ({
  ...dense(order, short, tabulated),
  logarithms: true,
});
/**
 * Where what is solved for is blurred by the line, it is analytic in a strip about the axis: panels wide beside cells converge like a power of their
 * nodes, and a solution with more nodes on the same panels shows what the one before misses in every respect: nodes on each panel, on each piece of a
 * row, and on a cell of the boson's table. To 1e-6 the first ones do; to the default accuracy these are for the panels alone.
 */
const FINER = [
  sharp(11, 10, 10),
  sharp(13, 12, 12),
  sharp(15, 12, 12),
  sharp(17, 14, 14),
  sharp(20, 14, 14),
] as const;
const DENSE = [dense(9, 5, 6), dense(11, 6, 8), dense(13, 7, 9), dense(15, 8, 10), ...FINER] as const;
/** Fewer points have stronger kinks, and longer panels of the boson beside them. */
const FEW = [sharp(9, 10, 10), ...FINER] as const;
/** Panels of the boson that are as long as a drive is wide leave 2e-9. */
const DRIVEN = FEW.map((resolution) => ({ ...resolution, halved: true }));

/** The resolutions from coarse to fine where the line blurs kinks; those to the default accuracy begin at `fine`. */
export function blurredResolutions(problem: SteadyProblem): {
  readonly all: readonly LineResolution[];
  readonly fine: number;
} {
  const few = problem.features.length > 0 ? DRIVEN : FEW;
  const all = hasManyKinks(problem) ? DENSE : few;
  return { all, fine: all.length - FINER.length };
}

/** The resolutions of a problem: one to find the panels with, a finer one, and beside few kinks that are not blurred one of still more nodes in every row. */
export function resolutionsOf(problem: SteadyProblem): {
  readonly coarse: LineResolution;
  readonly fine: LineResolution;
  readonly finest?: LineResolution;
} {
  if (isBlurred(problem)) {
    const [coarse, fine] = blurredResolutions(problem).all;
    return { coarse: coarse!, fine: fine! };
  }
  if (kinksOf(problem).length > 0) return { coarse: KINKED_COARSE, fine: KINKED_FINE, finest: KINKED_FINEST };
  return { coarse: COARSE, fine: FINE };
}

/**
 * From so many nodes on there are {@link FoldedProducts} of a boson without kinks in place of matrices. On broad spectra they cost less from 600 on, but no
 * state of these needs so many; a narrow one (oscillator κ = 0.02) needs 800, and there they cost 1.6 times as much: of what grows like N and what grows
 * like N² to N³, both are equal at twice as many.
 */
const FOLDED = 1500;

/** Products that a crossing beside kinks takes to rounding where X is eliminated by minimal residuals: 390 to 670 were counted. */
const PRODUCTS = 450;

/** Panels, and how products are made on them. */
interface Panels {
  readonly edges: readonly number[];
  readonly products: Products;
}

/**
 * Beside kinks blocks far from the diagonal are not smooth, but panels of one length repeat each other: {@link ToeplitzProducts} on panels that are halved for them,
 * where the operations of all products are fewer than the 2N³/3 by which matrices are factored once.
 */
export function panelsFor(problem: SteadyProblem, edges: readonly number[], order: number): Panels {
  const size = edges.length * order;
  if (kinksOf(problem).length === 0) return { edges, products: size < FOLDED ? "matrices" : "folded" };
  const { edges: halved, regular, operations } = regularised(edges, order);
  if (PRODUCTS * operations > (2 / 3) * size ** 3) return { edges, products: "matrices" };
  return { edges: halved, products: regular };
}

/** The integrals of a problem on panels between the edges, or halves of them, at a resolution. */
export function integralsOn(
  problem: SteadyProblem,
  edges: readonly number[],
  { order, transfer, short, ...table }: LineResolution,
): LineIntegrals {
  const panels = panelsFor(problem, edges, order);
  const grid = steadyGrid(panels.edges, order, panels.products);
  const { logarithms = false } = table;
  const rules = { transfer, short, logarithms, ...analyticBeyond(problem) };
  return lineIntegrals(transferTableOf(problem, table), grid, transferEdges(problem), rules, panels.products);
}

/** Beyond the last of kinks that are blurred the functions of the boson are analytic, unless there is a drive. */
function analyticBeyond(problem: SteadyProblem): { readonly analyticBeyond?: number } {
  if (!isBlurred(problem) || problem.features.length > 0) return {};
  return { analyticBeyond: problem.breaks.at(-1)! };
}
