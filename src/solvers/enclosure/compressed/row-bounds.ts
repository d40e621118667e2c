import { Rational } from "../../../exact/rational.ts";
import { cos, DoubleBall, pi, RealBall } from "../../../precision/index.ts";
import { dampedFar, dampedOnEllipse, factors } from "./damped-bounds.ts";
import { logarithm } from "./elementary.ts";
import { type GapFunction, gapAt, type Lorentzians, leastGap } from "./gap-function.ts";
import { bends } from "./lorentz-sum.ts";
import type { PairingRows } from "./pairing-row.ts";

/** How far the rows of a trial vector are from those of an eigenvector, or from those that a source asks for. */
export interface RowProblem {
  readonly rows: PairingRows;
  readonly gap: GapFunction;
  /** Any number near the eigenvalue. */
  readonly kappa: number;
  /** γ ≥ 0: the rows are compared with κ(2n+1+γ)w_n. */
  readonly shift: DoubleBall;
  /** m, the points of a panel. */
  readonly points: number;
  /** The source; default none. */
  readonly source?: Lorentzians;
  /** What the deviation is a share of: one that falls as 1/z² where Δ and the source do, a constant otherwise; default (1+γ/2z)Δ. */
  readonly against?: Lorentzians;
}

/** Rows that are taken one by one. */
const SINGLE = 16;
/** The sum of the half axes of the ellipse about a panel [a, 2a] in units of a/2. */
const ELLIPSE = 4;
/** The asymptotic form of the rows is tried from the first, and used from the second multiple of the largest s_k or x_j. */
const FAR = [4, 2 ** 14] as const;

/**
 * A bound τ with |(Bw)_n/(2n+1+γ)w_n − κ₀| ≤ τ for every n ≥ 0, w > 0; undefined where w > 0 could not be shown. With a source S and a size P > 0, of
 * |(Bw)_n − κ₀(2n+1+γ)w_n − S(n+½)| ≤ τP(n+½).
 *
 * Rows n < 16 by themselves. On a panel [a, 2a] g(z) = (Bw)(z) − κ₀(1 + γ/2z)Δ(z) − S(z) is analytic inside the ellipse about its ends with
 * half axes that sum to 2a (Re z > 0.43a, |arg z| < 42°, |z| < 2.57a there), so that g differs from its interpolant at the m zeros of T_m by at
 * most (4/3)M4^{1−m}, M ≥ |g| on the ellipse [Trefethen 2013, Theorem 8.2, holds for these points by the same aliasing], and the interpolant is
 * bounded by Lebesgue's constant times its values, taken at balls that hold the zeros.
 * Beyond the panels: {@link farBound}.
 */
export function rowDeviation(problem: RowProblem): number | undefined {
  let worst = 0;
  for (let n = 0; n < SINGLE; n++) {
    const own = single(problem, DoubleBall.of(n + 0.5));
    if (own === undefined) return undefined;
    worst = Math.max(worst, own);
  }
  const { gap, rows, source, against } = problem;
  const modes = rows.parts.flatMap(({ sum }) => bends(sum));
  const others = [source, against].flatMap((own) => (own ? Array.from(own.s) : []));
  const largest = Math.max(...gap.s, ...modes, ...others, problem.shift.upper());
  for (let a = SINGLE; ; a *= 2) {
    const far = a < FAR[0] * largest ? undefined : farBound(problem, a);
    if (far !== undefined && far <= worst) return worst;
    if (a >= FAR[1] * largest) return far === undefined ? undefined : Math.max(worst, far);
    const own = panelBound(problem, a);
    if (own === undefined) return undefined;
    worst = Math.max(worst, own);
  }
}

/** |g(z)|. */
function deviation({ rows, gap, kappa, shift, source }: RowProblem, z: DoubleBall): DoubleBall {
  const factor = increased(shift, z).mul(DoubleBall.of(kappa));
  const own = rows.at(gap, z).sub(factor.mul(gapAt(gap, z)));
  return (source ? own.sub(gapAt(source, z)) : own).abs();
}

function single(problem: RowProblem, z: DoubleBall): number | undefined {
  const { gap, against, shift } = problem;
  const size = against ? gapAt(against, z) : increased(shift, z).mul(gapAt(gap, z));
  if (!(size.lower() > 0)) return undefined;
  return finite(deviation(problem, z).div(size).magnitude());
}

/** A bound that says something. */
function finite(bound: number): number | undefined {
  return Number.isFinite(bound) ? bound : undefined;
}

const BITS = 64;
const PI = DoubleBall.from(pi(BITS));
const zeros = new Map<number, readonly DoubleBall[]>();

/** The zeros of T_m. */
function chebyshevZeros(count: number): readonly DoubleBall[] {
  const known =
    zeros.get(count) ??
    Array.from({ length: count }, (_, i) =>
      DoubleBall.from(
        cos(pi(BITS).mul(RealBall.fromRational(Rational.of(2 * i + 1, 2 * count), BITS), BITS), BITS),
      ),
    );
  zeros.set(count, known);
  return known;
}

export function panelBound(problem: RowProblem, a: number): number | undefined {
  const { gap, against, shift } = problem;
  const least = leastGap(against ?? gap, a, 2 * a);
  if (least === undefined) return undefined;
  let most = 0;
  for (const zero of chebyshevZeros(problem.points)) {
    const z = zero.shift(-1).add(DoubleBall.of(1.5)).mul(DoubleBall.of(a));
    most = Math.max(most, deviation(problem, z).magnitude());
  }
  const rest = ellipseBound(problem, a)
    .mul(DoubleBall.of(4).div(DoubleBall.of(3)))
    .mul(DoubleBall.of(ELLIPSE ** (1 - problem.points)));
  const factor = against ? DoubleBall.ONE : increased(shift, DoubleBall.of(2 * a));
  const size = factor.mul(DoubleBall.of(least));
  return finite(
    DoubleBall.of(lebesgueBound(problem.points)).mul(DoubleBall.of(most)).add(rest).div(size).magnitude(),
  );
}

/** Lebesgue's constant of the m zeros of T_m is at most 1 + (2/π)ln m; a thousandth covers the rounding of both. */
export function lebesgueBound(m: number): number {
  return 1.001 + (2 / Math.PI) * Math.log(m);
}

/**
 * M: the terms of g one by one. With |arg z| ≤ 42° and real y, |z + iy| ≥ 0.4(|z| + |y|) (sin 24° = 0.406…), and for Re P ≥ 7 |ψ(½+P) − ln P| < 0.001,
 * |ln P| ≤ ln|P| + π/2.
 */
function ellipseBound({ rows, gap, kappa, shift, source }: RowProblem, a: number): DoubleBall {
  const { amplitude } = gap;
  const flat = gap.constant.abs();
  const r = DoubleBall.of(0.43 * a);
  const s = Array.from(gap.s, (value) => DoubleBall.of(value));
  const answers = gap.c.map((value, k) => value.mul(gap.response[k]!).abs());
  const own = onEllipse(gap, r);
  let all = increased(shift, r)
    .mul(DoubleBall.of(Math.abs(kappa)))
    .mul(own);
  if (source) all = all.add(onEllipse(source, r));
  for (const part of rows.parts) {
    const { pairs, diagonal, difference } = factors(part);
    if (part.sum.damped) all = all.add(dampedOnEllipse(part.sum.damped, gap, a, own, part));
    part.sum.weight.forEach((weight, j) => {
      const x = DoubleBall.of(part.sum.x[j]!);
      const size = logarithm(x.add(DoubleBall.of(2.57 * a)))
        .add(DoubleBall.of(3.6))
        .shift(1);
      const response = size.add(PI).add(part.sum.defect[j]!);
      let [even, w] = [DoubleBall.ZERO, DoubleBall.ZERO];
      for (let k = 0; pairs.mid !== 0 && k < s.length; k++) {
        const pair = r
          .add(x)
          .add(s[k]!)
          .mul(r.add(x.sub(s[k]!).abs()));
        even = even.add(answers[k]!.div(pair));
        w = w.add(amplitude[k]!.abs().div(pair));
      }
      even = even.div(DoubleBall.of(0.16));
      w = w.div(DoubleBall.of(0.16)).add(flat);
      w = w.div(r.add(x).mul(DoubleBall.of(2 * 0.4)));
      const kept = response.mul(diagonal).add(difference.div(x)).mul(own).div(r.shift(1));
      all = all.add(response.mul(w).mul(pairs).add(kept).div(x).add(even.mul(pairs)).mul(weight.abs()));
    });
  }
  return all;
}

/** A bound of |Σa_k/(z²+s_k²) + c_∞|. */
function onEllipse({ s, amplitude, constant }: Lorentzians, r: DoubleBall): DoubleBall {
  return sum(amplitude, (value, k) => value.abs().div(r.add(DoubleBall.of(s[k]!)).square()))
    .div(DoubleBall.of(0.16))
    .add(constant.abs());
}

/**
 * The deviation for z ≥ Z ≥ 4 max(s_k, x_j). With e = x²−s²−2isz, |Re 1/(z²+e) − 1/z²| ≤ [|x²−s²| + |e|²/|z²+e|]/z⁴ ≤ 13max(x,s)²/z⁴, |w′| ≤ 1.8Σ|c_k|s_k²/z⁴ on the
 * way to z + ix and |Θ| ≤ 2(ln 2z + 4) + π coth πx, so that
 *   (Bw)(z) = (Σ_kc_kψ_k)(ΣW_j)/z² + R/z⁴,   |R| ≤ 13Σ_{jk}|W_jc_kψ_k|max(x_j,s_k)² + 1.8Σ_k|c_k|s_k² Σ_j|W_j|[2(ln 2z + 4) + π coth πx_j],
 * Δ(z) = Σc_ks_k²/z² + R′/z⁴, |R′| ≤ Σ|c_k|s_k⁴. Where pairs and diagonal differ, (a−b)w(z)(W_j/x_j)(Im Θ + 1/x_j) is taken off, Im Θ = 2Im ψ(½+P) − π coth πx_j and
 * |Im ψ(½+P)| ≤ x_j/z + 0.05/z². c_∞ adds |c_∞|Σ|W_j||Θ|/2z² at most, as |1/P − 1/z| ≤ x_j/z²,
 * and κ₀c_∞ to the constant of S. A damped mode: {@link dampedFar}. All corrections fall with z; a size that falls as 1/z² allows no constants.
 */
export function farBound(problem: RowProblem, from: number): number | undefined {
  const { rows, gap, kappa, shift, source, against = gap } = problem;
  const { s, c, response } = gap;
  const z = DoubleBall.of(from);
  const even = sum(c, (value, k) => value.mul(response[k]!));
  const { leading, moduli, own } = farParts(gap);
  const flat = gap.constant.abs();
  const centre = DoubleBall.of(kappa);
  const ends = own.div(z.square());
  let main = centre.mul(leading).neg();
  let rest = centre.abs().mul(own);
  let [level, flatRest] = [centre.mul(gap.constant), DoubleBall.ZERO];
  let [slope, bending] = [DoubleBall.ZERO, DoubleBall.ZERO];
  if (source) {
    const parts = farParts(source);
    main = main.sub(parts.leading);
    rest = rest.add(parts.own);
    level = level.add(source.constant);
  }
  const way = logarithm(z.shift(1)).add(DoubleBall.of(4)).shift(1).add(PI);
  for (const part of rows.parts) {
    const { pairs, difference } = factors(part);
    const { x, weight, defect, damped } = part.sum;
    const excess = DoubleBall.of(part.pairs - part.diagonal);
    if (damped) {
      const own = dampedFar(damped, gap, from, part);
      main = main.add(own.main);
      bending = bending.add(own.slow);
      rest = rest.add(own.rest);
      flatRest = flatRest.add(own.flat.mul(flat));
      slope = slope.add(own.slope);
    }
    main = main.add(
      sum(weight, (value) => value)
        .mul(even)
        .mul(DoubleBall.of(part.pairs)),
    );
    weight.forEach((value, j) => {
      const bend = sum(c, (amount, k) =>
        amount
          .mul(response[k]!)
          .abs()
          .mul(DoubleBall.of(Math.max(x[j]!, s[k]!)).square()),
      ).mul(DoubleBall.of(13));
      const theta = way.add(defect[j]!);
      const far = theta.mul(moduli).mul(DoubleBall.of(1.8));
      rest = rest.add(bend.add(far).mul(value.abs()).mul(pairs));
      const own = DoubleBall.of(x[j]!);
      const turn = DoubleBall.ONE.div(own).sub(PI).sub(defect[j]!);
      slope = slope.add(turn.mul(value).mul(excess).div(own));
      const bent = DoubleBall.of(0.05).div(own.mul(z)).add(DoubleBall.ONE).mul(difference).mul(value.abs());
      rest = rest.add(bent.mul(moduli));
      flatRest = flatRest.add(theta.shift(-1).mul(pairs).mul(value.abs()).add(bent).mul(flat));
    });
  }
  const turning = centre.abs().mul(shift).add(slope.abs()).shift(-1);
  const slow = turning.mul(leading.abs().add(ends)).add(bending);
  const most = main.abs().add(flatRest).add(slow.div(z)).add(rest.div(z.square()));
  const least = farParts(against);
  if (against.s.length > 0) {
    if ([gap, source, against].some((own) => own && own.constant.magnitude() !== 0)) return undefined;
    const size = least.leading.sub(least.own.div(z.square())).lower();
    return size > 0 ? finite(most.div(DoubleBall.of(size)).magnitude()) : undefined;
  }
  const total = most.div(z.square()).add(turning.mul(flat).div(z)).add(level.abs());
  return against.constant.lower() > 0 ? finite(total.div(against.constant).magnitude()) : undefined;
}

/** Σa_k, Σ|a_k| and Σ|a_k|s_k². */
function farParts({ amplitude, square }: Lorentzians) {
  return {
    leading: sum(amplitude, (value) => value),
    moduli: sum(amplitude, (value) => value.abs()),
    own: sum(amplitude, (value, k) => value.mul(square[k]!).abs()),
  };
}

/** 1 + γ/2z. */
function increased(shift: DoubleBall, z: DoubleBall): DoubleBall {
  return shift.div(z.shift(1)).add(DoubleBall.ONE);
}

function sum<V>(values: readonly V[], term: (value: V, k: number) => DoubleBall): DoubleBall {
  return values.reduce((total, value, k) => total.add(term(value, k)), DoubleBall.ZERO);
}
