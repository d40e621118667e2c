import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/errors/errors.ts";
import { MatsubaraInteraction } from "../../../src/solvers/wide/matsubara-interaction.ts";
import { einstein, oscillator, tabulated } from "../plain-kernels.ts";

const temperatures = { te: 0.1, tb: 0.1 };
const models = {
  einstein: einstein(0.7, 1.3, temperatures),
  oscillator: oscillator(2, 1, 0.4, temperatures),
  table: tabulated([0.2, 0.5, 0.9, 1.3], [0.1, 0.7, 0.3, 0], temperatures),
};

describe.each(Object.entries(models))("interpolated λ(iν) of the %s", (_name, { kernels }) => {
  const interaction = new MatsubaraInteraction(kernels.matsubara);

  it("agrees with the kernel at random frequencies over twelve decades", () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 4, noNaN: true }), fc.boolean(), (decade, negative) => {
        const nu = (negative ? -1 : 1) * 10 ** decade;
        const exact = kernels.matsubara(nu);
        // 1e-15 from the interpolation, the rest is rounding of the kernel itself (cancellation far above the table).
        expect(Math.abs(interaction.at(nu) - exact)).toBeLessThan(1e-12 * exact);
      }),
      { seed: 20240604, numRuns: 300 },
    );
  });

  it("has the static coupling and a half width", () => {
    expect(interaction.at(0)).toBe(kernels.matsubara(0));
    const ratio = kernels.matsubara(interaction.halfWidth()) / interaction.atZero;
    // The half width is given to one per cent and λ(iν) falls at most as ν⁻².
    expect(Math.abs(ratio - 0.5)).toBeLessThan(0.02);
  });
});

it("refuses a spectrum without coupling", () => {
  expect(() => new MatsubaraInteraction(() => 0)).toThrow(InputError);
  expect(() => new MatsubaraInteraction(() => Number.NaN)).toThrow(InputError);
});
