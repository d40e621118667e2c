import type { Gaussian } from "../../src/exact/gaussian.ts";
import { quotient } from "../../src/exact/polynomial.ts";
import { CONDITIONS } from "./conditions.ts";
import { EVERY, ROWS } from "./data/rows.ts";
import type { Definition, Line, Statement } from "./data/shapes.ts";
import { DERIVATIVE, FIXED } from "./data/vocabulary.ts";
import { formula, outside } from "./formula.ts";
import { demand, IDLE } from "./refusal.ts";
import { type Atom, type Field, type Fraction, isZero, rewrite, substitute } from "./terms.ts";

type Sides = readonly [left: Fraction, right: Fraction];

/**
 * What is to vanish: lhs − rhs with the definitions put in, or the equation with its root put in for the unknown, which it must
 * contain, and linearly. The field is told what the step says.
 */
export function differenceOf(field: Field, statement: Statement): Fraction {
  const { lhs, rhs, equation, premises, rule, assumptions } = statement;
  field.said = [rule.statement, ...rule.conditions, ...assumptions];
  const definitions = definitionsOf(field, premises);
  // All at once and once: not into each other.
  const put = (x: Atom): Fraction | undefined => definitions.find((one) => one.speaksOf(x))?.at(x);
  const read = (text: string): Fraction => outside(field, text, [], put);
  const [left, right, whole] = [read(lhs), read(rhs), read(equation ?? "0")];
  for (const { head, isMet } of definitions) demand(isMet, `the definition of ${head.name} ${IDLE}`);
  if (!equation) return field.sub(left, right);
  const line = field.line(whole, field.atomIn(left));
  const isLinear = line && !isZero(field, line.slope);
  demand(isLinear, "the equation is not linear in the unknown, or does not contain it");
  return field.sum([line.rest, field.mul(line.slope, right)]);
}
/** Definitions of different functions, none by itself. */
function definitionsOf(field: Field, premises: readonly Definition[]) {
  const all = premises.map((d) => replacementOf(field, d));
  for (const one of all) {
    const { name } = one.head;
    const isAlike = (other: typeof one): boolean =>
      other.speaksOf(one.head) || (other.head.name === name && other.isIndexed && one.isIndexed);
    demand(!all.some((other) => other !== one && isAlike(other)), `two definitions of one function, ${name}`);
  }
  return all;
}
/** What stands for a function at all arguments, where these are #1, #2, …, and else at those given; and whether it was met. */
function replacementOf(field: Field, { from, to }: Definition) {
  const args = (from.match(/#\d+/g) ?? []).map((_, k) => field.symbol(`#${k + 1}`));
  const head = field.atomIn(outside(field, from, args));
  const { kind, name } = head;
  demand(kind === "function" || name === DERIVATIVE, "a definition of what is no function");
  demand(!FIXED.has(name) && !name.startsWith("O_"), `${name} has a meaning of its own`);
  const isGeneral = args.length > 0 && head === field.atomIn(field.call(name, ...args));
  const speaksOf = (x: Atom): boolean =>
    x === head || (isGeneral && x.name === name && x.args.length === args.length);
  const refuse = (x: Atom): undefined => void demand(!speaksOf(x), `${name} defined by itself`);
  const value = outside(field, to, args, refuse);
  // What stands at an index m, n or k says what it is at every one.
  const found = { head, speaksOf, at, isIndexed: /_[mnk]\b/.test(from), isMet: false };
  function at(x: Atom): Fraction {
    found.isMet = true;
    // What has no value at these arguments is refused as it is read, also where a factor would cancel.
    formula(field, to, x.args);
    return substitute(field, value, ...args.map((a, k): [Atom, Fraction] => [field.atomIn(a), x.args[k]!]));
  }
  return found;
}

/** What the lines leave of a difference; each must change something. */
export function after(field: Field, goal: Fraction, lines: readonly Line[]): Fraction {
  return lines.reduce((before, line) => {
    const sides = line.row ? instance(field, line) : shown(field, line);
    const next = rewrite(field, before, replacing(field, sides));
    demand(!field.same(next, before), `${line.row ?? line.from} ${IDLE}`);
    return next;
  }, goal);
}
/** Both sides of an equation that its lines prove; with a base, for every n ≥ 1. */
function shown(field: Field, { from = "", to = "", proof = [], base }: Line): Sides {
  const sides = [formula(field, from), formula(field, to)] as const;
  const [one, n] = [field.number(1), field.symbol("n")];
  const left = (at: Fraction, lines: readonly Line[]): Fraction =>
    after(field, substitute(field, field.sub(...sides), [field.atomIn(n), at]), lines);
  let rest = left(base ? field.sum([n, one]) : n, proof);
  if (base) {
    demand(holds(field, `says ${EVERY}`, []), `${from}: n is not said to be a whole number`);
    demand(isZero(field, left(one, base)), `at n = 1 the two sides of ${from} = … still differ`);
    rest = rewrite(field, rest, replacing(field, sides));
  }
  demand(isZero(field, rest), `the two sides of ${from} = … still differ`);
  return sides;
}
/** The left side, one atom, replaced by the right; the terms that contain a product dropped where it is zero, but beside a δ. */
function replacing(field: Field, [left, right]: Sides): (f: Fraction) => Fraction {
  const isProduct = right.top.size === 0 && left.top.size === 1 && field.atomsOf(left).length > 1;
  if (!isProduct || left.bottom.size > 0) {
    const atom = field.atomIn(left);
    return (f) => field.put(f, (x) => (x === atom ? right : undefined));
  }
  const isLeft = ([m, c]: [string, Gaussian]): boolean =>
    !quotient(new Map([[m, c]]), left.top, () => {}) ||
    field.atomsOf(field.term(m, c)).some((x) => x.name === "delta");
  return ({ top, bottom }) => ({ top: new Map([...top].filter(isLeft)), bottom });
}

/** Both sides of a row of the table with names and terms put in; refused where one of its conditions does not hold. */
function instance(field: Field, { row = "", terms = [] }: Line): Sides {
  const [name, ...names] = row.split(" ") as [string, ...string[]];
  demand(Object.hasOwn(ROWS, name), `unknown row ${name}`);
  const table = ROWS[name]!.join("\n");
  const [keys, places] = [/\{\w\}/g, /[#@]\d/g].map((asked) => [...new Set(table.match(asked))]);
  const isNamed = names.length === keys!.length && names.every((x) => /^[\p{L}\p{N}_~':^<>]+$/u.test(x));
  const isFull = terms.length === places!.length || table.includes("#)");
  demand(isNamed && isFull, `${row}: not the names or not the number of terms that the row asks for`);
  const filled = keys!.reduce((text, key, k) => text.replaceAll(key, names[k]!), table);
  const [equation, ...conditions] = filled.split("\n") as [string, ...string[]];
  const isFree = terms.every((text, k) => !equation.includes(`#${k + 1}`) || !/\$[a-z]/.test(text));
  demand(isFree, `${row}: a term depends on what the row integrates over`);
  const args = terms.map((text) => formula(field, text));
  for (const text of conditions) demand(holds(field, text, args), `not shown: ${text}`);
  return equation.split(" = ").map((text) => formula(field, text, args)) as unknown as Sides;
}
/** Whether a condition holds; of sentences, which | separates, one must be said, whole: the rest of a longer one may deny it. */
function holds(field: Field, condition: string, args: readonly Fraction[]): boolean {
  const [kind, ...words] = condition.split(" ") as [string, ...string[]];
  const sentences = words.join(" ").split("|");
  if (kind === "in") return words.slice(1).includes(words[0]!);
  if (kind === "says") return sentences.some((x) => field.said.includes(x));
  return CONDITIONS[kind]!(field, ...words.map((text) => formula(field, text, args)));
}
