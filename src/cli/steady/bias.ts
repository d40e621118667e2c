import { InputError } from "../../errors/errors.ts";
import { weakCouplingFunctions } from "../../kernels/weak-coupling.ts";
import type { Bath } from "../../solvers/scenario.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { relativeOhmicSlope } from "../critical/ohmic-slope.ts";
import { numberList } from "../options/lists.ts";
import { temperature } from "../options/numbers.ts";
import { temperatureToEnergy } from "../options/spectrum.ts";
import { scannedClosures } from "./closures.ts";
import { BUNDLED, type ScannedSpectrum, type SteadyFlags, typedOr } from "./flags.ts";
import type { Scan } from "./scan.ts";

const RATIOS = "1/20:3";

/** `steady bias`: T_B/T_e at given T_e, for each closure, half-width and rate of the lead. */
export function biasScan(flags: SteadyFlags, { chosen, bundled }: ScannedSpectrum, points: number): Scan {
  const typed = typedOr(flags.te, "--te", bundled ? BUNDLED.te : undefined, "temperature");
  const te = temperature(typed, "--te");
  const ratio = numberList(flags.ratio ?? RATIOS, "--ratio", { points });
  const electronTemperature = temperatureToEnergy(te, chosen.units);
  const closures = scannedClosures(flags, {
    fallback: "wide,local",
    points,
    spectrum: chosen.spectrum,
    temperature: electronTemperature,
  });
  const baths = scannedBaths(flags, { spectrum: chosen.spectrum, temperature: electronTemperature, points });
  return {
    scenario: "bias",
    chosen,
    axes: { te, closures, baths, ratio },
    points: closures.flatMap((closure) =>
      baths.flatMap((bath) =>
        ratio.map((r) => ({
          ...closure,
          bath,
          electronTemperature,
          bosonTemperature: r * electronTemperature,
        })),
      ),
    ),
  };
}

interface BathDefaults {
  readonly spectrum: Spectrum;
  readonly temperature: number;
  readonly points: number;
}

function scannedBaths({ bath = "fixed", bathRate }: SteadyFlags, defaults: BathDefaults): Bath[] {
  if (bath !== "fixed" && bath !== "lead")
    throw new InputError({ where: "--bath", received: bath, accepted: "fixed or lead" });
  if (bath === "fixed" && bathRate === undefined) return [{ kind: "fixed" }];
  if (bath === "fixed")
    throw new InputError({
      where: "--bath-rate",
      received: `${bathRate} with --bath fixed`,
      accepted: "--bath-rate with --bath lead",
    });
  const rates =
    bathRate === undefined ? defaultRates(defaults) : numberList(bathRate, "--bath-rate", defaults);
  return rates.map((rate) => ({ kind: "lead", rate }));
}

/** s = Γ_1/(Γ_b + Γ_1) that the default rates aim at, by the weak-coupling law at T_B = T_e. */
const SHARES = [0.1, 0.3, 0.5, 0.7, 0.9];

function defaultRates({ spectrum, temperature: te }: BathDefaults): number[] {
  const law = weakCouplingFunctions();
  const slope = relativeOhmicSlope(spectrum);
  const rate = law.oneBosonRate(law.fixed(te, te), slope, te);
  if (rate > 0) return SHARES.map((s) => Number((rate * (1 / s - 1)).toPrecision(3)));
  throw new InputError({
    where: "--bath-rate",
    received: "no rate for --bath lead",
    accepted: "a list of rates: a spectrum without ohmic weight sets no scale",
  });
}
