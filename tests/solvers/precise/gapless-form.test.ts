import { describe, expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { matsubaraBall } from "../../../src/kernels/matsubara-ball.ts";
import { FixedPoint } from "../../../src/precision/fixed-point.ts";
import { preciseAxis } from "../../../src/solvers/precise/axis.ts";
import { criticalCouplingDigits } from "../../../src/solvers/precise/critical-coupling-digits.ts";
import { gaplessAxis } from "../../../src/solvers/precise/gapless-axis.ts";
import { gaplessEigenvalue } from "../../../src/solvers/precise/gapless-eigenvalue.ts";
import { GaplessForm } from "../../../src/solvers/precise/gapless-form.ts";
import { PreciseInteraction } from "../../../src/solvers/precise/interaction.ts";
import { PairingForm } from "../../../src/solvers/precise/pairing-form.ts";
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

/** The largest eigenvalue of both forms on the same N frequencies and tail functions. */
function eigenvalues(
  spectrum: Spectrum,
  highest: number,
): { readonly panels: number; readonly each: number } {
  const fp = new FixedPoint(120);
  const temperature = fp.fromNumber(highest / (2 * Math.PI * WIDTH));
  const interaction = new PreciseInteraction(matsubaraBall(spectrum), fp, BITS + 10, highest);
  const [axis, whole] = [
    gaplessAxis(fp, WIDTH, RESOLUTION),
    preciseAxis(fp, { width: WIDTH, strip: 0, jump: 0 }, RESOLUTION),
  ];
  expect(axis.panels.length).toBeGreaterThan(1);
  expect([axis.beyond.start, whole.explicit]).toEqual([whole.start, true]);
  return {
    panels: fp.toNumber(gaplessEigenvalue(new GaplessForm(interaction, axis, temperature), BITS)),
    each: fp.toNumber(topEigenvalue(new PairingForm(interaction, whole, temperature), BITS).value),
  };
}

describe("the gap equation on panels of frequencies, for spectra without a gap", () => {
  it.each([
    ["an oscillator", oscillator, Math.hypot(1, 0.5)],
    ["an ohmic table", ohmic, 1.5],
  ] as const)("has the eigenvalue of frequencies one by one: %s", (_, spectrum, highest) => {
    const { panels, each } = eigenvalues(spectrum, highest);
    expect(Math.abs(panels / each - 1)).toBeLessThan(2 ** -BITS);
  });

  it("gives λ_c of the doubles", () => {
    const found = criticalCouplingDigits(oscillator, "4e-3", 8);
    const doubles = criticalCouplingMatsubara(compileKernels(oscillator, 1, 1), 4e-3);
    expect(Math.abs(Number(found.value) - doubles.value)).toBeLessThan(Number(found.error) + doubles.error);
    expect(Number(found.error)).toBeLessThan(1e-8 * Number(found.value));
  });
});
