import { type Definition, expand, gatherIntegrals, unfold } from "../algebra/rewrite.ts";
import { fn, I, mul, neg, num, pow, sub, type Term } from "../algebra/term.ts";
import { bosonDistribution, distribution, lambdaR, pi, spectral, vertex } from "./symbols.ts";

const perVertex = pow(vertex, -2);

/** g²D^R = −λ^R, g²D^A = −(λ^R − 2πiA), g²D^K = −2πi A F_B. */
export const BOSON: Readonly<Record<string, Definition>> = {
  "D^R": (e) => neg(mul(perVertex, lambdaR(e!))),
  "D^A": (e) => neg(mul(perVertex, sub(lambdaR(e!), spectralTerm(e!)))),
  "D^K": (e) => neg(mul(perVertex, spectralTerm(e!), bosonDistribution(e!))),
};
function spectralTerm(e: Term): Term {
  return mul(num(2), pi, I, spectral(e));
}

/** G_11^K = h(G_11^R − G_11^A). */
export const ELECTRON: Readonly<Record<string, Definition>> = {
  "G_11^K": (e) => mul(distribution(e!), sub(fn("G_11^R", e!), fn("G_11^A", e!))),
};

/** Puts the distributions into an integral expression and multiplies out. */
export function insertDistributions(term: Term, definitions: Readonly<Record<string, Definition>>): Term {
  return gatherIntegrals(expand(unfold(term, definitions)));
}
