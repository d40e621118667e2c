import { InternalError } from "../errors/errors.ts";
import { type Definition, dependsOn } from "./rewrite.ts";
import { add, div, type Fn, fn, mul, neg, num, ONE, pow, type Sym, sub, type Term, ZERO } from "./term.ts";

/** The derivative of a function of one argument, at that argument. */
export type Slopes = Readonly<Record<string, (u: Term) => Term>>;

const SLOPES: Slopes = {
  log: (u) => pow(u, -1),
  arctan: (u) => pow(add(ONE, pow(u, 2)), -1),
  dilog: (u) => neg(div(fn("log", sub(ONE, u)), u)),
};

/**
 * d(term)/d(variable) by the sum, product, power and chain rules; ln, arctan and Li_2 are known, other functions of one
 * argument through `known`. Throws InternalError for any other function of the variable.
 */
export function differentiate(term: Term, variable: Sym, known: Slopes = {}): Term {
  if (term === variable) return ONE;
  if (!dependsOn(term, variable)) return ZERO;
  const slope = (t: Term): Term => differentiate(t, variable, known);
  switch (term.kind) {
    case "sum":
      return add(...term.terms.map(slope));
    case "prod":
      return add(...term.factors.map((f) => mul(div(term, f), slope(f))));
    case "pow":
      return mul(num(term.exponent), pow(term.base, term.exponent - 1), slope(term.base));
    case "fn":
      return mul(outerSlope(term, known), slope(term.args[0]!));
    default:
      throw new InternalError(`no derivative of a ${term.kind}`);
  }
}

/** dP/dv for P(v) = base^{−n} with a symbol n, by the power rule: −n P base'/base. */
export function powerSlope(base: Term, n: Term, variable: Sym, known: Slopes = {}): (P: Term) => Term {
  return (P) => neg(mul(n, P, div(differentiate(base, variable, known), base)));
}

function outerSlope(term: Fn, known: Slopes): Term {
  const slope = known[term.head] ?? SLOPES[term.head];
  if (!slope || term.args.length !== 1) throw new InternalError(`no derivative of ${term.head}`);
  return slope(term.args[0]!);
}

/** d/d(variable) as it is written in a step; {@link derivativeRule} says what it means. */
export function derivativeOf(variable: Sym, term: Term): Fn {
  return fn(`d/d${variable.name}`, term);
}
/** The meaning of {@link derivativeOf} as a premise of a step. */
export function derivativeRule(variable: Sym, known: Slopes = {}): Readonly<Record<string, Definition>> {
  return { [`d/d${variable.name}`]: (term) => differentiate(term!, variable, known) };
}
