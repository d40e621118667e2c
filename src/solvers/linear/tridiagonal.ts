import { NotConvergedError } from "../../errors/errors.ts";

const SWEEPS = 60;
/** Couplings below this fraction of the largest entry are dropped whatever their neighbours are. */
const NEGLIGIBLE = Number.EPSILON ** 2;

/**
 * The eigenvalues, ascending, of the symmetric tridiagonal matrix with `diagonal[k]` at (k, k) and `off[k]` at (k − 1, k);
 * off[0] is unused. Implicit QL iteration with Wilkinson's shift: backward stable, cost O(n²).
 *
 * @throws NotConvergedError if an eigenvalue does not split off.
 */
export function tridiagonalEigenvalues(diagonal: Float64Array, off: Float64Array): Float64Array {
  const d = diagonal.slice();
  const e = new Float64Array(d.length);
  e.set(off.subarray(1));
  const floor =
    NEGLIGIBLE * d.reduce((most, value, k) => Math.max(most, Math.abs(value), Math.abs(e[k]!)), 0);
  for (let first = 0; first < d.length; first++) {
    for (let sweep = 0; ; sweep++) {
      const last = blockEnd(d, e, first, floor);
      if (last === first) break;
      if (sweep === SWEEPS)
        throw new NotConvergedError(`eigenvalue ${first} of a tridiagonal matrix did not split off`);
      implicitSweep(d, e, first, last);
    }
  }
  return d.sort();
}

/** The last row of the unreduced block that starts at `first`; e[k] couples rows k and k + 1. */
function blockEnd(d: Float64Array, e: Float64Array, first: number, floor: number): number {
  let last = first;
  while (last + 1 < d.length) {
    const neighbours = Math.abs(d[last]!) + Math.abs(d[last + 1]!);
    if (Math.abs(e[last]!) <= Number.EPSILON * neighbours + floor) break;
    last++;
  }
  return last;
}

/** One sweep of plane rotations from the bottom of the block to its top, with the shift nearest to d[first]. */
function implicitSweep(d: Float64Array, e: Float64Array, first: number, last: number): void {
  const lean = (d[first + 1]! - d[first]!) / (2 * e[first]!);
  const root = Math.hypot(lean, 1);
  let g = d[last]! - d[first]! + e[first]! / (lean + (lean < 0 ? -root : root));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = last - 1; i >= first; i--) {
    const f = sine * e[i]!;
    const b = cosine * e[i]!;
    const r = Math.hypot(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1]! -= shift;
      e[last] = 0;
      return;
    }
    [sine, cosine] = [f / r, g / r];
    g = d[i + 1]! - shift;
    const t = (d[i]! - g) * sine + 2 * cosine * b;
    shift = sine * t;
    d[i + 1] = g + shift;
    g = cosine * t - b;
  }
  d[first]! -= shift;
  e[first] = g;
  e[last] = 0;
}
