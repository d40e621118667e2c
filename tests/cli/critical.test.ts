import { describe, expect, it } from "vitest";
import { document, langreth, measured } from "./recording-terminal.ts";

const KEYS = [
  "criticalCoupling",
  "error",
  "closure",
  "lambda",
  "equilibrium",
  "withoutNonThermal",
  "shares",
  "electronTemperature",
  "linewidth",
  "routes",
  "units",
];

function sum(parts: Record<string, number>): number {
  return Object.values(parts).reduce((total, part) => total + part, 0);
}

describe("critical: wide band", () => {
  // λ_c of the Einstein boson from an independent solver, to the digits given.
  it.each([
    [0.1, 0.88949340365144],
    [0.5, 8.168446506912],
    [0.05, 0.5637207618172],
  ])("Einstein boson at T = %s", async (te, expected) => {
    const found = await document(`critical --einstein 1 --te ${te}`);
    // The reference has 13 digits or more.
    expect(Math.abs(found.criticalCoupling / expected - 1)).toBeLessThan(1e-11);
    expect(found.error).toBeLessThan(1e-9);
    expect(found.withoutNonThermal).toBe(found.criticalCoupling);
    expect(found.routes.matsubara).toBe(found.criticalCoupling);
    expect(found.routes.realAxis).toBeNull();
  });

  it("leaves the second route out where the accuracy asked for is low, and refuses one that is none", async () => {
    const bias = "critical --oscillator 1,0.1 --te 0.1 --tb 0.02";
    const quick = await document(`${bias} --accuracy 1e-6`);
    // 0.96093516 of the interface's reference, given to eight digits.
    expect(Math.abs(quick.criticalCoupling - 0.96093516)).toBeLessThan(quick.error + 5e-9);
    expect(quick.error).toBeLessThan(1e-6);
    expect(quick.routes.line).toBeNull();
    for (const wrong of ["0", "1", "abc", "1e-13"]) {
      const { code, err } = await langreth(`${bias} --accuracy ${wrong}`);
      expect(code).toBe(2);
      expect(err.join(" ")).toMatch(/--accuracy.*1e-12 to 1e-2/);
    }
  });

  it("aims at the accuracy asked for in every closure", async () => {
    for (const state of ["flat --half-width 1", "local --bath lead --bath-rate 0.01", "local --tb 0.02"]) {
      const line = `critical --oscillator 1,0.5 --te 0.04 --closure ${state}`;
      const [quick, full] = [await document(`${line} --accuracy 1e-6`), await document(line)];
      const { realAxis } = quick.routes;
      expect(quick.errors.realAxis, state).toBeLessThan(1e-6 * realAxis);
      expect(Math.abs(realAxis - full.routes.realAxis), state).toBeLessThan(
        quick.errors.realAxis + full.errors.realAxis,
      );
      // Coarser panels indeed.
      expect(realAxis, state).not.toBe(full.routes.realAxis);
    }
  });

  it("says why where more than the accuracy asked for is stated, and nothing where it is not", async () => {
    const line = "critical --oscillator 1,0.5 --te 0.3 --tb 0.2 --closure local";
    const said = async (accuracy: string) =>
      (await document(`${line} --accuracy ${accuracy}`)).notes.filter((note: string) =>
        note.includes("is stated"),
      );
    expect(await said("1e-6")).toEqual([]);
    const [note] = await said("1e-12");
    expect(note).toMatch(
      /^Critical coupling: a relative error of .*: it is the change by .*, and no panel misses/,
    );
  });

  it("carries every key, shares that add up to one and both axes in equilibrium", async () => {
    const found = await document("critical --oscillator 1,0.1 --te 0.1");
    expect(Object.keys(found)).toEqual(expect.arrayContaining([...KEYS, "split"]));
    // The reference has 11 digits.
    expect(Math.abs(found.criticalCoupling - 0.96493099277)).toBeLessThan(1e-11);
    expect(Math.abs(found.routes.realAxis - found.routes.matsubara)).toBeLessThan(
      found.errors.realAxis + found.errors.matsubara,
    );
    // Sums of three doubles of order one.
    expect(Math.abs(sum(found.shares) - 1)).toBeLessThan(1e-12);
    expect(Math.abs(sum(found.split) - 1)).toBeLessThan(1e-12);
    expect(found.splitForm).toMatch(/contributions to Re f\^R on the real axis/);
    expect(found.shares.nonThermal).toBe(0);
    expect(found.units.temperature).toBe("none");
  });

  it("solves for the electrons beside a driven boson and says how well", async () => {
    const found = await document("critical --oscillator 1,0.3 --te 0.2 --drive 0.05,1.5,0.4");
    expect(found).toMatchObject({ closure: "wide", bath: "none", split: null, splitForm: null });
    expect(found.electronTemperature).toBeGreaterThan(0.21);
    expect(found.criticalCoupling).toBeGreaterThan(found.equilibrium);
    expect(found.withoutNonThermal).toBe(found.criticalCoupling);
    expect(found.error).toBeLessThan(1e-6);
    expect(found.routes).toMatchObject({ matsubara: null, line: null });
    expect(found.notes.join(" ")).toMatch(/electrons conserved to \d\.\de-1\d .*largest \|h\|/);
  });

  it("has a colder boson strengthen pairing", async () => {
    const found = await document("critical --oscillator 1,0.1 --te 0.1 --tb 0.02");
    // The reference is known to ±1e-5.
    expect(Math.abs(found.criticalCoupling - 0.96094)).toBeLessThan(1e-5);
    expect(Math.abs(found.equilibrium - 0.96493099277)).toBeLessThan(1e-11);
    expect(found.routesAgree).toBe(true);
    for (const route of ["realAxis", "matsubara"])
      expect(found.errors[route], route).toBeLessThan(1e-8 * found.criticalCoupling);
    expect(found.electronTemperature).toBe(0.1);
  });

  it("solves a bias of the Einstein boson by two routes to 1e-8", async () => {
    const found = await document("critical --einstein 1 --te 0.1 --tb 0.05");
    expect(found.criticalCoupling).toBeLessThan(found.equilibrium);
    expect(found).toMatchObject({ routes: { realAxis: null }, routesAgree: true });
    for (const route of ["matsubara", "line"])
      expect(found.errors[route], route).toBeLessThan(1e-8 * found.criticalCoupling);
  });

  it("leaves out a real axis that a narrow line would keep busy, and refuses a boson far hotter than the spectrum", async () => {
    const found = await document("critical --oscillator 1,1e-6 --te 0.1");
    expect(found.routes.realAxis).toBeNull();
    expect(found.notes.join(" ")).toMatch(
      /real axis gives no result: .* of width 0\.0000010 is narrower .*: expected a width of at least 0\.001 T_e/,
    );
    const { code, err } = await langreth("critical --einstein 1 --te 0.1 --tb 100");
    expect(code).toBe(1);
    expect(err).toEqual([expect.stringMatching(/not converged: .*T_B = 100 of the spectrum's highest/)]);
  });

  it("answers on the Matsubara axis alone where the other routes are out of reach", async () => {
    const found = await document("critical --einstein 1 --te 10");
    expect(found.criticalCoupling).toBe(found.routes.matsubara);
    expect(found).toMatchObject({ shares: null, split: null, linewidth: null });
    expect(found.notes.join(" ")).toMatch(/out of reach/);
  });

  it.each(["--te 1e-300", "--te 10 --tb 5", "--te 1e100"])(
    "stops with exit code 1 and the reason at %s",
    async (temperatures) => {
      const { code, out, err } = await langreth(`critical --einstein 1 ${temperatures}`);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err.join("\n")).toMatch(/^langreth: not converged: .*out of reach/i);
    },
  );

  it("rounds to the digits asked for and lets the error cover the rounding", async () => {
    const found = await document("critical --einstein 1 --te 0.1 --digits 4");
    expect(found.criticalCoupling).toBe(0.8895);
    expect(found.error).toBeGreaterThanOrEqual(0.8895 - 0.88949340365144);
  });

  it("says the same in words", async () => {
    const { code, out } = await langreth("critical --einstein 1 --te 0.1");
    expect(code).toBe(0);
    expect(out).toMatch(/λ_c +0\.889493403651/);
    expect(out).toMatch(/non-thermal glue 0\.00 %/);
    // Full width of A = (λΩ/2)δ(x − Ω): 2π(λΩ/2)[coth(Ω/2T) − tanh(Ω/2T)] = 2πλΩ/sinh(Ω/T).
    const full = (2 * Math.PI * 0.88949340365144) / Math.sinh(10);
    expect(out).toContain(`${full.toPrecision(4)} (full: −2 Im Σ^R(0))`);
    expect((await langreth("critical --help")).out).toMatch(/linewidth is the full width −2 Im Σ\^R\(0\)/);
  });
});

describe("critical: wide band beside a lead", () => {
  it("takes the Einstein boson at one temperature, where a lead only breaks pairs", async () => {
    const found = await document("critical --einstein 1 --te 0.1 --bath lead --bath-rate 0.05");
    expect(found.routes.matsubara).toBe(found.criticalCoupling);
    expect(found.criticalCoupling).toBeGreaterThan(0.9);
    const { code, err } = await langreth(
      "critical --einstein 1 --te 0.1 --tb 0.05 --bath lead --bath-rate 0.05",
    );
    expect(code).toBe(2);
    expect(err.join(" ")).toMatch(/real axis/);
  });

  it("compares with the equilibrium beside the same lead", async () => {
    const found = await document(
      "critical --oscillator 1,0.1 --te 0.1 --tb 0.0999 --bath lead --bath-rate 0.05",
    );
    expect(Math.abs(found.equilibrium / found.criticalCoupling - 1)).toBeLessThan(1e-3);
    expect(found.equilibrium).toBeGreaterThan(1.02);
  });
});

describe("critical: local closure", () => {
  it("agrees on both axes in equilibrium", async () => {
    const found = await document("critical --oscillator 1,0.5 --te 0.04 --closure local");
    // The reference has 8 digits.
    for (const axis of ["realAxis", "matsubara"])
      expect(Math.abs(found.routes[axis] / 0.28607506 - 1)).toBeLessThan(1e-6);
    expect(Object.keys(found)).toEqual(expect.arrayContaining(KEYS));
    expect(found).not.toHaveProperty("split");
  });

  it("shows the non-thermal glue under a bias", async () => {
    const found = await document("critical --oscillator 1,0.5 --te 0.04 --tb 0.02 --closure local");
    // References of an independent solver in the time domain: six digits, shares five.
    expect(Math.abs(found.criticalCoupling - 0.160914)).toBeLessThan(2e-6);
    expect(Math.abs(found.withoutNonThermal - 0.281986)).toBeLessThan(2e-6);
    expect(Math.abs(found.shares.bosonFluctuation + 0.07094)).toBeLessThan(2e-5);
    expect(Math.abs(found.shares.thermal - 0.71676)).toBeLessThan(2e-5);
    expect(Math.abs(found.shares.nonThermal - 0.35418)).toBeLessThan(2e-5);
  });

  it("gives the Einstein boson on the Matsubara axis alone, in equilibrium", async () => {
    const found = await document("critical --einstein 1 --te 0.1 --closure local");
    expect(found.routes.matsubara).toBe(found.criticalCoupling);
    expect(found.shares).toBeNull();
    expect(found.notes.join(" ")).toMatch(/no real axis/);
  });

  it("takes the Einstein boson beside a lead at one temperature, and at no others", async () => {
    const lead = "--closure local --bath lead --bath-rate 0.05";
    const found = await document(`critical --einstein 1 --te 0.1 ${lead}`);
    expect(found.routes.matsubara).toBe(found.criticalCoupling);
    expect(found.routes.realAxis).toBeNull();
    expect(found.notes.join(" ")).toMatch(/no real axis/);
    const { code, err } = await langreth(`critical --einstein 1 --te 0.1 --tb 0.05 ${lead}`);
    expect(code).toBe(2);
    expect(err[0]).toMatch(/no real axis/);
  });

  it("has two routes beside a lead in equilibrium", async () => {
    const found = await document(
      "critical --oscillator 1,0.5 --te 0.04 --closure local --bath lead --bath-rate 0.02",
    );
    const { realAxis, matsubara } = found.routes;
    expect(Math.abs(realAxis - matsubara)).toBeLessThan(found.errors.realAxis + found.errors.matsubara);
    expect(found.shares.nonThermal).toBe(0);
    expect(found.notes.join(" ")).toMatch(
      /between the nodes, where h is resolved worst, it holds to \d\.\de-\d+ .*electrons conserved to \d\.\de-1\d/,
    );
  });
});

const aluminium = measured("Al_qe_a2F.dos10");
describe.skipIf(!aluminium)("critical: aluminium beside a lead (needs ../shared/data)", () => {
  it("has two routes, though its coupling is thirty times that of the weak-coupling law", async () => {
    const found = await document(
      `critical --a2f ${aluminium} --te 100 --closure local --bath lead --bath-rate 5`,
    );
    const { realAxis, matsubara } = found.routes;
    expect(Math.abs(realAxis - matsubara)).toBeLessThan(found.errors.realAxis + found.errors.matsubara);
    expect(found.errors.realAxis).toBeLessThan(1e-4 * realAxis);
  });
});

const magnesiumDiboride = measured("MgB2_epw.a2f");
if (!magnesiumDiboride)
  console.warn("measured spectra are absent: critical couplings of files are not tested");
describe.skipIf(!magnesiumDiboride)("critical: a spectrum file (needs ../shared/data)", () => {
  it("refuses a bias in the local closure: phonons have no ohmic weight", async () => {
    const { code, err } = await langreth(
      `critical --a2f ${magnesiumDiboride} --te 70 --tb 35 --closure local`,
    );
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(/factor of 1.3 over its first three points.*ill-posed.*lead/);
  });
});
