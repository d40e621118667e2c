import { type LineIntegrals, lineIntegrals } from "./line-integrals.ts";
import { steadyGrid, transferEdges } from "./steady-grid.ts";
import { hasManyKinks, kinksOf, type SteadyProblem } from "./steady-problem.ts";
import { type TableResolution, transferTableOf } from "./transfer-table.ts";

/** How finely integrals are made: nodes on a panel of the unknown, on a piece of a row and on a short piece, and the boson's table. */
export interface LineResolution extends TableResolution {
  readonly order: number;
  readonly transfer: number;
  readonly short: number;
  /** Rules that take logarithms at the ends of pieces. */
  readonly logarithms?: boolean;
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
/** Cells between many kinks are short beside most panels. */
const DENSE_COARSE: LineResolution = { order: 8, transfer: 8, short: 3, tabulated: 6, halved: false };
const DENSE_FINE: LineResolution = { order: 10, transfer: 10, short: 4, tabulated: 10, halved: false };

/** The resolutions of a problem: one to find the panels with, a finer one, and beside few kinks one of still more nodes in every row. */
export function resolutionsOf(problem: SteadyProblem): {
  readonly coarse: LineResolution;
  readonly fine: LineResolution;
  readonly finest?: LineResolution;
} {
  if (hasManyKinks(problem)) return { coarse: DENSE_COARSE, fine: DENSE_FINE };
  if (kinksOf(problem).length > 0) return { coarse: KINKED_COARSE, fine: KINKED_FINE, finest: KINKED_FINEST };
  return { coarse: COARSE, fine: FINE };
}

/**
 * From so many nodes on there are compressed products in place of matrices. On broad spectra they cost less from 600 on, but no state of these needs
 * so many; a narrow one (oscillator κ = 0.02) needs 800, and there they cost 1.6 times as much: of what grows like N and what grows like N² to N³,
 * both are equal at twice as many.
 */
const COMPRESSED = 1500;

/** Beside kinks blocks far from the diagonal are not smooth: with five kinks and 1900 nodes products still cost twice as much as matrices. */
export function compressedFrom(problem: SteadyProblem): number {
  return hasManyKinks(problem) || kinksOf(problem).length > 0 ? Number.POSITIVE_INFINITY : COMPRESSED;
}

/** The integrals of a problem on panels between the edges, at a resolution. */
export function integralsOn(
  problem: SteadyProblem,
  edges: readonly number[],
  { order, transfer, short, logarithms = false, ...table }: LineResolution,
): LineIntegrals {
  const boson = transferTableOf(problem, table);
  const rules = { transfer, short, logarithms };
  const from = compressedFrom(problem);
  const grid = steadyGrid(edges, order, Number.isFinite(from));
  return lineIntegrals(boson, grid, transferEdges(problem), rules, from);
}
