/** Tables of F_B and h on the command line: `--boson-distribution FILE`, `--electron-distribution FILE`. */
import type { Command } from "commander";
import { InputError } from "../../errors/errors.ts";
import type { BosonExcess } from "../../kernels/general/boson-excess.ts";
import { bosonTable } from "../../kernels/general/boson-table.ts";
import { type TabulatedElectrons, tabulatedElectrons } from "../../solvers/tabulated-electrons.ts";
import { BOSON_RULE, ELECTRON_RULE } from "../../spectra/distribution-table.ts";
import { readDistributionFile } from "../../spectra/spectrum-file.ts";
import { shortest } from "../output/quantity.ts";
import type { ScenarioFlags } from "./scenario.ts";

/** The flags of {@link addDistributionOptions} as typed. */
export interface DistributionFlags {
  readonly bosonDistribution?: string;
  readonly electronDistribution?: string;
}

/** Distributions by tables, in the unit of the spectrum. */
export interface Distributions {
  /** None for a table that is thermal at T_B. */
  readonly excess?: BosonExcess;
  readonly electrons?: TabulatedElectrons;
  readonly notes: readonly string[];
}

/** Adds `--boson-distribution --electron-distribution`. */
export function addDistributionOptions(command: Command): Command {
  return command
    .option(
      "--boson-distribution <FILE>",
      "F_B from a table: two columns, x > 0 ascending and F_B(x) ≥ 1 (x in meV with a file)",
    )
    .option(
      "--electron-distribution <FILE>",
      "h from a table: two columns, ω > 0 ascending and h(ω), |h| ≤ 1 (ω in meV with a file)",
    );
}

/** What the tables mean between and beyond their points, for `--help`. */
export const DISTRIBUTION_HELP = `
--boson-distribution: F_B − coth(x/2T_B) is linear between the points, to 0 at x = 0 and, if the last one is not 0, to 0 over one more
cell of the previous spacing (a note says so); above, the boson is thermal at T_B (--tb, else --te). In cells in which that would
make F_B < 1, F_B itself is linear. In place of --drive.
--electron-distribution: h is odd (particle–hole symmetry), linear between the points and to 0 at ω = 0, and 1 above the last one, to
which it goes on over one more cell if the last value is not 1 (a note says so). --te then sets the equilibrium that is compared
with, T_B where --tb is left out, and where grids begin; electronTemperature is 1/(2h′(0)). In place of a bath: with
--bath fixed only. A table has kinks: the error stated is that of the equations with this h and F_B, not what the table misses
between its points, which falls like its spacing squared.`;

/** Throws InputError for a table beside an option that says something else about the same distribution. */
export function refuseContradictions(flags: DistributionFlags & ScenarioFlags): void {
  const { bosonDistribution, electronDistribution, drive, bath } = flags;
  if (bosonDistribution !== undefined && drive !== undefined)
    throw new InputError({
      where: "--boson-distribution",
      received: `--drive ${drive} with the table ${bosonDistribution}`,
      accepted: "one of both: a table is the whole F_B, a drive included",
    });
  if (electronDistribution !== undefined && bath !== undefined && bath !== "fixed")
    throw new InputError({
      where: "--electron-distribution",
      received: `--bath ${bath} with the table ${electronDistribution}`,
      accepted: "--bath fixed or none given: h is the table's, and not solved for",
    });
}

/** The tables of the flags. Throws InputError for what cannot be read. */
export function distributionsOf(flags: DistributionFlags, bosonTemperature: number): Distributions {
  const boson = flags.bosonDistribution;
  const electron = flags.electronDistribution;
  const bosons = boson === undefined ? undefined : readDistributionFile(boson, BOSON_RULE);
  const table = bosons && bosonTable(bosons.x, bosons.values, bosonTemperature);
  const given = electron === undefined ? undefined : readDistributionFile(electron, ELECTRON_RULE);
  const electrons = given && tabulatedElectrons(given.x, given.values);
  return {
    ...(table?.excess ? { excess: table.excess } : {}),
    ...(electrons ? { electrons } : {}),
    notes: [
      ...closingNote(
        boson,
        table?.closed,
        "F_B, not thermal at the last point, is closed to coth(x/2T_B) at x",
      ),
      ...closingNote(electron, electrons?.closed, "h, not 1 at the last point, is closed to 1 at ω"),
    ],
  };
}

function closingNote(file: string | undefined, closed: number | null | undefined, what: string): string[] {
  if (file === undefined || closed === null || closed === undefined) return [];
  return [`${file}: ${what} = ${shortest(closed)}, one more cell.`];
}
