import { RealBall } from "../../../precision/index.ts";
import { eigenvaluesAbove } from "../eigenvalue-count.ts";
import { type DefiniteProblem, isDefinite } from "./definite-form.ts";
import { responseAt } from "./repulsion-problem.ts";
import { BITS, type RepulsiveRows } from "./repulsive-source.ts";
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
/** Rows of the count in units of √m. */
const REACHES = [3, 6, 12];

/**
 * Proves that the linearised equations with repulsion have a real eigenvalue above one: κD v = B v − 2μ*·1(θ·v), κ > 1.
 *
 * Theorem. Let A = D − B have exactly one negative eigenvalue (κ₀ > 1 > κ₁ without repulsion) and f(κ) = 1 + 2μ*θ·(κD−B)⁻¹1. f is
 * continuous on [1, κ₀) and falls to −∞ at κ₀, as the top eigenvector is positive: f(1) > 0 shows an eigenvalue in (1, κ₀).
 * With (1+θqᵀ)K = H + W of {@link SymmetricForm}, det[A⁻¹(H + W)] = (1 + q·θ)f(1). If H has exactly one negative eigenvalue as well,
 * det A⁻¹H > 0; and det[H⁻¹(H+W)] = 1 + ¼Σ_{i<j}(θ_ie_j − θ_je_i)²/(h_ih_j) in the eigenvectors of H against D, which with h₀ ≤ −G, all
 * others ≥ γ is at least 1 − ¼‖θ‖²‖e‖²/(Gγ) in the norm Σv_n²/(2n+1). Where that and 1 + q·θ are positive, so is f(1).
 *
 * h₀ ≤ −G by one trial vector x, which has x·Ax < 0 as well; h₁ ≥ γ because H + τppᵀ − γD is positive for one p; A has no second
 * negative eigenvalue by {@link eigenvaluesAbove}.
 */
export function isProvedUnstable(point: RepulsionAt): boolean {
  const { q, response } = responseAt(point);
  const form = symmetricForm(point, q);
  const trial = normalised(response);
  const values = formValues(point, form, trial);
  if (!values.attraction.isNegative() || !values.form.isNegative() || !form.determinant.isPositive())
    return false;
  const depth = values.form.neg().div(values.norm, BITS);
  const defect = dualSquare(form.e).mul(sourceSquare(point.rows.count), BITS).div(depth.shift(2), BITS);
  const gap = SECOND.find((value) => isDefinite(lifted(point, form, trial, value)));
  if (gap === undefined || !defect.isBelow(RealBall.fromDouble(gap))) return false;
  return hasOneUnstable(point.rows);
}

/** x·Dx = 1 up to rounding. */
function normalised(x: Float64Array): Float64Array {
  const norm = Math.sqrt(x.reduce((total, value, n) => total + (2 * n + 1) * value ** 2, 0));
  return x.map((value) => value / norm);
}

/** x·Ax, x·Hx and x·Dx. */
function formValues({ rows }: RepulsionAt, { g }: SymmetricForm, trial: Float64Array) {
  const { fixed, balls } = fixedVector(trial);
  const norm = sum(balls.map((x, n) => x.square(BITS).mul(RealBall.integer(2 * n + 1), BITS)));
  const attraction = norm.sub(dot(balls, imageBalls(rows.lambda, fixed, rows.size)), BITS);
  const below = sum(balls.slice(0, rows.count));
  const form = attraction.add(below.mul(dot(balls, g.near), BITS).shift(1), BITS);
  return { norm, attraction, form };
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

/** Whether no second eigenvalue of B against D reaches one. */
function hasOneUnstable({ lambda, strength }: RepulsiveRows): boolean {
  const ratio = Math.sqrt(strength.toNumber());
  return REACHES.some((reach) => {
    const size = Math.ceil(10 + reach * ratio);
    if (lambda.length < 4 * size) return false;
    return eigenvaluesAbove({ lambda: lambda.slice(0, 4 * size), strength }, RealBall.ONE, size) === 1;
  });
}
