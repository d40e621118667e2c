/**
 * Writes weak-coupling.json: points of the curve T_c(λ) of an Einstein mode at weak coupling (wide band, μ* = 0), as λ_c at
 * given temperatures in units of Ω, to 20 digits by the compressed Matsubara axis; each with the same at 16 digits, another
 * grid. About three minutes. They are for the extrapolation of c_1 and c_2.
 *
 *   npx tsx tests/references/weak-coupling.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { criticalCouplingDigits } from "../../src/index.ts";

const mode = { kind: "einstein", omega: 1, lambda: 1 } as const;
const TEMPERATURES = ["1e-8", "1e-10", "1e-12", "1e-14", "1e-17", "1e-20", "1e-24", "1e-26", "1e-29"];

const points = TEMPERATURES.map((temperature) => {
  const { value, error } = criticalCouplingDigits(mode, temperature, 20);
  const coarser = criticalCouplingDigits(mode, temperature, 16);
  console.log(temperature, value, error, coarser.value);
  return {
    temperature,
    coupling: value,
    error,
    coarser: { coupling: coarser.value, error: coarser.error },
  };
});
const document = { generator: "weak-coupling.ts", date: "2026-11-29", units: "frequency of the mode = 1", points };
writeFileSync(join(import.meta.dirname, "weak-coupling.json"), `${JSON.stringify(document, null, 2)}\n`);
