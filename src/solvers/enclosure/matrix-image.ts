import { integerConvolution } from "../../precision/index.ts";
import { absolute } from "../../precision/integer.ts";
import type { FixedSequence } from "./fixed-point.ts";

/** (Bv)_n for the first rows as integers, with an error bound for each. */
export interface Rows {
  readonly values: readonly bigint[];
  readonly errors: readonly bigint[];
}

/**
 * (Bv)_n = Σ_m {λ_{|n−m|} + λ_{n+m+1}}v_m − 2v_nΣ_{l=1}^n λ_l (λ_0 taken as zero) for n < `rows`, exactly for the integers of λ and v; the
 * errors are those of λ. λ must hold l < rows + N with the length N of v.
 */
export function imageOf({ values: lambda, slack }: FixedSequence, v: readonly bigint[], rows: number): Rows {
  const size = v.length;
  const kernel = Array.from({ length: rows + 2 * size - 1 }, (_, i) =>
    i === size - 1 ? 0n : lambda[Math.abs(i - size + 1)]!,
  );
  const product = signedConvolution(kernel, [...v.slice().reverse(), ...v]);
  const total = 2n * slack * v.reduce((sum, value) => sum + absolute(value), 0n);
  let diagonal = 0n;
  const values = Array.from({ length: rows }, (_, n) => {
    const row = product[n + 2 * size - 1]!;
    if (n >= size) return row;
    if (n > 0) diagonal += 2n * lambda[n]!;
    return row - diagonal * v[n]!;
  });
  const errors = values.map((_, n) => total + 2n * BigInt(n) * slack * absolute(v[n] ?? 0n));
  return { values, errors };
}

/** Σ_i a_i b_{k−i} with a ≥ 0 and b of both signs. */
function signedConvolution(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const positive = integerConvolution(
    a,
    b.map((value) => (value > 0n ? value : 0n)),
  );
  if (b.every((value) => value >= 0n)) return positive;
  const negative = integerConvolution(
    a,
    b.map((value) => (value < 0n ? -value : 0n)),
  );
  return positive.map((value, k) => value - negative[k]!);
}
