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
  /** The slope where the search starts, such as that found on a coarser grid; where it is left out, a second evaluation tells. */
  readonly slope?: number;
  /** Relative step that counts as none (default 1e-12); asked for after every evaluation. */
  readonly tolerance?: number;
}

/** ln factor and ln eigenvalue. */
interface Point {
  readonly x: number;
  readonly f: number;
}

const LARGEST_STEP = Math.log(3);
const LARGEST_FACTOR = 1e7;
const EVALUATIONS = 60;
const ROUND_OFF = 1e-12;
/** A maximum is looked for until it lies between points this close in ln factor; a fall over less than half as much may be rounding. */
const SUMMIT_WIDTH = 0.1;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The coupling where `eigenvalue(factor)`, rising, is 1 for the first time: by the secant method on ln eigenvalue against ln factor (a
 * straight line of slope 1 at weak coupling), with steps of at most a factor of 3 until a sign change brackets the crossing
 * and never outside the bracket afterwards. Where the eigenvalue falls (a drive that heats more than it pairs) its maximum is
 * looked for at weaker coupling, so that no crossing on the way up to it is missed. If it is below 1 the search ends: couplings beyond, at which
 * it comes back up to 1, continue none of a weaker drive.
 *
 * @throws NotConvergedError if there is no crossing below 10⁷ times the first guess, or the eigenvalue passes a maximum below 1.
 */
export function unitCrossing(
  eigenvalue: (factor: number) => number,
  guess: number,
  search: CrossingSearch = {},
): UnitCrossing {
  const at = (place: number): Point => ({ x: place, f: Math.log(eigenvalue(Math.exp(place))) });
  let x = Math.log(guess);
  let last = search.slope === undefined ? at(x - SUMMIT_WIDTH) : null;
  let slope = search.slope ?? 1;
  let below = last && last.f < 0 ? last : null;
  let above: Point | null = null;
  for (let count = 0; count < EVALUATIONS && x < Math.log(LARGEST_FACTOR * guess); count++) {
    let point = at(x);
    const falls = last !== null && point.f < last.f && point.x - last.x > SUMMIT_WIDTH / 2;
    if (falls && !above && point.f < 0) [last, point] = aroundSummit(at, point);
    if (last && last.f < 0) below = last;
    if (last) slope = (point.f - last.f) / (point.x - last.x);
    const step = limitedStep(point, slope);
    if (Math.abs(step) < (search.tolerance ?? ROUND_OFF) || point.f === 0) {
      const factor = Math.exp(point.x + step);
      return { factor, error: factor * (Math.abs(step) + ROUND_OFF), slope };
    }
    if (point.f < 0) below = point;
    else above = point;
    last = point;
    x = withinBracket(point.x + step, below, above);
  }
  const [height, furthest] = [last!.f, last!.x].map((value) => Math.exp(value).toPrecision(3));
  throw new NotConvergedError(
    `no coupling makes the largest eigenvalue of the gap map 1: it is ${height} at a factor of ${furthest} on the given coupling, and up to ${(LARGEST_FACTOR * guess).toPrecision(1)} is searched`,
  );
}

/** A point above 1 and one below it at weaker coupling, both before a point at which the eigenvalue has fallen below 1. */
function aroundSummit(at: (x: number) => Point, fallen: Point): [below: Point, above: Point] {
  let [upper, lower] = [fallen, at(fallen.x - LARGEST_STEP)];
  for (let count = 0; count < EVALUATIONS && (lower.f > 0 || lower.f >= upper.f); count++)
    [upper, lower] = [lower, at(lower.x - LARGEST_STEP)];
  const top = highest(at, lower.x, Math.min(upper.x + LARGEST_STEP, fallen.x));
  if (top.f > 0) return [lower, top];
  const [height, place] = [top.f, top.x].map((value) => Number(Math.exp(value).toPrecision(2)));
  throw new NotConvergedError(
    `the largest eigenvalue of the gap map rises to ${height} at a factor of ${place} on the given coupling and falls from there: none before is critical, and none beyond is looked for`,
  );
}

/** The highest point between two by golden sections; one above 0 is enough. */
function highest(at: (x: number) => Point, from: number, to: number): Point {
  let [a, b] = [from, to];
  let [left, right] = [at(b - GOLDEN * (b - a)), at(a + GOLDEN * (b - a))];
  while (b - a > SUMMIT_WIDTH && Math.max(left.f, right.f) <= 0) {
    if (left.f > right.f) [b, right, left] = [right.x, left, at(right.x - GOLDEN * (right.x - a))];
    else [a, left, right] = [left.x, right, at(left.x + GOLDEN * (b - left.x))];
  }
  return left.f > right.f ? left : right;
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
