import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

/** Ordered product of two terms, multiplied out: functions, integrals and words keep their order, symbols and numbers commute. */
export function ordered(field: Field, a: Fraction, b: Fraction): Fraction {
  const isLetter = ({ kind }: Atom): boolean => kind !== "symbol";
  return field.overParts(a, isLetter, (left) =>
    field.overParts(b, isLetter, (right) =>
      word(field, [...lettersOf(field, left), ...lettersOf(field, right)]),
    ),
  );
}
/** The word of these letters: a single one is itself, none is 1. */
export function word(field: Field, letters: readonly Atom[]): Fraction {
  const args = letters.map((l) => field.of(l));
  return args.length < 2 ? (args[0] ?? field.number(1)) : field.of(field.atom("word", "word", args));
}
function lettersOf(field: Field, { top, bottom }: Fraction): Atom[] {
  demand(bottom.size === 0, "a word in a denominator");
  const powers = [...top.keys()].flatMap((m) => field.powers(m));
  demand(powers.length < 2, "a product of letters without order");
  return powers.flatMap(([atom, n]) => {
    const letters = atom.kind === "word" ? atom.args.map((l) => field.atomsOf(l)[0]!) : [atom];
    return new Array<Atom[]>(n).fill(letters).flat();
  });
}
