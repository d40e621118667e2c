import type { Complex, LocalKernels, SpectrumShape } from "../../../src/solvers/boson-kernels.ts";
import { digamma, type PlainModel, type Temperatures } from "../plain-kernels.ts";

/** Local-closure weights for the tests, with the description of the spectrum. */
export interface LocalModel {
  readonly kernels: LocalKernels;
  readonly shape: SpectrumShape;
}

const times = (s: number, z: Complex): Complex => ({ re: s * z.re, im: s * z.im });

/**
 * The local weights of any hand-written boson, h = tanh(ω/2T_e). The KMS defect is written through its finite
 * products, A N = A(1 − h h′) + A F_B (h′ − h).
 */
export function localModel({ kernels: boson, shape }: PlainModel, te: number): LocalModel {
  const h = (omega: number) => Math.tanh(omega / (2 * te));
  const kernels: LocalKernels = {
    a: boson.a,
    aFB: boson.aFB,
    lambda: boson.lambda,
    matsubara: boson.matsubara,
    pB: boson.pB,
    localBoson: (omega, nu) => times(-1 / (2 * Math.PI), boson.pB(omega - nu, 0)),
    localThermal: (omega, nu) => times(-h(nu) / (2 * Math.PI), boson.lambda(omega - nu, 0)),
    localNonThermal: (omega, nu) => times(-1 / (4 * Math.PI), boson.lambda(omega - nu, 0)),
    xiSource: (omega, nu) => {
      const x = omega - nu;
      return -(boson.a(x) * (1 - h(omega) * h(nu)) + boson.aFB(x) * (h(nu) - h(omega)));
    },
    xiRelaxation: (omega, nu) => (boson.aFB(omega - nu) - boson.a(omega - nu) * h(omega)) / 2,
  };
  return { kernels, shape };
}

/** lim A(x)/x of {@link fastOscillator} at λ(0) = 1. */
export function oscillatorSlope(omega: number, kappa: number): number {
  return (2 * kappa) / (Math.PI * (omega ** 2 + kappa ** 2));
}

/**
 * λ̂(z) = (Ω²+κ²)/(Ω²−(z+iκ)²) with an economical P_B on the real axis:
 * Re P_B(x) = Re λ coth(x/2T) − 2Tλ(0)/x − 4Tx S, S = Σ_{k≥1} λ(iν_k)/(ν_k²+x²), where one digamma is fixed by
 * (Ω, κ, T) and the other is that of 1 − ix/2πT.
 */
export function fastOscillator(omega: number, kappa: number, { te, tb }: Temperatures): LocalModel {
  const strength = omega ** 2 + kappa ** 2;
  const denominator = (x: number) => (strength - x * x) ** 2 + 4 * kappa ** 2 * x * x;
  const aOverX = (x: number) => (2 * kappa * strength) / (Math.PI * denominator(x));
  const aFB = (x: number) => aOverX(x) * 2 * tb * uCothU(x / (2 * tb));
  const lambda = (re: number, im: number): Complex => {
    const p = omega ** 2 - re * re + (im + kappa) ** 2;
    const q = -2 * re * (im + kappa);
    return { re: (strength * p) / (p * p + q * q), im: (-strength * q) / (p * p + q * q) };
  };
  const realPart = realFluctuations(omega, kappa, tb);
  const pB = (re: number): Complex => ({ re: realPart(re, lambda(re, 0).re), im: Math.PI * aFB(re) });
  const matsubara = (nu: number) => strength / (omega ** 2 + (Math.abs(nu) + kappa) ** 2);
  const boson = { a: (x: number) => x * aOverX(x), aFB, lambda, matsubara, pB };
  const shape = { features: [omega], width: kappa, top: 2 * (omega + kappa) };
  return localModel({ kernels: boson as unknown as PlainModel["kernels"], shape }, te);
}

function realFluctuations(omega: number, kappa: number, t: number): (x: number, lambda: number) => number {
  const step = 2 * Math.PI * t;
  const strength = omega ** 2 + kappa ** 2;
  const fixed = digamma({ re: 1 + kappa / step, im: omega / step });
  return (x, lambda) => {
    if (Math.abs(x) < 1e-13 * t) return 0;
    const moving = digamma({ re: 1, im: -x / step });
    // Residue of λ(iν)/(ν²+x²) at ν = ix is strength/(2ix·[(κ+ix)²+Ω²]).
    const [a, b] = [kappa ** 2 - x * x + omega ** 2, 2 * kappa * x];
    const first = quotient(strength, { re: -2 * x * b, im: 2 * x * a });
    // Residue at ν = −κ+iΩ is strength/(2iΩ·[(−κ+iΩ)²+x²]).
    const [c, d] = [kappa ** 2 - omega ** 2 + x * x, -2 * kappa * omega];
    const second = quotient(strength, { re: -2 * omega * d, im: 2 * omega * c });
    const sum = first.re * moving.re - first.im * moving.im + (second.re * fixed.re + second.im * fixed.im);
    const u = x / (2 * t);
    const rest = (uCothU(u) - 1) / u;
    return lambda * rest + (lambda - 1) / u + (4 * t * x * 2 * sum) / step;
  };
}

function quotient(numerator: number, z: Complex): Complex {
  const modulus = z.re ** 2 + z.im ** 2;
  return { re: (numerator * z.re) / modulus, im: (-numerator * z.im) / modulus };
}

/** u coth u, by its series where the quotient loses digits. */
function uCothU(u: number): number {
  if (Math.abs(u) > 0.02) return u / Math.tanh(u);
  return 1 + (u * u) / 3 - u ** 4 / 45 + (2 * u ** 6) / 945;
}
