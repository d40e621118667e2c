import type { Shares } from "../local/gap-map.ts";

/** A factor on the coupling of the given spectrum. */
export interface Factor {
  readonly factor: number;
  readonly error: number;
}

/** What is stated of an instability: its factor with and without the non-thermal share, and the shares, with their errors. */
export interface Stated extends Factor {
  readonly withoutNonThermal: Factor | null;
  readonly shares: Shares;
  readonly sharesError: number;
}

/**
 * The finer result with the larger of two errors, its own and its change from coarser panels: that bounds what it misses as soon as it misses at
 * most half as much as they do, and panels have to miss a tenth.
 */
export function larger<T extends Stated>(finer: T, coarser: Stated): T {
  const widened = (fine: Factor, coarse: Factor | null): Factor => ({
    factor: fine.factor,
    error: coarse ? Math.max(fine.error, Math.abs(fine.factor - coarse.factor)) : fine.error,
  });
  const { withoutNonThermal: without } = finer;
  return {
    ...finer,
    ...widened(finer, coarser),
    withoutNonThermal: without && widened(without, coarser.withoutNonThermal),
    sharesError: Math.max(finer.sharesError, sharesChange(finer.shares, coarser.shares)),
  };
}

/** The largest relative error, with the non-thermal share or without. */
export function largestError({ factor, error, withoutNonThermal: without }: Stated): number {
  return Math.max(error / factor, without ? without.error / without.factor : 0);
}

/** The largest change of a share. */
export function sharesChange(shares: Shares, others: Shares): number {
  return Math.max(
    ...(Object.keys(shares) as (keyof Shares)[]).map((key) => Math.abs(shares[key] - others[key])),
  );
}

/** The finer factor with so many differences for its error. */
export function changed(fine: Factor, coarse: Factor, differences: number): Factor {
  return { factor: fine.factor, error: differences * Math.abs(fine.factor - coarse.factor) + fine.error };
}
