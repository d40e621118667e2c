import { HalfLineGrid } from "./half-line-grid.ts";
import { PanelMoments } from "./panel-moments.ts";
import { type PieceList, SHORT } from "./row-points.ts";

/** Groups smaller than this have fewer points than what stands for them. */
const SMALLEST_GROUP = 4;

/**
 * Aligned groups of 4, 8, 16 … neighbouring panels in x. A polynomial of degree below n that lives on all of a group meets f there at n Gauss nodes,
 * with the integrals of f against their interpolating polynomials as weights: exact, and fewer points than those of the panels.
 */
export class PanelGroups {
  private readonly panels: readonly number[];
  private readonly order: number;
  private readonly functions: number;
  /** By level, the nodes of all groups; group after group. */
  private readonly nodes: Float64Array[] = [];
  private readonly sums: Float64Array[] = [];
  private readonly firsts: number[] = [];
  /** The longest panel of each. */
  private readonly longest: Float64Array[] = [];

  /** @param values so many functions at the shared nodes of the list. */
  constructor(
    panels: readonly number[],
    order: number,
    list: PieceList,
    values: Float64Array,
    functions: number,
  ) {
    this.panels = panels;
    this.order = order;
    this.functions = functions;
    const unit = new HalfLineGrid([0, 1], order);
    const moments = new PanelMoments(unit, functions);
    const one = new Float64Array(order).fill(1);
    let first = values.length / functions;
    let parts = ofPanels(list, values, functions);
    let within = SMALLEST_GROUP;
    for (let size = SMALLEST_GROUP; size < panels.length; size *= 2) {
      const count = Math.floor((panels.length - 1) / size);
      const nodes = new Float64Array(count * order);
      const sums = new Float64Array(count * order * functions);
      const longest = new Float64Array(count);
      for (let g = 0; g < count; g++) {
        const from = panels[g * size]!;
        const length = panels[(g + 1) * size]! - from;
        for (let k = 0; k < order; k++) nodes[g * order + k] = from + length * unit.nodes[k]!;
        for (let p = g * size; p < (g + 1) * size; p++)
          longest[g] = Math.max(longest[g]!, panels[p + 1]! - panels[p]!);
        moments.clear();
        for (let part = g * within; part < (g + 1) * within; part++) {
          const { nodes: x, weights, sums: at } = parts(part);
          const local = x.map((place) => (place - from) / length);
          moments.add({ nodes: local, weights, count: x.length }, at, 1);
        }
        moments.atNodes(sums.subarray(g * order * functions, (g + 1) * order * functions));
      }
      this.nodes.push(nodes);
      this.sums.push(sums);
      this.longest.push(longest);
      this.firsts.push(first);
      first += count * order;
      parts = this.ofGroups(one);
      within = 2;
    }
  }

  /** The groups of the last level that there is: what stands for them, a polynomial on two of them meets as well. */
  private ofGroups(weights: Float64Array): (g: number) => Part {
    const { order, functions } = this;
    const nodes = this.nodes.at(-1)!;
    const sums = this.sums.at(-1)!;
    return (g) => ({
      nodes: nodes.subarray(g * order, (g + 1) * order),
      weights,
      sums: sums.subarray(g * order * functions, (g + 1) * order * functions),
    });
  }

  appendedTo(values: Float64Array): Float64Array {
    const all = new Float64Array(this.sums.reduce((sum, { length }) => sum + length, values.length));
    all.set(values);
    this.sums.forEach((sums, level) => {
      all.set(sums, this.firsts[level]! * this.functions);
    });
    return all;
  }

  /** Adds the largest group of short panels that ends at an edge and lies within x − [0, length]; how many panels it has, 0 where there is none. */
  add(list: PieceList, end: number, x: number, length: number): number {
    const { panels, order } = this;
    let found = -1;
    for (let level = 0, size = SMALLEST_GROUP; level < this.nodes.length; level++, size *= 2) {
      if (end % size !== 0 || x - panels[end - size]! > length) break;
      if (this.longest[level]![end / size - 1]! >= SHORT * length) break;
      found = level;
    }
    if (found < 0) return 0;
    const size = SMALLEST_GROUP * 2 ** found;
    const at = (end / size - 1) * order;
    for (let k = order - 1; k >= 0; k--)
      list.push(x - this.nodes[found]![at + k]!, 1, this.firsts[found]! + at + k);
    return size;
  }
}

/** Points in x with weights, and all functions at each. */
interface Part {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
  readonly sums: Float64Array;
}

function ofPanels(list: PieceList, values: Float64Array, functions: number): (p: number) => Part {
  return (p) => {
    const { nodes, weights, from } = list.panel(p);
    return { nodes, weights, sums: values.subarray(from * functions) };
  };
}
