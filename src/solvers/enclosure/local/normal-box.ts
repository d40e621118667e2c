import { DOWN, greenOf, type LocalRows, UP } from "./local-rows.ts";

/** Bounds of x_n = ω̃_n/2πT in the rows n < N; beyond, b_n ≤ x_n ≤ b_n + tail. */
export interface NormalBox {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly tail: number;
}

/** Rounding of λ_a − λ_b relative to λ_a, with that of the values and of f. */
const DIFFERENCE = 2 ** -45;
const STEPS = 400;
const SETTLED = 1e-14;

/**
 * The normal state of the local closure in equilibrium for every c₁ ≤ c ≤ c₂, c = g/4π²T, proved:
 *   x_n = F_c(x)_n = b_n + cΣ_{m≥0} κ_nm f(x_m),   κ_nm = λ_{|n−m|} − λ_{n+m+1} ≥ 0,
 * f(x) = 1/x, or that of a flat band ({@link greenOf}).
 *
 * Theorem. F_c falls in every x_m and grows with c. Where L ≤ F_{c₁}(U) and F_{c₂}(L) ≤ U, F_c maps the box [L, U] into itself, so that it holds a
 * solution (Schauder: the images of the box lie in a compact set). There is only one positive solution with x ≥ b: for two let s > 1 be the
 * smallest number with y ≤ sx and x ≤ sy; then y = F(y) ≤ F(x/s) ≤ b + s(x − b) ≤ sx − (s−1)b, and likewise for x: s was not the smallest.
 *
 * Rows beyond N, from f ≤ 1/x: b_n ≤ x_n ≤ b_n + τ with τ ≥ c₂Σ_mλ_{|n−m|}/(m+½): terms m ≤ n/2 have λ ≤ 4m/n² and Σ1/(m+½) ≤ 2 + ln(n+1), the others
 * 1/(m+½) ≤ 2/n. Beyond P, κ_nm ≤ (9/4)(m/l²) and, as l²λ_l grows with l, κ_nm ≤ (9/2)m(2n+1)/l³ for l = m ≥ P ≥ 3N.
 *
 * [L, U] is (1 ∓ ε) times an approximate solution; the smallest ε = 10^-k that the inequalities allow is taken. Undefined where none does.
 */
export function normalBox(rows: LocalRows, low: number, high: number): NormalBox | undefined {
  const { size } = rows;
  const far = (4 * rows.strength * (2 + Math.log(size + 1))) / size ** 2;
  const tail = high * ((2 * rows.total) / size + far) * UP;
  const guess = approximate(rows, (low + high) / 2, tail);
  const spread = high / low - 1;
  for (let width = Math.max(spread, 1e-13); width < 0.4; width *= 2) {
    const lower = guess.map((x, n) => Math.max(x * (1 - width), (n + rows.offset) * DOWN));
    const upper = guess.map((x) => x * (1 + width));
    const above = image(rows, high, lower, 0).upper;
    const below = image(rows, low, upper, tail).lower;
    if (above.every((x, n) => x <= upper[n]!) && below.every((x, n) => x >= lower[n]!))
      return { lower: below.map((x, n) => Math.max(x, lower[n]!)), upper: above, tail };
  }
  return undefined;
}

/** Averaged iteration in doubles; nothing about it is proved. */
function approximate(rows: LocalRows, c: number, tail: number): Float64Array {
  let x = Float64Array.from({ length: rows.size }, (_, n) => n + rows.offset);
  for (let step = 0; step < STEPS; step++) {
    const next = image(rows, c, x, tail / 2).lower;
    let change = 0;
    const mixed = x.map((value, n) => {
      // The geometric mean of an antitone map and its argument contracts.
      const mean = Math.sqrt(value * next[n]!);
      change = Math.max(change, Math.abs(mean / value - 1));
      return mean;
    });
    x = mixed;
    if (change < SETTLED) break;
  }
  return x;
}

/** Bounds of F_c at rows x with b_m + shift beyond N. */
function image(
  rows: LocalRows,
  c: number,
  x: Float64Array,
  shift: number,
): { lower: Float64Array; upper: Float64Array } {
  const { size, reach, lambda, offset } = rows;
  const green = greenOf(rows);
  const inverse = Float64Array.from({ length: reach }, (_, m) =>
    green(m < size ? x[m]! : m + offset + shift),
  );
  const lower = new Float64Array(size);
  const upper = new Float64Array(size);
  for (let n = 0; n < size; n++) {
    let sum = 0;
    let slack = 0;
    for (let m = 0; m < reach; m++) {
      const near = lambda[m < n ? n - m : m - n]!;
      sum += (near - lambda[n + m + 1]!) * inverse[m]!;
      slack += near * inverse[m]!;
    }
    slack *= DIFFERENCE + reach * 2 ** -53;
    lower[n] = (n + offset + c * Math.max(0, sum - slack)) * (1 - 2 ** -50);
    upper[n] = (n + offset + c * (sum + slack + beyond(rows, n))) * (1 + 2 ** -50);
  }
  return { lower, upper };
}

/** A bound of Σ_{m≥P} κ_nm f(x_m). */
function beyond({ reach, strength }: LocalRows, n: number): number {
  const edge = reach - 1;
  return strength * Math.min(9 / 8 / edge ** 2, (1.5 * (2 * n + 1)) / edge ** 3) * UP;
}
