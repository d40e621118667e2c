import { monomialOf, powersOf } from "../../src/exact/polynomial.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

/** One term of a product: a commuting factor and the letters that keep their order. */
interface Term {
  readonly scalar: Fraction;
  readonly letters: readonly Atom[];
}

/**
 * Ordered product of sums, multiplied out. Functions without arguments keep their order, with `strict` those with
 * arguments too; symbols and numbers commute. What is no polynomial in single letters is refused.
 */
export function ordered(field: Field, factors: readonly Fraction[], strict: boolean): Fraction {
  let terms: Term[] = [{ scalar: field.number(1), letters: [] }];
  for (const factor of factors) {
    const next = termsOf(field, factor, strict);
    field.budget.spend(terms.length * next.length);
    terms = terms.flatMap((x) =>
      next.map((y) => ({ scalar: field.mul(x.scalar, y.scalar), letters: [...x.letters, ...y.letters] })),
    );
  }
  return field.sum(terms.map(({ scalar, letters }) => field.mul(scalar, wordOf(field, letters))));
}
/** A single letter is itself, none is 1. */
function wordOf(field: Field, letters: readonly Atom[]): Fraction {
  const args = letters.map((l) => field.of(l));
  return args.length < 2 ? (args[0] ?? field.number(1)) : field.of(field.atom("word", "word", args));
}
function termsOf(field: Field, f: Fraction, strict: boolean): Term[] {
  const isLetter = (a: Atom): boolean =>
    a.kind === "word" || (strict && a.args.length > 0) || (a.kind === "function" && a.args.length === 0);
  const below = { top: field.number(1).top, bottom: f.bottom };
  demand(!field.atomsOf(below).some(isLetter), "a word in a denominator");
  return [...f.top].map(([m, c]) => {
    const own = powersOf(m).filter(([a]) => isLetter(field.atoms[a]!));
    const rest = powersOf(m).filter(([a]) => !isLetter(field.atoms[a]!));
    demand(own.length < 2, "a product of letters without order");
    const letters = own.flatMap(([id, n]) => {
      const atom = field.atoms[id]!;
      const letter = atom.kind === "word" ? atom.args.map((l) => field.atomsOf(l)[0]!) : [atom];
      return new Array<Atom[]>(n).fill(letter).flat();
    });
    return { scalar: field.mul(field.term(monomialOf(rest), c), below), letters };
  });
}
