import { RealBall } from "../../../precision/index.ts";
import { type DefiniteProblem, isDefinite } from "./definite-form.ts";
import { responseAt } from "./repulsion-problem.ts";
import { BITS } from "./repulsive-source.ts";
import { weightsOf } from "./response-vectors.ts";
import {
  dot,
  dualSquare,
  fixedVector,
  imageBalls,
  type RepulsionAt,
  type SymmetricForm,
  sourceSquare,
  sum,
  symmetricForm,
} from "./symmetric-form.ts";

/** Tried bounds below the second eigenvalue of the form against D, which is of order one. */
const SECOND = [0.5, 0.2, 0.05];
/** Lifts the lowest eigenvalue, of order 1e-10 to one, above the second. */
const SPIKE = 2;

/**
 * Proves that the linearised equations with repulsion have a real eigenvalue above one: κD v = B v − 2μ*·1(θ·v), κ > 1.
 *
 * Theorem. κ > 1 is an eigenvalue where K_κ = κD − B + 2μ*(θ + β/κ)θᵀ ({@link excludesLarger}) has a null vector. D^{-1/2}K_κD^{-1/2}/κ is 1 plus a
 * Hilbert–Schmidt operator that is continuous in κ and vanishes for κ → ∞, so that its regularised determinant (Carleman's det₂) ends positive: where it is negative
 * at κ = 1, it vanishes at some κ > 1. The sign of det₂(1+X) is (−1)^N, N the number of eigenvalues of X below −1, and that of a product is the product of the signs.
 * With (1+θqᵀ)K = H + W of {@link SymmetricForm} therefore sgn(1+q·θ) sgn det₂K = sgn det₂H · sgn det[1 + H⁻¹W]. If H has exactly one negative eigenvalue against D,
 * 1+q·θ > 0 and {@link keepsSign}, det₂K < 0.
 *
 * h₀ ≤ −G by one trial vector x; h₁ ≥ γ because H + τppᵀ − γD is positive for one p (min-max). x comes with q, from doubles; nothing about them needs to be true.
 */
export function isProvedUnstable(point: RepulsionAt, { q, response } = responseAt(point)): boolean {
  const form = symmetricForm(point, q);
  const trial = normalised(response);
  const depth = depthOf(point, form, trial);
  if (!form.determinant.isPositive()) return false;
  const antisymmetric = { count: point.rows.count, square: dualSquare(form.e) };
  return SECOND.some(
    (gap) => keepsSign(antisymmetric, depth, gap) && isDefinite(lifted(point, form, trial, gap)),
  );
}

/** W of M repelled frequencies and of ‖e‖². */
export interface Antisymmetric {
  readonly count: number;
  readonly square: RealBall;
}

/**
 * Whether det[1 + H⁻¹W] > 0 for h₀ ≤ −G and all other eigenvalues of H against D ≥ γ: in their eigenvectors it is 1 + ¼Σ_{i<j}(θ_ie_j − θ_je_i)²/h_ih_j, in which only
 * i = 0 takes off, ¼‖θ‖²‖e‖²/Gγ at most. False where G > 0 is not certain.
 */
export function keepsSign({ count, square }: Antisymmetric, depth: RealBall, gap: number): boolean {
  const most = depth.mul(RealBall.fromDouble(gap), BITS).shift(2);
  return square.mul(sourceSquare(count), BITS).isBelow(most);
}

/** x·Dx = 1 up to rounding. */
function normalised(x: Float64Array): Float64Array {
  const norm = Math.sqrt(x.reduce((total, value, n) => total + (2 * n + 1) * value ** 2, 0));
  return x.map((value) => value / norm);
}

/** −x·Hx/x·Dx. */
export function depthOf({ rows }: RepulsionAt, { g }: SymmetricForm, trial: Float64Array): RealBall {
  const { fixed, balls } = fixedVector(trial);
  const norm = sum(balls.map((x, n) => x.square(BITS).mul(RealBall.integer(2 * n + 1), BITS)));
  const attraction = dot(balls, imageBalls(rows.lambda, fixed, rows.size));
  const repulsion = sum(balls.slice(0, rows.count)).mul(dot(balls, g.near), BITS).shift(1);
  return attraction.sub(norm, BITS).sub(repulsion, BITS).div(norm, BITS);
}

function lifted(
  { rows }: RepulsionAt,
  { g }: SymmetricForm,
  trial: Float64Array,
  gap: number,
): DefiniteProblem {
  const { lambda, strength, count } = rows;
  const spike = trial.map((value, n) => Math.sqrt(SPIKE) * (2 * n + 1) * value);
  const matrix = { plus: lambda, minus: lambda, strength, excess: RealBall.ZERO };
  return { matrix, g, count, loss: gap, spike, weights: weightsOf(trial) };
}
