import { InputError } from "../errors/errors.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";
import { type ComplexDigits, DomainError, toComplexDigits, toDigits } from "../precision/index.ts";
import type { Spectrum } from "../spectra/spectrum.ts";
import { type KernelArgument, kernelArguments } from "./arguments.ts";
import { type BoundKernel, bindKernel } from "./binding.ts";
import { type ExactInputs, evaluateKernel } from "./evaluation.ts";
import type { ExactPoint } from "./point.ts";

/** A value to `digits` correct digits; `error` bounds the distance of either part (for P_B of a table: estimated). */
export interface KernelValue {
  readonly re: string;
  readonly im: string;
  readonly error: string;
  readonly digits: number;
}

/** Parameters that come from the spectrum, not from the point. */
const FROM_SPECTRUM: ReadonlySet<string> = new Set(["lambda", "frequency", "width", "tableX", "tableA"]);

/**
 * The named kernel at an exact point, to `digits` digits relative to its modulus. Numbers of the spectrum are taken as
 * the decimal numbers that they print as. For `matsubara` the point has `nu`, or `n` and `tb` or `te` as the temperature T (ν_n = 2πnT).
 *
 * Throws InputError for unknown names, missing or superfluous keys, values outside the domain, a missing spectrum and a
 * pole of the kernel; UnsupportedError for A(x) of the Einstein boson; NotConvergedError where the precision limit ends.
 */
export function evalKernel(
  name: string,
  spectrum: Spectrum | undefined,
  point: ExactPoint,
  digits: number,
): KernelValue {
  const kernel = bindKernel(name, spectrum?.kind ?? "oscillator");
  if (!spectrum && kernel.boson !== "any")
    throw new InputError({
      where: name,
      received: "no spectrum",
      accepted:
        "a boson: an Einstein mode (--einstein Ω), an oscillator (--oscillator Ω,κ) or a table (--a2f FILE)",
    });
  const inputs = gather(kernel, spectrum, point);
  try {
    const { re, im, error } = settle(kernel, inputs, digits);
    return { re, im, error, digits };
  } catch (problem) {
    if (!(problem instanceof DomainError)) throw problem;
    throw new InputError({
      where: `${name} at ${pointText(point)}`,
      received: "a pole of the kernel",
      accepted: "a point off the poles of the kernel",
    });
  }
}

function settle(kernel: BoundKernel, inputs: ExactInputs, digits: number): Omit<ComplexDigits, "bits"> {
  if (kernel.entry.complex) return toComplexDigits((bits) => evaluateKernel(kernel, inputs, bits), digits);
  const { value, error } = toDigits((bits) => evaluateKernel(kernel, inputs, bits).re, digits);
  return { re: value, im: "0", error };
}

function gather(kernel: BoundKernel, spectrum: Spectrum | undefined, point: ExactPoint): ExactInputs {
  const wanted = kernelArguments(kernel).filter((a) => !FROM_SPECTRUM.has(a.name));
  const byIndex = kernel.entry.name === "matsubara" && point.n !== undefined;
  const heat = point.te && !point.tb ? "te" : "tb";
  const names = byIndex ? ["n", heat] : wanted.map((a) => a.name);
  for (const key of Object.keys(point))
    if (!names.includes(key))
      throw new InputError({ where: "--at", received: key, accepted: keysText(names, byIndex, kernel) });
  for (const key of names)
    if (point[key] === undefined)
      throw new InputError({
        where: "--at",
        received: `no ${key}`,
        accepted: `values for ${keysText(names, byIndex, kernel)}`,
      });
  if (!byIndex) for (const a of wanted) checkDomain(a, point[a.name]!);
  const own = fromSpectrum(spectrum);
  if (!byIndex) return { ...own, values: { ...own.values, ...point } };
  checkIndex(point.n!, heat, point[heat]!);
  return { ...own, matsubara: { n: point.n!, temperature: point[heat]! } };
}

function keysText(names: readonly string[], byIndex: boolean, kernel: BoundKernel): string {
  const alternative = kernel.entry.name === "matsubara" && !byIndex ? " (or n and tb or te)" : "";
  return names.length === 0 ? "no key" : `${names.join(", ")}${alternative}`;
}

function checkIndex(n: Gaussian, heat: string, temperature: Gaussian): void {
  if (!n.isReal() || !n.re.isInteger() || n.re.sign() < 0)
    throw new InputError({ where: "--at n", received: `${n}`, accepted: "an integer of at least 0" });
  checkPositive(heat, temperature);
}
function checkPositive(name: string, value: Gaussian): void {
  if (!value.isReal() || value.re.sign() <= 0)
    throw new InputError({
      where: `--at ${name}`,
      received: `${value}`,
      accepted: "a number greater than 0",
    });
}

function checkDomain(argument: KernelArgument, value: Gaussian): void {
  const { name, type } = argument;
  const refuse = (accepted: string): never => {
    throw new InputError({ where: `--at ${name}`, received: `${value}`, accepted });
  };
  if (name === "te" || name === "tb" || name === "halfWidth") checkPositive(name, value);
  if (type === "real" && !value.isReal()) refuse("a real number");
  if (argument.domain === "ν ≥ 0" && value.re.sign() < 0) refuse("a number of at least 0");
  if (argument.domain === "Im > 0" && value.im.sign() <= 0) refuse("a number with positive imaginary part");
  if (type === "complex" && value.im.sign() < 0) refuse("a number with imaginary part of at least 0");
}

/** The decimal number that a double prints as: what was typed or stands in the file. */
function decimal(x: number): Rational {
  return Rational.parse(String(x)) ?? Rational.fromDouble(x);
}

/** The parameters of a spectrum as exact inputs of a kernel. */
export function fromSpectrum(spectrum: Spectrum | undefined): ExactInputs {
  if (!spectrum) return { values: {} };
  if (spectrum.kind === "tabulated")
    return { values: {}, table: { x: spectrum.x.map(decimal), a: spectrum.a.map(decimal) } };
  const parameters = {
    lambda: spectrum.lambda,
    frequency: spectrum.omega,
    ...(spectrum.kind === "oscillator" ? { width: spectrum.kappa } : {}),
  };
  const values = Object.entries(parameters).map(([k, v]) => [k, Gaussian.of(decimal(v))] as const);
  return { values: Object.fromEntries(values) };
}

function pointText(point: ExactPoint): string {
  return Object.entries(point)
    .map(([k, v]) => `${k}=${v}`)
    .join(",");
}
