/**
 * What names mean, as far as rules ask for it: on which side of the real axis a symbol lies, where a function is
 * analytic and how it falls, which functions are real, odd or even. A name that is not listed has none of these
 * properties, except that a symbol without a component is real.
 */

/** Symbols that are positive. */
export const POSITIVE: ReadonlySet<string> = new Set([
  "gamma",
  "kappa",
  "Omega",
  "T",
  "T_e",
  "T_B",
  "T_b",
  "lambda",
  "G",
  "a",
  "W",
  "Gamma_b",
  "Gamma_1",
  "Gamma_2",
  "omega_c",
  "r_n",
  "pi",
  "eta",
  "y",
  "Delta",
  "omega_log",
  "W_1",
  "W_2",
  "N_F",
]);
/** Symbols on or off the axis: `z` above, `omega~^R`, `s^R` above and `omega~^A`, `s^A` below; iω_m and iω_n are imaginary. */
export const UPPER: ReadonlySet<string> = new Set(["z", "omega~^R", "omega~_11^R", "s^R"]);
export const LOWER: ReadonlySet<string> = new Set(["omega~^A", "omega~_22^A", "s^A"]);
export const IMAGINARY: ReadonlySet<string> = new Set(["iomega_m", "iomega_n", "iomega_k"]);
/** Complex symbols and their conjugates. */
export const CONJUGATE_SYMBOLS: Readonly<Record<string, string>> = {
  "omega~^R": "omega~^A",
  "omega~^A": "omega~^R",
};

/** Functions with conj f(z) = f(conj z); log has its cut on the negative axis, C on the real axis. */
export const REAL: ReadonlySet<string> = new Set([
  "A",
  "F_B",
  "h",
  "h_b",
  "X",
  "N",
  "F_ref",
  "theta",
  "delta",
  "tanh",
  "coth",
  "sinh",
  "cosh",
  "exp",
  "fermi",
  "bose",
  "log",
  "C",
  "B",
  "rho",
  "Re",
  "Im",
  "abs2",
]);
export const ODD: ReadonlySet<string> = new Set(["A", "F_B", "h", "h_b", "tanh", "coth", "sinh"]);
export const EVEN: ReadonlySet<string> = new Set(["X", "cosh", "delta", "B", "rho"]);

/** sign s of conj X^R(x) = s X^A(x) for real x. */
export const CONJUGATION: Readonly<Record<string, 1 | -1>> = {
  G: 1,
  G_11: 1,
  G_22: 1,
  F: 1,
  D: 1,
  lambda: 1,
  phi: 1,
  Sigma: 1,
  Sigma_11: 1,
  Sigma_22: 1,
  P_B: 1,
  f: -1,
  g: -1,
};

/**
 * Retarded functions X^R (analytic above the axis, X^A below) and how fast they fall: X ~ tail/z^order. A tail that is
 * not known is a symbol of its own, which has to cancel. λ falls like 1/z² because A is odd; P_B is analytic as an R
 * function, P_B^- as an A function.
 */
export const FALL: Readonly<
  Record<string, { readonly order: number; readonly R: string; readonly A: string }>
> = {
  G: { order: 1, R: "1", A: "1" },
  G_11: { order: 1, R: "1", A: "1" },
  G_22: { order: 1, R: "1", A: "1" },
  g: { order: 0, R: "1", A: "-1" },
  f: { order: 1, R: '"?tail of f^R"', A: '"?tail of f^A"' },
  F: { order: 2, R: '"?tail of F^R"', A: '"?tail of F^A"' },
  D: { order: 2, R: '"?tail of D^R"', A: '"?tail of D^A"' },
  lambda: { order: 2, R: '"?tail of lambda"', A: '"?tail of lambda"' },
  P_B: { order: 1, R: "-int[v](A(v)*F_B(v))", A: "-int[v](A(v)*F_B(v))" },
};
/** Functions that do not fall, and some that grow; the others are integrable. */
export const STEADY: ReadonlySet<string> = new Set(
  "tanh coth h h_b h_0 h_11 h_22 h_+ h_- F_B F_ref theta log arctan fermi bose g^R g^A X".split(" "),
);
export const GROWING: ReadonlySet<string> = new Set(["exp", "sinh", "cosh", "Re", "Im", "abs2", "conj"]);
/** Functions with a pole where their argument vanishes. */
export const POLE_AT_ZERO: ReadonlySet<string> = new Set(["coth", "bose", "F_B", "F_ref", "log", "digamma"]);
/** What a function is in terms of the one that is analytic on the other side, and the jump between them. */
export const JUMPS: Readonly<Record<string, readonly [other: string, jump: string]>> = {
  P_B: ["P_B^-(#1)", "2*pi*i*A(#1)*F_B(#1)"],
  "P_B^-": ["P_B(#1)", "-2*pi*i*A(#1)*F_B(#1)"],
  "lambda^R": ["lambda^A(#1)", "2*pi*i*A(#1)"],
  "lambda^A": ["lambda^R(#1)", "-2*pi*i*A(#1)"],
};

/** Symbols that rules speak of by name: constants and the ends of the cell. */
const NAMED: ReadonlySet<string> = new Set(["g", "s", "gamma_E", "h'(0)", "x_l", "x_r"]);

/** Symbols of which more is known than that they are real: an equation that may rest on it is not used at other values. */
export function isSpecial(name: string): boolean {
  return (
    NAMED.has(name) ||
    POSITIVE.has(name) ||
    UPPER.has(name) ||
    LOWER.has(name) ||
    IMAGINARY.has(name) ||
    name.includes("^")
  );
}
