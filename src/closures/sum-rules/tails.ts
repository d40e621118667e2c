import { cancel } from "../../algebra/fraction.ts";
import { substitute } from "../../algebra/rewrite.ts";
import { add, integral, mul, pow, sub, sym, type Term } from "../../algebra/term.ts";
import type { Trace } from "../../algebra/trace.ts";
import { bosonDistribution, bosonHilbert, lambdaR, spectral, x, z } from "../../steady/symbols.ts";
import { type Expansion, expandRational } from "../logarithm.ts";
import { SUM_RULES } from "./rules.ts";

const inverse = sym("1/z");
const cauchy = pow(sub(x, z), -1);
const inZ = (t: Term): Term => cancel(substitute(t, new Map([[inverse, pow(z, -1)]])));

/** λ(z) and P_B(z) at large z: the moments of their spectral functions, with exact remainders. */
export function tailsOfBoson(trace: Trace): void {
  const powers = (terms: number): Expansion =>
    expandRational(substitute(cauchy, new Map([[z, pow(inverse, -1)]])), inverse, terms);
  const kernel = powers(2);
  trace.step({
    id: "tail-fraction",
    rule: SUM_RULES.tail,
    lhs: cauchy,
    rhs: add(...termsOf(kernel), inZ(kernel.remainder)),
    judge: "algebra",
    text: "The dispersion kernel in powers of 1/z with its exact remainder: what multiplies z^{−k−1} is the k-th moment.",
  });
  const tail = (id: string, lhs: Term, density: Term, parts: readonly Term[], text: string): void => {
    const rhs = add(...parts.map((p) => integral(x, mul(density, p))));
    trace.step({ id, rule: SUM_RULES.tail, lhs, rhs, judge: "nested", text });
  };
  // A is odd: the moment of order zero, the first term, vanishes.
  tail(
    "tail-lambda",
    lambdaR(z),
    spectral(x),
    [...termsOf(kernel).slice(1), inZ(kernel.remainder)],
    "λ(z) = −(1/z²)∫xA up to a smaller remainder: ∫A = 0, since A is odd.",
  );
  const first = powers(1);
  tail(
    "tail-hilbert",
    bosonHilbert(z),
    mul(spectral(x), bosonDistribution(x)),
    [...termsOf(first), inZ(first.remainder)],
    "P_B(z) = −(1/z)∫AF_B up to a smaller remainder: AF_B is even.",
  );
}
function termsOf({ powers }: Expansion): Term[] {
  return powers.map(({ power, coefficient }) => mul(coefficient, pow(z, -power)));
}
