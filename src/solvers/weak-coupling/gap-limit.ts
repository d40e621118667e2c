import { compileGreenFunctions } from "../../kernels/closure-functions.ts";
import { type CompiledKernels, compileKernels } from "../../kernels/compile.ts";
import { thermalKernels } from "../../kernels/general/thermal-kernels.ts";
import { spectrumShape } from "../../spectra/shape.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { type EquilibriumGap, equilibriumGap } from "../gap/equilibrium-gap.ts";
import { gapAt } from "../gap/matsubara-gap.ts";
import { criticalTemperature } from "../wide/critical-temperature.ts";
import type { Estimate } from "../wide/estimate.ts";
import {
  bySize,
  type CouplingPoint,
  coefficientOfPoints,
  limitOfPoints,
  power,
  squareTimes,
} from "./zero-coupling.ts";

/** 2Δ/T_c as λ → 0, and the coefficient that a term linear in λ could have beside the corrections known. */
export interface RatioLimit {
  readonly limit: Estimate;
  readonly linear: Estimate;
}

/** The gap of an Einstein mode at T = 0 as λ → 0, Ω = 1. */
export interface GapLimit {
  /** 2Δ/T_c with the edge of the real axis, and with Δ(iω → 0). */
  readonly ratio: { readonly edge: RatioLimit; readonly matsubara: RatioLimit };
  /** Δ(iω)/Δ(0). */
  imaginary(omega: number): Estimate;
  /** Δ(ω)/Δ_0 of the real axis, ω no multiple of Ω. */
  real(omega: number): { readonly re: Estimate; readonly im: Estimate };
}

/** The couplings fall by 2^{1/4} each, to a quarter of the largest. */
const COUNT = 9;
const STEP = 2 ** (-1 / 4);
/** The largest by default: (Δ/Ω)² < 1e-4, so that its square does not count. */
const LARGEST = 1 / 4;

const orders = (from: number): number[] => Array.from({ length: COUNT - 1 }, (_, k) => from + k);
/** 2Δ/T_c has no power of λ: its corrections are (Δ/Ω)²[ln(Ω/Δ), 1, λ, …]. */
const RATIO = orders(-1).map(squareTimes);
/** The gap function has all powers of λ, and the same corrections. */
const SHAPE = [...orders(1).map(power), ...RATIO];
/** What rounding leaves of the gap function on both axes, relative. */
const ROUNDING = 1e-12;

/** One coupling. */
interface Solved {
  readonly coupling: number;
  readonly kernels: CompiledKernels;
  readonly gap: EquilibriumGap;
}
type Axis = keyof GapLimit["ratio"];

/**
 * The nonlinear equations of an Einstein mode Ω = 1, solved at T = 0 on the Matsubara axis, continued to the real axis, and extrapolated to λ → 0:
 * 2Δ/T_c → 2πe^{−γ}, and the gap function → λ(iω)/λ(0), on the real axis λ^R(ω)/λ(0) = Ω²/(Ω² − ω²) with its pole at Ω. At
 * finite λ it has a root at each kΩ + Δ_0: the nearer ω is to kΩ, the larger the error.
 *
 * Errors are estimates (see limitOfPoints). Example: `gapLimit().ratio.edge.limit.value` = 3.527753978 (±1.8e-9).
 *
 * @param largest the largest of nine couplings, each 2^{1/4} times the next: with a smaller one the amplitude Δ ~ e^{−1/λ} of
 * the smallest is known to less relative accuracy, with a larger one more powers of (Δ/Ω)² count.
 */
export function gapLimit(largest = LARGEST): GapLimit {
  const solved = Array.from({ length: COUNT }, (_, k) => groundState(largest * STEP ** k));
  return {
    ratio: { edge: ratioLimit(solved, "edge"), matsubara: ratioLimit(solved, "matsubara") },
    imaginary: (omega) =>
      shapeLimit(solved, ({ gap, kernels }) => {
        return (
          gapAt(gap.matsubara, { kernels, green, temperature: 0 }, omega) / amplitude(gap, "matsubara").value
        );
      }),
    real: (omega) => {
      const part = (of: "re" | "im"): Estimate =>
        shapeLimit(solved, ({ gap }) => gap.realAxis!.at(omega).gap[of] / amplitude(gap, "edge").value);
      return { re: part("re"), im: part("im") };
    },
  };
}

const green = compileGreenFunctions("wide");

function groundState(coupling: number): Solved {
  const spectrum: Spectrum = { kind: "einstein", lambda: coupling, omega: 1 };
  const gap = equilibriumGap({
    kernelsAt: (t) => thermalKernels(spectrum, t),
    green,
    shape: spectrumShape(spectrum),
    temperature: 0,
  });
  return { coupling, kernels: compileKernels(spectrum, 1, 1), gap };
}

function amplitude({ matsubara, realAxis }: EquilibriumGap, axis: Axis): Estimate {
  return axis === "edge" ? realAxis!.edge! : { value: matsubara.gap[0]!, error: matsubara.error };
}

function ratioLimit(solved: readonly Solved[], axis: Axis): RatioLimit {
  const points = solved.flatMap(({ coupling, kernels, gap }): CouplingPoint[] => {
    const transition = criticalTemperature(kernels);
    // Too cold for T_c in doubles: the gap function still counts.
    if (transition.value === null || transition.error === null) return [];
    const { value, error } = amplitude(gap, axis);
    const ratio = (2 * value) / transition.value;
    const relative = error / value + transition.error / transition.value;
    return [{ coupling, square: value ** 2, value: ratio, error: relative * ratio }];
  });
  const terms = RATIO.slice(0, points.length - 1);
  return {
    limit: limitOfPoints(points, terms),
    linear: coefficientOfPoints(points, [power(1), ...terms.slice(0, -1)], 1),
  };
}

function shapeLimit(solved: readonly Solved[], of: (one: Solved) => number): Estimate {
  const points = solved.map((one): CouplingPoint => {
    const [value, size] = [of(one), amplitude(one.gap, "matsubara")];
    const relative = size.error / size.value + ROUNDING;
    return { coupling: one.coupling, square: size.value ** 2, value, error: relative * Math.abs(value) };
  });
  return limitOfPoints(points, bySize(SHAPE, points).slice(0, COUNT - 1));
}
