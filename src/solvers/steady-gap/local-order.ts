import { NotConvergedError } from "../../errors/errors.ts";
import { fixedPoint } from "../linear/fixed-point.ts";
import { interpolatedTo } from "../linear/interpolation.ts";
import { maximumNorm } from "../linear/matrix.ts";
import { dominantEigenvalue } from "../local/dominant-eigenpair.ts";
import { GapMap } from "../local/gap-map.ts";
import type { Progress } from "../local/line-problem.ts";
import type { SteadyNormalState } from "../steady/iterate.ts";
import { integralsOn, type LineResolution, resolutionsOf } from "../steady/line-resolution.ts";
import { carriedTo } from "../steady/normal-start.ts";
import { startOf, steadyNormalState } from "../steady/normal-state.ts";
import { pairingState } from "../steady/pairing-state.ts";
import { resolvedNormalState } from "../steady/resolved-crossings.ts";
import { each, normalFunctions } from "../steady/resolved-functions.ts";
import { RESOLVED, refinedEdges, unresolved } from "../steady/steady-grid.ts";
import type { SteadyProblem } from "../steady/steady-problem.ts";
import type { Estimate } from "../wide/estimate.ts";
import {
  gridOf,
  integrands,
  type OrderSolution,
  orderAboveAxis,
  orderAtZero,
  smallestRate,
} from "./order-values.ts";
import { type LocalOrderFunctions, OrderEquations, type OrderedState } from "./ordered-state.ts";

export interface LocalOrderOptions {
  /** Factor on the coupling of the given spectrum (default 1). */
  readonly factor?: number;
  /** −Im ω̃(0) of the normal state is expected to be about this. */
  readonly halfWidth: number;
  /**
   * `transition` (default): from the gap that grows in the normal state; null where none grows. `saturation`: from half the coupling, whether
   * or not the normal state is stable, down to the first solution below: where it is stable, a second state.
   */
  readonly from?: OrderStart;
  /** Default true; false drops Ξ, exact in equilibrium. */
  readonly feedback?: boolean;
  /** Refused when two grids differ by more than this, relative to the order parameter (default 1e-3). */
  readonly largestError?: number;
  readonly onProgress?: Progress;
}

export type OrderStart = "transition" | "saturation";

/** The order parameter of the local closure at one coupling, in the unit of the spectrum. */
export interface LocalOrder {
  /** |φ^R(0)|; φ^R is real at ω = 0. */
  readonly order: Estimate;
  /** |φ(iπT_e)|, for comparison with the Matsubara axis in equilibrium. */
  readonly aboveAxis: Estimate;
  readonly equations: OrderEquations;
  readonly state: OrderedState;
}

const ROUNDS = 18;
/** A gap below this share of T_e is the normal state, approached. */
const VANISHED = 1e-6;
/** Of sums over some hundred nodes after the iteration has settled. */
const ROUNDING = 1e-11;

/**
 * φ^R, ω̃ and X of the local closure below the transition, h and F_B given, from the nonlinear equations on the real axis
 * ({@link OrderEquations}); null where the normal state is stable: the largest real eigenvalue of its gap map does not exceed 1. A solution is
 * looked for from the growing gap; whether there are others is not asked.
 *
 * The grid is refined until it resolves the solution on it, then there are more nodes on every panel: the difference is the error.
 *
 * @throws NotConvergedError where the equations do not settle, the state is not causal, or the grids differ by more than `largestError`.
 */
export function localOrder(
  problem: SteadyProblem,
  functions: LocalOrderFunctions,
  options: LocalOrderOptions,
): LocalOrder | null {
  const { factor = 1, halfWidth, feedback = true, from = "transition", largestError = 1e-3 } = options;
  const { onProgress } = options;
  const normal = resolvedNormalState(problem, { guess: factor, halfWidth });
  const growing = growingGap(normal.state, feedback, from);
  if (!growing) return null;
  const { start, excess } = growing;
  const equations = new OrderEquations(normal.state, functions, feedback);
  const solution = resolved({ equations, values: start }, options);
  onProgress?.(0.6, `${gridOf(solution.equations).size} frequencies`);
  const fine = settled(carried(solution, [...gridOf(solution.equations).edges], resolutionsOf(problem).fine));
  onProgress?.(1, "done");
  const size = maximumNorm(fine.values);
  // Near the transition the slowest deviation shrinks by 1 − 2·excess a step: that much more of a step is left.
  const unsettled = (SETTLED * size) / Math.min(1, 2 * Math.abs(excess));
  const estimate = (value: (one: OrderSolution) => number): Estimate => {
    const found = value(fine);
    return { value: found, error: Math.abs(found - value(solution)) + ROUNDING * found + unsettled };
  };
  const order = estimate(orderAtZero);
  if (order.value < VANISHED * problem.electronTemperature) return null;
  requireResolved(order, largestError);
  if (smallestRate(fine) < 0)
    throw new NotConvergedError("the solution found is not causal: Im(ω̃ ± φ) changes its sign");
  const aboveAxis = estimate((one) => orderAboveAxis(one, functions.green));
  return { order, aboveAxis, equations: fine.equations, state: fine.equations.stateAt(fine.values) };
}

function requireResolved({ value, error }: Estimate, largestError: number): void {
  if (error <= largestError * value) return;
  const change = (error / value).toExponential(1);
  throw new NotConvergedError(
    `the order parameter still changes by ${change} (relative) when the grid is refined, up to ${largestError} is accepted: its lines are not resolved`,
  );
}

/**
 * The growing gap of the linear theory at a height of the order of the solution, beside the normal state; null where none grows. In mean
 * field φ² grows by 12T² times the excess of the eigenvalue and φ saturates at half the coupling.
 */
function growingGap(
  state: SteadyNormalState,
  feedback: boolean,
  from: OrderStart,
): { readonly start: Float64Array; readonly excess: number } | null {
  const map = new GapMap(pairingState(state), feedback);
  const { value, right } = dominantEigenvalue(map);
  if (value <= 1 && from === "transition") return null;
  const { problem, factor, omegaTilde, integrals } = state;
  const saturated = (factor * problem.boson.matsubara(0)) / 2;
  const excess = value - 1;
  const grown = problem.electronTemperature * Math.sqrt(12 * Math.max(0, excess));
  const height = from === "transition" ? Math.min(grown, saturated) : saturated;
  const gap = map.gap(right);
  const scale = height / gap.re[0]!;
  const shift = omegaTilde.re.map((re, i) => re - integrals.grid.nodes[i]!);
  const [re, im] = [gap.re, gap.im].map((part) => part.map((x) => x * scale)) as [Float64Array, Float64Array];
  return { start: joined([shift, omegaTilde.im, re, im]), excess };
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}

/** A solution on a grid that resolves it. While the grid is still too coarse a few plain steps show where. */
function resolved(from: OrderSolution, { onProgress }: LocalOrderOptions): OrderSolution {
  let solution = fallen(from);
  let rough = true;
  for (let round = 0; round < ROUNDS; round++) {
    const { edges } = gridOf(solution.equations);
    onProgress?.((0.6 * round) / ROUNDS, `${edges.length} panels`);
    const functions = [...normalFunctions(solution.equations.state), ...integrands(solution)];
    const finer = refinedEdges(gridOf(solution.equations), each(functions), { tolerance: RESOLVED });
    const enough = finer.length === edges.length;
    if (enough && !rough) return solution;
    rough &&= !enough;
    const { coarse } = resolutionsOf(solution.equations.state.problem);
    const next = enough ? solution : carried(solution, finer, coarse);
    solution = rough ? fallen(next) : settled(next);
  }
  throw unresolved(ROUNDS);
}

/** Plain steps, which are causal in equilibrium and fall towards the solution from above. */
const FALL = 20;
const SETTLED = 1e-12;
const STEPS = 300;

function fallen({ equations, values }: OrderSolution): OrderSolution {
  let next = values;
  for (let step = 0; step < FALL; step++) next = equations.apply(next);
  return { equations, values: next };
}

function settled({ equations, values }: OrderSolution): OrderSolution {
  const map = (at: Float64Array) => equations.apply(at);
  return { equations, values: fixedPoint(map, values, { tolerance: SETTLED, steps: STEPS }).value };
}

/** Equations on other panels, with the values interpolated. */
function carried(
  { equations, values }: OrderSolution,
  edges: readonly number[],
  resolution: LineResolution,
): OrderSolution {
  const { state } = equations;
  const from = gridOf(equations);
  const integrals = integralsOn(state.problem, edges, resolution);
  const start = carriedTo(integrals.grid, from, startOf(state));
  const next = equations.on(steadyNormalState(state.problem, integrals, state.factor, start));
  const parts = [0, 1, 2, 3].map((k) => values.subarray(k * from.size, (k + 1) * from.size));
  const moved = parts.map((part) => interpolatedTo(integrals.grid, from, part));
  return { equations: next, values: joined(moved) };
}
