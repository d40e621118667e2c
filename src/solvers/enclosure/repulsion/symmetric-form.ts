import { RealBall } from "../../../precision/index.ts";
import { ballOfFixed, fixedDouble } from "../fixed-point.ts";
import { imageOf } from "../matrix-image.ts";
import {
  BITS,
  type DecayingVector,
  fixedInteraction,
  PLACES,
  type RepulsiveRows,
} from "./repulsive-source.ts";

/**
 * The gap equation with repulsion as a nearly symmetric form.
 *
 * With v_n = Δ_n/(2n+1), θ_n = 1 for n < M and 0 beyond, A = D − B: A v = −2μ*s·1, s = θ·v, the repulsion acting on every row. For
 * v = z − 2μ*s u, u as in {@link repulsiveSource}, s = θ·z and z decays:
 *   K z = 0,   K = A + 2μ*ψθᵀ,   ψ = θ + β.
 * For any finite vector q, (1 + θqᵀ)K = H + W with
 *   H = A + θgᵀ + gθᵀ,   g = μ*(1 + q·ψ)θ + μ*β + ½Aq,   W = ½(eθᵀ − θeᵀ),   e = 2μ*β − Aq.
 * Where q solves Aq = 2μ*β the form is symmetric; W is what an approximate q leaves.
 */
export interface SymmetricForm {
  readonly g: DecayingVector;
  readonly e: DecayingVector;
  /** 1 + q·θ. */
  readonly determinant: RealBall;
  /** (Σq_n²)^{1/2} and (Σ(2n+1)q_n²)^{1/2}. */
  readonly plainNorm: RealBall;
  readonly norm: RealBall;
}

/** The rows of one temperature with their β. */
export interface RepulsionAt {
  readonly rows: RepulsiveRows;
  readonly beta: DecayingVector;
  readonly muStar: RealBall;
}

/** A finite vector of doubles as integers of {@link PLACES} binary places, and the integers as balls. */
export function fixedVector(v: Float64Array): { fixed: bigint[]; balls: RealBall[] } {
  const fixed = Array.from(v, (x) => (x < 0 ? -fixedDouble(-x, PLACES) : fixedDouble(x, PLACES)));
  return { fixed, balls: fixed.map((x) => ballOfFixed(x, PLACES)) };
}

/** (Bv)_n for n < rows, of a finite vector of integers. */
export function imageBalls(lambda: readonly RealBall[], fixed: readonly bigint[], rows: number): RealBall[] {
  const sequence = fixedInteraction(lambda.slice(0, rows + fixed.length));
  const { values, errors } = imageOf(sequence, fixed, rows);
  const places = sequence.places + PLACES;
  return values.map((value, n) => ballOfFixed(value, places).widen(ballOfFixed(errors[n]!, places), BITS));
}

/** The form of the rows at one temperature; q has N entries. */
export function symmetricForm({ rows, beta, muStar }: RepulsionAt, q: Float64Array): SymmetricForm {
  const { lambda, count, size } = rows;
  const { fixed, balls } = fixedVector(q);
  const image = imageBalls(lambda, fixed, 2 * size).map((bq, n) =>
    (n < size ? balls[n]!.mul(RealBall.integer(2 * n + 1), BITS) : RealBall.ZERO).sub(bq, BITS),
  );
  const below = sum(balls.slice(0, count));
  const source = RealBall.ONE.add(below, BITS).add(dot(balls, beta.near), BITS).mul(muStar, BITS);
  const repelled = beta.near.map((b) => b.mul(muStar, BITS));
  const far = farParts(rows, beta, muStar, balls);
  return {
    g: {
      near: repelled.map((b, n) => {
        const own = b.add(image[n]!.shift(-1), BITS);
        return n < count ? own.add(source, BITS) : own;
      }),
      far: far.repelled.add(far.image.shift(-1), BITS),
    },
    e: {
      near: repelled.map((b, n) => b.shift(1).sub(image[n]!, BITS)),
      far: far.repelled.shift(1).add(far.image, BITS),
    },
    determinant: RealBall.ONE.add(below, BITS),
    plainNorm: dot(balls, balls).sqrt(BITS),
    norm: sum(balls.map((x, n) => x.square(BITS).mul(RealBall.integer(2 * n + 1), BITS))).sqrt(BITS),
  };
}

/** Bounds of μ*β_k and of (Aq)_k = −(Bq)_k, |(Bq)_k| ≤ (5m/k²)Σ|q| for k ≥ 2N, as far parts. */
function farParts({ strength }: RepulsiveRows, beta: DecayingVector, muStar: RealBall, q: RealBall[]) {
  const total = sum(q.map((x) => x.abs()));
  return {
    repelled: beta.far.mul(muStar, BITS),
    image: total.mul(strength, BITS).mul(RealBall.integer(5), BITS),
  };
}

/** Bound of Σ_k v_k²/(2k+1), the far rows by Σ_{k≥2N}k⁻⁴ ≤ ⅓(2N−½)⁻³. */
export function dualSquare({ near, far }: DecayingVector): RealBall {
  const rows = sum(near.map((v, k) => v.square(BITS).div(RealBall.integer(2 * k + 1), BITS)));
  const edge = RealBall.integer(2 * near.length - 1)
    .shift(-1)
    .pow(3, BITS)
    .mul(RealBall.integer(6 * near.length), BITS);
  return rows.add(far.square(BITS).div(edge, BITS), BITS);
}

/** L = Σ_{n<M} 1/(2n+1), the square of θ in the same norm. */
export function sourceSquare(count: number): RealBall {
  return sum(Array.from({ length: count }, (_, n) => RealBall.ONE.div(RealBall.integer(2 * n + 1), BITS)));
}

export function dot(a: readonly RealBall[], b: readonly RealBall[]): RealBall {
  return sum(a.map((x, n) => x.mul(b[n]!, BITS)));
}

export function sum(values: readonly RealBall[]): RealBall {
  return values.reduce((total, x) => total.add(x, BITS), RealBall.ZERO);
}
