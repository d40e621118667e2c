import type { Rational } from "../../../exact/rational.ts";
import { RealBall } from "../../../precision/index.ts";
import type { PairingMatrix } from "../pairing-matrix.ts";
import { matrixAbove } from "../stable-above.ts";
import { type FormMatrix, isDefinite } from "./definite-form.ts";
import { type RepulsionProblem, responseAt } from "./repulsion-problem.ts";
import { BITS, type RepulsiveRows } from "./repulsive-source.ts";
import { weightsOf } from "./response-vectors.ts";
import { chordLoss, excludesLarger } from "./stable-conditions.ts";
import { dualSquare, type RepulsionAt, symmetricForm } from "./symmetric-form.ts";

/** Temperatures T₁ < T₂ at which M frequencies feel the repulsion, and the rows N to use. */
export interface StableRange {
  readonly from: Rational;
  readonly to: Rational;
  readonly count: number;
  readonly size: number;
}

/**
 * Proves that for no T in [T₁, T₂] the linearised equations with repulsion have a real eigenvalue κ ≥ 1; false decides nothing.
 *
 * Theorem. λ_l is decreasing and convex in s = T². With T₀ = T₁²/T₂ and δ_l of {@link matrixAbove}, at s = (1−η)s₁ + ηs₂ λ_l lies below the
 * chord, by at most η(λ_l(T₂)−δ_l) ≤ m̂/l². Hence x·B(T)x ≤ (1−η)x·B(T₁)x + ηx·B̂x for every x, B̂ with λ(T₂) in the pairs n+m+1 and δ in the
 * pairs |n−m|; and g of {@link SymmetricForm} at fixed q, linear in λ, is the chord of its values at the ends but for what {@link chordLoss} = c
 * bounds. So H(T) is positive for all T of the range where H(T₁) − cD and Ĥ(T₂) − cD are.
 *
 * H(T) > 0 is the symmetric part of (1+θqᵀ)K, so that K has no null vector. {@link excludesLarger} says the same of κ > 1.
 */
export function isProvedStable(problem: RepulsionProblem, range: StableRange): boolean {
  const { from, to, count, size } = range;
  const here = problem.temperature(from);
  const there = problem.temperature(to);
  const before = problem.temperature(from.mul(from).div(to));
  const ends = [problem.at(here, count, size), problem.at(there, count, size)] as const;
  const matrices = endMatrices(ends[0].rows, matrixAbove(before, here, there)(3 * size));
  const { q, response } = responseAt(ends[0]);
  const weights = weightsOf(response);
  return [q, new Float64Array(size)].some((vector) => isStableWith({ ends, matrices, weights }, vector));
}

/** B(T₁) and B̂; |δ_l| is at most the larger of m and m̂ over l². */
export function endMatrices(
  { lambda, strength }: RepulsiveRows,
  above: PairingMatrix,
): [FormMatrix, FormMatrix] {
  const { delta, excess } = above.reduced!;
  return [
    { plus: lambda, minus: lambda, strength, excess: RealBall.ZERO },
    { plus: above.lambda, minus: delta, strength: larger(above.strength, excess), excess: excess.upper() },
  ];
}

/** What is known of a range before q is chosen. */
export interface RangeForms {
  readonly ends: readonly [RepulsionAt, RepulsionAt];
  readonly matrices: readonly [FormMatrix, FormMatrix];
  readonly weights: Float64Array;
}

export function isStableWith({ ends, matrices, weights }: RangeForms, q: Float64Array): boolean {
  const [{ rows, muStar }] = ends;
  const { count } = rows;
  const { excess } = matrices[1];
  const forms = ends.map((end) => symmetricForm(end, q));
  const { plainNorm, norm } = forms[0]!;
  const [beta, other] = ends.map((end) => dualSquare(end.beta).sqrt(BITS)) as [RealBall, RealBall];
  const loss = chordLoss({ count, muStar }, plainNorm, excess);
  return (
    excludesLarger({ count, muStar }, { q: norm, beta: larger(beta, other) }, excess) &&
    matrices.every((matrix, i) => isDefinite({ matrix, g: forms[i]!.g, count, loss, weights }))
  );
}

function larger(a: RealBall, b: RealBall): RealBall {
  const [x, y] = [a.magnitude(), b.magnitude()];
  return x.compareMid(y) >= 0 ? x : y;
}
