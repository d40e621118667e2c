import type { Rule } from "../algebra/trace.ts";

/** The rules of contour algebra: everything else in this room is computed from them. */
export const CONTOUR_RULES = {
  branchDefinition: {
    name: "branch-definition",
    statement:
      "Branch components by contour order; R and A by θ(t): X^R = θ(t)(X^> − X^<), X^A = −θ(−t)(X^> − X^<).",
    conditions: ["θ(−t) = 1 − θ(t); no δ(t) part in X^> − X^<"],
    source: "Keldysh 1964; Rammer and Smith, Rev. Mod. Phys. 58, 323 (1986), sec. II",
  },
  keldyshRotation: {
    name: "keldysh-rotation",
    statement: "Solve X^K = X^> + X^<, X^R − X^A = X^> − X^< for X^> and X^<.",
    conditions: [],
    source: "Larkin and Ovchinnikov, Sov. Phys. JETP 41, 960 (1975)",
  },
  branchSum: {
    name: "branch-sum",
    statement:
      "∫_C dz runs forward on + and backward on −: C^{ab} = Σ_c s_c A^{ac} B^{cb} with s_+ = 1, s_− = −1.",
    conditions: ["the contour extends to t → ±∞ and is closed"],
    source: "Langreth, in Linear and Nonlinear Electron Transport in Solids (1976)",
  },
  pointwiseProduct: {
    name: "pointwise-product",
    statement:
      "Branch indices are carried along: C^{ab}(t) = A^{ab}(t)B^{ab}(t), or A^{ab}(t)B^{ba}(−t) for the opposite order.",
    conditions: ["steady state: functions of the time difference"],
    source: "Langreth 1976; Haug and Jauho, Quantum Kinetics, ch. 4",
  },
  causality: {
    name: "causality",
    statement: "X^R(t)Y^A(t) = 0 and X^R(t)Y^R(−t) = X^A(t)Y^A(−t) = 0: the supports meet at t = 0 only.",
    conditions: ["no δ(t) parts, θ(0) = ½"],
    source: "definition of R and A",
  },
} satisfies Record<string, Rule>;
