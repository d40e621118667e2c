import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { type BlockRules, PanelBlocks } from "../../../src/solvers/linear/panel-blocks.ts";
import { PanelMoments } from "../../../src/solvers/linear/panel-moments.ts";
import { ParityFunctions } from "../../../src/solvers/linear/parity-functions.ts";
import { RowQuadrature } from "../../../src/solvers/linear/row-quadrature.ts";
import { unboundedRows } from "../../../src/solvers/linear/unbounded-rows.ts";

/** Cells that are short beside the unbounded panel, with a kink at each. */
const CELLS = Array.from({ length: 60 }, (_, k) => 0.05 * (k + 1) + 0.01 * Math.sin(3 * k));
const KINK = CELLS.at(-1)!;
const EDGES = [0, ...CELLS, ...Array.from({ length: 20 }, (_, k) => KINK * 1.15 ** (k + 1))];
const ORDER = 8;
const RULES = { order: 12, short: 6, outer: 30 };

/** Odd, even, even and odd; straight between the cells where it is below the last kink, then analytic. */
function functions(): ParityFunctions {
  const grid = new HalfLineGrid(EDGES, 14);
  const values = Array.from(grid.nodes).flatMap((x) => {
    const p = CELLS.findIndex((edge) => edge > x);
    const [a, b] = [CELLS[p - 1] ?? 0, CELLS[p] ?? 1];
    const bent = p < 0 ? 0 : (Math.cos(5 * p) * (b - x) * (x - a)) / (b - a);
    return [bent + x / (1 + x ** 4), bent + 1 / (1 + x * x), bent + 1 / (4 + x * x), bent + x / (1 + x * x)];
  });
  return new ParityFunctions(grid, [-1, 1, 1, -1], Float64Array.from(values));
}

/** Two peaks at ±at, so wide, of the same parities: analytic but for their poles. */
function peaks(at: number, width: number): ParityFunctions {
  const values = Array.from(new HalfLineGrid(EDGES, 14).nodes).flatMap((x) => {
    const [above, below] = [1 / ((x - at) ** 2 + width ** 2), 1 / ((x + at) ** 2 + width ** 2)];
    const [even, odd] = [above + below, above - below];
    return [odd, even, even / (1 + x * x), x * even];
  });
  return new ParityFunctions(new HalfLineGrid(EDGES, 14), [-1, 1, 1, -1], Float64Array.from(values));
}

/** The largest distance from pieces that all have twenty nodes, in columns of the unbounded panel, and of all columns of its rows where no panel is summed over its own nodes. */
function distance(
  known: Pick<BlockRules, "analyticBeyond" | "singularities">,
  rows: (omega: number) => boolean,
  of = functions(),
): number {
  const blocks = new PanelBlocks(of, EDGES, ORDER, { ...RULES, ...known });
  const grid = new HalfLineGrid([0, 2, 4, 6, 9, 12], ORDER);
  const fill = unboundedRows(blocks, grid);
  // Polynomials in 1/ν need short pieces where rows lie far behind the last panel.
  const further = Array.from({ length: 24 }, (_, k) => 12 * 1.5 ** (k + 1));
  const quadrature = new RowQuadrature([...grid.edges, ...further], EDGES, 20, { outer: 60 });
  const shared = blocks.functions.values(quadrature.shiftedNodes);
  const moments = new PanelMoments(grid, 4);
  const far = grid.size - ORDER;
  const resolved = grid.nodes.map((nu) => 1 / (1 + nu * nu));
  const [above, below, plain] = [0, 1, 2].map(() => new Float64Array(4 * grid.size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let most = 0;
  grid.nodes.forEach((omega, i) => {
    if (!rows(omega)) return;
    fill(i, above, below);
    const points = quadrature.points(omega);
    const values = blocks.functions.row(omega, points, shared);
    for (const [sign, found] of [
      [1, above],
      [-1, below],
    ] as const) {
      moments.clear();
      moments.add(points, values, sign);
      moments.atNodes(plain);
      const sums = [0, 0, 0, 0];
      for (let k = i < far || known.analyticBeyond !== undefined ? 4 * far : 0; k < found.length; k++)
        sums[k % 4]! += resolved[Math.floor(k / 4)]! * (found[k]! - plain[k]!);
      most = Math.max(most, ...sums.map(Math.abs));
    }
  });
  return most;
}

describe("rows and columns of the unbounded panel", () => {
  it("are those of a finer quadrature, through the cells by groups of them", () => {
    expect(distance({}, () => true)).toBeLessThan(1e-11);
  });

  it("leave the cells behind where the functions are analytic", () => {
    expect(distance({ analyticBeyond: KINK }, () => true)).toBeLessThan(1e-11);
    // Not where it is said of functions that have their kinks next to the panel.
    expect(distance({ analyticBeyond: 0 }, (omega) => omega > 8)).toBeGreaterThan(1e-10);
  });

  it("leave poles behind where these are far enough for the nodes of a panel", () => {
    const thermal = { at: 0, width: 1 };
    const singularities = [thermal, { at: 4, width: 1.5 }];
    const finite = (omega: number): boolean => omega < 12;
    expect(distance({ singularities }, finite, peaks(4, 1.5))).toBeLessThan(1e-11);
    // Not where peaks further out are not known of.
    expect(distance({ singularities }, finite, peaks(8, 1.5))).toBeGreaterThan(1e-10);
  });
});
