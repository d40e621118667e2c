import { describe, expect, it } from "vitest";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import {
  criticalCouplingRealAxis,
  type RealAxisProblem,
} from "../../../src/solvers/wide/critical-coupling-real-axis.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { tabulated } from "../plain-kernels.ts";

// Cells of 1 : 5 in length, every point a kink; beside 110 points the line of y is some two cells wide.
function table(points: number): { readonly xs: readonly number[]; readonly ys: readonly number[] } {
  const cells = Array.from({ length: points }, (_, k) => (k % 7 === 3 ? 5 : 1 + Math.sin(3 * k * k) / 2));
  const length = cells.reduce((sum, cell) => sum + cell, 0);
  const xs = cells.map((_, k) => (2 * cells.slice(0, k + 1).reduce((sum, cell) => sum + cell, 0)) / length);
  const ys = xs.map((_, k) => (k === points - 1 ? 0 : 1.1 + Math.sin(7 * k * k) + (k % 9 === 5 ? 3 : 0)));
  return { xs, ys };
}

const te = 0.2;
const halfWidth = 0.08;

interface State {
  readonly te: number;
  readonly tb?: number;
  readonly lead?: number;
  readonly accuracy: number;
}

/** Fewer points with few peaks: with many these would count as many points. */
const modelOf = (points: number, { te, tb = te }: Pick<State, "te" | "tb">) => {
  const { xs, ys: rough } = table(points);
  const ys = points > 100 ? rough : rough.map((y, k) => y && xs[k]! * (2.2 - xs[k]!) + (k % 9 === 5 ? 1 : 0));
  const { kernels, shape } = tabulated(xs, ys, { te, tb });
  const features = points > 100 ? shape.features : xs.filter((_, k) => k % 9 === 5);
  return { kernels, shape: { ...shape, features }, kinks: [0, ...xs] };
};

const solve = (
  points: number,
  { te, tb = te, lead = halfWidth, accuracy }: State,
  others: Partial<RealAxisProblem> = {},
) => {
  const { kernels, shape, kinks } = modelOf(points, { te, tb });
  return criticalCouplingRealAxis({
    kernels,
    boson: { shape, temperature: tb, kinks },
    electrons: thermalElectrons(te),
    electronTemperature: te,
    leadHalfWidth: lead,
    accuracy,
    ...others,
  });
};

const axis = (points: number) =>
  criticalCouplingMatsubara(modelOf(points, { te }).kernels, te, { halfWidth });

describe("a table whose points the line of y blurs", () => {
  it.each([
    { accuracy: 1e-5, grids: "first" },
    { accuracy: 1e-8, grids: "last" },
  ])(
    "agrees on its $grids grids with the Matsubara axis beside the same lead within its stated error",
    ({ accuracy }) => {
      const own = solve(110, { te, accuracy });
      const other = axis(110);
      expect(Math.abs(own.value - other.value)).toBeLessThanOrEqual(own.error + other.error);
      expect(own.error).toBeLessThan(3 * accuracy * own.value);
    },
  );

  it("states at a bias how far its first grids are from the last", () => {
    const tb = te / 2;
    const [quick, fine] = [solve(110, { te, tb, accuracy: 1e-5 }), solve(110, { te, tb, accuracy: 1e-8 })];
    expect(Math.abs(quick.value - fine.value)).toBeLessThanOrEqual(quick.error + fine.error);
    expect(quick.error).toBeLessThan(1e-5 * quick.value);
  });
});

describe("a table of fewer points beside a lead with a distribution of its own", () => {
  const beside = (points: number, state: State, others: Partial<RealAxisProblem> = {}) =>
    solve(points, state, { electrons: { ...thermalElectrons(state.te), temperature: null }, ...others });

  it.each([1e-6, 1e-8])("is solved on panels of its line to %s, as on the Matsubara axis", (accuracy) => {
    const own = beside(60, { te, accuracy });
    const other = axis(60);
    expect(own.panels).toBeNull();
    expect(Math.abs(own.value - other.value)).toBeLessThanOrEqual(own.error + other.error);
    expect(own.error).toBeLessThan(accuracy * own.value);
  });

  it("is solved on refined panels where its line is narrow, its points are few, and where those of a state close by are known", () => {
    const accuracy = 1e-4;
    expect(beside(60, { te: 0.02, lead: 1e-3, accuracy }).panels).not.toBeNull();
    expect(beside(30, { te, accuracy }).panels).not.toBeNull();
    expect(beside(60, { te, accuracy }, { panels: [0, 1, 2, 8] }).panels).not.toBeNull();
  });
});
