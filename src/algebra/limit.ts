import { InternalError } from "../errors/errors.ts";
import { cancel } from "./fraction.ts";
import { seriesAtZero } from "./residue.ts";
import { type Definition, dependsOn, findAll, rewrite, substitute } from "./rewrite.ts";
import {
  add,
  div,
  type Fn,
  fn,
  I,
  MINUS_ONE,
  mul,
  neg,
  num,
  ONE,
  pow,
  ratio,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "./term.ts";

/** How a function behaves: form·(1 + O(u^order)) as u → 0, or form·(1 + O(u^−order)) as u → ∞; first order where none is said. */
export type LeadingForm = Definition | { readonly form: Definition; readonly order: number };

/** Leading forms of functions of one argument u, by their heads. */
export interface LeadingForms {
  /** Where u → 0. */
  readonly near?: Readonly<Record<string, LeadingForm>>;
  /** Where u → +∞; ψ also where u → ±i∞. */
  readonly far?: Readonly<Record<string, LeadingForm>>;
  /** Where u → −∞. */
  readonly below?: Readonly<Record<string, LeadingForm>>;
}

/** What vanishes faster than any power counts as this power. */
const FAST = 8;
const pi = sym("pi");
/** Forms of known functions; those of the caller come first. */
const KNOWN: Required<LeadingForms> = {
  near: {
    exp: { form: (u) => add(ONE, u!), order: 2 },
    coth: { form: (u) => pow(u!, -1), order: 2 },
    tanh: { form: (u) => u!, order: 2 },
    arctan: { form: (u) => u!, order: 2 },
    dilog: (u) => u!,
  },
  far: {
    coth: { form: () => ONE, order: FAST },
    tanh: { form: () => ONE, order: FAST },
    arctan: { form: (u) => sub(mul(ratio(1, 2), pi), pow(u!, -1)), order: 3 },
    digamma: (u) => fn("log", u!),
  },
  below: {
    coth: { form: () => MINUS_ONE, order: FAST },
    tanh: { form: () => MINUS_ONE, order: FAST },
    arctan: { form: (u) => sub(mul(ratio(-1, 2), pi), pow(u!, -1)), order: 3 },
    // Li_2(−y) = −π²/6 − ½ ln² y − Li_2(−1/y).
    dilog: (u) => sub(mul(ratio(-1, 6), pow(pi, 2)), mul(ratio(1, 2), pow(fn("log", neg(u!)), 2))),
  },
};

/** Functions without a pole on the real axis, except where u = 0 has a form of its own. */
const SMOOTH = new Set(["arctan", "tanh", "coth", "exp"]);

/**
 * The limit of a term as s → 0 from above, all other symbols being positive: functions of s by their leading forms,
 * ln(c s^k(1 + O(s))) = k ln s + ln c + O(s), then the leading power of s. What is dropped is carried along as a bounded
 * unknown times its power of s, so that a limit that rests on a remainder is refused; s^p ln^q s vanishes for p > 0, and where
 * ln s is left at s^0 it is part of the answer (the remainder still vanishes). ln is principal: c may be ±i times a positive number.
 * Throws InternalError where the term grows like a power of 1/s, where a remainder would be needed, and for functions without
 * a leading form.
 *
 * @example limitAtZero(mul(s, fn("coth", s)), s) // 1
 */
export function limitAtZero(term: Term, small: Sym, forms: LeadingForms = {}): Term {
  const limit = new Limit(small, forms);
  const { order, leading } = seriesAtZero(limit.inForms(term), small);
  if (order > 0) return ZERO;
  if (order < 0) throw new InternalError(`the term grows like ${small.name}^${order}`);
  const found = cancel(leading);
  if (limit.remainders.some((r) => dependsOn(found, r)))
    throw new InternalError(`the limit ${small.name} → 0 rests on what the leading forms drop`);
  return found;
}

class Limit {
  readonly remainders: Sym[] = [];
  private readonly small: Sym;
  private readonly forms: LeadingForms;

  constructor(small: Sym, forms: LeadingForms) {
    this.small = small;
    this.forms = forms;
  }
  /** Every function of s by its leading form and an unknown remainder. */
  inForms(term: Term): Term {
    return rewrite(term, (t) => (t.kind === "fn" && dependsOn(t, this.small) ? this.leading(t) : undefined));
  }

  private leading(f: Fn): Term {
    const [u, ...more] = f.args;
    if (u === undefined || more.length > 0) throw new InternalError(`no leading form of ${f.head}`);
    if (f.head === "log") return this.logarithm(f, u);
    const { order, leading } = seriesAtZero(u, this.small);
    if (order === 0) return this.constant(f, u, cancel(leading));
    const where = order > 0 ? "near" : isPositive(neg(leading)) ? "below" : "far";
    const found = this.forms[where]?.[f.head] ?? KNOWN[where][f.head];
    if (!found) throw this.formless(f, order);
    if (where === "far" && !isPositive(leading) && f.head !== "digamma") throw unsigned(f);
    const { form, order: drops } = typeof found === "function" ? { form: found, order: 1 } : found;
    return mul(this.inForms(form(u)), add(ONE, this.remainder(Math.abs(order) * drops)));
  }

  /** f(c) where the argument is the constant c, and f(c) + O(s) where it tends to c and f is smooth there. */
  private constant(f: Fn, u: Term, value: Term): Term {
    if (!dependsOn(cancel(sub(u, value)), this.small)) return fn(f.head, value);
    if (!SMOOTH.has(f.head)) throw this.formless(f, 0);
    return add(fn(f.head, value), this.remainder(1));
  }
  private formless({ head }: Fn, order: number): InternalError {
    const power = `${this.small.name}^${order}`;
    return new InternalError(`no leading form of ${head} where its argument is like ${power}`);
  }

  private logarithm(f: Fn, u: Term): Term {
    if (u === this.small) return f;
    const { order, leading } = seriesAtZero(u, this.small);
    const constant = order === 0 ? this.atZero(u) : undefined;
    const split = principal(constant ?? cancel(leading), f);
    return add(mul(num(order), fn("log", this.small)), split, this.remainder(1));
  }
  /** The value at s = 0 as it stands, where nothing is divided by s. */
  private atZero(u: Term): Term | undefined {
    if (findAll(u, (t) => t.kind === "fn" && dependsOn(t, this.small)).length > 0) return undefined;
    try {
      return substitute(u, new Map([[this.small, ZERO]]));
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }
  private remainder(order: number): Term {
    this.remainders.push(sym(`remainder_${this.remainders.length}`));
    return mul(pow(this.small, order), this.remainders.at(-1)!);
  }
}

/** ln c for c > 0, and ln c ± iπ/2 for ±ic. */
function principal(c: Term, f: Fn): Term {
  for (const [unit, angle] of [
    [ONE, ZERO],
    [I, mul(ratio(1, 2), pi, I)],
    [neg(I), mul(ratio(-1, 2), pi, I)],
  ] as const) {
    const size = div(c, unit);
    if (isPositive(size)) return add(logarithmOf(size), angle);
  }
  throw unsigned(f);
}

/** ln b^n = n ln b for b > 0. */
function logarithmOf(size: Term): Term {
  if (size === ONE) return ZERO;
  return size.kind === "pow" ? mul(num(size.exponent), fn("log", size.base)) : fn("log", size);
}

/** Sums and products of positive numbers and symbols are positive. */
function isPositive(t: Term): boolean {
  switch (t.kind) {
    case "num":
      return t.value.isReal() && t.value.re.sign() > 0;
    case "sym":
      return true;
    case "pow":
      return isPositive(t.base);
    case "sum":
      return t.terms.every(isPositive);
    case "prod":
      return t.factors.every(isPositive);
    default:
      return false;
  }
}
function unsigned({ head }: Fn): InternalError {
  return new InternalError(`the argument of ${head} is not seen to be positive`);
}
