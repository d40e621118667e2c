import type { Spectrum } from "../../spectra/spectrum.ts";
import { compileKernels } from "../compile.ts";
import {
  type BosonExcess,
  drivenExcess,
  type IncoherentDrive,
  requirePositiveOccupation,
  sumOfExcesses,
} from "./boson-excess.ts";
import { cauchyTransform } from "./cauchy-transform.ts";
import { compileGiven, type GivenKernels } from "./compile-given.ts";
import type { ComplexValue, GivenBoson } from "./given-boson.ts";

/** The boson of a steady state: a spectrum, T_B and what its distribution has beyond the thermal one. */
export interface SteadyBoson {
  readonly spectrum: Spectrum;
  readonly bosonTemperature: number;
  readonly drive?: IncoherentDrive;
  /** Beside or in place of a drive: any excess, {@link tabulatedExcess} for a table. */
  readonly excess?: BosonExcess;
}

/** Kernels with the distribution of the electrons put in: functions of the energies alone. */
export interface SteadyKernels extends GivenBoson {
  kernelPhi(omega: number, nu: number): ComplexValue;
  kernelSigma(omega: number, nu: number): ComplexValue;
  localBoson(omega: number, nu: number): ComplexValue;
  localThermal(omega: number, nu: number): ComplexValue;
  localNonThermal(omega: number, nu: number): ComplexValue;
  xiSource(omega: number, nu: number): number;
  xiRelaxation(omega: number, nu: number): number;
  scatteringIn(omega: number, nu: number): number;
  scatteringOut(omega: number, nu: number): number;
}

/**
 * The functions of a boson with F_B = coth(x/2T_B) + excess: A, λ^R and the thermal part of A F_B and P_B from the emitted kernels; P_B,
 * linear in A F_B, of the excess by a numeric Cauchy transform (1e-13 of its largest value). For the Einstein boson A F_B sits at ±Ω, so
 * that the excess only rescales P_B, and `a`, `aFB` throw UnsupportedError.
 *
 * @throws InputError where |F_B| < 1.
 */
export function steadyBoson({ spectrum, bosonTemperature, drive, excess }: SteadyBoson): GivenBoson {
  const thermal = compileKernels(spectrum, bosonTemperature, bosonTemperature);
  const driven = drive && drive.strength !== 0 ? [drivenExcess(drive)] : [];
  const parts = [...driven, ...(excess ? [excess] : [])];
  const whole = sumOfExcesses(parts);
  requirePositiveOccupation(whole, bosonTemperature);
  const more = (x: number): number => whole.at(Math.abs(x));
  const distribution = (x: number): number => Math.sign(x) * (coth(Math.abs(x), bosonTemperature) + more(x));
  const { a, lambda, matsubara } = thermal;
  const shared = { a, lambda, matsubara, distribution };
  if (parts.length === 0) return { ...shared, aFB: thermal.aFB, pB: thermal.pB };
  if (spectrum.kind === "einstein") {
    const factor = distribution(spectrum.omega) / coth(spectrum.omega, bosonTemperature);
    return { ...shared, aFB: thermal.aFB, pB: (re, im) => scaled(thermal.pB(re, im), factor) };
  }
  const kinks = spectrum.kind === "tabulated" ? spectrum.x : [];
  const breaks = withKinks(whole.breaks, kinks);
  const transform = cauchyTransform({ density: (x) => a(x) * whole.at(x), breaks });
  return {
    ...shared,
    aFB: (x) => thermal.aFB(x) + a(Math.abs(x)) * more(x),
    pB: (re, im) => added(thermal.pB(re, im), transform.at(re, im)),
  };
}

/**
 * The kernels of a steady state with any distributions of electrons and bosons.
 *
 * @param distribution h(ω), odd, |h| ≤ 1.
 *
 * Example: oscillator 1, 0.5 at T_B = 0.04 driven with N = 0.2 around 2 (width 0.3): distribution(2) of the boson is 1.4.
 */
export function steadyKernels(boson: SteadyBoson & { distribution(omega: number): number }): SteadyKernels {
  return withDistribution(compileGiven(steadyBoson(boson)), boson.distribution);
}

/** The kernels at h(ω), h(ν) from one function h. */
export function withDistribution(kernels: GivenKernels, h: (omega: number) => number): SteadyKernels {
  const { a, aFB, distribution, lambda, matsubara, pB } = kernels;
  return {
    a,
    aFB,
    distribution,
    lambda,
    matsubara,
    pB,
    kernelPhi: (omega, nu) => kernels.kernelPhi(omega, nu, h(nu)),
    kernelSigma: (omega, nu) => kernels.kernelSigma(omega, nu, h(nu)),
    localBoson: kernels.localBoson,
    localThermal: (omega, nu) => kernels.localThermal(omega, nu, h(nu)),
    localNonThermal: kernels.localNonThermal,
    xiSource: (omega, nu) => kernels.xiSource(omega, nu, h(omega), h(nu)),
    xiRelaxation: (omega, nu) => kernels.xiRelaxation(omega, nu, h(omega)),
    scatteringIn: (omega, nu) => kernels.scatteringIn(omega, nu, h(nu)),
    scatteringOut: (omega, nu) => kernels.scatteringOut(omega, nu, h(nu)),
  };
}

/** coth(x/2T) for x > 0. */
function coth(x: number, temperature: number): number {
  return 1 / Math.tanh(x / (2 * temperature));
}
function scaled({ re, im }: ComplexValue, factor: number): ComplexValue {
  return { re: re * factor, im: im * factor };
}
function added(a: ComplexValue, b: ComplexValue): ComplexValue {
  return { re: a.re + b.re, im: a.im + b.im };
}

/** Breaks of the excess with the points of a table between them. */
function withKinks(breaks: readonly number[], kinks: readonly number[]): number[] {
  const [from, to] = [breaks[0]!, breaks[breaks.length - 1]!];
  return [...new Set([...breaks, ...kinks.filter((x) => x > from && x < to)])].sort((p, q) => p - q);
}
