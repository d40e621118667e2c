import { describe, expect, it } from "vitest";
import { interaction } from "../../../src/solvers/wide/line-equations.ts";
import { spectralMeasure } from "../../../src/solvers/wide/spectral-measure.ts";
import { einstein, oscillator, type PlainModel, tabulated } from "../plain-kernels.ts";

const temperatures = { te: 0.1, tb: 0.06 };
const options = { electronTemperature: 0.1, smoothness: 0.08, order: 8, tail: 8 };
const models: Record<string, PlainModel> = {
  einstein: einstein(0.8, 1.2, temperatures),
  oscillator: oscillator(1, 1, 0.05, temperatures),
  table: tabulated([0.2, 0.5, 0.9, 1.3], [0.1, 0.7, 0.3, 0], temperatures),
};

describe.each(Object.entries(models))("point masses of the %s", (name, { kernels, shape }) => {
  const measure = spectralMeasure(kernels, shape, options);

  it("reproduce λ(z) away from the real axis", () => {
    for (const [re, im] of [
      [0, 0.1],
      [0.4, 0.1],
      [1.1, 0.3],
      [3, 0.1],
    ] as const) {
      const exact = kernels.lambda(re, im);
      const found = interaction(measure.spectrum, re, im);
      // Panels shorter than the distance to the axis: (2+√5)^(−16) relative; tails end at 1e5 tops.
      expect(Math.hypot(found.re - exact.re, found.im - exact.im)).toBeLessThan(1e-8);
    }
  });

  it("reproduce λ(iν) with fewer masses at sixteen times the distance, and again", () => {
    [1, 2].forEach((level) => {
      const masses = measure.coarser[level - 1]!;
      expect(masses.nodes.length).toBeLessThanOrEqual(
        [measure.spectrum, ...measure.coarser][level - 1]!.nodes.length,
      );
      for (const nu of [1.5, 4].map((near) => near * 16 ** (level - 1))) {
        const exact = kernels.matsubara(nu);
        expect(Math.abs(interaction(masses, 0, nu).re - exact), `${nu}`).toBeLessThan(1e-8 * exact);
      }
    });
  });

  it("carry A F_B: 2∫_0^∞ x A F_B·x/(x²+ν²) is the slope part of P_B(iν)", () => {
    if (name === "table") return;
    const nu = 0.7;
    const sum = measure.fluctuations.nodes.reduce(
      (s, x, k) => s + (2 * measure.fluctuations.weights[k]! * nu) / (x * x + nu * nu),
      0,
    );
    // P_B(iν) = i∫_0^∞ 2νA F_B/(x²+ν²)dx.
    expect(Math.abs(sum - kernels.pB(0, nu).im)).toBeLessThan(1e-8);
  });
});

it("weigh the boson in balance with the electrons by coth(x/2T_e)", () => {
  const { kernels, shape } = oscillator(1, 1, 0.05, { te: 0.1, tb: 0.1 });
  const { balanced, fluctuations } = spectralMeasure(kernels, shape, options);
  const total = (weights: Float64Array) => weights.reduce((sum, weight) => sum + weight, 0);
  expect(Math.abs(total(balanced.weights) - total(fluctuations.weights))).toBeLessThan(1e-10);
});
