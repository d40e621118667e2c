import { Gaussian } from "../exact/gaussian.ts";

/**
 * Sparse multivariate polynomials over Q(i). A monomial is a string whose k-th character code is the exponent of the
 * k-th variable, so equal monomials are equal strings and a polynomial is a map. Exponents stay below 2^16.
 */
export type Polynomial = ReadonlyMap<string, Gaussian>;

export const ZERO_POLYNOMIAL: Polynomial = new Map();

export function constantPolynomial(value: Gaussian, variables: number): Polynomial {
  return value.isZero() ? ZERO_POLYNOMIAL : new Map([["\0".repeat(variables), value]]);
}
export function variablePolynomial(index: number, variables: number): Polynomial {
  return new Map([[`${"\0".repeat(index)}\x01${"\0".repeat(variables - index - 1)}`, Gaussian.ONE]]);
}
export function addPolynomials(a: Polynomial, b: Polynomial): Polynomial {
  const [large, small] = a.size >= b.size ? [a, b] : [b, a];
  const result = new Map(large);
  for (const [m, c] of small) accumulate(result, m, c);
  return result;
}
export function multiplyPolynomials(a: Polynomial, b: Polynomial): Polynomial {
  const result = new Map<string, Gaussian>();
  for (const [m, c] of a) for (const [n, d] of b) accumulate(result, multiplyMonomials(m, n), c.mul(d));
  return result;
}
export function scalePolynomial(a: Polynomial, factor: Gaussian): Polynomial {
  if (factor.isZero()) return ZERO_POLYNOMIAL;
  return factor.isOne() ? a : new Map([...a].map(([m, c]) => [m, c.mul(factor)]));
}
export function powerPolynomial(a: Polynomial, exponent: number, variables: number): Polynomial {
  let result = constantPolynomial(Gaussian.ONE, variables);
  for (let k = 0; k < exponent; k++) result = multiplyPolynomials(result, a);
  return result;
}
/**
 * a/b when b divides a exactly, undefined otherwise: long division in the lexicographic order of monomials.
 */
export function dividePolynomials(a: Polynomial, b: Polynomial): Polynomial | undefined {
  const leadB = leadingMonomial(b);
  const inverse = b.get(leadB)!.inverse();
  const rest = new Map(a);
  const quotient = new Map<string, Gaussian>();
  while (rest.size > 0) {
    const lead = leadingMonomial(rest);
    const shift = divideMonomials(lead, leadB);
    if (shift === undefined) return undefined;
    const factor = rest.get(lead)!.mul(inverse);
    quotient.set(shift, factor);
    for (const [m, c] of b) accumulate(rest, multiplyMonomials(m, shift), c.mul(factor).neg());
  }
  return quotient;
}
function leadingMonomial(a: Polynomial): string {
  let lead = "";
  for (const m of a.keys()) if (m > lead || lead === "") lead = m;
  return lead;
}
function divideMonomials(m: string, n: string): string | undefined {
  let quotient = "";
  for (let k = 0; k < m.length; k++) {
    const exponent = m.charCodeAt(k) - n.charCodeAt(k);
    if (exponent < 0) return undefined;
    quotient += String.fromCharCode(exponent);
  }
  return quotient;
}

/** A canonical text of the polynomial with leading coefficient one, and that coefficient. */
export function monic(a: Polynomial): { key: string; lead: Gaussian; poly: Polynomial } {
  const order = [...a.keys()].sort();
  const lead = a.get(order.at(-1)!)!;
  const poly = scalePolynomial(a, lead.inverse());
  return { key: order.map((m) => `${m}:${poly.get(m)}`).join("|"), lead, poly };
}

function accumulate(into: Map<string, Gaussian>, monomial: string, c: Gaussian): void {
  const old = into.get(monomial);
  const next = old ? old.add(c) : c;
  if (next.isZero()) into.delete(monomial);
  else into.set(monomial, next);
}
function multiplyMonomials(m: string, n: string): string {
  let product = "";
  for (let k = 0; k < m.length; k++) product += String.fromCharCode(m.charCodeAt(k) + n.charCodeAt(k));
  return product;
}
