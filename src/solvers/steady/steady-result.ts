import { NotConvergedError } from "../../errors/errors.ts";
import type { SteadyOptions } from "./resolved-crossings.ts";
import { checkedState, type StateChecks } from "./state-checks.ts";
import {
  changed,
  type Differences,
  largestError,
  limitOf,
  type Stated,
  sharesChange,
} from "./stated-error.ts";
import type { SteadyInstability } from "./steady-crossing.ts";

/** The static instability of a steady state. */
export interface SteadyCritical extends Stated {
  /** What the error is and why it is not less, where it is more than was aimed at; null where it is not. */
  readonly limit: string | null;
  /** Why `withoutNonThermal` is null. */
  readonly withoutRefusal: string | null;
  /** −2 Im Σ^R(0), lead included, at the critical factor. */
  readonly linewidth: number;
  /** 1/(2h′(0)). */
  readonly electronTemperature: number;
  readonly checks: StateChecks;
  readonly instability: SteadyInstability;
}

/** What is stated before it is known why refining stops. */
export interface Found extends Omit<SteadyCritical, "limit"> {
  /** Of the factor from the coarser grid, relative. */
  readonly change: number;
}

/** The finer of two results, with what both say of its error. */
export function compared(fine: SteadyInstability, coarse: SteadyInstability, stated: Differences): Found {
  const { full, without, shares } = fine;
  const { linewidth, electronTemperature, checks } = checkedState(full.state);
  return {
    ...changed(full, coarse.full, stated),
    withoutNonThermal: without && coarse.without ? changed(without, coarse.without, stated) : null,
    withoutRefusal: fine.withoutRefusal ?? coarse.withoutRefusal,
    shares,
    sharesError: stated.differences * sharesChange(shares, coarse.shares) + (stated.shared ?? 0) + 1e-12,
    linewidth,
    electronTemperature,
    checks,
    instability: fine,
    change: Math.abs(full.factor - coarse.full.factor) / full.factor,
  };
}

/**
 * What was found, with why its error is not less where it is more than was aimed at.
 *
 * @throws NotConvergedError if the grids differ by more than is accepted.
 */
export function accepted(
  { change, ...found }: Found,
  { largestError: most = 1e-3 }: Pick<SteadyOptions, "largestError">,
  accuracy: number,
  stopped: string,
): SteadyCritical {
  const limit = largestError(found) > accuracy ? limitOf(found, stopped) : null;
  if (change <= most) return { ...found, limit };
  throw new NotConvergedError(
    `the critical coupling still changes by ${change.toExponential(1)} (relative) when the grid is refined, up to ${most} is accepted`,
  );
}
