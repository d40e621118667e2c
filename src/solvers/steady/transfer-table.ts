import type { GivenBoson } from "../../kernels/general/given-boson.ts";
import { EndLogarithms } from "../linear/end-logarithms.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { legendreTail } from "../linear/legendre-tail.ts";
import { maximumNorm } from "../linear/matrix.ts";
import { ParityFunctions } from "../linear/parity-functions.ts";
import { halvedEdges } from "../local/line-grid.ts";
import { bosonFunctions, CHANNELS, FUNCTIONS, kernelCoefficients, PARITIES } from "./kernel-coefficients.ts";
import { transferEdges } from "./steady-grid.ts";
import { kinksOf, type SteadyProblem } from "./steady-problem.ts";

/** Functions of x = ω − ν of which all kernels are combinations. */
export interface TransferTable {
  readonly functions: ParityFunctions;
  /** How many. */
  readonly count: number;
  /** Row by kernel (see `kernelCoefficients`), column by function. */
  readonly coefficients: Float64Array;
  /** What a panel leaves out of each function at most, by its last Legendre coefficients; not less than rounding. */
  readonly errors: readonly number[];
}

/**
 * A boson on the real axis by interpolation on panels of |x| on which its functions are smooth, one in 1/x beyond the last:
 * accurate to about 1e-13 with 16 nodes where panels are no wider than the distance of the nearest singularity. Parities continue it to x < 0. Functions
 * that are multiples of one another, as Im λ^R and A, are carried once.
 *
 * @param kinks of A F_B among the edges, 0 among them where a drive reaches it: λ^R and P_B have logarithms there, in closed form.
 */
export function transferTable(
  boson: GivenBoson,
  edges: readonly number[],
  order: number,
  kinks: readonly number[] = [],
): TransferTable {
  const grid = new HalfLineGrid(edges, order);
  const columns = Array.from({ length: FUNCTIONS }, () => new Float64Array(grid.size));
  const values = new Float64Array(FUNCTIONS);
  grid.nodes.forEach((x, i) => {
    bosonFunctions(boson, x, values);
    columns.forEach((column, f) => {
      column[i] = values[f]!;
    });
  });
  const { kept, coefficients } = independent(columns);
  const count = kept.length;
  const nodal = new Float64Array(count * grid.size);
  kept.forEach((f, to) => {
    columns[f]!.forEach((value, i) => {
      nodal[i * count + to] = value;
    });
  });
  const logarithms = kinks.length > 0 ? new EndLogarithms(grid, count, nodal, new Set(kinks)) : null;
  const functions = new ParityFunctions(
    grid,
    kept.map((f) => PARITIES[f]!),
    nodal,
    logarithms,
  );
  const errors = kept.map((_, to) =>
    missed(
      grid,
      nodal.filter((_value, k) => k % count === to),
    ),
  );
  return { functions, count, coefficients, errors };
}

function missed({ size, order }: HalfLineGrid, values: Float64Array): number {
  let most = TABLE_ROUNDING * maximumNorm(values);
  // Without the unbounded panel, where the polynomial is another one.
  for (let first = 0; first < size - order; first += order)
    most = Math.max(most, legendreTail(values, first, order));
  return most;
}

/** How finely the functions of the boson are tabulated: nodes on each panel, and whether panels are halved. */
export interface TableResolution {
  readonly tabulated: number;
  readonly halved: boolean;
  /** Logarithms at kinks in closed form, and rules that take them at the ends of pieces. */
  readonly logarithms?: boolean;
}

const made = new WeakMap<SteadyProblem, Map<string, TransferTable>>();

/** The table of a problem on its panels in |ω − ν|; made once, because it costs as much as the integrals on a grid. */
export function transferTableOf(
  problem: SteadyProblem,
  { tabulated, halved, logarithms = false }: TableResolution,
): TransferTable {
  const known = made.get(problem) ?? new Map<string, TransferTable>();
  made.set(problem, known);
  const edges = transferEdges(problem);
  const key = `${tabulated} ${halved} ${logarithms}`;
  const kinks = logarithms ? kinksOf(problem) : [];
  const table =
    known.get(key) ?? transferTable(problem.boson, halved ? halvedEdges(edges) : edges, tabulated, kinks);
  known.set(key, table);
  return table;
}

/** The functions that are no multiple of an earlier one of their parity, and the kernels in terms of them. */
function independent(columns: readonly Float64Array[]): {
  readonly kept: readonly number[];
  readonly coefficients: Float64Array;
} {
  const kept: number[] = [];
  const multiples = columns.map((column, f) => {
    for (const [to, other] of kept.entries()) {
      const ratio = PARITIES[f] === PARITIES[other] ? ratioOf(column, columns[other]!) : null;
      if (ratio !== null) return { to, ratio };
    }
    return { to: kept.push(f) - 1, ratio: 1 };
  });
  const all = kernelCoefficients();
  const coefficients = new Float64Array(CHANNELS * kept.length);
  for (let c = 0; c < CHANNELS; c++)
    multiples.forEach(({ to, ratio }, f) => {
      coefficients[c * kept.length + to]! += ratio * all[c * FUNCTIONS + f]!;
    });
  return { kept, coefficients };
}

/** Rounding of interpolated values, with some hundred units to spare. */
const TABLE_ROUNDING = 1e-13;
/** Rounding of values that kernels compute in different ways. */
const ROUNDING = 1e-14;

/** c with f = c·g at every node, null where there is none. */
function ratioOf(f: Float64Array, g: Float64Array): number | null {
  let at = 0;
  g.forEach((value, i) => {
    if (Math.abs(value) > Math.abs(g[at]!)) at = i;
  });
  const ratio = f[at]! / g[at]!;
  const limit = ROUNDING * Math.abs(f[at]!);
  return f.every((value, i) => Math.abs(value - ratio * g[i]!) <= limit) ? ratio : null;
}
