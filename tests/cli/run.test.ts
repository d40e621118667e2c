import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ohmicBias } from "../../src/cli/run/bias.ts";
import { localSentence } from "../../src/cli/run/summary.ts";
import { langreth, type Outcome } from "./recording-terminal.ts";

let folder = "";
let outcome: Outcome;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "langreth-run-"));
  outcome = await langreth(`run --einstein 1 --runs 1 --digits 15 --seed 3 --out ${folder} --json`);
}, 240_000);

describe("run", () => {
  it("succeeds and says how hard it checked", () => {
    expect(outcome.code).toBe(0);
    expect(outcome.err.join(" ")).toMatch(/1 runs a step and 15 digits, seed 3/);
  });

  it("prints the document that it writes", () => {
    const found = JSON.parse(outcome.out);
    for (const key of ["derivations", "kernels", "checks", "lambda", "tc", "bias", "out"])
      expect(found).toHaveProperty(key);
    expect(found.checks.failed).toBe(0);
    expect(found.checks.passed).toBeGreaterThan(100);
    expect(JSON.parse(readFileSync(join(folder, "results.json"), "utf8"))).toEqual(found);
    // T_c of the Einstein boson at λ = 1, thirteen digits.
    expect(Math.abs(found.tc - 0.1146195120903)).toBeLessThan(1e-12);
    expect(found.bias.wide.te).toBe(found.tc);
    expect(found.bias.wide.tb).toBeCloseTo(found.tc / 2, 14);
    expect(Math.abs(found.bias.local.criticalCoupling - 0.160914)).toBeLessThan(2e-6);
  });

  it("writes the report and the kernels whole", () => {
    expect(readFileSync(join(folder, "report.html"), "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/i);
    const found = JSON.parse(outcome.out);
    for (const kernel of found.kernels)
      for (const file of kernel.files) expect(existsSync(join(folder, file))).toBe(true);
    const extensions = new Set(readdirSync(join(folder, "kernels")).map((name) => name.split(".").at(-1)));
    expect([...extensions].sort()).toEqual(["c", "h", "js", "json", "py", "ts"]);
  });
});

it("says plainly what the glue does", () => {
  expect(localSentence(ohmicBias(0.5))).toMatch(
    // 1 − 0.160914/0.286075 and (0.281986 − 0.160914)/(0.286075 − 0.160914).
    /boson colder than the electrons strengthens pairing.* 43\.8 % lower .* 96\.7 % .*non-thermal glue/,
  );
});
