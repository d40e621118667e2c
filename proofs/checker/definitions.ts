import { substitute } from "./binders.ts";
import { DERIVATIVE, FIXED } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { formula, statement } from "./formula.ts";
import { demand } from "./refusal.ts";

/** The function `from` stands for `to`, at all arguments where these are #1, #2, …, and else at those given. */
export type Definition = Readonly<Record<"from" | "to", string>>;
/** What is replaced, and whether it was met. */
export type Replacement = ReturnType<typeof replacementOf>;

function replacementOf(field: Field, { from, to }: Definition) {
  const args = (from.match(/#\d+/g) ?? []).map((_, k) => field.symbol(`#${k + 1}`));
  const head = field.atomIn(statement(field, from, args));
  const { kind, name } = head;
  demand(kind === "function" || name === DERIVATIVE, "a definition of what is no function");
  demand(!FIXED.has(name) && !name.startsWith("O_"), `${name} has a meaning of its own`);
  const isGeneral =
    kind === "function" && args.length > 0 && head.args.every((a, k) => args[k] && field.same(a, args[k]));
  const speaksOf = (x: Atom): boolean =>
    x === head || (isGeneral && x.kind === kind && x.name === name && x.args.length === head.args.length);
  const refuse = (x: Atom): undefined => void demand(!speaksOf(x), `${name} defined by itself`);
  const value = statement(field, to, args, refuse);
  const found = { head, speaksOf, at, isMet: false };
  function at(x: Atom): Fraction {
    found.isMet = true;
    // What has no value at these arguments is refused as it is read, also where a factor would cancel.
    formula(field, to, x.args);
    return substitute(field, value, ...args.map((a, k): [Atom, Fraction] => [field.atomIn(a), x.args[k]!]));
  }
  return found;
}
/** Definitions of different functions, none by itself. */
export function definitionsOf(field: Field, premises: readonly Definition[]): readonly Replacement[] {
  const all = premises.map((d) => replacementOf(field, d));
  // What stands at an index m, n or k says what it is at every one.
  const isIndexed = ({ free }: Atom): boolean =>
    [...free].some((id) => /_[mnk]$/.test(field.atoms[id]!.name));
  for (const one of all) {
    const { name } = one.head;
    const isAlike = ({ head, speaksOf }: Replacement): boolean =>
      speaksOf(one.head) || (head.name === name && [head, one.head].every(isIndexed));
    demand(!all.some((other) => other !== one && isAlike(other)), `two definitions of one function, ${name}`);
  }
  return all;
}
