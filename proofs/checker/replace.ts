import { integral, opened, replaceTop, rewrite, substitute } from "./binders.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { type Polynomial, powersOf } from "./polynomial.ts";
import { onAtoms } from "./rules/rule.ts";
import { isSpecial, POSITIVE } from "./vocabulary.ts";
import { lettersOf, ordered, wordOf } from "./words.ts";

/** An equation that holds for all real values of its symbols, but for those of which the vocabulary says more. */
export interface Equation {
  readonly from: Fraction;
  readonly to: Fraction;
  /** Whether the equation holds integral by integral, so that it says something where a coefficient vanishes. */
  readonly isTermwise: boolean;
}

/**
 * Uses from = to: one atom that `from` is linear in (or a power that it is a multiple of) is solved for and replaced
 * everywhere, under integrals too with a symbol of the equation as their variable. Returns the same object where nothing
 * fits.
 */
export function useEquation(field: Field, goal: Fraction, equation: Equation): Fraction {
  for (const atom of pivots(field, equation.from)) {
    const value = solvedFor(field, equation, atom);
    const next = value ? useSolved(field, goal, { atom, value }) : goal;
    if (next !== goal) return next;
  }
  return goal;
}
/** An atom and its powers by the equation. */
interface Solved {
  readonly atom: Atom;
  readonly value: (n: number) => Fraction | undefined;
}
function useSolved(field: Field, goal: Fraction, solved: Solved): Fraction {
  return replaceTop(
    field,
    useHere(field, goal, solved),
    onAtoms(field, (atom) => {
      if (atom.kind !== "integral") return undefined;
      const { variable, body } = opened(field, atom);
      const next = useUnder(field, variable, body, solved);
      return next === body ? undefined : integral(field, variable, next);
    }),
  );
}
function useUnder(field: Field, variable: Atom, body: Fraction, solved: Solved): Fraction {
  let next = useSolved(field, body, solved);
  for (const id of solved.atom.free) {
    const symbol = field.atoms[id]!;
    if (/^[?@]/.test(symbol.name) || isSpecial(symbol.name)) continue;
    const bind = (f: Fraction): Fraction => substitute(field, f, symbol, field.of(variable));
    const [atom] = field.atomsOf(bind(field.of(solved.atom)));
    const value = (n: number): Fraction | undefined => {
      const found = solved.value(n);
      return found && bind(found);
    };
    if (atom) next = useHere(field, next, { atom, value });
  }
  return next;
}
function useHere(field: Field, goal: Fraction, { atom, value }: Solved): Fraction {
  if (atom.kind !== "word" && !occurs(field, goal, atom)) return goal;
  return rewrite(field, goal, (a, n) => (a === atom ? value(n) : inWord(field, a, atom, value)));
}

const PREFERENCE: readonly Atom["kind"][] = ["word", "function", "symbol"];

/** The atoms that may be solved for, in the order in which they are tried: integrals and sums where there are any. */
function pivots(field: Field, from: Fraction): Atom[] {
  const atoms = field.atomsOf({ top: from.top, bottom: new Map() });
  const linear = atoms.filter((a) => a.kind === "integral" || a.kind === "binder");
  if (linear.length > 0) return linear;
  return atoms.sort((a, b) => PREFERENCE.indexOf(a.kind) - PREFERENCE.indexOf(b.kind) || a.id - b.id);
}
/** Whether an atom occurs at any depth. */
function occurs(field: Field, a: Fraction, wanted: Atom, seen = new Set<Atom>()): boolean {
  return field.atomsOf(a).some((atom) => {
    if (atom === wanted) return true;
    if (seen.has(atom)) return false;
    seen.add(atom);
    return atom.args.some((inner) => occurs(field, inner, wanted, seen));
  });
}
/** A word that stands inside a longer one. */
function inWord(
  field: Field,
  word: Atom,
  part: Atom,
  value: (n: number) => Fraction | undefined,
): Fraction | undefined {
  if (word.kind !== "word" || part.kind !== "word") return undefined;
  const [letters, wanted] = [lettersOf(field, word), lettersOf(field, part)];
  const at = letters.findIndex((_, k) => wanted.every((l, j) => letters[k + j] === l));
  if (at < 0) return undefined;
  const rest = [letters.slice(0, at), letters.slice(at + wanted.length)].map((l) => wordOf(field, l));
  return ordered(field, [rest[0]!, value(1)!, rest[1]!], true);
}
/** The powers of an atom by the equation, where from = c·atom^k + rest with c and rest free of it. */
function solvedFor(
  field: Field,
  { from, to, isTermwise }: Equation,
  atom: Atom,
): ((n: number) => Fraction | undefined) | undefined {
  const exponentIn = (m: string): number => powersOf(m).find(([id]) => id === atom.id)?.[1] ?? 0;
  const powers = new Set([...from.top.keys()].map(exponentIn).filter((n) => n > 0));
  const [k] = powers;
  if (k === undefined || powers.size > 1) return undefined;
  const part = (wanted: number): Polynomial =>
    new Map([...from.top].filter(([m]) => exponentIn(m) === wanted));
  const over = (top: Polynomial): Fraction => ({ top, bottom: from.bottom });
  const slope = field.mul(over(part(k)), field.power(field.of(atom), -k));
  // What is no number and no positive symbol may vanish by a rule, and an equation says nothing then.
  if (!(isTermwise && atom.kind === "integral") && !isNonzero(field, slope)) return undefined;
  const isFree = (f: Fraction): boolean => !field.atomsOf(f).includes(atom);
  if (!isFree(slope) || !isFree(over(part(0)))) return undefined;
  const value = field.mul(field.sub(to, over(part(0))), field.inverse(slope));
  return (n) =>
    n < k ? undefined : field.mul(field.power(value, Math.floor(n / k)), field.power(field.of(atom), n % k));
}
/** A number times powers of positive symbols. */
function isNonzero(field: Field, { top, bottom }: Fraction): boolean {
  const bases = [top, ...[...bottom.values()].map((f) => f.base)];
  return bases.every(
    (p) =>
      p.size === 1 &&
      field.atomsOf({ top: p, bottom: new Map() }).every((a) => a.kind === "symbol" && POSITIVE.has(a.name)),
  );
}
