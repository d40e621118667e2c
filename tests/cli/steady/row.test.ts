import { describe, expect, it } from "vitest";
import { describe as spectrum } from "../../../src/cli/options/spectrum.ts";
import { csvText } from "../../../src/cli/steady/columns.ts";
import { scanRow } from "../../../src/cli/steady/row.ts";
import type { PointOutcome, Scan, ScanPoint } from "../../../src/cli/steady/scan.ts";
import { correctedLaw } from "../../../src/solvers/weak-coupling/corrected-law.ts";
import { wideBiasLaw } from "../../../src/solvers/weak-coupling/wide-bias-law.ts";

const oscillator = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 2 } as const;
const UNNAMED = { source: "test", rescaled: false, notes: [] };
const scan: Scan = {
  scenario: "drive",
  chosen: spectrum(oscillator, UNNAMED),
  axes: {},
  points: [],
};
const point: ScanPoint = {
  closure: "local",
  electronTemperature: 0.04,
  bosonTemperature: 0.04,
  bath: { kind: "none" },
  drive: { strength: 0.2, centre: 2, width: 0.3 },
};
const exact = (value: number) => ({ value, error: 0 });
const outcome: PointOutcome = {
  criticalCoupling: exact(1 / 3),
  equilibrium: exact(1 / 4),
  withoutNonThermal: exact(1 / 2),
  driveAlone: exact(0.24),
  electronTemperature: 0.05,
  reason: null,
};

describe("the fraction of the heating that reaches 1/G_c", () => {
  it("is (1/G_0 − 1/G)/(1/G_0 − 1/G_h)", () => {
    // Inverse couplings 4 without drive, 3 with everything, 2 with the heating alone.
    expect(scanRow(scan, point, outcome).fraction).toBeCloseTo(0.5, 14);
    expect(scanRow(scan, point, { ...outcome, criticalCoupling: exact(1 / 2) }).fraction).toBeCloseTo(1, 14);
    expect(scanRow(scan, point, { ...outcome, criticalCoupling: exact(1 / 4) }).fraction).toBeCloseTo(0, 14);
  });

  it("has an error that covers the errors of the three couplings", () => {
    const error = 1e-3;
    const blurred = scanRow(scan, point, {
      ...outcome,
      criticalCoupling: { value: 1 / 3, error },
      equilibrium: { value: 1 / 4, error },
      withoutNonThermal: { value: 1 / 2, error },
    });
    const fraction = (g: number, start: number, heated: number) =>
      (1 / start - 1 / g) / (1 / start - 1 / heated);
    const signs = [-1, 1];
    const worst = signs.flatMap((a) =>
      signs.flatMap((b) =>
        signs.map((c) => Math.abs(fraction(1 / 3 + a * error, 1 / 4 + b * error, 1 / 2 + c * error) - 0.5)),
      ),
    );
    // First order in the errors; they are so small that second order stays within 2 %.
    expect(Math.max(...worst)).toBeLessThan(1.02 * blurred.fractionError!);
    expect(blurred.fractionError!).toBeLessThan(1.2 * Math.max(...worst));
  });

  it("is unknown where there is no heating or no number", () => {
    expect(scanRow(scan, point, { ...outcome, withoutNonThermal: outcome.equilibrium }).fraction).toBeNull();
    expect(scanRow(scan, point, { ...outcome, criticalCoupling: null }).fraction).toBeNull();
    const { drive: _, ...quiet } = point;
    expect(scanRow(scan, quiet, outcome).fraction).toBeNull();
  });
});

describe("the weak-coupling law beside a point", () => {
  it("is 4T_B without bath, whatever the drive, and 8/(1/T_e + 1/T_B) at fixed h", () => {
    expect(scanRow(scan, point, outcome).weakCoupling).toBeCloseTo(0.16, 14);
    const biased = { ...point, bath: { kind: "fixed" }, bosonTemperature: 0.02 } as const;
    expect(scanRow(scan, biased, outcome).weakCoupling).toBeCloseTo(8 / (25 + 50), 14);
  });

  it("goes with s at the critical coupling of the point, whatever the coupling of the spectrum", () => {
    const lead = { ...point, bath: { kind: "lead", rate: 0.01 } } as const;
    const row = scanRow(scan, lead, outcome);
    // b = 2T_B a with A = G a x at small x, a = 2κ/[π(Ω²+κ²)].
    const rate = Math.PI * (1 / 3) * 2 * 0.04 * (1 / (Math.PI * 1.25));
    expect(row.s).toBeCloseTo(rate / (0.01 + rate), 14);
    expect(row.weakCoupling).toBeCloseTo(0.16, 14);
  });

  it("is 4T of the lead for a boson without ohmic weight, s = 0 whatever its temperature, rate and drive", () => {
    const gapped = {
      ...scan,
      chosen: spectrum({ kind: "tabulated", x: [0, 1, 2], a: [0, 1, 0], unit: "none" }, UNNAMED),
    };
    for (const rate of [0.01, 0.1]) {
      const lead = { ...point, bath: { kind: "lead", rate }, bosonTemperature: 0.02 } as const;
      const row = scanRow(gapped, lead, outcome);
      expect(row.s).toBe(0);
      expect(row.weakCoupling).toBeCloseTo(0.16, 14);
    }
  });

  it("is that of the bias in the wide band for the Einstein boson with fixed electrons alone", () => {
    const einstein = { ...scan, chosen: spectrum({ kind: "einstein", omega: 1, lambda: 1 }, UNNAMED) };
    const { drive: _, ...quiet } = point;
    const wide = { ...quiet, closure: "wide", electronTemperature: 0.02, bosonTemperature: 0.2 } as const;
    const fixed = { ...wide, bath: { kind: "fixed" } } as const;
    const here = wideBiasLaw({ omega: 1, te: 0.02, tb: 0.2 });
    expect(scanRow(einstein, fixed, outcome).weakCoupling).toBe(here);
    expect(scanRow(scan, fixed, outcome).weakCoupling).toBeNull();
    const lead = { ...wide, bath: { kind: "lead", rate: 0.1 } } as const;
    expect(scanRow(einstein, lead, outcome).weakCoupling).toBeNull();
  });

  it("is unknown in other closures and for a gapped boson without a lead", () => {
    expect(scanRow(scan, { ...point, closure: "wide" }, outcome).weakCoupling).toBeNull();
    const gapped = spectrum({ kind: "einstein", omega: 1, lambda: 1 }, UNNAMED);
    expect(scanRow({ ...scan, chosen: gapped }, point, outcome).weakCoupling).toBeNull();
  });
});

describe("the law with its first correction", () => {
  const { drive: _, ...quiet } = point;
  const biased = { ...quiet, bath: { kind: "fixed" }, bosonTemperature: 0.02 } as const;
  const bias = { ...scan, scenario: "bias" } as const;

  it("is that of the point, per λ(0) of the spectrum", () => {
    const row = scanRow(bias, biased, outcome);
    // a = 2κ/[π(Ω²+κ²)].
    const slope = 1 / (Math.PI * 1.25);
    expect(row.weakCouplingCorrected).toBeCloseTo(correctedLaw(oscillator, slope, 0.04, 0.02)!.value, 14);
    const [header, line] = csvText("bias", [row], { temperature: "none", frequency: "none" }).split("\n");
    const column = header!.split(",").indexOf("weakCouplingCorrected");
    expect(Number(line!.split(",")[column])).toBeCloseTo(row.weakCouplingCorrected!, 14);
  });

  it("is unknown in other closures, for a gapped boson and beside a drive, which has no such column", () => {
    expect(scanRow(bias, { ...biased, closure: "wide" }, outcome).weakCouplingCorrected).toBeNull();
    expect(
      scanRow(bias, { ...biased, closure: "flat", halfWidth: 1 }, outcome).weakCouplingCorrected,
    ).toBeNull();
    const gapped = spectrum({ kind: "einstein", omega: 1, lambda: 1 }, UNNAMED);
    expect(scanRow({ ...bias, chosen: gapped }, biased, outcome).weakCouplingCorrected).toBeNull();
    const driven = scanRow(scan, point, outcome);
    expect(driven.weakCouplingCorrected).toBeNull();
    const csv = csvText("drive", [driven], { temperature: "none", frequency: "none" });
    expect(csv).not.toContain("weakCouplingCorrected");
  });
});

describe("the table", () => {
  const meV = { temperature: "K", frequency: "meV" } as const;

  it("names units, quotes reasons and leaves unknown numbers empty", () => {
    const row = { ...scanRow(scan, point, outcome), reason: 'a, "b"', linewidth: null };
    const [header, line] = csvText("drive", [row], meV).split("\n");
    expect(header).toContain("te [K]");
    expect(header).toContain("criticalCoupling [meV]");
    expect(header).not.toContain("ratio");
    expect(line).toMatch(/,"a, ""b""",,$/);
    expect(line!.split(",").length).toBe(header!.split(",").length + 1);
    const beyond = scanRow(scan, point, { ...outcome, note: "beyond, a maximum", limit: "rows, panels" });
    expect(csvText("drive", [beyond], meV)).toMatch(/,,"beyond, a maximum","rows, panels"\n$/);
  });

  it("says that the coupling of the wide band is a pure number", () => {
    const local = scanRow(scan, point, outcome);
    const wide = scanRow(scan, { ...point, closure: "wide" }, outcome);
    expect(csvText("drive", [wide], meV)).toContain(",criticalCoupling,");
    expect(csvText("drive", [wide, local], meV)).toContain("[meV; pure number in the wide band]");
  });
});
