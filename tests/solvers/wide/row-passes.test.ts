import { describe, expect, it } from "vitest";
import { type BosonStructure, bosonPanels } from "../../../src/solvers/wide/boson-panels.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { KernelTable } from "../../../src/solvers/wide/kernel-table.ts";
import { dividedEquations, type RealAxisEquations } from "../../../src/solvers/wide/real-axis-equations.ts";
import { numbersOf, type Shell } from "../../../src/solvers/wide/row-passes.ts";
import { tableGrids } from "../../../src/solvers/wide/table-grids.ts";
import { tabulated } from "../plain-kernels.ts";

const te = 0.1;
const LINE = 0.002;
const electrons = thermalElectrons(te);

/** Points up to 2 that are no multiples of one length. */
function uneven(points: number): number[] {
  const shift = (k: number) => (k < points - 1 ? 0.2 * Math.sin(3 * k * k) : 0);
  return Array.from({ length: points }, (_, k) => (2 * (k + 1 + shift(k))) / points);
}

/** Every point a kink of some five per cent. */
function rough(points: number) {
  const xs = uneven(points);
  const ys = xs.map((x, k) => (k === points - 1 ? 0 : x * x * (2.1 - x) * (1 + 0.05 * Math.sin(7 * k * k))));
  const { kernels, shape } = tabulated(xs, ys, { te, tb: te / 2 });
  return { kernels, boson: { shape, temperature: te / 2, kinks: [0, ...xs] } };
}

const gridsOf = (boson: BosonStructure, order: number, rows: number) =>
  tableGrids({ boson, electrons, centre: LINE, reach: 24 }, { order, rows, panel: 2, extent: 0.5 });

/** The first of them, and the rest at all nodes. */
const after = (shells: readonly Shell[], count: number): readonly Shell[] => [
  ...shells.slice(0, count),
  { inner: 0, outer: count > 0 ? shells[count - 1]!.inner : Number.POSITIVE_INFINITY, rows: null },
];

const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

describe("integrals over ν by shells", () => {
  const { kernels, boson } = rough(120);
  const { grid, shells } = gridsOf(boson, 5, 9);
  const table = new KernelTable(kernels, bosonPanels(boson), boson.kinks);
  const by = (division: readonly Shell[]): RealAxisEquations =>
    dividedEquations(table, grid, { h: electrons.h, change: undefined, pieces: 6, shells: division });
  // A line at ν = 0 and what is broad beside it.
  const y = grid.nodes.map((nu) => (nu * (LINE + nu * nu)) / (nu * nu + LINE * LINE) / (1 + nu ** 4));
  /** Re and Im of ∫S y and Re Σ^R, within twice the highest frequency. */
  const valuesOf = (equations: RealAxisEquations): number[] => {
    const { re, im } = equations.fluctuations.times(y);
    const count = grid.nodes.filter((nu) => nu < 4).length;
    const sigma = equations.selfEnergy.slice(0, count);
    return [...re.slice(0, count), ...im.slice(0, count), ...sigma.map((value) => value.re)];
  };
  const whole = valuesOf(by(after(shells, 0)));
  const two = valuesOf(by(after(shells, 1)));
  const dividing = distance(two, whole);

  it("leave with a further shell what they left without, which is what rows of nine nodes miss", () => {
    expect(shells).toHaveLength(3);
    expect(shells.map(({ outer }) => outer).slice(1)).toEqual(shells.map(({ inner }) => inner).slice(0, -1));
    expect(dividing).toBeLessThan(1e-5);
    const three = valuesOf(by(shells));
    expect(distance(three, two)).toBeLessThan(dividing);
  });

  it("do not, where a window is forgotten or a shell has the rows of a wider one", () => {
    const [first, second, last] = shells;
    const gap = valuesOf(by([first!, { ...second!, inner: 0 }, last!]));
    const coarse = valuesOf(by([first!, { ...second!, rows: first!.rows }, last!]));
    expect(distance(gap, two)).toBeGreaterThan(10 * dividing);
    expect(distance(coarse, two)).toBeGreaterThan(10 * dividing);
  });
});

it("shells store numbers that grow like N log N with the points, two of them like a higher power", () => {
  const [few, many] = [400, 6400].map((points) => {
    const xs = uneven(points);
    const shape = { features: xs, width: xs[0]!, top: 2 };
    const { grid, shells } = gridsOf({ shape, temperature: te / 2, kinks: [0, ...xs] }, 8, 16);
    const unit = grid.size * Math.log(points);
    return { all: numbersOf(grid, shells) / unit, two: numbersOf(grid, after(shells, 1)) / unit };
  });
  expect(many!.all).toBeLessThan(few!.all);
  expect(many!.two).toBeGreaterThan(2 * few!.two);
});
