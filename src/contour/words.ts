import { add, type Term, word } from "../algebra/term.ts";
import { areEqual } from "../algebra/zero.ts";

/** The summands of a term. */
export function summands(t: Term): readonly Term[] {
  return t.kind === "sum" ? t.terms : [t];
}
/** The letters of an ordered product; a single letter is a product of one. */
export function letters(t: Term): readonly Term[] {
  return t.kind === "word" ? t.letters : [t];
}

/** Writes every ordered product that starts with `from` with `to` in front of the rest; others are left. */
export function replacePrefix(term: Term, from: readonly Term[], to: Term): Term {
  return add(
    ...summands(term).map((t) => {
      const parts = letters(t);
      const fits = from.every((f, k) => parts[k] === f);
      return fits ? word(to, ...parts.slice(from.length)) : t;
    }),
  );
}

/**
 * Σ p·X·q = (Σp)·X·(Σq) for the words that hold the letter X, when every prefix meets the same suffixes; what does not
 * hold X is added as it is. The term is returned unchanged where it does not factor.
 */
export function factorAround(term: Term, middle: Term): Term {
  const holding = summands(term).filter((t) => letters(t).includes(middle));
  const rest = summands(term).filter((t) => !letters(t).includes(middle));
  const byPrefix = new Map<Term, Term[]>();
  for (const t of holding) {
    const parts = letters(t);
    const cut = parts.indexOf(middle);
    const [prefix, suffix] = [word(...parts.slice(0, cut)), word(...parts.slice(cut + 1))];
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), suffix]);
  }
  const suffixes = [...byPrefix.values()].map((list) => add(...list));
  const common = suffixes[0];
  if (common === undefined || !suffixes.every((s) => areEqual(s, common))) return term;
  return add(word(add(...byPrefix.keys()), middle, common), ...rest);
}
