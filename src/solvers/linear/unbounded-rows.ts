import { HalfLineGrid } from "./half-line-grid.ts";
import { DIRECT, longestBeside, type PanelBlocks, weigh } from "./panel-blocks.ts";
import { PanelMoments } from "./panel-moments.ts";
import type { RowPoints } from "./row-points.ts";

/** Fills in what multiplies values at ν_j > 0, `above`, and at −ν_j, `below`, in ∫f(ω_i − ν)…dν, all functions for each. */
export type FillBoth = (i: number, above: Float64Array, below: Float64Array) => void;

/** Fills in what multiplies values at the nodes ν_j of the unbounded panel in ∫_e^∞ f(ω − ν)…dν, all functions for each. */
type FillColumns = (omega: number, into: Float64Array) => void;

/** The same for the nodes of all finite panels and their mirror images. */
type FillFinite = (omega: number, above: Float64Array, below: Float64Array) => void;

/** The columns of the unbounded panel, and all columns of its rows. */
export function unboundedRows(blocks: PanelBlocks, grid: HalfLineGrid): FillBoth {
  const { parities } = blocks.functions;
  const far = grid.edges.length - 1;
  const first = far * grid.order;
  const finite = finiteColumns(blocks, grid);
  const columns = unboundedColumns(blocks, grid.edges[far]!);
  const from = first * parities.length;
  return (i, above, below) => {
    const omega = grid.nodes[i]!;
    if (i >= first) finite(omega, above, below);
    columns(omega, above.subarray(from));
    // f(ω + ν) = ±f(−ω − ν).
    const mirrored = below.subarray(from);
    columns(-omega, mirrored);
    for (let k = 0; k < mirrored.length; k++) mirrored[k]! *= parities[k % parities.length]!;
  };
}

/** All columns of the finite panels, for rows beyond them. */
function finiteColumns(blocks: PanelBlocks, { edges, order }: HalfLineGrid): FillFinite {
  const functions = blocks.functions.parities.length;
  const size = order * functions;
  const mirrored = new Float64Array(size);
  return (omega, above, below) => {
    for (let p = 0; p + 1 < edges.length; p++) {
      const [a, b] = [edges[p]!, edges[p + 1]!];
      blocks.row(omega - a, b - a, above.subarray(p * size, (p + 1) * size));
      // The columns at −ν_j ascend from −b.
      blocks.row(omega + b, b - a, mirrored);
      for (let j = 0; j < order; j++)
        below.set(
          mirrored.subarray((order - 1 - j) * functions, (order - j) * functions),
          p * size + j * functions,
        );
    }
  };
}

/** What n nodes of a group of panels in ω − ν miss of polynomials in e/ν. */
const MISSED = 1e-12;
const LONGEST_STRETCH = 1 / 2;

/** The longest stretch over its distance from 0 on which n nodes miss no more: of its own variable 0 is 2/s + 1 half lengths away, so that they miss (4/s + 2)^{−n}. */
function longestStretch(nodes: number): number {
  return Math.min(LONGEST_STRETCH, 4 / (MISSED ** (-1 / nodes) - 2));
}

/**
 * Rows so far below e that the functions are analytic there for long enough have the own nodes of the panel: with e/ν as its variable it has length 1,
 * and the nearest pole or kink lies at e/(ω + x), for ω < −e at −e/|ω|. Others are summed stretch by stretch over panels in ω − ν and groups of these, up to where that holds.
 */
function unboundedColumns(blocks: PanelBlocks, edge: number): FillColumns {
  const { functions, shared, order, rules, edges } = blocks;
  const { outer = order } = rules;
  const { analyticBeyond, distance } = analyticEnd(blocks);
  const direct = directColumns(blocks, edge);
  // Its second panel is the unbounded one.
  const moments = new PanelMoments(new HalfLineGrid([0, edge], order), functions.parities.length);
  const sums = new Float64Array(2 * order * functions.parities.length);
  const add = (omega: number, points: RowPoints, from: number): void => {
    const values = functions.row(omega - from, points, shared);
    const nodes = points.nodes.subarray(0, points.count).map((nu) => from + nu);
    moments.add({ nodes, weights: points.weights, count: points.count }, values, 1);
  };
  const beyond = outerPoints(outer);
  const stretch = longestStretch(order);
  return (omega, into) => {
    const structure = Math.min((omega + analyticBeyond) * (1 + 1 / distance), omega + edges.at(-1)!);
    const analytic = Math.max(structure, -omega / distance);
    if (analytic <= edge && analyticBeyond < Number.POSITIVE_INFINITY) {
      direct(omega, into);
      return;
    }
    moments.clear();
    let from = edge;
    while (from < analytic) {
      const length = Math.min(stretch * from, analytic - from);
      add(omega, blocks.points(omega - from, length), from);
      from += length;
    }
    add(omega, beyond(from), 0);
    moments.atNodes(sums, 1);
    into.set(sums.subarray(into.length));
  };
}

/**
 * Where the singularities of f end, and how long a panel may be beside them, in distances to the next one, to be summed over its own nodes: where they are known as many as its
 * nodes resolve.
 */
function analyticEnd({ rules, order }: PanelBlocks): {
  readonly analyticBeyond: number;
  readonly distance: number;
} {
  const { singularities, analyticBeyond = Number.POSITIVE_INFINITY } = rules;
  if (!singularities) return { analyticBeyond, distance: DIRECT };
  const furthest = singularities.reduce((most, { at }) => Math.max(most, at), 0);
  return {
    analyticBeyond: Math.min(furthest, analyticBeyond),
    distance: Math.min(DIRECT, longestBeside(order)),
  };
}

/** ∫_a^∞dν by nodes in ν up to 2a and in 2a/ν from there on. */
function outerPoints(order: number): (a: number) => RowPoints {
  const grid = new HalfLineGrid([0, 1, 2], order);
  const [nodes, weights] = [grid.nodes.subarray(order), grid.weights.subarray(order)];
  const known = new Int32Array(2 * order).fill(-1);
  return (a) => ({
    nodes: nodes.map((x) => a * x),
    weights: weights.map((w) => a * w),
    count: 2 * order,
    known,
  });
}

/** By the own nodes of the panel. */
function directColumns({ functions, order, shared }: PanelBlocks, edge: number): FillColumns {
  const grid = new HalfLineGrid([0, edge], order);
  const weights = grid.weights.subarray(order);
  const points = { nodes: grid.nodes.subarray(order), count: order, known: new Int32Array(order).fill(-1) };
  return (omega, into) => weigh(functions.row(omega, points, shared), weights, into);
}
