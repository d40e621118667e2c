import type { Rule } from "../../algebra/trace.ts";

/** Rules of the first correction to G_c = 4T in the local closure. */
export const LOCAL_RULES = {
  residues: {
    name: "frequency-residues",
    statement:
      "2TΣ_n g(iω_n) = −Σ Res tanh(z/2T)g(z) over the poles of g; TΣ_k g(iν_k) = −Σ Res ½coth(z/2T)g(z) over all k.",
    conditions: ["g rational, falling at least like 1/z²"],
    source: "residue theorem: tanh(z/2T) has residue 2T at iω_n, coth(z/2T) at iν_k",
  },
  shift: {
    name: "frequency-shift",
    statement: "Σ_n f(ω_n − ν_k) = Σ_n f(ω_n); odd summands add up to zero.",
    conditions: ["symmetric summation"],
    source: "shift of the summation index",
  },
  firstOrder: {
    name: "first-order",
    statement: "First order in D(ν) = 1 − λ(iν)/λ(0).",
    conditions: ["thermal region |ω_n|, |ω_m| ~ T, and one of them large: D counted once"],
    source: "perturbation of the eigenvalue 1 at G = 4T, φ_n constant, left vector 1/ω_m²",
  },
  outer: {
    name: "outer-region",
    statement: "At |ω_m| ~ Ω the gap follows the line: φ_m = λ(iω_m)/λ(0) times its value at |ω_n| ~ T.",
    conditions: ["leading order in T/Ω"],
    source: "matched expansions at |ω_n| ~ T and |ω_n| ~ Ω",
  },
  shell: {
    name: "shell",
    statement:
      "T ≪ |ω| ≪ Ω: h = sgn ω, F_B = sgn x, A = G a x, λ^R = G + iπGax; first order in a, the logarithm L = ∫dν/ν alone.",
    conditions: ["T_e, T_B ≪ Ω, T → 0 at fixed T_B/T_e", "ohmic boson, fixed thermal h, no drive"],
    source: "matched expansions: the line, the shell, |ω| ~ Ω",
  },
  drivenShell: {
    name: "driven-shell",
    statement:
      "T ≪ |ω| ≪ Ω with a lead and a drive at energies ~ Ω: A = G a x, F_B = sgn x, h from its kinetic equation; first order in L = ∫dν/ν.",
    conditions: [
      "T_e, T_B ≪ Ω, T → 0 at fixed T_B/T_e, Γ_1, Γ_2, Γ_b ~ GaT",
      "ohmic boson; h from the kinetic equation; no terms without a logarithm",
    ],
    source: "matched expansions: the line, the shell, |ω| ~ Ω with the sidebands",
  },
  heldShell: {
    name: "held-shell",
    statement:
      "T ≪ |ω| ≪ Ω at fixed h beside a drive at energies ~ Ω: h = sgn ω, F_B = sgn x, A = G a x; first order in L = ∫dν/ν.",
    conditions: [
      "T_e, T_B ≪ Ω, T → 0 at fixed T_B/T_e, Γ_1, Γ_h ~ GaT, S ~ Ga",
      "ohmic boson, fixed thermal h, no drive at |x| ≪ Ω; no terms without a logarithm",
    ],
    source: "matched expansions: the line, the shell, |ω| ~ Ω with the sidebands",
  },
  runningLine: {
    name: "running-line",
    statement: "On the line G^R = Z/(ν + iγ), whatever holds h: F^R and |G^R|² carry Z².",
    conditions: ["T_e, T_B ≪ Ω, linewidth ≪ T", "ohmic boson; φ and X constant over the line"],
    source: "leading order on the line",
  },
  balance: {
    name: "balance-with-boson",
    statement:
      "h_B = tanh(ω/2T_B) is in detailed balance with the boson. The electrons deviate from it by w = 2(h − h_B) Im F^R + X|G^R|².",
    conditions: ["boson at T_B, no drive"],
    source: "the equations of φ^R and X, rearranged",
  },
  thermalEnergies: {
    name: "thermal-energies",
    statement:
      "|ω| ~ T: A = G a x, G^R = 1/(ν + i0) + Σ^R/(ν + i0)² to first order in a; ⟨f⟩ = ∫dν f Im[Σ^R/(ν + i0)²] for f even.",
    conditions: ["T_e, T_B ≪ Ω, T → 0 at fixed T_B/T_e", "ohmic boson"],
    source: "matched expansions: the line, |ω| ~ T, |ω| ~ Ω",
  },
  leadThermal: {
    name: "lead-thermal-energies",
    statement:
      "|ω| ~ T beside a lead, h from the kinetic equation: A = G a x, first order in a; ⟨f⟩ = ∫dν f Im[Σ^R/(ν + i0)²] for f even.",
    conditions: [
      "T_e, T_B ≪ Ω, T → 0 at fixed T_B/T_e, Γ_1, Γ_b ~ GaT",
      "ohmic boson at T_B, no drive; h from the kinetic equation",
    ],
    source: "matched expansions: the line, |ω| ~ T, |ω| ~ Ω",
  },
  boundaryValue: {
    name: "sokhotski-plemelj",
    statement: "∫dν f(ν)/(ν + i0) = ∫dν f(ν)/ν − iπf(0), the first as a principal value.",
    conditions: ["f smooth on the real axis"],
    source: "Sokhotski–Plemelj formula",
    theorem: true,
  },
  matching: {
    name: "matching",
    statement: "Equal tails of two regions make a logarithm of the ratio of their scales.",
    conditions: ["T ≪ Ω"],
    source: "matched expansions",
  },
  law: {
    name: "corrected-law",
    statement: "Thermal and outer region together.",
    conditions: ["T_e, T_B ≪ Ω", "absolute remainder of 1/G_c: O((T/Ω²) ln²(Ω/T))"],
    source: "matched expansions",
  },
} satisfies Record<string, Rule>;
