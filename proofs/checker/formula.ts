import { Gaussian } from "../../src/exact/gaussian.ts";
import { call, integral, substitute } from "./binders.ts";
import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";
import { ordered } from "./words.ts";

const TOKEN =
  /\s*(?:(\d+)|"([^"]+)"|([#@]\d+)|(\$\w+|(?:time:)?[\p{L}_][\p{L}\p{N}_~']*(?:\^(?:[-+M]{2}|[RAKM<>⌈⌉]|-(?!\d)))?)|(\S))/gu;
const NAME = /^[\p{L}$][\p{L}\p{N}_~'/*^<>=()+⌈⌉ :-]{0,79}$/u;
const LONGEST_NUMBER = 60;
const known = new Map<string, RegExpMatchArray[]>();

/**
 * The value of a formula: + − * / ^ (to an integer), ∘ for ordered products, `i`, `f(a, b)`, `int[v](…)`, symbols, names in
 * quotes where they are not plain, `#1` or `@1` for `args` (`#`: all), `#1{v: a}` for #1 with a in place of v. What it
 * divides by is noted in `divisors`.
 */
export function formula(
  field: Field,
  text: string,
  args: readonly Fraction[] = [],
  divisors: Fraction[] = [],
): Fraction {
  if (!known.has(text)) known.set(text, [...text.matchAll(TOKEN)]);
  const reader = new Formula(field, known.get(text)!, args, divisors);
  const value = reader.sum();
  demand(reader.isAtEnd(), `"${text.slice(0, 80)}" is no term`);
  return value;
}

/** Recursive descent; the value is made on the way. */
class Formula {
  private at = 0;

  constructor(
    private readonly field: Field,
    private readonly tokens: readonly RegExpMatchArray[],
    private readonly args: readonly Fraction[],
    private readonly divisors: Fraction[],
  ) {}

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }
  private took(...signs: string[]): string | undefined {
    const sign = signs.find((s) => this.tokens[this.at]?.[5] === s);
    if (sign) this.at++;
    return sign;
  }
  private need(sign: string): void {
    demand(this.took(sign), `a term without its ${sign}`);
  }
  sum(): Fraction {
    const all = [this.word()];
    for (let sign = this.took("+", "-"); sign; sign = this.took("+", "-"))
      all.push(sign === "-" ? this.field.neg(this.word()) : this.word());
    return this.field.sum(all);
  }
  private word(): Fraction {
    const all = [this.product()];
    while (this.took("∘")) all.push(this.product());
    return all.length > 1 ? ordered(this.field, all) : all[0]!;
  }
  private product(): Fraction {
    let value = this.power();
    for (let sign = this.took("*", "/"); sign; sign = this.took("*", "/"))
      value = this.field.mul(value, sign === "*" ? this.power() : this.raised(this.power(), -1));
    return value;
  }
  private raised(a: Fraction, exponent: number): Fraction {
    if (exponent < 0) this.divisors.push(a);
    return this.field.power(a, exponent);
  }
  private power(): Fraction {
    if (this.took("-")) return this.field.neg(this.power());
    const base = this.atom();
    if (!this.took("^")) return base;
    const sign = this.took("-") ? -1 : 1;
    const { top, bottom } = this.atom();
    const c = top.size === 0 ? Gaussian.ZERO : top.get("");
    const isWhole = c?.isReal() && c.re.isInteger() && bottom.size + top.size < 2;
    demand(isWhole, "not an exponent");
    return this.raised(base, sign * c!.re.toNumber());
  }
  private atom(): Fraction {
    if (this.took("(")) return this.inside(")");
    const [, number = "", quoted, argument, plain] = this.tokens[this.at++] ?? [];
    demand(number.length <= LONGEST_NUMBER, "a number with too many digits");
    if (number) return this.field.number(Gaussian.ratio(BigInt(number)));
    if (argument) return this.put(argument);
    const name = quoted ?? plain ?? "";
    // A name is no property that every object has.
    demand(NAME.test(name) && !(name.split("^")[0]! in {}), `${name || "nothing"} is not a name`);
    if (plain === "i") return this.field.number(Gaussian.I);
    if (plain === "int" && this.took("[")) {
      const variable = this.variable("]");
      this.need("(");
      return integral(this.field, variable, this.inside(")"));
    }
    return this.took("(") ? call(this.field, name, this.list()) : this.field.symbol(name);
  }
  private inside(end: string): Fraction {
    const value = this.sum();
    this.need(end);
    return value;
  }
  private variable(end: string): Atom {
    const name = this.tokens[this.at++]?.[4] ?? "";
    demand(NAME.test(name), "no variable");
    this.need(end);
    return this.field.atom("symbol", name);
  }
  private list(): readonly Fraction[] {
    if (this.took(")")) return [];
    const all: Fraction[] = [];
    do all.push(...(this.took("#") ? this.args : [this.sum()]));
    while (this.took(","));
    this.need(")");
    return all;
  }
  private put(argument: string): Fraction {
    const value = this.args[Number(argument.slice(1)) - 1];
    demand(value, `nothing is given for ${argument}`);
    if (!this.took("{")) return value;
    const variable = this.variable(":");
    return substitute(this.field, value, variable, this.inside("}"));
  }
}
