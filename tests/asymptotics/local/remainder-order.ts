/** A remainder of 1/G_c at one temperature. */
export interface Remainder {
  readonly temperature: number;
  /** 1/G_c solved less the law with its first correction, in any unit. */
  readonly left: number;
  /** The first correction over the law. */
  readonly smallness: number;
}

/** Temperatures that halve, such as {@link differenceOfOrder} takes. */
export const halvedFrom = (hottest: number): number[] => [0, 1, 2, 3].map((k) => hottest / 2 ** k);

/**
 * The remainder of a law with its first correction is R = T(c_2 L² + c_1 L + c_0), L = ln(Ω/T), and the next order: over temperatures that
 * halve the third difference of R/T leaves the next order alone (the first difference where no order has a logarithm, `logarithms` = 0).
 * A constant that is off by δ leaves δ/T in it, a logarithm δL/T.
 *
 * The bound: the next order is smaller than R as the first correction is smaller than the law; in R/T it falls with T, at half of T to a
 * half or, with its logarithms, less far, so that each difference takes half of it at most.
 */
export function differenceOfOrder(
  remainders: readonly Remainder[],
  logarithms = 2,
): { readonly found: number; readonly bound: number } {
  const hottest = remainders[0]!;
  let rest = remainders.slice(0, logarithms + 2).map(({ left, temperature }) => left / temperature);
  const scale = Math.abs(rest[0]!);
  while (rest.length > 1) rest = rest.slice(1).map((value, k) => value - rest[k]!);
  return { found: Math.abs(rest[0]!), bound: (Math.abs(hottest.smallness) * scale) / 2 ** (logarithms + 1) };
}
