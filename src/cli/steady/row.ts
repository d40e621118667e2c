import { weakCouplingFunctions } from "../../kernels/weak-coupling.ts";
import { correctedLaw } from "../../solvers/weak-coupling/corrected-law.ts";
import { wideBiasLaw } from "../../solvers/weak-coupling/wide-bias-law.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { relativeOhmicSlope } from "../critical/ohmic-slope.ts";
import type { CriticalPoint } from "../critical/problem.ts";
import { energyToTemperature } from "../options/spectrum.ts";
import type { Quantity } from "../output/quantity.ts";
import type { PointOutcome, Scan, ScanPoint } from "./scan.ts";

/** One point as users read it: temperatures in K and the rest in meV for a spectrum file; null where unknown. */
export interface ScanRow {
  readonly closure: ScanPoint["closure"];
  readonly halfWidth: number | null;
  readonly bath: string;
  readonly bathRate: number | null;
  readonly te: number;
  readonly tb: number;
  readonly ratio: number;
  readonly strength: number | null;
  readonly centre: number | null;
  readonly width: number | null;
  readonly criticalCoupling: number | null;
  readonly error: number | null;
  /** At T_B = T_e without drive. */
  readonly equilibrium: number | null;
  /** Feedback of Ξ dropped; with a drive: heating alone. */
  readonly withoutNonThermal: number | null;
  /** The drive with the electrons held at T_e. */
  readonly driveAlone: number | null;
  readonly shares: CriticalPoint["shares"];
  readonly split: NonNullable<CriticalPoint["split"]> | null;
  readonly electronTemperature: number | null;
  readonly linewidth: number | null;
  /** Wide band, Einstein boson at a bias: λ by the law as λ → 0. The law of the local closure as T/Ω → 0; for a boson without ohmic weight beside a lead alone, where it is 4T of the lead for Γ_b/T → 0 too. */
  readonly weakCoupling: number | null;
  /** The law at a bias with its first correction, for an ohmic boson and fixed electrons, null where the correction is no small one; the remainder of 1/G_c is O((T/Ω²) ln²(Ω/T)). */
  readonly weakCouplingCorrected: number | null;
  /** s = Γ_1/(Γ_b + Γ_1) with a lead, at the critical coupling of the local closure; without ohmic weight Γ_1 = 0. */
  readonly s: number | null;
  /** What of the heating reaches 1/G_c, with its error. */
  readonly fraction: number | null;
  readonly fractionError: number | null;
  readonly errors: Readonly<Record<"equilibrium" | "withoutNonThermal" | "driveAlone", number | null>>;
  readonly reason: string | null;
  readonly note: string | null;
  readonly limit: string | null;
}

/** The row of a point. */
export function scanRow(scan: Scan, point: ScanPoint, outcome: PointOutcome): ScanRow {
  const { units } = scan.chosen;
  const kelvin = (value: number) => energyToTemperature(value, units);
  const { bath, drive } = point;
  const { electronTemperature, equilibrium, withoutNonThermal, driveAlone } = outcome;
  const { fraction, error } = outcome.criticalCoupling && point.drive ? heatingShare(outcome) : UNKNOWN;
  return {
    closure: point.closure,
    halfWidth: point.halfWidth ?? null,
    bath: bath.kind,
    bathRate: bath.kind === "lead" ? bath.rate : null,
    te: kelvin(point.electronTemperature),
    tb: kelvin(point.bosonTemperature),
    ratio: point.bosonTemperature / point.electronTemperature,
    strength: drive?.strength ?? null,
    centre: drive?.centre ?? null,
    width: drive?.width ?? null,
    criticalCoupling: outcome.criticalCoupling?.value ?? null,
    error: outcome.criticalCoupling?.error ?? null,
    equilibrium: equilibrium?.value ?? null,
    withoutNonThermal: withoutNonThermal?.value ?? null,
    driveAlone: driveAlone?.value ?? null,
    shares: outcome.shares ?? null,
    split: outcome.split ?? null,
    electronTemperature: electronTemperature === null ? null : kelvin(electronTemperature),
    linewidth: outcome.linewidth ?? null,
    ...law(scan, point, outcome),
    weakCouplingCorrected: scan.scenario === "bias" ? corrected(scan, point) : null,
    fraction,
    fractionError: error,
    errors: {
      equilibrium: equilibrium?.error ?? null,
      withoutNonThermal: withoutNonThermal?.error ?? null,
      driveAlone: driveAlone?.error ?? null,
    },
    reason: outcome.reason,
    note: outcome.note ?? null,
    limit: outcome.limit ?? null,
  };
}

const UNKNOWN = { fraction: null, error: null } as const;

/**
 * (1/G_0 − 1/G)/(1/G_0 − 1/G_h): G_0 without drive, G with heated electrons and driven boson, G_h with the heating
 * alone. Unknown where the heating is within its error.
 */
function heatingShare(outcome: PointOutcome): { fraction: number | null; error: number | null } {
  const { criticalCoupling: full, equilibrium: none, withoutNonThermal: heated } = outcome;
  if (!full || !none || !heated) return UNKNOWN;
  const inverse = ({ value, error }: Quantity): Quantity => ({ value: 1 / value, error: error / value ** 2 });
  const [g, start, heating] = [inverse(full), inverse(none), inverse(heated)];
  const reached = start.value - g.value;
  const whole = start.value - heating.value;
  const wholeError = start.error + heating.error;
  if (!(Math.abs(whole) > wholeError)) return UNKNOWN;
  const fraction = reached / whole;
  const error =
    (start.error * Math.abs(1 - fraction) + g.error + heating.error * Math.abs(fraction)) /
    (Math.abs(whole) - wholeError);
  return { fraction, error };
}

/** The weak-coupling law beside the point; a drive at energies ≫ T leaves T_B* = lim xF_B/2 at T_B. */
function law(
  { chosen: { spectrum } }: Scan,
  point: ScanPoint,
  { criticalCoupling }: PointOutcome,
): Pick<ScanRow, "weakCoupling" | "s"> {
  const { closure, bath, electronTemperature: te, bosonTemperature: tb } = point;
  if (closure === "wide") return { weakCoupling: wideLaw(spectrum, point), s: null };
  const slope = relativeOhmicSlope(spectrum);
  if (closure !== "local" || (slope === 0 && bath.kind !== "lead")) return { weakCoupling: null, s: null };
  const laws = weakCouplingFunctions();
  if (bath.kind === "fixed") return { weakCoupling: laws.fixed(te, tb), s: null };
  if (bath.kind === "none") return { weakCoupling: laws.withoutBath(tb), s: null };
  if (!criticalCoupling) return { weakCoupling: null, s: null };
  const rate = laws.oneBosonRate(criticalCoupling.value, slope, tb);
  const s = rate / (bath.rate + rate);
  return { weakCoupling: laws.lead(te, tb, s), s };
}

/** λ by the law of the wide band at a bias, of the Einstein boson with electrons at T_e; null for others and with a drive. */
function wideLaw(spectrum: Spectrum, { bath, drive, ...temperatures }: ScanPoint): number | null {
  if (spectrum.kind !== "einstein" || bath.kind !== "fixed" || drive) return null;
  const { electronTemperature: te, bosonTemperature: tb } = temperatures;
  return wideBiasLaw({ omega: spectrum.omega, te, tb });
}

/** The law with its first correction; null where none is derived, and near T ~ Ω, where it does not correct. */
function corrected({ chosen: { spectrum } }: Scan, point: ScanPoint): number | null {
  const slope = relativeOhmicSlope(spectrum);
  if (point.closure !== "local" || slope === 0 || point.bath.kind !== "fixed") return null;
  return correctedLaw(spectrum, slope, point.electronTemperature, point.bosonTemperature)?.value ?? null;
}
