import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSpectrum } from "../../../src/spectra/read-spectrum.ts";
import { refusal } from "../fixtures/refusal.ts";

const read = (text: string, options = {}) =>
  parseSpectrum(text, { name: "plain.dat", unit: "none", ...options });

describe("plain columns", () => {
  const expected = { x: [0, 1, 2, 3], a: [0, 0.5, 0.25, 0] };

  it.each([
    ["blanks", "1 0.5\n2 0.25\n3 0\n"],
    ["tabs and no last line end", "1\t0.5\n2\t0.25\n3\t0"],
    ["commas", "1,0.5\n2,0.25\n3,0\n"],
    ["commas and blanks", "1, 0.5\n2 ,0.25\n3 , 0\n"],
    ["a comma at the end", "1,0.5,\n2,0.25,\n3,0,\n"],
    ["CRLF and a byte order mark", "\uFEFF1 0.5\r\n2 0.25\r\n3 0\r\n"],
    ["old Macintosh line ends", "1 0.5\r2 0.25\r3 0\r"],
    ["comments and blank lines", "# a\n! b\n% c\n\n  # d\n1 0.5 # e\n\n2 0.25 ! f\n3 0 % g\n\n"],
    ["Fortran exponents", "1.0D+00 5.0D-01\n2.0E0 0.25\n.3D1 0.000-105\n"],
    ["a header of text", "omega a2F\n1 0.5\n2 0.25\n3 0\n"],
    ["minus zero", "1 0.5\n2 0.25\n3 -0.000\n"],
  ])("with %s", (_, text) => {
    const { spectrum, format, columnsAvailable } = read(text);
    expect(format).toBe("columns");
    expect(columnsAvailable).toBe(1);
    expect({ x: spectrum.x, a: spectrum.a }).toEqual(expected);
  });

  it("report a header of text", () => {
    expect(read("omega a2F\n1 0.5\n2 0\n").notes.join(" ")).toContain('a header: "omega a2F"');
  });

  it("give the same doubles back, in any of the columns", () => {
    const value = fc.double({ min: 0, max: 1e10, noNaN: true }).map((number) => number + 0);
    const step = fc.double({ min: 1e-3, max: 10, noNaN: true });
    const columns = 3;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.array(value, { minLength: columns, maxLength: columns })), {
          minLength: 2,
        }),
        fc.integer({ min: 1, max: columns }),
        fc.constantFrom(" ", "\t", ",", " , "),
        (steps, column, separator) => {
          let x = 0;
          const rows = steps.map(([width, values]) => {
            x += width;
            return [x, ...values];
          });
          fc.pre(rows.some((row) => row[column]! >= 1e-75));
          const text = rows.map((row) => row.join(separator)).join("\n");
          const { spectrum, column: chosen, columnsAvailable } = read(text, { column });
          expect([chosen, columnsAvailable]).toEqual([column, columns]);
          expect(spectrum.x.slice(1, rows.length + 1)).toEqual(rows.map((row) => row[0]));
          expect(spectrum.a.slice(1, rows.length + 1)).toEqual(rows.map((row) => row[column]));
        },
      ),
      { seed: 71, numRuns: 150 },
    );
  });

  it.each([
    ["nothing", "", "plain.dat", "an empty file", "rows"],
    ["blank lines", "\n  \r\n", "plain.dat", "an empty file", "rows"],
    ["text", "hello\nworld\n", "plain.dat:1", "hello", "rows of numbers"],
    ["comments only", "# nothing\n", "plain.dat:1", "# nothing", "rows of numbers"],
    ["one column", "# x\n1\n2\n", "plain.dat:2", "1 column", "at least two columns"],
    ["rows of unequal length", "1 2\n2 3\n3\n", "plain.dat:3", "1 column", "2 columns, as in the first row"],
    ["a row that is too long", "1 2\n\n2 3 4\n", "plain.dat:3", "3 columns", "2 columns"],
    ["text in a row", "1 2\n2 x\n3 0\n", "plain.dat:2", "x", "a finite number"],
    ["text after the rows", "1 2\n2 1\nthe end\n", "plain.dat:3", "the", "a finite number"],
    ["an empty field", "1,2\n2,,3\n", "plain.dat:2", "", "a finite number"],
    ["decimal commas", "1,5 0,3\n2,5 0,1\n", "plain.dat:1", "1,5 0,3", "decimal points"],
    ["NaN", "1 2\n2 NaN\n", "plain.dat:2", "NaN", "a finite number"],
    ["infinity", "1 2\nInfinity 1\n", "plain.dat:2", "Infinity", "a finite number"],
    ["overflow stars", "1 2\n2 *******\n", "plain.dat:2", "*******", "column width"],
    ["unsorted rows", "1 2\n3 2\n2 0\n", "plain.dat:3", "frequency 2 after 3", "increase"],
    ["a duplicate row", "1 2\n1 2\n", "plain.dat:2", "frequency 1 after 1", "increase"],
    ["one row", "1 2\n", "plain.dat:1", "1 frequencies and 1 values", "at least two"],
    ["negative α²F", "1 2\n2 -1e-9\n3 0\n", "plain.dat:2", "α²F -1e-9", "--clip-negative"],
    ["α²F = 0", "1 0\n2 0\n", "plain.dat:2", "α²F = 0 at every frequency", "greater than 0"],
    [
      "weight at ω = 0",
      "0 0.1\n1 1\n2 0\n",
      "plain.dat:1",
      "α²F 0.1 at frequency 0",
      "--drop-zero-frequency",
    ],
    ["weight at ω < 0", "-1 0.1\n1 1\n2 0\n", "plain.dat:1", "α²F 0.1 at frequency -1", "below 0"],
  ])("are refused for %s", (_, text, where, received, accepted) => {
    const error = refusal(() => read(text));
    expect(error.where).toBe(where);
    expect(error.received).toContain(received);
    expect(error.accepted).toContain(accepted);
    expect(error.message).not.toMatch(/[\r\n]/);
  });

  it("need a unit", () => {
    const error = refusal(() => parseSpectrum("1 2\n2 0\n", { name: "plain.dat" }));
    expect(error.where).toBe("--unit");
    expect(error.accepted).toBe("one of meV, eV, Ry, THz, cm-1, K, none");
  });
});
