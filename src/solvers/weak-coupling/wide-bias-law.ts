import { type EinsteinBias, wideBiasResidual } from "../../kernels/wide-bias-law.ts";
import { bracketedRoot } from "../linear/root.ts";

/**
 * λ at which the weak-coupling laws of an Einstein boson in the wide band put the transition at T_e:
 * ln(T_c0(λ)/T_e) = ψ(½+P) − ψ(½), T_c0 with c_1; the limit λ → 0 of λ_c, relative remainder O(λ²) in T_c at T_B = T_e and O(λ) at a bias.
 */
export function wideBiasLaw(state: EinsteinBias): number {
  const residual = (inverse: number): number => wideBiasResidual(1 / inverse, state);
  // It falls with 1/λ from +∞ to −∞: doubled or halved until its sign changes.
  let [low, high] = [1, 1];
  while (residual(low) < 0) low /= 2;
  while (residual(high) > 0) high *= 2;
  return 1 / (low === high ? low : bracketedRoot(residual, low, high).root);
}
