/** Numeric options: one place that knows what each of them accepts. */
import { InputError } from "../../errors/errors.ts";
import { MOST_DIGITS } from "../../solvers/precise/resolution.ts";

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function decimal(text: string): number {
  const trimmed = text.trim();
  return DECIMAL.test(trimmed) ? Number(trimmed) : Number.NaN;
}

/** A finite number greater than 0. */
export function positiveNumber(text: string, where: string, what = "a finite number greater than 0"): number {
  const value = decimal(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InputError({ where, received: text, accepted: what });
  return value;
}

/** A finite number of at least 0. */
export function nonNegativeNumber(text: string, where: string): number {
  const value = decimal(text);
  if (!(value >= 0 && Number.isFinite(value)))
    throw new InputError({ where, received: text, accepted: "a finite number of at least 0" });
  return value;
}

/** A whole number in [low, high]. */
export function integer(text: string, where: string, low: number, high: number): number {
  const value = /^\+?\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= low && value <= high))
    throw new InputError({ where, received: text, accepted: `a whole number from ${low} to ${high}` });
  return value;
}

/** A temperature: a number greater than 0, in K with a spectrum file and in the spectrum's unit otherwise. */
export function temperature(text: string, where: string): number {
  return positiveNumber(text, where, "a temperature greater than 0");
}

/** `--digits` of exact evaluations: 1 to 1000. */
export function exactDigits(text: string): number {
  return integer(text, "--digits", 1, 1000);
}

/** Largest number of digits that doubles carry. */
export const DOUBLE_DIGITS = 15;

/** `--digits` of solutions in equilibrium, 1 to 100; beyond {@link DOUBLE_DIGITS} by arithmetic of that precision. */
export function solutionDigits(text: string): number {
  return integer(text, "--digits", 1, MOST_DIGITS);
}

/** `--accuracy`: relative, from 1e-12 to 1e-2. */
export function relativeAccuracy(text: string): number {
  const what = "a relative accuracy from 1e-12 to 1e-2";
  const value = positiveNumber(text, "--accuracy", what);
  if (value >= 1e-12 && value <= 1e-2) return value;
  throw new InputError({ where: "--accuracy", received: text, accepted: what });
}

/** `--digits` of proved intervals: 1 to 25, 10 unless told otherwise, fewer where doubles decide. */
export function rigorousDigits(text: string | undefined, unless = 10): number {
  return text === undefined ? unless : integer(text, "--digits", 1, 25);
}

/** `--runs`: random models for each step. */
export function runs(text: string): number {
  return integer(text, "--runs", 1, 100_000);
}

const LARGEST_SEED = 2 ** 32 - 1;

/** `--seed`: a whole number below 2³². */
export function seed(text: string): number {
  return integer(text, "--seed", 0, LARGEST_SEED);
}

/** A seed that nobody chose; always printed with the result. */
export function freshSeed(): number {
  return Math.floor(Math.random() * (LARGEST_SEED + 1));
}
