import { rewrite } from "./binders.ts";
import { SCHEMAS, SYNONYMS } from "./data/schemas.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { formula } from "./formula.ts";
import { demand } from "./refusal.ts";
import type { CalculusRule, Witness } from "./rules/rule.ts";
import { replaceLetters } from "./words.ts";

/** A row `left = right` of a table, read. `letters` are those of a left side that is a word. */
interface Row {
  readonly left: string;
  readonly right: string;
  readonly head: string;
  readonly letters: readonly string[];
}
function rowOf(text: string): Row {
  const [left, right] = text.split(" = ") as [string, string];
  return { left, right, head: left.split("(")[0]!, letters: left.split(" . ") };
}

/** Replaces what is the left side of a row by its right side, everywhere. */
export function applyRows(field: Field, a: Fraction, texts: readonly string[]): Fraction {
  const rows = texts.map(rowOf);
  const words = rows.filter((r) => r.letters.length > 1);
  // Symbols come last: functions are recognised by their arguments as they were.
  const stages = [rows.filter((r) => r.head !== r.left), rows.filter((r) => r.head === r.left)];
  return stages.reduce(
    (f, single) =>
      rewrite(field, f, (atom, n) => {
        const value = atom.kind === "word" ? inWord(field, atom, words) : matched(field, atom, single);
        return value && field.power(value, n);
      }),
    a,
  );
}
/** A row applies where its left side, made with the arguments of the atom, is that atom. */
function matched(field: Field, atom: Atom, rows: readonly Row[]): Fraction | undefined {
  if (atom.kind !== "symbol" && atom.kind !== "function") return undefined;
  const { name = "", which } = component(atom.name);
  for (const { left, right, head } of rows) {
    if (head !== (head.startsWith("?") ? `?^${which}` : atom.name)) continue;
    const args = left.includes("-#1") ? atom.args.map((x) => unsigned(field, x)) : atom.args;
    if (left.includes("#1") && args.length !== 1) continue;
    const found = field.atomsOf(formula(field, left, args, name));
    if (found[0] === atom) return formula(field, right, args, name);
  }
  return undefined;
}
/** Rows of words are applied until none fits, to the first letters that do. */
function inWord(field: Field, word: Atom, rows: readonly Row[]): Fraction | undefined {
  if (word.kind !== "word") return undefined;
  for (const { right, letters } of rows) {
    const fits = (l: Atom, k: number): boolean => l.name === letters[k] && l.args.length === 0;
    const next = replaceLetters(field, word, letters.length, fits, () => formula(field, right));
    if (!next) continue;
    return field.replace(next, (id, n) => {
      const value = inWord(field, field.atoms[id]!, rows);
      return value && field.power(value, n);
    });
  }
  return undefined;
}
/** `X^R` as `X` and `R`; nothing without a component. */
export function component(head: string): { name?: string; which?: string } {
  const cut = head.lastIndexOf("^");
  return cut < 0 ? {} : { name: head.slice(0, cut), which: head.slice(cut + 1) };
}
/** The argument up to its sign, chosen the same for f and −f. */
export function unsigned(field: Field, a: Fraction): Fraction {
  const first = [...a.top.keys()].sort()[0];
  const c = first === undefined ? undefined : a.top.get(first)!;
  const isNegative = c && (c.re.sign() < 0 || (c.re.isZero() && c.im.sign() < 0));
  return isNegative ? field.neg(a) : a;
}

/** The rules that are tables: rows in which {key} stands for what the witness says under that key. */
export function schematic(rule: string): CalculusRule {
  const { witness = [], rows, grounds } = SCHEMAS[rule]!;
  return {
    witness,
    ...(grounds && { grounds: (w: Witness) => grounds.flatMap((text) => said(text, w)) }),
    rewrite: (a, field, w) => {
      if (Array.isArray(rows))
        return applyRows(
          field,
          a,
          (rows as string[]).flatMap((text) => filled(text, w)),
        );
      const chosen = namesOf(w, witness[0]!).flatMap((name) => {
        demand(Object.hasOwn(rows, name), `${rule}: nothing is known of ${name}`);
        return (rows as Record<string, readonly string[]>)[name]!;
      });
      return applyRows(field, a, chosen);
    },
  };
}
function said(text: string, witness: Witness): string[] {
  return filled(text, witness).flatMap((t) => [t, ...(SYNONYMS[t] ? [SYNONYMS[t]] : [])]);
}
function namesOf(witness: Witness, key: string): string[] {
  const names = String(witness[key]).split(" ");
  demand(
    names.every((n) => /^[\p{L}\p{N}_^-]+$/u.test(n)),
    `witness ${key}: names are expected`,
  );
  return names;
}
/** One row for every name that the witness lists. */
export function filled(text: string, witness: Witness): string[] {
  const [slot, key] = /\{(\w+)\}/.exec(text) ?? [];
  if (!slot) return [text];
  return namesOf(witness, key!).flatMap((name) => filled(text.replaceAll(slot, name), witness));
}
