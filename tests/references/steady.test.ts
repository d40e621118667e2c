import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { interpolated } from "../../src/solvers/linear/interpolation.ts";
import type { Estimate } from "../../src/solvers/wide/estimate.ts";
import { solvedOrder } from "../solvers/steady-gap/local-models.ts";
import { found, oscillator } from "../solvers/steady-gap/wide-models.ts";
import { type CouplingCase, type Couplings, couplingsOf, type OrderCase, solvedCase } from "./steady-cases.ts";

type CouplingEntry = CouplingCase & Couplings;
type OrderEntry = OrderCase & { readonly order: Estimate };
/** The same by the other code. */
interface Uniform extends Couplings {
  readonly id: string;
  readonly shares: { readonly bosonFluctuation: number; readonly thermal: number; readonly nonThermal: number };
  readonly distribution?: readonly (readonly [omega: number, h: number])[];
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8"));
const panels: { couplings: readonly CouplingEntry[]; orders: readonly OrderEntry[] } = read("steady.json");
const uniform: { couplings: readonly Uniform[]; orders: readonly { id: string; order: Estimate }[] } =
  read("steady_uniform.json");

function byId<Entry extends { readonly id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((one) => one.id === id);
  if (!entry) throw new Error(`${id} is in one table only`);
  return entry;
}
const couplings = panels.couplings.map((one) => ({ ...one, other: byId(uniform.couplings, one.id) }));
const orders = panels.orders.map((one) => ({ ...one, other: byId(uniform.orders, one.id) }));

/** Two codes agree when their distance is within both errors, which have to be small for that to say anything. */
function expectAgreement(one: Estimate, other: Estimate, largest = 1e-7): void {
  expect(Math.abs(one.value - other.value)).toBeLessThan(one.error + other.error);
  expect(one.error + other.error).toBeLessThan(largest * other.value);
}

/** Shares and h(ω) of uniform grids are at one cut, 2L, and not extrapolated: L⁻⁴ of them is left, and h is interpolated between panels. */
const SHARES = 5e-8;
const DISTRIBUTION = 1e-8;

describe("reference table of the steady state", () => {
  it.each(couplings)("$id: both codes agree", ({ coupling, withoutNonThermal, other }) => {
    expectAgreement(coupling, other.coupling);
    expectAgreement(withoutNonThermal, other.withoutNonThermal);
  });

  it.each(orders)("$id: both codes agree", ({ order, other }) => {
    expectAgreement(order, other.order);
  });

  it.each(couplings.filter(({ id }) => /W = 0.05|closure, lead, driven/.test(id)))(
    "$id is met by the present code within its stated error",
    ({ other, ...known }) => {
      const solved = solvedCase(known);
      const now = couplingsOf(known, solved);
      expectAgreement(now.coupling, other.coupling);
      expectAgreement(now.withoutNonThermal, other.withoutNonThermal);
      for (const name of ["bosonFluctuation", "thermal", "nonThermal"] as const)
        expect(Math.abs(solved.shares[name] - other.shares[name]), name).toBeLessThan(SHARES);
      const { state } = solved.instability.full;
      for (const [omega, h] of other.distribution ?? [])
        expect(
          Math.abs(interpolated(state.integrals.grid, state.distribution, omega) - h),
          `h(${omega})`,
        ).toBeLessThan(DISTRIBUTION);
    },
  );

  it.each(orders)("$id is met by the present code within its stated error", ({ closure, lambda, te, tb, other }) => {
    if (closure === "local") {
      expectAgreement(solvedOrder({ te, tb, coupling: lambda })!.order, other.order);
    } else {
      const { order, error } = found(oscillator(lambda, 0.5), te, tb)!;
      expectAgreement({ value: order, error }, other.order);
    }
  });
});
