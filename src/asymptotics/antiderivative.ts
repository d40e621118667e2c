import { differentiate, type Slopes } from "../algebra/differentiate.ts";
import { limitAtZero } from "../algebra/limit.ts";
import { dependsOn, findAll, rewrite, substitute } from "../algebra/rewrite.ts";
import { solveLinear } from "../algebra/solve.ts";
import { add, div, mul, num, pow, type Sym, sub, sym, type Term, ZERO } from "../algebra/term.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { ExactRandom } from "../exact/random.ts";
import { small } from "./symbols.ts";

/** Draws of the points at which the ansatz is compared, before giving up. */
const ATTEMPTS = 5;

/** A function that may occur in an antiderivative, with its values at the two ends (0 where they are not needed). */
export interface Primitive {
  readonly term: Term;
  readonly upper: Term;
  readonly lower: Term;
}
/** F with F' = integrand, and F(upper end) − F(lower end). */
export interface Definite {
  readonly primitive: Term;
  readonly value: Term;
}

/** A primitive with its values at the ends. */
export function primitive(term: Term, upper: Term = ZERO, lower: Term = ZERO): Primitive {
  return { term, upper, lower };
}

/**
 * A primitive with its values at ∞ and at the lower end, by limits of what depends on the variable. Throws InternalError where
 * one of them does not exist.
 */
export function onHalfLine(term: Term, variable: Sym, from: Term = ZERO): Primitive {
  const factors = term.kind === "prod" ? term.factors : [term];
  const moving = mul(...factors.filter((f) => dependsOn(f, variable)));
  const at = (e: Term): Term => {
    const limit = limitAtZero(substitute(moving, new Map([[variable, e]])), small);
    if (dependsOn(limit, small)) throw new InternalError(`${term.key} diverges like a logarithm`);
    return mul(div(term, moving), limit);
  };
  return { term, upper: at(pow(small, -1)), lower: at(add(from, small)) };
}

/**
 * The antiderivative Σ c_k B_k of the integrand with rational c_k. They solve the linear equations Σ c_k B_k' = integrand at as
 * many random rational values of all symbols and functions as there are unknowns; the identity is proved afterwards. Throws
 * InternalError where no combination is an antiderivative.
 */
export function definiteIntegral(
  integrand: Term,
  variable: Sym,
  basis: readonly Primitive[],
  known: Slopes = {},
): Definite {
  const slopes = basis.map((b) => differentiate(b.term, variable, known));
  const unknowns = basis.map((_, k) => sym(`c_${k}`));
  const equation = sub(add(...slopes.map((s, k) => mul(unknowns[k]!, s))), integrand);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const random = new ExactRandom(attempt);
    const solved = solvedAt(() => basis.map(() => atRandom(equation, unknowns, random)), unknowns);
    if (!solved) continue;
    const combined = (part: (b: Primitive) => Term): Term =>
      add(...basis.map((b, k) => mul(solved.get(unknowns[k]!)!, part(b))));
    const found = combined((b) => b.term);
    if (!areEqual(differentiate(found, variable, known), integrand)) break;
    return { primitive: found, value: combined((b) => sub(b.upper, b.lower)) };
  }
  throw new InternalError("no antiderivative in the span of the basis");
}

/** undefined where the random points meet a pole or do not determine the coefficients. */
function solvedAt(equations: () => readonly Term[], unknowns: readonly Term[]): Map<Term, Term> | undefined {
  try {
    return solveLinear(equations(), unknowns);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The equation with random rationals for every function and every symbol but the unknowns. */
function atRandom(equation: Term, unknowns: readonly Sym[], random: ExactRandom): Term {
  const draw = (): Term => mul(num(random.integer(2, 60)), pow(num(random.integer(2, 9)), -1));
  const drawn = (list: readonly Term[]): Map<Term, Term> => new Map(list.map((t) => [t, draw()]));
  const functions = drawn(findAll(equation, (t) => t.kind === "fn"));
  // Functions first: once a symbol has a value, their arguments are no longer those of the list.
  const rational = rewrite(equation, (t) => functions.get(t));
  const free = findAll(rational, (t) => t.kind === "sym" && !unknowns.includes(t));
  return substitute(rational, drawn(free) as Map<Sym, Term>);
}
