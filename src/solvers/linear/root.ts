import { InternalError, NotConvergedError } from "../../errors/errors.ts";

/** A root of a continuous function with its final bracket. */
export interface BracketedRoot {
  readonly root: number;
  /** |root − true root| of the function as computed: the width of the final bracket. */
  readonly error: number;
  readonly evaluations: number;
}

export interface RootOptions {
  /** Stop when the bracket is narrower than `absolute + relative·|x|` (defaults 2⁻⁵²·|b − a| and 4·2⁻⁵²). */
  readonly absolute?: number;
  readonly relative?: number;
  /** Largest number of evaluations after the two ends (default 100). */
  readonly evaluations?: number;
  /** f(a) and f(b) if known. */
  readonly ends?: readonly [number, number];
}

/**
 * The root of f on [a, b] where f(a) and f(b) differ in sign: inverse quadratic interpolation through the last
 * three points where they lie on a monotonic arc, else bisection (T. R. Chandrupatla, Adv. Eng. Softw. 28 (1997) 145).
 *
 * @throws NotConvergedError if the evaluations run out; InternalError if the signs agree.
 */
export function bracketedRoot(
  f: (x: number) => number,
  a: number,
  b: number,
  options: RootOptions = {},
): BracketedRoot {
  const { absolute = Number.EPSILON * Math.abs(b - a), relative = 4 * Number.EPSILON } = options;
  const limit = options.evaluations ?? 100;
  const [fa, fb] = options.ends ?? [f(a), f(b)];
  let newest: Point = { x: b, f: fb };
  let opposite: Point = { x: a, f: fa };
  if (fa !== 0 && fb !== 0 && Math.sign(fa) !== -Math.sign(fb)) {
    throw new InternalError(`no sign change between ${a} (${fa}) and ${b} (${fb})`);
  }
  let fraction = 0.5;
  for (let count = 0; ; count++) {
    const best = Math.abs(newest.f) < Math.abs(opposite.f) ? newest : opposite;
    const tolerance = absolute + relative * Math.abs(best.x);
    const width = Math.abs(opposite.x - newest.x);
    if (best.f === 0) return { root: best.x, error: Math.min(tolerance, width), evaluations: count };
    if (width <= tolerance) return { root: best.x, error: width, evaluations: count };
    if (count === limit) break;
    const margin = Math.min(tolerance / (2 * width), 0.5);
    const x = newest.x + Math.min(Math.max(fraction, margin), 1 - margin) * (opposite.x - newest.x);
    const next = { x, f: f(x) };
    const dropped = Math.sign(next.f) === Math.sign(newest.f) ? newest : opposite;
    if (dropped === opposite) opposite = newest;
    newest = next;
    fraction = interpolated(newest, opposite, dropped);
  }
  throw new NotConvergedError(`root bracketed in [${newest.x}, ${opposite.x}] after ${limit} evaluations`);
}

interface Point {
  readonly x: number;
  readonly f: number;
}

/** Where on the way from `a` to `b` the inverse parabola through a, b, c vanishes; ½ if it is not monotonic. */
function interpolated(a: Point, b: Point, c: Point): number {
  const xi = (a.x - b.x) / (c.x - b.x);
  const phi = (a.f - b.f) / (c.f - b.f);
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5;
  const direct = (a.f / (b.f - a.f)) * (c.f / (b.f - c.f));
  const bent = ((c.x - a.x) / (b.x - a.x)) * (a.f / (c.f - a.f)) * (b.f / (c.f - b.f));
  return direct + bent;
}
