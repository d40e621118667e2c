/** SPECTRUM on the command line: `--einstein Ω`, `--oscillator Ω,κ` or `--a2f FILE …`, each with `--lambda X`. */
import type { Command } from "commander";
import { InputError } from "../../errors/errors.ts";
import { parseCoupling, parseEinstein, parseOscillator } from "../../spectra/models.ts";
import { parseColumn, parseFormat, type ReadOptions } from "../../spectra/read-options.ts";
import { coupling, rescale, type Spectrum } from "../../spectra/spectrum.ts";
import { readSpectrumFile } from "../../spectra/spectrum-file.ts";
import { FREQUENCY_UNITS, kelvinToMeV, meVToKelvin, parseUnit } from "../../spectra/units.ts";

/** The raw values of the spectrum options. */
export interface SpectrumFlags {
  readonly einstein?: string;
  readonly oscillator?: string;
  readonly a2f?: string;
  readonly lambda?: string;
  readonly unit?: string;
  readonly column?: string;
  readonly format?: string;
  readonly clipNegative?: boolean;
  readonly dropZeroFrequency?: boolean;
}

/** Units of the numbers in a document; `none` for pure numbers. */
export interface Units {
  readonly temperature: "K" | "none";
  readonly frequency: "meV" | "none";
}

/** A spectrum with its units and what was noticed when it was read. */
export interface ChosenSpectrum {
  readonly spectrum: Spectrum;
  /** How the user named it. */
  readonly source: string;
  readonly lambda: number;
  /** Whether the coupling was set by `--lambda`. */
  readonly rescaled: boolean;
  readonly units: Units;
  readonly notes: readonly string[];
}

/** Adds the options that choose a spectrum. */
export function addSpectrumOptions(command: Command): Command {
  return command
    .option("--einstein <Ω>", "Einstein mode at Ω (pure numbers)")
    .option("--oscillator <Ω,κ>", "damped oscillator at Ω with damping κ (pure numbers)")
    .option(
      "--a2f <FILE>",
      "α²F from a file: EPW, Quantum ESPRESSO or plain columns (T in K, the rest in meV)",
    )
    .option("--lambda <X>", "rescale the coupling to λ = X")
    .option("--unit <UNIT>", `unit of the frequencies in the file: ${FREQUENCY_UNITS.join(", ")}`)
    .option("--column <N>", "which α²F column of the file, counted from 1 (default 1)")
    .option("--format <FORMAT>", "auto, columns, epw, qe-dos or qe-lambda (default auto)")
    .option("--clip-negative", "set negative α²F in the file to 0 and report it")
    .option("--drop-zero-frequency", "leave out rows of the file at ω = 0 and report it");
}

const CHOICES = ["einstein", "oscillator", "a2f"] as const;
const FILE_ONLY = ["unit", "column", "format", "clipNegative", "dropZeroFrequency"] as const;
const ACCEPTED = "one of --einstein Ω, --oscillator Ω,κ or --a2f FILE";

/** The spectrum of the flags, or undefined where none is given. Throws InputError for contradictions and bad values. */
export function optionalSpectrum(flags: SpectrumFlags): ChosenSpectrum | undefined {
  const given = CHOICES.filter((choice) => flags[choice] !== undefined);
  if (given.length > 1)
    throw new InputError({
      where: "SPECTRUM",
      received: given.map((name) => `--${name}`).join(" and "),
      accepted: ACCEPTED,
    });
  if (given[0] !== "a2f") refuseFileOptions(flags);
  if (flags.a2f !== undefined) return fromFile(flags.a2f, flags);
  if (flags.einstein !== undefined) return fromModel(parseEinstein(flags.einstein), "--einstein", flags);
  if (flags.oscillator !== undefined)
    return fromModel(parseOscillator(flags.oscillator), "--oscillator", flags);
  return undefined;
}

/** The spectrum of the flags. Throws InputError where none is given. */
export function requiredSpectrum(flags: SpectrumFlags): ChosenSpectrum {
  const chosen = optionalSpectrum(flags);
  if (!chosen) throw new InputError({ where: "SPECTRUM", received: "no spectrum", accepted: ACCEPTED });
  return chosen;
}

function refuseFileOptions(flags: SpectrumFlags): void {
  const stray = FILE_ONLY.find((name) => flags[name] !== undefined);
  if (stray === undefined) return;
  const option = `--${stray.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new InputError({
    where: option,
    received: `${option} without a file`,
    accepted: `${option} with --a2f FILE`,
  });
}

function fromModel(
  model: Spectrum,
  option: "--einstein" | "--oscillator",
  flags: SpectrumFlags,
): ChosenSpectrum {
  const lambda = flags.lambda === undefined ? undefined : parseCoupling(flags.lambda);
  const spectrum = lambda === undefined ? model : rescale(model, lambda);
  return describe(spectrum, {
    source: `${option} ${flags.einstein ?? flags.oscillator}`,
    rescaled: lambda !== undefined,
    notes: [],
  });
}

function fromFile(path: string, flags: SpectrumFlags): ChosenSpectrum {
  const options: ReadOptions = {
    ...(flags.format === undefined ? {} : { format: parseFormat(flags.format) }),
    ...(flags.unit === undefined ? {} : { unit: parseUnit(flags.unit) }),
    ...(flags.column === undefined ? {} : { column: parseColumn(flags.column) }),
    ...(flags.lambda === undefined ? {} : { lambda: parseCoupling(flags.lambda) }),
    clipNegative: flags.clipNegative ?? false,
    dropZeroFrequency: flags.dropZeroFrequency ?? false,
  };
  const reading = readSpectrumFile(path, options);
  return describe(reading.spectrum, {
    source: path,
    rescaled: flags.lambda !== undefined,
    notes: reading.notes,
  });
}

/** A spectrum with the units that follow from its kind. */
export function describe(
  spectrum: Spectrum,
  rest: Pick<ChosenSpectrum, "source" | "rescaled" | "notes">,
): ChosenSpectrum {
  const measured = spectrum.kind === "tabulated" && spectrum.unit === "meV";
  const units: Units = measured
    ? { temperature: "K", frequency: "meV" }
    : { temperature: "none", frequency: "none" };
  return { spectrum, lambda: coupling(spectrum), units, ...rest };
}

/** A temperature as the user gives it, in the unit of the spectrum's frequencies. */
export function temperatureToEnergy(value: number, { temperature }: Units): number {
  return temperature === "K" ? kelvinToMeV(value) : value;
}

/** A temperature in the unit of the spectrum's frequencies, as the user reads it. */
export function energyToTemperature(value: number, { temperature }: Units): number {
  return temperature === "K" ? meVToKelvin(value) : value;
}

/** ` K`, ` meV` or nothing, to be put after a number. */
export function suffix(unit: "K" | "meV" | "none"): string {
  return unit === "none" ? "" : ` ${unit}`;
}
