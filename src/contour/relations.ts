/**
 * Relations between contour functions that a step may assume; the judge builds its random functions so that they hold.
 */
export const CONTOUR_RELATIONS = {
  inverse: "A∘C = C∘A = 1 on the contour",
  dyson: "G = G_0 + G_0∘Σ∘G on the contour",
  thermal:
    "L∘G = G∘L = 1 on the three branches, L = G_0^{-1} − Σ; G_0^{-1} has no K and < component, and its mixed ones −J^⌉ and −J^⌈ join the thermal branch to the real ones at t_0",
} as const;
/** The Dyson equation with the self-energy by the inverses of both functions, a sentence each. */
export const DYSON = [CONTOUR_RELATIONS.dyson, "Σ = L_0 − L", "L_0 = G_0^{-1}", "L = G^{-1}"];
