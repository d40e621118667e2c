import type { ChebyshevPoints } from "./chebyshev-points.ts";
import type { Cluster } from "./cluster-tree.ts";

/** Where the coefficients of one cluster come from. */
interface Stage {
  readonly cluster: Cluster;
  /** Row i: the polynomials L_b against point i of a cluster without finer ones in use, otherwise null. */
  readonly values: Float64Array | null;
  /** L_b of this cluster at the Chebyshev points of a child. */
  readonly transfers: readonly { readonly child: Cluster; readonly values: Float64Array }[];
}

/** p coefficients for each cluster in use. */
export type Coefficients = ReadonlyMap<Cluster, Float64Array>;

/** The polynomials L_b of a cluster against its points, row by row: their values there, or their integrals with other functions. */
export type ClusterRows = (cluster: Cluster) => Float64Array;

/**
 * Interpolation from the Chebyshev points of the clusters of a tree to its points, nested: the polynomials L_b of a cluster are
 * interpolated by those of its halves, exactly because the degree is the same. Only clusters in use and those between them carry anything, so
 * that gathering and spreading cost at most 2p operations a point and 2p² a cluster.
 */
export class NestedBasis {
  /** The numbers stored. */
  readonly count: number;
  private readonly size: number;
  private readonly order: number;
  /** Coarse before fine. */
  private readonly stages: Stage[] = [];

  constructor(tree: Cluster, rows: ClusterRows, chebyshev: ChebyshevPoints, used: ReadonlySet<Cluster>) {
    this.size = tree.end;
    this.order = chebyshev.order;
    const below = new Map<Cluster, boolean>();
    findUsed(tree, used, below);
    this.addStages(tree, false, { rows, chebyshev, used, below });
    this.count = this.stages.reduce(
      (sum, { values, transfers }) =>
        sum + (values?.length ?? 0) + transfers.reduce((all, transfer) => all + transfer.values.length, 0),
      0,
    );
  }

  /** Σ_i L_b,i v_i for every cluster in use. */
  gather(v: Float64Array): Coefficients {
    const { order } = this;
    const out = this.zero();
    for (let s = this.stages.length - 1; s >= 0; s--) {
      const { cluster, values, transfers } = this.stages[s]!;
      const sums = out.get(cluster)!;
      if (values) addRows(values, v.subarray(cluster.first, cluster.end), sums, order);
      for (const transfer of transfers) addRows(transfer.values, out.get(transfer.child)!, sums, order);
    }
    return out;
  }

  /** The transposed map, Σ_b L_b,i c_b summed over the clusters of x_i. Uses up the coefficients. */
  spread(coefficients: Coefficients): Float64Array {
    const { order } = this;
    const out = new Float64Array(this.size);
    for (const { cluster, values, transfers } of this.stages) {
      const from = coefficients.get(cluster)!;
      if (values) addColumns(values, from, out.subarray(cluster.first, cluster.end), order);
      for (const transfer of transfers)
        addColumns(transfer.values, from, coefficients.get(transfer.child)!, order);
    }
    return out;
  }

  /** Coefficients that vanish. */
  zero(): Coefficients {
    return new Map(this.stages.map(({ cluster }) => [cluster, new Float64Array(this.order)]));
  }

  private addStages(cluster: Cluster, above: boolean, setting: Setting): void {
    const { rows, chebyshev, used, below } = setting;
    const active = above || used.has(cluster);
    const deeper = cluster.children.some((child) => below.get(child));
    if (active) {
      this.stages.push({
        cluster,
        values: deeper ? null : rows(cluster),
        transfers: deeper
          ? cluster.children.map((child) => ({
              child,
              values: lagrangeRows(chebyshev, cluster, chebyshev.on(child.from, child.to)),
            }))
          : [],
      });
    }
    if (deeper) for (const child of cluster.children) this.addStages(child, active, setting);
  }
}

interface Setting {
  readonly rows: ClusterRows;
  readonly chebyshev: ChebyshevPoints;
  readonly used: ReadonlySet<Cluster>;
  /** Whether a cluster or one below it is in use. */
  readonly below: ReadonlyMap<Cluster, boolean>;
}

function findUsed(cluster: Cluster, used: ReadonlySet<Cluster>, below: Map<Cluster, boolean>): boolean {
  let found = used.has(cluster);
  for (const child of cluster.children) if (findUsed(child, used, below)) found = true;
  below.set(cluster, found);
  return found;
}

/** L_b(x) of a cluster at points, row by row. */
export function lagrangeRows(
  chebyshev: ChebyshevPoints,
  { from, to }: Cluster,
  at: Float64Array,
): Float64Array {
  const { order } = chebyshev;
  const rows = new Float64Array(at.length * order);
  const points = chebyshev.on(from, to);
  at.forEach((x, i) => {
    chebyshev.weights(points, x, rows.subarray(i * order, (i + 1) * order));
  });
  return rows;
}

function addRows(rows: Float64Array, v: Float64Array, sums: Float64Array, order: number): void {
  for (let i = 0, at = 0; i < v.length; i++) for (let b = 0; b < order; b++) sums[b]! += rows[at++]! * v[i]!;
}

function addColumns(rows: Float64Array, c: Float64Array, out: Float64Array, order: number): void {
  for (let i = 0, at = 0; i < out.length; i++) {
    let sum = 0;
    for (let b = 0; b < order; b++) sum += rows[at++]! * c[b]!;
    out[i]! += sum;
  }
}
