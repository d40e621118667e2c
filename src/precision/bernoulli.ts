import { Rational } from "../exact/rational.ts";

/** B_2, B_4, … as far as asked for so far. */
let known: readonly Rational[] = [];

/**
 * The Bernoulli number B_2k, k ≥ 1, exactly (B_2 = 1/6, B_4 = −1/30), from the tangent numbers
 * tan x = Σ_k T_k x^(2k−1)/(2k−1)!: B_2k = (−1)^(k−1) 2k T_k / (4^k (4^k − 1)).
 */
export function bernoulli(k: number): Rational {
  if (known.length < k) known = firstBernoulli(Math.max(16, k, 2 * known.length));
  return known[k - 1]!;
}

function firstBernoulli(count: number): readonly Rational[] {
  return tangentNumbers(count).map((tangent, i) => {
    const power = 4n ** BigInt(i + 1);
    const sign = i % 2 === 0 ? 1n : -1n;
    return Rational.of(sign * BigInt(2 * i + 2) * tangent, power * (power - 1n));
  });
}

/** T_1 … T_count = 1, 2, 16, 272, …, by repeated differentiation of powers of the tangent. */
function tangentNumbers(count: number): readonly bigint[] {
  const row = [1n];
  for (let k = 1; k < count; k++) row.push(BigInt(k) * row[k - 1]!);
  for (let k = 1; k < count; k++) {
    for (let j = k; j < count; j++) {
      row[j] = BigInt(j - k) * row[j - 1]! + BigInt(j - k + 2) * row[j]!;
    }
  }
  return row;
}
