import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { solvedTable, type TableCase } from "./tables-cases.ts";

interface Known {
  readonly id: string;
  readonly coupling: number;
  readonly error: number;
}

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8")).cases;
const cases: readonly (TableCase & Known)[] = read("tables.json");
const uniform = new Map<string, Known>(read("tables_uniform.json").map((one: Known) => [one.id, one]));

/** The distance of a coupling from that of the other code, in units of what both state. */
function distance({ id, coupling, error }: Known): number {
  const other = uniform.get(id)!;
  return Math.abs(coupling - other.coupling) / (error + other.error);
}

/** What a table of h says is known to so much on uniform grids, everything else better. */
const KNOWN = 1e-6;

describe("steady states of random tables", () => {
  it.each(cases)("$id: both codes agree", (one) => {
    expect(distance(one)).toBeLessThan(1);
    expect(uniform.get(one.id)!.error).toBeLessThan(KNOWN * one.coupling);
  });

  it("has two closures, a lead and tables of F_B and h among them", () => {
    const parts = ["wide", "flat", "lead", "F_B of", "h of"];
    for (const part of parts)
      expect(cases.filter(({ id }) => id.includes(part)).length, part).toBeGreaterThan(0);
  });

  it.each(cases.filter((_, k) => k % 6 === 0 && k < 8))(
    "$id is met by the present code within its stated error",
    (one) => {
      const { value, error } = solvedTable(one).criticalCoupling;
      expect(distance({ id: one.id, coupling: value, error })).toBeLessThan(1);
    },
  );
});
