import { DoubleBall, doubleBalls, pairSum } from "../../../precision/index.ts";
import { beyondReach, farShift } from "./far-sums.ts";
import { type Box, invariantBox } from "./invariant-box.ts";
import { bareFrequency, greenOf, type LocalRows, lambdaAt } from "./local-rows.ts";

const STEPS = 400;
const SETTLED = 1e-14;
/** The narrowest box tried: a few roundings of a row. */
const NARROWEST = 1e-13;

const of = DoubleBall.of;

/**
 * The normal state x_n = ω̃_n/2πT, n < N, in equilibrium for every c₁ ≤ c ≤ c₂, c = g/4π²T, proved:
 *   x_n = F_c(x)_n = b_n + cΣ_{m≥0} κ_nm f(x_m),   κ_nm = λ_{|n−m|} − λ_{n+m+1} ≥ 0,
 * f(x) = 1/x in the local closure, or that of a flat band ({@link greenOf}).
 *
 * Theorem. F_c falls in every x_m and grows with c. Where L ≤ F_{c₁}(U) and F_{c₂}(L) ≤ U, F_c maps the box [L, U] into itself, so that it holds a
 * solution (Schauder: the images of the box lie in a compact set). There is only one positive solution with x ≥ b: for two let s > 1 be the
 * smallest number with y ≤ sx and x ≤ sy; then y = F(y) ≤ F(x/s) ≤ b + s(x − b) ≤ sx − (s−1)b, and likewise for x: s was not the smallest.
 *
 * Rows beyond N, from f ≤ 1/x: b_n ≤ x_n ≤ b_n + τ, τ of {@link farShift} with κ_nn f(x_n) ≤ λ_0/N; beyond P {@link beyondReach}.
 *
 * Undefined where no box is found.
 */
export function normalBox(rows: LocalRows, low: number, high: number): Box | undefined {
  const { size, reach } = rows;
  const tail = of(high).mul(farShift(rows).add(lambdaAt(rows, 0).div(of(size))));
  const far = Array.from({ length: reach - size }, (_, i) => bareFrequency(rows, size + i));
  const farUpper = far.map((x) => x.add(tail));
  const guess = approximate(rows, (low + high) / 2, tail.mid);
  return invariantBox(guess, Math.max(high / low - 1, NARROWEST), ({ lower, upper }) => ({
    lower: image(rows, of(low), [...upper, ...farUpper], false),
    upper: image(rows, of(high), [...lower, ...far], true),
  }));
}

/** The geometric mean of the antitone map and its argument, iterated in doubles; nothing about it is proved. */
function approximate(rows: LocalRows, c: number, tail: number): number[] {
  const { size, reach, lambda, offset, band } = rows;
  const w = band?.mid;
  const f = (x: number): number => (w === undefined ? 1 / x : Math.atan(w / x) / w);
  const far = Array.from({ length: reach - size }, (_, i) => f(size + i + offset.mid + tail / 2));
  let x = Array.from({ length: size }, (_, n) => n + offset.mid);
  for (let step = 0; step < STEPS; step++) {
    const inside = [...x.map(f), ...far];
    let change = 0;
    x = x.map((value, n) => {
      const sum = inside.reduce(
        (total, own, m) => total + (lambda.mid[Math.abs(n - m)]! - lambda.mid[n + m + 1]!) * own,
        0,
      );
      const mean = Math.sqrt(value * (n + offset.mid + c * sum));
      change = Math.max(change, Math.abs(mean / value - 1));
      return mean;
    });
    if (change < SETTLED) break;
  }
  return x;
}

/** F_c at the rows x, with what comes beyond P where an upper bound is asked for. */
function image(rows: LocalRows, c: DoubleBall, x: readonly DoubleBall[], isUpper: boolean): DoubleBall[] {
  const inside = x.map(greenOf(rows));
  const source = doubleBalls(inside);
  return Array.from({ length: rows.size }, (_, n) => {
    const own = lambdaAt(rows, 0)
      .sub(lambdaAt(rows, 2 * n + 1))
      .mul(inside[n]!);
    const sum = pairSum(rows.lambda, source, n, -1).add(own);
    const whole = isUpper ? sum.add(of(beyondReach(rows, n))) : sum;
    return bareFrequency(rows, n).add(c.mul(whole));
  });
}
