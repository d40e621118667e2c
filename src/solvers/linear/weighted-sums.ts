import { type LinearMap, type Matrix, times, transposedTimes } from "./matrix.ts";
import type { PanelMap } from "./panel-products.ts";

/** factor·left·M·right. */
export interface WeightedMatrix {
  readonly matrix: Matrix;
  readonly factor: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** The sum of weighted matrices as a map; those of the same products share what they can, vectors that are the same array among it. */
export function weightedSum(terms: readonly WeightedMatrix[]): LinearMap {
  const scaled = scaling();
  const weighted = terms.map(({ factor, left, ...term }) => ({ ...term, left: scaled(left, factor) }));
  const maps = terms.map(({ matrix }) => matrix).filter(isPanelMap);
  const products = maps[0]?.products;
  if (maps.length === terms.length && maps.every((map) => map.products === products))
    return products!.sum(maps.map(({ f, parity }, k) => ({ f, parity, ...weighted[k]! })));
  return {
    size: terms[0]!.left.length,
    times: (x) =>
      total(weighted.map(({ matrix, left, right }) => product(left, times(matrix, product(x, right))))),
    transposedTimes: (y) =>
      total(
        weighted.map(({ matrix, left, right }) => product(right, transposedTimes(matrix, product(y, left)))),
      ),
  };
}

function isPanelMap(matrix: Matrix): matrix is PanelMap {
  return "products" in matrix;
}

/** Vectors times factors, each once. */
function scaling(): (vector: Float64Array, factor: number) => Float64Array {
  const known = new Map<Float64Array, Map<number, Float64Array>>();
  return (vector, factor) => {
    const multiples = known.get(vector) ?? new Map<number, Float64Array>();
    known.set(vector, multiples);
    const multiple = multiples.get(factor) ?? vector.map((value) => factor * value);
    multiples.set(factor, multiple);
    return multiple;
  };
}

function product(x: Float64Array, y: Float64Array): Float64Array {
  return x.map((value, i) => value * y[i]!);
}

function total(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  for (const vector of vectors) for (let i = 0; i < sum.length; i++) sum[i]! += vector[i]!;
  return sum;
}
