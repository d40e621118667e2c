import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSpectrum } from "../../../src/spectra/read-spectrum.ts";
import { refusal } from "../fixtures/refusal.ts";
import { type EpwLayout, epwText, type Row } from "../fixtures/writers.ts";

const read = (text: string, options = {}) => parseSpectrum(text, { name: "x.a2f", ...options });

/** n rows of spacing 0.5 meV with `columns` spectra; column k is a triangle of height k, last value 0. */
function rows(n: number, columns: number): Row[] {
  return Array.from({ length: n }, (_, i) => {
    const shape = Math.min(i + 1, n - 1 - i) / n;
    return [0.5 * (i + 1), ...Array.from({ length: columns }, (_, k) => (k + 1) * shape)] as const;
  });
}

/** λ by EPW's rule, Σ 2α²F_n/n on ω_n = nΔ. */
function rule(table: readonly Row[], column: number): number {
  return table.reduce((sum, row, n) => sum + (2 * row[column]!) / (n + 1), 0);
}

function layout(table: readonly Row[], change: Partial<EpwLayout> = {}): EpwLayout {
  const columns = table[0]!.length - 1;
  const lambda = Array.from({ length: columns }, (_, k) => rule(table, k + 1));
  return { header: "", width: 21, integrals: false, lambda, ...change };
}

const OLD = " w[meV] a2f for    3 smearing values";
const INTEGRALS = " w[meV] a2f and integrated 2*a2f/w for    3 smearing values";

describe("EPW .a2f", () => {
  const table = rows(12, 3);

  it.each([
    ["no header", { header: "", integrals: false }],
    ["a header", { header: OLD, integrals: false }],
    ["a header and running integrals", { header: INTEGRALS, integrals: true }],
    ["running integrals whose header was removed", { header: "", integrals: true }],
  ])("with %s", (_, change) => {
    const text = epwText(table, layout(table, change));
    for (const column of [1, 2, 3]) {
      const reading = read(text, { column });
      expect(reading.format).toBe("epw");
      expect(reading.unit).toBe("meV");
      expect(reading.columnsAvailable).toBe(3);
      expect(reading.rows).toBe(12);
      reading.spectrum.a.slice(1).forEach((value, i) => {
        expect(Math.abs(value - table[i]![column]!)).toBeLessThanOrEqual(0.51e-7);
      });
      // Each of 12 values is rounded to 0.5e-7 and enters with at most 2/n: Σ2/n < 6.3.
      expect(Math.abs(reading.lambdaFileRule! - rule(table, column))).toBeLessThan(6.3 * 0.51e-7);
      expect(Math.abs(reading.lambdaFooter! - rule(table, column))).toBeLessThanOrEqual(0.51e-7);
      expect(reading.notes.some((note) => note.includes("running integral"))).toBe(change.integrals);
      expect(reading.notes.some((note) => /footer says λ = .* differs from it by/.test(note))).toBe(true);
    }
    const error = refusal(() => read(text, { column: 4 }));
    expect([error.where, error.received]).toEqual(["--column", "4"]);
    expect(error.accepted).toContain("has 3 α²F columns");
  });

  it("of the newest version: three columns under a header that counts ten", () => {
    const one = rows(12, 1);
    const header = " w[meV] a2f and integrated 2*a2f/w for   10 smearing values";
    const text = epwText(one, layout(one, { header, integrals: true })).replace(
      "Summed",
      "DOS (eV)   0.5000000\nSummed",
    );
    const reading = read(text);
    expect(reading.columnsAvailable).toBe(1);
    expect(reading.notes.join(" ")).toContain("The last 1 of 3 columns");
    expect(reading.notes.join(" ")).not.toContain("not known");
    expect(refusal(() => read(text, { column: 2 })).accepted).toBe("1 (the file has 1 α²F column)");
  });

  it.each([
    ["twelve spectra and their integrals, 21 numbers to a line", 12, true, 21],
    ["twenty spectra, 16 numbers to a line", 20, false, 16],
    ["31 spectra that fill two lines of 16", 31, false, 16],
    ["31 spectra and their integrals on three full lines of 21", 31, true, 21],
    ["15 spectra and their integrals on lines of 16 and 15", 15, true, 16],
  ])("with %s", (_, columns, integrals, width) => {
    const wide = rows(8, columns);
    const text = epwText(wide, layout(wide, { integrals, width, header: integrals ? INTEGRALS : OLD }));
    const reading = read(text, { column: columns });
    expect(reading.columnsAvailable).toBe(columns);
    expect(reading.rows).toBe(8);
    reading.spectrum.a.slice(1).forEach((value, i) => {
      expect(Math.abs(value - wide[i]![columns]!)).toBeLessThanOrEqual(0.51e-7);
    });
  });

  it("without a footer, as .a2f_iso is written, and with the footer of its older version", () => {
    const body = "   1.0000000   0.1000000\n   2.0000000   0.0000000\n";
    const bare = read(`w[meV] a2f\n${body}`);
    expect(bare.lambdaFooter).toBeNull();
    expect(bare.notes.join(" ")).toContain("no footer");
    expect(
      read(`${body}lambda_int =          0.2000000   lambda_sum =          0.2000000\n`).lambdaFooter,
    ).toBe(0.2);
  });

  it("reads back any printed table, whatever the layout", () => {
    const value = fc.integer({ min: 0, max: 50_000_000 }).map((n) => n / 1e7);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }).chain((columns) =>
          fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
            minLength: 2,
            maxLength: 9,
          }),
        ),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(16, 21, 1000),
        (values, integrals, named, width) => {
          const data = values.map((row, i): Row => [0.25 * (i + 1), ...row]);
          const columns = values[0]!.length;
          fc.pre(values.some((row) => row[columns - 1]! > 0));
          const header = named ? (integrals ? INTEGRALS : OLD) : "";
          const reading = read(epwText(data, layout(data, { header, integrals, width })), {
            column: columns,
          });
          expect(reading.columnsAvailable).toBe(columns);
          expect(reading.spectrum.x.slice(1, data.length + 1)).toEqual(data.map((row) => row[0]));
          expect(reading.spectrum.a.slice(1, data.length + 1)).toEqual(data.map((row) => row[columns]));
        },
      ),
      { seed: 81, numRuns: 150 },
    );
  });

  describe("refusals", () => {
    const text = epwText(table, layout(table, { header: OLD }));
    const lines = text.split("\n");
    const upTo = (n: number) => lines.slice(0, n).join("\n");

    it.each([
      ["before the footer", 13, "x.a2f:13", "Integrated el-ph coupling"],
      ["after 'Integrated el-ph coupling'", 14, "x.a2f:14", "Phonon smearing"],
      ["after the values of λ", 15, "x.a2f:15", "Phonon smearing"],
      ["after 'Phonon smearing'", 16, "x.a2f:16", "Electron smearing"],
      ["before the Fermi window", 18, "x.a2f:18", "Fermi window"],
      ["before the summed coupling", 19, "x.a2f:19", "Summed"],
    ])("a file cut %s", (_, length, where, accepted) => {
      const error = refusal(() => read(upTo(length)));
      expect(error.where).toBe(where);
      expect(error.message).toContain(accepted.split(" ")[0]);
      expect(error.accepted).toMatch(/complete EPW/);
    });

    it("a list of smearings that is shorter than that of λ", () => {
      const cut = text.replace("   0.5000000   0.5500000   0.6000000", "   0.5000000");
      expect(refusal(() => read(cut)).accepted).toContain("Phonon smearing");
    });

    it("a summed coupling without its number", () => {
      expect(refusal(() => read(text.replace(/(Summed el-ph coupling).*/, "$1"))).accepted).toContain(
        "Summed",
      );
    });

    it("a row that lost a number, where it stands", () => {
      const broken = lines.map((line, i) => (i === 4 ? line.slice(0, -12) : line)).join("\n");
      expect(refusal(() => read(broken)).where).toBe("x.a2f:5");
    });

    it("text among the rows and rows after the footer", () => {
      const error = refusal(() => read(upTo(3).concat("\nIteration 3\n", lines.slice(3).join("\n"))));
      expect([error.where, error.received]).toEqual(["x.a2f:4", "Iteration"]);
      expect(refusal(() => read(`${text}1.0 2.0 3.0 4.0\n`)).accepted).toContain("after the footer");
    });

    it("columns that do not fit the footer", () => {
      const wrong = epwText(table, layout(table, { lambda: [1, 2] }));
      const error = refusal(() => read(wrong));
      expect(error.received).toBe("a row of 4 numbers");
      expect(error.accepted).toContain("3 or 5");
    });

    it("a header that announces running integrals which the rows do not have", () => {
      const error = refusal(() => read(epwText(table, layout(table, { header: INTEGRALS }))));
      expect([error.where, error.received]).toEqual(["x.a2f:2", "a row of 4 numbers"]);
      expect(error.accepted).toContain("7, for the 3 values of λ");
    });

    it("one column under the header of .a2f_iso, and running integrals without a footer", () => {
      expect(refusal(() => read("w[meV] a2f\n1.0\n2.0\n")).accepted).toContain("one α²F");
      const rows = "1.0 0.1 0.2\n2.0 0.0 0.2\n";
      expect(refusal(() => read(`w[meV] a2f and integrated 2*a2f/w\n${rows}`)).accepted).toContain(
        "complete EPW",
      );
    });

    it("another unit, unless read as plain columns", () => {
      const error = refusal(() => read(text, { unit: "Ry" }));
      expect([error.where, error.received]).toEqual(["--unit", "Ry"]);
      expect(error.accepted).toContain("--format columns");
      expect(read(text, { unit: "meV" }).unit).toBe("meV");
      const plain = read(text, { unit: "cm-1", format: "columns" });
      expect(plain.unit).toBe("cm-1");
      // 6 cm⁻¹ in meV, to the digits of hc printed by CODATA.
      expect(plain.spectrum.x.at(-1)).toBeCloseTo(6 * 0.1239841984, 9);
      expect(plain.notes.join(" ")).toContain("ends at the footer in line 14");
    });

    it("another format than the one its words show", () => {
      const error = refusal(() => read(text, { format: "qe-dos" }));
      expect([error.where, error.received]).toEqual(["--format", "qe-dos"]);
      expect(error.accepted).toContain("epw");
    });

    it("plain columns called EPW", () => {
      expect(refusal(() => read("1 2\n2 0\n", { format: "epw" })).accepted).toContain("--format columns");
    });
  });

  it("leaves unknown text in the footer out and says so", () => {
    const text = epwText(table, layout(table)).replace("Summed", "Temperature (K)  1.0\nSummed");
    expect(read(text).notes.join(" ")).toContain('not known and not used: "Temperature (K)  1.0"');
  });
});
