import { DoubleBall, doubleBalls, pairSum } from "../../../precision/index.ts";
import { beyondReach, farShift, leastFrequency, staticRoot } from "./far-sums.ts";
import { type Box, invariantBox } from "./invariant-box.ts";
import { bareFrequency, type LocalRows, lambdaAt } from "./local-rows.ts";

const STEPS = 400;
const SETTLED = 1e-14;
/** The narrowest box tried: a few roundings of a row. */
const NARROWEST = 1e-12;

/** Bounds for every c₁ ≤ c ≤ c₂; beyond the rows x_n ≥ X_n of the static part alone. */
export interface StaticBox extends Box {
  /** Of B_n = y_n − cλ_{2n+1}/x_n. */
  readonly ownLower: readonly DoubleBall[];
  readonly ownUpper: readonly DoubleBall[];
  /** Lower bounds of x_n, N ≤ n < P. */
  readonly far: readonly DoubleBall[];
}

const of = DoubleBall.of;

/**
 * The normal state of the local closure with the static part of the boson solved in each row, x_n = ½y_n + (¼y_n² + cκ_nn)^{1/2}, y_n = b_n + cΣ_{m≠n}κ_nm/x_m, proved for
 * every c₁ ≤ c ≤ c₂. F_c falls in every x_m and grows with c: L ≤ F_{c₁}(U) and F_{c₂}(L) ≤ U enclose its solution as in {@link normalBox}. Undefined where no box is
 * found.
 */
export function staticBox(rows: LocalRows, low: number, high: number): StaticBox | undefined {
  const { size, reach } = rows;
  const [c1, c2] = [of(low), of(high)];
  const zeroth = lambdaAt(rows, 0);
  const shift = c2.mul(farShift(rows, leastFrequency(rows, low)));
  const bare = Array.from({ length: reach - size }, (_, i) => bareFrequency(rows, size + i));
  const least = c1.mul(zeroth.sub(lambdaAt(rows, 2 * size + 1)));
  const farLower = bare.map((b) => of(staticRoot(b, least).lower()));
  const farUpper = bare.map((b) => of(staticRoot(b.add(shift), c2.mul(zeroth)).upper()));
  const guess = approximate(
    rows,
    (low + high) / 2,
    farLower.map((x, i) => (x.mid + farUpper[i]!.mid) / 2),
  );
  const above = (x: readonly DoubleBall[]) => image(rows, c2, [...x, ...farLower], true);
  const below = (x: readonly DoubleBall[]) => image(rows, c1, [...x, ...farUpper], false);
  const box = invariantBox(guess, Math.max(high / low - 1, NARROWEST), ({ lower, upper }) => ({
    lower: below(upper).map(({ x }) => x),
    upper: above(lower).map(({ x }) => x),
  }));
  if (!box) return undefined;
  const own = (c: DoubleBall, y: DoubleBall, x: DoubleBall, n: number): DoubleBall =>
    y.sub(c.mul(lambdaAt(rows, 2 * n + 1)).div(x));
  return {
    ...box,
    ownLower: below(box.upper).map(({ y }, n) => of(own(c2, y, box.lower[n]!, n).lower())),
    ownUpper: above(box.lower).map(({ y }, n) => of(own(c1, y, box.upper[n]!, n).upper())),
    far: farLower,
  };
}

/** y_n and x_n at the rows x, with what comes beyond P where an upper bound is asked for. */
function image(rows: LocalRows, c: DoubleBall, x: readonly DoubleBall[], isUpper: boolean) {
  const source = doubleBalls(x.map((value) => DoubleBall.ONE.div(value)));
  return Array.from({ length: rows.size }, (_, n) => {
    const inside = pairSum(rows.lambda, source, n, -1);
    const sum = isUpper ? inside.add(of(beyondReach(rows, n, x.at(-1)))) : inside;
    const y = bareFrequency(rows, n).add(c.mul(sum));
    return { y, x: staticRoot(y, c.mul(lambdaAt(rows, 0).sub(lambdaAt(rows, 2 * n + 1)))) };
  });
}

/** The geometric mean of the antitone map and its argument, iterated in doubles; nothing about it is proved. */
function approximate({ size, lambda: { mid }, offset }: LocalRows, c: number, far: readonly number[]) {
  const tail = far.map((x) => 1 / x);
  let x = Array.from({ length: size }, (_, n) => n + offset.mid + Math.sqrt(c * mid[0]!));
  for (let step = 0; step < STEPS; step++) {
    const inverse = [...x.map((value) => 1 / value), ...tail];
    let change = 0;
    x = x.map((value, n) => {
      let sum = 0;
      for (let m = 0; m < inverse.length; m++)
        if (m !== n) sum += (mid[Math.abs(n - m)]! - mid[n + m + 1]!) * inverse[m]!;
      const y = (n + offset.mid + c * sum) / 2;
      const mean = Math.sqrt(value * (y + Math.sqrt(y * y + c * (mid[0]! - mid[2 * n + 1]!))));
      change = Math.max(change, Math.abs(mean / value - 1));
      return mean;
    });
    if (change < SETTLED) break;
  }
  return x;
}
