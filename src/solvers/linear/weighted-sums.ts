import { type LinearMap, type Matrix, times, transposedTimes } from "./matrix.ts";
import type { PanelMap, PanelProducts } from "./panel-products.ts";

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
  const products = productsOf(terms.map(({ matrix }) => matrix));
  if (products) return products.sum(weighted.map(({ matrix, ...term }) => ({ ...ofMap(matrix), ...term })));
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

/** factor·M x. */
export interface Product {
  readonly matrix: Matrix;
  readonly factor: number;
  readonly x: Float64Array;
}

/** Sums of products; those of one vector by maps of the same products share what they can, and others are made once. */
export function sumsOfProducts(sums: readonly (readonly Product[])[]): Float64Array[] {
  const products = productsOf(sums.flat().map(({ matrix }) => matrix));
  if (products)
    return products.sums(
      sums.map((terms) => terms.map(({ matrix, factor, x }) => ({ ...ofMap(matrix), factor, x }))),
    );
  const known = new Map<Float64Array, Map<Matrix, Float64Array>>();
  const image = ({ matrix, factor, x }: Product): Float64Array => {
    const ofVector = known.get(x) ?? new Map<Matrix, Float64Array>();
    known.set(x, ofVector);
    const once = ofVector.get(matrix) ?? times(matrix, x);
    ofVector.set(matrix, once);
    return once.map((value) => factor * value);
  };
  return sums.map((terms) => total(terms.map(image)));
}

/** The products whose maps all matrices are; null where they are not. */
function productsOf(matrices: readonly Matrix[]): PanelProducts | null {
  const [first] = matrices;
  if (!first || !isPanelMap(first)) return null;
  const { products } = first;
  return matrices.every((matrix) => isPanelMap(matrix) && matrix.products === products) ? products : null;
}

function ofMap(matrix: Matrix): Pick<PanelMap, "f" | "parity"> {
  const { f, parity } = matrix as PanelMap;
  return { f, parity };
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
