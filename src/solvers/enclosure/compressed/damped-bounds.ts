import { DoubleBall } from "../../../precision/index.ts";
import type { DampedMode } from "./damped-mode.ts";
import { logarithm } from "./elementary.ts";
import type { GapFunction } from "./gap-function.ts";
import type { RowPart } from "./pairing-row.ts";

type Weights = Pick<RowPart, "pairs" | "diagonal">;

/** |α|, |β| and |α − β|. */
export function factors({ pairs, diagonal }: Weights) {
  return {
    pairs: DoubleBall.of(Math.abs(pairs)),
    diagonal: DoubleBall.of(Math.abs(diagonal)),
    difference: DoubleBall.of(Math.abs(pairs - diagonal)),
  };
}

/** |ψ(½+P)| ≤ ln|P| + π/2 + 0.005 for Re P ≥ 7: the series of ψ without a term leaves out 4/(√2π|P|)². */
function answerBound(modulus: DoubleBall): DoubleBall {
  return logarithm(modulus).add(DoubleBall.of(1.6));
}

/** A bound of |ψ(1+a)|. */
function firstBound({ first: { re, im } }: DampedMode): DoubleBall {
  return re.abs().add(im.abs());
}

/** The larger of two lower bounds. */
function larger(x: DoubleBall, y: DoubleBall): DoubleBall {
  return DoubleBall.of(Math.max(x.lower(), y.lower()));
}

/**
 * A bound of the row of a damped mode ({@link dampedRow}) on the ellipse about [a, 2a]; `own` is a bound of |Δ| there. The smaller bound of what has the poles is taken.
 */
export function dampedOnEllipse(
  mode: DampedMode,
  gap: GapFunction,
  a: number,
  own: DoubleBall,
  part: Weights,
): DoubleBall {
  const { pairs, diagonal } = factors(part);
  const { crossing, interaction, away, beside, kept } = ellipseParts(mode, gap, a);
  const poles = away.magnitude() < beside.magnitude() ? away : beside;
  return crossing.add(interaction).add(poles).mul(pairs).add(kept.mul(own).mul(diagonal));
}

/** Bounds of the parts of a row on an ellipse. */
export interface EllipseParts {
  /** (L/w) Im{[2ψ(½+A) − ψ(1+a) − 2ψ(½)]w(A)}. */
  readonly crossing: DoubleBall;
  /** Σ_kc_kψ_k Re λ(z+is_k). */
  readonly interaction: DoubleBall;
  /** The rest of the pairs, H and ψ(1+a)w(z−a), in two ways. */
  readonly away: DoubleBall;
  readonly beside: DoubleBall;
  /** The diagonal over the bound of |Δ|. */
  readonly kept: DoubleBall;
}

/**
 * On the ellipse R = 0.43a < Re z, |Im z| < 0.94a and |z| < 2.57a. Im is half the difference of the values at a and ā, at most the larger modulus.
 *
 * |A ± is| ≥ d_s = max(R + k, s − 0.94a − w), |A| ≥ R + k, and |λ(z±is)| ≤ L/d_s². Where the ellipse is off the pole, δ = max(R − k, k − 2.57a) > 0, |z − a ± is| ≥ e_s =
 * max(δ, s − 0.94a − w) bounds w(z − a) and |H(z±is)| ≤ L{4k|ζψ(1+ζ)|/(d_s²e_s²) + 1/(Rd_s²)}. Anywhere both together are a sum of [ψ(1+ζ) − ψ(1+a)]/(ζ−a) and
 * ψ(ζ)/(ζ+a): the first is at most sup|ψ′| ≤ ψ′(1+µ) ≤ min(2, 1/µ), µ = min(R, k), as |ψ′(ξ)| ≤ ψ′(Re ξ) and Re ξ ≥ 1 + µ between the two.
 */
export function ellipseParts(mode: DampedMode, gap: GapFunction, a: number): EllipseParts {
  const { k, w, strength, factor } = mode;
  const of = DoubleBall.of;
  const least = of(0.43 * a);
  const most = of(2.57 * a);
  const right = least.add(k);
  const first = firstBound(mode);
  const answer = answerBound(most.add(mode.modulus));
  const off = larger(least.sub(k), k.sub(most));
  const inverse = DoubleBall.ONE.div(least);
  const weight = answer.shift(1).add(first).add(of(4)).mul(factor).div(right);
  const turn = first.mul(factor).div(off);
  const bend = factor.mul(of(Math.min(2, DoubleBall.ONE.div(smaller(least, k)).upper())));
  const at = (s: DoubleBall) => {
    const reach = s.sub(of(0.94 * a)).sub(w);
    const far = larger(right, reach);
    const zeta = most.add(s);
    const psi = answerBound(zeta.add(of(0.5)));
    const square = far.square();
    const near = larger(off, reach).square();
    const pole = k.shift(2).mul(zeta).mul(psi).div(square).div(near);
    return {
      near,
      square,
      // H, and ψ(ζ)/(ζ+a).
      pole: pole.add(inverse.div(square)).mul(strength),
      split: psi.add(inverse).div(far).mul(factor),
    };
  };
  const flat = gap.constant.abs().shift(-1);
  const zero = at(DoubleBall.ZERO);
  let [crossing, interaction] = [weight.mul(flat), DoubleBall.ZERO];
  let [away, beside] = [turn.add(zero.pole).mul(flat), bend.add(zero.split).mul(flat)];
  gap.c.forEach((c, i) => {
    const { near, square, pole, split } = at(of(gap.s[i]!));
    const half = c.abs().shift(-1);
    const size = gap.amplitude[i]!.abs().shift(-1);
    crossing = crossing.add(size.div(square).mul(weight));
    interaction = interaction.add(c.mul(gap.response[i]!).abs().mul(strength).div(square));
    away = away.add(size.div(near).mul(turn)).add(zero.pole.add(pole).mul(half));
    beside = beside.add(zero.split.add(split).add(bend.shift(1)).mul(half));
  });
  const kept = answer.add(first).mul(factor).div(least);
  const isOff = off.mid > 0;
  return { crossing, interaction, away: isOff ? away : of(Number.POSITIVE_INFINITY), beside, kept };
}

/** A lower bound of the smaller one. */
function smaller(x: DoubleBall, y: DoubleBall): DoubleBall {
  return DoubleBall.of(Math.max(0, Math.min(x.lower(), y.lower())));
}

/** What a damped mode adds to the far rows: (main + slow/z + rest/z²)/z², a share of w(z) and, with c_∞, `flat`/z². */
export interface DampedFar {
  readonly main: DoubleBall;
  readonly slow: DoubleBall;
  readonly rest: DoubleBall;
  readonly flat: DoubleBall;
  readonly slope: DoubleBall;
}

/**
 * The row of a damped mode for z ≥ Z ≥ 4 max(s_k, |a|): Σ_kc_kψ_k L/z² and bounds of all else, P = ln 2z + 1.6 ≥ |ψ| wherever it is taken.
 *
 * |Re λ(z+is) − L/z²| ≤ L[2k/z³ + 26q²/z⁴], q = max(s, |a|): with e = 2izs − s² + 2k(z+is) + |a|², |z²+e| ≥ z² and |e| ≤ 5qz, it is at most L(|Re e| + |e|²/z²)/z⁴.
 * H(z) less the mean of H(z±is) is at most ½s² sup|H″|; within z/4 of the points between, |H| ≤ L(37kP + 2.4)/z³ (|ζ| ≤ 1.3z, |ζ|, |ζ+a| ≥ ¾z, |ζ−a| ≥ ½z), hence |H″| ≤
 * L(1184kP + 77)/z⁵ (Cauchy). The rest of the row is −L/w times the imaginary part of
 *   α{2ψ(½+A)[w(A)−w(z)] − ψ(1+a)[w(A)+w(z−a)−2w(z)] − 2ψ(½)w(A)} + 2(α−β)w(z)[ψ(½+A) − ψ(1+a)];
 * for 1/2ξ(ξ²+s²) |w′| ≤ 1.5/z⁴ to the right of z, |w″| ≤ 25.3/z⁵ from ¾z on, |Im ψ(½+A)| ≤ w/z. c_∞/2ξ likewise, |H(z)| ≤ L(7.4kP + 1)/z³.
 */
export function dampedFar(mode: DampedMode, gap: GapFunction, from: number, part: Weights): DampedFar {
  const { pairs, difference } = factors(part);
  const { k, strength, factor, modulus, first } = mode;
  const z = DoubleBall.of(from);
  const of = DoubleBall.of;
  const psi = answerBound(z.shift(1));
  const start = firstBound(mode);
  const turn = factor.mul(modulus);
  let [even, bent, moduli] = [DoubleBall.ZERO, DoubleBall.ZERO, DoubleBall.ZERO];
  gap.c.forEach((c, i) => {
    const answer = c.mul(gap.response[i]!);
    const q = of(Math.max(gap.s[i]!, modulus.upper()));
    even = even.add(answer);
    bent = bent.add(answer.abs().mul(q.square()));
    moduli = moduli.add(gap.amplitude[i]!.abs());
  });
  const poles = k.mul(psi).mul(of(592)).add(of(39)).mul(strength).div(z);
  const crossing = psi
    .mul(of(3))
    .add(start.mul(of(6.4)))
    .add(of(6))
    .mul(turn);
  const paired = bent.mul(of(26)).mul(strength).add(poles.add(crossing).mul(moduli)).mul(pairs);
  const flatPole = k.mul(psi).mul(of(7.4)).add(DoubleBall.ONE).mul(strength).div(z.shift(1));
  const flatCrossing = psi
    .add(start.mul(of(0.6)))
    .add(of(2))
    .mul(turn);
  const turned = difference.mul(strength);
  return {
    main: even.mul(strength).mul(of(part.pairs)),
    slow: even.abs().mul(k).shift(1).mul(strength).mul(pairs),
    rest: paired.add(turned.mul(moduli)),
    flat: flatPole.add(flatCrossing).mul(pairs).add(turned),
    slope: first.im
      .mul(factor)
      .mul(of(part.pairs - part.diagonal))
      .shift(1)
      .neg(),
  };
}
