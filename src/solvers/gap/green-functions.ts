/**
 * The derived Green functions of a closure, nonlinear in φ, as the solvers see them: writes [Re g, Im g, Re f, Im f] at
 * ω̃ and φ into `into`. In the wide band g = ω̃/s, f = φ/s, in the local closure G = ω̃/s², F = φ/s², s² = ω̃² − φ².
 */
export type GreenFunctions = (
  dressedRe: number,
  dressedIm: number,
  gapRe: number,
  gapIm: number,
  into: Float64Array,
) => void;
