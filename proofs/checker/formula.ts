import { Gaussian } from "../../src/exact/gaussian.ts";
import { BINDERS, binder, integral } from "./binders.ts";
import type { Field, Fraction } from "./field.ts";
import { ordered } from "./words.ts";

const TOKEN =
  /\s*(?:(\d+)|"([^"]+)"|(#\d*)|((?:\?|[\p{L}_][\p{L}\p{N}_~]*)(?:\^(?:\+\+|--|\+-|-\+|[-RAK<>]))?)|(\S))\s*/gu;
const known = new Map<string, RegExpMatchArray[]>();

/** Operators of two terms, those that bind least first. */
const LEVELS: readonly Readonly<Record<string, (field: Field, a: Fraction, b: Fraction) => Fraction>>[] = [
  { "+": (field, a, b) => field.sum([a, b]), "-": (field, a, b) => field.sub(a, b) },
  { ".": (field, a, b) => ordered(field, [a, b], true) },
  { "*": (field, a, b) => field.mul(a, b), "/": (field, a, b) => field.over(a, b) },
];

/**
 * The value of a formula as it is written in the tables: + − * / ^ (to an integer), `.` for ordered products, `i`,
 * `f(a, b)`, `int[v](…)`, symbols (in quotes where they are no plain names), `#1`, `#2`, … for `args` (`#`: all of them)
 * and `?` for the name given. A name with a component, as X^R, is a function also without arguments.
 */
export function formula(field: Field, text: string, args: readonly Fraction[] = [], name = ""): Fraction {
  if (!known.has(text)) known.set(text, [...text.matchAll(TOKEN)]);
  return new Formula(field, known.get(text)!, args, name).level(0);
}

/** Recursive descent; the value is made on the way. */
class Formula {
  private at = 0;
  private readonly field: Field;
  private readonly tokens: readonly RegExpMatchArray[];
  private readonly args: readonly Fraction[];
  private readonly name: string;

  constructor(field: Field, tokens: readonly RegExpMatchArray[], args: readonly Fraction[], name: string) {
    this.field = field;
    this.tokens = tokens;
    this.args = args;
    this.name = name;
  }
  private took(sign: string): boolean {
    const found = this.tokens[this.at]?.[0].trim() === sign;
    if (found) this.at++;
    return found;
  }
  level(k: number): Fraction {
    const operators = LEVELS[k];
    if (!operators) return this.power();
    let value = this.level(k + 1);
    for (;;) {
      const operator = operators[this.tokens[this.at]?.[5] ?? ""];
      if (!operator) return value;
      this.at++;
      value = operator(this.field, value, this.level(k + 1));
    }
  }
  private power(): Fraction {
    if (this.took("-")) return this.field.neg(this.power());
    const base = this.atom();
    return this.took("^") ? this.field.power(base, Number(this.tokens[this.at++]![1])) : base;
  }
  private atom(): Fraction {
    if (this.took("(")) return this.list()[0]!;
    const [, number, quoted, argument, name = ""] = this.tokens[this.at++]!;
    if (number) return this.field.number(Number(number));
    if (quoted) return this.field.symbol(quoted);
    if (argument) return this.args[Number(argument.slice(1)) - 1]!;
    if (this.took("[")) {
      const variable = this.field.atom("symbol", this.tokens[this.at++]![4]!);
      return this.took("]") ? integral(this.field, variable, this.atom()) : this.atom();
    }
    if (this.took("(")) return call(this.field, name.replace("?", this.name), this.list());
    if (name.includes("^")) return this.field.call(name);
    return name === "i" ? this.field.number(Gaussian.I) : this.field.symbol(name);
  }
  private list(): readonly Fraction[] {
    const all: Fraction[] = this.took("#") ? [...this.args] : [this.level(0)];
    while (this.took(",")) all.push(this.level(0));
    this.took(")");
    return all;
  }
}
/** A function, or what binds and is linear. */
export function call(field: Field, name: string, args: readonly Fraction[]): Fraction {
  const binds = Object.hasOwn(BINDERS, name) && args.length === 1;
  return binds ? binder(field, name, args[0]!) : field.call(name, ...args);
}
