import { describe, expect, it } from "vitest";
import { blockRows } from "../../../src/solvers/linear/block-rows.ts";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { PanelBlocks } from "../../../src/solvers/linear/panel-blocks.ts";
import type { Resolution } from "../../../src/solvers/linear/panel-grid.ts";
import { PanelMoments } from "../../../src/solvers/linear/panel-moments.ts";
import { ParityFunctions } from "../../../src/solvers/linear/parity-functions.ts";
import { RowQuadrature } from "../../../src/solvers/linear/row-quadrature.ts";

/** Uneven, up to three times as long as others, and denser than the panels of ω. */
const EDGES = [0, ...Array.from({ length: 30 }, (_, k) => 0.1 * (k + 1) + 0.05 * Math.sin(3 * k))];
/** So few nodes on short pieces that it shows which ones count as short. */
const RULES = { order: 9, short: 3 };

/** Four functions that are odd, even, even and odd, with kinks at the edges. */
function functions(): ParityFunctions {
  const grid = new HalfLineGrid(EDGES, 12);
  const values = Float64Array.from(grid.nodes).reduce<number[]>((list, x) => {
    const bent = Math.abs(x - EDGES[9]!) / (1 + x * x) ** 2;
    list.push(bent, bent * Math.cos(x), 1 / (1 + x ** 4), Math.exp(-x) / (1 + x * x));
    return list;
  }, []);
  return new ParityFunctions(grid, [-1, 1, 1, -1], Float64Array.from(values));
}

/** One function, odd, with a kink from which on it is analytic. */
function tailed(kink: number): ParityFunctions {
  const grid = new HalfLineGrid(EDGES, 12);
  const values = Float64Array.from(grid.nodes, (x) => 1 / (1 + x * x) + (x < kink ? kink - x : 0));
  const all = Array.from(values).flatMap((value) => [value, 0, 0, 0]);
  return new ParityFunctions(grid, [-1, 1, 1, -1], Float64Array.from(all));
}

/** Panels of three lengths, from zero on. */
const equal = (count: number): number[] => [
  0,
  0.25,
  0.5,
  ...Array.from({ length: count }, (_, k) => 1 + k / 2),
  count,
];

describe("blocks of pairs of panels", () => {
  it("have the integrals of whole rows, in rows and columns of every length and sign", () => {
    const blocks = new PanelBlocks(functions(), EDGES, 6, RULES);
    const grid = new HalfLineGrid(equal(4), 6);
    const { order, ...rules } = RULES;
    const quadrature = new RowQuadrature([...grid.edges], EDGES, order, { ...rules, outer: 6 });
    const moments = new PanelMoments(grid, 4);
    const fill = blockRows(blocks, grid);
    const [above, below, plain] = [0, 1, 2].map(() => new Float64Array(4 * grid.size));
    grid.nodes.forEach((omega, i) => {
      fill(i, above!, below!);
      const points = quadrature.points(omega);
      const values = blocks.functions.row(omega, points, blocks.shared);
      for (const [sign, found] of [
        [1, above!],
        [-1, below!],
      ] as const) {
        moments.clear();
        moments.add(points, values, sign);
        moments.atNodes(plain!);
        // Sums of some ten terms below one; the same rules on the same pieces, but for the columns of the unbounded panel.
        found.subarray(0, 4 * (grid.size - grid.order)).forEach((value, k) => {
          expect(Math.abs(value - plain![k]!), `row ${i}, ${sign}, ${k}`).toBeLessThan(1e-14);
        });
      }
    });
  });

  it("are sums over the panels' own nodes far from the last kink, which is as good for functions that these resolve", () => {
    const kink = EDGES[9]!;
    const grid = new HalfLineGrid(equal(8), 10);
    const resolved = grid.nodes.map((nu) => 1 / (1 + (nu / 4) ** 2));
    const integrals = (analyticBeyond: number | undefined): number[] => {
      const rules = analyticBeyond === undefined ? RULES : { ...RULES, analyticBeyond };
      const blocks = new PanelBlocks(tailed(kink), EDGES, 10, rules);
      const fill = blockRows(blocks, grid);
      const [above, below] = [new Float64Array(4 * grid.size), new Float64Array(4 * grid.size)];
      return Array.from({ length: grid.size - 10 }, (_, i) => {
        fill(i, above, below);
        return resolved.reduce((sum, y, j) => sum + y * (above[4 * j]! + 2 * below[4 * j]!), 0);
      });
    };
    const exact = integrals(undefined);
    const largest = (own: readonly number[]) =>
      Math.max(...own.map((value, i) => Math.abs(value - exact[i]!)));
    // Beside a panel of 2.5 distances to the kink ten nodes miss 3.3^−20 of sums of some ten; not where the kink lies on the panel.
    expect(largest(integrals(kink))).toBeGreaterThan(0);
    expect(largest(integrals(kink))).toBeLessThan(3.3 ** -20 * 10);
    expect(largest(integrals(kink / 2))).toBeGreaterThan(1e-6);
  });

  it("are sums over own nodes where the singularities are far beside the panel, to 1e-12 of functions that these resolve", () => {
    const width = 0.2;
    const table = new HalfLineGrid(
      Array.from({ length: 61 }, (_, k) => k / 10),
      16,
    );
    const peak = (x: number) => 1 / ((x - 1) ** 2 + width ** 2) + 1 / ((x + 1) ** 2 + width ** 2);
    const peaks = new ParityFunctions(table, [1], table.nodes.map(peak));
    const grid = new HalfLineGrid(
      Array.from({ length: 11 }, (_, k) => k / 2),
      10,
    );
    const resolved = grid.nodes.map((nu) => 1 / (1 + (nu / 2) ** 2));
    const integrals = (singularities: readonly Resolution[]): number[] => {
      const blocks = new PanelBlocks(peaks, [...table.edges], 10, { order: 14, outer: 28, singularities });
      const fill = blockRows(blocks, grid);
      const [above, below] = [new Float64Array(grid.size), new Float64Array(grid.size)];
      return Array.from({ length: grid.size - 10 }, (_, i) => {
        fill(i, above, below);
        return resolved.reduce((sum, y, j) => sum + y * (above[j]! + below[j]!), 0);
      });
    };
    const exact = integrals([
      { at: 1, width: 0 },
      ...Array.from({ length: 99 }, (_, k) => ({ at: k / 10, width: 0 })),
    ]);
    const largest = (own: readonly number[]) =>
      Math.max(...own.map((value, i) => Math.abs(value - exact[i]!)));
    const known = largest(integrals([{ at: 1, width }]));
    // Integrals of some π/width.
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThan((1e-12 * Math.PI) / width);
    for (const wrong of [
      { at: 1, width: 4 * width },
      { at: 4, width },
    ])
      expect(largest(integrals([wrong]))).toBeGreaterThan(1e-9);
  });

  it("are integrated once: panels of one length, however many, have as many pairs as distances", () => {
    const integrated = (panels: number): number => {
      const blocks = new PanelBlocks(functions(), EDGES, 4, RULES);
      const grid = new HalfLineGrid(
        Array.from({ length: panels + 1 }, (_, k) => k / 4),
        4,
      );
      const fill = blockRows(blocks, grid);
      const [above, below] = [new Float64Array(4 * grid.size), new Float64Array(4 * grid.size)];
      for (let i = 0; i < grid.size; i++) fill(i, above, below);
      return blocks.integrated;
    };
    for (const panels of [4, 8, 16]) expect(integrated(panels)).toBe(2 * panels);
  });
});
