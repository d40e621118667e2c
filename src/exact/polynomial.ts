import type { Gaussian } from "./gaussian.ts";

/**
 * Sparse polynomials over Q(i). A monomial is a string of pairs (number of the atom, exponent), one character each,
 * in ascending order of the atoms.
 */
export type Polynomial = ReadonlyMap<string, Gaussian>;
/** One monomial as [atom, exponent] pairs. */
export type Powers = readonly (readonly [atom: number, exponent: number])[];

export function powersOf(monomial: string): Powers {
  const powers: [number, number][] = [];
  for (let k = 0; k < monomial.length; k += 2)
    powers.push([monomial.charCodeAt(k), monomial.charCodeAt(k + 1)]);
  return powers;
}
export function monomialOf(powers: Powers): string {
  if (powers.length === 1) return single(powers[0]!);
  return [...powers]
    .sort((a, b) => a[0] - b[0])
    .map(single)
    .join("");
}
function single([atom, exponent]: Powers[number]): string {
  return exponent > 0 ? String.fromCharCode(atom, exponent) : "";
}
export function constant(c: Gaussian): Polynomial {
  return c.isZero() ? new Map() : new Map([["", c]]);
}

function times(m: string, n: string): string {
  if (m === "" || n === "") return m + n;
  let product = "";
  let [i, j] = [0, 0];
  while (i < m.length && j < n.length) {
    const [a, b] = [m.charCodeAt(i), n.charCodeAt(j)];
    if (a === b) product += String.fromCharCode(a, m.charCodeAt(i + 1) + n.charCodeAt(j + 1));
    else product += a < b ? m.slice(i, i + 2) : n.slice(j, j + 2);
    if (a <= b) i += 2;
    if (b <= a) j += 2;
  }
  return product + m.slice(i) + n.slice(j);
}
function collect(into: Map<string, Gaussian>, monomial: string, c: Gaussian): void {
  const sum = into.get(monomial)?.add(c) ?? c;
  if (sum.isZero()) into.delete(monomial);
  else into.set(monomial, sum);
}
export function plus(a: Polynomial, b: Polynomial): Polynomial {
  const sum = new Map(a);
  for (const [m, c] of b) collect(sum, m, c);
  return sum;
}
export function product(a: Polynomial, b: Polynomial): Polynomial {
  const result = new Map<string, Gaussian>();
  for (const [m, c] of a) for (const [n, d] of b) collect(result, times(m, n), c.mul(d));
  return result;
}
export function scaled(a: Polynomial, c: Gaussian): Polynomial {
  if (c.isOne()) return a;
  const result = new Map<string, Gaussian>();
  if (!c.isZero()) for (const [m, d] of a) result.set(m, d.mul(c));
  return result;
}

/** m/n, undefined where n does not divide m. */
function quotientOf(m: string, n: string): string | undefined {
  let result = "";
  let j = 0;
  for (let i = 0; i < m.length; i += 2) {
    const [a, k] = [m.charCodeAt(i), m.charCodeAt(i + 1)];
    const below = j < n.length && n.charCodeAt(j) === a ? n.charCodeAt(j + 1) : 0;
    if (below > k) return undefined;
    if (below > 0) j += 2;
    if (k > below) result += String.fromCharCode(a, k - below);
  }
  return j < n.length ? undefined : result;
}
/** The greatest monomial in the lexicographic order of exponents, the lowest atom counting most. */
export function leading(a: Polynomial): string {
  return [...a.keys()].reduce((x, y) => (isGreater(y, x) ? y : x));
}
function isGreater(m: string, n: string): boolean {
  for (let k = 0; ; k += 2) {
    if (k >= m.length || k >= n.length) return m.length > n.length;
    if (m.charCodeAt(k) !== n.charCodeAt(k)) return m.charCodeAt(k) < n.charCodeAt(k);
    if (m.charCodeAt(k + 1) !== n.charCodeAt(k + 1)) return m.charCodeAt(k + 1) > n.charCodeAt(k + 1);
  }
}
/** a/b where b divides a; undefined otherwise. */
export function quotient(a: Polynomial, b: Polynomial, spend: (n: number) => void): Polynomial | undefined {
  const head = leading(b);
  const inverse = b.get(head)!.inverse();
  const result = new Map<string, Gaussian>();
  let rest = a;
  while (rest.size > 0) {
    spend(rest.size + b.size);
    const top = leading(rest);
    const shift = quotientOf(top, head);
    if (shift === undefined) return undefined;
    const factor = rest.get(top)!.mul(inverse);
    result.set(shift, factor);
    // Most divisions fail at the first term: only now is the dividend copied.
    const left = rest === a ? new Map(a) : (rest as Map<string, Gaussian>);
    for (const [m, c] of b) collect(left, times(m, shift), c.mul(factor).neg());
    rest = left;
  }
  return result;
}
/** Texts of polynomials, once they were asked for: a polynomial never changes. */
const texts = new WeakMap<Polynomial, string>();

/** The same text for the same polynomial, and another for every other. */
export function textOf(a: Polynomial): string {
  const known = texts.get(a) ?? written(a);
  texts.set(a, known);
  return known;
}
/** A monomial may contain any character: only its length says where it ends. */
function written(a: Polynomial): string {
  return [...a.keys()]
    .sort()
    .map((m) => `${m.length}:${m}${a.get(m)}`)
    .join("|");
}
