import { HalfLineGrid } from "./half-line-grid.ts";
import type { Resolution } from "./panel-grid.ts";
import { PanelGroups } from "./panel-groups.ts";
import { PanelMoments } from "./panel-moments.ts";
import type { ParityFunctions } from "./parity-functions.ts";
import { mirroredEdges, PieceList, type PieceRules, type RowPoints, SHORT } from "./row-points.ts";

/** How pairs of panels are integrated. */
export interface BlockRules extends PieceRules {
  /** The functions are analytic around larger x but for poles or kinks up to here; default nowhere. */
  readonly analyticBeyond?: number;
  /** All singularities nearest to the real axis, at ±at, so far from it, where these are few; default unknown. */
  readonly singularities?: readonly Resolution[];
  /** Nodes on each of the pieces of a row beyond all edges; default as many as on a panel. */
  readonly outer?: number;
}

/** A panel is summed over its own nodes where it is no longer than this many distances to the next pole or kink of the functions. */
export const DIRECT = 2.501;

/** What n nodes of a panel may miss of a function with a singularity beside it, times a polynomial that they resolve. */
const MISSED = 1e-12;

/** The longest panel of n nodes for that, in distances to a singularity anywhere: of ρ^{−2n} with asinh(2d/L) = ln ρ. */
function longestDirect(nodes: number): number {
  return 2 / Math.sinh(-Math.log(MISSED) / (2 * nodes));
}

/** The same for one that lies on the line of the panel, beyond its end: 1 + 2d/L = cosh ln ρ. */
export function longestBeside(nodes: number): number {
  return 2 / (Math.cosh(-Math.log(MISSED) / (2 * nodes)) - 1);
}

/** One panel [0, length] as points of a row, and moments of others on it. */
interface OwnPanel extends RowPoints {
  readonly moments: PanelMoments;
}

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
  readonly rules: BlockRules;
  /** The functions at the nodes in x that rows share; after them those of the groups of panels. */
  readonly shared: Float64Array;
  /** How many were integrated. */
  integrated = 0;
  private readonly panels: readonly number[];
  private readonly list: PieceList;
  private readonly groups: PanelGroups;
  /** By offset, by the lengths of rows and columns. */
  private readonly kept = new Map<number, Map<number, Map<number, Float64Array>>>();
  private readonly own = new Map<number, OwnPanel>();

  /** @param edges of f in |x|, ascending from 0. */
  constructor(functions: ParityFunctions, edges: readonly number[], order: number, rules: BlockRules) {
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
    const kept = this.ofLengths(rows, columns);
    const known = kept.get(offset);
    if (known) return known;
    const block = this.transposed(rows, columns, offset) ?? this.integral(rows, columns, offset);
    kept.set(offset, block);
    return block;
  }

  private integral(rows: number, columns: number, offset: number): Float64Array {
    const { order } = this;
    const size = order * this.functions.parities.length;
    const block = new Float64Array(order * size);
    const isDirect = this.isDirect(columns, offset, offset + rows);
    this.panel(rows).nodes.forEach((node, i) => {
      this.fill(node + offset, columns, isDirect, block.subarray(i * size, (i + 1) * size));
    });
    this.integrated++;
    return block;
  }

  /** From the pair with shorter rows and longer columns, where that is direct: it has the same values of f, with the other's weights. */
  private transposed(rows: number, columns: number, offset: number): Float64Array | null {
    const other = offset + rows - columns;
    if (rows <= columns || !this.isDirect(rows, other, other + columns)) return null;
    const { order } = this;
    const functions = this.functions.parities.length;
    const values = this.of(columns, rows, other);
    const [long, short] = [this.panel(rows).weights, this.panel(columns).weights];
    const block = new Float64Array(values.length);
    for (let i = 0, to = 0; i < order; i++)
      for (let j = 0; j < order; j++) {
        const share = short[j]! / long[i]!;
        const from = ((order - 1 - j) * order + order - 1 - i) * functions;
        for (let f = 0; f < functions; f++, to++) block[to] = share * values[from + f]!;
      }
    return block;
  }

  /** ∫f(x − ν)ℓ_j(ν)dν over columns at [0, columns]: column by column, function by function. */
  row(x: number, columns: number, into: Float64Array): void {
    this.fill(x, columns, this.isDirect(columns, x, x), into);
  }

  private fill(x: number, columns: number, isDirect: boolean, into: Float64Array): void {
    const own = this.panel(columns);
    const points = isDirect ? own : this.points(x, columns);
    const values = this.functions.row(x, points, this.shared);
    if (isDirect) {
      weigh(values, own.weights, into);
      return;
    }
    own.moments.clear();
    own.moments.add(points, values, 1);
    own.moments.atNodes(into);
  }

  /** Whether columns at [0, columns] are summed over their own nodes, from rows between two places. */
  private isDirect(columns: number, from: number, to: number): boolean {
    const { analyticBeyond = Number.POSITIVE_INFINITY } = this.rules;
    return (
      columns <= DIRECT * (from - columns - analyticBeyond) ||
      columns <= longestDirect(this.order) * this.analyticAround(from - columns, to)
    );
  }

  /** How far the functions are analytic around [from, to] at least, of which no more lies below 0 than above: so the singularities above are the nearest. */
  private analyticAround(from: number, to: number): number {
    const { singularities = [{ at: from, width: 0 }] } = this.rules;
    return singularities.reduce(
      (least, { at, width }) => Math.min(least, Math.hypot(Math.max(from - at, at - to, 0), width)),
      Number.POSITIVE_INFINITY,
    );
  }

  private ofLengths(rows: number, columns: number): Map<number, Float64Array> {
    const ofRows = this.kept.get(rows) ?? new Map<number, Map<number, Float64Array>>();
    this.kept.set(rows, ofRows);
    const kept = ofRows.get(columns) ?? new Map<number, Float64Array>();
    ofRows.set(columns, kept);
    return kept;
  }

  private panel(length: number): OwnPanel {
    const known = this.own.get(length);
    if (known) return known;
    const { order } = this;
    const grid = new HalfLineGrid([0, length], order);
    const panel = {
      nodes: grid.nodes.subarray(0, order),
      weights: grid.weights.subarray(0, order),
      count: order,
      known: new Int32Array(order).fill(-1),
      moments: new PanelMoments(grid, this.functions.parities.length),
    };
    this.own.set(length, panel);
    return panel;
  }

  /** Points of ∫_0^length dν f(x − ν); their arrays serve again at the next call. */
  points(x: number, length: number): RowPoints {
    const { panels, list, groups } = this;
    list.clear();
    let j = lastBelow(panels, x);
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

/** Which of ascending edges is the last one below x; −1 where none is. */
function lastBelow(edges: readonly number[], x: number): number {
  let [below, above] = [-1, edges.length];
  while (above - below > 1) {
    const middle = (below + above) >> 1;
    if (edges[middle]! < x) below = middle;
    else above = middle;
  }
  return below;
}

/** All functions at each point times its weight. */
export function weigh(values: Float64Array, weights: Float64Array, into: Float64Array): void {
  const functions = into.length / weights.length;
  for (let q = 0, at = 0; q < weights.length; q++)
    for (let f = 0; f < functions; f++, at++) into[at] = weights[q]! * values[at]!;
}
