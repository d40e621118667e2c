import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/errors/errors.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { thermalKernels } from "../../../src/kernels/general/thermal-kernels.ts";
import { type EquilibriumGap, equilibriumGap } from "../../../src/solvers/gap/equilibrium-gap.ts";
import { gaussLegendre } from "../../../src/solvers/linear/gauss-legendre.ts";
import { criticalTemperature } from "../../../src/solvers/wide/critical-temperature.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { green } from "./einstein.ts";

function solved(spectrum: Spectrum, temperature: number): EquilibriumGap {
  return equilibriumGap({
    kernelsAt: (t) => thermalKernels(spectrum, t),
    green,
    shape: spectrumShape(spectrum),
    ...(spectrum.kind === "tabulated" ? { kinks: spectrum.x } : {}),
    temperature,
  });
}
const oscillator: Spectrum = { kind: "oscillator", lambda: 1, omega: 1, kappa: 0.5 };
const TC = 0.0854535296;

/** ∫_0^∞ with panels towards the edge, where g has its root, and a tail in 1/ν. */
function integrated(edge: number, f: (nu: number) => number): number {
  const rule = gaussLegendre(12);
  const ends = [
    0, 0.5, 0.9, 0.97, 0.99, 0.997, 0.999, 1, 1.001, 1.003, 1.01, 1.03, 1.1, 1.5, 2, 3, 5, 8, 14, 25, 60,
  ];
  let sum = 0;
  ends.slice(1).forEach((to, p) => {
    const [a, half] = [ends[p]! * edge, ((to - ends[p]!) * edge) / 2];
    rule.nodes.forEach((x, i) => {
      sum += half * rule.weights[i]! * f(a + half * (1 + x));
    });
  });
  const last = ends[ends.length - 1]! * edge;
  rule.nodes.forEach((x, i) => {
    const u = (1 + x) / 2;
    sum += ((rule.weights[i]! / 2) * last * f(last / u)) / (u * u);
  });
  return sum;
}

describe("the gap of a damped oscillator in equilibrium", () => {
  const state = solved(oscillator, 0.06);
  const { edge, secondEdge, at } = state.realAxis!;

  it("has the same edge from the mixed form and from the real axis alone", () => {
    expect(Math.abs(edge!.value / secondEdge!.value - 1)).toBeLessThan(1e-10);
    expect(secondEdge!.error / secondEdge!.value).toBeLessThan(5e-9);
    expect(Math.abs(edge!.value - secondEdge!.value)).toBeLessThanOrEqual(edge!.error + secondEdge!.error);
    expect(edge!.error).toBeLessThan(5e-9);
    expect(at(edge!.value).gap.re).toBeCloseTo(edge!.value, 12);
  });

  it.each([0.01, 0])(
    "has it where the edge is sharper than the quadrature is good, T = %s",
    (temperature) => {
      const sharp = solved(oscillator, temperature).realAxis!;
      const [first, second] = [sharp.edge!, sharp.secondEdge!];
      expect(Math.abs(sharp.at(first.value).gap.im)).toBeLessThan(1e-4 * first.value);
      expect(Math.abs(first.value / second.value - 1)).toBeLessThan(temperature > 0 ? 1e-10 : 1e-7);
      expect(Math.abs(first.value - second.value)).toBeLessThanOrEqual(first.error + second.error);
    },
  );

  it("gives back the Matsubara values: f_n = (2/π)∫_0^∞ Re f ν/(ν² + ω_n²) dν", () => {
    for (const n of [0, 3, 10]) {
      const frequency = state.matsubara.axis.frequencies[n]!;
      const f = integrated(edge!.value, (nu) => {
        return ((2 / Math.PI) * at(nu).anomalous.re * nu) / (nu * nu + frequency * frequency);
      });
      // The quadrature of the test: twelve points on a panel as wide as the smearing.
      expect(Math.abs(f / state.matsubara.anomalous[n]! - 1)).toBeLessThan(1e-6);
    }
  });

  it("conserves the number of states: ∫(Re g − 1)dν = 0", () => {
    expect(Math.abs(integrated(edge!.value, (nu) => at(nu).densityOfStates - 1))).toBeLessThan(1e-6);
  });

  it("has 2Δ_0/T_c = 4.1744 at T = 0, above the universal ratio", () => {
    const ground = solved(oscillator, 0).realAxis!;
    expect((2 * ground.edge!.value) / TC).toBeCloseTo(4.17442, 4);
    expect(at(0.02).densityOfStates).toBeGreaterThan(1e-3);
    expect(ground.at(0.02).densityOfStates).toBeLessThan(1e-9);
  });

  it("becomes gapless before the gap vanishes at T_c", () => {
    const near = solved(oscillator, 0.999 * TC);
    expect(near.realAxis!.edge).toBeNull();
    expect(near.matsubara.gap[0]).toBeGreaterThan(0);
    expect(solved(oscillator, 1.001 * TC).realAxis).toBeNull();
  });

  it("refuses negative temperatures", () => {
    expect(() => solved(oscillator, -1)).toThrow(InputError);
  });
});

describe("the gap of a table in equilibrium", () => {
  const x = Array.from({ length: 19 }, (_, i) => i / 10);
  const many = [x, x.map((_, i) => (i === 0 || i === 18 ? 0 : i % 2 === 0 ? 0.2 : 0.5))] as const;
  it.each([
    ["few", [0, 0.6, 1, 1.4], [0, 0.4, 0.8, 0], 0.02],
    ["many", ...many, 0.03],
    ["many, colder,", ...many, 0.01],
  ] as const)(
    "is right to seven digits for %s peaks: the same A at twice the points, on other grids, has it too",
    (_, at, a, t) => {
      const { edge, secondEdge } = tabulated(at, a, t);
      const twice = tabulated(halved(at), halved(a), t).edge!;
      expect(Math.abs(edge!.value - twice.value)).toBeLessThanOrEqual(edge!.error + twice.error);
      expect(edge!.error / edge!.value).toBeLessThan(6e-8);
      // Logarithms at the kinks, in closed form: what the table of the kernel misses is far below what the grids do.
      expect(Math.abs(secondEdge!.value / edge!.value - 1)).toBeLessThan(4e-6);
      expect(secondEdge!.error / edge!.value).toBeLessThan(1e-4);
      expect(Math.abs(secondEdge!.value - edge!.value)).toBeLessThanOrEqual(edge!.error + secondEdge!.error);
    },
  );
});

function tabulated(x: readonly number[], a: readonly number[], temperature: number) {
  return solved({ kind: "tabulated", x: [...x], a: [...a], unit: "none" }, temperature).realAxis!;
}

/** With the middle of every two neighbours: A between its points is the same. */
function halved(values: readonly number[]): number[] {
  return values.flatMap((value, i) => (i === 0 ? [value] : [(values[i - 1]! + value) / 2, value]));
}

describe("the gap of an Einstein mode in equilibrium", () => {
  it("reaches the universal ratio 2Δ_0/T_c = 2πe^{−γ} at weak coupling", () => {
    const spectrum: Spectrum = { kind: "einstein", lambda: 0.15, omega: 1 };
    const { value } = criticalTemperature(compileKernels(spectrum, 1, 1));
    const { edge } = solved(spectrum, 0).realAxis!;
    const universal = 3.52775397;
    // Corrections are of order (T_c/Ω)² ln(Ω/T_c), here 1e-6.
    expect(value!).toBeLessThan(4e-4);
    expect(Math.abs((2 * edge!.value) / value! / universal - 1)).toBeLessThan(
      12 * value! ** 2 * Math.log(1 / value!),
    );
  });
});
