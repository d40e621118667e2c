import { integral, overIntegrals, rewrite, substitute } from "./binders.ts";
import { isSpecial, POSITIVE } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { lettersOf, replaceLetters } from "./words.ts";

/** An equation that holds for all real values of its symbols, but for those of which the vocabulary says more. */
export interface Equation {
  readonly from: Fraction;
  readonly to: Fraction;
  /** Whether the equation holds integral by integral, so that it says something where a coefficient vanishes. */
  readonly isTermwise: boolean;
}
/**
 * Uses from = to: one atom that `from` is linear in is solved for and replaced
 * everywhere, under integrals too with a symbol of the equation as their variable. Returns the same object where nothing
 * fits.
 */
export function useEquation(field: Field, goal: Fraction, equation: Equation): Fraction {
  for (const atom of pivots(field, equation.from)) {
    const value = solvedFor(field, equation, atom);
    const next = value ? useSolved(field, goal, atom, value) : goal;
    if (next !== goal) return next;
  }
  return goal;
}
function useSolved(field: Field, goal: Fraction, atom: Atom, value: Fraction): Fraction {
  return overIntegrals(field, useHere(field, goal, atom, value), (variable, body) => {
    let next = useSolved(field, body, atom, value);
    for (const symbol of [...atom.free].map((id) => field.atoms[id]!)) {
      if (/^[?@]/.test(symbol.name) || isSpecial(symbol.name)) continue;
      const bind = (f: Fraction): Fraction => substitute(field, f, symbol, field.of(variable));
      const [bound] = field.atomsOf(bind(field.of(atom)));
      if (bound) next = useHere(field, next, bound, bind(value));
    }
    return next === body ? undefined : integral(field, variable, next);
  });
}
function useHere(field: Field, goal: Fraction, atom: Atom, value: Fraction): Fraction {
  return rewrite(field, goal, (a, n) => (a === atom ? field.power(value, n) : inWord(field, a, atom, value)));
}
/** The atoms that may be solved for, in the order in which they are tried: integrals and sums where there are any. */
function pivots(field: Field, from: Fraction): Atom[] {
  const atoms = field.atomsOf(field.polynomial(from.top));
  const of = (...kinds: Atom["kind"][]): Atom[] => atoms.filter((a) => kinds.includes(a.kind));
  const linear = of("integral", "binder");
  return linear.length > 0 ? linear : [...of("word"), ...of("function"), ...of("symbol")];
}
/** A word that stands inside a longer one. */
function inWord(field: Field, word: Atom, part: Atom, value: Fraction): Fraction | undefined {
  if (word.kind !== "word" || part.kind !== "word") return undefined;
  const wanted = lettersOf(field, part);
  return replaceLetters(
    field,
    word,
    wanted.length,
    (l, k) => l === wanted[k],
    () => value,
  );
}
/** The atom by the equation, where from = c·atom + rest with c and rest free of it. */
function solvedFor(field: Field, { from, to, isTermwise }: Equation, atom: Atom): Fraction | undefined {
  const parts = field.coefficients(from, atom.id);
  const slope = parts?.get(1);
  if (!slope || [...parts!.keys()].some((n) => n > 1)) return undefined;
  // What is no number and no positive symbol may vanish by a rule, and an equation says nothing then.
  const isUsable = (isTermwise && atom.kind === "integral") || isNonzero(field, slope);
  if (!isUsable) return undefined;
  return field.over(field.sub(to, parts!.get(0) ?? field.number(0)), slope);
}
/** A number times powers of positive symbols. */
function isNonzero(field: Field, a: Fraction): boolean {
  const isPositive = (x: Atom): boolean => x.kind === "symbol" && POSITIVE.has(x.name);
  const isProduct = a.top.size === 1 && [...a.bottom.values()].every((f) => f.base.size === 1);
  return isProduct && field.atomsOf(a).every(isPositive);
}
