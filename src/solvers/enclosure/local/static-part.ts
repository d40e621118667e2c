import { DoubleBall } from "../../../precision/index.ts";
import { powerTail } from "./far-sums.ts";
import { type FarRows, type GapMap, type GrowthBounds, leastGrowth, mostGrowth } from "./gap-map.ts";
import { bareFrequency, type LocalRows, TWICE_ZETA2 } from "./local-rows.ts";
import { type StaticBox, staticBox } from "./static-box.ts";

const of = DoubleBall.of;

/**
 * Bounds of the largest eigenvalue of the gap map of the local closure with the static part of the boson solved in each row, so that strong coupling
 * (T ≳ Ω, x_n ≈ (cλ_0)^{1/2} in many rows) asks for no more rows, for every c₁ ≤ c ≤ c₂; undefined where the normal state is not enclosed.
 *
 * With x_n, y_n and κ_nm = λ_{|n−m|} − λ_{n+m+1} of {@link staticBox} and v_n = φ_n/x_n, the gap equation is, since x_n − cλ_0/x_n = B_n,
 *   B_nv_n = cΣ_m (λ_{|n−m|} [m≠n] + λ_{n+m+1})v_m/x_m,   B_n = y_n − cλ_{2n+1}/x_n.
 * K = S + K′ with the static S_n = cλ_0/x_n² < 1 on the diagonal: the largest eigenvalue of K is below one where that of (1−S)⁻¹K′ is, and above where that is
 * (both say whether 1 − K is an M-matrix). It is at least its value for c₁, U and the largest B_n, and at most that for c₂, L and the smallest.
 */
export function staticGrowth(rows: LocalRows, low: number, high: number): GrowthBounds | undefined {
  const box = staticBox(rows, low, high);
  if (!box) return undefined;
  const at = (c: number, x: readonly DoubleBall[], own: readonly DoubleBall[]): GapMap => ({
    rows,
    weight: x.map((value) => of(c).div(value)),
    own,
    atZero: DoubleBall.ZERO,
  });
  const far = staticFarRows(rows, box, high);
  return {
    lower: leastGrowth(at(low, box.upper, box.ownUpper)),
    upper: far ? mostGrowth(at(high, box.lower, box.ownLower), far) : Infinity,
  };
}

/**
 * Rows n ≥ N with v_n = a/(n+½)² and x_m ≥ X for m ≥ N/2: Σ_{m≥N}(m+½)⁻² ≤ 1/N; for l ≥ P, n < N ≤ P/3 the two λ are at most (9/4 + 1)m/l².
 * B_n n²(Tv)_n ≤ 5mQ + (4cA/X)[2ζ(2) + 1/N]m: terms m ≤ n/2 have λ's of (4 + 1)m/n² together, the others w_mv_m ≤ 4cA/n²X and λ's that sum to the bracket.
 * B_n ≥ b_N − cm/4N²X. Undefined where that is not positive.
 */
export function staticFarRows(
  rows: LocalRows,
  { lower, far }: Pick<StaticBox, "lower" | "far">,
  c: number,
): FarRows | undefined {
  const { size, reach, strength } = rows;
  const high = of(c);
  const inner = lower.slice(Math.floor(size / 2));
  const least = of(Math.min(...inner.map((x) => x.lower()), far[0]!.lower()));
  const own = bareFrequency(rows, size).sub(high.mul(strength).div(least.mul(of(4 * size * size))));
  if (!(own.lower() > 0)) return undefined;
  const bracket = TWICE_ZETA2.add(DoubleBall.ONE.div(of(size)));
  const flat = high.shift(2).mul(bracket).div(least);
  return {
    source: far.map((x, i) => high.div(x.mul(of(size + i + 0.5).square()))),
    flow: high.mul(powerTail(size + 0.5, 2)).div(least),
    last: of(13 / 4)
      .mul(strength)
      .mul(high)
      .mul(powerTail(reach, 4))
      .div(least),
    row: (q, most) => q.mul(of(5)).add(flat.mul(most)).mul(strength).div(own),
  };
}
