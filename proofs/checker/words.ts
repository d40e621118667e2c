import type { Atom, Field, Fraction } from "./field.ts";
import { monomialOf, powersOf } from "./polynomial.ts";

/** One term of a product: a commuting factor and the letters that keep their order. */
interface Term {
  readonly scalar: Fraction;
  readonly letters: readonly Atom[];
}

/**
 * Ordered product of sums, multiplied out. Functions without arguments keep their order, with `strict` those with
 * arguments too; symbols and numbers commute. A letter that is no polynomial in single letters stays as it is.
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
export function wordOf(field: Field, letters: readonly Atom[]): Fraction {
  if (letters.length === 0) return field.number(1);
  const args = letters.map((l) => field.of(l));
  return letters.length === 1 ? args[0]! : field.of(field.atom("word", "word", args));
}
/** The letters of a word, or the atom itself. */
export function lettersOf(field: Field, atom: Atom): Atom[] {
  return atom.kind === "word" ? atom.args.map((l) => field.atomsOf(l)[0]!) : [atom];
}

function termsOf(field: Field, f: Fraction, strict: boolean): Term[] {
  const isLetter = (a: Atom): boolean =>
    a.kind === "word" ||
    (strict && a.args.length > 0 && a.kind !== "function") ||
    (a.kind === "function" && (strict || a.args.length === 0 || a.name === "?letter"));
  const opaque = (inside: Fraction): Atom => field.atom("function", "?letter", [inside]);
  const below = { top: field.number(1).top, bottom: f.bottom };
  if (field.atomsOf(below).some(isLetter)) return [{ scalar: field.number(1), letters: [opaque(f)] }];
  return [...f.top].map(([m, c]) => {
    const powers = powersOf(m);
    const own = powers.filter(([a]) => isLetter(field.atoms[a]!));
    const rest = monomialOf(powers.filter(([a]) => !isLetter(field.atoms[a]!)));
    const scalar = field.mul(field.term(rest, c), below);
    if (own.length > 1)
      return {
        scalar,
        letters: [opaque(field.fromPolynomial(new Map([[monomialOf(own), field.number(1).top.get("")!]])))],
      };
    const letters = own.flatMap(([a, n]) =>
      new Array<Atom[]>(n).fill(lettersOf(field, field.atoms[a]!)).flat(),
    );
    return { scalar, letters };
  });
}
