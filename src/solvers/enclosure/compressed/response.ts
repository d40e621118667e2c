import { exp, pi, RealBall } from "../../../precision/index.ts";
import { arctangent, logarithm } from "./elementary.ts";

/** ψ(½) = −γ − 2 ln 2. */
const PSI_HALF = -1.9635100260214235;
/** −B_2k(½)/2k for k = 1 … 10: ψ(½+P) = ln P − Σ_k B_2k(½)/(2k P^2k). */
const SERIES = [
  1 / 24,
  -7 / 960,
  31 / 8064,
  -127 / 30720,
  511 / 67584,
  -1414477 / 67092480,
  8191 / 98304,
  -118518239 / 267386880,
  5749691557 / 1882718208,
  -91546277357 / 3460300800,
];
/** |P| from which the series is used. */
const FAR_SQUARE = 144;
const BITS = 80;

/** A complex number of doubles, and bounds of the summands of its parts. */
export interface Response {
  readonly re: number;
  readonly im: number;
  readonly reSize: number;
  readonly imSize: number;
}

/**
 * Θ(z, x) = 2[ψ(½+P) − ψ(½)] − iπ coth πx, P = z + ix, x > 0, z ≥ ½ (the real part also for z = 0); `defect` is π(coth πx − 1) ({@link cothDefect}). Each part is right to
 * 2⁻⁴⁶ of `reSize` and `imSize`: with Im ln P = π/2 − arctan(z/x) the π/2 cancels exactly.
 *
 * The series ends with k = 10 at |P| ≥ 12. From ψ(½+P) = ln P + 2∫_0^∞ t dt/[(t²+P²)(e^{2πt}+1)], the ray turned by 45° towards P,
 * |t²+P²| ≥ |P|² and |e^{2πt}+1| ≥ ½e^{√2π|t|} there: what is left out is below 4·21!/(√2π|P|)²² < 2⁻⁵⁷. Below, ψ is shifted.
 */
export function responseAt(z: number, x: number, defect: number): Response {
  let [re, im, shifted] = [0, 0, z];
  while (shifted * shifted + x * x < FAR_SQUARE) {
    const square = (shifted + 0.5) ** 2 + x * x;
    re -= (shifted + 0.5) / square;
    im += x / square;
    shifted += 1;
  }
  const square = shifted * shifted + x * x;
  const [pr, pi] = [((shifted - x) * (shifted + x)) / square / square, (-2 * shifted * x) / square / square];
  let [qr, qi] = [1, 0];
  for (const c of SERIES) {
    [qr, qi] = [qr * pr - qi * pi, qr * pi + qi * pr];
    re += c * qr;
    im += c * qi;
  }
  const [size, angle] = [0.5 * logarithm(square), arctangent(shifted / x)];
  return {
    re: 2 * (re + size - PSI_HALF),
    im: 2 * (im - angle) - defect,
    reSize: 2 * (Math.abs(re) + size - PSI_HALF),
    imSize: 2 * (Math.abs(im) + angle) + defect,
  };
}

/** π(coth πx − 1) = 2π/(e^{2πx} − 1) to the last digits. */
export function cothDefect(x: number): number {
  if (x > 100) return 0;
  const twoPi = pi(BITS).shift(1);
  const growth = exp(twoPi.mul(RealBall.fromDouble(x), BITS), BITS).sub(RealBall.ONE, BITS);
  return twoPi.div(growth, BITS).toNumber();
}
