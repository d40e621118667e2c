import { Rational } from "../../../exact/rational.ts";
import { bernoulli, DoubleBall, digamma, expm1, pi, RealBall } from "../../../precision/index.ts";
import type { ComplexDoubles } from "./complex-doubles.ts";
import { angle, logarithm } from "./elementary.ts";

const BITS = 80;
const HALF = DoubleBall.of(0.5);
/** ψ(½). */
export const PSI_HALF = DoubleBall.from(digamma(RealBall.ONE.shift(-1), BITS));
const PI = DoubleBall.from(pi(BITS));
const PI_ROOT2 = PI.mul(DoubleBall.of(2).sqrt());
/** |P|² from which the series is used. */
const FAR_SQUARE = 144;
const MOST_TERMS = 10;
/** Terms of the series below this are left out. */
const NEGLIGIBLE = 2 ** -58;
/** −B_2k(½)/2k for k ≥ 1, of ψ(½+P) = ln P − Σ_k B_2k(½)/(2k P^2k); B_2k(½) = (2^{1−2k} − 1)B_2k. */
const SERIES = Array.from({ length: MOST_TERMS }, (_, i) => {
  const even = 2 * (i + 1);
  const half = Rational.ONE.sub(Rational.of(2).div(Rational.of(2).pow(even)));
  return DoubleBall.from(
    RealBall.fromRational(
      bernoulli(i + 1)
        .mul(half)
        .div(Rational.of(even)),
      BITS,
    ),
  );
});
/** 4(2n+1)!/(√2π)^{2n+2} at index n. */
const REST = Array.from({ length: MOST_TERMS + 1 }, (_, n) => {
  let rest = DoubleBall.of(4);
  for (let k = 1; k <= 2 * n + 2; k++) rest = rest.div(PI_ROOT2).mul(DoubleBall.of(Math.max(1, k - 1)));
  return rest;
});

/**
 * Θ(z, x) = 2[ψ(½+P) − ψ(½)] − iπ coth πx, P = z + ix, x > 0, z ≥ ½ (the real part also for z = 0); `defect` is π(coth πx − 1) ({@link cothDefect}): with
 * Im ln P = π/2 − arctan(z/x) the π/2 cancels exactly.
 *
 * The series ends with k = n ≤ 10 at |P| ≥ 12. From ψ(½+P) = ln P + 2∫_0^∞ t dt/[(t²+P²)(e^{2πt}+1)], the ray turned by 45° towards P,
 * |t²+P²| ≥ |P|² and |e^{2πt}+1| ≥ ½e^{√2π|t|} there: what is left out is below 4(2n+1)!/(√2π|P|)^{2n+2}, 2⁻⁵⁷ at most. Below, ψ is shifted.
 */
export function responseAt(z: DoubleBall, x: DoubleBall, defect: DoubleBall): ComplexDoubles {
  let [re, im, shifted] = [DoubleBall.ZERO, DoubleBall.ZERO, z];
  const far = x.square();
  let square = shifted.square().add(far);
  while (square.mid < FAR_SQUARE) {
    const next = shifted.add(HALF);
    const modulus = next.square().add(far);
    re = re.sub(next.div(modulus));
    im = im.add(x.div(modulus));
    shifted = shifted.add(DoubleBall.ONE);
    square = shifted.square().add(far);
  }
  const tail = seriesAt(shifted, x, square);
  const size = logarithm(square).shift(-1);
  return {
    re: re.add(tail.re).add(size).sub(PSI_HALF).shift(1),
    im: im.add(tail.im).sub(angle(shifted, x)).shift(1).sub(defect),
  };
}

/** ψ(½+z+ix) for x ≥ 0 and z ≥ ½. */
export function digammaAt(z: DoubleBall, x: DoubleBall): ComplexDoubles {
  const { re, im } = responseAt(z, x, DoubleBall.ZERO);
  return { re: re.shift(-1).add(PSI_HALF), im: im.add(PI).shift(-1) };
}

/** −Σ_k B_2k(½)/(2k P^2k), |P|² = `square`. */
function seriesAt(z: DoubleBall, x: DoubleBall, square: DoubleBall): ComplexDoubles {
  const inverse = DoubleBall.ONE.div(square);
  const pr = z.sub(x).mul(z.add(x)).mul(inverse).mul(inverse);
  const pi = z.mul(x).shift(1).mul(inverse).mul(inverse).neg();
  let [qr, qi] = [pr, pi];
  let [re, im] = [SERIES[0]!.mul(pr), SERIES[0]!.mul(pi)];
  let power = inverse.square();
  let n = 1;
  for (; n < MOST_TERMS && REST[n]!.mul(power).upper() > NEGLIGIBLE; n++) {
    [qr, qi] = [qr.mul(pr).sub(qi.mul(pi)), qr.mul(pi).add(qi.mul(pr))];
    re = re.add(SERIES[n]!.mul(qr));
    im = im.add(SERIES[n]!.mul(qi));
    power = power.mul(inverse);
  }
  const rest = REST[n]!.mul(power);
  return { re: re.widen(rest), im: im.widen(rest) };
}

/** π(coth πx − 1) = 2π/(e^{2πx} − 1) for x > 0. */
export function cothDefect(x: number): DoubleBall {
  // Below 2⁻⁸⁰⁰ from here on.
  if (x > 100) return DoubleBall.of(0, 2 ** -800);
  const twoPi = pi(BITS).shift(1);
  const growth = expm1(twoPi.mul(RealBall.fromDouble(x), BITS), BITS);
  return DoubleBall.from(twoPi.div(growth, BITS));
}
