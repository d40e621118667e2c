/**
 * Writes tables.json: critical couplings of steady states of random tables of α²F, F_B and h, in all closures, with the errors that the solvers
 * state. tables_uniform.py finds them by a second code that shares nothing with the package. With other seeds, and with larger tables:
 *
 *   npx tsx tests/references/tables.ts [SEED [RUNS [small|medium|large|max]]] && python3 tests/references/tables_uniform.py
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { NotConvergedError } from "../../src/errors/errors.ts";
import { described, solvedTable, type TableCase, tableCases } from "./tables-cases.ts";

const [seed = "1", runs = "32", size = "small"] = process.argv.slice(2);
/** Uniform grids take long for a stronger damping: λ_c, or G_c in units of the highest frequency. */
const STRONGEST = 6;
const refused: { id: string; reason: string }[] = [];

function solved(one: TableCase) {
  try {
    const { value, error } = solvedTable(one).criticalCoupling;
    console.log(one.id, value, error);
    const unit = one.closure === "wide" ? 1 : one.table.at(-1)![0];
    if (value > STRONGEST * unit) {
      refused.push({ id: one.id, reason: "strong" });
      return [];
    }
    return [{ ...one, coupling: value, error }];
  } catch (refusal) {
    if (!(refusal instanceof NotConvergedError)) throw refusal;
    console.log(one.id, refusal.message);
    refused.push({ id: one.id, reason: refusal.message });
    return [];
  }
}

const cases = fc
  .sample(fc.noBias(tableCases(size as fc.Size)), { numRuns: Number(runs), seed: Number(seed) })
  .flatMap((one, k) => solved({ id: `${seed}:${k}, ${described(one)}`, ...one }));
const document = {
  generator: "tables.ts",
  date: "2026-11-30",
  seed: Number(seed),
  runs: Number(runs),
  refused,
  cases,
};
writeFileSync(join(import.meta.dirname, "tables.json"), `${JSON.stringify(document)}\n`);
