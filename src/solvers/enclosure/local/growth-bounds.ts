import { DoubleBall } from "../../../precision/index.ts";
import { powerTail } from "./far-sums.ts";
import { type FarRows, type GapMap, type GrowthBounds, leastGrowth, mostGrowth } from "./gap-map.ts";
import type { Box } from "./invariant-box.ts";
import { greenOf, type LocalRows, lambdaAt, TWICE_ZETA2 } from "./local-rows.ts";

const of = DoubleBall.of;

/**
 * The largest eigenvalue r of the gap map φ_n = cΣ_{m≥0}(λ_{|n−m|} + λ_{n+m+1})φ_m f(x_m)/x_m between proved bounds, c₁ ≤ c ≤ c₂; f(x) = 1/x in
 * the local closure, f ≤ 1/x in a flat band ({@link greenOf}).
 *
 * The map is positive, similar to a symmetric compact one, and falls in every x_m: r is at least its value for c₁ and U, cut to N rows ({@link leastGrowth}),
 * and at most that for c₂ and L with {@link bareFarRows} ({@link mostGrowth}).
 */
export function growthBounds(
  rows: LocalRows,
  { lower, upper }: Box,
  low: number,
  high: number,
): GrowthBounds {
  const at = (c: number, x: readonly DoubleBall[]): GapMap => ({
    rows,
    weight: x.map((value) => of(c).mul(greenOf(rows)(value)).div(value)),
    own: x.map(() => DoubleBall.ONE),
    atZero: lambdaAt(rows, 0),
  });
  return { lower: leastGrowth(at(low, upper)), upper: mostGrowth(at(high, lower), bareFarRows(rows, high)) };
}

/**
 * Rows n ≥ N with w_m ≤ c/(m+½)², v_n = a/(n+½)²: Σ_{m≥N}(m+½)⁻⁴ ≤ ⅓N⁻³; for l ≥ P, n < N ≤ P/3 the two λ are at most (9/4 + 1)m/l².
 * n²(Tv)_n ≤ 5mQ + 16cA[λ_0 + 2ζ(2)m + m/N]/n²: terms m ≤ n/2 have λ's of (4 + 1)m/n², the others w_mv_m ≤ 16cA/n⁴ and λ's that sum to the bracket.
 */
export function bareFarRows(rows: LocalRows, c: number): FarRows {
  const { size, reach, strength } = rows;
  const bracket = lambdaAt(rows, 0).add(strength.mul(TWICE_ZETA2.add(DoubleBall.ONE.div(of(size)))));
  const flat = of(16 * c)
    .mul(bracket)
    .div(of(size).square());
  return {
    source: Array.from({ length: reach - size }, (_, i) =>
      of(c).div(
        of(size + i + 0.5)
          .square()
          .square(),
      ),
    ),
    flow: of(c).mul(powerTail(size + 0.5, 4)),
    last: of(13 / 4)
      .mul(strength)
      .mul(of(c))
      .mul(powerTail(reach, 6)),
    row: (q, most) => q.mul(strength).mul(of(5)).add(flat.mul(most)),
  };
}
