import { blockRows } from "../linear/block-rows.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { PanelBlocks } from "../linear/panel-blocks.ts";
import type { Resolution } from "../linear/panel-grid.ts";
import { ParityFunctions } from "../linear/parity-functions.ts";
import type { FillBoth } from "../linear/unbounded-rows.ts";
import { thermalPanels } from "./boson-panels.ts";
import type { ComplexProduct } from "./complex-map.ts";
import type { KernelParts, KernelTable } from "./kernel-table.ts";
import { addLifted } from "./lifted-map.ts";
import type { RealAxisEquations } from "./real-axis-equations.ts";
import { mechanismShares, shareOf } from "./real-axis-shares.ts";
import { gapFunction, type RealAxisSolution } from "./real-axis-solution.ts";
import { type RowPass, type Shell, shellPass } from "./row-passes.ts";
import { quadratureRows } from "./row-sums.ts";
import type { BosonSplit } from "./steady-state.ts";

/**
 * The terms with real bosons, (iπ/2)∫A[F + h]f dν with A = (2/π)Im D and AF_B = (2/π)Im S; the rest is virtual. Electrons at T_e, so that the boson in
 * detailed balance with them has F_ref = coth(x/2T_e): integrals of Im D over hf and of Im D F_ref over f. The one of Im S is the share of ∫S y: S^A(ω − ν) and f^R
 * are analytic for Im ν > 0, as S^R(ω − ν) and f^A are below, so that i∫Im S f^R = ½∫S f^R = ∫S y.
 */
export function bosonSplit(solution: RealAxisSolution, table: KernelTable, te: number): BosonSplit {
  const { equations } = solution;
  const f = gapFunction(solution);
  const filled = (part: Float64Array) => part.map((value, j) => value * equations.occupation[j]!);
  const [thermal, balanced] = realBosonIntegrals(equations, realBosons(table, te), [
    { of: { re: filled(f.re), im: filled(f.im) }, parity: 1 },
    { of: f, parity: -1 },
  ]).map(({ re, im }) =>
    shareOf(
      solution,
      im.map((value) => -value),
      re,
    ),
  );
  const detailedBalance = balanced! + thermal!;
  const mismatch = mechanismShares(solution).bosonFluctuation - balanced!;
  return { virtual: 1 - detailedBalance - mismatch, detailedBalance, mismatch };
}

/** Im D and Im D coth(x/2T_e) with the edges between which they are smooth; where the latter has its nearest pole. */
interface RealBosons extends Pick<KernelTable, "functions" | "edges" | "hasLogarithms"> {
  readonly pole: Resolution;
}

function realBosons(table: KernelTable, te: number): RealBosons {
  const edges = thermalPanels(table.edges, te);
  const grid = new HalfLineGrid(edges, table.grid.order);
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  const values = Array.from(grid.nodes, (x) => {
    table.at(x, parts);
    return [parts.dIm, parts.dIm / Math.tanh(x / (2 * te))];
  });
  const functions = new ParityFunctions(grid, [-1, 1], Float64Array.from(values.flat()));
  // Kinks, where Re S and Re D have logarithms.
  return { functions, edges, hasLogarithms: false, pole: { at: 0, width: 2 * Math.PI * te } };
}

/** What a function is integrated with: Re of this parity in ν, Im of the other. */
interface Integrand {
  readonly of: ComplexProduct;
  readonly parity: 1 | -1;
}

/** Nodes on a piece beyond those that integrate a polynomial of a panel: whole panels of y between the edges of k are pieces, on which k is no constant. */
const MARGIN = 3;

/** ∫k_f(ω − ν)f(ν)dν at the nodes, one integrand for each of the functions, done as the integrals of the equations are. */
function realBosonIntegrals(
  { grid, blocks: kernelBlocks, products, shells = [] }: RealAxisEquations,
  bosons: RealBosons,
  integrands: readonly Integrand[],
): ComplexProduct[] {
  if (!kernelBlocks) return shellIntegrals(grid, bosons, shells, integrands);
  const blocks = blocksLike(kernelBlocks, bosons);
  if (!products)
    return rowIntegrals({ rows: grid.nodes, grid, first: 0 }, blockRows(blocks, grid), integrands);
  const own = products.with(blocks);
  return integrands.map(({ of, parity }, f) => ({
    re: own.map(f, parity).times(of.re),
    im: own.map(f, -parity as 1 | -1).times(of.im),
  }));
}

/** Over the same panels by the same rules. */
function blocksLike({ order, rules }: PanelBlocks, { functions, edges, pole }: RealBosons): PanelBlocks {
  const { singularities } = rules;
  const known = singularities ? { singularities: [...singularities, pole] } : {};
  return new PanelBlocks(functions, edges, order, { ...rules, ...known, logarithms: false });
}

function shellIntegrals(
  grid: HalfLineGrid,
  bosons: RealBosons,
  shells: readonly Shell[],
  integrands: readonly Integrand[],
): ComplexProduct[] {
  const pieces = Math.ceil(grid.order / 2) + MARGIN;
  const sums = integrands.map(() => ({ re: new Float64Array(grid.size), im: new Float64Array(grid.size) }));
  for (const shell of shells) {
    const pass = shellPass(bosons, grid, pieces, shell);
    const integrals = rowIntegrals(pass, quadratureRows(bosons.functions, pass), integrands);
    sums.forEach((sum, f) => {
      addLifted(sum, pass.lift, integrals[f]!);
    });
  }
  return sums;
}

/** The integrals row by row. */
function rowIntegrals(
  { rows: { length: rows }, grid: { size: columns }, first }: Pick<RowPass, "rows" | "grid" | "first">,
  fill: FillBoth,
  integrands: readonly Integrand[],
): ComplexProduct[] {
  const functions = integrands.length;
  const [above, below] = [new Float64Array(functions * columns), new Float64Array(functions * columns)];
  const out = integrands.map(() => ({ re: new Float64Array(rows), im: new Float64Array(rows) }));
  for (let i = 0; i < rows; i++) {
    fill(i, above, below);
    integrands.forEach(({ of: { re, im }, parity }, f) => {
      for (let j = first, k = functions * first + f; j < columns; j++, k += functions) {
        out[f]!.re[i]! += re[j]! * (above[k]! + parity * below[k]!);
        out[f]!.im[i]! += im[j]! * (above[k]! - parity * below[k]!);
      }
    });
  }
  return out;
}
