import { compileKernels } from "../../kernels/compile.ts";
import { compileLead } from "../../kernels/compile-lead.ts";
import { matsubaraCritical } from "../../solvers/local/matsubara-critical.ts";
import { MatsubaraInteraction } from "../../solvers/wide/matsubara-interaction.ts";
import { spectrumShape } from "../../spectra/shape.ts";
import type { SteadyStateProblem } from "./problem.ts";

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
  const { matsubara } = compileKernels(spectrum, temperature, temperature);
  const interaction = spectrum.kind === "tabulated" ? new MatsubaraInteraction(matsubara) : null;
  return matsubaraCritical({
    kernels: { matsubara: interaction ? (nu) => interaction.at(nu) : matsubara },
    shape: spectrumShape(spectrum),
    temperature,
    ...(bath?.kind === "lead" ? { leadWidth: compileLead(bath.rate, temperature).halfWidth } : {}),
  });
}
