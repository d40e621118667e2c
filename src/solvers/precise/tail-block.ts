import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import type { FarAxis } from "./axis.ts";
import { type TailPoint, tailPoint } from "./tail-functions.ts";
import { tailSums } from "./tail-sums.ts";

/** Σ_i a_i b(i), rounded once. */
export function sumOf(fp: FixedPoint, a: readonly Fixed[], b: (i: number) => Fixed): Fixed {
  let sum = 0n;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b(i);
  return sum >> BigInt(fp.bits);
}

/** Σ_{l≥1} λ_{x+l}. */
export function remainder({ fp, distances }: FarAxis, at: (l: Fixed) => Fixed, x: Fixed): Fixed {
  return sumOf(fp, distances.weights, (k) => at(x + distances.nodes[k]!));
}

/** Σ_{n,m≥N} φ_i(n)(λ_{n−m} + λ_{n+m+1})φ_j(m) − Σ_{n≥N} S_n φ_i φ_j. */
export function tailBlock(
  axis: FarAxis,
  at: (l: Fixed) => Fixed,
  functions: (point: TailPoint) => Fixed[],
  whole: Fixed,
): Fixed[][] {
  const { fp, smooth, distances, space } = axis;
  const values = smooth.nodes.map((m) => functions(tailPoint(fp, space, m)));
  const count = values[0]!.length;
  const strength = distances.nodes.map((l, k) => fp.mul(distances.weights[k]!, at(l)));
  const beyond = tailSums(fp, space, axis.reciprocal);
  const across = smooth.nodes.map((m, a) =>
    smooth.nodes.slice(0, a + 1).map((other) => at(m + other + fp.one)),
  );
  const parts = smooth.nodes.map((m, a) => {
    // Half of λ_0 − S_m = 2Σ_{l≥1}(λ_{m+l} − λ_l): the other half comes with the transposed term.
    const own = remainder(axis, at, m) - ((whole - fp.one) >> 1n);
    const kernel = smooth.weights.map((w, b) => fp.mul(w, across[Math.max(a, b)]![Math.min(a, b)]!) >> 1n);
    kernel[a]! += own;
    const shifted = beyond(strength, axis.shifted(a));
    const sums = shifted.map((sum, j) => sum + sumOf(fp, kernel, (b) => values[b]![j]!));
    return sums.map((sum) => fp.mul(smooth.weights[a]!, sum));
  });
  const half = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (_, j) =>
      parts.reduce((sum, part, a) => sum + fp.mul(part[i]!, values[a]![j]!), 0n),
    ),
  );
  return half.map((row, i) => row.map((value, j) => value + half[j]![i]!));
}
