import { orthogonalise } from "./krylov.ts";
import { combination, norm } from "./matrix.ts";

/** When minimal residuals are small enough. */
export interface GmresOptions {
  /** Largest dimension of the Krylov space. */
  readonly dimension: number;
  /** |Lx − b|/|b| that counts as solved. */
  readonly tolerance: number;
}

/**
 * x with Lx ≈ b, by minimal residuals over the Krylov space of b (GMRES): the upper Hessenberg projection is made triangular by
 * plane rotations as it grows. Costs one product with L a dimension.
 */
export function gmres(
  operator: (v: Float64Array) => Float64Array,
  b: Float64Array,
  { dimension, tolerance }: GmresOptions,
): Float64Array {
  const length = norm(b);
  const basis = [b.map((x) => x / length)];
  const columns: Float64Array[] = [];
  const rotations: { c: number; s: number }[] = [];
  const rest = [length];
  for (let k = 0; k < dimension; k++) {
    const image = operator(basis[k]!);
    const column = orthogonalise(image, basis);
    const remaining = norm(image);
    rotations.forEach(({ c, s }, i) => {
      const [top, bottom] = [column[i]!, column[i + 1]!];
      column[i] = c * top + s * bottom;
      column[i + 1] = c * bottom - s * top;
    });
    const radius = Math.hypot(column[k]!, remaining);
    rotations.push({ c: column[k]! / radius, s: remaining / radius });
    column[k] = radius;
    columns.push(column);
    rest.push(-rotations[k]!.s * rest[k]!);
    rest[k]! *= rotations[k]!.c;
    if (Math.abs(rest[k + 1]!) <= tolerance * length) break;
    basis.push(image.map((x) => x / remaining));
  }
  return combination(basis, backSubstituted(columns, rest));
}

function backSubstituted(columns: readonly Float64Array[], rest: readonly number[]): Float64Array {
  const y = new Float64Array(columns.length);
  for (let i = columns.length - 1; i >= 0; i--) {
    let sum = rest[i]!;
    for (let j = i + 1; j < columns.length; j++) sum -= columns[j]![i]! * y[j]!;
    y[i] = sum / columns[i]![i]!;
  }
  return y;
}
