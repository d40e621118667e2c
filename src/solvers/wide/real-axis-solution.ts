import { NotConvergedError } from "../../errors/errors.ts";
import type { Complex } from "../boson-kernels.ts";
import { krylovEigenpair } from "../linear/krylov.ts";
import { type DenseMatrix, denseMap, denseMatrix, dot, times } from "../linear/matrix.ts";
import type { RealAxisEquations } from "./real-axis-equations.ts";
import type { MechanismShares } from "./steady-state.ts";

const ROUNDS = 20;
const SETTLED = 1e-12;
/** Relative distance over which equations are continued linearly in the factor. */
const TRUSTED = 0.1;
/** The two-sided quotient squares the errors of the vectors, so that Ritz values may settle to less than s has to. */
const KRYLOV = { dimension: 12, first: 1e-3, last: 1e-9 };

/** The critical point on one grid: y normalised arbitrarily, χ the left eigenvector. */
export interface RealAxisSolution {
  readonly equations: RealAxisEquations;
  readonly scale: number;
  readonly right: Float64Array;
  readonly left: Float64Array;
  /** s/(ω + iγ_b − sΣ^R) at the nodes. */
  readonly propagator: readonly Complex[];
}

/** How a solution is looked for. */
export interface SolutionStart {
  /** The factor that the equations, if they depend on it, are given at. */
  readonly scale: number;
  /** −Im Σ_b^R of a lead, 0 without. */
  readonly halfWidth: number;
}

/**
 * Newton's method for μ(s) = 1, the largest real eigenvalue of y ↦ Re[s∫K y dν/(ω + iγ_b − sΣ^R)], iγ_b = −Σ_b^R of a lead, with dμ/ds = χ(dM/ds)y/χy.
 * The eigenpair is found for √w y, w the weights of the grid: its Euclidean norm is that of y in L², whereas weights over many decades
 * (panels down to a narrow line) make the eigenvalue of the map between plain values ill conditioned by as much.
 *
 * Equations with a slope are taken as linear in s, up to a tenth of the factor they are given at; the solution has them at its own.
 *
 * @throws NotConvergedError if s does not settle.
 */
export function realAxisSolution(given: RealAxisEquations, start: SolutionStart): RealAxisSolution {
  const { fluctuations, thermal } = given;
  const sum = [added(fluctuations[0], thermal[0]), added(fluctuations[1], thermal[1])] as const;
  const root = given.grid.weights.map(Math.sqrt);
  let { scale } = start;
  let balanced: Float64Array | undefined;
  let tolerance = KRYLOV.first;
  for (let round = 0; round < ROUNDS; round++) {
    const moved = movedTo(given, start.scale, scale);
    const propagator = propagatorAt(given.grid, moved.selfEnergy, scale, start.halfWidth);
    const pair = krylovEigenpair(denseMap(gapMap(sum, moved, propagator, root)), {
      dimension: KRYLOV.dimension,
      tolerance,
      ...(balanced ? { start: balanced } : {}),
    });
    balanced = pair.right;
    const right = pair.right.map((entry, i) => entry / root[i]!);
    const left = pair.left.map((entry, i) => entry * root[i]!);
    const at = { nodes: given.grid.nodes, scale, propagator, halfWidth: start.halfWidth };
    const step = (1 - pair.value) / slopeAt(sum, moved, at, { left, right });
    if (Math.abs(step) <= SETTLED * scale && tolerance === KRYLOV.last)
      return { equations: changedBy(given, moved), scale, right, left, propagator };
    tolerance = Math.abs(step) < 0.1 * scale ? KRYLOV.last : KRYLOV.first;
    // Far from the root μ(s) is concave: a step never more than halves or doubles s.
    scale = Math.min(2 * scale, Math.max(scale / 2, scale + step));
  }
  throw new NotConvergedError(`critical coupling on the real axis: last scale ${scale}`);
}

/** The equations at a factor, linear in it around the one they are given at, and constant further than that is trusted from there. */
interface Moved {
  readonly selfEnergy: readonly Complex[];
  readonly slope: RealAxisEquations["slope"];
  /** How far along the slope. */
  readonly by: number;
  /** Whether a further step moves them further. */
  readonly free: boolean;
}

function movedTo({ selfEnergy, slope }: RealAxisEquations, reference: number, scale: number): Moved {
  if (!slope) return { selfEnergy, slope, by: 0, free: false };
  const most = TRUSTED * reference;
  const by = Math.min(most, Math.max(-most, scale - reference));
  return {
    selfEnergy: selfEnergy.map(({ re, im }, i) => {
      const change = slope.selfEnergy[i]!;
      return { re: re + by * change.re, im: im + by * change.im };
    }),
    slope,
    by,
    free: Math.abs(by) < most,
  };
}

function changedBy(given: RealAxisEquations, { selfEnergy, slope, by }: Moved): RealAxisEquations {
  if (!slope) return given;
  const { grid, fluctuations, thermal } = given;
  const [re, im] = slope.thermal;
  return { grid, fluctuations, selfEnergy, thermal: [added(thermal[0], re, by), added(thermal[1], im, by)] };
}

/** a + factor·b. */
function added(a: DenseMatrix, b: DenseMatrix, factor = 1): DenseMatrix {
  return { ...a, data: a.data.map((value, at) => value + factor * b.data[at]!) };
}

function propagatorAt(
  { nodes }: RealAxisEquations["grid"],
  selfEnergy: readonly Complex[],
  scale: number,
  halfWidth: number,
): Complex[] {
  return selfEnergy.map(({ re, im }, i) => {
    const [a, b] = [nodes[i]! - scale * re, halfWidth - scale * im];
    const size = a * a + b * b;
    return { re: (scale * a) / size, im: (-scale * b) / size };
  });
}

/** √w_i Re[propagator_i (R + iJ)_ij]/√w_j. */
function gapMap(
  [re, im]: readonly [DenseMatrix, DenseMatrix],
  { slope, by }: Moved,
  propagator: readonly Complex[],
  root: Float64Array,
): DenseMatrix {
  const n = propagator.length;
  const map = denseMatrix(n, n, (i, j) => {
    const { re: a, im: b } = propagator[i]!;
    return (root[i]! * (a * re.data[i * n + j]! - b * im.data[i * n + j]!)) / root[j]!;
  });
  if (!slope || by === 0) return map;
  const [dRe, dIm] = slope.thermal;
  for (let i = 0, at = 0; i < n; i++) {
    const [a, b] = [by * root[i]! * propagator[i]!.re, by * root[i]! * propagator[i]!.im];
    for (let j = 0; j < n; j++, at++) map.data[at]! += (a * dRe.data[at]! - b * dIm.data[at]!) / root[j]!;
  }
  return map;
}

interface Place {
  readonly nodes: Float64Array;
  readonly scale: number;
  readonly propagator: readonly Complex[];
  readonly halfWidth: number;
}

/** With p = s/(ω + iγ_b − sΣ), dp/ds = p²[(ω + iγ_b)/s² + dΣ/ds]. */
function slopeAt(
  [re, im]: readonly [DenseMatrix, DenseMatrix],
  { slope, by, free }: Moved,
  { nodes, scale, propagator, halfWidth }: Place,
  { left, right }: { readonly left: Float64Array; readonly right: Float64Array },
): number {
  const [real, imaginary] = [times(re, right), times(im, right)];
  const [dReals, dImaginaries] = slope ? slope.thermal.map((part) => times(part, right)) : [];
  let sum = 0;
  propagator.forEach((p, i) => {
    const [dReal, dImaginary] = [dReals?.[i] ?? 0, dImaginaries?.[i] ?? 0];
    const sigma = free ? slope!.selfEnergy[i]! : { re: 0, im: 0 };
    const a = nodes[i]! / (scale * scale) + sigma.re;
    const b = halfWidth / (scale * scale) + sigma.im;
    const [squareRe, squareIm] = [p.re * p.re - p.im * p.im, 2 * p.re * p.im];
    const [dRe, dIm] = [a * squareRe - b * squareIm, a * squareIm + b * squareRe];
    const [phiRe, phiIm] = [real[i]! + by * dReal, imaginary[i]! + by * dImaginary];
    sum += left[i]! * (dRe * phiRe - dIm * phiIm + (free ? p.re * dReal - p.im * dImaginary : 0));
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
