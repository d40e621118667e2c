import { NotConvergedError } from "../../errors/errors.ts";
import { largestRealEigenpair } from "../linear/eigenpair.ts";
import type { GapMap } from "./gap-map.ts";

/** The largest real eigenvalue of a gap map with its right eigenvector y, largest entry 1. */
export interface DominantEigenvalue {
  readonly value: number;
  readonly right: Float64Array;
  /** What the value still changes by from step to step. */
  readonly change: number;
}

const POWER_STEPS = 120;
const SETTLED = 2e-14;
const LEFT_SETTLED = 1e-11;
/** Relative difference of the eigenvalues by right and by left vectors. */
const AGREED = 1e-6;
/** Changes below this that no longer fall are the rounding of products, which an operator of X near its singular point amplifies. */
const ROUNDED = 1e-9;
/** Among so many changes in a row one is the smallest by chance. */
const STALLED = 8;

/**
 * Power iteration, matrix-free: each step costs a few products and one back substitution. The even-frequency
 * gap eigenvalue stands alone in modulus at every steady state of interest; where it does not, the explicit matrix
 * is searched instead.
 *
 * @param start a vector near the eigenvector, such as that at a neighbouring coupling.
 * @param settled relative change of the value that counts as none.
 * @throws NotConvergedError if the map has no positive real eigenvalue.
 */
export function dominantEigenvalue(
  map: GapMap,
  start?: Float64Array,
  settled: number = SETTLED,
): DominantEigenvalue {
  const metric = metricOf(map);
  let right = scaled(start ?? map.state.anomalous.im);
  let value = 0;
  let least = Number.POSITIVE_INFINITY;
  let since = 0;
  for (let step = 0; step < POWER_STEPS; step++) {
    const image = map.apply(right);
    const next = weighted(metric, right, image) / weighted(metric, right, right);
    right = scaled(image);
    const change = Math.abs(next - value);
    since = change < least ? 0 : since + 1;
    least = Math.min(least, change);
    const isRounding = since >= STALLED && least <= ROUNDED * next;
    if (next > 0 && (change <= settled * next || isRounding)) return { value: next, right, change };
    value = next;
  }
  return searchedEigenvalue(map);
}

/**
 * χ with Mᵀχ = value·χ, largest entry 1, for a value found by {@link dominantEigenvalue}.
 *
 * @param settled change of an entry that counts as none.
 * @param start a vector near it, such as that of another grid; default the right one with the weights of {@link metricOf}.
 */
export function leftEigenvector(
  map: GapMap,
  right: Float64Array,
  value: number,
  {
    settled = LEFT_SETTLED,
    start,
  }: { readonly settled?: number | undefined; readonly start?: Float64Array | undefined } = {},
): Float64Array {
  const metric = metricOf(map);
  let left = scaled(start ?? right.map((y, i) => metric[i]! * y));
  for (let step = 0; step < POWER_STEPS; step++) {
    const next = scaled(map.applyTransposed(left));
    const change = next.reduce((largest, entry, i) => Math.max(largest, Math.abs(entry - left[i]!)), 0);
    left = next;
    if (change <= settled) return left;
  }
  const pair = largestRealEigenpair(map.matrix(), { start: right });
  if (Math.abs(pair.value - value) > AGREED * Math.abs(value))
    throw new NotConvergedError(
      `the gap map has the eigenvalue ${value} by right vectors and ${pair.value} by left ones: a difference of up to ${AGREED} (relative) is accepted`,
    );
  return pair.left;
}

/** Weights of a scalar product of right vectors; these times them are near left ones. */
function metricOf({ state: { feedback, matrices } }: GapMap): Float64Array {
  return matrices.grid.weights.map((w, i) => w / feedback[i]!);
}

function searchedEigenvalue(map: GapMap): DominantEigenvalue {
  const pair = largestRealEigenpair(map.matrix());
  if (!(pair.value > 0))
    throw new NotConvergedError(
      `the largest real eigenvalue of the gap map is ${pair.value.toPrecision(3)}: a positive one is expected`,
    );
  return { value: pair.value, right: scaled(pair.right), change: pair.error };
}

function weighted(metric: Float64Array, x: Float64Array, y: Float64Array): number {
  return metric.reduce((sum, w, i) => sum + w * x[i]! * y[i]!, 0);
}

function scaled(vector: Float64Array): Float64Array {
  const peak = vector.reduce((best, entry) => (Math.abs(entry) > Math.abs(best) ? entry : best), 0);
  if (peak === 0 || !Number.isFinite(peak)) throw new NotConvergedError("the gap map lost its eigenvector");
  return vector.map((entry) => entry / peak);
}
