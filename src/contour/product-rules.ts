import type { Rule } from "../algebra/trace.ts";

/** Rules for products of any length, inverses, Dyson equations, the two languages and the thermal branch. */
export const PRODUCT_RULES = {
  nestedProduct: {
    name: "nested-product",
    statement:
      "(A_1…A_n)^R = A_1^R…A_n^R; (A_1…A_n)^X = Σ_j A_1^R…A_{j−1}^R A_j^X A_{j+1}^A…A_n^A for X = K, <, >: by induction.",
    conditions: [],
    source: "convolution rule, applied n − 1 times",
  },
  induction: {
    name: "induction",
    statement:
      "What holds for one factor, and for n + 1 factors whenever it holds for n, n a symbol, holds for every n ≥ 1.",
    conditions: [
      "P(1) = A(1), P(n+1) = P(n)∘A(n+1)",
      "run(a,b) is the product of the factors from a to b, 1 where b = a − 1",
      "the contour extends to t → ±∞ and is closed",
    ],
    source: "induction over the number of factors",
    input: "the strings as a statement about n; that they hold at 1 and go from n to n + 1 is judged",
  },
  unit: {
    name: "contour-unit",
    statement:
      "∫_C dz' δ(z,z')X(z',z'') = X(z,z''): δ^{++} = δ(t − t'), δ^{--} = −δ(t − t'), δ^{+-} = δ^{-+} = 0.",
    conditions: [],
    source: "definition of δ on the contour",
  },
  inverse: {
    name: "contour-inverse",
    statement:
      "The unit δ(z,z') has R = A = 1 and no K, <, >: (A^{-1})^R = (A^R)^{-1}, (A^{-1})^X = −(A^R)^{-1} A^X (A^A)^{-1}.",
    conditions: [],
    source: "convolution rule for A∘A^{-1} = 1",
  },
  dyson: {
    name: "contour-dyson",
    statement: "G = G_0 + G_0∘Σ∘G, component by component.",
    conditions: [],
    source: "nested product of G_0, Σ and G",
  },
  resolvent: {
    name: "resolvent",
    statement: "(1 − G_0^RΣ^R)(1 + G^RΣ^R) = 1 and (1 + G^RΣ^R)G_0^R = G^R solve the Dyson equation.",
    conditions: [],
    source: "retarded component of the Dyson equation",
  },
  series: {
    name: "dyson-series",
    statement: "The term of order n is G_0∘(Σ∘G_0)^n, a nested product of 2n + 1 factors.",
    conditions: [],
    source: "iteration of the Dyson equation",
  },
  boundary: {
    name: "boundary-term",
    statement:
      "(1 + G^RΣ^R)G_0^K(1 + Σ^AG^A) = G^R (G_0^R)^{-1}G_0^K(G_0^A)^{-1} G^A remembers the initial distribution.",
    conditions: ["steady state: products in energy"],
    source: "Dyson equation with G_0^{R,A} = 1/(ω − ε ± iη), G_0^K = h_0(G_0^R − G_0^A)",
  },
  translation: {
    name: "translation",
    statement:
      "X^K = 2X^< + X^R − X^A, or X^< = ½(X^K − X^R + X^A): a rule in one language is a rule in the other.",
    conditions: [],
    source: "Keldysh rotation",
  },
  thermalBranch: {
    name: "thermal-branch",
    statement:
      "A third branch from t_0 to t_0 − iβ: ∫_C dz runs over it as −i∫_0^β dτ. X^{+M} = X^{−M} = X^⌉, X^{M±} = X^⌈, X^{MM} = X^M.",
    conditions: ["thermal start at t_0; products in ∫_{t_0}^∞ dt and ∫_0^β dτ"],
    source:
      "Konstantinov and Perel' 1961; Stefanucci and van Leeuwen, Nonequilibrium Many-Body Theory, ch. 5",
  },
} satisfies Record<string, Rule>;
