import { NotConvergedError } from "../../errors/errors.ts";
import { weakCouplingFunctions } from "../../kernels/weak-coupling.ts";
import type { BiasRecord, ScanRecord, Value } from "../../report/index.ts";
import { correctedLaw } from "../../solvers/weak-coupling/corrected-law.ts";
import { criticalPoint } from "../critical/critical-point.ts";
import type { CriticalQuestion } from "../critical/document.ts";
import { relativeOhmicSlope } from "../critical/ohmic-slope.ts";
import type { CriticalPoint } from "../critical/problem.ts";
import { energyToTemperature } from "../options/spectrum.ts";
import type { Quantity } from "../output/quantity.ts";
import { type ProgressBar, SILENT } from "../output/terminal.ts";
import { OHMIC, ohmicChoice } from "./bundled.ts";

/** A solved steady state and what was asked. */
export interface Bias {
  readonly question: CriticalQuestion;
  readonly point: CriticalPoint;
}

/** The local closure on the bundled ohmic oscillator with the boson at `ratio`·T_e. */
export function ohmicBias(ratio: number, bar: ProgressBar = SILENT): Bias {
  const chosen = ohmicChoice();
  const { electronTemperature } = OHMIC;
  const question = { chosen, electronTemperature, bosonTemperature: ratio * electronTemperature };
  return { question, point: criticalPoint("local", { spectrum: chosen.spectrum, ...question, bar }) };
}

/** The steady state for the report; undefined where the shares are missing. */
export function biasRecord({ question, point }: Bias): BiasRecord | undefined {
  if (!point.shares) return undefined;
  const { chosen } = question;
  const wide = point.closure === "wide";
  const unit = wide || chosen.units.frequency === "none" ? "" : chosen.units.frequency;
  const coupling = ({ value, error }: Quantity): Value => ({ value, error, unit });
  return {
    closure: wide ? "wide band" : "local closure",
    bath: "fixed",
    spectrum: chosen.source,
    te: temperatureValue(question.electronTemperature, question),
    tb: temperatureValue(question.bosonTemperature, question),
    symbol: wide ? "lambda_c" : "G_c",
    criticalCoupling: coupling(point.criticalCoupling),
    equilibrium: coupling(point.equilibrium),
    withoutNonThermal: coupling(point.withoutNonThermal ?? point.criticalCoupling),
    shares: point.shares,
  };
}

function temperatureValue(energy: number, { chosen }: CriticalQuestion): Value {
  const { temperature } = chosen.units;
  return {
    value: energyToTemperature(energy, chosen.units),
    error: null,
    unit: temperature === "none" ? "" : temperature,
  };
}

const RATIOS = [0.25, 0.5, 0.75, 1, 1.5];

/** G_c of the ohmic oscillator against T_B/T_e; `solved` is the point that is known already. */
export function ohmicScan(solved: Bias, bar: ProgressBar): ScanRecord {
  const known = solved.question.bosonTemperature / solved.question.electronTemperature;
  const points = RATIOS.map((ratio, done) => {
    bar.update(done / RATIOS.length, `T_B/T_e = ${ratio}`);
    return ratio === known ? solved.point : reached(() => ohmicBias(ratio).point);
  });
  const te = OHMIC.electronTemperature;
  const { spectrum } = ohmicChoice();
  const slope = relativeOhmicSlope(spectrum);
  return {
    closure: "local closure",
    spectrum: ohmicChoice().source,
    te: { value: te, error: null, unit: "" },
    symbol: "G_c",
    unit: "",
    ratio: RATIOS,
    critical: points.map((point) => point?.criticalCoupling.value ?? null),
    withoutNonThermal: points.map((point) => point?.withoutNonThermal?.value ?? null),
    weakCoupling: RATIOS.map((ratio) => weakCouplingFunctions().fixed(te, ratio * te)),
    weakCouplingCorrected: RATIOS.map(
      (ratio) => correctedLaw(spectrum, slope, te, ratio * te)?.value ?? null,
    ),
  };
}

function reached<R>(solve: () => R): R | null {
  try {
    return solve();
  } catch (error) {
    if (error instanceof NotConvergedError) return null;
    throw error;
  }
}
