import { NotConvergedError } from "../../errors/errors.ts";
import { dominantEigenvalue, leftEigenvector } from "../local/dominant-eigenpair.ts";
import { GapMap, type Shares } from "../local/gap-map.ts";
import { unitCrossing } from "../local/unit-crossing.ts";
import type { NormalStart, SteadyNormalState } from "./iterate.ts";
import type { LineIntegrals } from "./line-integrals.ts";
import { startOf, steadyNormalState } from "./normal-state.ts";
import { pairingState } from "./pairing-state.ts";
import type { SteadyProblem } from "./steady-problem.ts";

/** An eigenvalue 1 of the gap map on one grid. */
export interface SteadyCrossing {
  readonly factor: number;
  readonly error: number;
  readonly state: SteadyNormalState;
  readonly map: GapMap;
  /** Im F^R at the nodes. */
  readonly right: Float64Array;
}

/** The static instability on one grid. */
export interface SteadyInstability {
  readonly full: SteadyCrossing;
  /** With the feedback of Ξ dropped; null where there is no crossing. */
  readonly without: SteadyCrossing | null;
  /** Why there is none. */
  readonly withoutRefusal: string | null;
  readonly shares: Shares;
}

/**
 * The smallest factor at which the gap map has the eigenvalue 1, the normal state (and h) solved at each factor.
 *
 * @throws NotConvergedError if there is none with the feedback as asked for.
 */
export function steadyInstability(
  problem: SteadyProblem,
  integrals: LineIntegrals,
  feedback: boolean,
  guess: { readonly factor: number; readonly start: NormalStart; readonly without?: number },
): SteadyInstability {
  const full = crossing(problem, integrals, feedback, guess.factor, guess.start);
  const left = leftEigenvector(full.map, full.right, 1);
  const shares = full.map.shares(full.right, left);
  if (!feedback) return { full, without: full, withoutRefusal: null, shares };
  const start = startOf(full.state);
  try {
    const without = crossing(problem, integrals, false, guess.without ?? full.factor, start);
    return { full, without, withoutRefusal: null, shares };
  } catch (refusal) {
    if (!(refusal instanceof NotConvergedError)) throw refusal;
    return { full, without: null, withoutRefusal: refusal.message, shares };
  }
}

function crossing(
  problem: SteadyProblem,
  integrals: LineIntegrals,
  feedback: boolean,
  guess: number,
  start: NormalStart,
): SteadyCrossing {
  let from = start;
  let map: GapMap | null = null;
  let right: Float64Array | undefined;
  const at = (factor: number) => {
    const state = steadyNormalState(problem, integrals, factor, from);
    from = startOf(state);
    map = new GapMap(pairingState(state), feedback);
    const pair = dominantEigenvalue(map, right);
    right = pair.right;
    return { factor, state, map, right, value: pair.value };
  };
  const { factor, error } = unitCrossing((candidate) => at(candidate).value, guess);
  return { ...at(factor), error };
}
