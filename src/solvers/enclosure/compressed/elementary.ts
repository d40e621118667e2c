import { DoubleBall, ln2, pi } from "../../../precision/index.ts";

/**
 * Logarithm and arctangent of balls of doubles from +, −, ×, ÷ and √ alone, which IEEE 754 rounds correctly: the accuracy of `Math.log` and
 * `Math.atan` is left to the implementation.
 */

const BITS = 80;
const LN2 = DoubleBall.from(ln2(BITS));
const HALF_PI = DoubleBall.from(pi(BITS)).shift(-1);
/** 1/k for k = 1, 3, 5, … */
const ODD = Array.from({ length: 16 }, (_, i) => DoubleBall.ONE.div(DoubleBall.of(2 * i + 1)));
const LOGARITHM_TERMS = 12;
const ARCTANGENT_TERMS = 13;
const bits = new DataView(new ArrayBuffer(8));

/** ln of positive numbers: m = µ2^e with ½√2 ≤ µ < √2, ln µ = 2artanh t, t = (µ−1)/(µ+1), t² < 0.0295; |ln x − ln m| ≤ |x − m|/(m − rad). */
export function logarithm({ mid, rad }: DoubleBall): DoubleBall {
  bits.setFloat64(0, mid);
  const high = bits.getUint32(0);
  let e = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mu = bits.getFloat64(0);
  if (mu > Math.SQRT2) {
    mu /= 2;
    e += 1;
  }
  const t = DoubleBall.of(mu - 1).div(DoubleBall.of(mu).add(DoubleBall.ONE));
  const value = LN2.mul(DoubleBall.of(e)).add(oddSeries(t, t.square(), LOGARITHM_TERMS).shift(1));
  const spread = DoubleBall.of(rad).div(DoubleBall.of(mid).sub(DoubleBall.of(rad)));
  return spread.mid >= 0 ? value.widen(spread) : value.widen(DoubleBall.of(Number.POSITIVE_INFINITY));
}

/** arctan(a/b) for a, b ≥ 0, not both zero: two halvings of the angle, the tangent is then below 0.199; no angle moves by more than a/b, or b/a, does. */
export function angle(a: DoubleBall, b: DoubleBall): DoubleBall {
  if (a.mid > b.mid) return HALF_PI.sub(angle(b, a));
  const { mid, rad } = a.div(b);
  const t = halved(halved(DoubleBall.of(mid)));
  return oddSeries(t, t.square().neg(), ARCTANGENT_TERMS).shift(2).widen(DoubleBall.of(rad));
}

function halved(t: DoubleBall): DoubleBall {
  return t.div(t.square().add(DoubleBall.ONE).sqrt().add(DoubleBall.ONE));
}

/** Σ_{i≥0} tqⁱ/(2i+1), |q| ≤ ½: what comes after n terms is at most 2|tqⁿ|/(2n+1). */
function oddSeries(t: DoubleBall, q: DoubleBall, terms: number): DoubleBall {
  let [sum, rest] = [ODD[terms - 1]!, t];
  for (let i = terms - 2; i >= 0; i--) sum = sum.mul(q).add(ODD[i]!);
  for (let i = 0; i < terms; i++) rest = rest.mul(q);
  return sum.mul(t).widen(rest.mul(ODD[terms]!).shift(1));
}
