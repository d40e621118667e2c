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
 * The binary tree over whole panels of `order` points each, which clusters span: their number is halved, so that its depth is log₂(N/leaf) however unevenly they lie,
 * and it has fewer than 4N/leaf clusters.
 *
 * @param leaf a cluster of at most this many points is not divided.
 */
export function panelTree(edges: ArrayLike<number>, order: number, leaf: number): Cluster {
  return halved(0, edges.length - 1);

  function halved(first: number, end: number): Cluster {
    const middle = (first + end) >> 1;
    const children = (end - first) * order <= leaf ? [] : [halved(first, middle), halved(middle, end)];
    return { first: first * order, end: end * order, from: edges[first]!, to: edges[end]!, children };
  }
}
