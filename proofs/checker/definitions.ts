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

/** The atom that a term is. */
export function pivot(field: Field, from: Fraction): Atom {
  const [atom] = field.atomsOf(from);
  demand(atom && field.same(from, field.of(atom)), "the left side is no single atom");
  return atom;
}
function replacementOf(field: Field, { from, to }: Definition): Replacement {
  const args = (from.match(/#\d+/g) ?? []).map((_, k) => field.symbol(`#${k + 1}`));
  const head = pivot(field, formula(field, from, { args }));
  const { kind, name } = head;
  const isNamed = kind === "function" || (kind === "binder" && name === DERIVATIVE);
  demand(isNamed, "a definition of what is no function");
  demand(!FIXED.has(name) && !name.startsWith("O_"), `${name} has a meaning of its own`);
  const isGeneral = args.length > 0 && head.args.every((a, k) => args[k] && field.same(a, args[k]));
  return { head, isGeneral, to, isMet: false };
}
function speaksOf({ head, isGeneral }: Replacement, atom: Atom): boolean {
  const isAlike =
    atom.kind === "function" && head.name === atom.name && head.args.length === atom.args.length;
  return head === atom || (isGeneral && isAlike);
}
/** All at once and once: not into each other. */
export function putting(field: Field, all: readonly Replacement[]): Scope["put"] {
  return (atom, depth) => {
    const found = all.find((one) => speaksOf(one, atom));
    if (!found) return undefined;
    found.isMet = true;
    return formula(field, found.to, { args: found.isGeneral ? atom.args : [], depth });
  };
}
/** Definitions of different functions, none by itself. */
export function definitionsOf(field: Field, premises: readonly Definition[]): readonly Replacement[] {
  const all = premises.map((d) => replacementOf(field, d));
  for (const one of all) {
    const { name, args } = one.head;
    formula(field, one.to, { args, put: putting(field, [one]) });
    demand(!one.isMet, `${name} defined by itself`);
    // What stands at an index m, n or k says what it is at every one.
    const isIndex = (id: number): boolean => /_[mnk]$/.test(field.atoms[id]!.name);
    const isAlike = ({ head }: Replacement): boolean =>
      speaksOf(one, head) || (head.name === name && [head, one.head].every((x) => [...x.free].some(isIndex)));
    const isOnly = all.every((other) => one === other || !isAlike(other));
    demand(isOnly, `two definitions of one function, ${name}`);
  }
  return all;
}
