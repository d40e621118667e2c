import { isZero } from "./binders.ts";
import { DERIVATIVE, FIXED } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { formula, type Scope } from "./formula.ts";
import { demand } from "./refusal.ts";

/** The function `from` stands for `to`, at all arguments where these are #1, #2, …, and else at those given. */
export interface Definition {
  readonly from: string;
  readonly to: string;
}
/** What is replaced as formulas are read, and by what formula. */
interface Replacement {
  readonly head: Atom;
  readonly isGeneral: boolean;
  readonly to: string;
  isMet: boolean;
}
type Put = Scope["put"];

/** The atom that a term is. */
export function pivot(field: Field, from: Fraction, where: string): Atom {
  const [atom] = field.atomsOf(from);
  demand(atom && field.same(from, field.of(atom)), `${where}: the left side is no single atom`);
  return atom;
}
function replacementOf(field: Field, { from, to }: Definition): Replacement {
  const args = (from.match(/#\d+/g) ?? []).map((_, k) => field.symbol(`#${k + 1}`));
  const head = pivot(field, formula(field, from, { args }), "definition");
  const isGeneral = head.args.length > 0 && head.args.every((a, k) => args[k] && field.same(a, args[k]));
  return { head, isGeneral, to, isMet: false };
}
function speaksOf({ head, isGeneral }: Replacement, atom: Atom): boolean {
  const isAlike =
    atom.kind === "function" && head.name === atom.name && head.args.length === atom.args.length;
  return head === atom || (isGeneral && isAlike);
}
/** All at once and once: not into each other. What is put in is read with `then`. */
export function putting(field: Field, all: readonly Replacement[], then?: Put): Put {
  return (atom, depth) => {
    const found = all.find((one) => speaksOf(one, atom));
    if (!found) return then?.(atom, depth);
    found.isMet = true;
    return formula(field, found.to, {
      args: found.isGeneral ? atom.args : [],
      depth,
      ...(then && { put: then }),
    });
  };
}
function demandOther(field: Field, one: Replacement): void {
  formula(field, one.to, { args: one.head.args, put: putting(field, [one]) });
  demand(!one.isMet, `${one.head.name} defined by itself`);
}
/** Definitions of different functions that have no meaning yet. */
export function definitionsOf(field: Field, premises: readonly Definition[]): readonly Replacement[] {
  const all = premises.map((d) => replacementOf(field, d));
  for (const one of all) {
    const { kind, name } = one.head;
    const isNamed = kind === "function" || (kind === "binder" && name === DERIVATIVE);
    demand(isNamed, "a definition of what is no function");
    demand(!FIXED.has(name) && !name.startsWith("O_"), `${name} has a meaning of its own`);
    demandOther(field, one);
    const isOnly = all.every((other) => one === other || !speaksOf(one, other.head));
    demand(isOnly, `two definitions of one function, ${name}`);
  }
  return all;
}
/** The equation with its root put in for the unknown, which it must contain, and linearly. */
export function solved(field: Field, equation: string, from: string, root: string, then: Put): Fraction {
  const put = (to: string): Fraction =>
    formula(field, equation, { put: putting(field, [replacementOf(field, { from, to })], then) });
  const [none, once, twice] = ["0", from, `2*(${from})`].map(put) as [Fraction, Fraction, Fraction];
  const slope = field.sub(once, none);
  const isLinear = isZero(field, field.sub(field.sub(twice, once), slope)) && !isZero(field, slope);
  demand(isLinear, "the equation is not linear in the unknown, or does not contain it");
  demandOther(field, replacementOf(field, { from, to: root }));
  return put(root);
}
