import { fn, I, ONE, sym, type Term } from "../algebra/term.ts";
import { INFINITY } from "./spectral.ts";
import { NAMED } from "./theory.ts";

/** Functions of one argument that become terms with the same head. */
export const SAME_HEAD = [
  "exp",
  "tanh",
  "coth",
  "sinh",
  "cosh",
  "sin",
  "cos",
  "digamma",
  "gamma",
  "zeta",
] as const;
const WRITTEN_OUT = [
  "log",
  "ln",
  "psi",
  "tan",
  "sech",
  "sqrt",
  "abs",
  "sgn",
  "sign",
  "conj",
  "Re",
  "Im",
] as const;
/** Functions of one argument that a claim may use. */
export type FunctionName = (typeof SAME_HEAD)[number] | (typeof WRITTEN_OUT)[number];

export const BINDERS = ["int", "pv", "sum", "limit", "residue"] as const;

/** Names with one value. */
export const CONSTANTS: ReadonlyMap<string, Term> = new Map<string, Term>([
  ["pi", sym("pi")],
  ["i", I],
  ["e", fn("exp", ONE)],
  ["EulerGamma", sym("EulerGamma")],
  ["inf", INFINITY],
]);

/** Names of functions and constants that a claim cannot define; h, F_B and A it can. */
export const RESERVED: ReadonlySet<string> = new Set([
  ...SAME_HEAD,
  ...WRITTEN_OUT,
  ...CONSTANTS.keys(),
  ...BINDERS,
  ...[...NAMED.keys()].filter((name) => !["h", "F_B", "A"].includes(name)),
]);
