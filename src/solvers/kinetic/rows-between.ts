import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { PanelMoments } from "../linear/panel-moments.ts";
import type { PieceRules } from "../linear/row-points.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import type { ScatteringKernels } from "./collisions.ts";
import { scatteringValues } from "./scattering-table.ts";

/** Rows of the collision integrals where no equation was solved. */
export interface RowsBetween {
  /** The middles of the panels, and minus these in the same order. */
  readonly energies: readonly number[];
  /**
   * What multiplies values at ν_j and at −ν_j in ∫dν of the four functions of {@link scatteringValues} at one of the energies, four by four.
   */
  fill(row: number, above: Float64Array, below: Float64Array): void;
}

/**
 * Each row from its own integral over the kernels themselves, without their table and without their parity.
 *
 * @param edges in |ω − ν| between which the kernels are smooth.
 */
export function rowsBetween(
  kernels: ScatteringKernels,
  grid: HalfLineGrid,
  edges: readonly number[],
  { order, ...rules }: PieceRules,
): RowsBetween {
  const middles = middlesOf(grid);
  const energies = [...middles, ...middles.map((omega) => -omega)];
  const rows = new RowQuadrature([...grid.edges], edges, order, rules);
  const shared = scatteringValues(kernels, rows.shiftedNodes);
  const moments = new PanelMoments(grid, 4);
  const fill = (row: number, above: Float64Array, below: Float64Array): void => {
    const omega = energies[row]!;
    const points = rows.points(omega);
    const own = points.nodes.subarray(0, points.count).filter((_, q) => points.known[q]! < 0);
    const values = scatteringValues(
      kernels,
      own.map((nu) => omega - nu),
    );
    const all = new Float64Array(4 * points.count);
    for (let q = 0, next = 0; q < points.count; q++) {
      const known = points.known[q]!;
      const [from, at] = known < 0 ? [values, next++] : [shared, known];
      all.set(from.subarray(4 * at, 4 * at + 4), 4 * q);
    }
    for (const [sign, into] of [
      [1, above],
      [-1, below],
    ] as const) {
      moments.clear();
      moments.add(points, all, sign);
      moments.atNodes(into);
    }
  };
  return { energies, fill };
}

/** in and out at an energy, per unit coupling. */
export interface Scattering {
  readonly omega: number;
  readonly in: number;
  readonly out: number;
}

/** At each of the energies, for an even B and an odd h at the nodes. */
export function scatteringBetween(
  { energies, fill }: RowsBetween,
  spectralFunction: Float64Array,
  h: Float64Array,
): Scattering[] {
  const [above, below] = [new Float64Array(4 * h.length), new Float64Array(4 * h.length)];
  return energies.map((omega, row) => {
    fill(row, above, below);
    let [gain, loss] = [0, 0];
    for (let j = 0, at = 0; j < h.length; j++, at += 4) {
      const b = spectralFunction[j]!;
      const hb = h[j]! * b;
      gain += b * (above[at]! + below[at]!) + hb * (above[at + 1]! - below[at + 1]!);
      loss += b * (above[at + 2]! + below[at + 2]!) + hb * (above[at + 3]! - below[at + 3]!);
    }
    return { omega, in: gain, out: loss };
  });
}

/** The middles of the bounded panels. */
function middlesOf(grid: HalfLineGrid): number[] {
  return [...grid.edges].slice(1).map((edge, p) => (edge + grid.edges[p]!) / 2);
}
