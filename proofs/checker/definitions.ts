import { rewrite, substitute } from "./binders.ts";
import { FIXED } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { formula } from "./formula.ts";
import { demand } from "./refusal.ts";

/** What stands for what: the head and its value, in #1, #2, … where that holds at all arguments. */
export interface Definition {
  readonly head: Atom;
  readonly body: Fraction;
  readonly isGeneral: boolean;
}
const MOST_ARGUMENTS = 20;
const parameter = (field: Field, k: number): Atom => field.atom("symbol", `#${k + 1}`);

/** The atom that a term is. */
export function pivot(field: Field, from: Fraction, where: string): Atom {
  const [atom] = field.atomsOf(from);
  demand(atom && field.same(from, field.of(atom)), `${where}: the left side is no single atom`);
  return atom;
}
export function definitionOf(field: Field, from: string, to: string): Definition {
  demand(!`${from}${to}`.includes("$"), "$ is reserved for what integrals bind");
  const args = Array.from({ length: MOST_ARGUMENTS }, (_, k) => field.of(parameter(field, k)));
  const [left, body] = [from, to].map((text) => formula(field, text, args)) as [Fraction, Fraction];
  const head = pivot(field, left, "definition");
  demand(head.kind === "function", "a definition of what is no function");
  demand(!FIXED.has(head.name) && !head.name.startsWith("O_"), `${head.name} has a meaning of its own`);
  demand(!mentions(field, body, head), `a definition of ${head.name} by itself`);
  return { head, body, isGeneral: head.args.every((a, k) => field.same(a, args[k]!)) };
}
function mentions(field: Field, a: Fraction, wanted: Atom): boolean {
  return field.atomsOf(a).some((x) => x === wanted || x.args.some((f) => mentions(field, f, wanted)));
}
function speaksOf({ head, isGeneral }: Definition, atom: Atom): boolean {
  const isAlike =
    atom.kind === "function" && head.name === atom.name && head.args.length === atom.args.length;
  return head === atom || (isGeneral && isAlike);
}
/** Whether no definition speaks of what another one defines. */
export function areDistinct(definitions: readonly Definition[]): boolean {
  return definitions.every((d) => definitions.every((other) => d === other || !speaksOf(d, other.head)));
}
/** Definitions put in, all at once and once; no term that is rewritten contains #1, #2, …. */
export function putIn(
  field: Field,
  a: Fraction,
  definitions: readonly Definition[],
  met?: Set<Definition>,
): Fraction {
  const imageOf = (atom: Atom): Fraction | undefined => {
    const found = definitions.find((d) => speaksOf(d, atom));
    if (found) met?.add(found);
    const args = found?.isGeneral ? atom.args : [];
    return args.reduce((f, x, k) => f && substitute(field, f, parameter(field, k), x), found?.body);
  };
  return rewrite(field, a, (f) =>
    field.replace(f, (id, n) => {
      const value = imageOf(field.atoms[id]!);
      return value && field.power(value, n);
    }),
  );
}
/** The unknown is replaced where it stands; a function of symbols that stands only under integrals, at all arguments. */
export function putUnknown(field: Field, equation: Fraction, head: Atom, value: Fraction): Fraction {
  const here = putIn(field, equation, [{ head, body: value, isGeneral: false }]);
  const symbols = head.args.map((a) => field.atomsOf(a)[0]);
  const isOfSymbols = symbols.every((s, k) => s?.kind === "symbol" && field.same(head.args[k]!, field.of(s)));
  if (here !== equation || !isOfSymbols || new Set(symbols).size < Math.max(1, symbols.length)) return here;
  const body = symbols.reduce((f, s, k) => substitute(field, f, s!, field.of(parameter(field, k))), value);
  return putIn(field, equation, [{ head, body, isGeneral: true }]);
}
