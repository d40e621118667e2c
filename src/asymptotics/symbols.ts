import { type Fn, fn, type Sym, sym, type Term } from "../algebra/term.ts";

/** Matsubara frequencies of the row and of the summation index, as real numbers. */
export const outer = sym("omega_m");
export const inner = sym("omega_n");
/** Euler's constant γ = −ψ(1). */
export const eulerGamma = sym("gamma_E");
/** What tends to zero in a limit. */
export const small = sym("s");
/** Static coupling λ = λ(0) and Einstein frequency Ω. */
export const coupling = sym("lambda");
export const frequency = sym("Omega");

/** ψ, ln and arctan of a term. */
export const digamma = (e: Term): Fn => fn("digamma", e);
export const ln = (e: Term): Fn => fn("log", e);
export const arctan = (e: Term): Fn => fn("arctan", e);
/** Li_2(z) = −∫_0^z ln(1−t)/t dt. */
export const dilog = (e: Term): Fn => fn("dilog", e);
export const exponential = (e: Term): Fn => fn("exp", e);

/** Σ_{n≥0} of a summand in n, or in quantities that carry the index n. */
export const halfSum = {
  head: "sum_n>=0",
  index: sym("n"),
  of: (summand: Term): Fn => fn("sum_n>=0", summand),
} as const;

const HALF_LINE = /^int_0 d(.+)$/;
/** ∫_0^∞ over a variable, which is part of the head. */
export const halfLine = {
  over: (variable: Sym, body: Term): Fn => fn(`int_0 d${variable.name}`, body),
  variableOf(head: string): Sym | undefined {
    const name = HALF_LINE.exec(head)?.[1];
    return name === undefined ? undefined : sym(name);
  },
} as const;
