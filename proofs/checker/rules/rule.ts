import type { Replacement } from "../binders.ts";
import type { Atom, Field, Fraction } from "../field.ts";

/** What a line of a proof brings along: names, or terms in normal form. */
export type Witness = Readonly<Record<string, string | readonly Fraction[]>>;

/**
 * A rule of the calculus: either a change of form that keeps the value (then from = to holds when the changed difference
 * is zero), or a test of its own.
 */
export interface CalculusRule {
  /** Names of the witness data, all needed; those that end in ? may be left out. */
  readonly witness: readonly string[];
  /** What a step must say, in its rule or its assumptions, for the rule to hold: one of these sentences, or part of one. */
  readonly grounds?: (witness: Witness) => readonly string[];
  readonly rewrite?: (a: Fraction, field: Field, witness: Witness) => Fraction;
  readonly holds?: (from: Fraction, to: Fraction, field: Field, witness: Witness) => boolean;
}

/** A replacement of functions by head, to whatever power they occur. */
export function onFunctions(
  field: Field,
  change: (head: string, args: readonly Fraction[], atom: Atom) => Fraction | undefined,
): Replacement {
  return (atom, exponent) => {
    const value = atom.kind === "function" ? change(atom.name, atom.args, atom) : undefined;
    return value && field.power(value, exponent);
  };
}
/** The same for functions of one argument only. */
export function onUnary(
  field: Field,
  change: (head: string, args: readonly [Fraction]) => Fraction | undefined,
): Replacement {
  return onFunctions(field, (head, args) => (args.length === 1 ? change(head, [args[0]!]) : undefined));
}
/** A replacement of single atoms to whatever power. */
export function onAtoms(field: Field, change: (atom: Atom) => Fraction | undefined): Replacement {
  return (atom, exponent) => {
    const value = change(atom);
    return value && field.power(value, exponent);
  };
}
/** `X^R` as [`X`, `R`]; undefined without a component. */
export function component(head: string): [name: string, which: string] | undefined {
  const cut = head.lastIndexOf("^");
  return cut < 0 ? undefined : [head.slice(0, cut), head.slice(cut + 1)];
}
/** slope and constant of a fraction that is linear in a symbol; undefined otherwise. */
export function linearIn(
  field: Field,
  a: Fraction,
  symbol: Atom,
): { slope: Fraction; rest: Fraction } | undefined {
  const key = String.fromCharCode(symbol.id, 1);
  const isPlain = (f: Fraction): boolean => !field.dependsOn(f, symbol);
  const [own, other] = [
    new Map<string, ReturnType<typeof coefficient>>(),
    new Map<string, ReturnType<typeof coefficient>>(),
  ];
  function coefficient(m: string) {
    return a.top.get(m)!;
  }
  for (const m of a.top.keys()) {
    let at = -1;
    for (let k = 0; k < m.length; k += 2) if (m.slice(k, k + 2) === key) at = k;
    if (at < 0) other.set(m, coefficient(m));
    else own.set(m.slice(0, at) + m.slice(at + 2), coefficient(m));
  }
  const [slope, rest] = [own, other].map((top): Fraction => ({ top, bottom: a.bottom }));
  return isPlain(slope!) && isPlain(rest!) ? { slope: slope!, rest: rest! } : undefined;
}
