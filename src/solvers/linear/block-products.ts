/** out += factor·E x of a block by its entries; four rows at a time, because one sum alone waits for each of its additions; every sum keeps the order of its terms. */
export function addProduct(entries: Float64Array, x: Float64Array, out: Float64Array, factor = 1): void {
  const { length } = x;
  let i = 0;
  for (; i + 4 <= out.length; i += 4) {
    let p = 0;
    let q = 0;
    let r = 0;
    let s = 0;
    for (let j = 0, at = i * length; j < length; j++, at++) {
      const entry = x[j]!;
      p += entries[at]! * entry;
      q += entries[at + length]! * entry;
      r += entries[at + 2 * length]! * entry;
      s += entries[at + 3 * length]! * entry;
    }
    out[i]! += factor * p;
    out[i + 1]! += factor * q;
    out[i + 2]! += factor * r;
    out[i + 3]! += factor * s;
  }
  for (; i < out.length; i++) {
    let sum = 0;
    for (let j = 0, at = i * length; j < length; j++, at++) sum += entries[at]! * x[j]!;
    out[i]! += factor * sum;
  }
}

/** out += factor·Eᵀ y; four rows at a time, so that each entry of `out` is loaded once for them. */
export function addTransposed(entries: Float64Array, y: Float64Array, out: Float64Array, factor = 1): void {
  const { length } = out;
  let i = 0;
  for (; i + 4 <= y.length; i += 4) {
    const p = factor * y[i]!;
    const q = factor * y[i + 1]!;
    const r = factor * y[i + 2]!;
    const s = factor * y[i + 3]!;
    for (let j = 0, at = i * length; j < length; j++, at++) {
      const first = p * entries[at]! + q * entries[at + length]!;
      out[j]! += first + r * entries[at + 2 * length]! + s * entries[at + 3 * length]!;
    }
  }
  for (; i < y.length; i++) {
    const scaled = factor * y[i]!;
    for (let j = 0, at = i * length; j < length; j++, at++) out[j]! += entries[at]! * scaled;
  }
}
