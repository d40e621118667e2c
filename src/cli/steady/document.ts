import { type ChosenSpectrum, suffix } from "../options/spectrum.ts";
import { knownText, shortest } from "../output/quantity.ts";
import { type Column, columnsOf } from "./columns.ts";
import { scanNotes } from "./notes.ts";
import type { ScanRow } from "./row.ts";
import type { Scan, ScenarioName } from "./scan.ts";

/** A finished scan with the files that were written. */
export interface ScanResult {
  readonly scan: Scan;
  readonly rows: readonly ScanRow[];
  readonly files: readonly string[];
}

/** The scan as a JSON document. */
export function scanDocument({ scan, rows, files }: ScanResult) {
  const { scenario, chosen, axes } = scan;
  const unreached = rows.filter((row) => row.criticalCoupling === null).length;
  return {
    scenario,
    spectrum: chosen.source,
    lambda: chosen.lambda,
    axes,
    points: rows,
    reached: rows.length - unreached,
    unreached,
    files,
    units: {
      ...chosen.units,
      criticalCoupling: { wide: "none", flat: chosen.units.frequency, local: chosen.units.frequency },
      weakCoupling: chosen.units.frequency,
      weakCouplingCorrected: chosen.units.frequency,
      linewidth: chosen.units.frequency,
    },
    notes: scanNotes(scan, rows),
  };
}

/** What is printed of a row, by scenario. */
const PRINTED: Readonly<Record<ScenarioName, readonly string[]>> = {
  bias: [
    "ratio",
    "criticalCoupling",
    "withoutNonThermal",
    "weakCoupling",
    "weakCouplingCorrected",
    "nonThermal",
    "s",
  ],
  drive: [
    "te",
    "criticalCoupling",
    "withoutNonThermal",
    "driveAlone",
    "equilibrium",
    "electronTemperature",
    "fraction",
  ],
  map: ["strength", "centre", "criticalCoupling", "withoutNonThermal", "equilibrium", "fraction"],
};
const HEADINGS: Readonly<Record<string, string>> = {
  ratio: "T_B/T_e",
  te: "T",
  criticalCoupling: "critical",
  withoutNonThermal: "without glue",
  weakCoupling: "law",
  weakCouplingCorrected: "corrected law",
  nonThermal: "glue share",
  driveAlone: "drive alone",
  electronTemperature: "T_e*",
  strength: "N",
};
const WIDTH = 13;
const SHOWN_DIGITS = 6;

/** The scan for people: a table for each closure, half-width and bath. */
export function scanText({ scan, rows, files }: ScanResult): string {
  const columns = PRINTED[scan.scenario].map(
    (name) => columnsOf(scan.scenario).find((c) => c.name === name)!,
  );
  const heading = columns.map(({ name }) => (HEADINGS[name] ?? name).padStart(WIDTH)).join(" ");
  const tables = seriesOf(rows).flatMap(({ first, members }) => [
    seriesTitle(first, scan.chosen),
    heading,
    ...members.map((row) => {
      const cells = columns.map((column) => shown(column, row).padStart(WIDTH)).join(" ");
      return [cells, row.reason, row.note].filter((part) => part !== null).join("  ");
    }),
    "",
  ]);
  return [...tables, ...files, ""].join("\n");
}

function shown({ value: of, error }: Column, row: ScanRow): string {
  const value = of(row);
  if (typeof value !== "number") return value ?? "–";
  return knownText({ value, error: error?.(row) ?? 0 }, SHOWN_DIGITS);
}

/** Rows of one closure, half-width and bath, in the order of the scan. */
export interface Series {
  readonly first: ScanRow;
  readonly members: readonly ScanRow[];
}

/** The rows split into series. */
export function seriesOf(rows: readonly ScanRow[]): Series[] {
  const groups = new Map<string, ScanRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.closure, row.halfWidth, row.bath, row.bathRate]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((members) => ({ first: members[0]!, members }));
}

export const CLOSURES = { wide: "Wide band", flat: "Flat band", local: "Local closure" } as const;
const BATHS: Readonly<Record<string, string>> = {
  fixed: "electrons fixed at T_e",
  none: "no bath",
  lead: "lead at T_e",
};

/** `Flat band W = 3 meV, lead at T_e of rate 0.1 meV`. */
export function seriesTitle(row: ScanRow, { units }: Pick<ChosenSpectrum, "units">): string {
  const energy = suffix(units.frequency);
  const width = row.halfWidth === null ? "" : ` W = ${shortest(row.halfWidth)}${energy}`;
  const rate = row.bathRate === null ? "" : ` of rate ${shortest(row.bathRate)}${energy}`;
  return `${CLOSURES[row.closure]}${width}, ${BATHS[row.bath] ?? row.bath}${rate}`;
}
