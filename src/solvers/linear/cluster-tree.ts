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
  return halved(0, points.length, leaf, (first, end) => ({
    first,
    end,
    from: points[first]!,
    to: points[end - 1]!,
  }));
}

/** The same over whole panels of `order` points each, of which clusters span all. */
export function panelTree(edges: ArrayLike<number>, order: number, leaf: number): Cluster {
  return halved(0, edges.length - 1, leaf / order, (first, end) => ({
    first: first * order,
    end: end * order,
    from: edges[first]!,
    to: edges[end]!,
  }));
}

function halved(
  first: number,
  end: number,
  leaf: number,
  span: (first: number, end: number) => Omit<Cluster, "children">,
): Cluster {
  const middle = (first + end) >> 1;
  const parts =
    end - first <= leaf ? [] : [halved(first, middle, leaf, span), halved(middle, end, leaf, span)];
  return { ...span(first, end), children: parts };
}
