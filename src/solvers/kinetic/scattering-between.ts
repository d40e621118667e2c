import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { PanelPolynomials } from "../linear/panel-polynomials.ts";
import type { PieceRules } from "../linear/row-points.ts";
import { RowQuadrature } from "../linear/row-quadrature.ts";
import type { ScatteringKernels } from "./collisions.ts";
import { scatteringAt } from "./scattering-table.ts";

/** in and out at an energy, per unit coupling. */
export interface Scattering {
  readonly in: number;
  readonly out: number;
}

/** An even B and an odd h at the nodes of a grid. */
export interface ElectronsOn {
  readonly grid: HalfLineGrid;
  readonly spectralFunction: Float64Array;
  readonly distribution: Float64Array;
}

/** How integrals over ν are made. */
export interface BetweenRules extends PieceRules {
  /** In |ω − ν|, between which the kernels are smooth. */
  readonly edges: readonly number[];
}

/**
 * Collision integrals at any energy of either sign, where no equation was solved: ∫dν of the kernels themselves, without their table and without their parity, with what
 * stands for B and hB between the nodes.
 */
export function scatteringBetween(
  kernels: ScatteringKernels,
  electrons: ElectronsOn,
  { edges, order, ...rules }: BetweenRules,
): (omega: number) => Scattering {
  const quadrature = new RowQuadrature([...electrons.grid.edges], edges, order, rules);
  const x = quadrature.shiftedNodes;
  /** The kernels at the nodes in ω − ν that all energies share, NaN where none has needed them yet. */
  const shared = new Float64Array(4 * x.length).fill(Number.NaN);
  const own = new Float64Array(4);
  const at = electronsAt(electrons);
  const both = new Float64Array(2);
  return (omega) => {
    const { nodes, weights, known, count } = quadrature.points(omega);
    let gain = 0;
    let loss = 0;
    for (let q = 0; q < count; q++) {
      const nu = nodes[q]!;
      const k = known[q]!;
      const values = k < 0 ? own : shared;
      const from = k < 0 ? 0 : 4 * k;
      if (k < 0) scatteringAt(kernels, omega - nu, own, 0);
      else if (Number.isNaN(shared[from]!)) scatteringAt(kernels, x[k]!, shared, from);
      at(Math.abs(nu), both);
      const b = weights[q]! * both[0]!;
      const hb = weights[q]! * (nu < 0 ? -both[1]! : both[1]!);
      gain += values[from]! * b + values[from + 1]! * hb;
      loss += values[from + 2]! * b + values[from + 3]! * hb;
    }
    return { in: gain, out: loss };
  };
}

/** B and hB at any ν ≥ 0: polynomials, beyond the bounded panels in 1/ν, where neither has to vanish. */
function electronsAt({
  grid,
  spectralFunction,
  distribution,
}: ElectronsOn): (nu: number, into: Float64Array) => void {
  const values = new Float64Array(2 * grid.size);
  spectralFunction.forEach((b, j) => {
    values[2 * j] = b;
    values[2 * j + 1] = b * distribution[j]!;
  });
  const polynomials = new PanelPolynomials(grid, 2, values);
  const lagrange = new Float64Array(grid.order);
  const end = grid.edges.at(-1)!;
  return (nu, into) => {
    if (nu < end) {
      polynomials.at(nu, into);
      return;
    }
    const first = grid.interpolate(nu, lagrange);
    into.fill(0);
    for (let k = 0, from = 2 * first; k < grid.order; k++, from += 2) {
      into[0]! += lagrange[k]! * values[from]!;
      into[1]! += lagrange[k]! * values[from + 1]!;
    }
  };
}
