import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksNumeric, printedRounding, readNumber } from "../../../src/spectra/formats/number.ts";
import { refusal } from "../fixtures/refusal.ts";
import { fixed, scientific } from "../fixtures/writers.ts";

describe("readNumber", () => {
  it.each([
    ["1", 1],
    ["-1.5", -1.5],
    ["+.5", 0.5],
    ["2.", 2],
    ["1.0D-03", 0.001],
    ["1.0d+3", 1000],
    ["1.5E2", 150],
    ["1.234-105", 1.234e-105],
    ["-0.1234567+100", -1.234567e99],
    ["1.0q-3", 0.001],
  ])("reads %s", (token, value) => {
    expect(looksNumeric(token)).toBe(true);
    expect(readNumber(token, "file:1")).toBe(value);
  });

  it("reads back every double that is printed with all its digits", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(String(value), "file:1")).toBe(Number(String(value)));
        expect(readNumber(value.toExponential(17).replace("e", "D"), "file:1")).toBe(Number(String(value)));
      }),
      { seed: 61, numRuns: 500 },
    );
  });

  it("reads what E16.6 prints, with and without the letter, to the printed rounding", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-290, max: 1e290, noNaN: true }), (value) => {
        const token = scientific(16, 6, value).trim();
        // Half a unit of the sixth digit; the comparison itself rounds at 1e-16.
        expect(Math.abs(readNumber(token, "file:1") - value)).toBeLessThanOrEqual(
          printedRounding(token) * (1 + 1e-9),
        );
        expect(printedRounding(token)).toBeLessThanOrEqual(5.01e-6 * value);
      }),
      { seed: 62, numRuns: 500 },
    );
  });

  it.each([
    "NaN",
    "Infinity",
    "-inf",
    "1e400",
    "1.0E+400",
    "1.2.3",
    "0.1234567890.123",
    "abc",
    "1e",
    "--1",
    "",
    "1-3",
  ])("refuses %j", (token) => {
    const error = refusal(() => readNumber(token, "file:7"));
    expect([error.where, error.received, error.accepted]).toEqual(["file:7", token, "a finite number"]);
  });

  it("explains overflow stars", () => {
    const error = refusal(() => readNumber(fixed(8, 3, 12345.678), "file:7"));
    expect(error.received).toBe("********");
    expect(error.accepted).toContain("column width");
  });

  it("does not take words for numbers", () => {
    for (const word of ["Information", "Inf.", "nanometre", "*** title", "w[meV]"])
      expect(looksNumeric(word)).toBe(false);
  });
});
