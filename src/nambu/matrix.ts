import { add, I, type Matrix2, matrix, mul, neg, ONE, pow, sub, type Term, ZERO } from "../algebra/term.ts";

/** Pauli matrices in Nambu space, spinor (c_↑, c†_↓). */
export const IDENTITY = matrix(ONE, ZERO, ZERO, ONE);
export const TAU1 = matrix(ZERO, ONE, ONE, ZERO);
export const TAU2 = matrix(ZERO, neg(I), I, ZERO);
export const TAU3 = matrix(ONE, ZERO, ZERO, neg(ONE));

/** Matrix product; entries commute. */
export function matmul(...factors: Matrix2[]): Matrix2 {
  return factors.reduce((m, n) => {
    const [a, b, c, d] = m.entries;
    const [p, q, r, s] = n.entries;
    return matrix(
      add(mul(a, p), mul(b, r)),
      add(mul(a, q), mul(b, s)),
      add(mul(c, p), mul(d, r)),
      add(mul(c, q), mul(d, s)),
    );
  });
}
/** Σ c_k M_k. */
export function combine(...parts: readonly (readonly [Term, Matrix2])[]): Matrix2 {
  const entry = (k: 0 | 1 | 2 | 3): Term => add(...parts.map(([c, m]) => mul(c, m.entries[k])));
  return matrix(entry(0), entry(1), entry(2), entry(3));
}
/** Applies a function to every entry. */
export function mapEntries(m: Matrix2, f: (entry: Term) => Term): Matrix2 {
  const [a, b, c, d] = m.entries;
  return matrix(f(a), f(b), f(c), f(d));
}
export function determinant(m: Matrix2): Term {
  const [a, b, c, d] = m.entries;
  return sub(mul(a, d), mul(b, c));
}
/** Inverse by the adjugate; the determinant must not be identically zero. */
export function inverse(m: Matrix2): Matrix2 {
  const [a, b, c, d] = m.entries;
  const scale = pow(determinant(m), -1);
  return matrix(mul(scale, d), neg(mul(scale, b)), neg(mul(scale, c)), mul(scale, a));
}
/** Entry by its Nambu indices. */
export function entry(m: Matrix2, index: "11" | "12" | "21" | "22"): Term {
  return m.entries[{ "11": 0, "12": 1, "21": 2, "22": 3 }[index]]!;
}
