import type { Units } from "../options/spectrum.ts";
import type { ScanRow } from "./row.ts";
import type { ScenarioName } from "./scan.ts";

type Cell = string | number | null;

/** One column of the table. */
export interface Column {
  readonly name: string;
  /** `T`: temperature, `E`: energy, `G`: coupling, pure in the wide band. */
  readonly unit?: "T" | "E" | "G";
  /** Scenarios that have it; all where left out. */
  readonly only?: readonly ScenarioName[];
  readonly value: (row: ScanRow) => Cell;
  /** What is stated of the value, where it is. */
  readonly error?: (row: ScanRow) => number | null;
}

const DRIVEN: readonly ScenarioName[] = ["drive", "map"];

const COLUMNS: readonly Column[] = [
  { name: "closure", value: (r) => r.closure },
  { name: "halfWidth", unit: "E", value: (r) => r.halfWidth },
  { name: "bath", value: (r) => r.bath },
  { name: "bathRate", unit: "E", value: (r) => r.bathRate },
  { name: "te", unit: "T", value: (r) => r.te },
  { name: "tb", unit: "T", value: (r) => r.tb },
  { name: "ratio", only: ["bias"], value: (r) => r.ratio },
  { name: "strength", only: DRIVEN, value: (r) => r.strength },
  { name: "centre", unit: "E", only: DRIVEN, value: (r) => r.centre },
  { name: "width", unit: "E", only: DRIVEN, value: (r) => r.width },
  { name: "criticalCoupling", unit: "G", value: (r) => r.criticalCoupling, error: (r) => r.error },
  { name: "error", unit: "G", value: (r) => r.error },
  { name: "equilibrium", unit: "G", value: (r) => r.equilibrium, error: (r) => r.errors.equilibrium },
  {
    name: "withoutNonThermal",
    unit: "G",
    value: (r) => r.withoutNonThermal,
    error: (r) => r.errors.withoutNonThermal,
  },
  {
    name: "driveAlone",
    unit: "G",
    only: ["drive"],
    value: (r) => r.driveAlone,
    error: (r) => r.errors.driveAlone,
  },
  { name: "bosonFluctuation", value: (r) => r.shares?.bosonFluctuation ?? null },
  { name: "thermal", value: (r) => r.shares?.thermal ?? null },
  { name: "nonThermal", value: (r) => r.shares?.nonThermal ?? null },
  { name: "electronTemperature", unit: "T", value: (r) => r.electronTemperature },
  { name: "linewidth", unit: "E", value: (r) => r.linewidth },
  { name: "weakCoupling", unit: "G", value: (r) => r.weakCoupling },
  {
    name: "weakCouplingCorrected",
    unit: "G",
    only: ["bias"],
    value: (r) => r.weakCouplingCorrected,
  },
  { name: "s", value: (r) => r.s },
  { name: "fraction", only: DRIVEN, value: (r) => r.fraction, error: (r) => r.fractionError },
  { name: "fractionError", only: DRIVEN, value: (r) => r.fractionError },
  { name: "reason", value: (r) => r.reason },
  { name: "note", value: (r) => r.note },
  { name: "limit", value: (r) => r.limit },
];

/** The columns of a scenario. */
export function columnsOf(scenario: ScenarioName): Column[] {
  return COLUMNS.filter(({ only }) => !only || only.includes(scenario));
}

/** Unit of a column; empty for pure numbers. A coupling is an energy outside the wide band. */
function unitText(column: Column, units: Units, rows: readonly ScanRow[]): string {
  const energy = units.frequency === "none" ? "" : units.frequency;
  if (column.unit === "T") return units.temperature === "none" ? "" : units.temperature;
  if (column.unit === "E") return energy;
  if (column.unit !== "G" || energy === "") return "";
  const wide = rows.filter((row) => row.closure === "wide").length;
  if (wide === rows.length) return "";
  return wide === 0 ? energy : `${energy}; pure number in the wide band`;
}

const DIGITS = 15;

/** The table as comma-separated values; a header names columns and units, an empty cell is an unknown number. */
export function csvText(scenario: ScenarioName, rows: readonly ScanRow[], units: Units): string {
  const columns = columnsOf(scenario);
  const header = columns.map((column) => {
    const unit = unitText(column, units, rows);
    return quoted(unit === "" ? column.name : `${column.name} [${unit}]`);
  });
  const lines = rows.map((row) => columns.map((column) => cell(column.value(row))));
  return [header, ...lines].map((line) => `${line.join(",")}\n`).join("");
}

function cell(value: Cell): string {
  if (value === null) return "";
  return typeof value === "string" ? quoted(value) : String(Number(value.toPrecision(DIGITS)));
}
function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
