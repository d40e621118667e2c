import type { Bath, Drive } from "../../solvers/scenario.ts";
import type { ClosureName, CriticalPoint } from "../critical/problem.ts";
import type { ChosenSpectrum } from "../options/spectrum.ts";
import type { Quantity } from "../output/quantity.ts";

/** What is scanned: T_B/T_e; the temperature of a driven boson; energy, strength and bath of the drive. */
export type ScenarioName = "bias" | "drive" | "map";

/** One steady state of a scan; all in the unit of the spectrum. */
export interface ScanPoint {
  readonly closure: ClosureName;
  readonly halfWidth?: number;
  readonly electronTemperature: number;
  readonly bosonTemperature: number;
  readonly bath: Bath;
  readonly drive?: Drive;
}

/** What is to be solved. */
export interface Scan {
  readonly scenario: ScenarioName;
  readonly chosen: ChosenSpectrum;
  /** The scan in the user's words: what tells it from another one. */
  readonly axes: Readonly<Record<string, unknown>>;
  readonly points: readonly ScanPoint[];
}

/** What came out at one point; null where it was not reached. */
export interface PointOutcome extends Partial<Pick<CriticalPoint, "shares" | "split" | "linewidth">> {
  readonly criticalCoupling: Quantity | null;
  readonly equilibrium: Quantity | null;
  /** Heating alone, where there is a drive. */
  readonly withoutNonThermal: Quantity | null;
  /** Scenario `drive`: the electrons held at T_e. */
  readonly driveAlone: Quantity | null;
  /** 1/(2h'(0)). */
  readonly electronTemperature: number | null;
  /** Why a number is missing; null where none is. */
  readonly reason: string | null;
  /** What a user should know of a crossing: that it is the first of several. */
  readonly note?: string | null;
  /** What the error is and why it is not less, where it is more than 1e-8 of the critical coupling. */
  readonly limit?: string | null;
}
