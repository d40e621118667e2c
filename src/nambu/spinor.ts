import { fn, type Matrix2, matrix, type Term } from "../algebra/term.ts";

/**
 * Ĝ = G_11, F; F, G_22 in the real gauge, where the order parameter has a τ1 part only: both off-diagonal entries are
 * the anomalous function F. `prefix` is empty for functions of energy.
 */
export function greenFunction(which: string, args: readonly Term[], prefix = ""): Matrix2 {
  const f = fn(`${prefix}F^${which}`, ...args);
  return matrix(fn(`${prefix}G_11^${which}`, ...args), f, f, fn(`${prefix}G_22^${which}`, ...args));
}

/** Σ̂ = Σ_11, φ; φ, Σ_22 with the anomalous self-energy φ. */
export function selfEnergyMatrix(which: string, args: readonly Term[]): Matrix2 {
  const phi = fn(`phi^${which}`, ...args);
  return matrix(fn(`Sigma_11^${which}`, ...args), phi, phi, fn(`Sigma_22^${which}`, ...args));
}
