import { expect, it } from "vitest";
import { criticalPoint } from "../../../src/cli/critical/critical-point.ts";
import { Equilibria } from "../../../src/cli/critical/equilibria.ts";
import { SILENT } from "../../../src/cli/output/terminal.ts";
import type { ScanPoint } from "../../../src/cli/steady/scan.ts";
import { solvePoint } from "../../../src/cli/steady/solve-point.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

/** A peak at 1 with a notch, at 120 points: what a file gives. */
function manyKinks(): Spectrum {
  const x = Array.from({ length: 121 }, (_, k) => k / 60);
  return {
    kind: "tabulated",
    unit: "none",
    x,
    a: x.map((w) => 0.3 * w * (2 - w) * (1 + 0.5 * Math.cos(6 * w))),
  };
}

it("starts from the panels of the equilibrium, so that a point does not depend on those solved before it", () => {
  const spectrum = manyKinks();
  const at = (bosonTemperature: number): ScanPoint => ({
    closure: "local",
    electronTemperature: 0.2,
    bosonTemperature,
    bath: { kind: "lead", rate: 0.1 },
  });
  const equilibria = new Equilibria();
  const [first, second] = [0.3, 0.1].map((tb) =>
    solvePoint(at(tb), { scenario: "bias", spectrum, equilibria }),
  );
  expect(first!.reason).toBeNull();
  expect(solvePoint(at(0.1), { scenario: "bias", spectrum, equilibria: new Equilibria() })).toEqual(second);
  // `critical` starts from nothing: the same to the errors stated.
  const alone = criticalPoint("local", { ...at(0.1), spectrum, bar: SILENT });
  const { value, error } = alone.criticalCoupling;
  const distance = Math.abs(second!.criticalCoupling!.value - value);
  expect(distance).toBeLessThanOrEqual(error + second!.criticalCoupling!.error);
});

it("solves the equilibrium of a scan on the panels of its points, no further than these", () => {
  const spectrum = manyKinks();
  const at: ScanPoint = {
    closure: "local",
    electronTemperature: 0.2,
    bosonTemperature: 0.2,
    bath: { kind: "lead", rate: 0.1 },
  };
  const scanned = criticalPoint("local", { ...at, spectrum, bar: SILENT, scanned: true }).routes.realAxis!;
  const alone = criticalPoint("local", { ...at, spectrum, bar: SILENT }).routes.realAxis!;
  expect(Math.abs(scanned.value - alone.value)).toBeLessThanOrEqual(scanned.error + alone.error);
  expect(alone.error).toBeLessThan(scanned.error / 10);
});

it("starts a table of few peaks in the wide band from the panels of its own equilibrium, whoever was solved before", () => {
  const spectrum: Spectrum = { kind: "tabulated", unit: "none", x: [0, 0.5, 0.8, 1], a: [0, 0.3, 0.5, 0] };
  const at = (rate: number, bosonTemperature: number): ScanPoint => ({
    closure: "wide",
    electronTemperature: 0.2,
    bosonTemperature,
    bath: { kind: "lead", rate },
  });
  const equilibria = new Equilibria();
  const solved = (point: ScanPoint, known: Equilibria) =>
    solvePoint(point, { scenario: "bias", spectrum, equilibria: known });
  solved(at(0.5, 0.1), equilibria);
  const second = solved(at(0.1, 0.1), equilibria);
  expect(second.reason).toBeNull();
  expect(solved(at(0.1, 0.1), new Equilibria())).toEqual(second);
  const alone = criticalPoint("wide", { ...at(0.1, 0.1), spectrum, bar: SILENT });
  const { value, error } = alone.criticalCoupling;
  const found = second.criticalCoupling!;
  expect(Math.abs(found.value - value)).toBeLessThanOrEqual(error + found.error);
  expect(found.error).toBeLessThan(2e-6 * value);
  // Scans aim at 1e-6 here.
  expect(found.error).toBeGreaterThan(1e-8 * value);
  const stated = `a relative error of ${(found.error / found.value).toExponential(1)} is stated: `;
  expect(second.limit).toContain(`by the real axis: ${stated}`);
});
