import { compileKernels } from "../../kernels/compile.ts";
import type { DefectRecord, KernelRecord, SpectrumRecord } from "../../report/index.ts";
import { moments } from "../../spectra/moments.ts";
import { spectrumShape } from "../../spectra/shape.ts";
import { spectralFunction } from "../../spectra/spectrum.ts";
import type { ChosenSpectrum } from "../options/spectrum.ts";
import { shortest } from "../output/quantity.ts";
import { OHMIC, ohmicChoice } from "./bundled.ts";

const PLOT_POINTS = 240;
const STATE = `T_e = ${OHMIC.electronTemperature}, T_B = ${OHMIC.bosonTemperature}`;

/** The spectrum with its moments and a curve for the plot; a δ function has no curve. */
export function spectrumRecord(chosen: ChosenSpectrum): SpectrumRecord {
  const { spectrum, units } = chosen;
  const { lambda, omegaLog, omega2 } = moments(spectrum);
  const top = 1.1 * spectrumShape(spectrum).top;
  const omega =
    spectrum.kind === "einstein"
      ? []
      : Array.from({ length: PLOT_POINTS + 1 }, (_, i) => (top * i) / PLOT_POINTS);
  return {
    name: chosen.source,
    format: spectrum.kind === "tabulated" ? "table" : "model",
    unit: units.frequency === "none" ? "" : units.frequency,
    lambda,
    omegaLog,
    omega2,
    omega,
    a2f: spectrum.kind === "einstein" ? [] : omega.map((x) => spectralFunction(spectrum, x)),
    notes: chosen.notes,
  };
}

function ohmicKernels() {
  return compileKernels(ohmicChoice().spectrum, OHMIC.electronTemperature, OHMIC.bosonTemperature);
}

/** The three channels of the local closure on the ohmic oscillator along ω at one ν. */
export function kernelRecords(): KernelRecord[] {
  const kernels = ohmicKernels();
  const nu = 0.1;
  const omega = Array.from({ length: PLOT_POINTS + 1 }, (_, i) => (4 * i) / PLOT_POINTS - 2);
  return (["localBoson", "localThermal", "localNonThermal"] as const).map((name) => {
    const values = omega.map((w) => kernels[name](w, nu));
    return {
      name,
      unit: "",
      nu,
      omega,
      re: values.map(({ re }) => re),
      im: values.map(({ im }) => im),
      state: STATE,
    };
  });
}

const DEFECT_POINTS = 40;
/** The map covers ±6T_e. */
const DEFECT_RANGE = 6 * OHMIC.electronTemperature;

/** N(ω,ν) = −xiSource/A, on frequencies ω half a cell away from ν because A vanishes at ω = ν. */
export function defectRecord(): DefectRecord {
  const kernels = ohmicKernels();
  const cell = (2 * DEFECT_RANGE) / DEFECT_POINTS;
  const axis = (shift: number) =>
    Array.from({ length: DEFECT_POINTS }, (_, i) => -DEFECT_RANGE + (i + shift) * cell);
  const [omega, nu] = [axis(0.75), axis(0.25)];
  const values = nu.map((v) => omega.map((w) => -kernels.xiSource(w, v) / kernels.a(w - v)));
  return {
    unit: "",
    omega,
    nu,
    values,
    state: `h thermal at T_e, F_B at T_B, ${STATE}; |ω| ≤ ${shortest(DEFECT_RANGE)}`,
  };
}
