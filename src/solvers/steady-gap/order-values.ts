import type { GreenFunctions } from "../../kernels/closure-functions.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { interpolated } from "../linear/interpolation.ts";
import { maximumNorm } from "../linear/matrix.ts";
import type { OrderEquations } from "./ordered-state.ts";

/** Equations on a grid and a vector of values at its nodes. */
export interface OrderSolution {
  readonly equations: OrderEquations;
  readonly values: Float64Array;
}

/** The grid of the equations. */
export function gridOf({ state }: OrderEquations): HalfLineGrid {
  return state.integrals.grid;
}

/** |φ^R(0)|: φ^R is real there, and Re φ^R is even and smooth through ω = 0. */
export function orderAtZero({ equations, values }: OrderSolution): number {
  const grid = gridOf(equations);
  return Math.abs(interpolated(grid, values.subarray(2 * grid.size, 3 * grid.size), 0));
}

/**
 * |φ| at iπT_e: G(z) = ∫dν B(ν)/(z − ν) and the same for F from their imaginary parts, then ω̃ and φ of them. The map of (ω̃, φ) to
 * (G, F), a 2×2 inverse, is its own inverse.
 */
export function orderAboveAxis({ equations, values }: OrderSolution, green: GreenFunctions): number {
  const { normal, anomalous } = equations.stateAt(values);
  const { nodes, weights } = gridOf(equations);
  const omega = Math.PI * equations.state.problem.electronTemperature;
  const spectral = (f: (i: number) => number): number =>
    nodes.reduce((sum, nu, i) => sum + ((2 / Math.PI) * weights[i]! * f(i)) / (omega * omega + nu * nu), 0);
  const at = new Float64Array(4);
  green(
    0,
    spectral((i) => omega * normal.im[i]!),
    spectral((i) => nodes[i]! * anomalous.im[i]!),
    0,
    at,
  );
  return Math.abs(at[2]!);
}

/** Smallest Im(ω̃ ∓ φ) at the nodes: positive in a causal state, whose G ± F are 1/(ω̃ ∓ φ). */
export function smallestRate({ equations, values }: OrderSolution): number {
  const { omegaTilde, order } = equations.stateAt(values);
  return omegaTilde.im.reduce(
    (least, rate, i) => Math.min(least, rate - Math.abs(order.im[i]!)),
    Number.POSITIVE_INFINITY,
  );
}

/** A residual below this share of F″ is rounding, which no grid resolves. */
const NOISE = 1e-9;

/** Every function that stands under an integral, at the nodes. */
export function integrands({ equations, values }: OrderSolution): Float64Array[] {
  const { normal, anomalous, returned } = equations.stateAt(values);
  const h = equations.state.distribution;
  const turned = (f: Float64Array): Float64Array => f.map((value, i) => value * h[i]!);
  const fed = returned.filter((part) => maximumNorm(part) > NOISE * maximumNorm(anomalous.im));
  return [normal.im, turned(normal.im), anomalous.im, turned(anomalous.im), ...fed];
}
