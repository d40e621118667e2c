import type { Rule } from "../algebra/trace.ts";

/** Rules of the steady state: energy space, Dyson equation, distributions. */
export const STEADY_RULES = {
  nambuVertex: {
    name: "nambu-vertex",
    statement: "The electron–boson vertex is τ3 in Nambu space: Σ̂ = i g² D τ3Ĝτ3.",
    conditions: ["real gauge: the anomalous part of Ĝ is along τ1"],
    source: "Nambu, Phys. Rev. 117, 648 (1960); Eliashberg, Sov. Phys. JETP 11, 696 (1960)",
  },
  fourier: {
    name: "fourier",
    statement: "∫dt e^{iωt}X(t)Y(t) = ∫dν/2π X(ω−ν)Y(ν).",
    conditions: ["steady state: functions of the time difference"],
    source: "convolution theorem",
  },
  distributions: {
    name: "distributions",
    statement: "g²D^R = −λ^R, g²(D^R − D^A) = −2πiA, g²D^K = −2πiAF_B, G^K = h(G^R − G^A)",
    conditions: ["normal electrons have one distribution function h, odd by particle–hole symmetry"],
    source: "definition of A, F_B and h",
  },
  dyson: {
    name: "dyson-keldysh",
    statement: "(G_0^{-1} − Σ)∘G = 1 on the contour gives G^K = G^R Σ^K G^A.",
    conditions: ["baths are part of Σ, so that (G_0^{-1})^K = 0"],
    source: "Keldysh 1964; Rammer and Smith 1986",
  },
  dysonNambu: {
    name: "dyson-nambu",
    statement: "Ĝ^R = [ω − ετ3 − Σ̂^R]^{-1}, Ĝ^K = Ĝ^R Σ̂^K Ĝ^A, to first order in φ.",
    conditions: [],
    source: "Dyson equation in Nambu space",
  },
  kinetic: {
    name: "kinetic-equation",
    statement: "G^K = h(G^R − G^A) and G^K = G^RΣ^KG^A give Σ^K = h(Σ^R − Σ^A).",
    conditions: ["G^R G^A ≠ 0"],
    source: "Keldysh component of the Dyson equation",
  },
  collect: {
    name: "collect",
    statement: "Collect the integrand by the function that it multiplies.",
    conditions: [],
    source: "linearity of the integral",
  },
  solve: {
    name: "solve-linear",
    statement: "Solve a linear equation.",
    conditions: ["the coefficient of the unknown does not vanish"],
    source: "elementary",
  },
  detailedBalance: {
    name: "detailed-balance",
    statement: "h(ω) = tanh(ω/2T_e), F_B(x) = coth(x/2T_B).",
    conditions: ["thermal distributions"],
    source: "fluctuation–dissipation theorem",
  },
  residual: {
    name: "anomalous-residual",
    statement: "φ^K = h(φ^R − φ^A) + Ξ: what no distribution function represents is the residual Ξ.",
    conditions: [
      "h_22(ω) = −h_11(−ω) = h(ω): h is odd",
      "Σ_11^K = h(Σ_11^R − Σ_11^A) and Σ_22^K = h(Σ_22^R − Σ_22^A) with the bath included",
      "no τ1 part in the bath",
      "Im Σ^R ≠ 0",
    ],
    source: "definition of Ξ",
  },
} satisfies Record<string, Rule>;
