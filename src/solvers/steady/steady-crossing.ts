import { NotConvergedError } from "../../errors/errors.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { dualInterpolatedTo, interpolatedTo } from "../linear/interpolation.ts";
import { dominantEigenvalue, leftEigenvector } from "../local/dominant-eigenpair.ts";
import { GapMap, type Shares } from "../local/gap-map.ts";
import { type CrossingSearch, unitCrossing } from "../local/unit-crossing.ts";
import type { NormalStart, SteadyNormalState } from "./iterate.ts";
import type { LineIntegrals } from "./line-integrals.ts";
import { carriedTo } from "./normal-start.ts";
import { startOf, steadyNormalState, UnsettledError } from "./normal-state.ts";
import { pairingState } from "./pairing-state.ts";
import type { SteadyProblem } from "./steady-problem.ts";

/** An eigenvalue 1 of the gap map on one grid. */
export interface SteadyCrossing {
  readonly factor: number;
  readonly error: number;
  /** d ln eigenvalue/d ln factor. */
  readonly slope: number;
  readonly state: SteadyNormalState;
  readonly map: GapMap;
  /** Im F^R at the nodes. */
  readonly right: Float64Array;
}

/** The crossings on one grid with and without the feedback of Ξ. */
export interface SteadyCrossings {
  readonly full: SteadyCrossing;
  /** With the feedback of Ξ dropped; null where there is no crossing. */
  readonly without: SteadyCrossing | null;
  /** Why there is none. */
  readonly withoutRefusal: string | null;
  /** Where both searches begin: a coupling at which neither eigenvalue is beyond its maximum, such as the critical one in equilibrium. */
  readonly origin: number;
}

/** The static instability on one grid. */
export interface SteadyInstability extends SteadyCrossings {
  readonly shares: Shares;
  /** The left eigenvector of the full crossing at the nodes. */
  readonly left: Float64Array;
}

/** What is known of a crossing before, from another coupling or another grid. */
export interface CrossingStart {
  readonly factor: number;
  readonly start: NormalStart;
  readonly right?: Float64Array;
  /** On the same grid: its factors may serve. */
  readonly map?: GapMap | null;
  readonly slope?: number;
}

/**
 * Where the search for both crossings starts; without a start of its own the second begins at the origin: at the first it may be
 * beyond a maximum of its eigenvalue, where the electrons are heated more.
 */
export interface InstabilityStart {
  readonly full: CrossingStart;
  readonly without?: CrossingStart;
  readonly origin: number;
  /** Near the left eigenvector of the full crossing. */
  readonly left?: Float64Array;
}

/** How far a state, an eigenvalue and a factor are iterated; by default to rounding. */
export interface Settling {
  readonly state?: number;
  readonly value?: number;
  readonly factor?: number;
}

/** Relative step of a factor that counts as none. */
const FACTOR = 1e-12;
/** Changes of the eigenvalue from step to step below which a step of the factor is none, and which it may be off by. */
const ROUNDINGS = 4;

/** Steps of equal ratio from one factor to the next where one step does not settle: of a search, at most a factor of 3. */
const CONTINUED = 4;

/** What may be left of the equation of X, of the change of an eigenvalue that counts as none. */
const UNSOLVED = 1e-2;

/** On a grid that will be refined anyway: well below the 1e-4 that panels may miss. */
const ROUGH: Settling = { state: 1e-8, value: 1e-7, factor: 1e-5 };
/** How far what is to be known to an accuracy is iterated: the factor well below it, and eigenvalues further, because they may hardly rise with the factor. */
export function settlingFor(accuracy: number): Settling {
  return { state: 1e-3 * accuracy, value: 1e-3 * accuracy, factor: 1e-1 * accuracy };
}

/**
 * The smallest factor at which the gap map has the eigenvalue 1, the normal state (and h) solved at each factor; where the eigenvalue
 * rises to a maximum below 1 there is none, see {@link unitCrossing}.
 *
 * @throws NotConvergedError if there is none with the feedback as asked for.
 */
export function steadyInstability(
  problem: SteadyProblem,
  integrals: LineIntegrals,
  feedback: boolean,
  guess: InstabilityStart,
  settling: Settling = {},
): SteadyInstability {
  const crossings = bothCrossings({ problem, integrals, settling, states: new Map() }, feedback, guess);
  const { map, right } = crossings.full;
  const left = leftEigenvector(map, right, 1, { settled: settling.value, start: guess.left });
  return { ...crossings, shares: map.shares(right, left), left };
}

/** The same to some five digits, to see what the grid lacks. */
export function roughCrossings(
  problem: SteadyProblem,
  integrals: LineIntegrals,
  feedback: boolean,
  guess: InstabilityStart,
): SteadyCrossings {
  return bothCrossings({ problem, integrals, settling: ROUGH, states: new Map() }, feedback, guess);
}

/** The largest eigenvalue of the gap map at a factor. */
export interface Eigenvalue {
  readonly factor: number;
  readonly value: number;
}

/** How far beyond a crossing it is asked whether the eigenvalue has fallen below 1 again. */
const BEYOND = 3;
/** Change of the state half-way there, from where Newton's method has not so far to go: in one step it took five seconds at a coupling of 300, in two 0.3. */
const HALFWAY = 1e-3;

/** The eigenvalue beyond a crossing where it is below 1 again, so that the crossing is the first of several; null where it is not, or no state settles. */
export function fallenBeyond({ factor, state, map, right }: SteadyCrossing): Eigenvalue | null {
  const { problem, integrals } = state;
  const further = BEYOND * factor;
  try {
    const halfway = steadyNormalState(
      problem,
      integrals,
      Math.sqrt(BEYOND) * factor,
      startOf(state),
      HALFWAY,
    );
    const there = steadyNormalState(problem, integrals, further, startOf(halfway), ROUGH.state);
    const { value } = dominantEigenvalue(new GapMap(pairingState(there), map.feedback), right, ROUGH.value);
    return value < 1 ? { factor: further, value } : null;
  } catch (refusal) {
    if (refusal instanceof NotConvergedError) return null;
    throw refusal;
  }
}

/** Both crossings of one grid as a start on another; where panels are new, values are interpolated. */
export function startFrom(
  { full, without, origin, left }: SteadyCrossings & Partial<SteadyInstability>,
  grid: HalfLineGrid,
): InstabilityStart {
  const carried = (crossing: SteadyCrossing): CrossingStart => {
    const { factor, slope, state, map } = crossing;
    const from = state.integrals.grid;
    const start = carriedTo(grid, from, startOf(state));
    if (from === grid) return { factor, slope, start, right: crossing.right, map };
    return { factor, slope, start, right: interpolatedTo(grid, from, crossing.right) };
  };
  return {
    full: carried(full),
    ...(without && without !== full ? { without: carried(without) } : {}),
    ...(left ? { left: dualInterpolatedTo(grid, full.state.integrals.grid, left) } : {}),
    origin,
  };
}

interface Setting {
  readonly problem: SteadyProblem;
  readonly integrals: LineIntegrals;
  readonly settling: Settling;
  /** Normal states by their factor: both searches begin at the same ones. */
  readonly states: Map<number, SteadyNormalState>;
}

function bothCrossings(setting: Setting, feedback: boolean, guess: InstabilityStart): SteadyCrossings {
  const { origin } = guess;
  const full = crossing(setting, feedback, guess.full);
  if (!feedback) return { full, without: full, withoutRefusal: null, origin };
  const { state, right } = full;
  try {
    const start = guess.without ?? { factor: origin, start: startOf(state), right };
    return { full, without: crossing(setting, false, start), withoutRefusal: null, origin };
  } catch (refusal) {
    if (!(refusal instanceof NotConvergedError)) throw refusal;
    return { full, without: null, withoutRefusal: refusal.message, origin };
  }
}

function crossing(
  { problem, integrals, settling, states }: Setting,
  feedback: boolean,
  { factor: guess, start, slope, ...known }: CrossingStart,
): SteadyCrossing {
  let from = start;
  let right = known.right;
  let map: GapMap | null = known.map ?? null;
  let rounding = 0;
  let reached = guess;
  const settledAt = (factor: number): SteadyNormalState => {
    const state = states.get(factor) ?? steadyNormalState(problem, integrals, factor, from, settling.state);
    states.set(factor, state);
    from = startOf(state);
    reached = factor;
    return state;
  };
  /** From the last state, in several steps where one is too long. */
  const continuedTo = (factor: number): SteadyNormalState => {
    try {
      return settledAt(factor);
    } catch (refusal) {
      if (!(refusal instanceof UnsettledError) || factor === reached) throw refusal;
    }
    const ratio = factor / reached;
    const first = reached;
    for (let k = 1; k < CONTINUED; k++) settledAt(first * ratio ** (k / CONTINUED));
    return settledAt(factor);
  };
  const tolerance = settling.value && UNSOLVED * settling.value;
  const at = (factor: number) => {
    const state = continuedTo(factor);
    map = new GapMap(pairingState(state), feedback, map, tolerance);
    const pair = dominantEigenvalue(map, right, settling.value);
    right = pair.right;
    rounding = pair.change / pair.value + state.residual;
    return { state, map, right, value: pair.value };
  };
  let last = null as ReturnType<typeof at> | null;
  const search: CrossingSearch = {
    ...(slope === undefined ? {} : { slope }),
    get tolerance() {
      return Math.max(settling.factor ?? FACTOR, ROUNDINGS * rounding);
    },
  };
  const found = unitCrossing(
    (candidate) => {
      last = at(candidate);
      return last.value;
    },
    guess,
    search,
  );
  const { state, map: final, right: vector } = last!;
  const unsettled = (ROUNDINGS * rounding) / Math.abs(found.slope);
  return { ...found, error: found.error + found.factor * unsettled, state, map: final, right: vector };
}
