import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSpectrum } from "../../../src/spectra/read-spectrum.ts";
import { meVPer } from "../../../src/spectra/units.ts";
import { refusal } from "../fixtures/refusal.ts";
import { quantumEspressoText } from "../fixtures/writers.ts";

const read = (text: string, options = {}) => parseSpectrum(text, { name: "a2F.dos1", ...options });
const SPACING = 6.1286691769987087e-5;

/** n records of `modes` equal values. */
function modes(n: number, count: number): number[][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: count }, () => (i * (n - 1 - i)) / n / count),
  );
}

describe("Quantum ESPRESSO a2F.dos", () => {
  it.each([
    ["fixed", 3],
    ["fixed", 6],
    ["fixed", 9],
    ["fixed", 33],
    ["scientific", 3],
    ["scientific", 12],
  ] as const)("in %s format with %d modes, on the exact grid", (layout, count) => {
    const values = modes(10, count);
    const reading = read(quantumEspressoText(SPACING, values, layout));
    expect(reading.format).toBe("qe-dos");
    expect(reading.unit).toBe("Ry");
    expect(reading.rows).toBe(10);
    expect(reading.columnsAvailable).toBe(1 + count);
    expect(reading.lambdaFooter).toBe(0.5);
    expect(reading.notes.join(" ")).toContain("that exact grid is used");
    reading.spectrum.x.slice(1).forEach((x, n) => {
      const exact = (n + 0.5) * SPACING * meVPer("Ry");
      expect(Math.abs(x - exact)).toBeLessThanOrEqual(4e-16 * exact);
    });
    const last = read(quantumEspressoText(SPACING, values, layout), { column: 1 + count });
    expect(last.lambdaFooter).toBeNull();
    last.spectrum.a.slice(1).forEach((value, n) => {
      // F16.8 leaves 0.5e-8, E16.6 half a unit of the sixth digit.
      expect(Math.abs(value - values[n]![count - 1]!)).toBeLessThanOrEqual(
        layout === "fixed" ? 0.51e-8 : 0.51e-5,
      );
    });
  });

  it("uses the printed frequencies where they do not fit the footer's Delta", () => {
    const text = quantumEspressoText(SPACING, modes(10, 3), "scientific").replace(
      /Delta =.*/,
      "Delta = 6.2E-005",
    );
    const reading = read(text);
    expect(reading.notes.join(" ")).toContain("used as printed");
    // E16.6 leaves half a unit of the sixth digit: 0.306433E-04 ± 5e-11 Ry, 7e-7 meV.
    expect(Math.abs(reading.spectrum.x[1]! - 0.5 * SPACING * meVPer("Ry"))).toBeLessThan(7e-7);
    expect(reading.spectrum.x[1]).not.toBe(0.5 * 6.2e-5 * meVPer("Ry"));
    expect(reading.lambdaFileRule).toBeNull();
    expect(reading.notes.join(" ")).toContain("not evenly spaced");
  });

  it("resolves frequencies that six decimals cannot tell apart", () => {
    const reading = read(quantumEspressoText(1e-7, modes(10, 3), "fixed"));
    expect(reading.spectrum.x[1]).toBeCloseTo(0.5e-7 * meVPer("Ry"), 12);
  });

  it("gives back the printed values of any mode and its λ by the file's rule", () => {
    const value = fc.integer({ min: 0, max: 5_000_000 }).map((n) => n / 1e6);
    const count = fc.integer({ min: 1, max: 6 }).map((atoms) => 3 * atoms);
    fc.assert(
      fc.property(
        count.chain((n) =>
          fc.array(fc.array(value, { minLength: n, maxLength: n }), { minLength: 2, maxLength: 8 }),
        ),
        fc.double({ min: 1e-5, max: 1e-2, noNaN: true }),
        fc.constantFrom("fixed", "scientific"),
        (values, spacing, layout) => {
          fc.pre(values.some((row) => row[0]! > 0));
          const text = quantumEspressoText(spacing, values, layout as "fixed" | "scientific");
          const reading = read(text, { column: 2 });
          const printed = values.map((row) =>
            Number(layout === "fixed" ? row[0]! : row[0]!.toExponential(5)),
          );
          expect(reading.spectrum.a.slice(1, values.length + 1)).toEqual(printed);
          const expected = printed.reduce((sum, a, n) => sum + (2 * a) / (n + 0.5), 0);
          expect(Math.abs(reading.lambdaFileRule! - expected)).toBeLessThanOrEqual(1e-14 * expected);
        },
      ),
      { seed: 91, numRuns: 150 },
    );
  });

  describe("refusals", () => {
    const text = quantumEspressoText(SPACING, modes(10, 9), "fixed");
    const lines = text.split("\n");

    it("a file cut between records, where it ends", () => {
      const error = refusal(() => read(lines.slice(0, 14).join("\n")));
      expect(error.where).toBe("a2F.dos1:14");
      expect(error.accepted).toContain("footer");
    });

    it("a file cut in a record", () => {
      for (const length of [12, 13]) {
        const error = refusal(() => read(lines.slice(0, length).join("\n")));
        expect(error.where).toBe("a2F.dos1:12");
        expect(error.received).toMatch(/a record of (2|8) numbers/);
        expect(error.accepted).toContain("11 numbers");
      }
    });

    it("a footer cut before Delta or in its number", () => {
      const error = refusal(() => read(text.replace(/\s+Delta =.*/, "")));
      expect(error.where).toBe("a2F.dos1:36");
      expect(error.accepted).toContain("lambda = … Delta = …");
      expect(refusal(() => read(text.replace(/Delta =.*/, "Delta = 6.1E-"))).received).toBe("6.1E-");
      expect(refusal(() => read(text.replace(/Delta =.*/, "Delta = 0.0"))).accepted).toBe("Delta > 0");
    });

    it("a record that lost a number, where it stands", () => {
      const broken = lines.map((line, i) => (i === 9 ? line.slice(0, -16) : line)).join("\n");
      expect(refusal(() => read(broken)).where).toBe("a2F.dos1:9");
    });

    it("overflow stars, text and rows after the footer", () => {
      const stars = lines
        .map((line, i) => (i === 9 ? line.replace(/\S+$/, "*".repeat(16)) : line))
        .join("\n");
      expect(refusal(() => read(stars)).where).toBe("a2F.dos1:10");
      const word = refusal(() => read(text.replace(lines[8]!, `${lines[8]}\nstopped`)));
      expect([word.where, word.received]).toEqual(["a2F.dos1:10", "stopped"]);
      expect(refusal(() => read(`${text}1.0 2.0\n`)).where).toBe("a2F.dos1:37");
    });

    it("a negative mode, on its own line, unless clipped with the λ removed", () => {
      const values = modes(10, 9);
      values[4]![7] = -0.25;
      const negative = quantumEspressoText(SPACING, values, "fixed");
      const error = refusal(() => read(negative, { column: 9 }));
      expect(error.where).toBe("a2F.dos1:20");
      expect(error.received).toBe("α²F -0.25");
      const reading = read(negative, { column: 9, clipNegative: true });
      // Piecewise linear triangle of height 0.25 at x = 4.5 between 3.5 and 5.5 (in Delta):
      // 2∫ = 2·0.25·[5.5 ln(5.5/4.5) − 3.5 ln(4.5/3.5)].
      const removed = -0.5 * (5.5 * Math.log(5.5 / 4.5) - 3.5 * Math.log(4.5 / 3.5));
      expect(reading.notes.join(" ")).toContain(`λ removed is ${removed.toPrecision(4)}`);
      expect(reading.spectrum.a[5]).toBe(0);
    });

    it("another unit and no rows at all", () => {
      expect(refusal(() => read(text, { unit: "meV" })).accepted).toContain("Ry, the unit of");
      expect(refusal(() => read(lines.slice(0, 5).join("\n"))).received).toContain("no row");
    });
  });
});
