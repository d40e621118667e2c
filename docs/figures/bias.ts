import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  compileKernels,
  correctedLaw,
  localCritical,
  type Spectrum,
  scanPlot,
  spectrumShape,
  standaloneSvg,
  weakCouplingFunctions,
} from "../../src/index.ts";

/**
 * The picture of the README: critical coupling of the local closure against T_B/T_e, with and without the non-thermal
 * glue. Run with `npx tsx docs/figures/bias.ts`; it writes `bias.svg` beside this file.
 */
const te = 0.04;
const spectrum: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 };
const ratios = [0.15, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 1, 1.15, 1.35, 1.6, 1.8, 2];

const { fixed } = weakCouplingFunctions();
/** lim A(x)/x at λ = 1: A F_B → 2T_B·slope. */
const slope = compileKernels(spectrum, te, te).aFB(0) / (2 * te);
const points = ratios.map((ratio) => {
  const tb = ratio * te;
  const kernels = compileKernels(spectrum, te, tb);
  return localCritical({
    kernels,
    shape: spectrumShape(spectrum),
    electronTemperature: te,
    bosonTemperature: tb,
    ohmicSlope: slope,
  });
});
const plot = scanPlot({
  closure: "local closure",
  spectrum: "damped oscillator Ω = 1, κ = 0.5",
  te: { value: te, error: null, unit: "" },
  symbol: "G_c",
  unit: "",
  ratio: ratios,
  critical: points.map((p) => p.criticalCoupling.value),
  withoutNonThermal: points.map((p) => p.withoutNonThermal?.value ?? null),
  weakCoupling: ratios.map((ratio) => fixed(te, ratio * te)),
  weakCouplingCorrected: ratios.map((ratio) => correctedLaw(spectrum, slope, te, ratio * te)?.value ?? null),
});
writeFileSync(resolve(import.meta.dirname, "bias.svg"), standaloneSvg(plot));
