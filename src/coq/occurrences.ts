import { children, type Sym, type Term } from "../algebra/term.ts";
import { isIndexSum } from "./expression.ts";

/** A subterm together with the integration variables in whose scope it stands, outermost first. */
export interface Occurrence {
  readonly term: Term;
  readonly scope: readonly Sym[];
  /** Inside of a sum over n. */
  readonly index: boolean;
}

/** Every subterm that passes the test, once for each scope in which it stands. */
export function occurrences(terms: readonly (Term | Occurrence)[], test: (t: Term) => boolean): Occurrence[] {
  const found = new Map<string, Occurrence>();
  const visit = (term: Term, scope: readonly Sym[], index: boolean): void => {
    const key = `${scope.map((s) => s.name).join(",")}|${index}|${term.key}`;
    if (found.has(key)) return;
    if (test(term)) found.set(key, { term, scope, index });
    const inner = term.kind === "integral" ? [...scope, term.variable] : scope;
    const below = index || isIndexSum(term);
    for (const c of children(term)) visit(c, inner, below);
  };
  for (const t of terms) {
    if ("key" in t) visit(t, [], false);
    else visit(t.term, t.scope, t.index);
  }
  return [...found.values()];
}

/** The occurrences without repetition. */
export function distinctOccurrences(list: readonly Occurrence[]): Occurrence[] {
  const key = (o: Occurrence): string => `${o.scope.map((s) => s.name)}|${o.index}|${o.term.key}`;
  return [...new Map(list.map((o) => [key(o), o])).values()];
}
