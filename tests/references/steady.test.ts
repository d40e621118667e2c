import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Drive } from "../../src/solvers/scenario.ts";
import { interpolated } from "../../src/solvers/linear/interpolation.ts";
import { found, oscillator } from "../solvers/steady-gap/wide-models.ts";
import { flat, solvedLine } from "../solvers/steady/line-models.ts";

/** A number by another code on a uniform grid and by the solvers of the package, each with its error. */
interface Both {
  readonly uniform: number;
  readonly uniformError: number;
  readonly panels: number;
  readonly panelsError: number;
}
interface CouplingEntry {
  readonly id: string;
  readonly te: number;
  readonly tb?: number;
  readonly halfWidth?: number;
  readonly rate?: number;
  readonly drive?: Drive;
  readonly coupling: Both;
  readonly withoutNonThermal: Both;
  readonly shares: { readonly bosonFluctuation: number; readonly thermal: number; readonly nonThermal: number };
  readonly distribution?: readonly (readonly [omega: number, h: number])[];
}
interface OrderEntry {
  readonly lambda: number;
  readonly te: number;
  readonly tb: number;
  readonly order: Both;
}

const table: {
  readonly couplings: readonly CouplingEntry[];
  readonly order: OrderEntry;
  readonly sharesError: number;
  readonly distributionError: number;
} = JSON.parse(readFileSync(join(import.meta.dirname, "steady.json"), "utf8"));

/** What makes the routes agree: their distance is within both errors, which are below 1e-7 of the number. */
function expectAgreement({ uniform, uniformError, panels, panelsError }: Both): void {
  expect(Math.abs(uniform - panels)).toBeLessThan(uniformError + panelsError);
  expect(uniformError + panelsError).toBeLessThan(1e-7 * uniform);
}

describe("reference table of the steady state", () => {
  it.each(table.couplings)("$id: both codes agree", ({ coupling, withoutNonThermal }) => {
    expectAgreement(coupling);
    expectAgreement(withoutNonThermal);
  });

  it("has the same order parameter of the wide band at a bias by both codes", () => {
    expectAgreement(table.order.order);
  });

  it.each(table.couplings.filter(({ id }) => /W = 0.05|lead, driven/.test(id)))(
    "$id is met by the present code within its stated error",
    ({ te, tb, halfWidth, rate, drive, coupling, withoutNonThermal, shares, distribution = [] }) => {
      const solved = solvedLine({
        te,
        ...(tb === undefined ? {} : { tb }),
        ...(halfWidth === undefined ? {} : { closure: flat(halfWidth) }),
        ...(rate === undefined ? {} : { rate }),
        ...(drive === undefined ? {} : { drive }),
      });
      // λ̂(0) = 1 for the solver, in units of the density of states N_F = 1/2W: G = 2Wλ.
      const unit = 2 * (halfWidth ?? 0.5);
      const off = (known: Both, { factor, error }: { factor: number; error: number }): number =>
        Math.abs(unit * factor - known.uniform) / (unit * error + known.uniformError);
      expect(off(coupling, solved)).toBeLessThan(1);
      expect(off(withoutNonThermal, solved.withoutNonThermal!)).toBeLessThan(1);
      for (const name of ["bosonFluctuation", "thermal", "nonThermal"] as const)
        expect(Math.abs(solved.shares[name] - shares[name]), name).toBeLessThan(table.sharesError);
      const { state } = solved.instability.full;
      for (const [omega, h] of distribution)
        expect(
          Math.abs(interpolated(state.integrals.grid, state.distribution, omega) - h),
          `h(${omega})`,
        ).toBeLessThan(table.distributionError);
    },
  );

  it("has the order parameter that the present code finds within its stated error", () => {
    const { lambda, te, tb, order } = table.order;
    const now = found(oscillator(lambda, 0.5), te, tb)!;
    expect(Math.abs(now.order - order.uniform)).toBeLessThan(now.error + order.uniformError);
  });
});
