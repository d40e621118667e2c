/**
 * Σ_i a_i b_{k−i} for all k, exactly, for non-negative integers: both sequences are written as the digits of one long
 * integer each, wide enough that no sum carries over, and multiplied once. The cost is that of one product of
 * integers with (length × digit width) bits.
 *
 * Example: (1, 2) and (3, 4): (3, 10, 8).
 */
export function integerConvolution(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const width = digitWidth(a, b);
  const length = a.length + b.length - 1;
  const product = (packed(a, width) * packed(b, width)).toString(16).padStart(width * length, "0");
  return Array.from({ length }, (_, k) => {
    const end = product.length - k * width;
    return BigInt(`0x${product.slice(end - width, end)}`);
  });
}

/** Hexadecimal digits that hold every sum. */
function digitWidth(a: readonly bigint[], b: readonly bigint[]): number {
  const terms = BigInt(Math.min(a.length, b.length));
  return (largest(a) * largest(b) * terms).toString(16).length;
}

function largest(a: readonly bigint[]): bigint {
  return a.reduce((most, value) => (value > most ? value : most), 0n);
}

/** Σ_k a_k 16^{width·k}. */
function packed(a: readonly bigint[], width: number): bigint {
  const digits = a.map((value) => value.toString(16).padStart(width, "0"));
  return BigInt(`0x${digits.reverse().join("")}`);
}
