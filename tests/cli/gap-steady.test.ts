import { describe, expect, it } from "vitest";
import { document, langreth } from "./recording-terminal.ts";

describe("gap of a steady state", () => {
  it("prints the order parameter of the local closure with and without the non-thermal share", async () => {
    // G_c = 0.1609139 with the share, 0.2819855 without.
    const found = await document(
      "gap --oscillator 1,0.5 --lambda 0.165 --te 0.04 --tb 0.02 --closure local --hold balance",
    );
    expect(found.order).toBeGreaterThan(0.005);
    expect(found.error).toBeLessThan(1e-6 * found.order);
    expect(found.withoutNonThermal).toBe(0);
    expect(found).toMatchObject({
      closure: "local",
      held: "balance",
      state: "superconducting",
      routes: { realAxis: null, matsubara: null },
    });
  });

  it("shows two routes in equilibrium, which agree within the error of both closures", async () => {
    const lead = "--bath lead --bath-rate";
    for (const rest of [
      "1,0.5 --lambda 0.3 --te 0.04 --closure local",
      "1,0.1 --lambda 1 --te 0.1",
      // Just above the transitions that `critical` finds beside these leads, 0.3084 and 1.0273.
      `1,0.5 --lambda 0.31 --te 0.04 --closure local ${lead} 0.01`,
      `1,0.1 --lambda 1.04 --te 0.1 ${lead} 0.02`,
    ]) {
      const { order, error, routes } = await document(`gap --oscillator ${rest}`);
      expect(order).toBeGreaterThan(0);
      expect(Math.abs(routes.realAxis - routes.matsubara)).toBeLessThanOrEqual(error);
      expect(error).toBeLessThan(1e-4 * order);
    }
  });

  it("names the bath and the drive, whose h is that of the normal state", async () => {
    // G_c = 0.2929510 with the share, 0.3058665 without it: between the two only the full equations condense.
    const found = await document(
      "gap --oscillator 1,0.5 --lambda 0.3 --te 0.04 --closure local --drive 0.2,2,0.3 --second",
    );
    expect(Math.abs(found.fromSaturation - found.order)).toBeLessThanOrEqual(
      found.error + found.fromSaturationError,
    );
    expect(found).toMatchObject({ bath: "none", drive: { strength: 0.2, centre: 2, width: 0.3 } });
    expect(found.order).toBeGreaterThan(0.01);
    expect(found.withoutNonThermal).toBe(0);
  });

  it("says that the state is normal", async () => {
    // λ_c = 0.96094 at this bias.
    const { code, out } = await langreth("gap --oscillator 1,0.1 --lambda 0.96 --te 0.1 --tb 0.02");
    expect(code).toBe(0);
    expect(out).toMatch(/normal state/);
  });

  it.each([
    ["--te 0.1 --t 0.1", /--t/],
    ["--te 0.1 --mustar 0.1 --cutoff 3", /--mustar/],
    ["--t 0.1 --tb 0.1", /--tb/],
    ["--te 0.1 --closure flat", /--closure/],
    ["--te 0.1 --hold h", /--hold/],
    ["--te 0.1 --bath lead", /--bath-rate/],
    ["--te 0.1 --drive 0.1", /--drive/],
    ["--te 0.1 --tb 0.05 --bath none", /--bath/],
    ["--t 0.1 --bath-rate 0.1", /--bath-rate/],
    ["--t 0.1 --second", /--second/],
    ["--t 0.1 --drive 0.1,2,0.3", /--drive/],
    ["--te 0.1 --hold balance", /--hold/],
    ["--te -1", /--te/],
  ])("refuses %s in one line", async (rest, named) => {
    const { code, err } = await langreth(`gap --oscillator 1,0.5 --lambda 1 ${rest}`);
    expect(code).toBe(2);
    expect(err).toHaveLength(1);
    expect(err[0]).toMatch(named);
  });

  it("refuses δ functions", async () => {
    for (const closure of ["wide", "local"]) {
      const { code, err } = await langreth(
        `gap --einstein 1 --lambda 1 --te 0.1 --tb 0.05 --closure ${closure}`,
      );
      expect(code).not.toBe(0);
      expect(err).toHaveLength(1);
      expect(err[0]).toMatch(/einstein/);
    }
  });
});
