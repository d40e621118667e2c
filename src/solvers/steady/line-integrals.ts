import { InternalError } from "../../errors/errors.ts";
import { type Folded, foldedMatrices } from "../linear/folded-matrices.ts";
import { FoldedProducts } from "../linear/folded-products.ts";
import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import type { Matrix } from "../linear/matrix.ts";
import { PanelBlocks } from "../linear/panel-blocks.ts";
import { ToeplitzProducts } from "../linear/toeplitz-products.ts";
import type { ComplexKernel } from "../local/complex-matrix.ts";
import type { Products } from "./products.ts";
import type { TransferTable } from "./transfer-table.ts";

/** factor·matrix, of which the matrix is shared. */
export interface Multiple {
  readonly matrix: Matrix;
  readonly factor: number;
}

/**
 * ∫dν K(ω_i,ν) f(ν) for every kernel of the steady state as matrices on the values f(ν_j), ν_j > 0, at unit coupling of the given
 * spectrum. Kernels are affine in h(ω) and h(ν): their values at h = 0 and 1 are integrated, so that one evaluation serves every h.
 * Each is a multiple of one function of the boson, and those of one function share its matrices.
 */
export interface LineIntegrals {
  readonly grid: HalfLineGrid;
  readonly boson: Folded<ComplexKernel>;
  /** Per h(ν). */
  readonly thermal: Folded<ComplexKernel>;
  readonly nonThermal: Folded<ComplexKernel>;
  /** Source of X on odd functions, and per h(ω); per h(ν) and per h(ω)h(ν) on even ones. */
  readonly source: {
    readonly bare: Multiple;
    readonly own: Multiple;
    readonly other: Multiple;
    readonly both: Multiple;
  };
  readonly relaxation: { readonly bare: Multiple; readonly own: Multiple };
  /** The rate of scattering in on B (even), and per h(ν) on hB (odd). */
  readonly scatteringIn: { readonly bare: Multiple; readonly other: Multiple };
}

/** The edges of the panels, which may have been halved for products. */
export function edgesOf({ grid }: LineIntegrals): readonly number[] {
  return [...grid.edges];
}

/** Nodes on a piece, and on one that is short beside its panel. */
export interface LineRules {
  readonly transfer: number;
  readonly short: number;
  readonly logarithms?: boolean;
  readonly analyticBeyond?: number;
}

/**
 * Product integration: the unknown functions are interpolated on the panels of the grid, the functions of the boson are integrated on the
 * merge of these panels with those of |ω − ν| (`transferEdges`), so that neither has to be smooth on the scale of the other. Kernels
 * are combinations of these integrals.
 */
export function lineIntegrals(
  boson: TransferTable,
  grid: HalfLineGrid,
  transferEdges: readonly number[],
  rules: LineRules,
  products: Products,
): LineIntegrals {
  const folded = foldedProducts(boson, grid, transferEdges, rules, products);
  return kernelsOf(grid, boson, folded);
}

function foldedProducts(
  table: TransferTable,
  grid: HalfLineGrid,
  transferEdges: readonly number[],
  rules: LineRules,
  how: Products,
): Folded<Matrix>[] {
  const { count, errors } = table;
  const integrals = blocksOf(table, transferEdges, grid.order, rules);
  if (how === "matrices") return foldedMatrices(integrals, grid);
  const products =
    how === "folded"
      ? new FoldedProducts(integrals, grid, errors)
      : new ToeplitzProducts(integrals, grid, how);
  return Array.from({ length: count }, (_, f) => ({ even: products.map(f, 1), odd: products.map(f, -1) }));
}

const made = new WeakMap<TransferTable, Map<string, PanelBlocks>>();

/** The blocks of a table for panels of an order: a grid that is refined has most of them from the one before. */
function blocksOf(
  table: TransferTable,
  transferEdges: readonly number[],
  order: number,
  { transfer, short, logarithms = false, ...beyond }: LineRules,
): PanelBlocks {
  const known = made.get(table) ?? new Map<string, PanelBlocks>();
  made.set(table, known);
  // Twice as many beyond all edges, where pieces are as long as all others together.
  const rules = { order: transfer, short, logarithms, outer: 2 * transfer, ...beyond };
  const key = JSON.stringify([order, rules, transferEdges]);
  const blocks = known.get(key) ?? new PanelBlocks(table.functions, transferEdges, order, rules);
  known.set(key, blocks);
  return blocks;
}

/**
 * Which kernel is which multiple, and whether it acts on even or on odd functions.
 *
 * @throws InternalError if a kernel is no multiple of one function.
 */
function kernelsOf(
  grid: HalfLineGrid,
  { count, coefficients }: TransferTable,
  folded: readonly Folded<Matrix>[],
): LineIntegrals {
  const multiple = (channel: number, parity: "even" | "odd"): Multiple => {
    const row = coefficients.subarray(channel * count, (channel + 1) * count);
    const f = Math.max(
      0,
      row.findIndex((factor) => factor !== 0),
    );
    if (row.some((factor, other) => other !== f && factor !== 0))
      throw new InternalError(`kernel ${channel} is no multiple of one function of the boson`);
    return { matrix: folded[f]![parity], factor: row[f]! };
  };
  const complex = (channel: number, parity: "even" | "odd"): ComplexKernel => {
    const [re, im] = [multiple(channel, parity), multiple(channel + 1, parity)];
    return { re: re.matrix, im: im.matrix, factors: { re: re.factor, im: im.factor } };
  };
  const both = (channel: number) => ({ even: complex(channel, "even"), odd: complex(channel, "odd") });
  return {
    grid,
    boson: both(0),
    thermal: both(2),
    nonThermal: both(4),
    source: {
      bare: multiple(6, "odd"),
      own: multiple(7, "odd"),
      other: multiple(8, "even"),
      both: multiple(9, "even"),
    },
    relaxation: { bare: multiple(10, "even"), own: multiple(11, "even") },
    scatteringIn: { bare: multiple(12, "even"), other: multiple(13, "odd") },
  };
}
