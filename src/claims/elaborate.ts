import { findAll } from "../algebra/rewrite.ts";
import { add, fn, I, mul, neg, num, ONE, pow, sub, sym, type Term } from "../algebra/term.ts";
import { InputError } from "../errors/errors.ts";
import { Gaussian } from "../exact/gaussian.ts";
import type { Assumptions } from "./assumptions.ts";
import { binder, isBinder } from "./binders.ts";
import { BOUNDS } from "./bounds.ts";
import { conjugate, imaginaryPart, isReal, realPart } from "./conjugate.ts";
import { type Definitions, freeNames } from "./definitions.ts";
import { safelyExpanded } from "./expansion.ts";
import type { Expression } from "./expression.ts";
import { applied } from "./heads.ts";
import { nearest } from "./nearest.ts";
import { powerOf } from "./powers.ts";
import { BINDERS, CONSTANTS, type FunctionName, SAME_HEAD } from "./reserved.ts";
import type { Scope, TermBuilder } from "./scope.ts";
import { hilbert, hilbertOnAxis, INFINITY } from "./spectral.ts";
import { NAMED, type Vocabulary } from "./theory.ts";

/** Functions of one argument that a claim may use, and the heads of the terms they become. */
const ONE_ARGUMENT: Readonly<Record<FunctionName, (a: Term, known: Assumptions) => Term>> = {
  ...(Object.fromEntries(
    SAME_HEAD.map((head) => [head, (a: Term, known: Assumptions) => applied(head, [a], known)]),
  ) as Record<(typeof SAME_HEAD)[number], (a: Term, known: Assumptions) => Term>),
  log: (a) => (a === ONE ? num(0) : fn("log", a)),
  ln: (a) => (a === ONE ? num(0) : fn("log", a)),
  psi: (a, known) => applied("digamma", [a], known),
  tan: (a, known) => mul(applied("sin", [a], known), pow(applied("cos", [a], known), -1)),
  sech: (a, known) => pow(applied("cosh", [a], known), -1),
  sqrt: (a, known) => powerOf(a, num(Gaussian.ratio(1, 2)), "", known),
  abs: (a, known) =>
    a.kind === "num" && a.value.isReal() ? num(Gaussian.of(a.value.re.abs())) : applied("abs", [a], known),
  sgn: signOf,
  sign: signOf,
  conj: (a, known) => conjugate(a, known),
  Re: (a, known) => realPart(a, known),
  Im: (a, known) => imaginaryPart(a, known),
};
/** z/|z|, and 0 for the number 0. */
function signOf(a: Term, known: Assumptions): Term {
  if (a.kind === "num" && a.value.isZero()) return a;
  return mul(a, pow(ONE_ARGUMENT.abs(a, known), -1));
}

/**
 * Turns what a user wrote into a term of the algebra. One elaborator serves one claim; its work is bounded. Throws
 * InputError for unknown names, wrong numbers of arguments, division by zero and claims that unfold too far.
 */
export class Elaborator implements TermBuilder {
  private unfolded = 0;
  /** Integrals, sums and limits in the order in which they were built, outside of others. */
  private readonly met: Term[] = [];
  readonly known: Assumptions;
  private readonly definitions: Definitions;
  private readonly words: Vocabulary;

  constructor(known: Assumptions, definitions: Definitions) {
    this.known = known;
    this.definitions = definitions;
    this.words = {
      abstract: (head, a) => this.abstract(head, a, ""),
      conjugate: (t) => conjugate(t, known),
      causal: (head, a) => applied(head, [a], known),
    };
  }

  term(e: Expression, where: string, scope: Scope = new Map(), depth = 0): Term {
    try {
      const t = this.build(e, where, scope, depth);
      if (t.key.length > BOUNDS.termSize) throw tooLarge(where);
      return t;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const what = /zero/.test(error.message)
        ? "a division by zero"
        : `an expression too large (${error.message})`;
      throw new InputError({ where, received: what, accepted: "an expression that has a value" });
    }
  }

  /** Those that were built and have cancelled: whether they have a value is then no part of the terms. */
  cancelled(terms: readonly Term[]): Term[] {
    const isNode = (t: Term): boolean => t.kind === "fn" && isBinder(t.head);
    // An argument of a function is multiplied out, and an integral in it.
    const left = new Set(terms.flatMap((t) => findAll(t, isNode)).map(safelyExpanded));
    return this.met.flatMap((t) => findAll(t, isNode)).filter((t) => !left.has(safelyExpanded(t)));
  }

  private build(e: Expression, where: string, scope: Scope, depth: number): Term {
    const value = (x: Expression): Term => this.term(x, where, scope, depth);
    switch (e.kind) {
      case "number":
        return num(Gaussian.of(e.value));
      case "name":
        return this.name(e.name, where, scope, depth);
      case "negate":
        return neg(value(e.of));
      case "call":
        return this.call(e.name, e.args, where, scope, depth);
      default: {
        const [a, b] = [value(e.left), value(e.right)];
        if ([a, b].some((t) => t === INFINITY || t === neg(INFINITY))) throw infinite(where);
        if (e.op === "+") return add(a, b);
        if (e.op === "-") return sub(a, b);
        if (e.op === "*") return mul(a, b);
        return e.op === "/" ? mul(a, pow(b, -1)) : powerOf(a, b, where, this.known);
      }
    }
  }

  private name(name: string, where: string, scope: Scope, depth: number): Term {
    const bound = scope.get(name);
    if (bound) return bound;
    const defined = this.definitions.get(name);
    if (defined && defined.parameters.length === 0) {
      this.requireNoCapture(name, where, scope);
      return this.unfold(name, [], where, depth);
    }
    const constant = CONSTANTS.get(name);
    if (constant) return constant;
    if (this.known.variables.has(name)) return sym(name);
    throw this.unknown(name, where, false);
  }

  private call(name: string, args: readonly Expression[], where: string, scope: Scope, depth: number): Term {
    if (isBinder(name)) {
      const value = binder(this, name, args, where, scope, depth);
      if (scope.size === 0) this.met.push(value);
      return value;
    }
    const values = args.map((a) => this.term(a, where, scope, depth));
    const defined = this.definitions.get(name);
    if (defined && defined.parameters.length > 0) {
      this.requireNoCapture(name, where, scope);
      return this.unfold(name, values, where, depth);
    }
    if (this.known.functions.has(name)) return applied(name, exactly(name, values, ["x"], where), this.known);
    const named = NAMED.get(name);
    if (named) return this.named(name, values, where, depth);
    const elementary = Object.hasOwn(ONE_ARGUMENT, name) ? ONE_ARGUMENT[name as FunctionName] : undefined;
    if (elementary) return elementary(exactly(name, values, ["x"], where)[0]!, this.known);
    throw this.unknown(name, where, true);
  }

  private named(name: string, values: readonly Term[], where: string, depth: number): Term {
    const { arguments: names, term } = NAMED.get(name)!;
    const optional = name === "n_B" || name === "n_F";
    if (!(optional && values.length === 1)) exactly(name, values, names, where);
    const words = { ...this.words, abstract: (head: never, a: Term) => this.abstract(head, a, where, depth) };
    return term(values, words as Vocabulary);
  }

  /** h, F_B, A as defined by the claim or abstract; λ and P_B follow A and F_B. */
  private abstract(head: string, a: Term, where: string, depth = 0): Term {
    if (this.definitions.has(head)) return this.unfold(head, [a], where, depth);
    if (head === "h" || head === "F_B" || head === "A") return applied(head, [a], this.known);
    const own = this.definitions.has("A") || (head === "P_B" && this.definitions.has("F_B"));
    const weight = (x: Term): Term => {
      const spectral = this.abstract("A", x, where, depth + 1);
      return head === "lambda" ? spectral : mul(spectral, this.abstract("F_B", x, where, depth + 1));
    };
    const real = isReal(a, this.known);
    if (own) return real ? hilbertOnAxis(weight, a, depth) : hilbert(weight, a, depth);
    if (!real) return applied(head, [a], this.known);
    return add(applied(`${head}'`, [a], this.known), mul(I, sym("pi"), weight(a)));
  }

  /** `a = x` inside an integral over x would speak of another x than the integral. */
  private requireNoCapture(name: string, where: string, scope: Scope): void {
    if (scope.size === 0) return;
    const caught = [...freeNames(name, this.definitions)].find((used) => scope.has(used));
    if (caught === undefined) return;
    throw new InputError({
      where,
      received: `${name}, which depends on ${caught}, where ${caught} is a variable of integration or a parameter`,
      accepted: `a definition ${name}(…) with ${caught} among its parameters`,
    });
  }

  private unfold(name: string, values: readonly Term[], where: string, depth: number): Term {
    const { parameters, body, where: place } = this.definitions.get(name)!;
    exactly(name, values, parameters, where || place);
    if (++this.unfolded > BOUNDS.unfoldings) throw tooLarge(place);
    return this.term(body, place, new Map(parameters.map((p, k) => [p, values[k]!])), depth);
  }

  private unknown(name: string, where: string, called: boolean): InputError {
    const functions = [
      ...Object.keys(ONE_ARGUMENT),
      ...NAMED.keys(),
      ...BINDERS,
      ...this.known.functions.keys(),
    ];
    const variables = [...this.known.variables.keys(), ...CONSTANTS.keys()];
    const own = [...this.definitions.keys()];
    const other = called ? variables.includes(name) : functions.includes(name) || this.definitions.has(name);
    if (other)
      return new InputError({
        where,
        received: called ? `${name}(…), but ${name} is a variable` : `${name} without an argument`,
        accepted: called ? `${name} * (…) for a product` : `${name}(…)`,
      });
    const components = functions.filter((f) => f.startsWith(`${name}_`) && !called);
    if (components.length > 0)
      return new InputError({
        where,
        received: `${name} alone`,
        accepted: `${components.map((f) => `${f}(…)`).join(", ")}, or retarded(${name}) and its like in a claim about the contour`,
      });
    return new InputError({
      where,
      received: `the unknown ${called ? "function" : "name"} ${name}`,
      accepted: `${nearest(name, [...(called ? functions : variables), ...own])}${called ? "" : `, or a line assume: ${name} real`}`,
    });
  }
}

function exactly(
  name: string,
  values: readonly Term[],
  parameters: readonly string[],
  where: string,
): readonly Term[] {
  if (values.length !== parameters.length)
    throw new InputError({
      where,
      received: `${name} with ${values.length} arguments`,
      accepted: `${name}(${parameters.join(", ")})`,
    });
  return values;
}
function infinite(where: string): InputError {
  return new InputError({
    where,
    received: "a calculation with inf",
    accepted: "inf as a limit of integrals, sums and limits; limit(f, x, inf) for a value there",
  });
}
function tooLarge(where: string): InputError {
  return new InputError({
    where,
    received: "a claim that unfolds without end or beyond all size",
    accepted: `at most ${BOUNDS.unfoldings} definitions put in and terms of ${BOUNDS.termSize} characters`,
  });
}
