/**
 * Rules that are equations about named functions, read from left to right and used everywhere. `?` stands for any name,
 * `#` for all arguments, `#1` for the argument; `{key}` for the names that the witness of a line lists under that key,
 * and a table of tables for the choice that it makes there. `a . b` is an ordered product on the contour.
 */
export interface Schema {
  readonly witness?: readonly string[];
  /** What a step must say, in its rule or its assumptions: one of these sentences, or part of one. */
  readonly grounds?: readonly string[];
  readonly rows: readonly string[] | Readonly<Record<string, readonly string[]>>;
}
const each = (names: string, text: string): string[] => names.split(" ").map((n) => text.replaceAll("%", n));

const INVERSE = [
  "{operator}∘{inverse} = {inverse}∘{operator} = 1 on the contour",
  "{inverse}∘{operator} = {operator}∘{inverse} = 1 on the contour",
  "{operator} = {inverse}^{-1}",
  "{inverse} = {operator}^{-1}",
  "({operator} = G_0^{-1} − Σ)∘{inverse} = 1 on the contour",
];

/** Another way to say that L is the inverse of G. */
export const SYNONYMS: Readonly<Record<string, string>> = {
  "L = G^{-1}": "(G_0^{-1} − Σ)∘G = 1 on the contour",
};

// biome-ignore format: one equation per line
export const SCHEMAS: Readonly<Record<string, Schema>> = {
  /** Components on the two branches by R, A and <. */
  branch: {
    rows: [
      "?^++(#) = ?^R(#) + ?^<(#)",
      "?^--(#) = ?^<(#) - ?^A(#)",
      "?^+-(#) = ?^<(#)",
      "?^-+(#) = ?^R(#) - ?^A(#) + ?^<(#)",
      "?^>(#) = ?^R(#) - ?^A(#) + ?^<(#)",
      "?^K(#) = ?^R(#) - ?^A(#) + 2*?^<(#)",
    ],
  },
  /** L∘G = G∘L = 1 on the contour: R and A components. */
  inverse: {
    witness: ["operator", "inverse"],
    grounds: INVERSE,
    rows: each("R A", "{operator}^% . {inverse}^% = 1|{inverse}^% . {operator}^% = 1").flatMap((r) => r.split("|")),
  },
  /** L∘G = 1 has no K, < or > component. */
  "contour-unit": {
    witness: ["operator", "inverse"],
    grounds: INVERSE,
    rows: each("K < >", "{operator}^R . {inverse}^% = -({operator}^% . {inverse}^A)"),
  },
  /** L = G_0^{-1} − Σ, and G_0^{-1} has R and A components only. */
  "self-energy-letter": {
    grounds: ["(G_0^{-1} − Σ)∘G = 1 on the contour"],
    rows: each("K < >", "Sigma^% = -L^%"),
  },
  /** G = G_0 + G_0∘Σ∘G, and G = G_0 + G∘Σ∘G_0, by components. */
  "contour-dyson": {
    witness: ["order"],
    grounds: ["G = G_0 + G_0∘Σ∘G"],
    rows: {
      "bare-first": [
        ...each("R A", "G_0^% . Sigma^% . G^% = G^% - G_0^%"),
        ...each("K < >", "G_0^R . Sigma^R . G^% = G^% - G_0^% - (G_0^% . Sigma^A . G^A) - (G_0^R . Sigma^% . G^A)"),
      ],
      "full-first": [
        ...each("R A", "G^% . Sigma^% . G_0^% = G^% - G_0^%"),
        ...each("K < >", "G^% . Sigma^A . G_0^A = G^% - G_0^% - (G^R . Sigma^R . G_0^%) - (G^R . Sigma^% . G_0^A)"),
      ],
    },
  },
  /** The phonon of the electrons by λ and its distribution. */
  "boson-functions": {
    witness: ["coupling"],
    rows: {
      vertex: [
        "D^R(#1) = -lambda^R(#1)/g^2",
        "D^A(#1) = -(lambda^R(#1) - 2*pi*i*A(#1))/g^2",
        "D^K(#1) = -2*pi*i*A(#1)*F_B(#1)/g^2",
      ],
      "vertex-and-states": [
        "D^R(#1) = -lambda^R(#1)/(g^2*N_F)",
        "D^A(#1) = -(lambda^R(#1) - 2*pi*i*A(#1))/(g^2*N_F)",
        "D^K(#1) = -2*pi*i*A(#1)*F_B(#1)/(g^2*N_F)",
      ],
    },
  },
  "electron-distribution": {
    witness: ["functions"],
    rows: Object.fromEntries(
      ["G", "G_11", "G_22", "f", "g"].map((f) => [f, [`${f}^K(#1) = h(#1)*(${f}^R(#1) - ${f}^A(#1))`]]),
    ),
  },
  /** To first order in φ. */
  "anomalous-distribution": { rows: ["F^K(#1) = h(#1)*(F^R(#1) - F^A(#1)) + G_11^R(#1)*Xi(#1)*G_22^A(#1)"] },
  /** ε = 0 with particle–hole symmetry. */
  "particle-hole": {
    rows: [...each("R A K < >", "G_11^%(#) = G^%(#)"), ...each("R A K < >", "G_22^%(#) = G^%(#)"), "Xi(#) = i*X(#)"],
  },
  /** A = (λ^R − λ^A)/2πi and A F_B = (P_B − P_B^−)/2πi. */
  spectral: {
    rows: ["lambda^A(#1) = lambda^R(#1) - 2*pi*i*A(#1)", "P_B^-(#1) = P_B(#1) - 2*pi*i*A(#1)*F_B(#1)"],
  },
  /** Odd and even functions, and those that change the half plane. */
  parity: {
    witness: ["functions"],
    rows: {
      ...Object.fromEntries(["A", "F_B", "h", "h_b", "tanh", "coth", "sinh"].map((f) => [f, [`${f}(-#1) = -${f}(#1)`]])),
      ...Object.fromEntries(["X", "cosh", "delta", "B", "rho"].map((f) => [f, [`${f}(-#1) = ${f}(#1)`]])),
      "lambda^R": ["lambda^R(-#1) = lambda^A(#1)"],
      "lambda^A": ["lambda^A(-#1) = lambda^R(#1)"],
      P_B: ["P_B(-#1) = -P_B^-(#1)"],
      "P_B^-": ["P_B^-(-#1) = -P_B(#1)"],
    },
  },
  /**
   * Abramowitz and Stegun 6.3.7 with 6.3.5 for y = iz/2πT_B; 6.3.2, 6.3.3 and 27.7; and ∫dx/(x − a) over a cell from x_l to
   * x_r, a off the cell.
   */
  tabulated: {
    witness: ["row"],
    rows: {
      "digamma-reflection": [
        "digamma(1 + i*z/(2*pi*T_B)) = digamma(1 - i*z/(2*pi*T_B)) + i*pi*coth(z/(2*T_B)) - 2*i*pi*T_B/z",
      ],
      "special-values": [
        "digamma(1) = -gamma_E",
        "digamma(1/2) = -gamma_E - 2*log(2)",
        "dilog(1) = pi^2/6",
        "dilog(-1) = -pi^2/12",
      ],
      "cell-logarithm": [
        "log((x_r - z)/(x_l - z)) = cellIntegral(1/(x - z))",
        "log((x_r + z)/(x_l + z)) = cellIntegral(1/(x + z))",
        "x_r = x_l + cellIntegral(1)",
      ],
    },
  },
  /** Thermal functions by e^x. */
  exponentials: {
    rows: [
      "tanh(#1) = (exp(2*#1) - 1)/(exp(2*#1) + 1)",
      "coth(#1) = (exp(2*#1) + 1)/(exp(2*#1) - 1)",
      "sinh(#1) = (exp(#1) - exp(-#1))/2",
      "cosh(#1) = (exp(#1) + exp(-#1))/2",
      "fermi(#1) = 1/(exp(#1) + 1)",
      "bose(#1) = 1/(exp(#1) - 1)",
    ],
  },
};

/**
 * ∫dν λ(z−ν)tanh(ν/2T)[X^R − X^A](ν) for Im z > 0, by the poles iω_n of tanh; X(iω_n) is written X^R and means X^A for
 * ω_n < 0.
 */
export const MATSUBARA = {
  functions: ["G", "F", "g", "f"],
  left: "int[v](lambda(z - v)*tanh(v/(2*T))*({function}^R(v) - {function}^A(v)))",
  right:
    "2*pi*i*(sum_n(2*T*lambda(z - iomega_n)*{function}^R(iomega_n)) + int[v](A(v)*tanh((z - v)/(2*T))*{function}^R(z - v)))",
};
/** f = form·(1 + O(x)) near x = 0. */
export const TAYLOR: Readonly<Record<string, string>> = {
  A: "G*a*#1",
  F_B: "2*T_B/#1",
  h: '"h\'(0)"*#1',
  tanh: "#1",
  "lambda^R": "G",
};
