import type { Spectrum } from "../../spectra/spectrum.ts";
import { type CompiledKernels, compileKernels } from "../compile.ts";
import { compileGiven, type GivenKernels } from "./compile-given.ts";
import { steadyBoson } from "./steady-kernels.ts";

/** What a solver of the equilibrium gap asks for: kernels by the value of h, and the factor F_B(ω−ν) + h(ν) in equilibrium. */
export type ThermalKernels = GivenKernels & Pick<CompiledKernels, "rateOut">;

/** The kernels of a spectrum with boson and electrons at one temperature above zero. */
export function thermalKernels(spectrum: Spectrum, temperature: number): ThermalKernels {
  const { rateOut } = compileKernels(spectrum, temperature, temperature);
  return { ...compileGiven(steadyBoson({ spectrum, bosonTemperature: temperature })), rateOut };
}
