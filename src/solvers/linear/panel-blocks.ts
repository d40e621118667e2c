import { HalfLineGrid } from "./half-line-grid.ts";
import { PanelGroups } from "./panel-groups.ts";
import { PanelMoments } from "./panel-moments.ts";
import type { ParityFunctions } from "./parity-functions.ts";
import { mirroredEdges, PieceList, type PieceRules, type RowPoints, SHORT } from "./row-points.ts";

/**
 * Functions f of x = ω − ν against the interpolating polynomials ℓ_j of panels in ν, at the nodes ω of panels of the same order:
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
    this.groups = new PanelGroups(this.panels, order, list, values, functions.parities.length);
    this.shared = this.groups.appendedTo(values);
  }

  /** The integrals for rows at [0, rows] and columns at [0, columns] − offset: row by row, column by column, function by function. */
  of(rows: number, columns: number, offset: number): Float64Array {
    const key = `${rows},${columns},${offset}`;
    const known = this.kept.get(key);
    if (known) return known;
    const { order } = this;
    const size = order * this.functions.parities.length;
    const block = new Float64Array(order * size);
    const { nodes } = new HalfLineGrid([0, rows], order);
    const moments = this.momentsOf(columns);
    for (let i = 0; i < order; i++) {
      const points = this.points(nodes[i]! + offset, columns);
      moments.clear();
      moments.add(points, this.functions.row(nodes[i]! + offset, points, this.shared), 1);
      moments.atNodes(block.subarray(i * size, (i + 1) * size));
    }
    this.integrated++;
    this.kept.set(key, block);
    return block;
  }

  private momentsOf(length: number): PanelMoments {
    const moments =
      this.moments.get(length) ??
      new PanelMoments(new HalfLineGrid([0, length], this.order), this.functions.parities.length);
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
