import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSpectrum } from "../../../src/spectra/read-spectrum.ts";
import { meVPer } from "../../../src/spectra/units.ts";
import { refusal } from "../fixtures/refusal.ts";
import { lambdaText, type Row } from "../fixtures/writers.ts";

const read = (text: string, options = {}) => parseSpectrum(text, { name: "alpha2F.dat", ...options });

/** Rows from ω = 0 in steps of 0.5 THz; column k is k times a parabola that vanishes at both ends. */
function rows(n: number, columns: number): Row[] {
  return Array.from({ length: n }, (_, i) => {
    const shape = (i * (n - 1 - i)) / (n * n);
    return [0.5 * i, ...Array.from({ length: columns }, (_, k) => (k + 1) * shape)] as const;
  });
}

describe("alpha2F.dat of lambda.x", () => {
  it.each([1, 2, 9, 10, 11, 12, 20, 21, 35])("with %d broadenings", (columns) => {
    const table = rows(8, columns);
    for (const column of [1, columns]) {
      const reading = read(lambdaText(table), { column });
      expect(reading.format).toBe("qe-lambda");
      expect(reading.unit).toBe("THz");
      expect(reading.columnsAvailable).toBe(columns);
      expect(reading.rows).toBe(8);
      expect(reading.lambdaFooter).toBeNull();
      reading.spectrum.x.forEach((x, i) => {
        expect(Math.abs(x - table[i]![0] * meVPer("THz"))).toBeLessThanOrEqual(1e-15 * x);
      });
      reading.spectrum.a.forEach((value, i) => {
        // F10.5 leaves half a unit of the fifth decimal.
        expect(Math.abs(value - table[i]![column]!)).toBeLessThanOrEqual(0.51e-5);
      });
      // The rule leaves out ω = 0: Σ 2a_i/i, each a_i with the same rounding, Σ2/i < 5.2 for 7 rows.
      const rule = table.reduce((sum, row, i) => (i === 0 ? 0 : sum + (2 * row[column]!) / i), 0);
      expect(Math.abs(reading.lambdaFileRule! - rule)).toBeLessThan(5.2 * 0.51e-5);
    }
  });

  it("gives back any printed table", () => {
    const value = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1e5);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 32 }).chain((columns) =>
          fc.array(fc.array(value, { minLength: columns, maxLength: columns }), {
            minLength: 2,
            maxLength: 8,
          }),
        ),
        (values) => {
          const columns = values[0]!.length;
          fc.pre(values.some((row) => row[columns - 1]! > 0));
          const table = values.map((row, i): Row => [0.125 * (i + 1), ...row]);
          const { spectrum } = read(lambdaText(table), { column: columns });
          expect(spectrum.a.slice(1, values.length + 1)).toEqual(values.map((row) => row[columns - 1]));
        },
      ),
      { seed: 101, numRuns: 150 },
    );
  });

  it("refuses negative values, and clips them on request with the λ removed", () => {
    const table = rows(8, 12).map((row, i): Row => (i === 3 ? [row[0], ...row.slice(1, 12), -0.5] : row));
    const text = lambdaText(table);
    const error = refusal(() => read(text, { column: 12 }));
    // Two lines of header and two for each row: the twelfth value of the fourth row is on line 10.
    expect([error.where, error.received]).toEqual(["alpha2F.dat:10", "α²F -0.5"]);
    expect(error.accepted).toContain("--clip-negative");
    const reading = read(text, { column: 12, clipNegative: true });
    // Triangle of height 0.5 at 3 between 2 and 4 (in steps): 2·0.5·[4 ln(4/3) − 2 ln(3/2)].
    const removed = -(4 * Math.log(4 / 3) - 2 * Math.log(3 / 2));
    expect(reading.notes.join(" ")).toContain(
      `1 negative value of α²F (lowest -0.5) set to 0; the part of λ removed is ${removed.toPrecision(4)}`,
    );
    expect(Math.min(...reading.spectrum.a)).toBe(0);
  });

  it("refuses weight at ω = 0 unless that row is dropped", () => {
    const table = rows(8, 1).map((row, i): Row => (i === 0 ? [0, 0.01] : row));
    const error = refusal(() => read(lambdaText(table)));
    expect(error.where).toBe("alpha2F.dat:2");
    expect(error.accepted).toContain("--drop-zero-frequency");
    const reading = read(lambdaText(table), { dropZeroFrequency: true });
    expect(reading.notes.join(" ")).toContain("The row at ω = 0, with α²F = 0.01, is left out.");
    expect(reading.spectrum.x).toHaveLength(8);
    expect(reading.spectrum.a[0]).toBe(0);
  });

  it("refuses a file cut in a record, a header without broadenings and a missing header", () => {
    const lines = lambdaText(rows(8, 12)).split("\n");
    const cut = refusal(() => read(lines.slice(0, 13).join("\n")));
    expect(cut.where).toBe("alpha2F.dat:13");
    expect(cut.received).toBe("a record of 11 numbers");
    expect(refusal(() => read("# E(THz)\n0 0\n1 1\n")).where).toBe("alpha2F.dat:1");
    expect(refusal(() => read(lines.slice(0, 2).join("\n"))).received).toBe("no complete row");
    expect(refusal(() => read("0 0\n1 1\n", { format: "qe-lambda" })).accepted).toContain("# E(THz)");
  });

  it("refuses a first row that lost a number", () => {
    expect(
      refusal(() => read("# E(THz)  0.005  0.010\n0.0 0.0\n0.5 0.1 0.1\n1.0 0.0 0.0\n")).received,
    ).toContain("a record of");
  });
});
