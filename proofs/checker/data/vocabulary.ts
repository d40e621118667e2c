/**
 * What names mean, as far as rows ask for it: on which side of the real axis a symbol lies, where a function is
 * analytic and how it falls, which functions are real. A name that is not listed has none of these
 * properties, except that a symbol without a component is real.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Imaginary parts that are positive: of z and of the energies of retarded and, with a minus sign, of advanced functions. */
const ABOVE = ["z", "omega~^R", "omega~_11^R", "s^R"];
const BELOW = ["omega~^A", "omega~_22^A", "s^A"];
const imaginary = (name: string): string => `"Im ${name.replace("omega~^A", "omega~^R")}"`;
const IMAGINARY = [...ABOVE, ...BELOW].map((name) => imaginary(name).replaceAll('"', ""));

/** Symbols that are positive; s tends to 0 from above. */
export const POSITIVE: ReadonlySet<string> = new Set([
  ...IMAGINARY,
  ...words(
    "gamma kappa Omega T T_e T_B T_b lambda G a W Gamma_b Gamma_1 Gamma_2 omega_c r_n pi eta y Delta omega_log W_1 W_2 N_F T_c0 s",
  ),
]);
/** Functions with conj f(z) = f(conj z), and those of which this holds off their cut. */
const REAL = words("A F_B h h_b X N F_ref theta delta tanh coth sinh cosh exp fermi bose B rho Re abs2");
const CUT = words("log C");
type Conjugate = readonly [conjugate: string, where?: "real" | "off"];
/** Conjugates of symbols, and of functions, here with (), at the conjugates of their arguments where these are real or off the axis. */
// biome-ignore format: pairs
export const CONJUGATES: ReadonlyMap<string, Conjugate> = new Map<string, Conjugate>([
  ...ABOVE.map((name) => [name, [`${name} - 2*i*${imaginary(name)}`]] as const),
  ...BELOW.map((name) => [name, [`${name} + 2*i*${imaginary(name)}`]] as const),
  ...["m", "n", "k"].map((n) => [`iomega_${n}`, [`-iomega_${n}`]] as const), ["iomega()", ["-iomega(#)", "real"]], ["Im()", ["-Im(#)"]],
  ...[...REAL].map((X) => [`${X}()`, [`${X}(#)`]] as const), ...[...CUT].map((X) => [`${X}()`, [`${X}(#)`, "off"]] as const),
  ...["G", "G_11", "G_22", "F", "D", "lambda", "phi", "Sigma", "Sigma_11", "Sigma_22"].flatMap((X) => [
    [`${X}^R()`, [`${X}^A(#)`, "real"]] as const, [`${X}^A()`, [`${X}^R(#)`, "real"]] as const,
  ]),
  ...["f", "g"].flatMap((X) => [[`${X}^R()`, [`-${X}^A(#)`, "real"]] as const, [`${X}^A()`, [`-${X}^R(#)`, "real"]] as const]),
  ["P_B()", ["P_B^-(#)", "real"]], ["P_B^-()", ["P_B(#)", "real"]],
]);

/** Where a function is analytic, and how it falls there: X(z) ~ tail, of order 1/z^order, with a remainder of the next order. */
interface Fall {
  /** +1 above the real axis, −1 below. */
  readonly side: 1 | -1;
  readonly order: number;
  /** At z = #1. A factor that is not known is a symbol of its own, which has to cancel. */
  readonly tail: string;
}
/** λ falls like 1/z² because A is odd; P_B is analytic as an R function, P_B^- as an A function. */
// biome-ignore format: one function per line
export const FALL: ReadonlyMap<string, Fall> = new Map<string, Fall>([
  ["G^R", { side: 1, order: 1, tail: "1/#1" }],
  ["G^A", { side: -1, order: 1, tail: "1/#1" }],
  ["G_11^R", { side: 1, order: 1, tail: "1/#1" }],
  ["G_11^A", { side: -1, order: 1, tail: "1/#1" }],
  ["G_22^R", { side: 1, order: 1, tail: "1/#1" }],
  ["G_22^A", { side: -1, order: 1, tail: "1/#1" }],
  ["g^R", { side: 1, order: 0, tail: "1" }],
  ["g^A", { side: -1, order: 0, tail: "-1" }],
  ["f^R", { side: 1, order: 1, tail: '"tail of f^R"/#1' }],
  ["f^A", { side: -1, order: 1, tail: '"tail of f^A"/#1' }],
  ["F^R", { side: 1, order: 2, tail: '"tail of F^R"/#1^2' }],
  ["F^A", { side: -1, order: 2, tail: '"tail of F^A"/#1^2' }],
  ["D^R", { side: 1, order: 2, tail: '"tail of D^R"/#1^2' }],
  ["D^A", { side: -1, order: 2, tail: '"tail of D^A"/#1^2' }],
  ["lambda^R", { side: 1, order: 2, tail: '"tail of ^lambda"/#1^2' }],
  ["lambda^A", { side: -1, order: 2, tail: '"tail of ^lambda"/#1^2' }],
  ["P_B", { side: 1, order: 1, tail: "-int($w, A($w)*F_B($w))/#1" }],
  ["P_B^-", { side: -1, order: 1, tail: "-int($w, A($w)*F_B($w))/#1" }],
]);
/** Binders `int($v, f)`: linear ones, over the real line, over a cell, over all whole numbers; and others, from 0 on and over places. */
export const LINEAR = words("int cellIntegral sum");
/** `derivative($v, f, a)` is that of f by $v at a; a definition may say what it is. */
export const DERIVATIVE = "derivative";
export const BINDING: ReadonlySet<string> = new Set([...LINEAR, ...words("int_0 sum>=0 sum_j"), DERIVATIVE]);
const STEADY = words(
  "tanh coth h h_b h_0 h_11 h_22 h_+ h_- F_B F_ref theta log arctan fermi bose g^R g^A g^K g^< g^> X phi phi^R phi^A Sigma Sigma^R Sigma^A",
);
const GROWING = words(
  "exp sinh cosh abs2 digamma dilog omega~ omega~^R omega~^A omega~_11^R omega~_22^A s^R s^A",
);
/** A power of 1/x that functions fall with on the real axis: none for some, not known for others; 2 where nothing is said. */
export const ORDERS: ReadonlyMap<string, number> = new Map([
  ...[...FALL].map(([name, { order }]) => [name, order] as const),
  ...[...STEADY].map((name) => [name, 0] as const),
  ...[...GROWING].map((name) => [name, Number.NaN] as const),
]);
/** Parts of a number, which fall as it does. */
export const PART = words("Re Im conj");
/** Functions that have no value where their argument vanishes, and those of them that keep a double integral from converging absolutely. */
export const POLE_AT_ZERO = words("coth bose F_B F_ref log digamma");
export const SINGULAR = words("coth bose log digamma theta F_ref");
/** Names that no definition may change, nor call small. */
export const FIXED = words(
  "exp log tanh coth sinh cosh fermi bose delta theta conj Re Im abs2 pi gamma_E iomega",
);
