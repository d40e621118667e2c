import { Gaussian } from "../exact/gaussian.ts";

/**
 * Immutable shared terms over Q(i). Structurally equal terms are one object, so `===` is equality of form, and a
 * kernel can be shown to be *the same node* as the last line of a derivation. Coefficients are Gaussian rationals:
 * no floating point number can enter.
 *
 * Sums and products are kept flat, sorted and collected (2x + 3x becomes 5x, x·x becomes x²); nothing is expanded.
 */
export type Term = Num | Sym | Fn | Sum | Prod | Pow | Integral | Word | Matrix2;

interface Node {
  /** Structural key: equal keys, equal terms. */
  readonly key: string;
}
/** An element of Q(i). */
export interface Num extends Node {
  readonly kind: "num";
  readonly value: Gaussian;
}
/** A commuting variable or parameter. */
export interface Sym extends Node {
  readonly kind: "sym";
  readonly name: string;
}
/** An abstract or known function (also the δ distribution) applied to arguments, e.g. G_11^R(ω). */
export interface Fn extends Node {
  readonly kind: "fn";
  readonly head: string;
  readonly args: readonly Term[];
}
export interface Sum extends Node {
  readonly kind: "sum";
  readonly terms: readonly Term[];
}
export interface Prod extends Node {
  readonly kind: "prod";
  readonly factors: readonly Term[];
}
/** Integer power of a term that is itself neither number, product nor power. */
export interface Pow extends Node {
  readonly kind: "pow";
  readonly base: Term;
  readonly exponent: number;
}
/** ∫ d(variable) body over the real line; factors such as 1/2π belong to the body. */
export interface Integral extends Node {
  readonly kind: "integral";
  readonly variable: Sym;
  readonly body: Term;
}
/** Ordered (convolution) product of letters that do not commute. */
export interface Word extends Node {
  readonly kind: "word";
  readonly letters: readonly Term[];
}
/** 2×2 Nambu matrix, entries [11, 12, 21, 22]. */
export interface Matrix2 extends Node {
  readonly kind: "matrix";
  readonly entries: readonly [Term, Term, Term, Term];
}

const shared = new Map<string, Term>();

function intern<T extends Term>(term: T): T {
  const known = shared.get(term.key);
  if (known) return known as T;
  Object.freeze(term);
  shared.set(term.key, term);
  return term;
}

/** A number: a Gaussian rational, or an integer written as bigint or safe integer. Throws RangeError otherwise. */
export function num(value: Gaussian | bigint | number): Num {
  const exact = value instanceof Gaussian ? value : Gaussian.ratio(value);
  return intern({ kind: "num", value: exact, key: `#${exact}` });
}
/** The fraction p/q. */
export function ratio(p: number | bigint, q: number | bigint): Num {
  return num(Gaussian.ratio(p, q));
}
export const ZERO = num(0);
export const ONE = num(1);
export const MINUS_ONE = num(-1);
export const I = num(Gaussian.I);
export const HALF = ratio(1, 2);

export function sym(name: string): Sym {
  return intern({ kind: "sym", name, key: `$${name}` });
}
export function fn(head: string, ...args: Term[]): Fn {
  return intern({ kind: "fn", head, args, key: `${head}(${args.map((a) => a.key).join(",")})` });
}
export function integral(variable: Sym, body: Term): Term {
  if (isZeroTerm(body)) return ZERO;
  return intern({ kind: "integral", variable, body, key: `∫${variable.name}{${body.key}}` });
}
export function matrix(a: Term, b: Term, c: Term, d: Term): Matrix2 {
  return intern({ kind: "matrix", entries: [a, b, c, d], key: `[${a.key};${b.key};${c.key};${d.key}]` });
}
export function isZeroTerm(t: Term): boolean {
  return t === ZERO;
}

/** Flat, sorted sum with like terms collected. */
export function add(...terms: Term[]): Term {
  const collected = new Map<Term, Gaussian>();
  const collect = (t: Term): void => {
    if (t.kind === "sum") {
      t.terms.forEach(collect);
      return;
    }
    const [coefficient, rest] = splitCoefficient(t);
    if (rest.kind === "sum") {
      for (const part of rest.terms) collect(mul(num(coefficient), part));
      return;
    }
    collected.set(rest, (collected.get(rest) ?? Gaussian.ZERO).add(coefficient));
  };
  terms.forEach(collect);
  const kept = [...collected].filter(([, c]) => !c.isZero()).map(([rest, c]) => scale(c, rest));
  if (kept.length === 0) return ZERO;
  if (kept.length === 1) return kept[0]!;
  kept.sort(byOrder);
  return intern({ kind: "sum", terms: kept, key: `(${kept.map((t) => t.key).join("+")})` });
}
export function sub(a: Term, b: Term): Term {
  return add(a, neg(b));
}
export function neg(a: Term): Term {
  const [coefficient, rest] = splitCoefficient(a);
  return scale(coefficient.neg(), rest);
}

/** Flat, sorted product with equal bases merged; a single number comes first. Commuting factors only. */
export function mul(...factors: Term[]): Term {
  let coefficient = Gaussian.ONE;
  const powers = new Map<Term, number>();
  const collect = (t: Term, exponent: number): void => {
    if (t.kind === "num") coefficient = coefficient.mul(t.value.pow(exponent));
    else if (t.kind === "prod") for (const f of t.factors) collect(f, exponent);
    else if (t.kind === "pow") collect(t.base, exponent * t.exponent);
    else powers.set(t, (powers.get(t) ?? 0) + exponent);
  };
  for (const f of factors) collect(f, 1);
  if (coefficient.isZero()) return ZERO;
  const kept = [...powers].filter(([, n]) => n !== 0).map(([base, n]) => rawPower(base, n));
  kept.sort(byOrder);
  if (!coefficient.isOne() || kept.length === 0) kept.unshift(num(coefficient));
  return product(kept);
}
/** Factors that are in order and merged already; at least one. */
function product(factors: readonly Term[]): Term {
  if (factors.length === 1) return factors[0]!;
  return intern({ kind: "prod", factors, key: `<${factors.map((t) => t.key).join("*")}>` });
}
/** Integer power. Throws RangeError for a negative power of zero. */
export function pow(base: Term, exponent: number): Term {
  if (exponent === 0) return ONE;
  if (base.kind === "num") return num(base.value.pow(exponent));
  if (base.kind === "prod") return mul(...base.factors.map((f) => pow(f, exponent)));
  if (base.kind === "pow") return pow(base.base, base.exponent * exponent);
  return rawPower(base, exponent);
}
export function div(a: Term, b: Term): Term {
  return mul(a, pow(b, -1));
}
/** Ordered product; numbers and commuting symbols are pulled to the front, nested words are flattened. */
export function word(...letters: Term[]): Term {
  const scalars: Term[] = [];
  const kept: Term[] = [];
  const collect = (t: Term): void => {
    if (t.kind === "word") for (const l of t.letters) collect(l);
    else if (t.kind === "num" || t.kind === "sym") scalars.push(t);
    else if (t.kind === "prod") for (const f of t.factors) collect(f);
    else kept.push(t);
  };
  letters.forEach(collect);
  if (kept.length === 0) return mul(...scalars);
  const ordered =
    kept.length === 1
      ? kept[0]!
      : intern({ kind: "word", letters: kept, key: `w{${kept.map((t) => t.key).join("·")}}` });
  return mul(...scalars, ordered);
}

/** Products without their number, once they were asked for. */
const withoutNumber = new WeakMap<Prod, Term>();

/** The numeric coefficient of a term and what it multiplies. */
export function splitCoefficient(t: Term): [Gaussian, Term] {
  if (t.kind === "num") return [t.value, ONE];
  if (t.kind !== "prod" || t.factors[0]!.kind !== "num") return [Gaussian.ONE, t];
  const rest = withoutNumber.get(t) ?? product(t.factors.slice(1));
  withoutNumber.set(t, rest);
  return [t.factors[0]!.value, rest];
}
/** c times what has no number of its own. */
function scale(c: Gaussian, rest: Term): Term {
  if (c.isOne()) return rest;
  if (c.isZero()) return ZERO;
  if (rest === ONE) return num(c);
  return product([num(c), ...(rest.kind === "prod" ? rest.factors : [rest])]);
}
function rawPower(base: Term, exponent: number): Term {
  if (exponent === 1) return base;
  return intern({ kind: "pow", base, exponent, key: `${base.key}^${exponent}` });
}

const RANK: Record<Term["kind"], number> = {
  num: 0,
  sym: 1,
  pow: 2,
  fn: 3,
  sum: 4,
  prod: 5,
  word: 6,
  matrix: 7,
  integral: 8,
};
function byOrder(a: Term, b: Term): number {
  const rank = RANK[a.kind === "pow" ? a.base.kind : a.kind] - RANK[b.kind === "pow" ? b.base.kind : b.kind];
  return rank !== 0 ? rank : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/** The direct subterms. */
export function children(t: Term): readonly Term[] {
  switch (t.kind) {
    case "num":
    case "sym":
      return [];
    case "fn":
      return t.args;
    case "sum":
      return t.terms;
    case "prod":
      return t.factors;
    case "pow":
      return [t.base];
    case "integral":
      return [t.body];
    case "word":
      return t.letters;
    case "matrix":
      return t.entries;
  }
}
/** The same node over other subterms, renormalised. */
export function rebuild(t: Term, parts: readonly Term[]): Term {
  switch (t.kind) {
    case "num":
    case "sym":
      return t;
    case "fn":
      return fn(t.head, ...parts);
    case "sum":
      return add(...parts);
    case "prod":
      return mul(...parts);
    case "pow":
      return pow(parts[0]!, t.exponent);
    case "integral":
      return integral(t.variable, parts[0]!);
    case "word":
      return word(...parts);
    case "matrix":
      return matrix(parts[0]!, parts[1]!, parts[2]!, parts[3]!);
  }
}
