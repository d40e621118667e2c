import { Gaussian } from "../../src/exact/gaussian.ts";
import { call, integral, substitute } from "./binders.ts";
import type { Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";
import { ordered } from "./words.ts";

/** A term as its entries: one, or four of a 2×2 matrix in the order 11, 12, 21, 22. */
export type Entries = readonly Fraction[];

const TOKEN =
  /\s*(?:(\d+)|"([^"]+)"|([#@]\d*)|(\$\w+|(?:time:)?[\p{L}_][\p{L}\p{N}_~']*(?:\^(?:[-+M]{2}|[RAKM<>⌈⌉]|-(?!\d)))?)|(\S))/gu;
const NAME = /^[\p{L}$][\p{L}\p{N}_~'/*^<>=()+⌈⌉ :-]{0,79}$/u;
const LONGEST_NUMBER = 60;
const known = new Map<string, RegExpMatchArray[]>();

/** What stands for #1, #2, …, and where to note what the formula divides by. */
interface Surroundings {
  readonly args?: readonly Fraction[];
  readonly divisors?: Fraction[];
}

/**
 * The value of a formula: + − * / ^ (to an integer), ∘ for ordered products, `i`, `f(a, b)`, `int[v](…)`, `[a, b, c, d]` for a
 * matrix, symbols, names in quotes where they are not plain, `#1` or `@1` for `args` (`#`: all), `#1{v: a}` for #1 with a in
 * place of v.
 */
export function entries(field: Field, text: string, around: Surroundings = {}): Entries {
  if (!known.has(text)) known.set(text, [...text.matchAll(TOKEN)]);
  return new Formula(field, known.get(text)!, around).whole(text);
}
/** The same for what is no matrix. */
export function formula(field: Field, text: string, args: readonly Fraction[] = []): Fraction {
  return scalar(entries(field, text, { args }));
}
export function scalar(all: Entries): Fraction {
  demand(all.length === 1, "a matrix where a number is expected");
  return all[0]!;
}

/** Recursive descent; the value is made on the way. */
class Formula {
  private at = 0;
  private readonly field: Field;
  private readonly tokens: readonly RegExpMatchArray[];
  private readonly around: Surroundings;

  constructor(field: Field, tokens: readonly RegExpMatchArray[], around: Surroundings) {
    this.field = field;
    this.tokens = tokens;
    this.around = around;
  }
  whole(text: string): Entries {
    const value = this.sum();
    demand(this.at === this.tokens.length, `"${text.slice(0, 80)}" is no term`);
    return value;
  }
  private took(sign: string): boolean {
    const found = this.tokens[this.at]?.[5] === sign;
    if (found) this.at++;
    return found;
  }
  private need(sign: string): void {
    demand(this.took(sign), `a term without its ${sign}`);
  }
  private sum(): Entries {
    const all = [this.word()];
    for (;;) {
      const isMinus = this.took("-");
      if (!isMinus && !this.took("+")) break;
      const next = this.word();
      demand(next.length === all[0]!.length, "a sum of a number and a matrix");
      all.push(isMinus ? next.map((f) => this.field.neg(f)) : next);
    }
    return all[0]!.map((_, k) => this.field.sum(all.map((e) => e[k]!)));
  }
  /** Words of matrices are multiplied out; numbers between them multiply every entry. */
  private word(): Entries {
    const all = [this.product()];
    while (this.took("∘")) all.push(this.product());
    const strict = all.every((e) => e.length === 1);
    const times = (a: Fraction, b: Fraction): Fraction => ordered(this.field, [a, b], strict);
    return all.reduce((a, b) => {
      if (a.length === 1 || b.length === 1) return a.flatMap((x) => b.map((y) => times(x, y)));
      return [0, 1, 2, 3].map((k) => {
        const [row, column] = [2 * (k >> 1), k & 1];
        return this.field.sum([times(a[row]!, b[column]!), times(a[row + 1]!, b[column + 2]!)]);
      });
    });
  }
  private product(): Entries {
    let value = this.power();
    for (;;) {
      const isQuotient = this.took("/");
      if (!isQuotient && !this.took("*")) return value;
      const next = isQuotient ? [this.inverse(scalar(this.power()))] : this.power();
      demand(value.length === 1 || next.length === 1, "a product of matrices without order");
      value = value.flatMap((a) => next.map((b) => this.field.mul(a, b)));
    }
  }
  private inverse(a: Fraction): Fraction {
    this.around.divisors?.push(a);
    return this.field.inverse(a);
  }
  private power(): Entries {
    if (this.took("-")) return this.power().map((f) => this.field.neg(f));
    const base = this.atom();
    if (!this.took("^")) return base;
    const isBelow = this.took("-");
    const { top, bottom } = scalar(this.atom());
    const c = top.size === 0 ? Gaussian.ZERO : top.get("");
    demand(c !== undefined && bottom.size + top.size < 2, "not an exponent");
    demand(c.isReal() && c.re.isInteger(), "not an exponent");
    const exponent = isBelow ? -c.re.toNumber() : c.re.toNumber();
    if (exponent < 0) this.around.divisors?.push(scalar(base));
    return [this.field.power(scalar(base), exponent)];
  }
  private atom(): Entries {
    if (this.took("(")) return this.inside();
    if (this.took("[")) return this.matrix();
    const [, number, quoted, argument, plain] = this.tokens[this.at++] ?? [];
    demand(!number || number.length <= LONGEST_NUMBER, "a number with too many digits");
    if (number) return [this.field.number(Gaussian.ratio(BigInt(number)))];
    if (argument) return [this.put(argument)];
    const name = quoted ?? plain ?? "";
    // A name is no property that every object has.
    demand(NAME.test(name) && !(name.split("^")[0]! in {}), `${name || "nothing"} is not a name`);
    if (plain === "i") return [this.field.number(Gaussian.I)];
    if (plain === "int" && this.took("[")) return [this.integral()];
    if (!this.took("(")) return [this.field.symbol(name)];
    return [call(this.field, name, this.took(")") ? [] : this.list(")"))];
  }
  private inside(): Entries {
    const value = this.sum();
    this.need(")");
    return value;
  }
  private matrix(): Entries {
    const all = this.list("]");
    demand(all.length === 4, "a matrix has four entries");
    return all;
  }
  private integral(): Fraction {
    const variable = this.variable();
    this.need("]");
    this.need("(");
    return integral(this.field, variable, scalar(this.inside()));
  }
  private variable(): ReturnType<Field["atom"]> {
    const name = this.tokens[this.at++]?.[4] ?? "";
    demand(NAME.test(name), "no variable");
    return this.field.atom("symbol", name);
  }
  private list(end: string): Entries {
    const all: Fraction[] = [];
    do all.push(...(this.tokens[this.at]?.[3] === "#" ? this.all() : [scalar(this.sum())]));
    while (this.took(","));
    this.need(end);
    return all;
  }
  private all(): Entries {
    this.at++;
    return this.around.args ?? [];
  }
  private put(argument: string): Fraction {
    const value = this.around.args?.[Number(argument.slice(1)) - 1];
    demand(value, `nothing is given for ${argument}`);
    if (!this.took("{")) return value;
    const variable = this.variable();
    this.need(":");
    const at = scalar(this.sum());
    this.need("}");
    return substitute(this.field, value, variable, at);
  }
}
