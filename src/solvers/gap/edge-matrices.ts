import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import type { KernelParts, KernelTable } from "../wide/kernel-table.ts";
import type { EdgeGrid } from "./edge-grid.ts";
import { MomentPairs } from "./moment-pairs.ts";

/**
 * The kernel K(ω,ν) of the wide band on the half line: K(ω,ν) ± K(ω,−ν), real and imaginary part, acting on |t| times a function
 * at the nodes; `plus` on even functions of ν, `minus` on odd ones.
 */
export interface EdgeMatrices {
  readonly grid: EdgeGrid;
  readonly plus: readonly [DenseMatrix, DenseMatrix];
  readonly minus: readonly [DenseMatrix, DenseMatrix];
  /**
   * ω̃ − ω = −Σ^R of the normal state, Re and Im one after the other: ∫K dν with a symmetric cutoff, by the quadrature of the
   * rows, because errors that Σ and φ share cancel while a difference acts as pair breaking.
   */
  readonly normal: Float64Array;
}

/** Integrates K against the interpolating polynomials of the grid, for h = h(ν) odd, row by row. */
export function edgeMatrices(table: KernelTable, grid: EdgeGrid, h: (nu: number) => number): EdgeMatrices {
  const n = grid.size;
  const [plus, minus] = [0, 1].map(() => [denseMatrix(n, n), denseMatrix(n, n)] as const);
  const normal = new Float64Array(2 * n);
  const edges = extended(table.edges);
  const [sumRe, sumIm] = [new Float64Array(n), new Float64Array(n)];
  const moments = new MomentPairs(n / grid.order, grid.order);
  const parts: KernelParts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
  grid.nodes.forEach((omega, i) => {
    for (const sign of [1, -1] as const) {
      moments.clear();
      grid.visit(shifted(edges, omega, sign), (nu, weight, panel, local) => {
        table.at(omega - sign * nu, parts);
        const occupation = sign * h(nu);
        const re = weight * (parts.sRe + occupation * parts.dRe);
        const im = weight * (parts.sIm + occupation * parts.dIm);
        const root = Math.sqrt(Math.abs(nu - grid.edge));
        // Re S is odd in ω − ν: with a symmetric cutoff nothing is left of it.
        normal[i]! += root * weight * occupation * parts.dRe;
        normal[n + i]! += root * im;
        moments.add(panel, local, re, im);
      });
      moments.atNodes(sumRe, sumIm);
      for (const [part, sum] of [sumRe, sumIm].entries())
        for (let k = 0, at = i * n; k < n; k++, at++) {
          plus![part]!.data[at]! += sum[k]!;
          minus![part]!.data[at]! += sign * sum[k]!;
        }
    }
  });
  return { grid, plus: plus!, minus: minus!, normal };
}

/** Beyond the table's last edge the kernel falls as a power of its argument, which pieces of growing length resolve. */
function extended(edges: readonly number[]): number[] {
  const last = edges[edges.length - 1]!;
  return [...edges, ...Array.from({ length: OCTAVES / STRIDE }, (_, k) => last * 2 ** (STRIDE * (k + 1)))];
}

const OCTAVES = 16;
const STRIDE = 2;

/** Where the kernel's own panels end in ν > 0, ascending: ω − sign·ν = ±d. */
function shifted(edges: readonly number[], omega: number, sign: 1 | -1): number[] {
  if (sign === -1) return edges.filter((d) => d > omega).map((d) => d - omega);
  const below = edges.filter((d) => d < omega).map((d) => omega - d);
  return [...below.reverse(), ...edges.map((d) => omega + d)];
}
