import { NotConvergedError } from "../../errors/errors.ts";
import type { Complex } from "../boson-kernels.ts";
import { krylovEigenpair } from "../linear/krylov.ts";
import { type DenseMatrix, denseMap, denseMatrix, dot, times } from "../linear/matrix.ts";
import type { RealAxisEquations } from "./real-axis-equations.ts";
import type { MechanismShares } from "./steady-state.ts";

const ROUNDS = 20;
const SETTLED = 1e-12;
/** The two-sided quotient squares the errors of the vectors, so that Ritz values may settle to less than s has to. */
const KRYLOV = { dimension: 12, first: 1e-3, last: 1e-9 };

/** The critical point on one grid: y normalised arbitrarily, χ the left eigenvector. */
export interface RealAxisSolution {
  readonly equations: RealAxisEquations;
  readonly scale: number;
  readonly right: Float64Array;
  readonly left: Float64Array;
  /** s/(ω + iΓ_b/2 − sΣ^R) at the nodes. */
  readonly propagator: readonly Complex[];
}

/** How a solution is looked for. */
export interface SolutionStart {
  readonly scale: number;
  /** Γ_b of a lead, 0 without. */
  readonly rate: number;
}

/**
 * Newton's method for μ(s) = 1, the largest real eigenvalue of y ↦ Re[s∫K y dν/(ω + iΓ_b/2 − sΣ^R)], with dμ/ds = χ(dM/ds)y/χy.
 * The eigenpair is found for √w y, w the weights of the grid: its Euclidean norm is that of y in L², whereas weights over many decades
 * (panels down to a narrow line) make the eigenvalue of the map between plain values ill conditioned by as much.
 *
 * @throws NotConvergedError if s does not settle.
 */
export function realAxisSolution(equations: RealAxisEquations, start: SolutionStart): RealAxisSolution {
  const sum = [0, 1].map((part) => added(equations.fluctuations[part]!, equations.thermal[part]!));
  const root = equations.grid.weights.map(Math.sqrt);
  let { scale } = start;
  let balanced: Float64Array | undefined;
  let tolerance = KRYLOV.first;
  for (let round = 0; round < ROUNDS; round++) {
    const propagator = propagatorAt(equations, scale, start.rate);
    const pair = krylovEigenpair(denseMap(gapMap(sum, propagator, root)), {
      dimension: KRYLOV.dimension,
      tolerance,
      ...(balanced ? { start: balanced } : {}),
    });
    balanced = pair.right;
    const right = pair.right.map((entry, i) => entry / root[i]!);
    const left = pair.left.map((entry, i) => entry * root[i]!);
    const slope = slopeAt(equations, sum, { scale, propagator, rate: start.rate }, { left, right });
    const step = (1 - pair.value) / slope;
    if (Math.abs(step) <= SETTLED * scale && tolerance === KRYLOV.last)
      return { equations, scale, right, left, propagator };
    tolerance = Math.abs(step) < 0.1 * scale ? KRYLOV.last : KRYLOV.first;
    // Far from the root μ(s) is concave: a step never more than halves or doubles s.
    scale = Math.min(2 * scale, Math.max(scale / 2, scale + step));
  }
  throw new NotConvergedError(`critical coupling on the real axis: last scale ${scale}`);
}

function added(a: DenseMatrix, b: DenseMatrix): DenseMatrix {
  return { ...a, data: a.data.map((value, at) => value + b.data[at]!) };
}

function propagatorAt({ grid, selfEnergy }: RealAxisEquations, scale: number, rate: number): Complex[] {
  return selfEnergy.map(({ re, im }, i) => {
    const [a, b] = [grid.nodes[i]! - scale * re, rate / 2 - scale * im];
    const size = a * a + b * b;
    return { re: (scale * a) / size, im: (-scale * b) / size };
  });
}

/** √w_i Re[propagator_i (R + iJ)_ij]/√w_j. */
function gapMap(
  [re, im]: readonly DenseMatrix[],
  propagator: readonly Complex[],
  root: Float64Array,
): DenseMatrix {
  const n = propagator.length;
  return denseMatrix(n, n, (i, j) => {
    const { re: a, im: b } = propagator[i]!;
    return (root[i]! * (a * re!.data[i * n + j]! - b * im!.data[i * n + j]!)) / root[j]!;
  });
}

/** With p = s/(ω + iΓ_b/2 − sΣ), dp/ds = p²(ω + iΓ_b/2)/s². */
function slopeAt(
  equations: RealAxisEquations,
  [re, im]: readonly DenseMatrix[],
  { scale, propagator, rate }: { scale: number; propagator: readonly Complex[]; rate: number },
  { left, right }: { readonly left: Float64Array; readonly right: Float64Array },
): number {
  const [real, imaginary] = [times(re!, right), times(im!, right)];
  let sum = 0;
  propagator.forEach((p, i) => {
    const [a, b] = [equations.grid.nodes[i]! / (scale * scale), rate / (2 * scale * scale)];
    const [squareRe, squareIm] = [p.re * p.re - p.im * p.im, 2 * p.re * p.im];
    const [dRe, dIm] = [a * squareRe - b * squareIm, a * squareIm + b * squareRe];
    sum += left[i]! * (dRe * real[i]! - dIm * imaginary[i]!);
  });
  return sum / dot(left, right);
}

/** ⟨χ, Re[p φ_i]⟩/⟨χ, y⟩ of a contribution to φ at unit coupling. */
export function shareOf(
  { left, right, propagator }: RealAxisSolution,
  re: Float64Array,
  im: Float64Array,
): number {
  let sum = 0;
  propagator.forEach((p, i) => {
    sum += left[i]! * (p.re * re[i]! - p.im * im[i]!);
  });
  return sum / dot(left, right);
}

/** The shares of ∫S y and ∫hD y; the residual Ξ does not feed back in the wide band. */
export function mechanismShares(solution: RealAxisSolution): MechanismShares {
  const weigh = ([re, im]: readonly [DenseMatrix, DenseMatrix]): number =>
    shareOf(solution, times(re, solution.right), times(im, solution.right));
  const { fluctuations, thermal } = solution.equations;
  return { bosonFluctuation: weigh(fluctuations), thermal: weigh(thermal), nonThermal: 0 };
}

/** f^R = pφ^R at the nodes. */
export function gapFunction({ equations, propagator, right }: RealAxisSolution): {
  readonly re: Float64Array;
  readonly im: Float64Array;
} {
  const [re, im] = [0, 1].map((part) =>
    times(added(equations.fluctuations[part]!, equations.thermal[part]!), right),
  );
  return {
    re: re!.map((value, i) => propagator[i]!.re * value - propagator[i]!.im * im![i]!),
    im: re!.map((value, i) => propagator[i]!.re * im![i]! + propagator[i]!.im * value),
  };
}
