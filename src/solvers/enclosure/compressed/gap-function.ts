import { responseAt } from "./response.ts";

/**
 * A gap function Δ(p) = Σ_k c_k s_k²/(p² + s_k²), p = n + ½, as a trial vector w_n = Δ(n+½)/(2n+1); `response` holds Re ψ(½+is_k) − ψ(½),
 * `responseSize` the sum of the moduli that it was computed from.
 * Nothing about it needs to be true but what is proved of its rows.
 */
export interface GapFunction {
  readonly s: Float64Array;
  readonly c: Float64Array;
  readonly response: Float64Array;
  readonly responseSize: Float64Array;
}

export function gapFunction(s: Float64Array, c: Float64Array = new Float64Array(s.length)): GapFunction {
  const even = Array.from(s, (value) => responseAt(0, value, 0));
  return {
    s,
    c,
    response: Float64Array.from(even, ({ re }) => re / 2),
    responseSize: Float64Array.from(even, ({ reSize }) => reSize / 2),
  };
}

/** A double with a bound of its distance from the exact value. */
export interface Bounded {
  readonly value: number;
  readonly error: number;
}

/** Δ at a real p > 0, exact but for the rounding of fewer than 2^10 terms. */
export function gapAt({ s, c }: GapFunction, p: number): Bounded {
  let [value, size] = [0, 0];
  for (let k = 0; k < s.length; k++) {
    const term = c[k]! * basis(s[k]!, p);
    value += term;
    size += Math.abs(term);
  }
  return { value, error: size * 2 ** -42 };
}

/** s²/(p²+s²). */
export function basis(s: number, p: number): number {
  return (s * s) / (p * p + s * s);
}

/** A positive lower bound of Δ on [a, b], or undefined: at the middle of halves so short that |Δ′| ≤ Σ|c_k|2bs²/(a²+s²)² cannot take it to half. */
export function leastGap(gap: GapFunction, a: number, b: number, depth = 14): number | undefined {
  const { value, error } = gapAt(gap, (a + b) / 2);
  let slope = 0;
  for (let k = 0; k < gap.s.length; k++) {
    const square = gap.s[k]! ** 2;
    slope += (Math.abs(gap.c[k]!) * 2 * b * square) / (a * a + square) ** 2;
  }
  const bound = (value - error - 0.5 * (b - a) * slope) * (1 - 2 ** -40);
  if (bound > 0.9 * value) return bound;
  if (depth === 0 || value <= error) return undefined;
  const halves = [leastGap(gap, a, (a + b) / 2, depth - 1), leastGap(gap, (a + b) / 2, b, depth - 1)];
  return halves.includes(undefined) ? undefined : Math.min(...(halves as number[]));
}
