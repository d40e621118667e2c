import { DoubleBall } from "../../../../precision/index.ts";
import type { GapFunction, Lorentzians } from "../../compressed/gap-function.ts";
import type { LorentzSum } from "../../compressed/lorentz-sum.ts";
import { responseAt } from "../../compressed/response.ts";

/**
 * Sums over all rows of u_n = Δ(p)/2p, p = n + ½, for a {@link GapFunction} Δ = c_∞ + Σ_k c_ks_k²/(p²+s_k²), by partial fractions. With ψ(y) short for
 * Re ψ(½+iy) − ψ(½):
 *   Σ_n u_n = ½Σ_k c_kψ(s_k)   (c_∞ = 0),
 *   Σ_{n<M} u_n = ½c_∞Ψ_M(0) + ½Σ_k c_k[Ψ_M(0) − Ψ_M(s_k) + ψ(s_k)],   Ψ_M(y) = Re ψ(½+M+iy) − ψ(½),
 *   Σ_n P(p)u_n = Σ_k c_kπ(s_k) + c_∞π_∞,   π(s) = ½Σ_jW_j[ψ(s) − (s²/x_j²)ψ(x_j)]/(x_j²−s²),   π_∞ = ½Σ_j(W_j/x_j²)ψ(x_j),   P(p) = Σ_jW_j/(p²+x_j²).
 */
export function total({ c, response }: GapFunction): DoubleBall {
  return c.reduce((sum, value, k) => sum.add(value.mul(response[k]!)), DoubleBall.ZERO).shift(-1);
}

/** Σ_{n<M} u_n. */
export function totalBelow({ s, c, response, constant }: GapFunction, count: number): DoubleBall {
  if (count === 0) return DoubleBall.ZERO;
  const far = (y: number): DoubleBall =>
    responseAt(DoubleBall.of(count), DoubleBall.of(y), DoubleBall.ZERO).re.shift(-1);
  const own = far(0);
  return c
    .reduce((sum, value, k) => sum.add(value.mul(own.sub(far(s[k]!)).add(response[k]!))), constant.mul(own))
    .shift(-1);
}

/** π(s_k) and π_∞. */
export interface Overlaps {
  readonly each: readonly DoubleBall[];
  readonly constant: DoubleBall;
}

export function overlaps({ x, weight }: LorentzSum, { s, square, response }: GapFunction): Overlaps {
  const modes = Array.from(x, (value, j) => {
    const own = DoubleBall.of(value);
    const answer = responseAt(DoubleBall.ZERO, own, DoubleBall.ZERO).re.shift(-1);
    return { own, weight: weight[j]!.shift(-1), share: answer.div(own.square()) };
  });
  return {
    each: Array.from(s, (value, k) => {
      const own = DoubleBall.of(value);
      return modes.reduce((sum, mode) => {
        const difference = mode.own.sub(own).mul(mode.own.add(own));
        const answer = response[k]!.sub(square[k]!.mul(mode.share)).div(difference);
        return sum.add(answer.mul(mode.weight));
      }, DoubleBall.ZERO);
    }),
    constant: modes.reduce((sum, mode) => sum.add(mode.weight.mul(mode.share)), DoubleBall.ZERO),
  };
}

/** Σ_n P(p)u_n. */
export function overlap(sum: LorentzSum, gap: GapFunction): DoubleBall {
  const { each, constant } = overlaps(sum, gap);
  return gap.c.reduce((all, value, k) => all.add(value.mul(each[k]!)), constant.mul(gap.constant));
}

/** factor·P + constant. */
export function sourceOf(
  { x, weight }: LorentzSum,
  factor: DoubleBall,
  constant = DoubleBall.ZERO,
): Lorentzians {
  return {
    s: x,
    square: Array.from(x, (value) => DoubleBall.of(value).square()),
    amplitude: weight.map((value) => value.mul(factor)),
    constant,
  };
}
