import { describe, expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { matsubaraBall } from "../../../src/kernels/matsubara-ball.ts";
import { FixedPoint } from "../../../src/precision/fixed-point.ts";
import { preciseAxis } from "../../../src/solvers/precise/axis.ts";
import { criticalCouplingDigits } from "../../../src/solvers/precise/critical-coupling-digits.ts";
import { gaplessAxis } from "../../../src/solvers/precise/gapless-axis.ts";
import { gaplessEigenvalue } from "../../../src/solvers/precise/gapless-eigenvalue.ts";
import { GaplessForm } from "../../../src/solvers/precise/gapless-form.ts";
import { gaplessResponse } from "../../../src/solvers/precise/gapless-response.ts";
import { PreciseInteraction } from "../../../src/solvers/precise/interaction.ts";
import { PairingForm } from "../../../src/solvers/precise/pairing-form.ts";
import { repulsionResponse } from "../../../src/solvers/precise/repulsion-response.ts";
import type { LevelResolution } from "../../../src/solvers/precise/resolution.ts";
import { topEigenvalue } from "../../../src/solvers/precise/top-eigenvalue.ts";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const BITS = 36;
const RESOLUTION = { bits: BITS, reach: 20, least: 40, tail: 6, logs: 0 };
/** N = 200 in both forms. */
const WIDTH = 10;

const oscillator: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 };
/** Ohmic from x = 0 on: λ(iν) has ν² ln ν besides the cusp. */
const ohmic: Spectrum = {
  kind: "tabulated",
  x: [0, 0.5, 1, 1.5],
  a: [0, 0.3, 0.2, 0],
  unit: "none",
};

/** The same N frequencies and tail functions by panels, and one by one. */
function forms(spectrum: Spectrum, highest: number, resolution: LevelResolution, jump = 0) {
  const fp = new FixedPoint(120);
  const temperature = fp.fromNumber(highest / (2 * Math.PI * WIDTH));
  const interaction = new PreciseInteraction(matsubaraBall(spectrum), fp, BITS + 10, highest);
  const scale = { width: WIDTH, strip: 0, jump };
  const [axis, whole] = [gaplessAxis(fp, scale, resolution), preciseAxis(fp, scale, resolution)];
  expect(axis.panels.length).toBeGreaterThan(1);
  expect([axis.beyond.start, whole.explicit]).toEqual([whole.start, true]);
  return {
    fp,
    panels: new GaplessForm(interaction, axis, temperature),
    each: new PairingForm(interaction, whole, temperature),
  };
}

describe("the gap equation on panels of frequencies, for spectra without a gap", () => {
  it.each([
    ["an oscillator", oscillator, Math.hypot(1, 0.5)],
    ["an ohmic table", ohmic, 1.5],
  ] as const)("has the eigenvalue of frequencies one by one: %s", (_, spectrum, highest) => {
    const { fp, panels, each } = forms(spectrum, highest, RESOLUTION);
    const found = gaplessEigenvalue(panels, BITS);
    const reference = topEigenvalue(each, BITS).value;
    expect(Math.abs(fp.toNumber(found - reference) / fp.toNumber(reference))).toBeLessThan(2 ** -BITS);
  });

  it.each([
    ["an oscillator", oscillator, Math.hypot(1, 0.5)],
    ["an ohmic table", ohmic, 1.5],
  ] as const)(
    "responds to a repulsion below a cutoff as frequencies one by one do: %s",
    (_, spectrum, highest) => {
      // The cutoff is among the first indices, inside a panel, and at its end.
      for (const count of [7, 40, 50]) {
        const { fp, panels, each } = forms(spectrum, highest, { ...RESOLUTION, logs: 6 }, count);
        const found = gaplessResponse(panels, fp.one, count, BITS);
        const reference = repulsionResponse(each, fp.one, count, BITS);
        expect(Math.abs(fp.toNumber(found - reference) / fp.toNumber(reference))).toBeLessThan(2 ** -BITS);
      }
    },
  );

  it("gives λ_c of the doubles", () => {
    const found = criticalCouplingDigits(oscillator, "4e-3", 8);
    const doubles = criticalCouplingMatsubara(compileKernels(oscillator, 1, 1), 4e-3);
    expect(Math.abs(Number(found.value) - doubles.value)).toBeLessThan(Number(found.error) + doubles.error);
    expect(Number(found.error)).toBeLessThan(1e-8 * Number(found.value));
  });
});
