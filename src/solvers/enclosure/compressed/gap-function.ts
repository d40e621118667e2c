import { DoubleBall } from "../../../precision/index.ts";
import { responseAt } from "./response.ts";

/** c_∞ + Σ_k a_k/(p² + s_k²). */
export interface Lorentzians {
  readonly s: Float64Array;
  /** s_k² and a_k. */
  readonly square: readonly DoubleBall[];
  readonly amplitude: readonly DoubleBall[];
  /** c_∞. */
  readonly constant: DoubleBall;
}

/**
 * A gap function Δ(p) = c_∞ + Σ_k c_k s_k²/(p² + s_k²), p = n + ½, as a trial vector w_n = Δ(n+½)/(2n+1). s_k, c_k and c_∞ are exact; nothing about them needs to be
 * true but what is proved of their rows.
 */
export interface GapFunction extends Lorentzians {
  readonly c: readonly DoubleBall[];
  /** Re ψ(½+is_k) − ψ(½). */
  readonly response: readonly DoubleBall[];
}

export function gapFunction(
  s: Float64Array,
  c: Float64Array = new Float64Array(s.length),
  constant = DoubleBall.ZERO,
): GapFunction {
  const balls = Array.from(s, (value) => DoubleBall.of(value));
  const square = balls.map((value) => value.square());
  const exact = Array.from(c, (value) => DoubleBall.of(value));
  return {
    s,
    c: exact,
    square,
    amplitude: square.map((value, k) => value.mul(exact[k]!)),
    constant,
    response: balls.map((value) => responseAt(DoubleBall.ZERO, value, DoubleBall.ZERO).re.shift(-1)),
  };
}

/** Δ at a real p > 0. */
export function gapAt({ amplitude, square, constant }: Lorentzians, p: DoubleBall): DoubleBall {
  const own = p.square();
  return square.reduce((sum, value, k) => sum.add(amplitude[k]!.div(value.add(own))), constant);
}

/** s²/(p²+s²) in doubles. */
export function basis(s: number, p: number): number {
  return (s * s) / (p * p + s * s);
}

/** A positive lower bound of Δ on [a, b], or undefined: at the middle of halves so short that |Δ′| ≤ Σ|c_k|2bs_k²/(a²+s_k²)² cannot take it to half. */
export function leastGap(gap: Lorentzians, a: number, b: number, depth = 14): number | undefined {
  const middle = (a + b) / 2;
  const value = gapAt(gap, DoubleBall.of(middle));
  const least = DoubleBall.of(a).square();
  const slope = gap.square.reduce(
    (sum, square, k) => sum.add(gap.amplitude[k]!.abs().div(square.add(least).square())),
    DoubleBall.ZERO,
  );
  // Half of b − a, as far as the middle is rounded.
  const reach = DoubleBall.of(Math.max(b - middle, middle - a)).add(DoubleBall.of(2 ** -50 * b));
  const bound = value.sub(slope.mul(reach).mul(DoubleBall.of(2 * b))).lower();
  if (bound > 0.9 * value.mid) return bound;
  if (depth === 0 || !(value.lower() > 0)) return undefined;
  const halves = [leastGap(gap, a, middle, depth - 1), leastGap(gap, middle, b, depth - 1)];
  return halves.includes(undefined) ? undefined : Math.min(...(halves as number[]));
}
