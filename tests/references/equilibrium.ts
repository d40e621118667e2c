/**
 * Writes equilibrium.json: λ_c(T) and T_c(λ) in equilibrium (wide band, μ* = 0), by the compressed Matsubara axis at two
 * settings that share no grid (the digits asked for, and four more). The second, foreign route is
 * equilibrium_plain.py, which confirms 24 to 28 digits of three entries; the others rest on the two settings and on tests.
 *
 *   npx tsx tests/references/equilibrium.ts && python3 tests/references/equilibrium_plain.py
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { criticalCouplingDigits, criticalTemperatureDigits, type DigitsAnswer } from "../../src/index.ts";

const einstein = { kind: "einstein", omega: 1, lambda: 1 } as const;
const oscillator = { kind: "oscillator", omega: 1, kappa: 0.1, lambda: 1 } as const;

const CASES: readonly (readonly [id: string, digits: number, solve: (digits: number) => DigitsAnswer])[] = [
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
];

const entries = CASES.map(([id, digits, solve]) => {
  const [first, second] = [solve(digits), solve(digits + 4)];
  console.log(id, first.value, second.value);
  return { id, digits, value: first.value, finer: second.value };
});
const document = { generator: "equilibrium.ts", date: "2026-11-29", units: "frequency of the mode = 1", entries };
writeFileSync(join(import.meta.dirname, "equilibrium.json"), `${JSON.stringify(document, null, 2)}\n`);
