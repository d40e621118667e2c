import { gaussLegendre } from "../linear/gauss-legendre.ts";
import type { RealAxisSolution } from "./real-axis-solution.ts";

/** What a panel adds to the error of a critical factor, and would add in parts. */
export interface PanelContribution {
  readonly panel: number;
  /** Relative error of the factor. */
  readonly error: number;
  /** The same for one of 2^k equal parts of the panel, foreseen. */
  readonly part: (k: number) => number;
}

/** A panel in parts is seen as if its coefficients fell at least so fast. */
const SLOWEST = 1.02;

/**
 * The error of a critical factor by panels. With the left eigenvector χ an error e of y changes the eigenvalue by χe/χy. On a panel of n Gauss nodes e
 * has the Legendre coefficients of y from the n-th on: they meet those of χ of the same degree and, because the nodes take degree 2n − k
 * for k, from the 2n-th on its first ones. So a panel adds
 *   |y_n| (|χ_n| + |χ_0| |y_n|/|y_{n/2}|)
 * in its local variable, y_n the last two coefficients of y, or of hy if they are larger: y_2n/y_n is y_n/y_{n/2} where they fall like a power, behind a kink
 * that is not an edge, and less where they fall like an exponential.
 */
export function panelContributions(solution: RealAxisSolution): readonly PanelContribution[] {
  const { equations, right, left, slope, scale } = solution;
  const { grid, occupation } = equations;
  const { order } = grid;
  const { weights } = gaussLegendre(order);
  const legendre = legendreRows(order);
  const unit = Math.abs(slope * scale * left.reduce((sum, value, i) => sum + value * right[i]!, 0));
  const filled = right.map((value, i) => value * occupation[i]!);
  const dual = left.map((value, i) => value / weights[i % order]!);
  return Array.from(grid.edges, (_, panel) => {
    const [y, hy, chi] = [right, filled, dual].map((values) => {
      const own = values.subarray(panel * order, (panel + 1) * order);
      return legendre.map((row) => Math.abs(row.reduce((sum, weight, i) => sum + weight * own[i]!, 0)));
    });
    const met = (f: readonly number[], k: number): number => {
      const last = tail(f, k);
      return last === 0
        ? 0
        : last * (tail(chi!, k) / order + (2 * chi![0]! * last) / tail(f.slice(0, order / 2), k));
    };
    const part = (k: number): number => Math.max(met(y!, k), met(hy!, k)) / unit;
    return { panel, error: part(0), part };
  });
}

/**
 * The last two coefficients, and what they become on one of 2^k parts: a singularity at a distance d from the panel, d in its half length, makes
 * them fall by ρ = d + √(1 + d²) each, and is 2^k times as far from a part.
 */
function tail(coefficients: readonly number[], k: number): number {
  const last = coefficients.at(-1)! + coefficients.at(-2)!;
  const most = Math.max(...coefficients.slice(1));
  if (k === 0 || last === 0) return last;
  const steps = coefficients.length - 2;
  const rate = Math.max(SLOWEST, (most / last) ** (1 / steps));
  return most * Math.exp(-steps * Math.asinh((2 ** k * (rate - 1 / rate)) / 2));
}

/** Row n: the weights of the values at the Gauss nodes in the coefficient of P_n. */
function legendreRows(order: number): readonly Float64Array[] {
  const { nodes, weights } = gaussLegendre(order);
  return Array.from({ length: order }, (_, n) =>
    nodes.map((t, i) => {
      let [before, value] = [0, 1];
      for (let k = 0; k < n; k++) [before, value] = [value, ((2 * k + 1) * t * value - k * before) / (k + 1)];
      return (n + 0.5) * weights[i]! * value;
    }),
  );
}
