import { NotConvergedError } from "../../errors/errors.ts";

/** A coupling at which the largest eigenvalue of the gap map is 1. */
export interface UnitCrossing {
  readonly factor: number;
  /** Distance to the exact crossing of the function as computed: the last secant step and its rounding. */
  readonly error: number;
  /** d ln eigenvalue/d ln factor there. */
  readonly slope: number;
}

/** How a crossing is looked for. */
export interface CrossingSearch {
  /** The slope where the search starts, such as that found on a coarser grid (default 1). */
  readonly slope?: number;
  /** Relative step that counts as none (default 1e-12). */
  readonly tolerance?: number;
}

interface Point {
  readonly x: number;
  readonly f: number;
}

const LARGEST_STEP = Math.log(3);
const LARGEST_RISE = Math.log(1e7);
const EVALUATIONS = 60;
const ROUND_OFF = 1e-12;

/**
 * The coupling where `eigenvalue(factor)` = 1, by the secant method on ln eigenvalue against ln factor (a straight
 * line of slope 1 at weak coupling), with steps of at most a factor of 3 until a sign change brackets the crossing
 * and never outside the bracket afterwards.
 *
 * @throws NotConvergedError if there is no crossing below 10⁷ times the first guess.
 */
export function unitCrossing(
  eigenvalue: (factor: number) => number,
  guess: number,
  search: CrossingSearch = {},
): UnitCrossing {
  const { tolerance = ROUND_OFF } = search;
  let slope = search.slope ?? 1;
  let below: Point | null = null;
  let above: Point | null = null;
  let last: Point | null = null;
  let x = Math.log(guess);
  for (let count = 0; count < EVALUATIONS && x < Math.log(guess) + LARGEST_RISE; count++) {
    const point: Point = { x, f: Math.log(eigenvalue(Math.exp(x))) };
    if (last) slope = (point.f - last.f) / (point.x - last.x);
    const step = limitedStep(point, slope);
    if (Math.abs(step) < tolerance || point.f === 0) {
      const factor = Math.exp(x + step);
      return { factor, error: factor * (Math.abs(step) + ROUND_OFF), slope };
    }
    if (point.f < 0) below = point;
    else above = point;
    last = point;
    x = withinBracket(x + step, below, above);
  }
  throw new NotConvergedError("no coupling makes the largest eigenvalue of the gap map 1");
}

function limitedStep(point: Point, slope: number): number {
  const step = slope > 0 ? -point.f / slope : -Math.sign(point.f) * LARGEST_STEP;
  return Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
}

function withinBracket(x: number, below: Point | null, above: Point | null): number {
  if (!below || !above) return x;
  const inside = (x - below.x) * (x - above.x) < 0;
  return inside ? x : (below.x + above.x) / 2;
}
