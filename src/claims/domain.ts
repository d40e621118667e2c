import { type Sym, sym } from "../algebra/term.ts";
import type { Rational } from "../exact/rational.ts";

/** Which numbers a variable stands for. */
export type VariableKind = "real" | "integer" | "complex" | "upper" | "lower";

/** A variable with its simple bounds, which are drawn themselves where they are called ends. */
export interface Variable {
  readonly kind: VariableKind;
  readonly low?: Rational;
  readonly high?: Rational;
  readonly ends?: readonly Rational[];
}

/** Parity of a real function of a real argument. */
export type Parity = "odd" | "even" | "none";

/** Variables of every claim, unless an assumption says otherwise. */
export const STANDARD_VARIABLES: Readonly<Record<string, VariableKind | "positive">> = {
  omega: "real",
  nu: "real",
  x: "real",
  y: "real",
  t: "real",
  epsilon: "real",
  xi: "real",
  z: "upper",
  n: "integer",
  m: "integer",
  T: "positive",
  T_e: "positive",
  T_B: "positive",
  Omega: "positive",
  kappa: "positive",
  Gamma: "positive",
  Delta: "positive",
  beta: "positive",
  g: "positive",
};

/** The symbol of a variable and of its complex conjugate. */
export function variable(name: string): Sym {
  return sym(name);
}
export function conjugateVariable(name: string): Sym {
  return sym(`conj ${name}`);
}

/** Whether the variable takes real values only. */
export function isRealKind(kind: VariableKind): boolean {
  return kind === "real" || kind === "integer";
}
