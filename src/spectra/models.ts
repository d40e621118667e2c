/** Model spectra from the text of the options `--einstein Ω`, `--oscillator Ω,κ` and `--lambda X`. */
import { InputError } from "../errors/errors.ts";
import { isSized, SIZE } from "./size.ts";
import type { EinsteinSpectrum, OscillatorSpectrum } from "./spectrum.ts";

const DECIMAL = /^\+?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** `--einstein Ω`: the Einstein spectrum at unit coupling. Throws InputError unless 1e-75 ≤ Ω ≤ 1e75. */
export function parseEinstein(text: string, where = "--einstein"): EinsteinSpectrum {
  const omega = frequency(text);
  if (omega === undefined)
    throw new InputError({ where, received: text, accepted: `a frequency Ω > 0, ${SIZE}` });
  return { kind: "einstein", omega, lambda: 1 };
}

/** `--oscillator Ω,κ`: the damped oscillator at unit coupling. Throws InputError unless both are from 1e-75 to 1e75. */
export function parseOscillator(text: string, where = "--oscillator"): OscillatorSpectrum {
  const [omega, kappa, ...rest] = text.split(",").map(frequency);
  if (omega === undefined || kappa === undefined || rest.length > 0)
    throw new InputError({
      where,
      received: text,
      accepted: `Ω,κ with a frequency Ω > 0 and a damping κ > 0 (without damping: --einstein Ω), both ${SIZE}`,
    });
  return { kind: "oscillator", omega, kappa, lambda: 1 };
}

/** `--lambda X`: a coupling. Throws InputError unless X is a finite number > 0. */
export function parseCoupling(text: string, where = "--lambda"): number {
  const lambda = positive(text);
  if (lambda === undefined || !isSized(lambda))
    throw new InputError({ where, received: text, accepted: `a number greater than 0, ${SIZE}` });
  return lambda;
}

function frequency(text: string): number | undefined {
  const value = positive(text);
  return value !== undefined && isSized(value) ? value : undefined;
}

function positive(text: string): number | undefined {
  const trimmed = text.trim();
  const value = DECIMAL.test(trimmed) ? Number(trimmed) : Number.NaN;
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
