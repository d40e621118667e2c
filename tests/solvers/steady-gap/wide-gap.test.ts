import { describe, expect, it } from "vitest";
import { thermalKernels } from "../../../src/kernels/general/thermal-kernels.ts";
import { equilibriumGap } from "../../../src/solvers/gap/equilibrium-gap.ts";
import { type SteadyGap, steadyGap } from "../../../src/solvers/steady-gap/wide-gap.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { green } from "../gap/einstein.ts";

interface Point {
  readonly lambda: number;
  readonly kappa: number;
  readonly te: number;
  readonly tb: number;
  readonly guess: number;
}
const oscillator = ({ lambda, kappa }: Point): Spectrum => ({ kind: "oscillator", lambda, omega: 1, kappa });

function solved(point: Point): SteadyGap | null {
  const spectrum = oscillator(point);
  return steadyGap({
    kernels: thermalKernels(spectrum, point.tb),
    green,
    boson: { shape: spectrumShape(spectrum), temperature: point.tb },
    electrons: thermalElectrons(point.te),
    guess: point.guess,
  });
}

describe("the order parameter of a wide-band steady state", () => {
  it.each([0.05, 0.01])(
    "is that of the Matsubara axis in equilibrium, also with a sharp edge: T = %s",
    (t) => {
      const point = { lambda: 1, kappa: 0.5, te: t, tb: t, guess: 0.15 };
      const spectrum = oscillator(point);
      const { edge, at } = equilibriumGap({
        kernelsAt: (temperature) => thermalKernels(spectrum, temperature),
        green,
        shape: spectrumShape(spectrum),
        temperature: t,
      }).realAxis!;
      const found = solved(point)!;
      expect(Math.abs(found.edge! / edge!.value - 1)).toBeLessThan(1e-10);
      const order = at(1e-6 * t).order.re;
      expect(Math.abs(found.order / order - 1)).toBeLessThan(1e-10);
      expect(found.error / found.order).toBeLessThan(1e-8);
    },
  );

  it("vanishes at the critical coupling of the linear solver as a square root", () => {
    // λ_c of the linear equations, T_e = 0.1, T_B = 0.02: 0.96093522.
    const at = (excess: number, guess: number) =>
      solved({ lambda: 0.96093522 * (1 + excess), kappa: 0.1, te: 0.1, tb: 0.02, guess });
    expect(at(-1e-4, 0.02)).toBeNull();
    const [near, far] = [at(1e-3, 0.02)!.order, at(4e-3, 0.04)!.order];
    // φ² is linear in λ − λ_c up to a relative 4e-3.
    expect(Math.abs(far / near - 2)).toBeLessThan(8e-3);
  });

  it("grows as the boson cools at fixed coupling: normal at T_B = T_e, superconducting below", () => {
    const at = (tb: number) => solved({ lambda: 0.9635, kappa: 0.1, te: 0.1, tb, guess: 0.02 });
    // λ_c = 0.96493 in equilibrium.
    expect(at(0.1)).toBeNull();
    const curve = [0.05, 0.02].map((tb) => at(tb)?.order ?? 0);
    expect(curve[1]).toBeGreaterThan(0.03);
    expect(curve[1]).toBeGreaterThan(curve[0]!);
  });
});
