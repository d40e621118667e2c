import { DoubleBall } from "../../../precision/index.ts";
import { bareFrequency, type LocalRows, lambdaAt, TWICE_ZETA2 } from "./local-rows.ts";

/**
 * What the frequencies that are not kept add to the rows of the normal state, λ_l ≤ m/l², κ_nm = λ_{|n−m|} − λ_{n+m+1}.
 */

const of = DoubleBall.of;

/** Σ_{l≥P} l^{-k} ≤ (P−½)^{1−k}/(k−1), k > 1: l^{-k} is convex. */
export function powerTail(from: number, k: number): DoubleBall {
  const edge = of(from - 0.5);
  let bound = of(k - 1);
  for (let i = 1; i < k; i++) bound = bound.mul(edge);
  return DoubleBall.ONE.div(bound);
}

/**
 * A bound of Σ_{l≥P} κ_nl/x_l, n < N, x_l ≥ l and x_l ≥ X where X is given. As l²λ_l grows with l, κ_nl ≤ λ_{l−n}(2n+1)(2l+1)/(l+n+1)², and with
 * (l−n)(l+n+1) ≥ (8/9)l² + l, for l ≥ 3n + 3, κ_nl ≤ (81/32)m(2n+1)/l³.
 */
export function beyondReach({ reach, strength }: LocalRows, n: number, x?: DoubleBall): number {
  const pairs = strength.mul(of((81 / 32) * (2 * n + 1)));
  const bare = pairs.mul(powerTail(reach, 4)).upper();
  return x ? Math.min(bare, pairs.mul(powerTail(reach, 3)).div(x).upper()) : bare;
}

/** A bound of Σ_{k≠n}κ_nk/x_k for n ≥ N, x_k ≥ b_k, and x_k ≥ X where X is given: {@link innerShift} and {@link outerShift}. */
export function farShift(rows: LocalRows, x?: DoubleBall): DoubleBall {
  return innerShift(rows, x).add(outerShift(rows, x));
}

/**
 * Terms k ≤ n/2: as above κ_nk ≤ m(2k+1)(2n+1)/[(n−k)(n+k+1)]², and (n−k)(n+k+1) ≥ ¾n(n+½), κ_nk ≤ (32/9)m(2k+1)/n³. They sum to at most (32/9)(n+2)m/n³, or
 * (8/9)(n+2)²m/n³X, which fall with n.
 */
export function innerShift({ size, strength }: LocalRows, x?: DoubleBall): DoubleBall {
  const terms = of(8 * (size + 2)).div(of(9 * size ** 3));
  const share = x
    ? Math.min(
        4,
        of(size + 2)
          .div(x)
          .upper(),
      )
    : 4;
  return strength.mul(terms).mul(of(share));
}

/** Terms k > n/2: x_k ≥ n/2 or X, and Σλ ≤ 2ζ(2)m. */
export function outerShift({ size, strength }: LocalRows, x?: DoubleBall): DoubleBall {
  return strength.mul(TWICE_ZETA2).div(of(Math.max(size / 2, x?.lower() ?? 0)));
}

/** A lower bound of every x_n: the static part of the lowest row, ½b_0 + (¼b_0² + c(λ_0−λ_1))^{1/2}. */
export function leastFrequency(rows: LocalRows, low: number): DoubleBall {
  return staticRoot(bareFrequency(rows, 0), of(low).mul(lambdaAt(rows, 0).sub(lambdaAt(rows, 1))));
}

/** ½y + (¼y² + k)^{1/2}, the positive solution of x = y + k/x. */
export function staticRoot(y: DoubleBall, k: DoubleBall): DoubleBall {
  const half = y.shift(-1);
  return half.add(half.square().add(k).sqrt());
}
