import { type Fn, mul, num, type Sym, splitCoefficient, type Term } from "../algebra/term.ts";
import { UnsupportedError } from "../errors/errors.ts";
import type { Gaussian } from "../exact/gaussian.ts";
import type { Rational } from "../exact/rational.ts";
import { identifier } from "./names.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Functions with a definition of their own in Complex.v. */
const DEFINED = new Set(["Re", "Im", "abs2", "conj"]);
/** Functions that Thermal.v defines by the exponential. */
const THERMAL = new Set(["tanh", "coth", "sinh", "cosh", "fermi", "bose"]);
/** Highest power that is written out as a product. */
const MAX_POWER = 12;

/** Sums over an index n: each range of n is a linear form of its own. */
const SUM_NAMES: Readonly<Record<string, string>> = { sum_n: "Sum", "sum_n>=0": "Sum_upper" };
export function isIndexSum(t: Term): boolean {
  return t.kind === "fn" && t.args.length === 1 && t.head in SUM_NAMES;
}

/** Symbols and functions without argument that depend on the index n of a sum, by their name. */
export function dependsOnIndex(t: Term): boolean {
  if (t.kind === "sym") return t.name === "n" || t.name.endsWith("_n");
  return t.kind === "fn" && t.args.length === 0 && t.head.endsWith("_n");
}

/** A real variable that stands alone is written as a complex number. */
function numberText(t: Term, place: Place): string {
  const text = write(t, place, SUM);
  return t.kind === "sym" && place.bound.has(t) ? `RtoC ${text}` : text;
}

const SUM = 1;
const PRODUCT = 2;
const FACTOR = 2.25;
const APPLICATION = 2.5;
const ATOM = 3;

/**
 * A term as an expression of Coq over C. Integrals are `Int (fun v : R => …)`, sums over n `Sum (fun n : Z => …)`; every
 * function and symbol is declared in the vocabulary. Throws UnsupportedError for matrices and ordered products.
 */
export function expression(
  t: Term,
  vocabulary: Vocabulary,
  bound: ReadonlySet<Sym> = new Set(),
  index = false,
): string {
  return numberText(t, { vocabulary, bound, index });
}

interface Place {
  readonly vocabulary: Vocabulary;
  readonly bound: ReadonlySet<Sym>;
  /** Inside of a sum over n. */
  readonly index: boolean;
}

function write(t: Term, place: Place, level: number): string {
  const [text, own] = written(t, place);
  return own < level ? `(${text})` : text;
}
function written(t: Term, place: Place): [string, number] {
  switch (t.kind) {
    case "num":
      return numeral(t.value);
    case "sym":
      return symbolText(t, place);
    case "fn":
      return functionText(t, place);
    case "sum":
      return [sumText(t.terms, place), SUM];
    case "prod":
    case "pow":
      return productText(t, place);
    case "integral": {
      const inside = { ...place, bound: new Set([...place.bound, t.variable]) };
      const form = place.vocabulary.name("Int", "integral", "Int");
      return [
        `${form} (fun ${identifier(t.variable.name)} : R => ${numberText(t.body, inside)})`,
        APPLICATION,
      ];
    }
    default:
      throw new UnsupportedError(`a ${t.kind} is no complex number`);
  }
}

function symbolText(t: Sym, place: Place): [string, number] {
  if (place.bound.has(t)) return [identifier(t.name), ATOM];
  if (place.index && t.name === "n") return ["ofZ n", APPLICATION];
  if (place.index && dependsOnIndex(t)) return [`${place.vocabulary.name(t.name, "Z -> C")} n`, APPLICATION];
  return [place.vocabulary.name(t.name, "C"), ATOM];
}

function functionText(t: Fn, place: Place): [string, number] {
  if (isIndexSum(t)) {
    const form = place.vocabulary.name(t.head, "series", SUM_NAMES[t.head]);
    return [`${form} (fun n : Z => ${numberText(t.args[0]!, { ...place, index: true })})`, APPLICATION];
  }
  const args = t.args.map((a) => write(a, place, ATOM)).join(" ");
  if (DEFINED.has(t.head)) return [`${t.head} ${args}`, APPLICATION];
  if (t.head === "exp") return [`${place.vocabulary.name("exp", "exponential", "E")} ${args}`, APPLICATION];
  if (THERMAL.has(t.head))
    return [`${t.head} ${place.vocabulary.name("exp", "exponential", "E")} ${args}`, APPLICATION];
  if (place.index && dependsOnIndex(t)) return [`${place.vocabulary.name(t.head, "Z -> C")} n`, APPLICATION];
  const name = place.vocabulary.name(t.head, t.args.length === 0 ? "C" : { arity: t.args.length });
  return t.args.length === 0 ? [name, ATOM] : [`${name} ${args}`, APPLICATION];
}

function sumText(terms: readonly Term[], place: Place): string {
  return terms
    .map((t, k) => {
      const negative = hasMinus(splitCoefficient(t)[0]);
      const text = write(negative ? positive(t) : t, place, PRODUCT);
      if (k === 0) return negative ? `- ${text}` : text;
      return `${negative ? " - " : " + "}${text}`;
    })
    .join("");
}
function hasMinus(c: Gaussian): boolean {
  return c.isReal() ? c.re.num < 0n : c.re.num === 0n && c.im.num < 0n;
}
function positive(t: Term): Term {
  const [c, rest] = splitCoefficient(t);
  return mul(num(c.neg()), rest);
}

/** Numerators over denominators; powers are written out. */
function productText(t: Term, place: Place): [string, number] {
  const [coefficient, rest] = splitCoefficient(t);
  if (hasMinus(coefficient) && rest !== t) return [`- ${write(positive(t), place, PRODUCT)}`, SUM];
  const factors = rest.kind === "prod" ? rest.factors : [rest];
  const { above, below } = numberParts(coefficient);
  for (const f of factors) {
    const [base, exponent] = f.kind === "pow" ? [f.base, f.exponent] : [f, 1];
    if (Math.abs(exponent) > MAX_POWER)
      throw new UnsupportedError(`the power ${exponent} is not written out beyond ${MAX_POWER}`);
    const text = write(base, place, FACTOR);
    (exponent > 0 ? above : below).push(...new Array<string>(Math.abs(exponent)).fill(text));
  }
  const top = above.length === 0 ? "1" : above.join(" * ");
  if (below.length === 0) return [top, above.length === 1 ? APPLICATION : PRODUCT];
  return [`${top} / ${below.length === 1 ? below[0] : `(${below.join(" * ")})`}`, PRODUCT];
}
/** p, i and q of a coefficient p/q or ip/q; any other in brackets. */
function numberParts(c: Gaussian): { above: string[]; below: string[] } {
  if (!c.isReal() && c.re.num !== 0n) return { above: [`(${numeral(c)[0]})`], below: [] };
  const part = c.isReal() ? c.re : c.im;
  const integer = part.num === 1n ? [] : [part.num < 0n ? `(${part.num})` : `${part.num}`];
  return { above: [...integer, ...(c.isReal() ? [] : ["i"])], below: part.den === 1n ? [] : [`${part.den}`] };
}

/** p/q + i r/s. */
function numeral(c: Gaussian): [string, number] {
  if (c.isReal()) return rational(c.re);
  const imaginary = imaginaryText(c.im);
  if (c.re.num === 0n) return imaginary;
  return [`${rational(c.re)[0]} + ${imaginary[1] < PRODUCT ? `(${imaginary[0]})` : imaginary[0]}`, SUM];
}
function rational(r: Rational): [string, number] {
  if (r.den === 1n) return r.num < 0n ? [`(${r.num})`, ATOM] : [`${r.num}`, ATOM];
  return [`${r.num < 0n ? `(${r.num})` : r.num} / ${r.den}`, PRODUCT];
}
function imaginaryText(r: Rational): [string, number] {
  if (r.den === 1n && r.num === 1n) return ["i", ATOM];
  const [text, level] = rational(r);
  return [`${level < ATOM ? `(${text})` : text} * i`, PRODUCT];
}
