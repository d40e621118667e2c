import { linear } from "../kernels/general/boson-excess.ts";

/** A distribution of electrons by a table. */
export interface TabulatedElectrons {
  /** h(ω), odd: linear between the points and to 0 at ω = 0, 1 from the last point on. */
  h(omega: number): number;
  /** Ascending, > 0: where h has kinks. */
  readonly kinks: readonly number[];
  /** 1/(2h′(0)); infinite where h vanishes up to the first point, negative for an inverted h. */
  readonly temperature: number;
}

/**
 * Electrons with h given at ascending energies ω_i > 0. Where its last value is not 1, h goes on to 1 over one more cell of the previous spacing, whose end is
 * `closed`.
 *
 * Example: tabulatedElectrons([1, 2], [0.5, 1]).h(−1.5) is −0.75; its temperature is 1.
 */
export function tabulatedElectrons(
  omega: readonly number[],
  values: readonly number[],
): TabulatedElectrons & { readonly closed: number | null } {
  const closed = values.at(-1) === 1 ? null : 2 * omega.at(-1)! - omega.at(-2)!;
  const kinks = closed === null ? omega : [...omega, closed];
  const missing = [1, ...kinks.map((_, i) => 1 - (values[i] ?? 1))];
  const points = [0, ...kinks];
  return {
    h: (at) => Math.sign(at) * (1 - linear(points, missing, Math.abs(at))),
    kinks,
    temperature: omega[0]! / (2 * values[0]!),
    closed,
  };
}
