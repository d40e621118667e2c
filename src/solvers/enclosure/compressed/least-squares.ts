/** c of least |A c − y|² + |μc|² for many y: (A; μ) = QR by Gram and Schmidt, twice. */
export function leastSquares(a: readonly Float64Array[], ridge: number): (y: Float64Array) => Float64Array {
  const size = a[0]!.length;
  const below = Array.from({ length: size }, (_, k) => new Float64Array(size).fill(ridge, k, k + 1));
  const rows = [...a, ...below];
  const q: Float64Array[] = [];
  const r: Float64Array[] = [];
  for (let k = 0; k < size; k++) {
    const column = Float64Array.from(rows, (row) => row[k]!);
    const own = new Float64Array(size);
    for (const _ of [1, 2])
      q.forEach((earlier, i) => {
        const overlap = inner(earlier, column);
        own[i]! += overlap;
        for (let a = 0; a < column.length; a++) column[a]! -= overlap * earlier[a]!;
      });
    own[k] = Math.sqrt(inner(column, column));
    q.push(column.map((value) => value / own[k]!));
    r.push(own);
  }
  return (y) => {
    const c = Float64Array.from(q, (column) => inner(column, y));
    for (let i = size - 1; i >= 0; i--) {
      for (let j = i + 1; j < size; j++) c[i]! -= r[j]![i]! * c[j]!;
      c[i]! /= r[i]![i]!;
    }
    return c;
  };
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < b.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
