import { Gaussian } from "../../src/exact/gaussian.ts";
import { integerOf } from "../../src/exact/parts.ts";
import { closed, ordered, substitute } from "./binders.ts";
import { BINDING, LINEAR } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

/** What stands for a function or a derivative; undefined where it stands for itself. */
type Put = (atom: Atom) => Fraction | undefined;
const TOKEN =
  /\s*("[^"]+"|\d{1,60}|[#@]\d*|\$[\p{L}\p{N}_~']+|(?:time:)?[\p{L}_][\p{L}\p{N}_~']*(?:\^(?:[-+M]{2}|[RAKM<>⌈⌉]|-(?!\d)))?|\S)/gu;
/** The unit is no name. */
const NAME = /^(?!i$)[\p{L}$][\p{L}\p{N}_~'/*^<>=()+⌈⌉ :-]{0,79}$/u;
/** Signs, the more closely they bind the later. */
const SIGNS = [..."+-∘*/^"];

/**
 * The value of a formula: + − * / ^ (to an integer), ∘ for ordered products, `i`, `f(a, b)`, `int($v, …)` and other binders over a
 * name with $, symbols, names in quotes where they are not plain, `#1` or `@1` for what is given, `@1($v, a)` for @1 with a for $v.
 */
export function formula(field: Field, text: string, args: readonly Fraction[] = [], put?: Put): Fraction {
  const tokens = [...text.matchAll(TOKEN)].map((m) => m[1]!.replaceAll('"', "")).reverse();
  const took = (sign: string): boolean => tokens.at(-1) === sign && !!tokens.pop();
  const term = (least: number): Fraction => {
    let left = factor();
    for (;;) {
      const at = SIGNS.indexOf(tokens.at(-1) ?? " ");
      if (at < least) return left;
      // Of powers the last is taken first.
      const sign = tokens.pop()!;
      left = joined(field, sign, left, term(sign === "^" ? at : at + 1));
    }
  };
  const factor = (): Fraction => {
    if (took("-")) return field.neg(term(SIGNS.indexOf("^")));
    const head = tokens.at(-1) === "(" ? "" : (tokens.pop() ?? "(end)");
    if (!took("(")) return leaf(field, head, args);
    const inside: Fraction[] = [];
    while (!took(")")) {
      demand(inside.length === 0 || (took(",") && head), "a term without its )");
      inside.push(...(took("#") ? args : [term(0)]));
    }
    demand(head || inside.length === 1, "nothing in brackets");
    if (!head) return inside[0]!;
    if (head.startsWith("@")) return substitute(field, leaf(field, head, args), bound(field, inside));
    const value = called(field, head, inside);
    return (!LINEAR.has(head) && put?.(field.atomIn(value))) || value;
  };
  const value = term(0);
  demand(tokens.length === 0, `"${text.slice(0, 80)}" is no term`);
  return value;
}
function joined(field: Field, sign: string, a: Fraction, b: Fraction): Fraction {
  if (sign === "+") return field.sum([a, b]);
  if (sign === "-") return field.sub(a, b);
  if (sign === "*") return field.mul(a, b);
  if (sign === "/") return field.over(a, b);
  if (sign === "∘") return ordered(field, a, b);
  const exponent = integerOf(b);
  demand(exponent !== undefined, "not an exponent");
  return field.power(a, exponent);
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
  const isName = NAME.test(head) && !/^(sum|int|d\/|\$)/.test(head);
  demand(BINDING.has(head) || isName, `${head} is not a name of a function: it binds nothing`);
  if (!BINDING.has(head)) return field.call(head, ...inside);
  const [variable, body] = bound(field, inside);
  demand(inside.length === 2 || !LINEAR.has(head), `${head} of a name and a term is expected`);
  return closed(field, head, variable, [body, ...inside.slice(2)]);
}
/** A name with $ and a term that may speak of it. */
function bound(field: Field, [first, body]: readonly Fraction[]): [Atom, Fraction] {
  demand(first && body, "a name and a term is expected");
  const atom = field.atomIn(first, "what is bound is not a name");
  demand(atom.name.startsWith("$"), `${atom.name} is bound, which is not a name with $`);
  return [atom, body];
}
/** The value of a formula that stands outside of all binders. */
export function statement(field: Field, text: string, args: readonly Fraction[] = [], put?: Put): Fraction {
  const value = formula(field, text, args, put);
  const isBound = (id: number): boolean => field.atoms[id]!.name.startsWith("$");
  demand(![...field.freeIn([value])].some(isBound), "$ is reserved for what integrals bind");
  return value;
}
