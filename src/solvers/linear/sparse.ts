import { denseMap, denseMatrix, type LinearMap } from "./matrix.ts";

/** An entry with its column costs some four times what one of a full row does: from this share on the full matrix is faster. */
const FULL = 0.25;

/** A square matrix that keeps its non-zero entries, filled row by row in ascending order. */
export class SparseMatrix implements LinearMap {
  readonly size: number;
  private readonly starts: number[] = [0];
  private columns: Int32Array;
  private values: Float64Array;

  constructor(size: number) {
    this.size = size;
    this.columns = new Int32Array(64);
    this.values = new Float64Array(64);
  }

  /** Appends a row given in full. */
  addRow(row: Float64Array): void {
    let end = this.starts[this.starts.length - 1]!;
    this.reserve(end + row.length);
    for (let j = 0; j < row.length; j++) {
      if (row[j] === 0) continue;
      this.columns[end] = j;
      this.values[end++] = row[j]!;
    }
    this.starts.push(end);
  }

  times(x: Float64Array): Float64Array {
    const out = new Float64Array(this.size);
    for (let i = 0; i < this.size; i++) {
      let sum = 0;
      for (let at = this.starts[i]!; at < this.starts[i + 1]!; at++) {
        sum += this.values[at]! * x[this.columns[at]!]!;
      }
      out[i] = sum;
    }
    return out;
  }

  transposedTimes(y: Float64Array): Float64Array {
    const out = new Float64Array(this.size);
    for (let i = 0; i < this.size; i++) {
      const factor = y[i]!;
      for (let at = this.starts[i]!; at < this.starts[i + 1]!; at++) {
        out[this.columns[at]!]! += factor * this.values[at]!;
      }
    }
    return out;
  }

  /** The same map in the form that costs less. */
  cheapest(): LinearMap {
    const { size, starts, columns, values } = this;
    if (starts[size]! < FULL * size * size) return this;
    const full = denseMatrix(size, size);
    for (let i = 0; i < size; i++)
      for (let at = starts[i]!; at < starts[i + 1]!; at++) full.data[i * size + columns[at]!] = values[at]!;
    return denseMap(full);
  }

  private reserve(count: number): void {
    if (count <= this.values.length) return;
    const capacity = Math.max(count, 2 * this.values.length);
    const [columns, values] = [new Int32Array(capacity), new Float64Array(capacity)];
    columns.set(this.columns);
    values.set(this.values);
    [this.columns, this.values] = [columns, values];
  }
}
