import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { document, langreth } from "./recording-terminal.ts";

describe("gap", () => {
  it("prints one document with both axes and writes the tables", async () => {
    const folder = mkdtempSync(join(tmpdir(), "gap-"));
    const found = await document(`gap --einstein 1 --lambda 1 --t 0 --out ${folder}`);
    expect(found.edge).toBeCloseTo(0.242375207, 8);
    expect(found.gapRatio).toBeCloseTo(4.22921, 4);
    expect(found.routes).toEqual({ mixed: found.edge, realAxis: null });
    expect(found.deltaMatsubara).toHaveLength(16);
    expect(found.zMatsubara[0]).toBeCloseTo(1.938176, 5);
    expect(found.units).toEqual({ temperature: "none", edge: "none", omega: "none" });
    const rows = readFileSync(join(folder, "dos.csv"), "utf8").trim().split("\n");
    expect(rows[0]).toBe("omega,dos,deltaRe,deltaIm,zRe,zIm");
    expect(rows).toHaveLength(1 + found.dos.omega.length);
    expect(found.files).toHaveLength(2);
  });

  it("says that the state is normal above T_c", async () => {
    const { code, out } = await langreth("gap --einstein 1 --lambda 1 --t 0.2");
    expect(code).toBe(0);
    expect(out).toMatch(/normal state/);
  });

  it("refuses a missing or negative temperature in one line", async () => {
    for (const rest of ["", "--t -1", "--t x"]) {
      const { code, err } = await langreth(`gap --einstein 1 --lambda 1 ${rest}`);
      expect(code).toBe(2);
      expect(err).toHaveLength(1);
      expect(err[0]).toMatch(/--t/);
    }
  });
});
