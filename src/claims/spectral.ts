import { add, fn, I, mul, neg, pow, type Sym, sub, sym, type Term } from "../algebra/term.ts";

/** The variable of the integral, sum or limit that stands inside `depth` others. */
export function boundVariable(depth: number): Sym {
  return sym(`#${depth + 1}`);
}
/** The same where the variable moves around a pole in the complex plane. */
export function analyticVariable(depth: number): Sym {
  return sym(`@${depth + 1}`);
}
export const INFINITY = sym("inf");

/** ∫dx w(x)/(x − z) off the real axis. */
export function hilbert(weight: (x: Term) => Term, z: Term, depth: number): Term {
  const x = boundVariable(depth);
  return fn("int", mul(weight(x), pow(sub(x, z), -1)), x, neg(INFINITY), INFINITY);
}
/** The same at z + i0 for real z: principal value and iπ w(z). */
export function hilbertOnAxis(weight: (x: Term) => Term, z: Term, depth: number): Term {
  const x = boundVariable(depth);
  const body = mul(weight(x), pow(sub(x, z), -1));
  return add(fn("pv", body, x, neg(INFINITY), INFINITY, z), mul(I, sym("pi"), weight(z)));
}
