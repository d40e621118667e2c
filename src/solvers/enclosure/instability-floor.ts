import { Rational } from "../../exact/rational.ts";
import { pi, RealBall } from "../../precision/index.ts";

const BITS = 64;
/** Rows that are summed one by one, and those beyond which no floor is looked for: T would be below 1e-15 of the spectrum. */
const SINGLE_ROWS = 2 ** 17;
const MOST_ROWS = 2 ** 50;
/** Frequencies tried, in units of the half-width of λ(iν). */
const SHARES = [0.15, 0.25, 0.4, 0.6, 0.9];
/** The secant above X² that stands for the slope at X². */
const BEYOND = 1.1;

/**
 * A temperature T* such that κ(T) > 1 for every 0 < T ≤ T*, from λ(iν) alone.
 *
 * Theorem. Φ(y) = yλ(i√y) is increasing and concave (each 2xy/(x²+y) is). Take any X > 0 and c ≤ Φ'(X²), and v_n = 1/(2n+1) for
 * n < N, 0 beyond, with 2πT(2N−1) ≤ X. With p = n+m+1, q = n−m: p² − q² = (2n+1)(2m+1), and the pairs n, m < N contribute
 *   2ΣΣ[p²λ_p − q²λ_q]/((2n+1)²(2m+1)²) ≥ 2c[Σ_{n<N}1/(2n+1)]²
 * to Q(v); pairs with one index ≥ N take off Σ_n v_n²Σ_{l=N−n}^{N+n}λ_l ≤ λ(0)Σ1/(2n+1). With D(v) = Σ_{n<N}1/(2n+1) this is
 * κ ≥ 2cD(v) − λ(0), which grows with N. Where it exceeds one for N, it does for every T ≤ X/(2π(2N−1)).
 *
 * Returns undefined where N would exceed 2^50. `lambda` gives λ(iν) for exact ν ≥ 0, `scale` a frequency of the spectrum.
 */
export function instabilityFloor(lambda: (nu: RealBall) => RealBall, scale: number): Rational | undefined {
  const floors = SHARES.flatMap((share) => {
    const x = share * scale;
    const rows = rowsNeeded(lambda, x);
    return rows === undefined ? [] : [below(x, rows)];
  });
  return floors.reduce<Rational | undefined>(
    (best, t) => (best && best.compare(t) >= 0 ? best : t),
    undefined,
  );
}

/** 2c and λ(0): κ ≥ gain·Σ_{n<N}1/(2n+1) − loss for every N ≥ 1 and T ≤ X/(2π(2N−1)). */
export function lowFrequencyBound(
  lambda: (nu: RealBall) => RealBall,
  x: number,
): { gain: RealBall; loss: RealBall } {
  const [near, far] = [x, x * BEYOND].map((nu) => {
    const ball = RealBall.fromDouble(nu);
    const y = ball.square(Infinity);
    return { y, phi: y.mul(lambda(ball), BITS) };
  }) as [{ y: RealBall; phi: RealBall }, { y: RealBall; phi: RealBall }];
  const slope = far.phi.sub(near.phi, BITS).div(far.y.sub(near.y, BITS), BITS);
  return { gain: slope.shift(1), loss: lambda(RealBall.ZERO) };
}

/** The smallest N for which the bound exceeds one; beyond 2^17 rows from Σ_{n<N}1/(2n+1) = ½[ψ(N+½) − ψ(½)] > ½ln N + 0.981. */
function rowsNeeded(lambda: (nu: RealBall) => RealBall, x: number): number | undefined {
  const { gain, loss } = lowFrequencyBound(lambda, x);
  const wanted = RealBall.ONE.add(loss, BITS).div(gain, BITS);
  const many = Math.ceil(Math.exp(2 * (wanted.upper().toNumber() - 0.98)));
  if (many > SINGLE_ROWS) return many < MOST_ROWS ? many : undefined;
  let sum = RealBall.ZERO;
  for (let n = 0; n < SINGLE_ROWS; n++) {
    sum = sum.add(RealBall.ONE.div(RealBall.integer(2 * n + 1), BITS), BITS);
    if (wanted.isBelow(sum)) return n + 1;
  }
  return undefined;
}

/** A decimal not above X/(2π(2N−1)). */
function below(x: number, rows: number): Rational {
  const bound = RealBall.fromDouble(x).div(pi(BITS).mul(RealBall.integer(4 * rows - 2), BITS), BITS);
  return Rational.fromDouble(bound.toNumber() * 0.999);
}
