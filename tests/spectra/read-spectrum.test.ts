import { describe, expect, it } from "vitest";
import { moments } from "../../src/spectra/moments.ts";
import { parseSpectrum } from "../../src/spectra/read-spectrum.ts";
import { refusal } from "./fixtures/refusal.ts";

const TEXT = "1 0.5 1\n2 0.25 2\n3 0 1\n";
const read = (text: string, options = {}) =>
  parseSpectrum(text, { name: "plain.dat", unit: "meV", ...options });

describe("parseSpectrum", () => {
  it("reports what it read", () => {
    const { spectrum, notes, ...rest } = read(TEXT);
    // By hand: 2[0.5 + (0.75 ln 2 − 0.25) + (0.75 ln 1.5 − 0.25)] and 2(0.5 + 0.25/2).
    const lambda = 1.5 * Math.log(3);
    expect(rest).toEqual({
      format: "columns",
      unit: "meV",
      rows: 3,
      columnsAvailable: 2,
      column: 1,
      lambda: expect.closeTo(lambda, 14),
      lambdaAsRead: expect.closeTo(lambda, 14),
      lambdaFileRule: 1.25,
      lambdaFooter: null,
    });
    expect(spectrum.unit).toBe("meV");
    expect(notes[0]).toBe("Read as plain columns: 3 rows, α²F column 1 of 2, frequencies in meV.");
    expect(notes.slice(1)).toEqual([
      `λ = ${Number(lambda.toPrecision(9))} (linear between the points).`,
      "By the file's own rule, Σ 2α²F/ω Δω, λ = 1.25.",
    ]);
  });

  it.each([
    ["meV", 1],
    ["eV", 1000],
    ["Ry", 13605.69312299],
    ["THz", 4.135667696],
    ["cm-1", 0.1239841984],
    ["K", 0.08617333262],
    ["none", 1],
  ] as const)("converts %s", (unit, factor) => {
    const { spectrum, lambda, unit: found } = read(TEXT, { unit });
    expect(found).toBe(unit);
    expect(spectrum.unit).toBe(unit === "none" ? "none" : "meV");
    // The constants printed here are cut off after ten digits.
    spectrum.x.forEach((x, i) => {
      expect(Math.abs(x - factor * i)).toBeLessThanOrEqual(1e-9 * factor * i);
    });
    expect(lambda).toBeCloseTo(1.5 * Math.log(3), 13);
  });

  it("says where it closes a last value that is not zero", () => {
    const reading = read(TEXT, { column: 2, unit: "THz" });
    expect(reading.spectrum.a.slice(-2)).toEqual([1, 0]);
    expect(reading.spectrum.x.at(-1)).toBeCloseTo(4 * 4.135667696, 8);
    expect(reading.notes.join(" ")).toContain("brings it to zero at 16.542671 meV");
    expect(read(TEXT).notes.join(" ")).not.toContain("brings it to zero");
  });

  it("rescales to the coupling asked for and says so", () => {
    const reading = read(TEXT, { lambda: 0.8 });
    expect(reading.lambda).toBe(0.8);
    expect(reading.lambdaAsRead).toBeCloseTo(1.5 * Math.log(3), 14);
    expect(moments(reading.spectrum).lambda).toBeCloseTo(0.8, 14);
    expect(reading.notes.at(-1)).toBe("α²F is rescaled to λ = 0.8.");
    for (const lambda of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(refusal(() => read(TEXT, { lambda })).where).toBe("--lambda");
  });

  it.each([0, 3, -1, 1.5, Number.NaN])("refuses column %d and says how many there are", (column) => {
    const error = refusal(() => read(TEXT, { column }));
    expect([error.where, error.received]).toEqual(["--column", String(column)]);
    expect(error.accepted).toBe("1 to 2 (the file has 2 α²F columns)");
  });

  it("leaves out rows below ω = 0 that carry no weight", () => {
    const reading = read(`-2 0\n-1 0\n0 0\n${TEXT.replace(/ \d$/gm, "")}`);
    expect(reading.spectrum.x).toEqual([0, 1, 2, 3]);
    expect(reading.notes.join(" ")).toContain("2 rows below ω = 0, with α²F = 0, left out.");
  });

  it("clips a negative value at ω = 0", () => {
    const reading = read("0 -0.1\n1 1\n2 0\n", { clipNegative: true });
    expect(reading.spectrum.a).toEqual([0, 1, 0]);
  });

  it("refuses a spectrum with nothing left", () => {
    expect(refusal(() => read("1 -1\n2 -1\n", { clipNegative: true })).received).toContain(
      "at every frequency",
    );
    expect(refusal(() => read("0 1\n1 1\n", { dropZeroFrequency: true })).accepted).toContain(
      "two frequencies",
    );
    expect(refusal(() => read("-1 0\n-2 0\n")).accepted).toContain("two frequencies");
  });
});
