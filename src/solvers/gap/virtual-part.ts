import type { BosonKernels } from "../boson-kernels.ts";
import type { CoulombRepulsion } from "../wide/pairing-matrix.ts";
import { belowCutoff, type MatsubaraSolution } from "./matsubara-gap.ts";

/** ω̃ and φ at a real frequency, as far as virtual bosons make them: real numbers. */
export interface VirtualPart {
  readonly dressed: number;
  readonly order: number;
}

/**
 * The sums over the Matsubara axis at a real frequency,
 *   φ = πTΣ_m λ(ω−iω_m) f_m − μ*πTΣ_m θ f_m,   ω̃ = ω + iπTΣ_m λ(ω−iω_m) g_m sgn ω_m,
 * with λ(z*) = λ(z)*: twice the real part for φ, twice the imaginary part of λ(ω+iω_m) for ω̃.
 */
export function virtualPart(
  kernels: Pick<BosonKernels, "lambda">,
  solution: MatsubaraSolution,
  coulomb: CoulombRepulsion | undefined,
  omega: number,
): VirtualPart {
  const { axis, normal, anomalous } = solution;
  let [dressed, order] = [0, 0];
  for (let j = 0; j < axis.frequencies.length; j++) {
    const { re, im } = kernels.lambda(omega, axis.frequencies[j]!);
    const weight = 2 * axis.weights[j]!;
    dressed += weight * im * (j < axis.solved ? normal[j]! : 1);
    if (j < axis.solved) order += weight * re * anomalous[j]!;
  }
  return { dressed: omega + dressed, order: order - belowCutoff(axis, anomalous, coulomb) };
}
