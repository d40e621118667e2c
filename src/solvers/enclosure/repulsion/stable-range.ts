import type { Rational } from "../../../exact/rational.ts";
import { DoubleBall, RealBall } from "../../../precision/index.ts";
import { matrixAbove } from "../stable-above.ts";
import { type FormMatrix, isDefinite } from "./definite-form.ts";
import { type RepulsionProblem, responseAt } from "./repulsion-problem.ts";
import { BITS, ROW_SUM } from "./repulsive-source.ts";
import { weightsOf } from "./response-vectors.ts";
import {
  dualSquare,
  type RepulsionAt,
  type SymmetricForm,
  sourceSquare,
  symmetricForm,
} from "./symmetric-form.ts";

/** Above this the bound of the loss proves nothing. */
const MOST_LOSS = 0.5;

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
 * pairs |n−m|; and g of {@link SymmetricForm} at fixed q, linear in λ, is the chord of its values at the ends up to a vector whose
 * norm (Σv_n²/(2n+1))^{1/2} is at most ‖Δg‖ = 6ζ(2)m̂[μ*(1 + √L|q|)(4M)^{-1/2} + ½|q|]: rows of |B| sum to 6Σλ_l at most, and
 * |u|² = Σ_{m≥M}(2m+1)⁻² ≤ 1/4M. So H(T) is positive for all T of the range where H(T₁) − cD and Ĥ(T₂) − cD are, c = 2√L‖Δg‖, L = ‖θ‖².
 *
 * H(T) > 0 is the symmetric part of (1+θqᵀ)K, so that K has no null vector. For κ > 1 v = z − (2μ*s/κ)u leads to the symmetric part
 *   H + (κ−1)[D + ½(θ(Dq)ᵀ + (Dq)θᵀ)] − 2μ*(1−1/κ)[½(θβᵀ+βθᵀ) + (q·β)θθᵀ],
 * which is positive too if √L(Σ(2n+1)q_n²)^{1/2} + 2μ*(√L‖β‖ + L|q·β|) ≤ 1, as 1−1/κ ≤ κ−1.
 */
export function isProvedStable(problem: RepulsionProblem, range: StableRange): boolean {
  const { from, to, count, size } = range;
  const here = problem.temperature(from);
  const there = problem.temperature(to);
  const before = problem.temperature(from.mul(from).div(to));
  const ends = [problem.at(here, count, size), problem.at(there, count, size)] as const;
  const between = matrixAbove(before, here, there)(3 * size);
  const { strength } = between;
  const { delta, excess } = between.reduced!;
  if (!excess.isBelow(strength)) return false;
  const point = ends[0].rows;
  const matrices: readonly FormMatrix[] = [
    { plus: point.lambda, minus: point.lambda, strength: point.strength, excess: RealBall.ZERO },
    { plus: between.lambda, minus: delta, strength, excess: excess.upper() },
  ];
  const { q, response } = responseAt(ends[0]);
  const weights = weightsOf(response);
  return [q, new Float64Array(size)].some((vector) =>
    isStableWith({ ends, matrices, excess, weights }, vector),
  );
}

/** What is known of a range before q is chosen. */
interface RangeForms {
  readonly ends: readonly RepulsionAt[];
  readonly matrices: readonly FormMatrix[];
  readonly excess: RealBall;
  readonly weights: Float64Array;
}

function isStableWith({ ends, matrices, excess, weights }: RangeForms, q: Float64Array): boolean {
  const forms = ends.map((end) => symmetricForm(end, q));
  const bend = excess.magnitude().mul(ROW_SUM, BITS);
  const loss = lossOf(ends[0]!, forms[0]!, bend);
  if (!(loss < MOST_LOSS) || !isSmall(ends, forms, bend)) return false;
  return matrices.every((matrix, i) =>
    isDefinite({ matrix, g: forms[i]!.g, count: ends[i]!.rows.count, loss, weights }),
  );
}

/** c = 2√L‖Δg‖, rounded upwards. */
function lossOf({ rows, muStar }: RepulsionAt, { plainNorm }: SymmetricForm, bend: RealBall): number {
  const root = sourceSquare(rows.count).sqrt(BITS);
  const source = muStar.mul(inverseRoot(rows.count), BITS);
  const total = source
    .add(plainNorm.shift(-1), BITS)
    .add(source.mul(plainNorm, BITS).mul(root, BITS), BITS)
    .mul(root, BITS)
    .mul(bend, BITS);
  return DoubleBall.from(total.shift(1)).upper();
}

/** The condition that excludes κ > 1, with ‖β‖ and |q·β| at most their larger end value and the bend of the chord. */
function isSmall(ends: readonly RepulsionAt[], forms: readonly SymmetricForm[], bend: RealBall): boolean {
  const { rows, muStar } = ends[0]!;
  const square = sourceSquare(rows.count);
  const root = square.sqrt(BITS);
  const bendOfBeta = bend.mul(inverseRoot(rows.count), BITS);
  const norm = larger(ends.map(({ beta }) => dualSquare(beta).sqrt(BITS))).add(bendOfBeta, BITS);
  const overlap = larger(forms.map((form) => form.overlap)).add(
    bendOfBeta.mul(forms[0]!.plainNorm, BITS),
    BITS,
  );
  const repelled = root.mul(norm, BITS).add(square.mul(overlap, BITS), BITS).mul(muStar.shift(1), BITS);
  return root.mul(forms[0]!.norm, BITS).add(repelled, BITS).isBelow(RealBall.ONE);
}

/** 1/√(4M). */
function inverseRoot(count: number): RealBall {
  return RealBall.ONE.div(RealBall.integer(4 * count).sqrt(BITS), BITS);
}

function larger(values: readonly RealBall[]): RealBall {
  return values.map((x) => x.magnitude()).reduce((a, b) => (a.compareMid(b) >= 0 ? a : b));
}
