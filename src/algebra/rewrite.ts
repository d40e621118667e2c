import { add, children, integral, mul, rebuild, type Sym, type Term, word } from "./term.ts";

/**
 * Bottom-up rewriting; `undefined` from the rule means "unchanged". Shared subterms are visited once; a rule that depends on
 * nothing but its term may keep what was done for the next call.
 */
export function rewrite(
  term: Term,
  rule: (t: Term) => Term | undefined,
  done: { get(t: Term): Term | undefined; set(t: Term, result: Term): unknown } = new Map<Term, Term>(),
): Term {
  const visit = (t: Term): Term => {
    const known = done.get(t);
    if (known) return known;
    const parts = children(t);
    const next = parts.map(visit);
    const rebuilt = next.every((p, k) => p === parts[k]) ? t : rebuild(t, next);
    const result = rule(rebuilt) ?? rebuilt;
    done.set(t, result);
    return result;
  };
  return visit(term);
}

/** Replaces symbols by terms. A bound integration variable is never replaced. */
export function substitute(term: Term, values: ReadonlyMap<Sym, Term>): Term {
  const visit = (t: Term): Term => {
    if (t.kind === "sym") return values.get(t) ?? t;
    if (t.kind === "integral" && values.has(t.variable)) {
      const rest = new Map([...values].filter(([s]) => s !== t.variable));
      return integral(t.variable, substitute(t.body, rest));
    }
    const parts = children(t);
    const next = parts.map(visit);
    return next.every((p, k) => p === parts[k]) ? t : rebuild(t, next);
  };
  return visit(term);
}

/** Whether a body in parameters is the value at the arguments; it is not where it has a pole there and the value has none. */
export function isInstance(
  body: Term,
  parameters: readonly Sym[],
  args: readonly Term[],
  value: Term,
): boolean {
  try {
    return substitute(body, new Map(parameters.map((p, k) => [p, args[k]!]))) === value;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** What a function head stands for: its arguments in, a term out. */
export type Definition = (...args: Term[]) => Term;

/** Replaces functions by their definitions, once (definitions are not unfolded inside each other). */
export function unfold(term: Term, definitions: Readonly<Record<string, Definition>>): Term {
  return rewrite(term, (t) => (t.kind === "fn" ? definitions[t.head]?.(...t.args) : undefined));
}

/** Multiplies out products and positive powers of sums; integrals of sums are split and constants pulled out. */
export function expand(term: Term): Term {
  return rewrite(term, expandedOnce, expanded);
}
const expanded = new WeakMap<Term, Term>();

function expandedOnce(t: Term): Term | undefined {
  if (t.kind === "prod") return distribute(t.factors, mul);
  if (t.kind === "word") return distribute(t.letters, word);
  if (t.kind === "pow" && t.base.kind === "sum" && t.exponent > 1)
    return distribute(new Array<Term>(t.exponent).fill(t.base), mul);
  return t.kind === "integral" ? linearIntegral(t.variable, t.body) : undefined;
}

function distribute(factors: readonly Term[], product: (...parts: Term[]) => Term): Term | undefined {
  const flat = factors.flatMap((f) =>
    f.kind === "pow" && f.base.kind === "sum" && f.exponent > 1
      ? new Array<Term>(f.exponent).fill(f.base)
      : [f],
  );
  if (!flat.some((f) => f.kind === "sum")) return undefined;
  let parts: Term[][] = [[]];
  for (const f of flat) {
    const choices = f.kind === "sum" ? f.terms : [f];
    parts = parts.flatMap((p) => choices.map((c) => [...p, c]));
  }
  return expand(add(...parts.map((p) => product(...p))));
}

/** ∫(a + c·b) = ∫a + c∫b for c free of the variable. */
function linearIntegral(variable: Sym, body: Term): Term {
  const terms = body.kind === "sum" ? body.terms : [body];
  return add(
    ...terms.map((t) => {
      const factors = t.kind === "prod" ? t.factors : [t];
      const constant = factors.filter((f) => !dependsOn(f, variable));
      const rest = factors.filter((f) => dependsOn(f, variable));
      return mul(...constant, integral(variable, mul(...rest)));
    }),
  );
}

/** ∫a + c∫b with one variable becomes ∫(a + c b): the inverse of splitting. */
export function gatherIntegrals(term: Term): Term {
  const bodies = new Map<Sym, Term[]>();
  const rest: Term[] = [];
  for (const t of term.kind === "sum" ? term.terms : [term]) {
    const factors = t.kind === "prod" ? t.factors : [t];
    const inside = factors.find((f) => f.kind === "integral");
    if (inside?.kind !== "integral") rest.push(t);
    else {
      const body = mul(...factors.filter((f) => f !== inside), inside.body);
      bodies.set(inside.variable, [...(bodies.get(inside.variable) ?? []), body]);
    }
  }
  return add(...rest, ...[...bodies].map(([v, list]) => integral(v, add(...list))));
}

/** Whether a symbol occurs free in the term. */
export function dependsOn(term: Term, symbol: Sym): boolean {
  if (term === symbol) return true;
  if (term.kind === "integral" && term.variable === symbol) return false;
  return children(term).some((c) => dependsOn(c, symbol));
}

/** All distinct subterms that satisfy the test, outermost first. */
export function findAll(term: Term, test: (t: Term) => boolean): Term[] {
  const found = new Set<Term>();
  const seen = new Set<Term>();
  const visit = (t: Term): void => {
    if (seen.has(t)) return;
    seen.add(t);
    if (test(t)) found.add(t);
    children(t).forEach(visit);
  };
  visit(term);
  return [...found];
}

/** The coefficient of an atom in a term that is linear in it after expansion: c in c·atom + rest. */
export function coefficientOf(term: Term, atom: Term): Term {
  const expanded = expand(term);
  const terms = expanded.kind === "sum" ? expanded.terms : [expanded];
  const parts = terms.flatMap((t) => {
    const factors = t.kind === "prod" ? t.factors : [t];
    return factors.includes(atom) ? [mul(...factors.filter((f) => f !== atom))] : [];
  });
  return add(...parts);
}
