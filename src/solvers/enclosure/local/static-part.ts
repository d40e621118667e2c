import { DoubleBall } from "../../../precision/index.ts";
import type { GrowthBounds } from "./growth-bounds.ts";
import type { LocalRows } from "./local-rows.ts";

/**
 * The local closure with the static part of the boson solved in each row, so that strong coupling (T ≳ Ω, x_n ≈ (cλ_0)^{1/2} in many rows) asks for no more rows.
 *
 * With κ_nm = λ_{|n−m|} − λ_{n+m+1} and y_n = b_n + cΣ_{m≠n}κ_nm/x_m the normal state is x_n = ½y_n + (¼y_n² + cκ_nn)^{1/2}, again a map that falls in every x_m, m ≠ n,
 * and grows with c: L ≤ F_{c₁}(U) and F_{c₂}(L) ≤ U enclose its solution as in {@link normalBox}. With v_n = φ_n/x_n, the gap equation is, since x_n − cλ_0/x_n = B_n,
 *   B_nv_n = cΣ_m (λ_{|n−m|} [m≠n] + λ_{n+m+1})v_m/x_m,   B_n = y_n − cλ_{2n+1}/x_n.
 * K = S + K′ with the static S_n = cλ_0/x_n² < 1 on the diagonal: the largest eigenvalue of K is below one where that of (1−S)⁻¹K′ is, and above where that is
 * (both say whether 1 − K is an M-matrix).
 */

const STEPS = 400;
const SETTLED = 1e-14;
const POWER_STEPS = 300;
/** 2ζ(2) = 3.2898…, rounded upwards. */
const SUM = 3.29;

/** Bounds for every c₁ ≤ c ≤ c₂; beyond the rows x_n ≥ X_n of the static part alone. */
interface StaticBox {
  readonly lower: readonly DoubleBall[];
  readonly upper: readonly DoubleBall[];
  /** Of B_n. */
  readonly ownLower: readonly number[];
  readonly ownUpper: readonly number[];
  /** Lower bounds of x_n, N ≤ n < P. */
  readonly far: readonly DoubleBall[];
}

/** Bounds of the largest eigenvalue of (1−S)⁻¹K′ for every c₁ ≤ c ≤ c₂; undefined where the normal state is not enclosed or B_n > 0 not shown. */
export function staticGrowth(rows: LocalRows, low: number, high: number): GrowthBounds | undefined {
  const box = staticBox(rows, low, high);
  if (!box || box.ownLower.some((own) => !(own > 0))) return undefined;
  return { lower: lowerBound(rows, box, low), upper: upperBound(rows, box, high) };
}

/** λ_l with what it is known to. */
function lambdaAt({ lambda }: LocalRows, l: number): DoubleBall {
  return DoubleBall.of(lambda[l]!, lambda[l]! * 2 ** -50);
}

/** ½y + (¼y² + k)^{1/2}. */
function root(y: DoubleBall, k: DoubleBall): DoubleBall {
  const half = y.shift(-1);
  return half.add(half.square().add(k).sqrt());
}

const of = DoubleBall.of;

function staticBox(rows: LocalRows, low: number, high: number): StaticBox | undefined {
  const { size, reach, offset } = rows;
  const balls = rows.lambda.length === 0 ? [] : Array.from(rows.lambda, (_, l) => lambdaAt(rows, l));
  const bare = (n: number): DoubleBall => of(n).add(of(offset));
  const least = of(low).mul(balls[0]!.sub(balls[2 * size + 1]!));
  const most = of(high).mul(balls[0]!);
  const shift = tailShift(rows, balls, low, high);
  const indices = Array.from({ length: reach - size }, (_, i) => size + i);
  const farLower = indices.map((n) => root(bare(n), least));
  const farUpper = indices.map((n) => root(bare(n).add(shift), most));
  const guess = approximate(
    rows,
    (low + high) / 2,
    farLower.map((x, i) => (x.mid + farUpper[i]!.mid) / 2),
  );
  for (let width = Math.max(high / low - 1, 1e-12); width < 0.4; width *= 4) {
    const lower = guess.map((x) => of(x * (1 - width)));
    const upper = guess.map((x) => of(x * (1 + width)));
    const above = image(rows, balls, of(high), [...lower, ...farLower], true);
    const below = image(rows, balls, of(low), [...upper, ...farUpper], false);
    if (
      !above.every(({ x }, n) => x.upper() <= upper[n]!.mid) ||
      !below.every(({ x }, n) => x.lower() >= lower[n]!.mid)
    )
      continue;
    const [l, u] = [below.map(({ x }) => of(x.lower())), above.map(({ x }) => of(x.upper()))];
    return {
      lower: l,
      upper: u,
      ownLower: below.map(({ y }, n) =>
        y
          .sub(
            of(high)
              .mul(balls[2 * n + 1]!)
              .div(l[n]!),
          )
          .lower(),
      ),
      ownUpper: above.map(({ y }, n) =>
        y
          .sub(
            of(low)
              .mul(balls[2 * n + 1]!)
              .div(u[n]!),
          )
          .upper(),
      ),
      far: farLower,
    };
  }
  return undefined;
}

/**
 * t ≥ c₂Σ_{k≠n}κ_nk/x_k for n ≥ N: terms k ≤ n/2 have κ ≤ 4m/n² and x_k ≥ X = the root of the lowest row, or Σ1/(k+½) ≤ 2 + ln(n+1); the others x_k ≥ N/2 or X, and
 * Σλ ≤ 2ζ(2)m.
 */
function tailShift(rows: LocalRows, balls: readonly DoubleBall[], low: number, high: number): DoubleBall {
  const { size, strength, offset } = rows;
  const x = root(of(offset), of(low).mul(balls[0]!.sub(balls[1]!))).lower();
  const near = Math.min((2 / size + 4 / size ** 2) / x, (4 * (2.001 + Math.log(size + 1))) / size ** 2);
  return of(high)
    .mul(of(strength))
    .mul(of(near * 1.001).add(of(SUM).div(of(Math.max(x, size / 2)))));
}

/** y_n and x_n at the rows x, with what comes beyond P where an upper bound is asked for. */
function image(
  rows: LocalRows,
  balls: readonly DoubleBall[],
  c: DoubleBall,
  x: readonly DoubleBall[],
  isUpper: boolean,
) {
  const inverse = x.map((value) => DoubleBall.ONE.div(value));
  return Array.from({ length: rows.size }, (_, n) => {
    let sum = isUpper ? of(beyond(rows, n)) : DoubleBall.ZERO;
    for (let m = 0; m < inverse.length; m++)
      if (m !== n) sum = sum.add(balls[Math.abs(n - m)]!.sub(balls[n + m + 1]!).mul(inverse[m]!));
    const y = of(n).add(of(rows.offset)).add(c.mul(sum));
    return { y, x: root(y, c.mul(balls[0]!.sub(balls[2 * n + 1]!))) };
  });
}

/** A bound of Σ_{m≥P} κ_nm/x_m. */
function beyond({ reach, strength }: LocalRows, n: number): number {
  const edge = reach - 1;
  return strength * Math.min(9 / 8 / edge ** 2, (1.5 * (2 * n + 1)) / edge ** 3) * 1.001;
}

/** The geometric mean of the antitone map and its argument, iterated in doubles; nothing about it is proved. */
function approximate({ size, lambda, offset }: LocalRows, c: number, far: readonly number[]): number[] {
  const tail = far.map((x) => 1 / x);
  let x = Array.from({ length: size }, (_, n) => n + offset + Math.sqrt(c * lambda[0]!));
  for (let step = 0; step < STEPS; step++) {
    const inverse = [...x.map((value) => 1 / value), ...tail];
    let change = 0;
    x = x.map((value, n) => {
      let sum = 0;
      for (let m = 0; m < inverse.length; m++)
        if (m !== n) sum += (lambda[Math.abs(n - m)]! - lambda[n + m + 1]!) * inverse[m]!;
      const y = (n + offset + c * sum) / 2;
      const mean = Math.sqrt(value * (y + Math.sqrt(y * y + c * (lambda[0]! - lambda[2 * n + 1]!))));
      change = Math.max(change, Math.abs(mean / value - 1));
      return mean;
    });
    if (change < SETTLED) break;
  }
  return x;
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
  const { size, reach, strength, offset } = rows;
  const weight = lower.map((x) => of(high).div(x));
  const least = Math.min(...lower.slice(Math.floor(size / 2)).map((x) => x.lower()), far[0]!.lower());
  const s = of(strength);
  const own = of(size)
    .add(of(offset))
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
    of(high * a).div(
      of(size + i + 0.5)
        .square()
        .mul(x),
    ),
  );
  const last = of(1.5 * strength * 1.001)
    .mul(of(high * a))
    .div(
      of(least)
        .mul(of(reach - 1).square())
        .mul(of(reach - 1)),
    );
  const found = ratios(rows, weight, start, ownLower, { tail, last });
  // Σ_{m≥N} a/(m+½)²x_m ≤ a/(N−½)X.
  const q = inside.add(of(high * a).div(of(size - 0.5).mul(of(least))));
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

function v0(size: number): number[] {
  return Array.from({ length: size }, (_, n) => (n + 0.5) ** -3);
}

/** Power iteration in doubles; nothing about it is proved. */
function powerVector(
  { size, lambda }: LocalRows,
  weight: readonly DoubleBall[],
  own: readonly number[],
  far?: { readonly height: (v: readonly number[]) => number; readonly shape: readonly number[] },
): number[] {
  const shares = far
    ? v0(size).map((_, n) =>
        far.shape.reduce(
          (sum, value, i) => sum + (lambda[size + i - n]! + lambda[size + i + n + 1]!) * value,
          0,
        ),
      )
    : undefined;
  let v = v0(size);
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
