import { Gaussian } from "../../src/exact/gaussian.ts";
import { call, integral, isBinding, isBoundBy, LINEAR, substitute } from "./binders.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";
import { ordered } from "./words.ts";

/** What stands for a symbol or a function as it is read under these heads; undefined where it stands for itself. */
export type Put = (atom: Atom, heads: readonly string[]) => Fraction | undefined;
/** A name, a number or a parameter; or a sign or a head with its arguments. */
type Tree = string | Branch;
interface Branch {
  readonly head: string;
  readonly inner: readonly Tree[];
}
const TOKEN =
  /\s*("[^"]+"|\d+|[#@]\d*|\$\w+|(?:time:)?[\p{L}_][\p{L}\p{N}_~']*(?:\^(?:[-+M]{2}|[RAKM<>⌈⌉]|-(?!\d)))?|\S)/gu;
/** The unit and the integral are no names. */
const NAME = /^(?!(?:i|int)$)[\p{L}$][\p{L}\p{N}_~'/*^<>=()+⌈⌉ :-]{0,79}$/u;
/** Signs, the more closely they bind the later. */
const SIGNS = "+-∘*/^";
const LONGEST_NUMBER = 60;
const known = new Map<string, Tree>();
const names = new Map<string, string>();

/**
 * The value of a formula: + − * / ^ (to an integer), ∘ for ordered products, `i`, `f(a, b)`, `int(v, …)`, symbols, names in
 * quotes where they are not plain, `#1` or `@1` for `args` (`#`: all), `@1($v, a)` for @1 with a in place of $v.
 */
export function formula(
  field: Field,
  text: string,
  args: readonly Fraction[] = [],
  put: Put = () => undefined,
  heads: readonly string[] = [],
): Fraction {
  const tree = known.get(text) ?? treeOf(text);
  known.set(text, tree);
  field.depth++;
  const value = new Formula(field, args, put).value(tree, { bound: new Set(), heads });
  field.depth--;
  return value;
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
    const head = tokens.pop() ?? "";
    demand(!SIGNS.includes(head), `${head || "nothing"} is not a name`);
    if (head !== "(" && !took("(")) return head;
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
function nameOf(token: string): string {
  const name = names.get(token) ?? token.replaceAll('"', "");
  // A name is no property that every object has.
  const isName = names.has(token) || (NAME.test(name) && !(name.split("^")[0]! in {}));
  demand(isName, `${token} is not a name`);
  names.set(token, name);
  return name;
}

/** Variables of the integrals, and heads that bind, around a term. */
interface Place {
  readonly bound: ReadonlySet<string>;
  readonly heads: readonly string[];
}
/** Variables of integrals get names of their own, so that they bind nothing of `args`; only $v, $w, … of rows do. */
class Formula {
  private readonly prefix: string;

  constructor(
    private readonly field: Field,
    private readonly args: readonly Fraction[],
    private readonly put: Put,
  ) {
    this.prefix = `?${field.depth}`;
  }

  value(tree: Tree, place: Place): Fraction {
    const { field } = this;
    if (typeof tree === "string") return this.leaf(tree, place);
    const { head, inner } = tree;
    const [first = "", second = ""] = inner;
    if (head.startsWith("@")) {
      const variable = field.atom("symbol", nameOf(`${first}`));
      return substitute(field, this.leaf(head, place), variable, this.value(second, place));
    }
    if (head === "int") return this.integral(nameOf(`${first}`), second, place);
    const isSign = SIGNS.includes(head);
    const name = isSign ? head : nameOf(head);
    const inside = isSign ? place : this.under(name, place);
    const all = inner.flatMap((t) => (t === "#" ? this.args : [this.value(t, inside)]));
    if (isSign) return this.signed(head, all);
    const made = call(field, name, all);
    return (!LINEAR.has(name) && this.put(field.atomsOf(made)[0]!, place.heads)) || made;
  }
  /** The place of the arguments of a function: a derivative by the variable of an integral around is not known. */
  private under(name: string, { bound, heads }: Place): Place {
    const left = [...bound].filter((variable) => !isBinding(name, variable));
    const isCaught =
      this.args.some((a) => isBoundBy(this.field, name, a)) ||
      (/^d\S*\/d/.test(name) && left.length < bound.size);
    demand(!isCaught, `${name} would bind a symbol of what is put in`);
    return { bound: new Set(left), heads: [...heads, name] };
  }
  private integral(name: string, body: Tree, place: Place): Fraction {
    const isOfRow = name.startsWith("$");
    const variable = this.field.atom("symbol", isOfRow ? name : this.prefix + name);
    const bound = isOfRow ? place.bound : new Set([...place.bound, name]);
    return integral(this.field, variable, this.value(body, { ...place, bound }));
  }
  private signed(sign: string, all: readonly Fraction[]): Fraction {
    const { field } = this;
    const [a, b] = all as [Fraction, Fraction];
    if (sign === "+") return field.sum(all);
    if (sign === "-") return field.sub(a, b);
    if (sign === "*") return field.mul(a, b);
    if (sign === "∘") return ordered(field, a, b);
    const n = sign === "/" ? -1 : exponentOf(b);
    const [base, factor] = sign === "/" ? [b, a] : [a, field.number(1)];
    return field.mul(factor, field.power(base, n));
  }
  private leaf(token: string, { bound, heads }: Place): Fraction {
    const { field } = this;
    demand(!/^\d/.test(token) || token.length <= LONGEST_NUMBER, "a number with too many digits");
    if (/^\d/.test(token)) return field.number(Gaussian.ratio(BigInt(token)));
    if (/^[#@]\d/.test(token)) {
      const value = this.args[Number(token.slice(1)) - 1];
      demand(value, `nothing is given for ${token}`);
      return value;
    }
    if (token === "i") return field.number(Gaussian.I);
    const name = nameOf(token);
    const symbol = field.atom("symbol", bound.has(name) ? this.prefix + name : name);
    return this.put(symbol, heads) ?? field.of(symbol);
  }
}
function exponentOf({ top, bottom }: Fraction): number {
  const c = top.size === 0 ? Gaussian.ZERO : top.get("");
  const isWhole = c?.isReal() && c.re.isInteger() && bottom.size + top.size < 2;
  demand(isWhole, "not an exponent");
  return c!.re.toNumber();
}
