import { NotConvergedError } from "../../errors/errors.ts";

/** A coupling at which the largest eigenvalue of the gap map is 1. */
export interface UnitCrossing {
  readonly factor: number;
  /** Distance to the exact crossing of the function as computed: the last secant step and its rounding. */
  readonly error: number;
  /** d ln eigenvalue/d ln factor there. */
  readonly slope: number;
  /** A maximum below 1 that the eigenvalue passes before. */
  readonly summit: Point | null;
}

/** How a crossing is looked for. */
export interface CrossingSearch {
  /** The slope where the search starts, such as that found on a coarser grid (default 1). */
  readonly slope?: number;
  /** Relative step that counts as none (default 1e-12); asked for after every evaluation. */
  readonly tolerance?: number;
  /** A maximum that an earlier search has passed, to be told of where this one ends without a crossing. */
  readonly summit?: Point | null;
}

/** ln factor and ln eigenvalue. */
export interface Point {
  readonly x: number;
  readonly f: number;
}

const LARGEST_STEP = Math.log(3);
const LARGEST_RISE = Math.log(1e7);
const EVALUATIONS = 60;
const ROUND_OFF = 1e-12;
/** A fall over less than this in ln factor may be rounding; a maximum is looked for until it lies between points this close. */
const SUMMIT_WIDTH = 0.1;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The coupling where `eigenvalue(factor)` = 1, by the secant method on ln eigenvalue against ln factor (a straight
 * line of slope 1 at weak coupling), with steps of at most a factor of 3 until a sign change brackets the crossing
 * and never outside the bracket afterwards. Where the eigenvalue falls with the coupling (a drive that heats more than it pairs) its maximum is
 * looked for, so that no crossing on the way up to it is missed; if it stays below 1 the search goes on beyond.
 *
 * @throws NotConvergedError if there is no crossing below 10⁷ times the first guess, with the maximum if one was found.
 */
export function unitCrossing(
  eigenvalue: (factor: number) => number,
  guess: number,
  search: CrossingSearch = {},
): UnitCrossing {
  let slope = search.slope ?? 1;
  let below: Point | null = null;
  let above: Point | null = null;
  let last: Point | null = null;
  let summit = search.summit ?? null;
  const seen: Point[] = [];
  let x = Math.log(guess);
  const at = (place: number): Point => {
    try {
      return { x: place, f: Math.log(eigenvalue(Math.exp(place))) };
    } catch (refusal) {
      if (!summit || !(refusal instanceof NotConvergedError)) throw refusal;
      throw new NotConvergedError(`${fallen(summit)}; at a factor of ${rounded(place)} ${refusal.message}`);
    }
  };
  for (let count = 0; count < EVALUATIONS && x < Math.log(guess) + LARGEST_RISE; count++) {
    let point = at(x);
    if (last && !above && !summit && point.f < last.f && point.x - last.x > SUMMIT_WIDTH) {
      const top = highest(at, last.x - LARGEST_STEP, point.x);
      if (top.f > 0) {
        point = top;
        // The smaller of the two crossings lies between the maximum and the last point before it.
        below = seen.filter((one) => one.x < top.x).at(-1) ?? at(last.x - LARGEST_STEP);
        last = below;
      } else summit = top;
    }
    seen.push(point);
    if (last) slope = (point.f - last.f) / (point.x - last.x);
    const step = limitedStep(point, slope);
    if (Math.abs(step) < (search.tolerance ?? ROUND_OFF) || point.f === 0) {
      const factor = Math.exp(x + step);
      return { factor, error: factor * (Math.abs(step) + ROUND_OFF), slope, summit };
    }
    if (point.f < 0) below = point;
    else above = point;
    last = point;
    x = withinBracket(x + step, below, above);
  }
  throw new NotConvergedError(
    summit ? fallen(summit) : "no coupling makes the largest eigenvalue of the gap map 1",
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

function fallen({ x, f }: Point): string {
  return `the largest eigenvalue of the gap map rises to ${Math.exp(f).toPrecision(2)} at a factor of ${rounded(x)} on the given coupling and falls from there`;
}

function rounded(x: number): string {
  return Number(Math.exp(x).toPrecision(2)).toString();
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
