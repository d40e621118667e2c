import { bernoulli, ComplexBall, DomainError, exp, ln, pi, RealBall, sin } from "../precision/index.ts";

/** Larger arguments are refused: their values have more digits than anybody asked for. */
const LARGEST_ARGUMENT = 1e5;

/**
 * Γ(z) of an exact or narrow ball, poles at 0, −1, …: reflection for Re z < ½, otherwise Γ(z) = Γ(z+N)/(z)_N and
 * Stirling's series for ln Γ(w) with the remainder |R| ≤ |B_2n| / (2n(2n−1)|w|^{2n−1} cos^{2n}(θ/2)), θ = arg w.
 */
export function gamma(z: ComplexBall, bits: number): ComplexBall {
  const size = z.abs(40).toNumber();
  if (!(size < LARGEST_ARGUMENT)) throw new DomainError(`gamma of ${z}: too large an argument`, false);
  const wide = bits + 16 + Math.ceil(2 * Math.log2(size + 2));
  if (z.re.toNumber() < 0.5) {
    const turned = ComplexBall.of(pi(wide)).mul(z, wide);
    const product = sin(turned, wide).mul(gamma(ComplexBall.ONE.sub(z, wide), wide), wide);
    return ComplexBall.of(pi(wide)).div(product, bits);
  }
  const steps = Math.max(0, Math.ceil(0.2 * wide + 4 - size));
  const more = wide + 2 * Math.ceil(Math.log2(steps + 2)) + Math.ceil(Math.log2(wide) * 4);
  let w = z;
  let product = ComplexBall.ONE;
  for (let k = 0; k < steps; k++) {
    product = product.mul(w, more);
    w = w.add(ComplexBall.ONE, more);
  }
  return exp(logGamma(w, more), more).div(product, bits);
}

/** (w − ½) ln w − w + ½ ln 2π + Σ B_2k/(2k(2k−1)w^{2k−1}) + R for Re w > 0. */
function logGamma(w: ComplexBall, bits: number): ComplexBall {
  const half = ComplexBall.of(RealBall.ONE.shift(-1));
  const twoPi = ComplexBall.of(pi(bits).shift(1));
  let value = w
    .sub(half, bits)
    .mul(ln(w, bits), bits)
    .sub(w, bits)
    .add(ln(twoPi, bits).mul(half, bits), bits);
  const inverse = w.inverse(bits);
  const square = inverse.square(bits);
  let power = inverse;
  // cos²(θ/2) = (1 + cos θ)/2 ≥ 1/2 for Re w ≥ 0.
  for (let k = 1; k < 4 * bits; k++) {
    const b = bernoulli(k);
    const c = RealBall.fromRational(b, bits).div(RealBall.integer(2 * k * (2 * k - 1)), bits);
    const term = power.scale(c, bits);
    const bound = term.magnitude().shift(k);
    if (bound.isBelow(RealBall.ONE.shift(-bits))) return value.widen(bound, bits);
    value = value.add(term, bits);
    power = power.mul(square, bits);
  }
  throw new DomainError(`Stirling's series at ${w} does not reach ${bits} bits`, false);
}

/**
 * Riemann's ζ(s), s ≠ 1, Re s > −10: Euler–Maclaurin with N explicit terms; the remainder after m corrections is at
 * most |(s + 2m − 1)/(Re s + 2m − 1)| times the next correction.
 */
export function zeta(s: ComplexBall, bits: number): ComplexBall {
  const size = s.abs(40).toNumber();
  if (!(size < 1000) || s.re.toNumber() < -10)
    throw new DomainError(`zeta of ${s}: |s| < 1000 and Re s > -10 are available`, false);
  const wide = bits + 32;
  const N = Math.ceil(0.25 * wide + size + 4);
  const powerOf = (n: number): ComplexBall =>
    exp(s.mul(ln(ComplexBall.of(RealBall.integer(n)), wide), wide).neg(), wide);
  let sum = ComplexBall.ZERO;
  for (let n = 1; n < N; n++) sum = sum.add(powerOf(n), wide);
  const last = powerOf(N);
  const whole = ComplexBall.of(RealBall.integer(N));
  sum = sum
    .add(last.mul(whole, wide).div(s.sub(ComplexBall.ONE, wide), wide), wide)
    .add(last.shift(-1), wide);
  return corrections(s, last, N, sum, wide).round(bits);
}

/** Σ_k B_2k/(2k)! s(s+1)…(s+2k−2) N^{−s−2k+1} until it is below the precision. */
function corrections(
  s: ComplexBall,
  last: ComplexBall,
  N: number,
  start: ComplexBall,
  bits: number,
): ComplexBall {
  const whole = ComplexBall.of(RealBall.integer(N));
  let sum = start;
  // s/(2)! · N^{−s−1}, then two more factors a step.
  let factor = last.mul(s, bits).div(whole, bits).shift(-1);
  for (let k = 1; k < 4 * bits; k++) {
    const term = factor.scale(RealBall.fromRational(bernoulli(k), bits), bits);
    const at = (j: number): ComplexBall => s.add(ComplexBall.of(RealBall.integer(j)), bits);
    const ratio = at(2 * k - 1)
      .abs(40)
      .div(at(2 * k - 1).re, 40);
    const bound = term.magnitude().mul(ratio, 40).magnitude();
    if (k > 8 && bound.isBelow(RealBall.ONE.shift(-bits))) return sum.widen(bound, bits);
    sum = sum.add(term, bits);
    const divisor = RealBall.integer((2 * k + 1) * (2 * k + 2) * N * N);
    factor = factor
      .mul(at(2 * k - 1), bits)
      .mul(at(2 * k), bits)
      .divReal(divisor, bits);
  }
  throw new DomainError(`zeta at ${s} does not reach ${bits} bits`, false);
}
