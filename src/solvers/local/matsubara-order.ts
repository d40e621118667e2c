import type { GreenFunctions } from "../../kernels/closure-functions.ts";
import { fixedPoint } from "../linear/fixed-point.ts";
import { times } from "../linear/matrix.ts";
import { largestSymmetricEigenpair } from "../linear/symmetric.ts";
import { type EquilibriumProblem, gapFunction, symmetricMap, TAIL_START } from "./matsubara-critical.ts";
import {
  exactFrequencies,
  type MatsubaraGrid,
  type MatsubaraMatrices,
  matsubaraGrid,
  matsubaraMatrices,
} from "./matsubara-grid.ts";
import { matsubaraNormalState } from "./matsubara-normal.ts";

/** The order parameter in equilibrium on the Matsubara axis. */
export interface MatsubaraOrder {
  /** φ(iω_0), ω_0 = πT. */
  readonly order: number;
  /** Change when the number of frequencies summed one by one is doubled, and rounding. */
  readonly error: number;
  readonly grid: MatsubaraGrid;
  readonly omegaTilde: Float64Array;
  readonly gap: Float64Array;
}

/** Plain steps before acceleration, from above: acceleration then cannot miss the solution for the zero. */
const FALL = 60;
const ROUNDING = 1e-12;
const SETTLED = 1e-14;

/**
 * The nonlinear local closure in equilibrium,
 *   ω̃_n = ω_n + Γ_b/2 − gTΣ_m λ(iω_n−iω_m) Im G_m,   φ_n = −gTΣ_m λ(iω_n−iω_m) F_m,
 * with the derived G and F at ω̃ = iω̃_m, φ = φ_m; no residual. Null where the normal state is stable: the largest eigenvalue of its gap
 * map does not exceed 1.
 *
 * @param factor g on the given spectrum.
 * @throws NotConvergedError if the iteration does not settle.
 */
export function matsubaraOrder(
  problem: EquilibriumProblem,
  green: GreenFunctions,
  factor: number,
): MatsubaraOrder | null {
  const exact = exactFrequencies(problem.temperature, problem.shape, TAIL_START);
  const coarse = orderOnGrid(problem, green, factor, Math.ceil(exact / 2));
  const fine = orderOnGrid(problem, green, factor, exact);
  if (!fine) return null;
  const error = Math.abs(fine.order - (coarse?.order ?? 0)) + ROUNDING * fine.order;
  return { ...fine, error };
}

function orderOnGrid(
  problem: EquilibriumProblem,
  green: GreenFunctions,
  factor: number,
  exact: number,
): Omit<MatsubaraOrder, "error"> | null {
  const grid = matsubaraGrid(problem.temperature, exact);
  const matrices = matsubaraMatrices(problem.kernels, grid);
  const n = grid.frequencies.length;
  const normal = matsubaraNormalState(matrices, factor, undefined, problem.halfWidth);
  const { value: growth, vector } = largestSymmetricEigenpair(symmetricMap(matrices, factor, normal));
  if (growth <= 1) return null;
  const start = new Float64Array(2 * n);
  start.set(normal.map((value, i) => value - grid.frequencies[i]!));
  const height = (factor * matrices.static) / 2;
  start.set(
    gapFunction(grid, normal, vector).map((phi) => phi * height),
    n,
  );
  const map = orderMap(matrices, green, { factor, halfWidth: problem.halfWidth ?? 0 });
  let above: Float64Array = start;
  for (let step = 0; step < FALL; step++) above = map(above);
  const { value: values } = fixedPoint(map, above, { tolerance: SETTLED });
  const omegaTilde = grid.frequencies.map((omega, i) => omega + values[i]!);
  const gap = values.slice(n);
  return { order: Math.abs(gap[0]!), grid, omegaTilde, gap };
}

/** (ω̃ − ω, φ) at the frequencies of the grid to the right-hand sides: numbers of one size, which ω̃ are not. */
function orderMap(
  { grid, odd, even }: MatsubaraMatrices,
  green: GreenFunctions,
  { factor, halfWidth }: { readonly factor: number; readonly halfWidth: number },
): (values: Float64Array) => Float64Array {
  const { frequencies, multiplicities, temperature } = grid;
  const n = frequencies.length;
  const at = new Float64Array(4);
  return (values) => {
    const [normal, anomalous] = [new Float64Array(n), new Float64Array(n)];
    for (let i = 0; i < n; i++) {
      // At iω_n G is imaginary and F real.
      green(0, frequencies[i]! + values[i]!, values[n + i]!, 0, at);
      normal[i] = -multiplicities[i]! * at[1]!;
      anomalous[i] = -multiplicities[i]! * at[2]!;
    }
    const strength = factor * temperature;
    const out = new Float64Array(2 * n);
    times(odd, normal).forEach((sum, i) => {
      out[i] = halfWidth + strength * sum;
    });
    times(even, anomalous).forEach((sum, i) => {
      out[n + i] = strength * sum;
    });
    return out;
  };
}
