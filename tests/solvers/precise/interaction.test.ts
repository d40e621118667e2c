import { describe, expect, it } from "vitest";
import { matsubaraBall } from "../../../src/kernels/matsubara-ball.ts";
import { FixedPoint } from "../../../src/precision/fixed-point.ts";
import { RealBall } from "../../../src/precision/index.ts";
import { absolute } from "../../../src/precision/integer.ts";
import { PreciseInteraction } from "../../../src/solvers/precise/interaction.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const TARGET = 140;
const fp = new FixedPoint(220);

/** From T = 1e-6 to far beyond the spectrum, with ends and middles of panels and of their pieces. */
const frequencies = Array.from({ length: 14 }, (_, k) => 2 ** (2 * k - 18)).flatMap((octave) =>
  [1, 1 + 2 ** -60, 1 + 2 ** -7, 1 + 2 ** -6, 1.3, 1.984375, 2 - 2 ** -52].map((t) => octave * t),
);

describe("λ(iν)/λ(0) in fixed point", () => {
  it.each<[string, Spectrum, number]>([
    ["Einstein", { kind: "einstein", omega: 1, lambda: 1 }, 1],
    ["oscillator", { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 }, Math.hypot(1, 0.5)],
    [
      "a table from zero on",
      { kind: "tabulated", x: [0, 0.5, 1, 1.5], a: [0, 0.3, 0.2, 0], unit: "none" },
      1.5,
    ],
  ])("is the kernel in balls to the bits asked for: %s", (_, spectrum, highest) => {
    const kernel = matsubaraBall(spectrum);
    const interaction = new PreciseInteraction(kernel, fp, TARGET, highest);
    for (const nu of frequencies.map((x) => fp.fromNumber(x))) {
      const exact = kernel(RealBall.raw(nu, -fp.bits, 0), 300).div(kernel(RealBall.ZERO, 300), 300);
      const off = absolute(interaction.at(nu) - fp.fromBall(exact));
      expect(fp.toNumber(fp.div(off, fp.fromBall(exact)))).toBeLessThan(2 ** -TARGET);
      expect(interaction.at(-nu)).toBe(interaction.at(nu));
    }
  });
});
