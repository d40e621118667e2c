import { expand } from "../algebra/rewrite.ts";
import { type Fn, splitCoefficient, type Term } from "../algebra/term.ts";
import { UnsupportedError } from "../errors/errors.ts";
import { Gaussian } from "../exact/gaussian.ts";

/** A sum of ordered products: words of letters, written with spaces between them, and their coefficients. */
export type WordPolynomial = ReadonlyMap<string, Gaussian>;

/** Reads an expanded sum of ordered products of letters without arguments. */
export function wordPolynomial(term: Term): WordPolynomial {
  const result = new Map<string, Gaussian>();
  const expanded = expand(term);
  for (const t of expanded.kind === "sum" ? expanded.terms : [expanded]) {
    const [coefficient, rest] = splitCoefficient(t);
    addTo(result, wordOf(rest), coefficient);
  }
  return result;
}
function wordOf(t: Term): string {
  if (t.kind === "num") return "";
  const letters = t.kind === "word" ? t.letters : [t];
  if (!letters.every((l): l is Fn => l.kind === "fn" && l.args.length === 0))
    throw new UnsupportedError("a factor that is no letter of an ordered product");
  return letters.map((l) => (l as Fn).head).join(" ");
}

/** Adds c·word in place; words with coefficient zero are dropped. */
export function addTo(into: Map<string, Gaussian>, word: string, c: Gaussian): void {
  const sum = (into.get(word) ?? Gaussian.ZERO).add(c);
  if (sum.isZero()) into.delete(word);
  else into.set(word, sum);
}
/** a + c·b. */
export function addScaled(a: WordPolynomial, b: WordPolynomial, c: Gaussian): Map<string, Gaussian> {
  const result = new Map(a);
  for (const [word, value] of b) addTo(result, word, value.mul(c));
  return result;
}
/** before·p·after. */
export function around(before: string, p: WordPolynomial, after: string): Map<string, Gaussian> {
  const result = new Map<string, Gaussian>();
  for (const [word, c] of p) addTo(result, [before, word, after].filter((w) => w !== "").join(" "), c);
  return result;
}

/**
 * The polynomial in whole numbers, real and imaginary part apart, after multiplication with the common denominator: letters
 * form a ring without complex factors, in which an equation holds when both parts do.
 */
export function integerParts(
  p: WordPolynomial,
  denominator: bigint,
): { real: WordPolynomial; imaginary: WordPolynomial } {
  const part = (of: (c: Gaussian) => Gaussian): WordPolynomial =>
    new Map(
      [...p]
        .map(([word, c]) => [word, of(c).mul(Gaussian.ratio(denominator))] as const)
        .filter(([, c]) => !c.isZero()),
    );
  return { real: part((c) => Gaussian.of(c.re)), imaginary: part((c) => Gaussian.of(c.im)) };
}
/** The same with a letter, the first of a word, in the place of i. */
export function withUnit(p: WordPolynomial, unit: string): WordPolynomial {
  const { real, imaginary } = integerParts(p, 1n);
  return addScaled(real, around(unit, imaginary, ""), Gaussian.ONE);
}
/** The smallest number that makes all coefficients whole. */
export function commonDenominator(polynomials: readonly WordPolynomial[]): bigint {
  let common = 1n;
  for (const p of polynomials)
    for (const c of p.values())
      for (const den of [c.re.den, c.im.den]) common = (common / gcd(common, den)) * den;
  return common;
}
function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
