import { describe, expect, it } from "vitest";
import { wideState } from "../../../src/cli/critical/wide-state.ts";
import { SILENT } from "../../../src/cli/output/terminal.ts";
import { compileLead } from "../../../src/kernels/compile-lead.ts";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import { criticalCouplingLine } from "../../../src/solvers/wide/critical-coupling-line.ts";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import {
  criticalCouplingRealAxis,
  type RealAxisCritical,
} from "../../../src/solvers/wide/critical-coupling-real-axis.ts";
import { type Electrons, thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { oscillator } from "../plain-kernels.ts";

const OSCILLATOR: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.2, lambda: 1 };
const T = 0.15;
const EQUILIBRIUM = solve({ strength: 0 }).value;

interface Case {
  readonly strength: number;
  readonly electrons?: Electrons;
  readonly leadHalfWidth?: number;
}

function solve({ strength, electrons = thermalElectrons(T), leadHalfWidth = 0 }: Case): RealAxisCritical {
  const drive = { strength, centre: 1.5, width: 0.3 };
  return criticalCouplingRealAxis({
    kernels: compileGiven(steadyBoson({ spectrum: OSCILLATOR, bosonTemperature: T, drive })),
    boson: {
      shape: spectrumShape(OSCILLATOR),
      temperature: T,
      ...(strength > 0 ? { excess: [{ at: 1.5, width: 0.3 }] } : {}),
    },
    electrons,
    electronTemperature: T,
    leadHalfWidth,
  });
}

describe("critical coupling of a driven boson on the real axis", () => {
  const driven = [1e-3, 1e-2].map((strength) => solve({ strength }));

  it("is continuous in the strength: the response at 1e-3 is a tenth of that at 1e-2, to second order", () => {
    const [small, large] = driven.map(({ value }) => value - EQUILIBRIUM);
    expect(small).toBeGreaterThan(1e-5);
    expect(large! / small! / 10).toBeCloseTo(1, 1);
  });

  it("rises more with heated electrons than with cold ones", () => {
    const heated = solve({ strength: 1e-2, electrons: thermalElectrons(1.2 * T) });
    expect(heated.value).toBeGreaterThan(driven[1]!.value + 0.05);
    expect(heated.shares.bosonFluctuation + heated.shares.thermal).toBeCloseTo(1, 9);
  });

  it("is that of the line in the upper half plane for a drive that reaches x = 0, where A F_B bends", () => {
    const state = wideState({
      spectrum: OSCILLATOR,
      electronTemperature: T,
      bosonTemperature: T,
      drive: { strength: 0.4, centre: 0.35, width: 0.22 },
      bath: { kind: "fixed" },
      bar: SILENT,
    });
    const { value, error } = criticalCouplingRealAxis({ ...state, electronTemperature: T });
    const { kernels, boson } = state;
    const shape = { ...boson.shape, features: [0.35, ...boson.shape.features] };
    const line = criticalCouplingLine({ kernels, shape, electronTemperature: T });
    expect(Math.abs(value - line.value)).toBeLessThan(error + line.error);
    expect(error).toBeLessThan(1e-8 * value);
  });

  it("rises with the rate of a lead, which breaks pairs, and is continuous there", () => {
    const [weak, strong] = [0.5e-5, 0.05].map((leadHalfWidth) => solve({ strength: 0, leadHalfWidth }));
    expect(weak!.value - EQUILIBRIUM).toBeGreaterThan(1e-7);
    expect(weak!.value - EQUILIBRIUM).toBeLessThan(1e-3);
    expect(strong!.value).toBeGreaterThan(1.05 * EQUILIBRIUM);
    expect(strong!.linewidth).toBeGreaterThan(0.05);
  });

  it.each([0.02, 0.3])(
    "is that of the Matsubara axis beside a lead of rate %d, where ω_n gains half the rate",
    (rate) => {
      const { kernels } = oscillator(1, 1, 0.2, { te: T, tb: T });
      const { halfWidth } = compileLead(rate, T);
      const axis = criticalCouplingMatsubara(kernels, T, { halfWidth });
      const { value, error } = solve({ strength: 0, leadHalfWidth: halfWidth });
      expect(Math.abs(value - axis.value)).toBeLessThanOrEqual(error + axis.error);
      expect(error + axis.error).toBeLessThan(1e-7);
    },
  );
});

describe("what two grids agree on by chance", () => {
  const fixed = { kind: "fixed" } as const;
  it.each([
    // A difference of the first two grids alone stated a seventh and a quarter of what they miss.
    { kappa: 0.2, te: 0.2, tb: 0.1, bath: fixed },
    { kappa: 0.5, te: 0.04, tb: 0.04, bath: { kind: "none" as const }, drive: [0.2, 0.6, 0.3] },
    // More than 1e-8 was stated on the last grid.
    { kappa: 0.5, te: 0.04, tb: 0.04, bath: { kind: "none" as const }, drive: [0.2, 2, 0.6] },
    // A drive that is sharper than the spectrum.
    { kappa: 0.5, te: 0.2, tb: 0.2, bath: fixed, drive: [0.2, 2, 0.05] },
  ])(
    "is covered by the stated error, below 1e-8: κ = $kappa, T_e = $te, T_B = $tb, drive $drive",
    (state) => {
      const [strength, centre, width] = state.drive ?? [0, 1, 1];
      const given = wideState({
        spectrum: { ...OSCILLATOR, kappa: state.kappa },
        electronTemperature: state.te,
        bosonTemperature: state.tb,
        bath: state.bath,
        drive: { strength: strength!, centre: centre!, width: width! },
        bar: SILENT,
      });
      const solved = (accuracy: number) =>
        criticalCouplingRealAxis({ ...given, electronTemperature: state.te, accuracy });
      const [asked, finest] = [solved(1e-8), solved(1e-12)];
      expect(Math.abs(asked.value - finest.value)).toBeLessThanOrEqual(asked.error);
      expect(asked.error).toBeLessThan(1e-8 * asked.value);
    },
  );
});
