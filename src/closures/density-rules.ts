import type { Rule } from "../algebra/trace.ts";
import { PARTICLE_HOLE } from "./rules.ts";

const CONSTANT_SELF_ENERGY = "Σ̂ independent of ε";

/** Rules for closures given by a density of states ρ(ε). */
export const DENSITY_RULES = {
  transform: {
    name: "density-transform",
    statement: "C(z) = ∫dε ρ(ε)/(z−ε): the one function of the density of states that the equations need.",
    conditions: [CONSTANT_SELF_ENERGY],
    source: "definition of C",
  },
  evenDensity: {
    name: "even-density",
    statement: "ρ(−ε) = ρ(ε), hence C(−z) = −C(z).",
    conditions: [PARTICLE_HOLE],
    source: "reflection ε → −ε",
  },
  conjugate: {
    name: "transform-conjugate",
    statement: "ρ is real: C(ω̃^A) = conj C(ω̃^R) for ω̃^A = conj ω̃^R.",
    conditions: ["real frequencies"],
    source: "definition of C",
  },
  fractions: {
    name: "simple-fractions",
    statement: "A proper rational function is the sum of its residues over its poles.",
    conditions: [],
    source: "partial fractions",
  },
  nambu: {
    name: "nambu-density",
    statement: "Ĝ^R = [ω̃ − ετ3 − φτ1]^{-1}, s² = ω̃² − φ² with Im s > 0.",
    conditions: [],
    source: "Dyson equation in Nambu space",
  },
  normalisation: {
    name: "normalisation",
    statement: "ĝ = (ω̃ + φτ1)/s obeys (ĝτ3)² = 1.",
    conditions: [],
    source: "Eilenberger, Z. Phys. 214, 195 (1968)",
  },
  closure: {
    name: "closure",
    statement: "A closure is a density of states: δ(ε), a box of half width W, or a constant.",
    conditions: [],
    source: "definition",
  },
  keldysh: {
    name: "keldysh-density",
    statement: "∫dε ρ F^K with F^K = h(F^R − F^A) + G_11^R Ξ G_22^A to first order in φ.",
    conditions: ["first order in φ", PARTICLE_HOLE],
    source: "Keldysh component of the Dyson equation",
  },
  logarithm: {
    name: "logarithm",
    statement: "d ln u = du/u; ln is the principal logarithm.",
    conditions: [],
    source: "elementary",
  },
  branch: {
    name: "logarithm-branch",
    statement:
      "ln a − ln b = ln(a/b) where the arguments of a and b differ by less than π; ln(−a) = ln a ∓ iπ for ±Im a > 0.",
    conditions: ["W > 0; W_1, W_2 > 0 for a shifted band"],
    source: "definition of the principal logarithm",
  },
  series: {
    name: "taylor-with-remainder",
    statement:
      "A geometric sum with its remainder, integrated term by term from the point where the logarithm vanishes.",
    conditions: [],
    source: "elementary",
  },
  returned: {
    name: "returned-residual",
    statement: "∫dε ρ Ĝ^R Ξ̂ Ĝ^A with Ξ̂ = Ξ_0 + Ξ_1τ1: what Σ̂^K beyond h(Σ̂^R − Σ̂^A) leaves in Ĝ^K.",
    conditions: [PARTICLE_HOLE],
    source: "Ĝ^K = Ĝ^R Σ̂^K Ĝ^A",
  },
  held: {
    name: "held-electrons",
    statement:
      "V = M(Ξ_0, Ξ_1); a bath holds the occupation, V_0 = 0, or the balance, Ξ_0 = 0: either takes the place of the equation for Ξ_0.",
    conditions: [PARTICLE_HOLE, "h is given"],
    source: "G_11^K = h(G_11^R − G_11^A) + V_0 or Σ_11^K = h(Σ_11^R − Σ_11^A) + Ξ_0",
  },
  riccati: {
    name: "riccati",
    statement: "γ = φ/(ω̃ + s): ω̃/s = (1 + γ²)/(1 − γ²), φ/s = 2γ/(1 − γ²).",
    conditions: ["γ² ≠ 1"],
    source: "Schopohl and Maki, Phys. Rev. B 52, 490 (1995)",
  },
  asymmetric: {
    name: "two-distributions",
    statement: "Σ_11^K = h_11(Σ_11^R − Σ_11^A), Σ_22^K = h_22(Σ_22^R − Σ_22^A) with h_22(ω) = −h_11(−ω).",
    conditions: ["Im Σ^R ≠ 0"],
    source: "order of the operators in the Nambu spinor",
  },
} satisfies Record<string, Rule>;
