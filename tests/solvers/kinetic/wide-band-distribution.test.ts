import { describe, expect, it } from "vitest";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import type { ScatteringKernels } from "../../../src/solvers/kinetic/collisions.ts";
import {
  type WideBandDistribution,
  wideBandDistribution,
} from "../../../src/solvers/kinetic/wide-band-distribution.ts";
import { gaussLegendre } from "../../../src/solvers/linear/gauss-legendre.ts";
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
    bosonTemperature: tb,
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
      expect(found.checks().error).toBeLessThan(1e-12);
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
    expect(found.checks().error).toBeLessThan(1e-12);
    expect(found.checks().numberDefect).toBeLessThan(1e-12);
    expect(found.largest).toBeLessThan(1 + 1e-13);
    expect(found.electronTemperature).toBeGreaterThan(1.5 * T);
  });

  it("halves no panel for the rounding of its own local variable", () => {
    const found = distribution({ tb: 0.04, lead: { rate: 0.01, temperature: 0.04 }, drive: DRIVE });
    expect(found.edges.length).toBeLessThan(45);
    expect(found.checks().error).toBeLessThan(1e-12);
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
    expect(distribution({ tb: T, change }).checks().numberDefect).toBeGreaterThan(1e-5);
  });
});

describe("electrons between a lead and a warmer boson with a kink at every point of a table", () => {
  const lead = { rate: 1, temperature: 0.03 };
  const tb = 0.1;

  /** As many points on [0, 2]. */
  function rough(count: number) {
    const xs = Array.from({ length: count }, (_, k) => (2 * (k + 1)) / count);
    const ys = xs.map((x, k) => (k === count - 1 ? 0 : x * (2.1 - x) * (1 + 0.3 * Math.sin(7 * k * k))));
    const spectrum: Spectrum = { kind: "tabulated", x: [0, ...xs], a: [0, ...ys], unit: "none" };
    const kernels = compileGiven(steadyBoson({ spectrum, bosonTemperature: tb }));
    const edges = gradedEdges(0, 16, [{ at: 0, width: tb }], { breaks: xs });
    return { xs, kernels, structure: { edges, steps: [] }, bosonTemperature: tb };
  }

  /** What is left of the equation at an energy over the rate, with panels of ν between all kinks of the kernels and of h. */
  function left(
    { xs, kernels }: ReturnType<typeof rough>,
    found: WideBandDistribution,
    bath: typeof lead,
    omega: number,
  ): number {
    const ends = [...xs, 0].flatMap((x) => [omega - x, omega + x]);
    const inner = [...new Set([...ends, ...found.edges, ...found.edges.map((x) => -x)])].sort(
      (a, b) => a - b,
    );
    const { nodes, weights } = gaussLegendre(12);
    let flow = 0;
    let out = 0;
    for (let p = 1; p < inner.length; p++) {
      const [a, b] = [inner[p - 1]!, inner[p]!];
      nodes.forEach((t, k) => {
        const nu = (a + b) / 2 + ((b - a) / 2) * t;
        const weight = ((b - a) / 2) * weights[k]!;
        out += weight * kernels.scatteringOut(omega, nu, found.h(nu));
        flow += weight * kernels.scatteringIn(omega, nu, found.h(nu));
      });
    }
    const exchange = bath.rate * (Math.tanh(omega / (2 * bath.temperature)) - found.h(omega));
    return Math.abs(flow - found.h(omega) * out + exchange) / (out + bath.rate);
  }

  it("are followed until h is 1 and solve the equation itself where no panel ends", () => {
    const table = rough(60);
    const found = wideBandDistribution({ ...table, lead })(1);
    expect(found.checks().error).toBeLessThan(1e-12);
    expect(found.edges.length).toBeLessThan(45);
    for (const omega of [0.011, 0.137, 0.62, 1.31])
      expect(left(table, found, lead, omega)).toBeLessThan(1e-12);
  });

  it("have an answer beyond 1500 nodes, beside a lead that is three hundred times colder", () => {
    const cold = { rate: 0.05, temperature: 3e-4 };
    const table = rough(16);
    const found = wideBandDistribution({ ...table, lead: cold })(1);
    expect(found.edges.length * 16).toBeGreaterThan(1500);
    expect(found.checks().error).toBeLessThan(1e-12);
    expect(found.checks().numberDefect).toBeLessThan(1e-12);
    expect(found.largest).toBeLessThan(1 + 1e-13);
    for (const omega of [0.0011, 0.137, 1.31]) expect(left(table, found, cold, omega)).toBeLessThan(1e-12);
  });

  it("are as good as the largest grid has them to 1e-10, and else say how many energies are too many", () => {
    const table = { ...rough(16), lead: { rate: 1, temperature: 0.01 } };
    const whole = wideBandDistribution(table)(1);
    const size = 16 * whole.edges.length;
    // The last halvings are for what falls from 1e-10 to 1e-13.
    const fewer = wideBandDistribution(table, size - 16)(1);
    expect(fewer.edges.length).toBeLessThan(whole.edges.length);
    expect(fewer.checks().error).toBeGreaterThan(whole.checks().error);
    for (const omega of [0.0011, 0.137, 0.62, 1.31])
      expect(Math.abs(fewer.h(omega) - whole.h(omega))).toBeLessThan(1e-10);
    expect(() => wideBandDistribution(table, 16 * 20)(1)).toThrow(
      /needs \d+ energies, more than 320: .* higher ones are accepted$/,
    );
  });
});
