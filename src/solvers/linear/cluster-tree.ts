/** Consecutive points first ≤ i < end of an ascending sequence, and the interval [from, to] they span. */
export interface Cluster {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** None or two. */
  readonly children: readonly Cluster[];
}

/**
 * The binary tree over ascending points that halves their number, so that its depth is log₂(N/leaf) however unevenly they lie; it has
 * fewer than 4N/leaf clusters.
 *
 * @param leaf a cluster of at most this many points is not divided.
 */
export function clusterTree(points: Float64Array, leaf: number): Cluster {
  const grow = (first: number, end: number): Cluster => {
    const middle = (first + end) >> 1;
    const children = end - first <= leaf ? [] : [grow(first, middle), grow(middle, end)];
    return { first, end, from: points[first]!, to: points[end - 1]!, children };
  };
  return grow(0, points.length);
}
