import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { type PanelContribution, panelContributions } from "../../../src/solvers/wide/panel-contributions.ts";
import type { RealAxisSolution } from "../../../src/solvers/wide/real-axis-solution.ts";

type Plain = (x: number) => number;
interface Case {
  readonly y: Plain;
  readonly chi: Plain;
  readonly h?: Plain;
  readonly edges?: readonly number[];
}

const EDGES = [0, 1, 2, 4];
/** The panel of the kinks, and its halves among {@link HALVED}. */
const KINKED = 1;
const HALVED = [0, 1, 1.5, 2, 4];

const ORDER = 10;
const SLOPE = 0.01;
const SCALE = 3;
const one: Plain = () => 1;
const smooth =
  (b: number): Plain =>
  (x) =>
    1 / (x ** 2 + b ** 2) ** 2;
const kink: Plain = (x) => 1 + Math.abs(x - 1.3);
/** Orthogonal to low degrees in the panel of the kinks. */
const waves: Plain = (x) => (x < 1 || x > 2 ? 1 : Math.cos(9 * Math.PI * (x - 1)));
const product =
  (f: Plain, g: Plain): Plain =>
  (x) =>
    f(x) * g(x);

function contributions({ y, chi, h = one, edges = EDGES }: Case): readonly PanelContribution[] {
  const grid = new HalfLineGrid(edges, ORDER);
  return panelContributions({
    equations: { grid, occupation: grid.nodes.map(h) },
    right: grid.nodes.map(y),
    left: grid.nodes.map((x, i) => chi(x) * grid.weights[i]!),
    slope: SLOPE,
    scale: SCALE,
  } as unknown as RealAxisSolution);
}

/** |∫χ(y − Iy)| of each panel over |s μ′ ∫χy|, I the interpolation, by rules of many more nodes. */
function measured({ y, chi, edges = EDGES }: Case): readonly number[] {
  const grid = new HalfLineGrid(edges, ORDER);
  const values = grid.nodes.map(y);
  const fine = new HalfLineGrid(edges, 150);
  const own = new Float64Array(ORDER);
  const errors = new Float64Array(edges.length);
  let unit = 0;
  fine.nodes.forEach((x, i) => {
    const first = grid.interpolate(x, own);
    const between = own.reduce((sum, weight, k) => sum + weight * values[first + k]!, 0);
    errors[Math.floor(i / fine.order)]! += fine.weights[i]! * chi(x) * (y(x) - between);
    unit += fine.weights[i]! * chi(x) * y(x);
  });
  return Array.from(errors, (error) => Math.abs(error / (SLOPE * SCALE * unit)));
}

const cases: readonly (Case & { readonly name: string })[] = [
  { name: "y", y: product(smooth(1.5), kink), chi: smooth(3) },
  { name: "y, weaker", y: product(smooth(1.5), (x) => 1 + Math.abs(x - 1.3) ** 3), chi: smooth(3) },
  { name: "y under a χ of many signs", y: product(smooth(1.5), kink), chi: product(smooth(1.5), waves) },
  { name: "y and of χ", y: product(smooth(1.5), kink), chi: product(smooth(2), kink) },
  {
    name: "y beside one of χ",
    y: product(smooth(1.5), kink),
    chi: product(smooth(2), (x) => Math.abs(x - 1.6)),
  },
];
const total = (errors: readonly number[]): number => errors.reduce((sum, error) => sum + error, 0);

describe("what panels add to the error of a critical factor", () => {
  it.each(cases)("is above the error where a kink of $name is, and below a hundred times as much", (one) => {
    const seen = contributions(one).map(({ error }) => error);
    const actual = measured(one);
    expect(total(seen)).toBeGreaterThan(total(actual));
    expect(seen[KINKED]).toBeGreaterThan(actual[KINKED]!);
    expect(seen[KINKED]).toBeLessThan(100 * actual[KINKED]!);
    expect(Math.max(...seen)).toBe(seen[KINKED]);
  });

  it("is foreseen for the halves of a panel with a kink", () => {
    const before = contributions(cases[0]!)[KINKED]!;
    const halves = contributions({ ...cases[0]!, edges: HALVED }).slice(KINKED, KINKED + 2);
    const most = Math.max(...halves.map(({ error }) => error));
    expect(before.part(0)).toBe(before.error);
    expect(before.part(1)).toBeGreaterThan(most / 10);
    expect(before.part(1)).toBeLessThan(most * 2);
    expect(before.part(2)).toBeLessThan(before.part(1));
  });

  it("counts what h makes of a smooth y", () => {
    const [y, chi] = [smooth(1.5), smooth(3)];
    const plain = contributions({ y, chi })[KINKED]!;
    const filled = contributions({ y, chi, h: kink })[KINKED]!;
    const own = contributions({ y: product(y, kink), chi })[KINKED]!;
    expect(filled.error).toBeGreaterThan(1e3 * plain.error);
    expect(filled.error).toBeGreaterThan(own.error);
  });
});
