import type { Parity } from "./domain.ts";

/** Elementary and special functions, with their parity. `fermi(x)` = 1/(e^x+1), `bose(x)` = 1/(e^x−1). */
export const ELEMENTARY: Readonly<Record<string, Parity>> = {
  exp: "none",
  tanh: "odd",
  coth: "odd",
  sinh: "odd",
  cosh: "even",
  sin: "odd",
  cos: "even",
  abs: "even",
  digamma: "none",
  gamma: "none",
  zeta: "none",
  fermi: "none",
  bose: "none",
};

/**
 * Abstract functions of the theory, with their parity. On the real axis λ^R = λ' + iπA and P_B = P' + iπAF_B with real
 * parts `lambda'` (even) and `P_B'` (odd); `lambda` and `P_B` are the functions of z off the axis.
 */
export const THEORY: Readonly<Record<string, Parity>> = {
  h: "odd",
  A: "odd",
  F_B: "odd",
  "lambda'": "even",
  "P_B'": "odd",
  lambda: "even",
  P_B: "odd",
};

/** The parity that a function has by itself. */
export function ownParity(head: string): Parity | undefined {
  const own = (table: Readonly<Record<string, Parity>>): Parity | undefined =>
    Object.hasOwn(table, head) ? table[head] : undefined;
  return own(ELEMENTARY) ?? own(THEORY);
}
/** Whether the function has a parity that no claim can change. */
export function hasParity(head: string): boolean {
  return ownParity(head) !== undefined;
}

/** Retarded and advanced functions that are abstract but for X^A = (X^R)*. */
const CAUSAL: readonly string[] = ["G", "F", "Sigma", "phi"];
export function isCausal(head: string): boolean {
  return CAUSAL.some((name) => head === `${name}_R` || head === `${name}_A`);
}
/** X for X_R and X_A. */
export function stemOf(head: string): string {
  return head.slice(0, -2);
}
/** X_R for X_A and back. */
export function partner(head: string): string {
  return `${head.slice(0, -1)}${head.endsWith("R") ? "A" : "R"}`;
}
