import { Gaussian } from "./gaussian.ts";

/** Small dense matrices over Q(i), rows of entries. */
export type ExactMatrix = readonly (readonly Gaussian[])[];

export function identity(size: number): ExactMatrix {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? Gaussian.ONE : Gaussian.ZERO)),
  );
}
export function matrixSum(a: ExactMatrix, b: ExactMatrix): ExactMatrix {
  return a.map((row, i) => row.map((entry, j) => entry.add(b[i]![j]!)));
}
export function scaleMatrix(a: ExactMatrix, factor: Gaussian): ExactMatrix {
  return a.map((row) => row.map((entry) => entry.mul(factor)));
}
export function matrixProduct(a: ExactMatrix, b: ExactMatrix): ExactMatrix {
  return a.map((row) =>
    b[0]!.map((_, j) => row.reduce((sum, entry, k) => sum.add(entry.mul(b[k]![j]!)), Gaussian.ZERO)),
  );
}

/** Inverse by Gauss–Jordan elimination. Throws RangeError for a singular matrix. */
export function inverse(a: ExactMatrix): ExactMatrix {
  const size = a.length;
  const rows = a.map((row, i) => [...row, ...identity(size)[i]!]);
  for (let column = 0; column < size; column++) {
    const pivot = rows.findIndex((row, i) => i >= column && !row[column]!.isZero());
    if (pivot < 0) throw new RangeError("singular matrix");
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const scale = rows[column]![column]!.inverse();
    const lead = rows[column]!.map((entry) => entry.mul(scale));
    rows[column] = lead;
    rows.forEach((row, i) => {
      if (i === column || row[column]!.isZero()) return;
      const factor = row[column]!;
      rows[i] = row.map((entry, j) => entry.sub(factor.mul(lead[j]!)));
    });
  }
  return rows.map((row) => row.slice(size));
}
