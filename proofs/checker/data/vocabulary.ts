/**
 * What names mean, as far as rows ask for it: on which side of the real axis a symbol lies, where a function is
 * analytic and how it falls, which functions are real. A name that is not listed has none of these
 * properties, except that a symbol without a component is real.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Symbols that are positive; s tends to 0 from above. */
export const POSITIVE = words(
  "gamma kappa Omega T T_e T_B T_b lambda G a W Gamma_b Gamma_1 Gamma_2 omega_c r_n pi eta y Delta omega_log W_1 W_2 N_F s",
);
/** Symbols above and below the real axis. */
export const UPPER = words("z omega~^R omega~_11^R s^R");
export const LOWER = words("omega~^A omega~_22^A s^A");
/** Symbols that are not real, with their conjugates. */
export const CONJUGATE_SYMBOLS: Readonly<Record<string, string>> = {
  "omega~^R": "omega~^A",
  "omega~^A": "omega~^R",
  iomega_m: "-iomega_m",
  iomega_n: "-iomega_n",
  iomega_k: "-iomega_k",
};

/** Functions with conj f(z) = f(conj z), those of OFF where the argument is off their cut. */
export const REAL = words(
  "A F_B h h_b X N F_ref theta delta tanh coth sinh cosh exp fermi bose log C B rho Re Im abs2",
);
export const OFF = words("log C");
/** Conjugates at real arguments. */
// biome-ignore format: a pair per line
export const CONJUGATES: Readonly<Record<string, string>> = {
  "G^R": "G^A(#)", "G^A": "G^R(#)",
  "G_11^R": "G_11^A(#)", "G_11^A": "G_11^R(#)",
  "G_22^R": "G_22^A(#)", "G_22^A": "G_22^R(#)",
  "F^R": "F^A(#)", "F^A": "F^R(#)",
  "D^R": "D^A(#)", "D^A": "D^R(#)",
  "lambda^R": "lambda^A(#)", "lambda^A": "lambda^R(#)",
  "phi^R": "phi^A(#)", "phi^A": "phi^R(#)",
  "Sigma^R": "Sigma^A(#)", "Sigma^A": "Sigma^R(#)",
  "Sigma_11^R": "Sigma_11^A(#)", "Sigma_11^A": "Sigma_11^R(#)",
  "Sigma_22^R": "Sigma_22^A(#)", "Sigma_22^A": "Sigma_22^R(#)",
  "f^R": "-f^A(#)", "f^A": "-f^R(#)",
  "g^R": "-g^A(#)", "g^A": "-g^R(#)",
  P_B: "P_B^-(#)", "P_B^-": "P_B(#)",
};

/** Where a function is analytic, and how it falls there: X(z) ~ tail/z^order with a remainder of the next order. */
interface Fall {
  /** +1 above the real axis, −1 below. */
  readonly side: 1 | -1;
  readonly order: number;
  /** A tail that is not known is a symbol of its own, which has to cancel. */
  readonly tail: string;
}
/** λ falls like 1/z² because A is odd; P_B is analytic as an R function, P_B^- as an A function. */
// biome-ignore format: one function per line
export const FALL: Readonly<Record<string, Fall>> = {
  "G^R": { side: 1, order: 1, tail: "1" },
  "G^A": { side: -1, order: 1, tail: "1" },
  "G_11^R": { side: 1, order: 1, tail: "1" },
  "G_11^A": { side: -1, order: 1, tail: "1" },
  "G_22^R": { side: 1, order: 1, tail: "1" },
  "G_22^A": { side: -1, order: 1, tail: "1" },
  "g^R": { side: 1, order: 0, tail: "1" },
  "g^A": { side: -1, order: 0, tail: "-1" },
  "f^R": { side: 1, order: 1, tail: '"tail of f^R"' },
  "f^A": { side: -1, order: 1, tail: '"tail of f^A"' },
  "F^R": { side: 1, order: 2, tail: '"tail of F^R"' },
  "F^A": { side: -1, order: 2, tail: '"tail of F^A"' },
  "D^R": { side: 1, order: 2, tail: '"tail of D^R"' },
  "D^A": { side: -1, order: 2, tail: '"tail of D^A"' },
  "lambda^R": { side: 1, order: 2, tail: '"tail of ^lambda"' },
  "lambda^A": { side: -1, order: 2, tail: '"tail of ^lambda"' },
  P_B: { side: 1, order: 1, tail: "-int[$w](A($w)*F_B($w))" },
  "P_B^-": { side: -1, order: 1, tail: "-int[$w](A($w)*F_B($w))" },
};
/** Functions that do not fall, and some that grow; the others are integrable. */
export const STEADY = words(
  "tanh coth h h_b h_0 h_11 h_22 h_+ h_- F_B F_ref theta log arctan fermi bose g^R g^A g^K g^< g^> X",
);
export const GROWING = words("exp sinh cosh Re Im abs2 conj");
/** Functions with a pole where their argument vanishes. */
export const POLE_AT_ZERO = words("coth bose F_B F_ref log digamma");
/** Names that no definition may change, nor call small. */
export const FIXED = words(
  "exp log tanh coth sinh cosh fermi bose delta theta conj Re Im abs2 sum_n cellIntegral pi gamma_E",
);
