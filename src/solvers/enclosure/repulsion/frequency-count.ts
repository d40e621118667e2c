import { InternalError } from "../../../errors/errors.ts";
import { Rational } from "../../../exact/rational.ts";
import { pi, RealBall } from "../../../precision/index.ts";

const BITS = 128;
/** The rational ends of a range lie outside it by this share, far above the rounding of doubles. */
const OUTSIDE = 2 ** -40;

/**
 * M = #{n ≥ 0: (2n+1)πT ≤ ω_c}, proved; undefined where T cannot be told from a temperature at which M jumps.
 *
 * Example: ω_c = 5, T = 1/10: 8.
 */
export function frequencyCount(cutoff: Rational, temperature: Rational): number | undefined {
  const ratio = RealBall.fromRational(cutoff.div(temperature), BITS).div(pi(BITS), BITS);
  const most = Math.floor((ratio.toNumber() + 1) / 2);
  const candidates = [most - 1, most, most + 1].filter((count) => count >= 0);
  return candidates.find(
    (count) =>
      (count === 0 || RealBall.integer(2 * count - 1).isBelow(ratio)) &&
      ratio.isBelow(RealBall.integer(2 * count + 1)),
  );
}

/** Rational temperatures just outside the range ω_c/(2M+1)π < T ≤ ω_c/(2M−1)π in which M ≥ 1 frequencies feel the repulsion. */
export function countRange(
  cutoff: Rational,
  count: number,
): { readonly low: Rational; readonly high: Rational } {
  if (count < 1) throw new InternalError(`no range of ${count} frequencies`);
  const edge = (odd: number): number =>
    RealBall.fromRational(cutoff, BITS)
      .div(pi(BITS).mul(RealBall.integer(odd), BITS), BITS)
      .toNumber();
  return {
    low: Rational.fromDouble(edge(2 * count + 1) * (1 - OUTSIDE)),
    high: Rational.fromDouble(edge(2 * count - 1) * (1 + OUTSIDE)),
  };
}

/** The fewest and the most frequencies below the cutoff at temperatures from T₁ to T₂, with those on either side of a jump that cannot be told from an end. */
export function countsOver(cutoff: Rational, from: Rational, to: Rational): readonly [number, number] {
  const outside = (t: Rational, share: number): number => {
    const ratio = RealBall.fromRational(cutoff.div(t), BITS).div(pi(BITS), BITS).toNumber();
    return Math.max(0, Math.floor((ratio * (1 + share) + 1) / 2));
  };
  return [outside(to, -OUTSIDE), outside(from, OUTSIDE)];
}
