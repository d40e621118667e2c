import { Rational } from "../exact/rational.ts";
import type { BallField } from "./ball-field.ts";
import { bernoulli } from "./bernoulli.ts";
import { DomainError } from "./domain-error.ts";
import { tablePrecision, topExponent } from "./exponential.ts";
import { ln } from "./logarithm.ts";
import { RealBall } from "./real-ball.ts";
import { piCotPi } from "./trigonometric.ts";

const HALF = RealBall.fromDouble(0.5);

/**
 * Digamma function ψ(z) = d ln Γ(z)/dz of real and complex balls, poles at 0, −1, −2, …; a ball that holds one,
 * or of radius above 1/4, throws {@link DomainError}.
 *
 * Re z < 1/2: reflection ψ(z) = ψ(1 − z) − π cot πz. Otherwise ψ(z) = ψ(z + N) − Σ_{k<N} 1/(z + k) and
 * ψ(w) = ln w − 1/(2w) − Σ_{k<n} B_2k/(2k w^2k) + R, where Stieltjes' integral with |B_2n − B̃_2n(t)| ≤ 2|B_2n|
 * and |w + t| ≥ (|w| + t) cos(θ/2), θ = arg w, gives |R| ≤ |B_2n| / (n |w|^2n cos^(2n+1)(θ/2)).
 */
export function digamma<T extends BallField<T>>(z: T, bits: number): T {
  if (topExponent(z.radius()) > -2) throw new DomainError(`digamma of ${z}, too wide a ball`, false);
  const one = z.embed(RealBall.ONE);
  if (z.realPart().compareMid(HALF) < 0) {
    const mirrored = digamma(one.sub(z, bits + 8), bits + 4);
    return mirrored.sub(piCotPi(z, bits + 4), bits);
  }
  const value = shiftedDigamma(z.midpoint(), bits);
  return z.isExact() ? value : value.widen(slope(z).mul(z.radius(), 40), bits);
}

/** Euler's constant γ = −ψ(1). */
export function eulerGamma(bits: number): RealBall {
  return digamma(RealBall.ONE, bits).neg();
}

/** |ψ'(z)| ≤ Σ_k 1/|z + k|² ≤ 1/a² + π/(2a) with a = min |z| over a ball in Re z ≥ 0. */
function slope<T extends BallField<T>>(z: T): RealBall {
  const nearest = leastModulus(z);
  const inverse = nearest.inverse(40);
  return inverse
    .square(40)
    .add(inverse.mul(RealBall.fromDouble(1.5708), 40), 40)
    .magnitude();
}

/** ψ at an exact point with Re z ≥ 1/2. */
function shiftedDigamma<T extends BallField<T>>(z: T, bits: number): T {
  const steps = shiftCount(z, bits);
  const wide = bits + 12 + Math.ceil(Math.log2(steps + 2));
  const w = z.add(z.embed(RealBall.integer(steps)), wide);
  return asymptotic(w, wide).sub(harmonic(z, steps, wide), bits);
}

/** The N that brings |w| cos(θ/2), w = z + N, to about 0.15 bits, where the series reaches 2^-bits. */
function shiftCount<T extends BallField<T>>(z: T, bits: number): number {
  const goal = 0.15 * bits + 2;
  const size = z.magnitude().toNumber();
  const re = z.realPart().toNumber();
  if (!(size < goal * 2)) return 0;
  const height = size * size - re * re;
  let n = 0;
  const reach = (x: number) => {
    const modulus = Math.sqrt(x * x + Math.max(0, height));
    return Math.sqrt((modulus * (modulus + x)) / 2);
  };
  while (reach(re + n) < goal) n++;
  return n;
}

/** Σ_{k<N} 1/(z + k) as one fraction P/Q, so that only one division is needed. */
function harmonic<T extends BallField<T>>(z: T, count: number, bits: number): T {
  if (count === 0) return z.embed(RealBall.ZERO);
  let numerator = z.embed(RealBall.ONE);
  let denominator = z;
  for (let k = 1; k < count; k++) {
    const factor = z.add(z.embed(RealBall.integer(k)), bits);
    numerator = numerator.mul(factor, bits).add(denominator, bits);
    denominator = denominator.mul(factor, bits);
  }
  return numerator.div(denominator, bits);
}

function asymptotic<T extends BallField<T>>(w: T, bits: number): T {
  const inverse = w.embed(RealBall.ONE).div(w, bits);
  const square = inverse.square(bits);
  const reach = reachSquared(w);
  const terms = termCount(reach.toNumber(), bits);
  const table = coefficients(terms, bits);
  let sum = w.embed(RealBall.ZERO);
  for (let k = terms - 1; k >= 1; k--) {
    sum = sum.add(w.embed(table[k - 1]!), bits).mul(square, bits);
  }
  const lead = ln(w, bits).sub(inverse.shift(-1), bits);
  return lead.sub(sum, bits).widen(remainder(terms, reach), bits);
}

const coefficientTables = new Map<number, readonly RealBall[]>();

/** B_2k/(2k) for k = 1 … count at least, at the next table precision above `bits`. */
function coefficients(count: number, bits: number): readonly RealBall[] {
  const p = tablePrecision(bits);
  const known = coefficientTables.get(p) ?? [];
  if (known.length >= count) return known;
  const table = Array.from({ length: count + 8 }, (_, i) =>
    RealBall.fromRational(bernoulli(i + 1).div(Rational.of(2 * i + 2)), p),
  );
  coefficientTables.set(p, table);
  return table;
}

/** A lower bound of |z| over the ball: its upper bound is sharp to 2^-30, and the ends differ by two radii. */
function leastModulus<T extends BallField<T>>(z: T): RealBall {
  return z
    .magnitude()
    .mul(RealBall.fromDouble(1 - 2 ** -30), 40)
    .sub(z.radius().shift(1), 40)
    .lower();
}

/** A lower bound of |w|² cos²(θ/2) = |w| (|w| + Re w)/2, at 40 bits. */
function reachSquared<T extends BallField<T>>(w: T): RealBall {
  const size = leastModulus(w);
  return size.mul(size.add(w.realPart(), 40), 40).shift(-1).lower();
}

/** The first n with |B_2n|/n · reach^(−2n) below 2^-bits, or the n where it is least, by doubles. */
function termCount(reachSquare: number, bits: number): number {
  let size = -Math.log2(6 * reachSquare);
  for (let n = 1; ; n++) {
    const growth = Math.log2(((2 * n + 1) * (2 * n + 2)) / (4 * Math.PI ** 2) / reachSquare);
    if (size < -bits || growth >= 0) return n;
    size += growth;
  }
}

/** |B_2n|/n · (|w| cos(θ/2))^(−2n) / cos(θ/2), with 1/cos(θ/2) ≤ √2 < 3/2 as Re w ≥ 0. */
function remainder(n: number, reachSquare: RealBall): RealBall {
  const size = RealBall.fromRational(bernoulli(n).abs().div(Rational.of(n)), 40);
  return size.div(reachSquare.pow(n, 40), 40).mul(RealBall.fromDouble(1.5), 40).magnitude();
}
