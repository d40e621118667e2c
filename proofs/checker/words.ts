import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

/**
 * Ordered product of sums, multiplied out: functions, integrals and words keep their order, symbols and numbers commute.
 * What is no polynomial in single letters is refused.
 */
export function ordered(field: Field, factors: readonly Fraction[]): Fraction {
  let terms: { scalar: Fraction; letters: readonly Atom[] }[] = [{ scalar: field.number(1), letters: [] }];
  for (const factor of factors) {
    const next = field.parts(factor, (a) => a.kind !== "symbol");
    field.budget.spend(terms.length * next.length);
    terms = terms.flatMap(({ scalar, letters }) =>
      next.map(({ own, inside, rest }) => {
        demand(inside.size === 0, "a word in a denominator");
        return { scalar: field.mul(scalar, rest), letters: [...letters, ...lettersOf(field, own)] };
      }),
    );
  }
  return field.sum(terms.map(({ scalar, letters }) => field.mul(scalar, wordOf(field, letters))));
}
/** A single letter is itself, none is 1. */
function wordOf(field: Field, letters: readonly Atom[]): Fraction {
  const args = letters.map((l) => field.of(l));
  return args.length < 2 ? (args[0] ?? field.number(1)) : field.of(field.atom("word", "word", args));
}
function lettersOf(field: Field, monomial: string): Atom[] {
  const powers = field.powers(monomial);
  demand(powers.length < 2, "a product of letters without order");
  return powers.flatMap(([atom, n]) => {
    const letters = atom.kind === "word" ? atom.args.map((l) => field.atomsOf(l)[0]!) : [atom];
    return new Array<Atom[]>(n).fill(letters).flat();
  });
}
