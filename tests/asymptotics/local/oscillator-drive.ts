import type { Term } from "../../../src/index.ts";
import { type Basis, extrapolate } from "../../../src/solvers/local/extrapolate.ts";
import { oscillatorSlope } from "../../solvers/local/local-kernels.ts";
import { integralValue } from "./beyond-equilibrium.ts";

const KAPPA = 0.5;
/** Slope a of the oscillator with Ω = 1. */
export const a = oscillatorSlope(1, KAPPA);
export const DRIVE = { centre: 2, width: 0.3 };

/** ∫_0^∞dx (A/G)² f(n)/x² of the oscillator and a Gaussian drive, by the trapezoidal rule. */
export function overDrive(strength: number, f: (n: number) => number): number {
  let sum = 0;
  for (let u = -6; u <= 6; u += 1 / 64) {
    const x = DRIVE.centre + DRIVE.width * u;
    const under = (KAPPA ** 2 + 1 - x ** 2) ** 2 + 4 * KAPPA ** 2 * x ** 2;
    const spectral = (2 * KAPPA * x * (1 + KAPPA ** 2)) / (Math.PI * under);
    sum += (spectral ** 2 * f(strength * Math.exp(-(u ** 2)))) / x ** 2;
  }
  return (sum * DRIVE.width) / 64;
}

/** The next order has T ln²T. */
const ORDERS: Basis = [() => 1, (t) => Math.log(t), (t) => t * Math.log(t) ** 2];
const TEMPERATURES = [1e-3, 2.5e-4, 6e-5];

/** What is derived at a state: rates and temperatures by name, and the solved coupling. */
export interface State {
  readonly G: number;
  readonly values: Readonly<Record<string, number>>;
}

/** The slope of 1/G_c − law in ln T as solved, and −a·coefficient as derived: 4a is what both have in equilibrium. */
export function slopesOf(
  { inverse, coefficient }: { readonly inverse: Term; readonly coefficient: Term },
  stateAt: (te: number) => State,
): { solved: number; derived: number } {
  let last = 0;
  const samples = TEMPERATURES.map((te) => {
    const { G, values } = stateAt(te);
    // T = 1 under the logarithm: what is left of the derived 1/G_c is the law.
    const known = { ...values, T: 1, Omega: 1, a };
    last = a * integralValue(coefficient, known).toNumber();
    return { temperature: te, value: 1 / G - integralValue(inverse, known).toNumber() };
  });
  return { solved: extrapolate(samples, ORDERS).coefficients[1]!, derived: last };
}
