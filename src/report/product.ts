import { pow, type Term } from "../algebra/term.ts";
import { factorOrder } from "./names.ts";
import { isScalar } from "./presentation.ts";

/** The factors of a product as they are written: constants, couplings, symbols, functions, brackets, integrals. */
export function orderedFactors(factors: readonly Term[]): Term[] {
  return [...factors].sort((a, b) => rank(a) - rank(b) || sameFunction(a, b));
}

const BRACKET = 50;
const PART = 55;
const TAIL = 57;
const OPERATOR = 60;

/** h(ω) before h(ν). */
function sameFunction(a: Term, b: Term): number {
  return a.kind === "fn" && b.kind === "fn" && a.head === b.head && a.key < b.key ? 1 : 0;
}

function rank(term: Term): number {
  switch (term.kind) {
    case "num":
      return -1;
    case "sym":
      return factorOrder(term.name);
    case "pow":
      return rank(term.base);
    case "fn":
      return functionRank(term.head);
    case "sum":
    case "prod":
      return BRACKET;
    case "word":
    case "matrix":
      return BRACKET + 1;
    case "integral":
      return OPERATOR;
  }
}
/** Functions stand behind all symbols; Im and Re take what follows them, so brackets come before. */
function functionRank(head: string): number {
  return LAST.get(head) ?? 10 + factorOrder(head);
}
const LAST: ReadonlyMap<string, number> = new Map([
  ["Im", PART],
  ["Re", PART],
  ["log", TAIL],
  ["digamma", TAIL],
  ["sum_n", OPERATOR],
  ["cellIntegral", OPERATOR],
]);

/** The parts of one fraction and what is written behind it. */
export interface FractionParts {
  readonly over: Term[];
  readonly under: Term[];
  readonly after: Term[];
}

/**
 * Negative powers go below. Where only numbers and symbols stand below, functions are written behind the fraction;
 * integrals, sums, logarithms and digamma functions always are.
 */
export function fractionParts(factors: readonly Term[]): FractionParts {
  const below = factors.filter((f) => f.kind === "pow" && f.exponent < 0);
  const above = factors.filter((f) => !below.includes(f));
  const under = below.map((f) => (f.kind === "pow" ? pow(f.base, -f.exponent) : f));
  const scalar = below.every(isScalar);
  const behind = (f: Term): boolean => (scalar ? !isScalar(f) : rank(f) >= TAIL);
  const only = scalar && below.length > 0 && above.every((f) => f.kind === "sum");
  return only
    ? { over: above, under, after: [] }
    : { over: above.filter((f) => !behind(f)), under, after: above.filter(behind) };
}
