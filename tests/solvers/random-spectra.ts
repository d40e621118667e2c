import fc from "fast-check";
import { Rational } from "../../src/exact/rational.ts";
import { compileKernels } from "../../src/kernels/compile.ts";
import { compileGiven } from "../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../src/kernels/general/steady-kernels.ts";
import { criticalCouplingEnclosure } from "../../src/solvers/enclosure/critical-coupling.ts";
import { criticalCouplingLine } from "../../src/solvers/wide/critical-coupling-line.ts";
import {
  type CriticalCoupling,
  criticalCouplingMatsubara,
} from "../../src/solvers/wide/critical-coupling-matsubara.ts";
import { criticalCouplingRealAxis } from "../../src/solvers/wide/critical-coupling-real-axis.ts";
import { criticalTemperature } from "../../src/solvers/wide/critical-temperature.ts";
import { thermalElectrons } from "../../src/solvers/wide/electrons.ts";
import { moments } from "../../src/spectra/moments.ts";
import { spectrumShape } from "../../src/spectra/shape.ts";
import type { TabulatedSpectrum } from "../../src/spectra/spectrum.ts";

/** A spectrum and a temperature in the unit of its frequencies. */
export interface RandomCase {
  readonly spectrum: TabulatedSpectrum;
  readonly temperature: number;
}

interface Peak {
  /** lg of the centre, lg of width/centre, and the height relative to 1/width. */
  readonly centre: number;
  readonly width: number;
  readonly weight: number;
}

/** In steps that print short, so that a counterexample can be typed. */
const steps = (low: number, high: number, size: number) =>
  fc.integer({ min: Math.round(low / size), max: Math.round(high / size) }).map((k) => k * size);

/**
 * One to six peaks with centres over a decade, widths over three, and temperatures over six, from 1e-5 to 10 of the
 * highest frequency. Shrinks towards one wide peak at frequency 1 and T of its order.
 */
export const randomCases: fc.Arbitrary<RandomCase> = fc
  .record({
    peaks: fc.array(
      fc.record<Peak>({
        centre: steps(-1, 0, 0.01),
        width: steps(-3, 0, 0.01),
        weight: steps(0.01, 1, 0.01),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    temperature: steps(-5, 1, 0.01),
  })
  .map(({ peaks, temperature }) => {
    const spectrum = table(peaks);
    return { spectrum, temperature: rounded(spectrum.x.at(-1)! * 10 ** temperature) };
  });

const HALF_WIDTHS_SAMPLED = 6;

function table(peaks: readonly Peak[]): TabulatedSpectrum {
  const lines = peaks.map(({ centre, width, weight }) => {
    const at = 10 ** centre;
    return { at, width: at * 10 ** width, weight };
  });
  const samples = Array.from(
    { length: 2 * HALF_WIDTHS_SAMPLED + 1 },
    (_, k) => (k - HALF_WIDTHS_SAMPLED) / 2,
  );
  const points = lines.flatMap(({ at, width }) => samples.map((k) => rounded(at + k * width)));
  const inner = [...new Set(points)].filter((x) => x > 0).sort((a, b) => a - b);
  const height = (x: number) =>
    lines.reduce(
      (sum, { at, width, weight }) => sum + (weight / width) * Math.exp(-(((x - at) / width) ** 2)),
      0,
    );
  const a = inner.map((x, k) => (k === inner.length - 1 ? 0 : rounded(height(x))));
  return { kind: "tabulated", x: [0, ...inner], a: [0, ...a], unit: "none" };
}

function rounded(value: number): number {
  return Number(value.toPrecision(8));
}

/** λ_c on the Matsubara axis; with it the couplings that others give. */
export function onMatsubaraAxis({ spectrum, temperature }: RandomCase): CriticalCoupling {
  return criticalCouplingMatsubara(compileKernels(spectrum, temperature, temperature), temperature);
}

/** What a case got wrong; empty where all is well. */
export type Complaints = string[];

/** λ_c is a number with an error that is small beside it. */
export function isNumber({ value, error }: CriticalCoupling): Complaints {
  const good = value > 0 && Number.isFinite(value) && error >= 0 && error < 1e-6 * value;
  return good ? [] : [`λ_c = ${value} ± ${error}`];
}

/** λ_c(T) is not below that of the Einstein spectrum with the same λ and ⟨Ω²⟩, so that T_c(λ) is not above. */
export function notBelowEinstein({ spectrum, temperature }: RandomCase, found: CriticalCoupling): Complaints {
  const { omega2 } = moments(spectrum);
  const einstein = onMatsubaraAxisOf(omega2, temperature);
  const good = found.value + found.error >= einstein.value - einstein.error;
  return good ? [] : [`λ_c = ${found.value} is below the Einstein spectrum's ${einstein.value}`];
}

function onMatsubaraAxisOf(omega: number, temperature: number): CriticalCoupling {
  const kernels = compileKernels({ kind: "einstein", omega, lambda: 1 }, temperature, temperature);
  return criticalCouplingMatsubara(kernels, temperature);
}

/** The interval that provably contains λ_c meets λ_c ± error. */
export function insideEnclosure(one: RandomCase, found: CriticalCoupling, digits: number): Complaints {
  const exact = Rational.parse(String(one.temperature))!;
  const { lower, upper } = criticalCouplingEnclosure(one.spectrum, exact, digits);
  const [low, high] = [lower.toNumber(), upper.toNumber()];
  const slack = 4 * Number.EPSILON * high;
  const good = found.value + found.error >= low - slack && found.value - found.error <= high + slack;
  return good ? [] : [`λ_c = ${found.value} ± ${found.error} is outside [${low}, ${high}]`];
}

/** T_c at the coupling λ_c(T) is T. */
export function inverted({ spectrum, temperature }: RandomCase, found: CriticalCoupling): Complaints {
  const { matsubara } = compileKernels(spectrum, temperature, temperature);
  const back = criticalTemperature({ matsubara: (nu) => found.scale * matsubara(nu) }, { floor: 1e-9 });
  if (back.kind === "none") return [`no T_c at λ_c(${temperature}): ${back.reason}`];
  // dT/T = dλ/λ · (d ln T_c/d ln λ), and λ < 1 makes that derivative as large as 1/λ.
  const spread = (found.error / found.value) * temperature * (1 + 2 / found.value);
  const good = Math.abs(back.value - temperature) <= back.error + spread;
  return good ? [] : [`T_c(λ_c(${temperature})) = ${back.value} ± ${back.error}`];
}

/** The line in the upper half plane, which shares neither axis nor sums with the Matsubara axis. */
export function onTheLine({ spectrum, temperature }: RandomCase, found: CriticalCoupling): Complaints {
  const kernels = compileKernels(spectrum, temperature, temperature);
  const line = criticalCouplingLine({
    kernels,
    shape: spectrumShape(spectrum),
    electronTemperature: temperature,
  });
  const good = Math.abs(line.value - found.value) <= line.error + found.error;
  return good ? [] : [`the line gives ${line.value} ± ${line.error}, the Matsubara axis ${found.value}`];
}

/** The real axis, by the general kernels K(ω,ν) and Σ^R. */
export function onTheRealAxis({ spectrum, temperature }: RandomCase, found: CriticalCoupling): Complaints {
  const axis = criticalCouplingRealAxis({
    kernels: compileGiven(steadyBoson({ spectrum, bosonTemperature: temperature })),
    boson: { shape: spectrumShape(spectrum), temperature, kinks: spectrum.x },
    electrons: thermalElectrons(temperature),
    electronTemperature: temperature,
  });
  const good = Math.abs(axis.value - found.value) <= axis.error + found.error;
  return good ? [] : [`the real axis gives ${axis.value} ± ${axis.error}, the Matsubara axis ${found.value}`];
}
