import { findAll } from "../algebra/rewrite.ts";
import { add, mul, type Term, word } from "../algebra/term.ts";

/**
 * The entries of a 2×2 matrix in the order 11, 12, 21, 22, products and sums worked out; any other term alone. The checker knows
 * numbers only.
 */
export function entriesOf(term: Term): readonly Term[] {
  if (term.kind === "matrix") return term.entries;
  if (term.kind === "sum") return sumOf(term, term.terms.map(entriesOf));
  if (term.kind !== "prod" && term.kind !== "word") return [term];
  const factors = term.kind === "prod" ? term.factors : term.letters;
  const all = factors.map(entriesOf);
  return all.every((e) => e.length === 1) ? [term] : all.reduce(productOf);
}
function sumOf(term: Term, all: readonly (readonly Term[])[]): readonly Term[] {
  const [first] = all;
  const isMatrix = first!.length > 1 && all.every((e) => e.length === first!.length);
  return isMatrix ? first!.map((_, k) => add(...all.map((e) => e[k]!))) : [term];
}
function productOf(a: readonly Term[], b: readonly Term[]): readonly Term[] {
  if (a.length === 1 || b.length === 1) return a.flatMap((x) => b.map((y) => times(x, y)));
  return [0, 1, 2, 3].map((k) => {
    const [row, column] = [2 * (k >> 1), k & 1];
    return add(times(a[row]!, b[column]!), times(a[row + 1]!, b[column + 2]!));
  });
}
/** Operators keep their order; numbers at one energy commute. */
function times(a: Term, b: Term): Term {
  const isOperator = (t: Term): boolean =>
    findAll(t, (s) => s.kind === "word" || (s.kind === "fn" && s.args.length === 0)).length > 0;
  return isOperator(a) && isOperator(b) ? word(a, b) : mul(a, b);
}
