import { DOWN, greenOf, type LocalRows, UP } from "./local-rows.ts";
import type { NormalBox } from "./normal-box.ts";

const STEPS = 300;
const SETTLED = 1e-12;

/** Bounds of the largest eigenvalue of the gap map for every x in the box. */
export interface GrowthBounds {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The largest eigenvalue r of the gap map φ_n = cΣ_{m≥0}(λ_{|n−m|} + λ_{n+m+1})φ_m f(x_m)/x_m between proved bounds, c₁ ≤ c ≤ c₂; f(x) = 1/x in
 * the local closure, f ≤ 1/x in a flat band ({@link greenOf}), and tails are bounded by 1/x.
 *
 * Theorem (Collatz, Wielandt). The map K is positive, similar to a symmetric compact one, and falls in every x_m: r is at least its value
 * for c₁ and U, cut to N rows, and at most that for c₂ and L. For φ > 0, min_n (Kφ)_n/φ_n ≤ r for the rows of the cut map, and
 * r ≤ sup_n (Kφ)_n/φ_n over all rows. Beyond N φ_n = a/(n+½)²; with φ_m ≤ A/(m+½)² everywhere and S = Σφ_m f(L_m)/L_m
 *   (Kφ)_n ≤ c₂[8mS/n² + 32A(λ_0 + 2ζ(2)m)/n⁴],   n ≥ N,
 * from m ≤ n/2 (λ ≤ 4m/n²) and m > n/2 (φ_m f(L_m)/L_m ≤ 16A/n⁴): a is chosen so that these rows stay below the others.
 */
export function growthBounds(rows: LocalRows, box: NormalBox, low: number, high: number): GrowthBounds {
  return { lower: lowerBound(rows, box, low), upper: upperBound(rows, box, high) };
}

function lowerBound(rows: LocalRows, { upper }: NormalBox, c: number): number {
  const green = greenOf(rows);
  const weight = upper.map((x) => (c * green(x)) / x);
  return iterated(rows, (phi) => image(rows, weight, phi, undefined)).lower * DOWN;
}

function upperBound(rows: LocalRows, { lower }: NormalBox, c: number): number {
  const green = greenOf(rows);
  const weight = lower.map((x) => (c * green(x)) / x);
  const { size, reach, strength, total } = rows;
  let far = 0;
  const found = iterated(rows, (phi) => {
    let [sum, most] = [0, 0];
    phi.forEach((value, n) => {
      sum += value * weight[n]!;
      most = Math.max(most, value * (n + 0.5) ** 2);
    });
    // 8mS + 32A(λ_0 + 2ζ(2)m)/N² doubled: room for the share of the far rows themselves, checked below.
    far = 2 * (8 * strength * sum + (32 * c * most * total) / size ** 2);
    return image(rows, weight, phi, { far, c });
  });
  const { phi } = found;
  const inside = phi.reduce((sum, value, n) => sum + value * weight[n]!, 0);
  // Σ_{m≥N} (m+½)⁻⁴ ≤ N⁻³/3.
  const all = inside + (c * far) / (3 * size ** 3);
  const most = phi.reduce((largest, value, n) => Math.max(largest, value * (n + 0.5) ** 2), far);
  const image0 = 8 * strength * all + (32 * c * most * total) / size ** 2;
  const farRatio = (image0 / far) * ((size + 0.5) / size) ** 2;
  return Math.max(found.upper, farRatio, reach > 3 * size ? 0 : Infinity) * UP;
}

interface Iterated extends GrowthBounds {
  readonly phi: Float64Array;
}

/** Power iteration; the bounds are those of the last vector. */
function iterated(rows: LocalRows, map: (phi: Float64Array) => Float64Array): Iterated {
  let phi = Float64Array.from({ length: rows.size }, (_, n) => (n + 0.5) ** -2);
  for (let step = 0; ; step++) {
    const next = map(phi);
    let [lower, upper] = [Infinity, 0];
    next.forEach((value, n) => {
      lower = Math.min(lower, value / phi[n]!);
      upper = Math.max(upper, value / phi[n]!);
    });
    if (upper / lower - 1 < SETTLED || step === STEPS) return { lower, upper, phi };
    phi = next.map((value) => value / next[0]!);
  }
}

/** Rows n < N of Kφ; with `tail` the upper bound of the far frequencies is added. */
function image(
  { size, reach, lambda, strength }: LocalRows,
  weight: Float64Array,
  phi: Float64Array,
  tail: { readonly far: number; readonly c: number } | undefined,
): Float64Array {
  const source = Float64Array.from({ length: tail ? reach : size }, (_, m) =>
    m < size ? phi[m]! * weight[m]! : (tail!.c * tail!.far) / (m + 0.5) ** 4,
  );
  // Σ_{m≥P} 2·(9/4)m/m²·a/m⁴ ≤ (9/10)m·a/(P−1)⁵.
  const rest = tail ? (0.9 * strength * tail.c * tail.far) / (reach - 1) ** 5 : 0;
  return Float64Array.from({ length: size }, (_, n) => {
    let sum = rest;
    for (let m = 0; m < source.length; m++)
      sum += (lambda[m < n ? n - m : m - n]! + lambda[n + m + 1]!) * source[m]!;
    return sum;
  });
}
