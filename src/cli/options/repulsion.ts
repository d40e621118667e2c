import type { Command } from "commander";
import { InputError } from "../../errors/errors.ts";
import { nonNegativeNumber, positiveNumber } from "./numbers.ts";
import { type ChosenSpectrum, energyToTemperature, suffix } from "./spectrum.ts";

/** μ* with its sharp cutoff in the unit of the spectrum. */
export interface Repulsion {
  readonly muStar: number;
  readonly cutoff: number;
}

/** Adds `--mustar --cutoff`. */
export function addRepulsionOptions(command: Command): Command {
  return command
    .option("--mustar <M>", "Coulomb pseudopotential μ* (default 0); needs --cutoff")
    .option(
      "--cutoff <C>",
      "sharp cutoff of μ*, θ(ω_c − |ω_m|) on the frequency ω_m summed over alone: every φ_n has the term, beyond ω_c too (meV with a file); needs --mustar",
    );
}

/** `--mustar M --cutoff C`; undefined without repulsion. Throws InputError for one without the other. */
export function repulsionOf({
  mustar,
  cutoff,
}: {
  readonly mustar?: string;
  readonly cutoff?: string;
}): Repulsion | undefined {
  const muStar = mustar === undefined ? 0 : nonNegativeNumber(mustar, "--mustar");
  const frequency = cutoff === undefined ? undefined : positiveNumber(cutoff, "--cutoff");
  if (mustar === undefined && cutoff !== undefined)
    throw new InputError({
      where: "--mustar",
      received: `no μ* for --cutoff ${cutoff}`,
      accepted: "a number ≥ 0, or no --cutoff",
    });
  if (muStar === 0) return undefined;
  if (frequency === undefined)
    throw new InputError({
      where: "--cutoff",
      received: `no cutoff for --mustar ${mustar}`,
      accepted: "a frequency greater than 0",
    });
  return { muStar, cutoff: frequency };
}

/** "μ* = M up to C", as answers name it. */
export function repulsionText({ units }: ChosenSpectrum, repulsion: Repulsion | undefined): string {
  if (!repulsion) return "μ* = 0";
  return `μ* = ${repulsion.muStar} up to ${repulsion.cutoff}${suffix(units.frequency)}`;
}

/** Says so where T_c, as the user reads it, lies above ω_c/π by more than rounding. */
export function unrepelledNote(
  { units }: ChosenSpectrum,
  repulsion: Repulsion | undefined,
  tc: number,
): string[] {
  if (!repulsion || Math.PI * tc < energyToTemperature(repulsion.cutoff, units) * (1 + 1e-12)) return [];
  return ["No frequency lies below the cutoff at T_c (πT_c > ω_c): it is T_c without μ*."];
}

/** A model spectrum has no coupling of its own. */
export function requireCoupling({ spectrum, rescaled }: ChosenSpectrum): void {
  if (spectrum.kind === "tabulated" || rescaled) return;
  throw new InputError({
    where: "--lambda",
    received: "no coupling for a model spectrum",
    accepted: "--lambda X with a finite number greater than 0",
  });
}
