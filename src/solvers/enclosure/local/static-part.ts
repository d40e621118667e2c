import { DoubleBall } from "../../../precision/index.ts";
import type { GrowthBounds } from "./growth-bounds.ts";
import type { LocalRows } from "./local-rows.ts";
import { lambdaAt, offsetOf, type StaticBox, staticBox } from "./static-box.ts";

/**
 * The local closure with the static part of the boson solved in each row, so that strong coupling (T ≳ Ω, x_n ≈ (cλ_0)^{1/2} in many rows) asks for no more rows.
 *
 * With x_n, y_n and κ_nm = λ_{|n−m|} − λ_{n+m+1} of {@link staticBox} and v_n = φ_n/x_n, the gap equation is, since x_n − cλ_0/x_n = B_n,
 *   B_nv_n = cΣ_m (λ_{|n−m|} [m≠n] + λ_{n+m+1})v_m/x_m,   B_n = y_n − cλ_{2n+1}/x_n.
 * K = S + K′ with the static S_n = cλ_0/x_n² < 1 on the diagonal: the largest eigenvalue of K is below one where that of (1−S)⁻¹K′ is, and above where that is
 * (both say whether 1 − K is an M-matrix).
 */
const POWER_STEPS = 300;

const of = DoubleBall.of;

/** Bounds of the largest eigenvalue of (1−S)⁻¹K′ for every c₁ ≤ c ≤ c₂; undefined where the normal state is not enclosed or B_n > 0 not shown. */
export function staticGrowth(rows: LocalRows, low: number, high: number): GrowthBounds | undefined {
  const box = staticBox(rows, low, high);
  if (!box || box.ownLower.some((own) => !(own > 0))) return undefined;
  return { lower: lowerBound(rows, box, low), upper: upperBound(rows, box, high) };
}

/** min_n of the rows of the map cut after N rows, at c₁, U and the largest B_n (Collatz, Wielandt). */
function lowerBound(rows: LocalRows, { upper, ownUpper }: StaticBox, low: number): number {
  const weight = upper.map((x) => of(low).div(x));
  const v = powerVector(rows, weight, ownUpper);
  return Math.min(...ratios(rows, weight, v, ownUpper).map((ratio) => ratio.lower()));
}

/**
 * sup_n over all rows at c₂, L and the smallest B_n, with v_n = a/(n+½)² beyond N. There, with A ≥ (m+½)²v_m for all m, Q = c₂Σv_m/x_m, x_m ≥ X for m ≥ N/2 and
 * B_n ≥ N + ½ − c₂m/4N²X, the row is at most [8mQ + 18mc₂A/X]/n²: terms m ≤ n/2 have λ's of 5m/n² together, the others v_m/x_m ≤ 4A/n²X and λ's that sum to 4.3m.
 */
function upperBound(rows: LocalRows, { lower, ownLower, far }: StaticBox, high: number): number {
  const { size, reach, strength } = rows;
  const weight = lower.map((x) => of(high).div(x));
  const least = Math.min(...lower.slice(Math.floor(size / 2)).map((x) => x.lower()), far[0]!.lower());
  const s = of(strength);
  const own = of(size)
    .add(offsetOf(rows))
    .sub(
      of(high)
        .mul(s)
        .div(of(4 * size * size).mul(of(least))),
    );
  if (!(own.lower() > 0)) return Infinity;
  const farRow = (q: DoubleBall, most: number): DoubleBall =>
    s.mul(
      q.shift(3).add(
        of(18 * most)
          .mul(of(high))
          .div(of(least)),
      ),
    );
  const heights = (v: readonly number[]): number =>
    Math.max(...v.map((value, n) => value * (n + 0.5) ** 2 * (1 + 2 ** -50)));
  const flow = (v: readonly number[]): DoubleBall =>
    v.reduce((sum, value, n) => sum.add(of(value).mul(weight[n]!)), DoubleBall.ZERO);
  // Twice what the rows need: room for their own share, checked below.
  const height = (v: readonly number[]): number => 2 * farRow(flow(v), heights(v)).div(own).mid;
  const start = powerVector(rows, weight, ownLower, {
    height,
    shape: far.map((x, i) => high / ((size + i + 0.5) ** 2 * x.mid)),
  });
  const [inside, a] = [flow(start), height(start)];
  const tail = far.map((x, i) =>
    of(high)
      .mul(of(a))
      .div(
        of(size + i + 0.5)
          .square()
          .mul(x),
      ),
  );
  const last = of(1.5 * strength * 1.001)
    .mul(of(high).mul(of(a)))
    .div(
      of(least)
        .mul(of(reach - 1).square())
        .mul(of(reach - 1)),
    );
  const found = ratios(rows, weight, start, ownLower, { tail, last });
  // Σ_{m≥N} a/(m+½)²x_m ≤ a/(N−½)X.
  const q = inside.add(
    of(high)
      .mul(of(a))
      .div(of(size - 0.5).mul(of(least))),
  );
  const share = of(size).add(of(0.5)).div(of(size)).square();
  const beyondRows = farRow(q, Math.max(heights(start), a))
    .div(own)
    .div(of(a))
    .mul(share);
  return Math.max(
    ...found.map((ratio) => ratio.upper()),
    beyondRows.upper(),
    reach > 3 * size ? 0 : Infinity,
  );
}

interface FarSource {
  readonly tail: readonly DoubleBall[];
  readonly last: DoubleBall;
}

/** (Tv)_n/v_n. */
function ratios(
  rows: LocalRows,
  weight: readonly DoubleBall[],
  v: readonly number[],
  own: readonly number[],
  far?: FarSource,
): DoubleBall[] {
  const source = [...v.map((value, n) => of(value).mul(weight[n]!)), ...(far?.tail ?? [])];
  const balls = Array.from({ length: source.length + rows.size + 1 }, (_, l) => lambdaAt(rows, l));
  return v.map((value, n) => {
    let sum = far?.last ?? DoubleBall.ZERO;
    for (let m = 0; m < source.length; m++) {
      const pair = m === n ? balls[2 * n + 1]! : balls[Math.abs(n - m)]!.add(balls[n + m + 1]!);
      sum = sum.add(pair.mul(source[m]!));
    }
    return sum.div(of(own[n]!)).div(of(value));
  });
}

/** Power iteration in doubles; nothing about it is proved. */
function powerVector(
  { size, lambda }: LocalRows,
  weight: readonly DoubleBall[],
  own: readonly number[],
  far?: { readonly height: (v: readonly number[]) => number; readonly shape: readonly number[] },
): number[] {
  const shares = far
    ? Array.from({ length: size }, (_, n) =>
        far.shape.reduce(
          (sum, value, i) => sum + (lambda[size + i - n]! + lambda[size + i + n + 1]!) * value,
          0,
        ),
      )
    : undefined;
  let v = Array.from({ length: size }, (_, n) => (n + 0.5) ** -3);
  for (let step = 0; step < POWER_STEPS; step++) {
    const source = v.map((value, n) => value * weight[n]!.mid);
    const a = far ? far.height(v) : 0;
    const next = v.map((_, n) => {
      let sum = shares ? a * shares[n]! : 0;
      for (let m = 0; m < size; m++)
        sum += (m === n ? lambda[2 * n + 1]! : lambda[Math.abs(n - m)]! + lambda[n + m + 1]!) * source[m]!;
      return sum / own[n]!;
    });
    const scaled = next.map((value) => value / next[0]!);
    const change = Math.max(...scaled.map((value, n) => Math.abs(value / v[n]! - 1)));
    v = scaled;
    if (change < 1e-13) break;
  }
  return v;
}
