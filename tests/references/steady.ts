/**
 * Writes steady.json: critical couplings G of steady states of the oscillator Ω = 1, κ = 0.5 in the local closure and the flat band
 * (λ = G/2W), and order parameters φ^R(0) below the transition with the occupation of the normal state held, by the panels of the solver
 * with its stated errors. steady_uniform.py finds the same numbers by a second code that shares nothing with the package:
 * another form of the equations, uniform grids, other solvers of the linear algebra.
 *
 *   npx tsx tests/references/steady.ts && python3 tests/references/steady_uniform.py
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Estimate } from "../../src/solvers/wide/estimate.ts";
import { solvedOrder } from "../solvers/steady-gap/local-models.ts";
import { found, oscillator } from "../solvers/steady-gap/wide-models.ts";
import { type CouplingCase, couplingsOf, type OrderCase, solvedCase } from "./steady-cases.ts";

const BIAS = { te: 0.04, tb: 0.02 };
const COUPLINGS: readonly CouplingCase[] = [
  ...[0.01, 0.05, 0.2, 1].map((halfWidth) => ({
    id: `flat band, W = ${halfWidth}, T_B = T_e/2`,
    ...BIAS,
    halfWidth,
  })),
  { id: "flat band, W = 0.2, lead, T_B = T_e/2", ...BIAS, halfWidth: 0.2, rate: 0.02 },
  {
    id: "flat band, W = 0.5, lead, driven",
    te: 0.04,
    halfWidth: 0.5,
    rate: 0.01,
    drive: { strength: 0.2, centre: 2, width: 0.3 },
  },
  { id: "local closure, T_B = T_e/2", ...BIAS },
  { id: "local closure, lead, T_B = T_e/2", ...BIAS, rate: 0.02 },
  {
    id: "local closure, lead, driven",
    te: 0.04,
    rate: 0.01,
    drive: { strength: 0.2, centre: 2, width: 0.3 },
  },
  {
    id: "local closure, lead, weakly driven at 3",
    te: 0.04,
    rate: 0.01,
    drive: { strength: 0.1, centre: 3, width: 0.3 },
  },
];
const ORDERS: readonly OrderCase[] = [
  { id: "local closure, order at T_B = T_e/2", closure: "local", lambda: 0.3, ...BIAS },
  { id: "wide band, order at T_B = T_e/2", closure: "wide", lambda: 1, te: 0.06, tb: 0.03 },
];

function orderOf({ closure, lambda, te, tb }: OrderCase): Estimate {
  if (closure === "local") return solvedOrder({ te, tb, coupling: lambda })!.order;
  const { order, error } = found(oscillator(lambda, 0.5), te, tb)!;
  return { value: order, error };
}

const document = {
  generator: "steady.ts",
  date: "2026-11-30",
  units: "frequency of the mode = 1",
  couplings: COUPLINGS.map((one) => ({ ...one, ...couplingsOf(one, solvedCase(one)) })),
  orders: ORDERS.map((one) => ({ ...one, order: orderOf(one) })),
};
writeFileSync(join(import.meta.dirname, "steady.json"), `${JSON.stringify(document, null, 2)}\n`);
