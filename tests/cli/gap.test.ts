import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { document, langreth } from "./recording-terminal.ts";

/** Z_0 and Δ_0 of an Einstein mode at Ω = 1, λ = 1 by plain iteration over the first `count` frequencies. */
function plainGap(temperature: number, count: number): { z: number; delta: number } {
  const omega = Array.from({ length: count }, (_, n) => (2 * n + 1) * Math.PI * temperature);
  const lambda = Array.from({ length: 2 * count }, (_, k) => 1 / (1 + (2 * Math.PI * temperature * k) ** 2));
  let delta = omega.map(() => 0.2);
  let z = omega.map(() => 1);
  for (let step = 0; step < 120; step++) {
    const root = omega.map((w, m) => Math.hypot(w, delta[m]!));
    const sum = (n: number, sign: 1 | -1, f: (m: number) => number): number =>
      omega.reduce((s, _, m) => s + (lambda[Math.abs(n - m)]! + sign * lambda[n + m + 1]!) * f(m), 0);
    z = omega.map((w, n) => 1 + (Math.PI * temperature * sum(n, -1, (m) => omega[m]! / root[m]!)) / w);
    delta = delta.map((_, n) => (Math.PI * temperature * sum(n, 1, (m) => delta[m]! / root[m]!)) / z[n]!);
  }
  return { z: z[0]!, delta: delta[0]! };
}

describe("gap", () => {
  it("agrees with a plain iteration of the Matsubara equations", async () => {
    const found = await document("gap --einstein 1 --lambda 1 --t 0.05");
    const [few, many] = [plainGap(0.05, 200), plainGap(0.05, 400)];
    // Frequencies left out cost 1/N² and more; twice the last change covers them.
    expect(Math.abs(found.zMatsubara[0] - many.z)).toBeLessThan(2 * Math.abs(many.z - few.z) + 1e-9);
    expect(Math.abs(found.deltaMatsubara[0] - many.delta)).toBeLessThan(
      2 * Math.abs(many.delta - few.delta) + 1e-9,
    );
    expect(Math.abs(many.delta - few.delta)).toBeLessThan(1e-4);
  });

  // The edge is judged in tests/solvers/gap by a continued fraction; here the numbers only show that it gets through.
  it("prints one document with both axes and writes the tables", async () => {
    const folder = mkdtempSync(join(tmpdir(), "gap-"));
    const found = await document(`gap --einstein 1 --lambda 1 --t 0 --out ${folder}`);
    expect(found.edge).toBeCloseTo(0.242375207, 8);
    expect(found.gapRatio).toBeCloseTo(4.22921, 4);
    expect(found.routes).toEqual({ mixed: found.edge, realAxis: null });
    expect(found.errors).toEqual({ mixed: found.error, realAxis: null });
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
