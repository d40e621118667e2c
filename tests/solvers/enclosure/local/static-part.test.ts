import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { localCouplingEnclosure } from "../../../../src/solvers/enclosure/local/critical-coupling.ts";
import { localRows } from "../../../../src/solvers/enclosure/local/local-rows.ts";
import { staticGrowth } from "../../../../src/solvers/enclosure/local/static-part.ts";
import type { Spectrum } from "../../../../src/spectra/spectrum.ts";
import { denseCrossing } from "./dense-closure.ts";

const oscillator: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 };
const einstein: Spectrum = { kind: "einstein", omega: 1, lambda: 1 };

describe("local closure with the static part solved in each row", () => {
  it.each([
    ["1", oscillator, 4, 4e-5],
    ["10", oscillator, 4, 1e-5],
    ["100", oscillator, 4, 1e-6],
    ["100", einstein, 4, 1e-6],
    ["10000", oscillator, 4, 2e-6],
  ])("T = %s Ω, %o: holds the crossing of the plain matrix", (t, spectrum, digits, most) => {
    const temperature = Rational.parse(t)!;
    const { lower, upper } = localCouplingEnclosure(spectrum, temperature, digits);
    const factor = 4 * Math.PI ** 2 * Number(t);
    const [low, high] = [lower.toNumber() / factor, upper.toNumber() / factor];
    const { value, error } = denseCrossing(spectrum, Number(t), (low + high) / 2);
    expect(error / value).toBeLessThan(most);
    expect(low).toBeLessThan(value + error);
    expect(high).toBeGreaterThan(value - error);
    expect(high / low - 1).toBeLessThan(20 * 10 ** -digits);
  });

  const sizes = [
    [3, 12],
    [6, 20],
    [12, 40],
    [30, 100],
    [30, 1000],
  ] as const;
  it.each([
    ["0.04", [0.18, 0.2]],
    ["0.3", [2, 4]],
    ["1", [150, 250]],
    ["10", [1e6, 2e6, 4e6]],
    ["100", [1e10, 2e10, 4e10]],
  ])("T = %s Ω: bounds nest with more rows", (t, couplings) => {
    const temperature = Rational.parse(t)!;
    const rows = (size: number, reach: number) => localRows(oscillator, temperature, { size, reach });
    const fine = rows(60, 2000);
    for (const c of couplings) {
      const best = staticGrowth(fine, c, c)!;
      expect(best.upper / best.lower - 1, `c = ${c}`).toBeLessThan(2e-3);
      for (const [size, reach] of sizes) {
        const bounds = staticGrowth(rows(size, reach), c, c);
        if (!bounds) continue;
        expect(bounds.lower, `c = ${c}, ${size} rows of ${reach}`).toBeLessThan(best.upper);
        expect(bounds.upper, `c = ${c}, ${size} rows of ${reach}`).toBeGreaterThan(best.lower);
      }
    }
  });

  it("holds for every coupling of a range", () => {
    const rows = localRows(oscillator, Rational.of(10), { size: 30, reach: 400 });
    const c = (0.14 * rows.lambda.mid[0]!) / rows.strength.mid ** 2;
    const range = staticGrowth(rows, 0.9 * c, c)!;
    for (const share of [0.9, 0.95, 1]) {
      const point = staticGrowth(rows, share * c, share * c)!;
      expect(range.lower).toBeLessThan(point.upper);
      expect(range.upper).toBeGreaterThan(point.lower);
    }
    expect(range.lower).toBeLessThan(staticGrowth(rows, 0.9 * c, 0.9 * c)!.lower);
    expect(range.upper).toBeGreaterThan(staticGrowth(rows, c, c)!.upper);
  });
});
