import type { Cluster } from "./cluster-tree.ts";
import type { Sign, Term } from "./panel-products.ts";

/** Neighbouring nodes. */
export type Nodes = Pick<Cluster, "first" | "end">;

/** What multiplies x at nodes ν > 0, or at those with the sign given, by function. */
export interface Block<C extends Nodes> {
  readonly rows: C;
  readonly columns: C;
  readonly sign: Sign;
  readonly entries: readonly Float64Array[];
}

/** Entries of one function, or of a sum of terms. */
export interface Weighted {
  readonly rows: Nodes;
  readonly columns: Nodes;
  readonly entries: Float64Array;
  readonly factor: number;
}

/** Σ left·entries·right over terms, of the blocks of both signs where they have the same rows and columns. */
export function weighted(blocks: readonly Block<Nodes>[], terms: readonly Term[]): readonly Weighted[] {
  const sums = new Map<string, Weighted>();
  for (const block of blocks) {
    const { rows, columns } = block;
    const key = `${rows.first},${rows.end},${columns.first},${columns.end}`;
    const sum = sums.get(key) ?? {
      rows,
      columns,
      entries: new Float64Array(block.entries[0]!.length),
      factor: 1,
    };
    sums.set(key, sum);
    for (const term of terms) addWeighted(block, term, sum.entries);
  }
  return [...sums.values()];
}

function addWeighted(block: Block<Nodes>, { f, parity, left, right }: Term, into: Float64Array): void {
  const [entries, factors] = [block.entries[f]!, nodesOf(right, block.columns)];
  for (let i = block.rows.first, at = 0; i < block.rows.end; i++) {
    const scaled = left[i]! * factor(block, parity);
    for (let j = 0; j < factors.length; j++, at++) into[at]! += scaled * entries[at]! * factors[j]!;
  }
}

export function factor({ sign }: Block<Nodes>, parity: Sign): number {
  return sign === 1 ? 1 : parity;
}

export function nodesOf(values: Float64Array, { first, end }: Nodes): Float64Array {
  return values.subarray(first, end);
}
