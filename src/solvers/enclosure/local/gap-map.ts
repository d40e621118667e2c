import { DoubleBall, doubleBalls, pairSum } from "../../../precision/index.ts";
import { type LocalRows, lambdaAt } from "./local-rows.ts";

/**
 * The gap map of the rows n < N,
 *   (Tv)_n = [Σ_{m≠n}(λ_{|n−m|} + λ_{n+m+1})w_mv_m + (k + λ_{2n+1})w_nv_n]/B_n,
 * with no negative number; T falls in B and grows with w. Nothing is known of it where B > 0 is not.
 */
export interface GapMap {
  readonly rows: LocalRows;
  /** w. */
  readonly weight: readonly DoubleBall[];
  /** B. */
  readonly own: readonly DoubleBall[];
  /** k: what the static part of the boson adds to the pair m = n. */
  readonly atZero: DoubleBall;
}

/** How the rows beyond enter, v_n = a/(n+½)² there; what is proportional to a is that of a = 1. */
export interface FarRows {
  /** w_mv_m, N ≤ m < P. */
  readonly source: readonly DoubleBall[];
  /** A bound of Σ_{m≥N} w_mv_m. */
  readonly flow: DoubleBall;
  /** A bound of what m ≥ P adds to B_n(Tv)_n, n < N. */
  readonly last: DoubleBall;
  /** A bound of n²(Tv)_n for n ≥ N, where Σw_mv_m ≤ Q over all m and (m+½)²v_m ≤ A. */
  readonly row: (q: DoubleBall, most: DoubleBall) => DoubleBall;
}

/** Bounds of the largest eigenvalue of a gap map. */
export interface GrowthBounds {
  readonly lower: number;
  readonly upper: number;
}

const POWER_STEPS = 300;
const SETTLED = 1e-13;

const of = DoubleBall.of;

/** min_n (Tv)_n/v_n of the map cut after N rows: no more than the largest eigenvalue of the whole map (Collatz, Wielandt). */
export function leastGrowth(map: GapMap): number {
  if (!isKnown(map)) return 0;
  const v = powerVector(map);
  return Math.min(...ratios(map, v).map((ratio) => ratio.lower()));
}

/** sup_n (Tv)_n/v_n over all rows: no less than the largest eigenvalue (Collatz, Wielandt). */
export function mostGrowth(map: GapMap, far: FarRows): number {
  if (!isKnown(map)) return Infinity;
  const { size } = map.rows;
  // Twice what the rows need: room for their own share, checked below.
  const height = (v: readonly number[]): number => 2 * far.row(flow(map, v), of(peak(v))).mid;
  const v = powerVector(map, { height, shape: far.source.map(({ mid }) => mid) });
  const a = of(height(v));
  const scaled = (x: DoubleBall): DoubleBall => x.mul(a);
  const found = ratios(map, v, { tail: far.source.map(scaled), last: scaled(far.last) });
  const q = flow(map, v).add(scaled(far.flow));
  // (n+½)²/n² ≤ (1 + 1/2N)².
  const share = of(size + 0.5)
    .div(of(size))
    .square();
  const beyond = far
    .row(q, of(Math.max(peak(v), a.mid)))
    .mul(share)
    .div(a);
  return Math.max(...found.map((ratio) => ratio.upper()), beyond.upper());
}

function isKnown({ own }: GapMap): boolean {
  return own.every((b) => b.lower() > 0);
}

/** Σ_{m<N} w_mv_m. */
function flow({ weight }: GapMap, v: readonly number[]): DoubleBall {
  return v.reduce((sum, value, n) => sum.add(of(value).mul(weight[n]!)), DoubleBall.ZERO);
}

/** max_n (n+½)²v_n, rounded upwards. */
function peak(v: readonly number[]): number {
  return Math.max(
    ...v.map((value, n) =>
      of(n + 0.5)
        .square()
        .mul(of(value))
        .upper(),
    ),
  );
}

/** (Tv)_n/v_n, n < N. */
function ratios(
  { rows, weight, own, atZero }: GapMap,
  v: readonly number[],
  far?: { readonly tail: readonly DoubleBall[]; readonly last: DoubleBall },
): DoubleBall[] {
  const inside = v.map((value, n) => of(value).mul(weight[n]!));
  const source = doubleBalls([...inside, ...(far?.tail ?? [])]);
  return v.map((value, n) => {
    const mine = atZero.add(lambdaAt(rows, 2 * n + 1)).mul(inside[n]!);
    const sum = pairSum(rows.lambda, source, n, 1).add(mine);
    return (far ? sum.add(far.last) : sum).div(own[n]!).div(of(value));
  });
}

/** Power iteration in doubles; nothing about it is proved. */
function powerVector(
  { rows: { size, lambda }, weight, own, atZero }: GapMap,
  far?: { readonly height: (v: readonly number[]) => number; readonly shape: readonly number[] },
): number[] {
  const pair = (n: number, m: number): number =>
    (n === m ? atZero.mid : lambda.mid[Math.abs(n - m)]!) + lambda.mid[n + m + 1]!;
  const shares = Array.from({ length: size }, (_, n) =>
    (far?.shape ?? []).reduce((sum, value, i) => sum + pair(n, size + i) * value, 0),
  );
  let v = Array.from({ length: size }, (_, n) => (n + 0.5) ** -3);
  for (let step = 0; step < POWER_STEPS; step++) {
    const source = v.map((value, n) => value * weight[n]!.mid);
    const a = far?.height(v) ?? 0;
    const next = v.map(
      (_, n) => source.reduce((sum, value, m) => sum + pair(n, m) * value, a * shares[n]!) / own[n]!.mid,
    );
    const scaled = next.map((value) => value / next[0]!);
    const change = Math.max(...scaled.map((value, n) => Math.abs(value / v[n]! - 1)));
    v = scaled;
    if (change < SETTLED) break;
  }
  return v;
}
