import { type GapFunction, gapAt, leastGap } from "./gap-function.ts";
import type { PairingRows } from "./pairing-row.ts";

/** How far the rows of a trial vector are from those of an eigenvector. */
export interface RowProblem {
  readonly rows: PairingRows;
  readonly gap: GapFunction;
  /** Any number near the eigenvalue. */
  readonly kappa: number;
  /** γ ≥ 0: the rows are compared with κ(2n+1+γ)w_n. */
  readonly shift: number;
  /** m ≤ 28, the points of a panel. */
  readonly points: number;
}

/** Rows that are taken one by one. */
const SINGLE = 16;
/** The sum of the half axes of the ellipse about a panel [a, 2a] in units of a/2. */
const ELLIPSE = 4;
/** Lebesgue's constant of the m zeros of T_m is at most 1 + (2/π)ln m ≤ 3.13. */
const LEBESGUE = 3.13;
/** The asymptotic form of the rows is used from this multiple of the largest s_k or x_j. */
const FAR = 2 ** 14;
const UP = 1 + 2 ** -30;
/** Sums of fewer than 2^13 terms, relative to the sum of their moduli. */
const ROUNDING = 2 ** -40;

/**
 * A bound τ with |(Bw)_n/(2n+1+γ)w_n − κ₀| ≤ τ for every n ≥ 0, w > 0; undefined where w > 0 could not be shown.
 *
 * Rows n < 16 by themselves. On a panel [a, 2a] g(z) = (Bw)(z) − κ₀(1 + γ/2z)Δ(z) is analytic inside the ellipse about its ends with
 * half axes that sum to 2a (Re z > 0.43a, |arg z| < 42°, |z| < 2.57a there), so that g differs from its interpolant at the m zeros of T_m by at
 * most (4/3)M4^{1−m}, M ≥ |g| on the ellipse [Trefethen 2013, Theorem 8.2, holds for these points by the same aliasing], and the interpolant is
 * bounded by Lebesgue's constant times its values. Zeros rounded to doubles move by 2⁻⁵²a, g by 2⁻⁵⁰M (Cauchy, 0.56a from the ellipse).
 * Beyond the panels: {@link farBound}.
 */
export function rowDeviation(problem: RowProblem): number | undefined {
  let worst = 0;
  for (let n = 0; n < SINGLE; n++) {
    const own = single(problem, n + 0.5);
    if (own === undefined) return undefined;
    worst = Math.max(worst, own);
  }
  const { gap, rows } = problem;
  const modes = rows.parts.map(({ sum }) => Math.max(...sum.x));
  const largest = Math.max(...gap.s, ...modes, problem.shift);
  let a = SINGLE;
  for (; a < FAR * largest; a *= 2) {
    const own = panelBound(problem, a);
    if (own === undefined) return undefined;
    worst = Math.max(worst, own);
  }
  const far = farBound(problem, a);
  return far === undefined ? undefined : Math.max(worst, far) * UP;
}

/** |g(z)| with its error. */
function deviation({ rows, gap, kappa, shift }: RowProblem, z: number): number {
  const row = rows.at(gap, z);
  const own = gapAt(gap, z);
  const factor = kappa * (1 + shift / (2 * z));
  return Math.abs(row.value - factor * own.value) + (row.error + factor * own.error) * UP;
}

function single(problem: RowProblem, z: number): number | undefined {
  const { value, error } = gapAt(problem.gap, z);
  if (!(value > error)) return undefined;
  return deviation(problem, z) / ((value - error) * (1 + problem.shift / (2 * z)));
}

export function panelBound(problem: RowProblem, a: number): number | undefined {
  const least = leastGap(problem.gap, a, 2 * a);
  if (least === undefined) return undefined;
  let most = 0;
  for (let i = 0; i < problem.points; i++) {
    const z = a * (1.5 + 0.5 * Math.cos((Math.PI * (i + 0.5)) / problem.points));
    most = Math.max(most, deviation(problem, z));
  }
  const size = ellipseBound(problem, a);
  const rest = size * ((4 / 3) * ELLIPSE ** (1 - problem.points) + LEBESGUE * 2 ** -50);
  return (LEBESGUE * most + rest) / (least * (1 + problem.shift / (4 * a)));
}

/**
 * M: the terms of g one by one. With |arg z| ≤ 42° and real y, |z + iy| ≥ 0.4(|z| + |y|) (sin 24° = 0.406…), and for Re P ≥ 7 |ψ(½+P) − ln P| < 0.001,
 * |ln P| ≤ ln|P| + π/2.
 */
function ellipseBound({ rows, gap, kappa, shift }: RowProblem, a: number): number {
  const { s, c, responseSize } = gap;
  const r = 0.43 * a;
  let own = 0;
  for (let k = 0; k < s.length; k++) own += (Math.abs(c[k]!) * s[k]! ** 2) / (0.16 * (r + s[k]!) ** 2);
  let total = kappa * (1 + shift / (2 * r)) * own;
  for (const { sum, pairs, diagonal } of rows.parts) {
    const { x, weight, defect } = sum;
    for (let j = 0; j < x.length; j++) {
      let [even, w] = [0, 0];
      for (let k = 0; k < s.length; k++) {
        const pair = (r + x[j]! + s[k]!) * (r + Math.abs(x[j]! - s[k]!));
        even += (Math.abs(c[k]!) * responseSize[k]!) / (0.16 * pair);
        w += (Math.abs(c[k]!) * s[k]! ** 2) / (2 * 0.064 * (r + x[j]!) * pair);
      }
      const response = 2 * (Math.log(2.57 * a + x[j]!) + 3.6) + Math.PI + defect[j]!;
      const all =
        Math.abs(pairs) * w * response +
        (own / (2 * r)) * (Math.abs(diagonal) * response + Math.abs(pairs - diagonal) / x[j]!);
      total += Math.abs(weight[j]!) * (Math.abs(pairs) * even + all / x[j]!);
    }
  }
  return total * UP;
}

/**
 * The deviation for z ≥ Z ≥ 4 max(s_k, x_j). With e = x²−s²−2isz, |Re 1/(z²+e) − 1/z²| ≤ [|x²−s²| + |e|²/|z²+e|]/z⁴ ≤ 13max(x,s)²/z⁴, |w′| ≤ 1.8Σ|c_k|s_k²/z⁴ on the
 * way to z + ix and |Θ| ≤ 2(ln 2z + 4) + π coth πx, so that
 *   (Bw)(z) = (Σ_kc_kψ_k)(ΣW_j)/z² + R/z⁴,   |R| ≤ 13Σ_{jk}|W_jc_kψ_k|max(x_j,s_k)² + 1.8Σ_k|c_k|s_k² Σ_j|W_j|[2(ln 2z + 4) + π coth πx_j],
 * Δ(z) = Σc_ks_k²/z² + R′/z⁴, |R′| ≤ Σ|c_k|s_k⁴. Where pairs and diagonal differ, (a−b)w(z)(W_j/x_j)(Im Θ + 1/x_j) is added, |Im Θ + 1/x_j| ≤ π. All corrections
 * fall with z.
 */
export function farBound({ rows, gap, kappa, shift }: RowProblem, z: number): number | undefined {
  const { s, c, response, responseSize } = gap;
  const even = sums(c.map((value, k) => value * response[k]!));
  const evenSize = sums(c.map((value, k) => value * responseSize[k]!)).size;
  const leading = sums(c.map((value, k) => value * s[k]! ** 2));
  const own = sums(c.map((value, k) => value * s[k]! ** 4)).size;
  let [main, size, rest] = [-kappa * leading.value, kappa * leading.size, kappa * own];
  let slow = 0.5 * kappa * shift * (leading.size + own / (z * z));
  for (const { sum, pairs, diagonal } of rows.parts) {
    const strength = sums(sum.weight);
    main += pairs * even.value * strength.value;
    size += Math.abs(pairs) * evenSize * strength.size;
    for (let j = 0; j < sum.x.length; j++) {
      let bend = 0;
      for (let k = 0; k < s.length; k++)
        bend += 13 * Math.abs(c[k]!) * responseSize[k]! * Math.max(sum.x[j]!, s[k]!) ** 2;
      const way = 1.8 * leading.size * (2 * (Math.log(2 * z) + 4) + Math.PI + sum.defect[j]!);
      rest += Math.abs(pairs * sum.weight[j]!) * (bend + way);
      slow += Math.abs((pairs - diagonal) * (sum.weight[j]! / sum.x[j]!)) * 0.5 * Math.PI * leading.size;
    }
  }
  const square = z * z;
  const least = leading.value - leading.size * ROUNDING - own / square;
  if (!(least > 0)) return undefined;
  return (Math.abs(main) + size * ROUNDING + slow / z + rest / square) / least;
}

/** Σ and Σ|·|. */
function sums(values: Float64Array): { value: number; size: number } {
  return {
    value: values.reduce((t, v) => t + v, 0),
    size: values.reduce((t, v) => t + Math.abs(v), 0),
  };
}
