import type { Bath } from "../../solvers/scenario.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { criticalPoint } from "../critical/critical-point.ts";
import { Equilibria } from "../critical/equilibria.ts";
import type { CriticalPoint } from "../critical/problem.ts";
import type { Quantity } from "../output/quantity.ts";
import { type ProgressBar, SILENT } from "../output/terminal.ts";
import type { PointOutcome, ScanPoint, ScenarioName } from "./scan.ts";

/** What a point is solved with, besides itself. */
export interface PointSetting {
  readonly scenario: ScenarioName;
  readonly spectrum: Spectrum;
  readonly bar?: ProgressBar;
  /** What points have in common, for as long as one process solves them. */
  readonly equilibria?: Equilibria;
}

/** Solves one point of a scan. Never throws: what a solver refuses is kept as the reason. */
export function solvePoint(point: ScanPoint, setting: PointSetting): PointOutcome {
  const full = attempt(() => solve(point, setting));
  const cold =
    setting.scenario === "drive"
      ? attempt(() => solve({ ...point, bath: held(point.bath) }, setting))
      : undefined;
  const found = full.point;
  return {
    criticalCoupling: quantity(found?.criticalCoupling),
    equilibrium: quantity(found?.equilibrium ?? cold?.point?.equilibrium),
    withoutNonThermal: quantity(found?.withoutNonThermal),
    driveAlone: quantity(cold?.point?.criticalCoupling),
    shares: found?.shares ?? null,
    split: found?.split ?? null,
    linewidth: found?.linewidth ?? null,
    electronTemperature: found ? (found.electronTemperature ?? point.electronTemperature) : null,
    reason: joined("; ", [
      full.reason,
      cold?.reason && `drive alone: ${cold.reason}`,
      found?.withoutRefusal && `without the glue: ${found.withoutRefusal}`,
    ]),
    note: found?.several ?? null,
    limit: joined("; ", [found?.limit, cold?.point?.limit && `drive alone: ${cold.point.limit}`]),
  };
}

/** What there is to say, null where it is nothing. */
function joined(by: string, parts: readonly (string | null | undefined)[]): string | null {
  return parts.filter((part) => !!part).join(by) || null;
}

/** Electrons at T_e whatever the drive does, with the broadening of the lead if there is one. */
function held(bath: Bath): Bath {
  return bath.kind === "lead" ? { ...bath, held: true } : { kind: "fixed" };
}

function solve(point: ScanPoint, { bar = SILENT, ...setting }: PointSetting): CriticalPoint {
  const { spectrum, equilibria = new Equilibria() } = setting;
  const { closure, ...state } = point;
  return criticalPoint(closure, { ...state, spectrum, bar, equilibria, scanned: true, withoutLine: true });
}

interface Attempt {
  readonly point?: CriticalPoint;
  readonly reason?: string;
}

function attempt(solve: () => CriticalPoint): Attempt {
  try {
    return { point: finite(solve()) };
  } catch (error) {
    return { reason: oneLine(error instanceof Error ? error.message : String(error)) };
  }
}

/** A number that is none would be lost in the files; it is a refusal like any other. */
function finite(point: CriticalPoint): CriticalPoint {
  const { value, error } = point.criticalCoupling;
  if (Number.isFinite(value) && Number.isFinite(error)) return point;
  throw new RangeError("the critical coupling is not a finite number");
}

function quantity(found: Quantity | null | undefined): Quantity | null {
  return found ? { value: found.value, error: found.error } : null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
