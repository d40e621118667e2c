import type { Rule } from "../../algebra/trace.ts";

/** Under which the laws on the scale of the line hold, with the order of what they leave out. */
export const WEAK_CONDITIONS = [
  "T_e, T_B ≪ Ω with T → 0 at a fixed ratio; linewidth ≪ T",
  "ohmic boson: b = lim A F_B/G > 0",
  "φ real and constant over the line",
] as const;

/** Rules of weak coupling beyond the line with fixed h. */
export const WEAK_RULES = {
  fixedDrive: {
    name: "fixed-drive",
    statement: "The line and its sidebands with h = sgn x at |x| ≫ T, whatever the drive.",
    conditions: ["T_e, T_B ≪ Ω, T → 0 at fixed T_B/T_e", "ohmic boson, fixed h, drive at energies ≫ T"],
    source: "leading order on the line and on its sidebands",
  },
  line: {
    name: "line",
    statement:
      "On the line the kernels are their leading powers: A → G a x, F_B → 2T_B/x with T_B = lim xF_B/2, h → h'(0)ω, λ^R → G.",
    conditions: ["|ω|, |ν| ~ linewidth ≪ T"],
    source: "expansion on the scale of the line",
  },
  sideband: {
    name: "sideband",
    statement:
      "Off the line, at |x| ≫ T, there is what one boson takes there: first order in Σ, the line seen as a point.",
    conditions: ["|x| ≫ T; relative remainder O(T/Ω)"],
    source: "expansion in linewidth/|x|",
  },
  balance: {
    name: "balance-of-rates",
    statement: "Gains and losses on the line balance.",
    conditions: ["relative remainder O((T/Ω) ln(Ω/T))"],
    source: "kinetic equation and equation for Ξ, to leading order",
  },
  parity: {
    name: "parity",
    statement: "A, F_B and h are odd.",
    conditions: ["particle–hole symmetry"],
    source: "definition of A and F_B; particle–hole symmetry for h",
  },
  law: {
    name: "weak-coupling-law",
    statement: "1 = φ^R/φ at the critical coupling.",
    conditions: ["relative remainder O((T/Ω) ln(Ω/T))"],
    source: "gap equation on the line",
  },
  definition: {
    name: "definition",
    statement: "A name is put in.",
    conditions: [],
    source: "definition",
  },
} satisfies Record<string, Rule>;
