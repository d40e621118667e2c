import type { Rule } from "../algebra/trace.ts";

/** Makes G_22 = G_11 and gives every function its parity. */
export const PARTICLE_HOLE = "particle–hole symmetry";
/** Rules that close the equations and carry them to their limits. */
export const CLOSURE_RULES = {
  local: {
    name: "local-closure",
    statement: "ε = 0 and particle–hole symmetry: G_22^X = G_11^X = G^X, F^A = conj F^R, Ξ = iX with X real.",
    conditions: ["forward scattering at the Fermi momentum, a flat band or a dot", PARTICLE_HOLE],
    source: "ε = 0 in the Nambu Green function",
  },
  wideBand: {
    name: "wide-band",
    statement: "∫dε over the whole line by residues, with Im ω̃ > 0 for the retarded function.",
    conditions: [
      "constant density of states, infinite band",
      "symmetric cutoff where the integral is conditional",
    ],
    source: "Eilenberger, Z. Phys. 214, 195 (1968); quasiclassical theory",
  },
  conjugation: {
    name: "advanced-is-conjugate",
    statement:
      "X^R − X^A = 2i Im X^R for X^A = conj X^R; for wide-band functions f^A = −conj f^R gives 2 Re f^R.",
    conditions: ["real frequencies"],
    source: "definition of R and A",
  },
  closeContour: {
    name: "close-contour",
    statement:
      "A function analytic and falling in one half plane integrates to zero there: ∫P_B(ω−ν)S(ν)dν = 0 for advanced S.",
    conditions: ["R retarded and falling, S advanced and falling at least like 1/ν"],
    source: "Cauchy's theorem",
  },
  kernel: {
    name: "kernel",
    statement: "The kernel is the coefficient of the unknown function in the integrand.",
    conditions: [],
    source: "definition",
  },
  residueSum: {
    name: "residue-sum",
    statement:
      "tanh(ν/2T) has poles at ν = iω_n with residue 2T; the poles of λ(z−ν) = ∫dx A(x)/(x−z+ν) are at ν = z − x.",
    conditions: ["G^R analytic above, G^A below; the integrand falls faster than 1/|ν|"],
    source: "residue theorem",
  },
  matsubaraPoint: {
    name: "matsubara-point",
    statement: "At z = iω_m, tanh((iω_m − x)/2T) = −coth(x/2T): the detailed-balance term drops out.",
    conditions: ["T_B = T_e = T"],
    source: "periodicity of tanh",
  },
  equilibrium: {
    name: "equilibrium",
    statement: "N ≡ 0 at one temperature, so the equation for Ξ is homogeneous and Ξ = 0 solves it.",
    conditions: [
      "T_B = T_e",
      "the relaxation of Ξ has no zero mode (the Einstein boson has one), so that Ξ = 0 is the only solution",
    ],
    source: "KMS condition",
  },
  weakCoupling: {
    name: "weak-coupling",
    statement:
      "Leading order in (linewidth)/T: A → G a x, F_B → 2T_B/x, h → h'(0) ω, λ^R → G on the line; b = 2 a T_B.",
    conditions: [],
    source: "expansion on the scale of the line",
  },
  spectralRepresentation: {
    name: "spectral-representation",
    statement: "λ(z) = ∫dx A(x)/(x−z), A odd.",
    conditions: ["Im z > 0 or z off the support of A"],
    source: "definition of λ",
  },
  partialFractions: {
    name: "partial-fractions",
    statement:
      "Partial fractions in the summation index; Σ_{m≥1} Σ_k r_k/(m + a_k) = −Σ_k r_k ψ(1 + a_k) for Σ r_k = 0.",
    conditions: ["the terms of the sum fall like 1/m²"],
    source: "Abramowitz and Stegun 6.3.16",
  },
} satisfies Record<string, Rule>;
