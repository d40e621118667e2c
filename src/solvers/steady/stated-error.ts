import type { Shares } from "../local/gap-map.ts";

/** A factor on the coupling of the given spectrum. */
export interface Factor {
  readonly factor: number;
  readonly error: number;
}

/** What a stated error is: the change by more nodes, the change by other panels, or what the search on one grid leaves. */
type Cause = "nodes" | "panels" | "search";

/** A factor with what its error is. */
interface Bounded extends Factor {
  readonly cause: Cause;
}

/** What is stated of an instability: its factor with and without the non-thermal share, and the shares, with their errors. */
export interface Stated extends Bounded {
  readonly withoutNonThermal: Bounded | null;
  readonly shares: Shares;
  readonly sharesError: number;
}

/**
 * The finer result with the larger of two errors, its own and its change from coarser panels: that bounds what it misses as soon as it misses at
 * most half as much as they do, and panels have to miss a tenth.
 */
export function larger<T extends Stated>(finer: T, coarser: Stated): T {
  const widened = (fine: Bounded, coarse: Factor | null): Bounded => {
    const { factor, error, cause } = fine;
    const change = coarse ? Math.abs(factor - coarse.factor) : 0;
    return change > error ? { factor, error: change, cause: "panels" } : { factor, error, cause };
  };
  const { withoutNonThermal: without } = finer;
  return {
    ...finer,
    ...widened(finer, coarser),
    withoutNonThermal: without && widened(without, coarser.withoutNonThermal),
    sharesError: Math.max(finer.sharesError, sharesChange(finer.shares, coarser.shares)),
  };
}

/** The largest relative error, with the non-thermal share or without. */
export function largestError(stated: Stated): number {
  return relative(leastCertain(stated));
}

/** Whether the largest relative error is the change from coarser panels. */
export function isOfPanels(stated: Stated): boolean {
  return leastCertain(stated).cause === "panels";
}

const CAUSES: Readonly<Record<Cause, string>> = {
  nodes: "the change by more nodes on each panel and each piece of a row",
  panels: "the change by finer panels",
  search: "what the search for the eigenvalue 1 leaves on one grid",
};

/** What the largest relative error is, and why it is not less, in a line. */
export function limitOf(stated: Stated, stopped: string): string {
  const least = leastCertain(stated);
  const of = least === stated ? "" : " without the non-thermal share";
  return `a relative error of ${relative(least).toExponential(1)}${of} is stated: it is ${CAUSES[least.cause]}, and ${stopped}`;
}

function leastCertain(stated: Stated): Bounded {
  const { withoutNonThermal: without } = stated;
  return without && relative(without) > relative(stated) ? without : stated;
}

function relative({ factor, error }: Factor): number {
  return error / factor;
}

/** The largest change of a share. */
export function sharesChange(shares: Shares, others: Shares): number {
  return Math.max(
    ...(Object.keys(shares) as (keyof Shares)[]).map((key) => Math.abs(shares[key] - others[key])),
  );
}

/** What two results say of the error of the finer one. */
export interface Differences {
  /** So many differences of both. */
  readonly differences: number;
  /** A relative difference below which they agree by chance; default none. */
  readonly least?: number;
  /** What both miss alike, relative; default nothing. */
  readonly shared?: number;
}

/** The finer factor with what both say of its error, and what is left of its own. */
export function changed(fine: Factor, coarse: Factor, stated: Differences): Bounded {
  const { differences, least = 0, shared = 0 } = stated;
  const change = Math.max(Math.abs(fine.factor - coarse.factor), least * fine.factor);
  const difference = differences * change + shared * fine.factor;
  const cause = difference > fine.error ? "nodes" : "search";
  return { factor: fine.factor, error: difference + fine.error, cause };
}
