import { dependsOn, findAll } from "../algebra/rewrite.ts";
import { children, type Fn, fn, neg, type Sym, type Term } from "../algebra/term.ts";
import { InputError } from "../errors/errors.ts";
import type { Assumptions } from "./assumptions.ts";
import { BOUNDS } from "./bounds.ts";
import { isReal } from "./conjugate.ts";
import type { Expression } from "./expression.ts";
import type { Scope, TermBuilder } from "./scope.ts";
import { analyticVariable, boundVariable, INFINITY } from "./spectral.ts";

const SHAPES = {
  int: ["expr", "x", "a", "b"],
  pv: ["expr", "x", "a", "b", "x0"],
  sum: ["expr", "n", "a", "b"],
  limit: ["expr", "x", "a"],
  residue: ["expr", "z", "z0"],
} as const;
type Binder = keyof typeof SHAPES;

export function isBinder(name: string): name is Binder {
  return Object.hasOwn(SHAPES, name);
}

/** The integrals in a term, with those inside of others. */
export function integralsIn(term: Term): readonly Fn[] {
  return findAll(term, (t) => t.kind === "fn" && (t.head === "int" || t.head === "pv")).map((t) => t as Fn);
}

/**
 * int(expr, x, a, b), pv(expr, x, a, b, x0), sum(expr, n, a, b), limit(expr, x, a) and residue(expr, z, z0) as terms
 * `head(body, bound variable, …)`. Bound variables are named by depth, so equal integrals have equal forms.
 */
export function binder(
  elaborator: TermBuilder,
  name: Binder,
  args: readonly Expression[],
  where: string,
  scope: Scope,
  depth: number,
): Term {
  const shape = SHAPES[name];
  const variable = args[1];
  if (args.length !== shape.length || variable?.kind !== "name")
    throw new InputError({
      where,
      received: `${name} with ${args.length} arguments${variable && variable.kind !== "name" ? " and no variable in second place" : ""}`,
      accepted: `${name}(${shape.join(", ")})`,
    });
  if (depth >= BOUNDS.binders)
    throw new InputError({
      where,
      received: `more than ${BOUNDS.binders} integrals, sums or limits inside each other`,
      accepted: `at most ${BOUNDS.binders}`,
    });
  const bound = name === "residue" ? analyticVariable(depth) : boundVariable(depth);
  const body = elaborator.term(args[0]!, where, new Map([...scope, [variable.name, bound]]), depth + 1);
  const rest = args.slice(2).map((a) => elaborator.term(a, where, scope, depth + 1));
  check(elaborator, name, rest, where);
  if (name === "residue") requireAnalytic(body, bound, where);
  return fn(name, body, bound, ...rest);
}

function check(elaborator: TermBuilder, name: Binder, rest: readonly Term[], where: string): void {
  const refuse = (received: string, accepted: string): never => {
    throw new InputError({ where, received, accepted });
  };
  const real = name !== "residue" && rest.every((t) => isReal(t, elaborator.known));
  if (name !== "residue" && !real)
    refuse(`a complex limit of ${name}`, "real limits; −inf and inf are welcome");
  if (name === "residue" && contains(rest[0]!)) refuse("a residue at infinity", "a finite point");
  if (name === "pv" && contains(rest[2]!)) refuse("a principal value at infinity", "a finite point x0");
  if (name === "sum") requireWhole(rest, elaborator.known, refuse);
}
function requireAnalytic(body: Term, bound: Sym, where: string): void {
  const bad = findAll(
    body,
    (t) => t.kind === "fn" && (t.head === "conj" || t.head === "abs") && dependsOn(t, bound),
  );
  if (bad.length > 0)
    throw new InputError({
      where,
      received: "conj, Re, Im or abs of the variable of a residue",
      accepted: "an expression that is analytic around the pole",
    });
}
function contains(t: Term): boolean {
  return t === INFINITY || t === neg(INFINITY);
}
/** Whole numbers, integer variables, and sums, products and powers of these. */
function isWhole(t: Term, known: Assumptions): boolean {
  if (t.kind === "num") return t.value.isReal() && t.value.re.isInteger();
  if (t.kind === "sym") return known.variables.get(t.name)?.kind === "integer";
  return (
    (t.kind === "sum" || t.kind === "prod" || (t.kind === "pow" && t.exponent > 0)) &&
    children(t).every((c) => isWhole(c, known))
  );
}
function requireWhole(
  ends: readonly Term[],
  known: Assumptions,
  refuse: (received: string, accepted: string) => never,
): void {
  const values = ends.map((t) => (t.kind === "num" ? t.value.re : undefined));
  for (const [k, t] of ends.entries()) {
    const isEnd = t === (k === 0 ? neg(INFINITY) : INFINITY);
    if (!isEnd && !isWhole(t, known))
      refuse("a sum with this limit", "whole numbers, integer variables, or −inf below and inf above");
  }
  const [low, high] = values;
  if (low && high && high.sub(low).toNumber() > BOUNDS.sumTerms)
    refuse(`a sum of ${high.sub(low)} terms`, `at most ${BOUNDS.sumTerms} terms, or an infinite sum`);
}
