import { describe, expect, it } from "vitest";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import type { ScatteringKernels } from "../../../src/solvers/kinetic/collisions.ts";
import {
  type WideBandDistribution,
  wideBandDistribution,
} from "../../../src/solvers/kinetic/wide-band-distribution.ts";
import { gradedEdges } from "../../../src/solvers/linear/panel-grid.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const OSCILLATOR: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.1, lambda: 1 };
const DRIVE = { strength: 0.2, centre: 2, width: 0.3 };
const T = 0.1;

interface Scenario {
  readonly tb: number;
  readonly lead?: { readonly rate: number; readonly temperature: number };
  readonly drive?: typeof DRIVE;
  readonly change?: (kernels: ScatteringKernels) => ScatteringKernels;
}

function distribution({ tb, lead, drive, change }: Scenario): WideBandDistribution {
  const kernels = compileGiven(
    steadyBoson({ spectrum: OSCILLATOR, bosonTemperature: tb, ...(drive ? { drive } : {}) }),
  );
  const steps = [{ at: 1, width: 0.1 }, ...(drive ? [{ at: drive.centre, width: drive.width }] : [])];
  const edges = gradedEdges(0, 32, [{ at: 0, width: tb }, ...steps]);
  return wideBandDistribution({
    kernels: change ? change(kernels) : kernels,
    structure: { edges, steps },
    temperature: tb,
    lead: lead ?? null,
  })(1);
}

function distanceFromTanh({ h }: WideBandDistribution, temperature: number): number {
  let worst = 0;
  for (let omega = -3; omega < 5; omega += 0.0371)
    worst = Math.max(worst, Math.abs(h(omega) - Math.tanh(omega / (2 * temperature))));
  return worst;
}

describe("distribution of the electrons in the wide band", () => {
  it.each([{}, { lead: { rate: 0.1, temperature: T } }])(
    "is thermal to round-off at one temperature (%o)",
    (bath) => {
      const found = distribution({ tb: T, ...bath });
      expect(distanceFromTanh(found, T)).toBeLessThan(5e-14);
      expect(Math.abs(found.electronTemperature - T)).toBeLessThan(1e-12);
      expect(found.error).toBeLessThan(1e-12);
    },
  );

  it("lies between the temperatures of a lead and a colder boson, and follows the stronger", () => {
    const lead = { temperature: T };
    const [strong, weak] = [1e4, 1e-4].map((rate) => distribution({ tb: 0.05, lead: { ...lead, rate } }));
    expect(distanceFromTanh(strong!, T)).toBeLessThan(1e-3);
    expect(Math.abs(strong!.electronTemperature - T)).toBeLessThan(1e-4);
    expect(distanceFromTanh(weak!, 0.05)).toBeLessThan(1e-2);
  });

  it("under a drive satisfies the equation between the nodes, conserves electrons and stays within |h| ≤ 1", () => {
    const found = distribution({ tb: T, drive: DRIVE });
    expect(found.error).toBeLessThan(1e-12);
    expect(found.numberDefect).toBeLessThan(1e-12);
    expect(found.largest).toBeLessThan(1 + 1e-13);
    expect(found.electronTemperature).toBeGreaterThan(1.5 * T);
  });

  it("halves no panel for the rounding of its own local variable", () => {
    const found = distribution({ tb: 0.04, lead: { rate: 0.01, temperature: 0.04 }, drive: DRIVE });
    expect(found.edges.length).toBeLessThan(45);
    expect(found.error).toBeLessThan(1e-12);
  });

  it("is continuous in the strength of the drive", () => {
    const { electronTemperature } = distribution({ tb: T, drive: { ...DRIVE, strength: 1e-6 } });
    expect(Math.abs(electronTemperature - T)).toBeLessThan(1e-5);
    expect(electronTemperature).toBeGreaterThan(T + 1e-8);
  });

  it("notices kernels that do not conserve electrons", () => {
    const change = (kernels: ScatteringKernels): ScatteringKernels => ({
      ...kernels,
      scatteringIn: (omega, nu, h) => kernels.scatteringIn(omega, nu, h) * (omega < nu ? 1.001 : 1),
    });
    expect(distribution({ tb: T, change }).numberDefect).toBeGreaterThan(1e-5);
  });
});
