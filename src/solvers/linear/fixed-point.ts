import { NotConvergedError } from "../../errors/errors.ts";
import { dot, maximumNorm } from "./matrix.ts";

export interface FixedPointOptions {
  /** Settled when max|G(x) − x| ≤ tolerance · max|x| (default 1e-14). */
  readonly tolerance?: number;
  /** Largest number of evaluations of G (default 500). */
  readonly steps?: number;
  /** Earlier steps that are combined (default 8). */
  readonly depth?: number;
  /** Called with max|G(x) − x|/max|x| after each step. */
  readonly onStep?: (step: number, change: number) => void;
}

/** A fixed point and how well it is one. */
export interface FixedPoint {
  readonly value: Float64Array;
  /** max|G(x) − x|/max|x| at the value. */
  readonly change: number;
  readonly steps: number;
}

/** A change within this factor of the tolerance counts once it no longer shrinks. */
const NEARLY = 1e3;
const PATIENCE = 12;

/**
 * x = G(x) by Anderson's acceleration: the next x is the combination of the last G(x_k) whose residual G − x is
 * smallest in the least-squares sense (D. G. Anderson, J. ACM 12, 547 (1965)). One slow direction, such as the amplitude of
 * an order parameter near its transition, costs one more step.
 *
 * @throws NotConvergedError if the steps run out above a thousand times the tolerance.
 */
export function fixedPoint(
  map: (x: Float64Array) => Float64Array,
  start: Float64Array,
  options: FixedPointOptions = {},
): FixedPoint {
  const { tolerance = 1e-14, steps = 500, depth = 8 } = options;
  const history: Step[] = [];
  let best: FixedPoint = { value: start, change: Number.POSITIVE_INFINITY, steps: 0 };
  let x: Float64Array = start.slice();
  let lowest = Number.POSITIVE_INFINITY;
  for (let step = 1; step <= steps; step++) {
    const image = map(x);
    const rest = image.map((value, i) => value - x[i]!);
    const change = largest(rest) / largest(image);
    options.onStep?.(step, change);
    if (change < best.change) best = { value: image, change, steps: step };
    if (change <= tolerance) return best;
    if (step - best.steps >= PATIENCE && best.change <= NEARLY * tolerance) return best;
    // A residual that has grown tenfold says that the old steps belong to another neighbourhood; then growth counts from here.
    if (change > 10 * lowest) history.length = 0;
    lowest = history.length === 0 ? change : Math.min(lowest, change);
    history.push({ image, rest });
    if (history.length > depth + 1) history.shift();
    x = combined(history);
  }
  if (best.change <= NEARLY * tolerance) return best;
  throw new NotConvergedError(
    `a fixed point did not settle in ${steps} steps: smallest relative change ${best.change.toExponential(1)}, up to ${(NEARLY * tolerance).toExponential(0)} is accepted`,
  );
}

interface Step {
  readonly image: Float64Array;
  readonly rest: Float64Array;
}

function largest(x: Float64Array): number {
  return Math.max(Number.MIN_VALUE, maximumNorm(x));
}

/** Σ c_k G(x_k) with Σc_k = 1 and the smallest |Σ c_k (G(x_k) − x_k)|, by orthogonalised differences. */
function combined(history: readonly Step[]): Float64Array {
  const last = history[history.length - 1]!;
  const out = last.image.slice();
  const rest = last.rest.slice();
  const done: Step[] = [];
  for (let k = history.length - 2; k >= 0; k--) {
    const later = history[k + 1]!;
    const earlier = history[k]!;
    const direction = {
      rest: later.rest.map((value, i) => value - earlier.rest[i]!),
      image: later.image.map((value, i) => value - earlier.image[i]!),
    };
    const size = dot(direction.rest, direction.rest);
    for (const one of done) subtract(direction, one, dot(direction.rest, one.rest) / dot(one.rest, one.rest));
    const left = dot(direction.rest, direction.rest);
    // Parallel to what is there, to half the digits: its coefficient would be noise.
    if (!(left > 1e-16 * size)) continue;
    const factor = dot(rest, direction.rest) / left;
    for (let i = 0; i < out.length; i++) {
      out[i]! -= factor * direction.image[i]!;
      rest[i]! -= factor * direction.rest[i]!;
    }
    done.push(direction);
  }
  return out;
}

function subtract(from: Step, what: Step, factor: number): void {
  for (let i = 0; i < from.rest.length; i++) {
    from.rest[i]! -= factor * what.rest[i]!;
    from.image[i]! -= factor * what.image[i]!;
  }
}
