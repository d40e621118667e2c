import { InternalError } from "../../errors/errors.ts";
import { compileGiven, type GivenKernels } from "../../kernels/general/compile-given.ts";
import type { GivenBoson } from "../../kernels/general/given-boson.ts";

/** The functions of the boson on the real axis: A, A F_B, and real and imaginary part of λ^R and of P_B, at x = ω − ν. */
export const FUNCTIONS = 6;

/** Their values at x, in that order. */
export function bosonFunctions(boson: GivenBoson, x: number, into: Float64Array): void {
  const lambda = boson.lambda(x, 0);
  const hilbert = boson.pB(x, 0);
  into.set([boson.a(x), boson.aFB(x), lambda.re, lambda.im, hilbert.re, hilbert.im]);
}

/** f(−x) = ±f(x): A odd, A F_B even, λ^R(−x) = conj λ^R(x), P_B(−x) = −conj P_B(x). */
export const PARITIES = [-1, 1, 1, -1, -1, 1] as const;

/** Kernels that are integrated, those with h at h = 0 and as the change per h(ν), h(ω) and both. */
export const CHANNELS = 14;

/** Every channel at (ω, ν). */
export function channelValues(kernels: GivenKernels, omega: number, nu: number, values: Float64Array): void {
  const boson = kernels.localBoson(omega, nu);
  const thermal = kernels.localThermal(omega, nu, 1);
  const nonThermal = kernels.localNonThermal(omega, nu);
  const [none, own, other] = [
    kernels.xiSource(omega, nu, 0, 0),
    kernels.xiSource(omega, nu, 1, 0),
    kernels.xiSource(omega, nu, 0, 1),
  ];
  const [relaxation, scattering] = [kernels.xiRelaxation(omega, nu, 0), kernels.scatteringIn(omega, nu, 0)];
  values.set([boson.re, boson.im, thermal.re, thermal.im, nonThermal.re, nonThermal.im]);
  values.set([none, own - none, other - none, kernels.xiSource(omega, nu, 1, 1) - own - other + none], 6);
  values.set([relaxation, kernels.xiRelaxation(omega, nu, 1) - relaxation], 10);
  values.set([scattering, kernels.scatteringIn(omega, nu, 1) - scattering], 12);
}

/** Somewhere with ω − ν > 0; the kernels depend on nothing else. */
const POINT = [2, 1] as const;
const CHECKED = [
  [0.7, -1.9],
  [-1.3, 0.4],
] as const;
const ROUNDING = 1e-12;
let known: Float64Array | null = null;

/**
 * Row by channel, column by function: every channel is a fixed linear combination of the functions of the boson at ω − ν. The coefficients
 * are read off the generated kernels with one function equal to 1 and the others 0, so that six integrals serve all fourteen channels.
 *
 * @throws InternalError if the kernels are no such combinations.
 */
export function kernelCoefficients(): Float64Array {
  if (known) return known;
  const coefficients = new Float64Array(CHANNELS * FUNCTIONS);
  const values = new Float64Array(CHANNELS);
  for (let f = 0; f < FUNCTIONS; f++) {
    channelValues(compileGiven(constantBoson((k) => (k === f ? 1 : 0))), ...POINT, values);
    values.forEach((value, c) => {
      coefficients[c * FUNCTIONS + f] = value;
    });
  }
  requireCombinations(coefficients);
  known = coefficients;
  return coefficients;
}

/** A boson whose functions do not depend on x. */
function constantBoson(value: (f: number) => number): GivenBoson {
  return {
    a: () => value(0),
    aFB: () => value(1),
    lambda: () => ({ re: value(2), im: value(3) }),
    pB: () => ({ re: value(4), im: value(5) }),
    distribution: () => Number.NaN,
    matsubara: () => Number.NaN,
  };
}

/** At other points, with functions that are all different. */
function requireCombinations(coefficients: Float64Array): void {
  const functions = Float64Array.from({ length: FUNCTIONS }, (_, f) => 0.3 + Math.sqrt(f + 2));
  const kernels = compileGiven(constantBoson((f) => functions[f]!));
  const values = new Float64Array(CHANNELS);
  for (const [omega, nu] of CHECKED) {
    channelValues(kernels, omega, nu, values);
    values.forEach((value, c) => {
      let sum = 0;
      for (let f = 0; f < FUNCTIONS; f++) sum += coefficients[c * FUNCTIONS + f]! * functions[f]!;
      if (!(Math.abs(value - sum) <= ROUNDING * (1 + Math.abs(value))))
        throw new InternalError(`kernel ${c} is no combination of the functions of the boson at ω − ν`);
    });
  }
}
