import { Gaussian } from "../../src/exact/gaussian.ts";
import { integerOf } from "../../src/exact/parts.ts";
import { closed, ordered } from "./binders.ts";
import { BINDING, LINEAR } from "./data/vocabulary.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";

/** A name, a number or a parameter; or a sign or a head with its arguments. */
type Tree = string | { readonly head: string; readonly inner: readonly Tree[] };
/** What is known where a formula is read. */
export interface Scope {
  /** What #1, #2, … stand for; # for all. */
  readonly args: readonly Fraction[];
  /** What @1, @2, … say, read where they stand. */
  readonly terms: readonly string[];
  /** The variables of the binders around. */
  readonly bound: ReadonlyMap<string, Fraction>;
  /** What stands for a function or a derivative, `depth` binders inside; undefined where it stands for itself. */
  readonly put: (atom: Atom, depth: number) => Fraction | undefined;
  /** How many binders are around; what was read outside speaks of the variables of fewer. */
  readonly depth: number;
}
const OUTSIDE: Scope = { args: [], terms: [], bound: new Map(), put: () => undefined, depth: 0 };
const TOKEN =
  /\s*("[^"]+"|\d+|[#@]\d*|\$\w+|(?:time:)?[\p{L}_][\p{L}\p{N}_~']*(?:\^(?:[-+M]{2}|[RAKM<>⌈⌉]|-(?!\d)))?|\S)/gu;
/** The unit is no name. */
const NAME = /^(?!i$)[\p{L}$][\p{L}\p{N}_~'/*^<>=()+⌈⌉ :-]{0,79}$/u;
/** Signs, the more closely they bind the later. */
const SIGNS = "+-∘*/^";
const LONGEST_NUMBER = 60;
const known = new Map<string, Tree>();

/**
 * The value of a formula: + − * / ^ (to an integer), ∘ for ordered products, `i`, `f(a, b)`, `int(v, …)` and other binders, symbols,
 * names in quotes where they are not plain, `#1` or `@1` for what is given, `@1($v, a)` for @1 with a in place of $v.
 */
export function formula(field: Field, text: string, scope: Partial<Scope> = {}): Fraction {
  const tree = known.get(text) ?? treeOf(text);
  known.set(text, tree);
  return treeValue(field, tree, { ...OUTSIDE, ...scope });
}

function treeOf(text: string): Tree {
  const tokens = [...text.matchAll(TOKEN)].map((m) => m[1]!).reverse();
  const took = (sign: string): boolean => tokens.at(-1) === sign && !!tokens.pop();
  const term = (least: number): Tree => {
    let left = factor();
    for (let at = least; ; left = { head: SIGNS[at]!, inner: [left, term(at + 1)] }) {
      at = SIGNS.indexOf(tokens.at(-1) ?? " ");
      if (at < least) return left;
      tokens.pop();
    }
  };
  const factor = (): Tree => {
    if (took("-")) return { head: "-", inner: ["0", term(SIGNS.indexOf("^"))] };
    const head = leafOf(tokens.pop() ?? "");
    if (head !== "(" && !took("(")) return head;
    demand(/^[(@]/.test(head) || NAME.test(head), `${head} is not a name`);
    const inner: Tree[] = [];
    while (!took(")")) {
      demand(inner.length === 0 || (took(",") && head !== "("), "a term without its )");
      inner.push(term(0));
    }
    demand(head !== "(" || inner.length === 1, "nothing is not a name");
    return head === "(" ? inner[0]! : { head, inner };
  };
  const tree = term(0);
  demand(tokens.length === 0, `"${text.slice(0, 80)}" is no term`);
  return tree;
}
/** A token that may stand for a term or before a bracket, names without their quotes. */
function leafOf(token: string): string {
  const isNumber = /^\d/.test(token);
  demand(!isNumber || token.length <= LONGEST_NUMBER, "a number with too many digits");
  const name = token.replaceAll('"', "");
  // A name is no property that every object has.
  const isName = NAME.test(name) && !(name.split("^")[0]! in {});
  demand(isName || isNumber || /^([#@]\d*|[(i])$/.test(token), `${token || "nothing"} is not a name`);
  return name;
}

function treeValue(field: Field, tree: Tree, scope: Scope): Fraction {
  if (typeof tree === "string") return leafValue(field, tree, scope);
  const { head, inner } = tree;
  const [name = "", body = "", ...more] = inner;
  if (head.startsWith("@"))
    return leafValue(field, head, binding(scope, name, treeValue(field, body, scope)));
  if (BINDING.has(head)) {
    const isWhole = body !== "" && (more.length === 0 || !LINEAR.has(head));
    demand(isWhole, `${head} of a name and a term is expected`);
    const variable = field.atom("symbol", `?${scope.depth}`);
    const place = binding({ ...scope, depth: scope.depth + 1 }, name, field.of(variable));
    const rest = more.map((t) => treeValue(field, t, scope));
    const value = closed(field, head, variable, [treeValue(field, body, place), ...rest]);
    return (!LINEAR.has(head) && scope.put(field.atomsOf(value)[0]!, scope.depth)) || value;
  }
  demand(!/^(sum|int|d\/)/.test(head), `${head} binds nothing`);
  const all = inner.flatMap((t) => (t === "#" ? scope.args : [treeValue(field, t, scope)]));
  if (SIGNS.includes(head)) return signed(field, head, all);
  const value = field.call(head, ...all);
  return scope.put(field.atomsOf(value)[0]!, scope.depth) ?? value;
}
function binding(scope: Scope, name: Tree, value: Fraction): Scope {
  demand(typeof name === "string" && NAME.test(name), "what is bound is not a name");
  return { ...scope, bound: new Map([...scope.bound, [name, value]]) };
}
function signed(field: Field, sign: string, all: readonly Fraction[]): Fraction {
  const [a, b] = all as [Fraction, Fraction];
  if (sign === "+") return field.sum(all);
  if (sign === "-") return field.sub(a, b);
  if (sign === "*") return field.mul(a, b);
  if (sign === "/") return field.over(a, b);
  if (sign === "∘") return ordered(field, a, b);
  const exponent = integerOf(b);
  demand(exponent !== undefined, "not an exponent");
  return field.power(a, exponent);
}
function leafValue(field: Field, token: string, scope: Scope): Fraction {
  if (/^\d/.test(token)) return field.number(Gaussian.ratio(BigInt(token)));
  if (token === "i") return field.number(Gaussian.I);
  const at = Number(token.slice(1)) - 1;
  const term = token.startsWith("@") ? scope.terms[at] : undefined;
  if (term !== undefined) return formula(field, term, scope);
  demand(token, "nothing is not a name");
  const value = token.startsWith("#") ? scope.args[at] : scope.bound.get(token);
  demand(value || !/^[#@]/.test(token), `nothing is given for ${token}`);
  return value ?? field.symbol(token);
}
