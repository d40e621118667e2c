import type { GivenBoson } from "../../kernels/general/given-boson.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { PanelPolynomials } from "../linear/panel-polynomials.ts";
import type { RowPoints } from "../linear/row-quadrature.ts";
import { bosonFunctions, CHANNELS, FUNCTIONS, kernelCoefficients, PARITIES } from "./kernel-coefficients.ts";

const ORDER = 16;

/** Functions of x = ω − ν of which all kernels are combinations. */
export interface TransferTable {
  /** How many. */
  readonly functions: number;
  /** Row by kernel (see `kernelCoefficients`), column by function. */
  readonly coefficients: Float64Array;
  /** Their values at ω − ν for the points ν of a row, point by point; the array serves again at the next call. */
  at(omega: number, points: RowPoints): Float64Array;
}

/**
 * A boson on the real axis by interpolation of degree 15 on panels of |x| on which its functions are smooth, one in 1/x beyond the last:
 * accurate to about 1e-13 where panels are no wider than the distance of the nearest singularity. Parities continue it to x < 0. Functions
 * that are multiples of one another, as Im λ^R and A, are carried once.
 */
export function transferTable(boson: GivenBoson, edges: readonly number[]): TransferTable {
  const grid = new HalfLineGrid(edges, ORDER);
  const columns = Array.from({ length: FUNCTIONS }, () => new Float64Array(grid.size));
  const values = new Float64Array(FUNCTIONS);
  grid.nodes.forEach((x, i) => {
    bosonFunctions(boson, x, values);
    columns.forEach((column, f) => {
      column[i] = values[f]!;
    });
  });
  const { kept, coefficients } = independent(columns);
  const parities = kept.map((f) => PARITIES[f]!);
  const functions = kept.length;
  const nodal = new Float64Array(functions * grid.size);
  kept.forEach((f, to) => {
    columns[f]!.forEach((value, i) => {
      nodal[i * functions + to] = value;
    });
  });
  const polynomials = new PanelPolynomials(grid, functions, nodal);
  let row = new Float64Array(0);
  return {
    functions,
    coefficients,
    at: (omega, { nodes, count }) => {
      if (row.length < count * functions) row = new Float64Array(count * functions);
      polynomials.atDistances(omega, nodes, count, row);
      for (let q = 0, at = 0; q < count; q++)
        for (let f = 0; f < functions; f++, at++) if (omega < nodes[q]!) row[at]! *= parities[f]!;
      return row;
    },
  };
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
