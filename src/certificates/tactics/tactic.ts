import { ROWS } from "../../../proofs/checker/data/rows.ts";
import type { Line } from "../../../proofs/checker/data/shapes.ts";
import { type Atom, type Field, type Fraction, substitute } from "../../../proofs/checker/terms.ts";
import { fractionText } from "../formula-text.ts";

/** A line that may be used on an atom. */
export type Finder = (field: Field, atom: Atom) => Line | undefined;
/** Lines to try on what is to vanish; those that the checker cannot use are left out. */
export type Tactic = (field: Field, goal: readonly Fraction[]) => readonly Line[];

/** A line that puts names, which it keeps in the order in which the row asks for them, and terms into a row of the table. */
export function rowLine(
  field: Field,
  row: string,
  terms: readonly Fraction[] = [],
  names: Readonly<Record<string, string>> = {},
): Line {
  const keys = new Set(Array.from((ROWS[row] ?? []).join(" ").matchAll(/\{(\w)\}/g), ([, key]) => key!));
  return {
    row: [row, ...[...keys].map((key) => names[key]!)].join(" "),
    ...(terms.length > 0 && { terms: terms.map((t) => fractionText(field, t)) }),
  };
}
/** An equation with a proof of its own. */
export function equationLine(field: Field, from: Fraction, to: Fraction, proof: readonly Line[] = []): Line {
  return { from: fractionText(field, from), to: fractionText(field, to), proof };
}
export const isIntegral = ({ kind, name }: Atom): boolean => kind === "binder" && name === "int";
/** What a binder binds over, at a value. */
export function bodyAt(field: Field, { variable, args }: Atom, value: Fraction): Fraction {
  return substitute(field, args[0]!, [variable!, value]);
}
export function dependsOn(field: Field, a: Fraction, symbol: Atom): boolean {
  return field.freeIn([a]).has(symbol.id);
}
/** All atoms, the innermost first. */
export function atomsBelow(field: Field, all: readonly Fraction[]): Atom[] {
  const seen = new Set<Atom>();
  const visit = (a: Fraction): void => {
    for (const atom of field.atomsOf(a)) {
      if (seen.has(atom)) continue;
      atom.args.forEach(visit);
      seen.add(atom);
    }
  };
  all.forEach(visit);
  return [...seen];
}
export function everywhere(find: Finder): Tactic {
  return (field, goal) => atomsBelow(field, goal).flatMap((atom) => find(field, atom) ?? []);
}
/** `X^R` as `X` and `R`; nothing without a component. */
export function component(head: string): { name: string; which: string } {
  const cut = head.lastIndexOf("^");
  return cut < 0 ? { name: head, which: "" } : { name: head.slice(0, cut), which: head.slice(cut + 1) };
}
/** The argument up to its sign, chosen the same for f and −f. */
export function unsigned(field: Field, a: Fraction): Fraction {
  const first = [...a.top.keys()].sort()[0];
  const c = first === undefined ? undefined : a.top.get(first)!;
  const isNegative = c && (c.re.sign() < 0 || (c.re.isZero() && c.im.sign() < 0));
  return isNegative ? field.neg(a) : a;
}
