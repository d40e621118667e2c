import { Gaussian } from "../../src/exact/gaussian.ts";
import { integerOf } from "../../src/exact/parts.ts";
import { BINDING, LINEAR } from "./data/vocabulary.ts";
import { demand } from "./refusal.ts";
import { type Atom, closed, type Field, type Fraction, ordered, substitute } from "./terms.ts";

/** What stands for a function or a derivative; undefined where it stands for itself. */
type Put = (atom: Atom) => Fraction | undefined;
const TOKEN =
  /\s*("[^"]+"|\d{1,60}|[#@]\d*|\$[\p{L}\p{N}_~']+|(?:time:)?[\p{L}_][\p{L}\p{N}_~']*(?:\^(?:[-+M]{2}|[RAKM<>⌈⌉]|-(?!\d)))?|\S)/gu;
/** The unit is no name. */
const NAME = /^(?!i$)[\p{L}$][\p{L}\p{N}_~'/*^<>=()+⌈⌉ :-]{0,79}$/u;
/** What stands between terms, the more closely it binds the later. */
const SIGNS: Readonly<Record<string, (field: Field, a: Fraction, b: Fraction) => Fraction>> = {
  "+": (field, a, b) => field.sum([a, b]),
  "-": (field, a, b) => field.sub(a, b),
  "∘": ordered,
  "*": (field, a, b) => field.mul(a, b),
  "/": (field, a, b) => field.over(a, b),
  "^": (field, a, b) => field.power(a, integerOf(b)),
};
const CLOSENESS = Object.keys(SIGNS);
const POWER = CLOSENESS.indexOf("^");

/**
 * The value of a formula: + − * / ^ (to an integer), ∘ for ordered products, `i`, `f(a, b)`, `int($v, …)` and other binders over a
 * name with $, symbols, names in quotes where they are not plain, `#1` or `@1` for what is given, `@1($v, a)` for @1 with a for $v.
 */
export function formula(field: Field, text: string, args: readonly Fraction[] = [], put?: Put): Fraction {
  const tokens = [...text.matchAll(TOKEN)].map((m) => m[1]!.replaceAll('"', "")).reverse();
  const took = (sign: string): boolean => tokens.at(-1) === sign && !!tokens.pop();
  const closeness = (): number => CLOSENESS.indexOf(tokens.at(-1) ?? "");
  const term = (least: number): Fraction => {
    let left = factor();
    // Of powers the last is taken first.
    for (let at = closeness(); at >= least; at = closeness())
      left = SIGNS[tokens.pop()!]!(field, left, term(at === POWER ? at : at + 1));
    return left;
  };
  const factor = (): Fraction => {
    if (took("-")) return field.neg(term(POWER));
    if (took("(")) {
      const value = term(0);
      demand(took(")"), "a term without its )");
      return value;
    }
    const head = tokens.pop() ?? "(end)";
    if (!took("(")) return leaf(field, head, args);
    const inside: Fraction[] = [];
    while (!took(")")) {
      demand(inside.length === 0 || took(","), "a term without its )");
      inside.push(...(took("#") ? args : [term(0)]));
    }
    if (head.startsWith("@")) return substitute(field, leaf(field, head, args), bound(field, inside));
    const value = called(field, head, inside);
    return (!LINEAR.has(head) && put?.(field.atomIn(value))) || value;
  };
  const value = term(0);
  demand(tokens.length === 0, `"${text.slice(0, 80)}" is no term`);
  return value;
}
function leaf(field: Field, token: string, args: readonly Fraction[]): Fraction {
  if (/^\d+$/.test(token)) return field.number(Gaussian.ratio(BigInt(token)));
  if (token === "i") return field.number(Gaussian.I);
  const given = /^[#@]/.test(token) ? args[Number(token.slice(1)) - 1] : undefined;
  demand(given || NAME.test(token), `${token} is not a name, nor given`);
  return given ?? field.symbol(token);
}
/** A function or a binder of terms. */
function called(field: Field, head: string, inside: readonly Fraction[]): Fraction {
  if (BINDING.has(head)) {
    demand(inside.length === 2 || !LINEAR.has(head), `${head}: a name and a term is expected`);
    return closed(field, head, bound(field, inside)[0], inside.slice(1));
  }
  const isName = NAME.test(head) && !/^(sum|int|d\/|\$)/.test(head);
  demand(isName, `${head} is not a name of a function: it binds nothing`);
  return field.call(head, ...inside);
}
/** A name with $ and a term that may speak of it. */
function bound(field: Field, [first, body]: readonly Fraction[]): [Atom, Fraction] {
  demand(first && body, "a name and a term is expected");
  const atom = field.atomIn(first, "what is bound is not a name");
  demand(atom.name.startsWith("$"), `${atom.name} is bound, which is not a name with $`);
  return [atom, body];
}
/** The value of a formula that stands outside of all binders. */
export function outside(field: Field, text: string, args: readonly Fraction[] = [], put?: Put): Fraction {
  const value = formula(field, text, args, put);
  const isBound = (id: number): boolean => field.atoms[id]!.name.startsWith("$");
  demand(![...field.freeIn([value])].some(isBound), "$ is reserved for what integrals bind");
  return value;
}
