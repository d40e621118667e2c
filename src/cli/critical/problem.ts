import type { BosonExcess } from "../../kernels/general/boson-excess.ts";
import type { Bath, Drive } from "../../solvers/scenario.ts";
import type { TabulatedElectrons } from "../../solvers/tabulated-electrons.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import type { Quantity } from "../output/quantity.ts";
import type { ProgressBar } from "../output/terminal.ts";
import type { Equilibria } from "./equilibria.ts";

/** Which approximation closes the equations. */
export type ClosureName = "wide" | "flat" | "local";

/** A steady state; all in the unit of the spectrum. */
export interface SteadyStateProblem {
  readonly spectrum: Spectrum;
  /** T_e of the electrons or of their bath. */
  readonly electronTemperature: number;
  readonly bosonTemperature: number;
  /** Default `fixed`. */
  readonly bath?: Bath;
  /** Default none. */
  readonly drive?: Drive;
  /** What a table of F_B has beyond the thermal one; in place of a drive. Default none. */
  readonly excess?: BosonExcess;
  /** A table of h, in place of tanh(ω/2T_e) beside the bath `fixed`. Default none. */
  readonly electrons?: TabulatedElectrons;
  /** W of the flat band, there only. */
  readonly halfWidth?: number;
  readonly bar: ProgressBar;
  /** Relative accuracy aimed at, default 1e-8; the stated error decides. */
  readonly accuracy?: number;
  /** Leaves out the real axis of the wide band, which for a table costs more than it adds. */
  readonly withoutRealAxis?: boolean;
  /** Leaves out the line of the wide band where the real axis of a model spectrum, faster, gives the number to 1e-8: for scans. */
  readonly withoutLine?: boolean;
  /** One of the points of a scan, which plots ask no more of than some six digits; default no. */
  readonly scanned?: boolean;
  /** The equilibria of the other points of a scan of this spectrum, at this accuracy. */
  readonly equilibria?: Equilibria;
}

/** The critical coupling by each route that applies. */
export interface Routes {
  readonly realAxis: Quantity | null;
  /** Sums on the Matsubara axis; in the wide band at T_B ≠ T_e with their off-axis term. */
  readonly matsubara: Quantity | null;
  /** The line Im z = const > 0 in the upper half plane (wide band). */
  readonly line: Quantity | null;
}

/** A critical coupling and what it is made of, in the unit of the spectrum. */
export interface CriticalPoint {
  readonly closure: ClosureName;
  readonly criticalCoupling: Quantity;
  readonly equilibrium: Quantity;
  /** Null where the feedback of Ξ could not be dropped separately. */
  readonly withoutNonThermal: Quantity | null;
  /** Why it could not. */
  readonly withoutRefusal?: string | null;
  /** That the eigenvalue falls below 1 again at stronger coupling; null where it does not within a factor of 3. */
  readonly several?: string | null;
  /** What the error of the critical coupling is and why it is not less, where it is more than was aimed at; null where it is not. */
  readonly limit: string | null;
  readonly shares: {
    readonly bosonFluctuation: number;
    readonly thermal: number;
    readonly nonThermal: number;
  } | null;
  /** Wide band only. */
  readonly split?: {
    readonly virtual: number;
    readonly detailedBalance: number;
    readonly mismatch: number;
  } | null;
  /** 1/(2h′(0)); T_e where it is left out. */
  readonly electronTemperature?: number;
  /** −2 Im Σ^R(0) at the critical coupling. */
  readonly linewidth: number | null;
  readonly routes: Routes;
  /** What a user should know, in plain sentences. */
  readonly notes: readonly string[];
}
