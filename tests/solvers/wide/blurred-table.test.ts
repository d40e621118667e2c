import { describe, expect, it } from "vitest";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import { criticalCouplingRealAxis } from "../../../src/solvers/wide/critical-coupling-real-axis.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { tabulated } from "../plain-kernels.ts";

// Cells of 1 : 5 in length, every point a kink; the line of y is some two cells wide.
const points = 110;
const cells = Array.from({ length: points }, (_, k) => (k % 7 === 3 ? 5 : 1 + Math.sin(3 * k * k) / 2));
const length = cells.reduce((sum, cell) => sum + cell, 0);
const xs = cells.map((_, k) => (2 * cells.slice(0, k + 1).reduce((sum, cell) => sum + cell, 0)) / length);
const ys = xs.map((_, k) => (k === points - 1 ? 0 : 1.1 + Math.sin(7 * k * k) + (k % 9 === 5 ? 3 : 0)));
const te = 0.2;
const halfWidth = 0.08;

const solve = (tb: number, accuracy: number) => {
  const { kernels, shape } = tabulated(xs, ys, { te, tb });
  return criticalCouplingRealAxis({
    kernels,
    boson: { shape, temperature: tb, kinks: [0, ...xs] },
    electrons: thermalElectrons(te),
    electronTemperature: te,
    leadHalfWidth: halfWidth,
    accuracy,
  });
};

describe("a table whose points the line of y blurs", () => {
  it.each([
    { accuracy: 1e-5, grids: "first" },
    { accuracy: 1e-8, grids: "last" },
  ])(
    "agrees on its $grids grids with the Matsubara axis beside the same lead within its stated error",
    ({ accuracy }) => {
      const own = solve(te, accuracy);
      const axis = criticalCouplingMatsubara(tabulated(xs, ys, { te, tb: te }).kernels, te, { halfWidth });
      expect(Math.abs(own.value - axis.value)).toBeLessThanOrEqual(own.error + axis.error);
      expect(own.error).toBeLessThan(3 * accuracy * own.value);
    },
  );

  it("states at a bias how far its first grids are from the last", () => {
    const [quick, fine] = [solve(te / 2, 1e-5), solve(te / 2, 1e-8)];
    expect(Math.abs(quick.value - fine.value)).toBeLessThanOrEqual(quick.error + fine.error);
    expect(quick.error).toBeLessThan(1e-5 * quick.value);
  });
});
