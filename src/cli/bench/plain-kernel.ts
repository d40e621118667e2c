/** The wide-band kernel of the damped oscillator written down by hand, the way one would without a generator. */

/** A complex double. */
interface Complex {
  readonly re: number;
  readonly im: number;
}

const of = (re: number, im = 0): Complex => ({ re, im });
const plus = (a: Complex, b: Complex): Complex => of(a.re + b.re, a.im + b.im);
const scaled = (a: Complex, s: number): Complex => of(a.re * s, a.im * s);
const times = (a: Complex, b: Complex): Complex => of(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
const over = (a: Complex, b: Complex): Complex =>
  scaled(times(a, of(b.re, -b.im)), 1 / (b.re ** 2 + b.im ** 2));

/** ψ(z): recurrence to Re z > 10, then the asymptotic series to z⁻¹². */
function digamma(z: Complex): Complex {
  let sum = of(0);
  let w = z;
  while (w.re < 10) {
    sum = plus(sum, scaled(over(of(1), w), -1));
    w = plus(w, of(1));
  }
  const inverse = over(of(1), w);
  const square = times(inverse, inverse);
  let tail = of(0);
  for (const b of [-691 / 32760, 1 / 132, -1 / 240, 1 / 252, -1 / 120, 1 / 12])
    tail = times(plus(tail, of(b)), square);
  const logarithm = of(Math.log(Math.hypot(w.re, w.im)), Math.atan2(w.im, w.re));
  return plus(plus(plus(sum, logarithm), scaled(inverse, -0.5)), scaled(tail, -1));
}

/** Parameters of the kernel. */
export interface PlainParameters {
  readonly te: number;
  readonly tb: number;
  readonly lambda: number;
  readonly omega: number;
  readonly kappa: number;
}

/**
 * K(ω,ν) = ½[P_B(ω−ν) + tanh(ν/2T_e)λ^R(ω−ν)] with λ^R(x) = λ(Ω²+κ²)/(Ω²−(x+iκ)²) and
 * P_B(x) = coth(x/2T)λ^R(x) − 2Tλ(0)/x − 4Tx Σ_{n≥1} λ(iν_n)/(x²+ν_n²), the sum by its four poles; x ≠ 0.
 */
export function plainKernelPhi(omega: number, nu: number, p: PlainParameters): Complex {
  const x = omega - nu;
  const strength = p.lambda * (p.omega ** 2 + p.kappa ** 2);
  const shifted = of(x, p.kappa);
  const lambda = over(of(strength), plus(of(p.omega ** 2), scaled(times(shifted, shifted), -1)));
  const thermal = plus(scaled(lambda, 1 / Math.tanh(x / (2 * p.tb))), of((-2 * p.tb * p.lambda) / x));
  const fluctuations = plus(thermal, scaled(matsubaraSum(x, strength, p), -4 * p.tb * x));
  return scaled(plus(fluctuations, scaled(lambda, Math.tanh(nu / (2 * p.te)))), 0.5);
}

function matsubaraSum(x: number, strength: number, { tb, omega, kappa }: PlainParameters): Complex {
  const poles = [of(kappa, omega), of(kappa, -omega), of(0, x), of(0, -x)];
  const step = 2 * Math.PI * tb;
  return poles.reduce((sum, pole, i) => {
    const weight = poles.reduce(
      (w, other, j) => (j === i ? w : over(w, plus(other, scaled(pole, -1)))),
      of(strength),
    );
    return plus(sum, scaled(times(weight, digamma(plus(of(1), scaled(pole, 1 / step)))), -1 / step));
  }, of(0));
}

/** The same in C99: `plainKernelPhi(omega, nu, te, tb, lambda, frequency, width)`. */
export const PLAIN_C = `#include <complex.h>
#include <math.h>
static double complex digamma(double complex w) {
  double complex sum = 0;
  while (creal(w) < 10) { sum -= 1 / w; w += 1; }
  double complex s = 1 / (w * w);
  double complex tail = s * (1.0 / 12 + s * (-1.0 / 120 + s * (1.0 / 252 + s * (-1.0 / 240 + s * (1.0 / 132 - s * 691.0 / 32760)))));
  return sum + clog(w) - 0.5 / w - tail;
}
double complex plainKernelPhi(double omega, double nu, double te, double tb, double l, double f, double k) {
  double x = omega - nu, strength = l * (f * f + k * k), step = 2 * M_PI * tb;
  double complex shifted = x + k * I, lambda = strength / (f * f - shifted * shifted), sum = 0;
  double complex poles[4] = {k + f * I, k - f * I, x * I, -x * I};
  for (int i = 0; i < 4; i++) {
    double complex weight = strength;
    for (int j = 0; j < 4; j++) if (j != i) weight /= poles[j] - poles[i];
    sum -= weight * digamma(1 + poles[i] / step) / step;
  }
  double complex boson = lambda / tanh(x / (2 * tb)) - 2 * tb * l / x - 4 * tb * x * sum;
  return 0.5 * (boson + tanh(nu / (2 * te)) * lambda);
}
`;
