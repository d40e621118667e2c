import { compileKernels } from "../../kernels/compile.ts";
import { compileLead } from "../../kernels/compile-lead.ts";
import type { LocalKernels } from "../../solvers/boson-kernels.ts";
import { matsubaraCritical } from "../../solvers/local/matsubara-critical.ts";
import { MatsubaraInteraction } from "../../solvers/wide/matsubara-interaction.ts";
import { spectrumShape } from "../../spectra/shape.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import type { SteadyStateProblem } from "./problem.ts";

/** The Matsubara axis asks for λ(iν) some 10⁵ times; a table of hundreds of cells answers through an interpolation. */
export function axisKernels(spectrum: Spectrum, te: number, tb: number): LocalKernels {
  const kernels = compileKernels(spectrum, te, tb);
  if (spectrum.kind !== "tabulated") return kernels;
  const interaction = new MatsubaraInteraction(kernels.matsubara);
  return { ...kernels, matsubara: (nu) => interaction.at(nu) };
}

/**
 * The local closure at T_B = T_e without drive, beside the lead of the problem if it has one: on the Matsubara axis, as a factor on the
 * given spectrum. The Einstein boson is one spectrum among others there.
 *
 * @throws NotConvergedError if there is no critical coupling.
 */
export function localEquilibrium({ spectrum, electronTemperature: temperature, bath }: SteadyStateProblem): {
  readonly factor: number;
  readonly error: number;
} {
  return matsubaraCritical({
    kernels: axisKernels(spectrum, temperature, temperature),
    shape: spectrumShape(spectrum),
    temperature,
    ...(bath?.kind === "lead" ? { halfWidth: compileLead(bath.rate, temperature).halfWidth } : {}),
  });
}
