/**
 * Relations between contour functions that a step may assume; the judge builds its random functions so that they hold.
 */
export const CONTOUR_RELATIONS = {
  inverse: "A∘C = C∘A = 1 on the contour: C is the inverse of A",
  dyson: "G = G_0 + G_0∘Σ∘G on the contour: Σ = L_0 − L with L_0 = G_0^{-1} and L = G^{-1}",
  thermal:
    "L∘G = G∘L = 1 on the three branches, L = G_0^{-1} − Σ; G_0^{-1} has no K and < component, and its mixed ones −J^⌉ and −J^⌈ join the thermal branch to the real ones at t_0",
} as const;
