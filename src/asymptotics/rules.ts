import type { Rule } from "../algebra/trace.ts";

/** Rules that carry the Matsubara equations of the wide band to weak and to strong coupling. */
export const ASYMPTOTIC_RULES = {
  parity: {
    name: "frequency-parity",
    statement:
      "Σ over all n is Σ_{n≥0} of the summand at ω_n and at −ω_n: ω̃_n odd, φ_n and r_n even, λ(iν) even.",
    conditions: [],
    source: "parity of the equations in ω_n",
  },
  linear: {
    name: "linearised",
    statement: "First order in φ_n: r_n = √(ω̃_n² + φ_n²) is ω̃_n for ω_n > 0.",
    conditions: ["φ_n → 0 at the transition"],
    source: "Taylor expansion",
  },
  telescope: {
    name: "telescope",
    statement: "Neighbouring rows of Σ_n λ(iω_m−iω_n) sgn ω_n differ by the one term that changes sign.",
    conditions: ["λ(iν) even, falling to 0"],
    source: "shift of the summation index",
  },
  sumToIntegral: {
    name: "sum-to-integral",
    statement: "2πTΣ_{n≥0} f(ω_n) → ∫_0^∞ f dω for f smooth at ω = 0, with a remainder O(T²).",
    conditions: ["T → 0"],
    source: "Euler–Maclaurin formula at midpoints, Abramowitz and Stegun 25.4.2",
    theorem: true,
  },
  rankOne: {
    name: "rank-one",
    statement: "λ(iω_m−iω_n) = λχ(ω_m)χ(ω_n) + remainder that vanishes at ω_m = 0 and at ω_n = 0.",
    conditions: [],
    source: "factorisation on the axes of the (ω_m, ω_n) plane",
  },
  resolvent: {
    name: "remainder-elimination",
    statement: "φ = a|χ⟩ + λRWφ iterated, with what is left kept as E.",
    conditions: ["R is a bounded operator in the norm of W, uniformly as T → 0"],
    source: "Schur complement of a rank-one part",
  },
  orders: {
    name: "orders-of-coupling",
    statement: "Expansion in λ at fixed ω/Ω.",
    conditions: [],
    source: "Taylor expansion",
  },
  digammaSum: {
    name: "digamma-sum",
    statement: "Σ_{n≥0} Σ_k r_k/(n + a_k) = −Σ_k r_k ψ(a_k) for Σ r_k = 0.",
    conditions: ["the terms of the sum fall like 1/n²"],
    source: "Abramowitz and Stegun 6.3.16",
    theorem: true,
  },
  digammaValues: {
    name: "digamma-values",
    statement:
      "ψ(2z) = ½ψ(z) + ½ψ(z+½) + ln 2, ψ(1) = −γ_E (Euler's constant), and ψ(½+w) = ln w + O(1/w²) for |arg w| < π.",
    conditions: [],
    source: "Abramowitz and Stegun 6.3.8, 6.3.2, 6.3.18",
    theorem: true,
  },
  antiderivative: {
    name: "antiderivative",
    statement: "∫_a^b f = F(b) − F(a) for F' = f on (a, b).",
    conditions: [],
    source: "fundamental theorem of calculus",
    input: "the functions of which F is a combination; its coefficients are solved for, F' = f is judged",
  },
  boundary: {
    name: "boundary-value",
    statement: "The antiderivative at an end of the interval.",
    conditions: [],
    source: "limit",
  },
  dilogarithm: {
    name: "dilogarithm",
    statement: "Li_2(1) = π²/6, Li_2(z) + Li_2(−z) = ½Li_2(z²), dLi_2(z)/dz = −ln(1−z)/z.",
    conditions: [],
    source: "Abramowitz and Stegun 27.7.1, 27.7.5",
    theorem: true,
  },
  bias: {
    name: "temperature-bias",
    statement: "Electrons at T, boson at T_B: the T axis carries what detailed balance no longer cancels.",
    conditions: ["T, T_B ≪ Ω", "thermal electrons at T"],
    source: "continuation of the wide-band equations to the Matsubara axis of the electrons",
  },
  strong: {
    name: "strong-coupling",
    statement: "T ≫ Ω: the linearised equations with λ(iν_l) = λ⟨Ω²⟩/ν_l² for l ≠ 0.",
    conditions: ["T ≫ Ω, λ → ∞ at fixed λ⟨Ω²⟩/T²"],
    source: "Allen and Dynes, Phys. Rev. B 12, 905 (1975)",
  },
  gap: {
    name: "gap-at-zero-temperature",
    statement: "The rank-one condition with 1/√(ω²+Δ²) in place of 1/ω.",
    conditions: ["T = 0, Δ ≪ Ω"],
    source: "nonlinear gap equation of the wide band",
  },
  transition: {
    name: "transition",
    statement: "The condition for a solution with φ ≠ 0, solved for the temperature.",
    conditions: [],
    source: "linearised gap equation",
  },
} satisfies Record<string, Rule>;
