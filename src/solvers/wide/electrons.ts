import type { Resolution } from "../linear/panel-grid.ts";
import type { Distribution } from "./real-axis-equations.ts";

/** The electrons of a wide-band steady state, by their distribution. */
export interface Electrons {
  /** h(ω), odd, |h| ≤ 1. */
  readonly h: Distribution;
  /** The sharpest scale on which h varies around ω = 0. */
  readonly scale: number;
  /** Ascending edges from 0 of panels on which h is smooth; beyond the last one it is ±1. */
  readonly edges: readonly number[];
  /** Further steps of h, e.g. of electrons displaced by a drive. */
  readonly steps: readonly Resolution[];
  /** Ascending, > 0: kinks of an h that is a table; default none. */
  readonly kinks?: readonly number[];
  /** T_e if h = tanh(ω/2T_e), null for any other distribution. */
  readonly temperature: number | null;
}

/** h = tanh(ω/2T_e). */
export function thermalElectrons(temperature: number): Electrons {
  return {
    h: (omega) => Math.tanh(omega / (2 * temperature)),
    scale: temperature,
    edges: [0, 1, 2, 4, 8, 16, 32].map((k) => k * temperature),
    steps: [],
    temperature,
  };
}
