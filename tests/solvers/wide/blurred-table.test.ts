import { describe, expect, it } from "vitest";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import { criticalCouplingRealAxis } from "../../../src/solvers/wide/critical-coupling-real-axis.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { tabulated } from "../plain-kernels.ts";

// Every point a kink of some ten per cent, cells of 1/60 beside a line of y some two of them wide.
const xs = Array.from({ length: 120 }, (_, k) => (k + 1) / 60);
const ys = xs.map((x, k) => (k === 119 ? 0 : x * x * (2.1 - x) * (1 + 0.1 * Math.sin(7 * k * k))));
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
  it("agrees with the Matsubara axis beside the same lead within its stated error, below 2e-8", () => {
    const own = solve(te, 1e-8);
    const axis = criticalCouplingMatsubara(tabulated(xs, ys, { te, tb: te }).kernels, te, { halfWidth });
    expect(Math.abs(own.value - axis.value)).toBeLessThanOrEqual(own.error + axis.error);
    expect(own.error).toBeLessThan(2e-8 * own.value);
  });

  it("states at a bias how far two grids are from three", () => {
    const [quick, fine] = [solve(0.1, 1e-5), solve(0.1, 1e-8)];
    expect(Math.abs(quick.value - fine.value)).toBeLessThanOrEqual(quick.error + fine.error);
    expect(quick.error).toBeLessThan(1e-5 * quick.value);
  });
});
