/**
 * Writes equilibrium.json: λ_c(T) and T_c(λ, μ*) in equilibrium (wide band), by the precise Matsubara axis at two settings that share
 * no grid (the digits asked for, and four more). `second` names the independent route to the same digits: equilibrium_plain.py,
 * plain truncation of the equations and extrapolation with nothing of the package (how far it confirms is in
 * equilibrium_plain.json), or, where its matrices would be too large, the proved enclosures of truncated matrices in balls
 * (`interval`). Digits beyond the second route rest on the two settings of the first, each of which compares two formulations of the equations
 * (symmetric and by collocation) up to five hundred unknowns.
 *
 *   npx tsx tests/references/equilibrium.ts && python3 tests/references/equilibrium_plain.py
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { endsText } from "../../src/cli/enclosure/interval.ts";
import { Rational } from "../../src/exact/rational.ts";
import {
  criticalCouplingDigits,
  criticalCouplingEnclosure,
  criticalTemperatureDigits,
  criticalTemperatureEnclosure,
  type DigitsAnswer,
} from "../../src/index.ts";

const einstein = { kind: "einstein", omega: 1, lambda: 1 } as const;
const oscillator = { kind: "oscillator", omega: 1, kappa: 0.1, lambda: 1 } as const;

type Case = readonly [id: string, digits: number, solve: (digits: number) => DigitsAnswer];

const CASES: readonly Case[] = [
  ...["0.5", "0.1", "0.05", "0.02"].map(
    (t) => [`lambda_c einstein T=${t}`, 30, (d: number) => criticalCouplingDigits(einstein, t, d)] as const,
  ),
  ["lambda_c oscillator:0.1 T=0.1", 30, (d) => criticalCouplingDigits(oscillator, "0.1", d)],
  ...["1", "10", "0.3"].map(
    (lambda) =>
      [
        `T_c einstein lambda=${lambda}`,
        30,
        (d: number) => criticalTemperatureDigits(einstein, d, { lambda }),
      ] as const,
  ),
  ...["1", "10"].map(
    (lambda) =>
      [
        `T_c einstein lambda=${lambda} mu=0.1 cutoff=5`,
        30,
        (d: number) => criticalTemperatureDigits(einstein, d, { lambda, coulomb: { muStar: "0.1", cutoff: "5" } }),
      ] as const,
  ),
];

/** Entries whose plain matrices would have thousands of rows. */
const ENCLOSED = new Map([
  ["lambda_c einstein T=0.02", () => criticalCouplingEnclosure(einstein, Rational.parse("0.02")!, 16)],
  ["T_c einstein lambda=0.3", () => criticalTemperatureEnclosure({ ...einstein, lambda: 0.3 }, 10)],
]);

function secondRoute(id: string) {
  const enclosed = ENCLOSED.get(id)?.();
  if (!enclosed) return { second: "equilibrium_plain.py" };
  return { second: "enclosure", interval: endsText(enclosed, 18) };
}

const entries = CASES.map(([id, digits, solve]) => {
  const [first, second] = [solve(digits), solve(digits + 4)];
  console.log(id, first.value, second.value);
  return { id, digits, value: first.value, finer: second.value, ...secondRoute(id) };
});
const document = { generator: "equilibrium.ts", date: "2026-11-29", units: "frequency of the mode = 1", entries };
writeFileSync(join(import.meta.dirname, "equilibrium.json"), `${JSON.stringify(document, null, 2)}\n`);
