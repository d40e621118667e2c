import type { Rule } from "../../algebra/trace.ts";

/** Rules of the identities that hold for every h, F_B and A. */
export const SUM_RULES = {
  cauchy: {
    name: "cauchy",
    statement: "∫dv X(v)/(v−z) is 2πi X(z) for X analytic above and 0 for X analytic below.",
    conditions: ["Im z > 0", "the function beside 1/(v−z) falls at infinity"],
    source: "Cauchy's theorem",
  },
  jump: {
    name: "jump",
    statement:
      "A = (λ^R − λ^A)/2πi, AF_B = (P_B − P_B^−)/2πi, B = (G^A − G^R)/2πi; P_B^− is the conjugate of P_B on the axis.",
    conditions: [],
    source: "definition of A, P_B and B",
  },
  tail: {
    name: "tail",
    statement: "∫dv X(v) = −iπ lim vX(v) for X analytic above, symmetric cutoff.",
    conditions: [
      "symmetric cutoff where the integral is conditional",
      "G^R → 1/ω; A odd, xA integrable, so that λ^R falls like 1/x²; AF_B integrable",
    ],
    source: "large semicircle",
  },
  lorentzian: {
    name: "lorentzian",
    statement: "Residues at ω = iγ.",
    conditions: ["γ > 0"],
    source: "residue theorem",
  },
  power: {
    name: "power-rule",
    statement: "d(u^{−n}) = −n u^{−n} du/u for any n.",
    conditions: ["u ≠ 0"],
    source: "elementary",
  },
  parity: {
    name: "reflection",
    statement: "A, F_B and h are odd: λ^R(−x) = λ^A(x), P_B(−x) = −P_B^−(x).",
    conditions: [],
    source: "real boson field; particle–hole symmetry for h",
  },
  electrons: {
    name: "particle-hole-parity",
    statement: "G^R(−ω) = −G^A(ω), F^R(−ω) = F^A(ω).",
    conditions: ["particle–hole symmetry"],
    source: "G_22^R(ω) = G_11^R(ω) = −G_22^A(−ω)",
  },
  diagonal: {
    name: "diagonal",
    statement: "F_B → 2T_B/x at x → 0; h(ω − s) = h(ω) − sh′(ω) + O(s²).",
    conditions: ["s → 0", "h is smooth at ω"],
    source: "Taylor expansion",
  },
  positivity: {
    name: "positivity",
    statement:
      "F_B = 1 + 2u² for x > 0 and h = (1 − v²)/(1 + v²): every F_B ≥ 1 and every |h| ≤ 1 has this form.",
    conditions: [],
    source: "elementary",
  },
} satisfies Record<string, Rule>;
