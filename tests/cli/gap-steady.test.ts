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
    for (const rest of ["1,0.5 --lambda 0.3 --te 0.04 --closure local", "1,0.1 --lambda 1 --te 0.1"]) {
      const { order, error, routes } = await document(`gap --oscillator ${rest}`);
      expect(order).toBeGreaterThan(0);
      expect(Math.abs(routes.realAxis - routes.matsubara)).toBeLessThanOrEqual(error);
      expect(error).toBeLessThan(1e-4 * order);
    }
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
