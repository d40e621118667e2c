import { DoubleBall } from "../../../precision/index.ts";
import type { LocalRows } from "./local-rows.ts";

const STEPS = 400;
const SETTLED = 1e-14;
/** 2ζ(2) = 3.2898…, rounded upwards. */
const SUM = 3.29;

/** Bounds for every c₁ ≤ c ≤ c₂; beyond the rows x_n ≥ X_n of the static part alone. */
export interface StaticBox {
  readonly lower: readonly DoubleBall[];
  readonly upper: readonly DoubleBall[];
  /** Of B_n. */
  readonly ownLower: readonly number[];
  readonly ownUpper: readonly number[];
  /** Lower bounds of x_n, N ≤ n < P. */
  readonly far: readonly DoubleBall[];
}

/** λ_l with what it is known to. */
export function lambdaAt({ lambda }: LocalRows, l: number): DoubleBall {
  return DoubleBall.of(lambda[l]!, lambda[l]! * 2 ** -50);
}

/** ½ + Γ_b/4πT with what it is known to. */
export function offsetOf({ offset }: LocalRows): DoubleBall {
  return DoubleBall.of(offset, offset * 2 ** -50);
}

/** ½y + (¼y² + k)^{1/2}. */
function root(y: DoubleBall, k: DoubleBall): DoubleBall {
  const half = y.shift(-1);
  return half.add(half.square().add(k).sqrt());
}

const of = DoubleBall.of;

/**
 * The normal state with the static part of the boson solved in each row, x_n = ½y_n + (¼y_n² + cκ_nn)^{1/2}, y_n = b_n + cΣ_{m≠n}κ_nm/x_m, proved for every c₁ ≤ c ≤ c₂. F_c
 * falls in every x_m and grows with c: L ≤ F_{c₁}(U) and F_{c₂}(L) ≤ U enclose its solution as in {@link normalBox}. Undefined where no box is found.
 */
export function staticBox(rows: LocalRows, low: number, high: number): StaticBox | undefined {
  const { size, reach } = rows;
  const balls = Array.from(rows.lambda, (_, l) => lambdaAt(rows, l));
  const bare = (n: number): DoubleBall => of(n).add(offsetOf(rows));
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
  const { size, strength } = rows;
  const x = root(offsetOf(rows), of(low).mul(balls[0]!.sub(balls[1]!))).lower();
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
    let sum = isUpper ? of(beyond(rows, n, x.at(-1)!.lower())) : DoubleBall.ZERO;
    for (let m = 0; m < inverse.length; m++)
      if (m !== n) sum = sum.add(balls[Math.abs(n - m)]!.sub(balls[n + m + 1]!).mul(inverse[m]!));
    const y = of(n).add(offsetOf(rows)).add(c.mul(sum));
    return { y, x: root(y, c.mul(balls[0]!.sub(balls[2 * n + 1]!))) };
  });
}

/**
 * A bound of Σ_{l≥P} κ_nl/x_l, x_l ≥ l and x_l ≥ X, a lower bound at P−1: κ_nl ≤ (9/4)m/l² and (9/2)m(2n+1)/l³ as in {@link normalBox}.
 */
function beyond({ reach, strength }: LocalRows, n: number, x: number): number {
  const edge = reach - 1;
  const [flat, steep] = [9 / 4, (9 / 2) * (2 * n + 1)];
  const bare = Math.min(flat / 2 / edge ** 2, steep / 3 / edge ** 3);
  const filled = Math.min(flat / edge, steep / 2 / edge ** 2) / x;
  return strength * Math.min(bare, filled) * 1.001;
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
