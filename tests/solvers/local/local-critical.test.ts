import { describe, expect, it } from "vitest";
import { UnsupportedError } from "../../../src/errors/errors.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { localCritical } from "../../../src/solvers/local/local-critical.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import { einstein } from "../plain-kernels.ts";
import { fastOscillator, localModel, oscillatorSlope } from "./local-kernels.ts";

function oscillatorProblem(te: number, tb: number) {
  return {
    ...fastOscillator(1, 0.5, { te, tb }),
    electronTemperature: te,
    bosonTemperature: tb,
    ohmicSlope: oscillatorSlope(1, 0.5),
  };
}

describe("critical coupling of the local closure", () => {
  it("has two independent routes in equilibrium", () => {
    const result = localCritical(oscillatorProblem(0.04, 0.04));
    const { realAxis, matsubara } = result.routes;
    expect(Math.abs(matsubara!.value - 0.28607506)).toBeLessThan(5e-9);
    expect(Math.abs(realAxis!.value - matsubara!.value)).toBeLessThan(realAxis!.error + matsubara!.error);
    expect(result.criticalCoupling).toEqual(result.equilibrium);
    expect(result.shares!.nonThermal).toBe(0);
    expect(result.withoutNonThermal!.value).toBeCloseTo(result.criticalCoupling.value, 8);
  });

  it.each([
    [0.04, 0.02],
    [0.1, 0.2],
  ])("states an honest error below the accuracy asked for, T_e = %d, T_B = %d", (te, tb) => {
    const [full, quick] = [1e-8, 1e-6].map((accuracy) =>
      localCritical(oscillatorProblem(te, tb), { accuracy }),
    );
    const [{ value, error }, hurried] = [full!.criticalCoupling, quick!.criticalCoupling];
    expect(Math.abs(hurried.value - value)).toBeLessThanOrEqual(hurried.error + error);
    expect(error).toBeLessThanOrEqual(1e-8 * value);
    expect(hurried.error).toBeLessThanOrEqual(1e-6 * value);
    expect(quick!.shares!.nonThermal).toBeCloseTo(full!.shares!.nonThermal, 5);
    // A coarser grid was used indeed.
    expect(hurried.value).not.toBe(value);
  });

  it("carries equilibrium and the dropped feedback beside a biased coupling", () => {
    const result = localCritical(oscillatorProblem(0.04, 0.02));
    expect(Math.abs(result.criticalCoupling.value - 0.160914)).toBeLessThan(2e-6);
    expect(Math.abs(result.equilibrium.value - 0.28607506)).toBeLessThan(5e-9);
    expect(Math.abs(result.withoutNonThermal!.value - 0.281986)).toBeLessThan(2e-6);
    expect(result.electronTemperature).toBe(0.04);
    expect(result.routes.matsubara).toBeNull();
  });

  it("resolves the points of a table at a bias, with the glue and without", () => {
    const spectrum = {
      kind: "tabulated",
      unit: "none",
      x: [0, 0.1, 0.2, 0.3, 0.6, 0.9, 1.2, 1.5],
      a: [0, 0.05, 0.1, 0.15, 0.6, 0.8, 0.4, 0],
    } as const;
    const [te, tb] = [0.03, 0.1];
    const state = { shape: spectrumShape(spectrum), electronTemperature: te, bosonTemperature: tb };
    const problem = { ...state, kernels: compileKernels(spectrum, te, tb), ohmicSlope: 0.5 };
    const { criticalCoupling: full, withoutNonThermal: without } = localCritical(problem);
    // Rules that do not know the points of a table leave 3e-4.
    expect(full.error).toBeLessThan(1e-8 * full.value);
    expect(without!.error).toBeLessThan(1e-8 * without!.value);
    const quick = localCritical(problem, { accuracy: 1e-6 });
    expect(Math.abs(quick.criticalCoupling.value - full.value)).toBeLessThan(quick.criticalCoupling.error);
  });

  it("refuses a bias without ohmic weight", () => {
    const problem = {
      ...localModel(einstein(1, 1, { te: 0.1, tb: 0.05 }), 0.1),
      electronTemperature: 0.1,
      bosonTemperature: 0.05,
      ohmicSlope: 0,
    };
    expect(() => localCritical(problem)).toThrow(UnsupportedError);
  });

  it("answers in equilibrium without the real axis where that cannot resolve the line", () => {
    // A boson of width 1e-6: the replicas of the line need more frequencies than dense matrices can hold.
    const sharp = fastOscillator(1, 1e-6, { te: 0.04, tb: 0.04 });
    const result = localCritical({
      ...sharp,
      electronTemperature: 0.04,
      bosonTemperature: 0.04,
      ohmicSlope: oscillatorSlope(1, 1e-6),
    });
    expect(result.routes.realAxis).toBeNull();
    expect(result.realAxisRefusal).toMatch(/line is not resolved/);
    expect(result.shares).toBeNull();
    expect(result.criticalCoupling).toEqual(result.routes.matsubara);
  });

  it("refuses a bias where the ohmic weight does not shape the line", () => {
    const problem = oscillatorProblem(0.04, 0.02);
    // The same line with a one-boson rate of a thousandth of its width.
    const kernels = { ...problem.kernels, aFB: (x: number) => 1e-3 * problem.kernels.aFB(x) };
    expect(() => localCritical({ ...problem, kernels })).toThrow(UnsupportedError);
  });
});
