const scratch = new DataView(new ArrayBuffer(8));

/** The integer e with 2^(e−1) ≤ |x| < 2^e for a finite double x; −1022 for zero and subnormal x. */
export function exponentOf(x: number): number {
  scratch.setFloat64(0, x);
  return ((scratch.getUint32(0) >>> 20) & 0x7ff) - 1022;
}

/** A number L with |n| < 2^L: the bit length of n, or one more where the top 53 bits of n are all ones. */
export function bitLength(n: bigint): number {
  if (n === 0n) return 0;
  const double = Number(n);
  if (Number.isFinite(double)) return exponentOf(double);
  const hex = (n < 0n ? -n : n).toString(16);
  return 4 * hex.length + 28 - Math.clz32(Number.parseInt(hex[0]!, 16));
}

/** n · 2^k rounded towards −∞ to an integer. */
export function shifted(n: bigint, k: number): bigint {
  return k >= 0 ? n << BigInt(k) : n >> BigInt(-k);
}

/** |n|. */
export function absolute(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** ⌊√n⌋ for n ≥ 0, by Newton's iteration from above. */
export function integerSqrt(n: bigint): bigint {
  if (n === 0n) return 0n;
  const drop = Math.max(0, bitLength(n) - 1000);
  const even = BigInt(drop + (drop % 2));
  // The factor 1 + 2^-40 keeps the start above √n, whatever the rounding of the double square root.
  const top = BigInt(Math.ceil(Math.sqrt(Number((n >> even) + 1n)) * (1 + 2 ** -40)));
  let root = (top + 1n) << (even / 2n);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
