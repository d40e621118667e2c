import { HalfLineGrid } from "./half-line-grid.ts";
import { PanelMoments } from "./panel-moments.ts";
import type { ParityFunctions } from "./parity-functions.ts";
import { mirroredEdges, PieceList, type PieceRules, type RowPoints, SHORT } from "./row-points.ts";
import { RowQuadrature } from "./row-quadrature.ts";

/** Functions of ω − ν for each integral. */
const FUNCTIONS = 4;

/**
 * Four functions f of x = ω − ν against the interpolating polynomials ℓ_j of panels in ν, at the nodes ω of panels of the same order:
 * ∫f(ω − ν)ℓ_j(ν)dν depends on the lengths of the two panels and on their distance alone, and a pair that is mirrored has f(−x) = ±f(x). Bisection
 * leaves panels of few lengths at few distances, so that most pairs of panels of a grid are repetitions; and those of a grid that is refined
 * are mostly those of the one before. Each is integrated once, with pieces between the edges of f in x.
 *
 * Distances have to be equal to the last bit: they are where panels begin and end at multiples of a power of two.
 */
export class PanelBlocks {
  readonly functions: ParityFunctions;
  readonly edges: readonly number[];
  /** Nodes on each panel in ω and in ν. */
  readonly order: number;
  readonly rules: PieceRules;
  /** The functions at the nodes in x that rows share; after them those of the groups of panels. */
  readonly shared: Float64Array;
  /** How many were integrated. */
  integrated = 0;
  private readonly panels: readonly number[];
  private readonly list: PieceList;
  private readonly groups: PanelGroups;
  private readonly kept = new Map<string, Float64Array>();
  private readonly moments = new Map<number, PanelMoments>();

  /** @param edges of f in |x|, ascending from 0. */
  constructor(functions: ParityFunctions, edges: readonly number[], order: number, rules: PieceRules) {
    this.functions = functions;
    this.edges = edges;
    this.order = order;
    this.rules = rules;
    this.panels = mirroredEdges(edges);
    const list = new PieceList(this.panels, Math.max(order, this.panels.length) + 2, rules);
    const values = functions.values(list.sharedNodes);
    this.list = list;
    this.groups = new PanelGroups(this.panels, order, list, values);
    this.shared = this.groups.appendedTo(values);
  }

  /** The integrals for rows at [0, rows] and columns at [0, columns] − offset: row by row, column by column, four functions. */
  of(rows: number, columns: number, offset: number): Float64Array {
    const key = `${rows},${columns},${offset}`;
    const known = this.kept.get(key);
    if (known) return known;
    const { order } = this;
    const block = new Float64Array(order * order * FUNCTIONS);
    const { nodes } = new HalfLineGrid([0, rows], order);
    const moments = this.momentsOf(columns);
    for (let i = 0; i < order; i++) {
      const points = this.points(nodes[i]! + offset, columns);
      moments.clear();
      moments.add(points, this.functions.row(nodes[i]! + offset, points, this.shared), 1);
      moments.atNodes(block.subarray(i * order * FUNCTIONS, (i + 1) * order * FUNCTIONS));
    }
    this.integrated++;
    this.kept.set(key, block);
    return block;
  }

  private momentsOf(length: number): PanelMoments {
    const moments =
      this.moments.get(length) ?? new PanelMoments(new HalfLineGrid([0, length], this.order), FUNCTIONS);
    this.moments.set(length, moments);
    return moments;
  }

  /** Points of ∫_0^length dν f(x − ν). */
  private points(x: number, length: number): RowPoints {
    const { panels, list, groups } = this;
    list.clear();
    let j = panels.length - 1;
    while (j >= 0 && panels[j]! >= x) j--;
    let a = 0;
    const add = (b: number, panel: number): void => {
      if (b - a > 2 * Number.EPSILON * Math.abs(x)) list.piece(a, b, b - a < SHORT * length, panel);
      a = b;
    };
    // What is left of the panel that x lies on, then whole ones, then what is needed of the last.
    if (j >= 0 && x - panels[j]! < length) {
      add(x - panels[j]!, -1);
      while (j > 0 && x - panels[j - 1]! <= length) {
        const count = groups.add(list, j, x, length);
        if (count === 0) add(x - panels[j - 1]!, j - 1);
        else a = x - panels[j - count]!;
        j -= Math.max(1, count);
      }
    }
    if (a < length) add(length, -1);
    return list;
  }
}

/** Groups smaller than this have fewer points than what stands for them. */
const SMALLEST_GROUP = 4;

/**
 * Aligned groups of 4, 8, 16 … neighbouring panels in x. A polynomial of degree below n that lives on all of a group meets f there at n Gauss nodes,
 * with the integrals of f against their interpolating polynomials as weights: exact, and fewer points than those of the panels.
 */
class PanelGroups {
  private readonly panels: readonly number[];
  private readonly order: number;
  /** By level, the nodes of all groups; group after group. */
  private readonly nodes: Float64Array[] = [];
  private readonly sums: Float64Array[] = [];
  private readonly firsts: number[] = [];
  /** The longest panel of each. */
  private readonly longest: Float64Array[] = [];

  /** @param values the four functions at the shared nodes of the list. */
  constructor(panels: readonly number[], order: number, list: PieceList, values: Float64Array) {
    this.panels = panels;
    this.order = order;
    const unit = new HalfLineGrid([0, 1], order);
    const moments = new PanelMoments(unit, FUNCTIONS);
    let first = values.length / FUNCTIONS;
    for (let size = SMALLEST_GROUP; size < panels.length; size *= 2) {
      const count = Math.floor((panels.length - 1) / size);
      const nodes = new Float64Array(count * order);
      const sums = new Float64Array(count * order * FUNCTIONS);
      const longest = new Float64Array(count);
      for (let g = 0; g < count; g++) {
        const [from, to] = [panels[g * size]!, panels[(g + 1) * size]!];
        for (let k = 0; k < order; k++) nodes[g * order + k] = from + (to - from) * unit.nodes[k]!;
        moments.clear();
        for (let p = g * size; p < (g + 1) * size; p++) {
          longest[g] = Math.max(longest[g]!, panels[p + 1]! - panels[p]!);
          const { nodes: x, weights, from: at } = list.panel(p);
          moments.add(
            { nodes: x.map((place) => (place - from) / (to - from)), weights, count: x.length },
            values.subarray(at * FUNCTIONS),
            1,
          );
        }
        moments.atNodes(sums.subarray(g * order * FUNCTIONS, (g + 1) * order * FUNCTIONS));
      }
      this.nodes.push(nodes);
      this.sums.push(sums);
      this.longest.push(longest);
      this.firsts.push(first);
      first += count * order;
    }
  }

  appendedTo(values: Float64Array): Float64Array {
    const all = new Float64Array(this.sums.reduce((sum, { length }) => sum + length, values.length));
    all.set(values);
    this.sums.forEach((sums, level) => {
      all.set(sums, this.firsts[level]! * FUNCTIONS);
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

/** What multiplies values at ν_j > 0, `above`, and at −ν_j, `below`, in ∫f(ω_i − ν)…dν for all rows of a grid, four functions for each. */
export function blockRows(
  blocks: PanelBlocks,
  grid: HalfLineGrid,
): (i: number, above: Float64Array, below: Float64Array) => void {
  const rows = new BlockRows(blocks, grid);
  return (i, above, below) => rows.fill(i, above, below);
}

/** The integrals of one grid, row by row: those of its finite panels from blocks, those of the unbounded one by a quadrature of their own. */
class BlockRows {
  private readonly blocks: PanelBlocks;
  private readonly grid: HalfLineGrid;
  private readonly beyond: RowQuadrature;
  private readonly whole: RowQuadrature;
  private readonly moments: PanelMoments;
  private panel = -1;
  private readonly pairs: [Pair[], Pair[]] = [[], []];

  constructor(blocks: PanelBlocks, grid: HalfLineGrid) {
    this.blocks = blocks;
    this.grid = grid;
    const { order, ...rules } = blocks.rules;
    const edges = [...grid.edges];
    this.whole = new RowQuadrature(edges, blocks.edges, order, rules);
    this.beyond = new RowQuadrature(edges, blocks.edges, order, { ...rules, from: edges.at(-1)! });
    this.moments = new PanelMoments(grid, FUNCTIONS);
  }

  fill(i: number, above: Float64Array, below: Float64Array): void {
    const { grid, blocks, moments } = this;
    const omega = grid.nodes[i]!;
    const panel = Math.floor(i / grid.order);
    const far = grid.edges.length - 1;
    // Before the values of the row, whose place blocks use as well.
    if (panel < far && panel !== this.panel) this.findPairs(panel);
    const points = (panel < far ? this.beyond : this.whole).points(omega);
    const values = blocks.functions.row(omega, points, blocks.shared);
    [above, below].forEach((into, side) => {
      moments.clear();
      moments.add(points, values, side === 0 ? 1 : -1);
      moments.atNodes(into, panel < far ? far : 0);
      if (panel < far) this.fromBlocks(i - panel * grid.order, this.pairs[side]!, into);
    });
  }

  private findPairs(panel: number): void {
    const { grid } = this;
    const { edges } = grid;
    const [start, rows] = [edges[panel]!, edges[panel + 1]! - edges[panel]!];
    this.panel = panel;
    for (const pairs of this.pairs) pairs.length = 0;
    for (let p = 0; p + 1 < edges.length; p++) {
      const [a, b] = [edges[p]!, edges[p + 1]!];
      this.pairs[0].push(this.pair(rows, b - a, start - a));
      this.pairs[1].push(this.pair(rows, b - a, start + b));
    }
  }

  private pair(rows: number, columns: number, offset: number): Pair {
    const mirrored = columns - rows - offset;
    const isMirrored = mirrored > offset;
    return {
      block: this.blocks.of(rows, columns, isMirrored ? mirrored : offset),
      isMirrored,
    };
  }

  private fromBlocks(row: number, pairs: readonly Pair[], into: Float64Array): void {
    const { order } = this.grid;
    const { parities } = this.blocks.functions;
    const isBelow = pairs === this.pairs[1];
    let to = 0;
    for (const { block, isMirrored } of pairs) {
      const from = (isMirrored ? order - 1 - row : row) * order;
      // Columns of negative ν descend in |ν|.
      const isReversed = isMirrored !== isBelow;
      for (let j = 0; j < order; j++) {
        const at = (from + (isReversed ? order - 1 - j : j)) * FUNCTIONS;
        for (let f = 0; f < FUNCTIONS; f++, to++)
          into[to] = isMirrored ? parities[f]! * block[at + f]! : block[at + f]!;
      }
    }
  }
}

/** A block, and whether it is that of the mirrored pair of panels. */
interface Pair {
  readonly block: Float64Array;
  readonly isMirrored: boolean;
}
