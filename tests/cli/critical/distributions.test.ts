import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { tabulatedElectrons } from "../../../src/solvers/tabulated-electrons.ts";
import { document, langreth } from "../recording-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "distributions-"));
const coth = (x: number, t: number): number => 1 / Math.tanh(x / (2 * t));

/** A file of f at `count` equal steps on (from, to]. */
function table(name: string, f: (x: number) => number, count: number, [from, to]: readonly [number, number]) {
  const rows = Array.from({ length: count }, (_, i) => from + ((to - from) * (i + 1)) / count);
  return file(name, rows.map((x) => `${x} ${f(x)}`).join("\n"));
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const T = 0.1;
const STATE = `critical --oscillator 1,0.5 --te ${T} --accuracy 1e-6`;

/** Terms of the next order change the order by 0.12, 0.05 and 0.07 at these spacings; what falls linearly has 1, what falls with the third power 3. */
const NEXT_ORDER = 0.2;

/** log₂ of how much closer to a reference a table with half the spacing comes: 2 for what falls like the spacing squared. */
async function orderOf(reference: string, withTable: (count: number) => string): Promise<number> {
  const exact = await document(reference);
  const [wide, narrow] = [await document(withTable(12)), await document(withTable(24))].map((found) => {
    expect(found.error).toBeLessThan(1e-5 * found.criticalCoupling);
    return Math.abs(found.criticalCoupling - exact.criticalCoupling);
  });
  // The tables are coarse enough to tell them apart.
  expect(narrow).toBeGreaterThan(1e-5);
  return Math.log2(wide! / narrow!);
}

describe("critical: a table of h", () => {
  it("tends to tanh like its spacing squared, in the wide band", async () => {
    const order = await orderOf(STATE, (count) => {
      const path = table(`h${count}`, (x) => (x < 1.5 ? Math.tanh(x / (2 * T)) : 1), count, [0, 1.5]);
      return `${STATE} --electron-distribution ${path}`;
    });
    expect(Math.abs(order - 2)).toBeLessThan(NEXT_ORDER);
  });

  it.each([
    { closure: "local", accuracy: 1e-8 },
    { closure: "wide", accuracy: 1e-5 },
  ])(
    "is the same with points on its own straight lines, too many to be edges in the wide band: $closure",
    async ({ closure, accuracy }) => {
      const points = Array.from({ length: 9 }, (_, i) => (i === 8 ? 1 : Math.tanh(0.5 * (i + 1))));
      const coarse = tabulatedElectrons(
        points.map((_, i) => 0.1 * (i + 1)),
        points,
      );
      const [few, many] = [table("few", coarse.h, 9, [0, 0.9]), table("many", coarse.h, 108, [0, 0.9])];
      const run = (path: string) =>
        document(
          `${STATE.replace("1e-6", `${accuracy}`)} --closure ${closure} --electron-distribution ${path}`,
        );
      const [sharp, blunt] = [await run(few), await run(many)];
      expect(Math.abs(sharp.criticalCoupling - blunt.criticalCoupling)).toBeLessThan(
        sharp.error + blunt.error,
      );
      expect(blunt.error).toBeLessThan(accuracy * blunt.criticalCoupling);
      // Other panels indeed; in the local closure both have the same 15 digits.
      expect(blunt.error).not.toBe(sharp.error);
    },
  );

  it("is told in the document: its slope, no split, T_e for the equilibrium", async () => {
    const path = file("steps.dat", "0.2 0.5\n0.4 0.9\n");
    const found = await document(`${STATE} --electron-distribution ${path} --closure local`);
    expect(found).toMatchObject({ bath: "fixed", electronDistribution: path, te: T, tb: T });
    // h = ω/0.4 at 0.
    expect(found.electronTemperature).toBe(0.2);
    expect(found.equilibrium).toBe((await document(`${STATE} --closure local`)).equilibrium);
    expect(found.routes.matsubara).toBeNull();
    expect(found.notes.join(" ")).toMatch(
      /steps.dat: h, not 1 at the last point, is closed to 1 at ω = 0.6,/,
    );
    // Hotter electrons beside the same boson feel its non-thermal glue.
    expect(found.criticalCoupling).toBeGreaterThan(found.equilibrium);
    expect(found.withoutNonThermal).toBeGreaterThan(found.criticalCoupling);
  });
});

describe("critical: a table of F_B", () => {
  it("tends to a drive like its spacing squared", async () => {
    const drive = "--drive 0.2,2,0.3 --bath fixed";
    const driven = (x: number) => coth(x, T) + 0.4 * Math.exp(-(((x - 2) / 0.3) ** 2));
    const order = await orderOf(`${STATE} ${drive}`, (count) => {
      return `${STATE} --boson-distribution ${table(`d${count}`, driven, count, [1, 3])}`;
    });
    expect(Math.abs(order - 2)).toBeLessThan(NEXT_ORDER);
  });

  it("tends to a boson at another temperature, points quadratically closer at 0", async () => {
    const order = await orderOf(`${STATE} --tb 0.15`, (count) => {
      const points = Array.from({ length: count }, (_, i) => 4 * ((i + 1) / count) ** 2);
      const path = file(`t${count}`, points.map((x) => `${x} ${coth(x, 0.15)}`).join("\n"));
      return `${STATE} --boson-distribution ${path}`;
    });
    expect(Math.abs(order - 2)).toBeLessThan(NEXT_ORDER);
  });

  it("is the thermal run where it holds coth(x/2T_B)", async () => {
    const path = table("coth.dat", (x) => coth(x, 0.02), 10, [0, 1]);
    const { bosonDistribution, ...found } = await document(`${STATE} --tb 0.02 --boson-distribution ${path}`);
    expect(bosonDistribution).toBe(path);
    expect(found).toEqual(await document(`${STATE} --tb 0.02`));
  });
});

describe("critical: tables that are refused in one line", () => {
  it.each([
    ["boson", "1 2\n2 0.5\n", "", /table.dat:2: got 0.5 at 2; expected F_B ≥ 1/],
    ["electron", "1 0.5\n2 -1.5\n", "", /table.dat:2: got -1.5 at 2; expected −1 ≤ h ≤ 1/],
    [
      "boson",
      "# x F\n0 2\n1 1\n",
      "",
      /table.dat:2: got energy 0; expected energies that ascend from above 0/,
    ],
    ["electron", "1 0.5\n0.5 1\n", "", /table.dat:2: got energy 0.5 after 1; expected energies that ascend/],
    ["boson", "1 2 3\n2 1 3\n", "", /table.dat:1: got 3 columns; expected two columns, x > 0 and F_B/],
    ["boson", "x F\n1 2\n", "", /table.dat:1: got x F; expected two numbers/],
    ["boson", "1 2\n2 nan\n", "", /table.dat:2: got nan; expected a finite number/],
    ["electron", "1 0.5\n", "", /table.dat: got 1 row of numbers; expected two rows or more/],
    ["electron", "\n", "", /table.dat: got an empty file; expected two columns, ω > 0 and h/],
    [
      "boson",
      "1 2\n2 1\n",
      "--drive 0.1,1,0.2",
      /--boson-distribution: got --drive 0.1,1,0.2 with the table .*; expected one of both/,
    ],
    [
      "electron",
      "1 0.5\n2 1\n",
      "--bath none",
      /--electron-distribution: got --bath none with the table .*; expected/,
    ],
    [
      "electron",
      "1 0.5\n2 1\n",
      "--rigorous",
      /--rigorous with --electron-distribution: for the equilibrium alone/,
    ],
    [
      "boson",
      "1 2\n2 1\n",
      "--digits 20",
      /--digits 20 with --boson-distribution: for the equilibrium alone/,
    ],
  ])("%s %j %s", async (particles, text, options, message) => {
    const path = file("table.dat", text);
    const { code, err } = await langreth(`${STATE} --${particles}-distribution ${path} ${options}`);
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringMatching(message)]);
  });

  it("names a file that is not there, and an Einstein boson beside a table of h", async () => {
    const missing = await langreth(`${STATE} --boson-distribution ${join(folder, "none.dat")}`);
    expect(missing).toMatchObject({ code: 2, err: [expect.stringMatching(/none.dat: got no such file/)] });
    const path = file("h.dat", "1 0.5\n2 1\n");
    const einstein = await langreth(`critical --einstein 1 --te 0.1 --electron-distribution ${path}`);
    expect(einstein).toMatchObject({ code: 2, err: [expect.stringMatching(/oscillator of small κ/)] });
  });
});
