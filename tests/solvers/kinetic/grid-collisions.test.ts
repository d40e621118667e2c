import { describe, expect, it } from "vitest";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import { type Collisions, denseCollisions } from "../../../src/solvers/kinetic/collisions.ts";
import { gridCollisions } from "../../../src/solvers/kinetic/grid-collisions.ts";
import { scatteringTable } from "../../../src/solvers/kinetic/scattering-table.ts";
import { blockRows } from "../../../src/solvers/linear/block-rows.ts";
import type { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { isDense, maximumNorm, times } from "../../../src/solvers/linear/matrix.ts";
import { PanelBlocks } from "../../../src/solvers/linear/panel-blocks.ts";
import { gradedEdges } from "../../../src/solvers/linear/panel-grid.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const ORDER = 8;
const T = 0.1;
/** Rounding of sums of some thousand terms, in units of the largest rate. */
const ROUNDING = 2e-14;

const TABLE: Spectrum = { kind: "tabulated", x: [0, 0.5, 1, 1.5], a: [0, 0.7, 0.2, 0], unit: "none" };

/** @param extra edges without a kink. */
function blocksOf(extra: number): PanelBlocks {
  const kernels = compileGiven(steadyBoson({ spectrum: TABLE, bosonTemperature: T }));
  const panels = gradedEdges(0, 16, [{ at: 0, width: T }], { breaks: [0.5, 1, 1.5] });
  const finer = Array.from({ length: extra }, (_, k) => (1.5 * (k + 0.5)) / extra);
  const edges = [...new Set([...panels, ...finer])].sort((a, b) => a - b);
  return new PanelBlocks(scatteringTable(kernels, edges), edges, ORDER, { order: 10 });
}

/** Equal panels up to 2, and longer ones. */
function edgesOf(count: number): number[] {
  return [...Array.from({ length: count + 1 }, (_, k) => (2 * k) / count), 4, 8];
}

/** Largest difference of in and out for an h between two temperatures, over the largest rate. */
function distance(grid: HalfLineGrid, a: Collisions, b: Collisions): number {
  const h = grid.nodes.map((omega) => Math.tanh(omega / (3 * T)) ** 3);
  const miss = (p: Float64Array, q: Float64Array) => maximumNorm(p.map((value, i) => value - q[i]!));
  const scale = maximumNorm(b.outConstant);
  return (
    Math.max(
      miss(a.inConstant, b.inConstant),
      miss(a.outConstant, b.outConstant),
      miss(times(a.inLinear, h), times(b.inLinear, h)),
      miss(times(a.outLinear, h), times(b.outLinear, h)),
    ) / scale
  );
}

describe("collision integrals of a grid", () => {
  it("are matrices where it is small", () => {
    const { collisions } = gridCollisions(blocksOf(0), edgesOf(20));
    expect(isDense(collisions.inLinear)).toBe(true);
  });

  it("are compressed where it is large, with the values of the matrices", () => {
    const blocks = blocksOf(0);
    const { grid, collisions } = gridCollisions(blocks, edgesOf(200));
    expect(isDense(collisions.inLinear)).toBe(false);
    expect(distance(grid, collisions, denseCollisions(grid, blockRows(blocks, grid)))).toBeLessThan(ROUNDING);
    // On the unbounded panel h = 1 in place of the equation.
    const unit = new Float64Array(grid.size).fill(1);
    expect(maximumNorm(times(collisions.outLinear, unit).slice(-ORDER))).toBe(0);
    expect(collisions.inConstant.slice(-ORDER)).toEqual(collisions.outConstant.slice(-ORDER));
  });

  it("are matrices where kernels have a kink in every block", () => {
    const { collisions } = gridCollisions(blocksOf(160), edgesOf(200));
    expect(isDense(collisions.inLinear)).toBe(true);
  });
});
