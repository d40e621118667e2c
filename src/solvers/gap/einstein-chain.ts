import { NotConvergedError } from "../../errors/errors.ts";
import type { GreenFunctions } from "../../kernels/closure-functions.ts";
import type { BosonKernels } from "../boson-kernels.ts";
import { fixedPoint } from "../linear/fixed-point.ts";
import { newtonFixedPoint } from "../linear/newton.ts";
import type { CoulombRepulsion } from "../wide/pairing-matrix.ts";
import type { MatsubaraSolution } from "./matsubara-gap.ts";
import { type RealAxisPoint, realAxisPoint } from "./real-axis-point.ts";
import { virtualPart } from "./virtual-part.ts";

/** What the chain asks of the generated kernels. */
export interface ChainKernels extends Pick<BosonKernels, "lambda" | "matsubara"> {
  /** F_B(ω−ν) + h(ν). */
  rateOut(omega: number, nu: number): number;
}

export interface ChainProblem {
  readonly kernels: ChainKernels;
  readonly green: GreenFunctions;
  /** The frequency of the mode. */
  readonly mode: number;
  readonly coulomb?: CoulombRepulsion;
}

/** Bosons above the frequency asked for that the chain keeps, and fewest in all. */
const ABOVE = 10;
const SETTLED = 1e-13;
const QUICK = 60;
/** Plain steps of these lengths. */
const SHARES = [0.3, 0.1, 0.03];
const SLOW = 200;

/**
 * The gap of an Einstein spectrum at one real frequency ω, from the solution on the Matsubara axis, in the mixed form: the
 * δ functions of A leave
 *   φ(ω) = φ_virtual(ω) + (iπ/2)a Σ_± ±[F_B(±Ω) + h(ω∓Ω)] f^R(ω∓Ω),   a = λΩ/2,
 * and the same for ω̃ with g, so that only the frequencies ω + kΩ are connected: a chain that is solved by itself, with no
 * grid and no quadrature. Far up the chain g = 1, f = 0.
 *
 * @throws NotConvergedError if the chain does not settle.
 */
export function einsteinChain(
  problem: ChainProblem,
  solution: MatsubaraSolution,
  omega: number,
): RealAxisPoint {
  const { kernels, green, mode, coulomb } = problem;
  const reach = ABOVE + Math.ceil(omega / mode);
  const points = Array.from({ length: 2 * reach + 1 }, (_, k) => omega + (k - reach) * mode);
  const bare = points.map((at) => virtualPart(kernels, solution, coulomb, at));
  const strength = (Math.PI * kernels.matsubara(0) * mode) / 4;
  const links = points.map((at) => ({
    down: strength * kernels.rateOut(at, at - mode),
    up: -strength * kernels.rateOut(at, at + mode),
  }));
  const values = points.map(() => new Float64Array(4));
  const outside = Float64Array.of(1, 0, 0, 0);
  const map = (state: Float64Array): Float64Array => {
    points.forEach((at, k) => {
      greenAt(green, at, state, 4 * k, values[k]!);
    });
    const out = new Float64Array(state.length);
    points.forEach((_, k) => {
      const [below, above] = [values[k - 1] ?? outside, values[k + 1] ?? outside];
      const { down, up } = links[k]!;
      const sum = (part: number): number => down * below[part]! + up * above[part]!;
      out.set([bare[k]!.dressed - sum(1), sum(0), bare[k]!.order - sum(3), sum(2)], 4 * k);
    });
    return out;
  };
  const start = Float64Array.from(bare.flatMap(({ dressed, order }) => [dressed, 0, order, 0]));
  const found = chainSolution(map, start, mode);
  return realAxisPoint(green, omega, found.subarray(4 * reach, 4 * reach + 4));
}

/**
 * Iteration where it contracts, as it does away from the edge; at the edge, where g and f change fast, iteration with small steps
 * that keep the state causal comes close enough for Newton's method.
 */
function chainSolution(
  map: (state: Float64Array) => Float64Array,
  start: Float64Array,
  mode: number,
): Float64Array {
  try {
    return fixedPoint(map, start, { tolerance: SETTLED, steps: QUICK }).value;
  } catch (refusal) {
    if (!(refusal instanceof NotConvergedError)) throw refusal;
  }
  // ω̃ and φ start with a damping that the iteration takes away.
  let state: Float64Array = start.map((value, i) => (i % 4 === 1 ? value + mode : value));
  for (const share of SHARES) {
    for (let step = 0; step < SLOW; step++) {
      const image = map(state);
      state = state.map((value, i) => value + share * (image[i]! - value));
    }
    try {
      return newtonFixedPoint(map, state, mode);
    } catch (refusal) {
      if (!(refusal instanceof NotConvergedError) || share === SHARES[SHARES.length - 1]) throw refusal;
    }
  }
  return state;
}

/** g and f at any real frequency; below zero by ω̃(−ω) = −ω̃(ω)*, φ(−ω) = φ(ω)*, g(−ω) = g(ω)*, f(−ω) = −f(ω)*. */
function greenAt(
  green: GreenFunctions,
  omega: number,
  state: Float64Array,
  at: number,
  into: Float64Array,
): void {
  const [dressedRe, dressedIm, orderRe, orderIm] = state.subarray(at, at + 4);
  if (omega >= 0) {
    green(dressedRe!, dressedIm!, orderRe!, orderIm!, into);
    return;
  }
  green(-dressedRe!, dressedIm!, orderRe!, -orderIm!, into);
  into[1] = -into[1]!;
  into[2] = -into[2]!;
}
