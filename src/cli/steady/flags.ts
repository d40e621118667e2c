import type { Command } from "commander";
import { InputError } from "../../errors/errors.ts";
import type { ChosenSpectrum } from "../options/spectrum.ts";
import { addSpectrumOptions, optionalSpectrum, type SpectrumFlags } from "../options/spectrum.ts";
import { OHMIC, ohmicChoice } from "../run/bundled.ts";
import type { ScenarioName } from "./scan.ts";

/** The flags of `steady` as typed. */
export interface SteadyFlags extends SpectrumFlags {
  readonly te?: string;
  readonly ratio?: string;
  readonly points?: string;
  readonly closure?: string;
  readonly halfWidth?: string;
  readonly bath?: string;
  readonly bathRate?: string;
  readonly drive?: string;
  readonly strength?: string;
  readonly centre?: string;
  readonly width?: string;
  readonly out?: string;
  readonly resume?: boolean;
  readonly workers?: string;
  readonly json?: boolean;
}

/** Options that only some scenarios have. */
const BELONGS: Readonly<Partial<Record<keyof SteadyFlags, readonly ScenarioName[]>>> = {
  ratio: ["bias"],
  bath: ["bias"],
  drive: ["drive"],
  strength: ["map"],
  centre: ["map"],
  width: ["map"],
};

/** Adds the options that say what is scanned. */
export function addScanOptions(command: Command): Command {
  return addSpectrumOptions(command)
    .option("--te <T>", "temperature of the electrons or their bath (K with a file); drive: a list")
    .option("--closure <LIST>", "wide, flat, local (default wide,local; drive and map: local)")
    .option("--half-width <LIST>", "flat: half-widths W (meV with a file; default from W ≪ T to W ≫ Ω)")
    .option("--ratio <LIST>", "bias: T_B/T_e (default 1/20:3)")
    .option("--points <N>", "how many points in a range that does not say (default 13)")
    .option("--bath <BATH>", "bias: fixed or lead (default fixed)")
    .option(
      "--bath-rate <LIST>",
      "rates of the lead (meV with a file); drive and map: 0 for no bath (default)",
    )
    .option("--drive <N,CENTRE,WIDTH>", "drive: F_B + 2N sgn(x) exp(−((|x|−CENTRE)/WIDTH)²)")
    .option("--strength <LIST>", "map: N of the drive")
    .option("--centre <LIST>", "map: CENTRE of the drive (meV with a file)")
    .option("--width <W>", "map: WIDTH of the drive (meV with a file)");
}

/** A scenario by name. */
export function scenarioName(text: string): ScenarioName {
  if (text === "bias" || text === "drive" || text === "map") return text;
  throw new InputError({ where: "steady", received: text, accepted: "bias, drive or map" });
}

/** Refuses options of another scenario. */
export function requireOwnOptions(scenario: ScenarioName, flags: SteadyFlags): void {
  for (const [name, owners] of Object.entries(BELONGS)) {
    if (flags[name as keyof SteadyFlags] === undefined || owners.includes(scenario)) continue;
    throw new InputError({
      where: `--${name}`,
      received: `--${name} with steady ${scenario}`,
      accepted: `--${name} with steady ${owners.join(" or ")}`,
    });
  }
}

/** A spectrum, and whether it is the bundled one, for which everything else has a default. */
export interface ScannedSpectrum {
  readonly chosen: ChosenSpectrum;
  readonly bundled: boolean;
}

/** The spectrum of the flags, else the bundled ohmic oscillator. */
export function scannedSpectrum(flags: SteadyFlags): ScannedSpectrum {
  const chosen = optionalSpectrum(flags);
  return chosen ? { chosen, bundled: false } : { chosen: ohmicChoice(), bundled: true };
}

/** What was typed, or what the bundled spectrum has instead. Throws InputError where neither is there. */
export function typedOr(
  text: string | undefined,
  where: string,
  fallback: string | undefined,
  what: string,
): string {
  if (text !== undefined) return text;
  if (fallback !== undefined) return fallback;
  throw new InputError({ where, received: `no ${what}`, accepted: `${where} with a spectrum of your own` });
}

/** What is scanned where neither spectrum nor option says it, in the unit of the bundled oscillator. */
export const BUNDLED = {
  te: String(OHMIC.electronTemperature),
  temperatures: "0.04,0.02,0.01",
  drive: "0.2,2,0.3",
  strength: "0.05,0.1,0.2",
  centre: "1,1.5,2,3",
  width: "0.3",
} as const;
