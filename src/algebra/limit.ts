import { InternalError } from "../errors/errors.ts";
import { cancel } from "./fraction.ts";
import { seriesAtZero } from "./residue.ts";
import { type Definition, dependsOn, rewrite } from "./rewrite.ts";
import { add, type Fn, fn, mul, num, ONE, type Sym, sym, type Term, ZERO } from "./term.ts";

/** Leading forms of functions of one argument u, each with a relative remainder that vanishes at least as fast as said. */
export interface LeadingForms {
  /** Where u → 0: f = form·(1 + O(u)). */
  readonly near?: Readonly<Record<string, Definition>>;
  /** Where u → +∞: f = form·(1 + O(1/u)). */
  readonly far?: Readonly<Record<string, Definition>>;
}

/**
 * The limit of a term as s → 0 from above, all other symbols being positive: functions of s by their leading forms,
 * ln(c s^k(1 + O(s))) = k ln s + ln c + O(s), then the leading power of s. What is dropped is carried along as a bounded
 * unknown times s, so that a limit that rests on a remainder is refused; s^p ln^q s vanishes for p > 0, and where ln s is left
 * at s^0 it is part of the answer (the remainder still vanishes). Throws InternalError where the term grows like a power of
 * 1/s, where a remainder would be needed, and for functions without a leading form.
 *
 * @example limitAtZero(mul(s, fn("coth", s)), s, { near: { coth: (u) => pow(u, -1) } }) // 1
 */
export function limitAtZero(term: Term, small: Sym, forms: LeadingForms = {}): Term {
  const remainders: Sym[] = [];
  const remainder = (): Term => {
    remainders.push(sym(`remainder_${remainders.length}`));
    return mul(small, remainders.at(-1)!);
  };
  const written = rewrite(term, (t) =>
    t.kind === "fn" && dependsOn(t, small) ? leadingForm(t, small, forms, remainder) : undefined,
  );
  const { order, leading } = seriesAtZero(written, small);
  if (order > 0) return ZERO;
  if (order < 0) throw new InternalError(`the term grows like ${small.name}^${order}`);
  const limit = cancel(leading);
  if (remainders.some((r) => dependsOn(limit, r)))
    throw new InternalError(`the limit ${small.name} → 0 rests on what the leading forms drop`);
  return limit;
}

/** f(u) by how u behaves: the form near zero or far out, times 1 + a bounded unknown of order s. */
function leadingForm(f: Fn, small: Sym, forms: LeadingForms, remainder: () => Term): Term {
  const [u, ...more] = f.args;
  if (u === undefined || more.length > 0) throw new InternalError(`no leading form of ${f.head}`);
  const { order, leading } = seriesAtZero(u, small);
  if (f.head === "log") {
    if (u === small) return f;
    demandPositive(leading, f);
    const constant = cancel(leading);
    return add(mul(num(order), fn("log", small)), constant === ONE ? ZERO : fn("log", constant), remainder());
  }
  const form = (order > 0 ? forms.near : order < 0 ? forms.far : undefined)?.[f.head];
  if (!form)
    throw new InternalError(`no leading form of ${f.head} where its argument is like ${small.name}^${order}`);
  if (order < 0) demandPositive(leading, f);
  return mul(form(u), add(ONE, remainder()));
}

/** Products of positive numbers and symbols, which are positive. */
function demandPositive(t: Term, { head }: Fn): void {
  const factors = t.kind === "prod" ? t.factors : [t];
  const isPositive = (f: Term): boolean =>
    f.kind === "num"
      ? f.value.isReal() && f.value.re.sign() > 0
      : f.kind === "sym" || (f.kind === "pow" && f.base.kind === "sym");
  if (!factors.every(isPositive))
    throw new InternalError(`the argument of ${head} is not seen to be positive`);
}
