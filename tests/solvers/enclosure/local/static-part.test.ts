import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { DoubleBall } from "../../../../src/precision/index.ts";
import { localCouplingEnclosure } from "../../../../src/solvers/enclosure/local/critical-coupling.ts";
import { leastGrowth } from "../../../../src/solvers/enclosure/local/gap-map.ts";
import { localRows } from "../../../../src/solvers/enclosure/local/local-rows.ts";
import { staticBox } from "../../../../src/solvers/enclosure/local/static-box.ts";
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

  it.each([0.04, 1, 10])("bounds the rows of a range by those of its extreme members, T = %d Ω", (t) => {
    const rows = localRows(oscillator, Rational.parse(String(t))!, { size: 40, reach: 800 });
    const lambda = (l: number): number => rows.lambda.mid[l]!;
    const c2 = t < 1 ? 0.18 : t === 1 ? 200 : 2e6;
    const c1 = 0.9 * c2;
    const box = staticBox(rows, c1, c2)!;
    const [lower, upper] = [box.lower, box.upper].map((x) => x.map(({ mid }) => mid)) as [number[], number[]];
    const far = box.far.map(({ mid }) => mid);
    /** y_n, plainly, with or without the frequencies beyond. */
    const y = (n: number, c: number, x: readonly number[]): number =>
      n +
      0.5 +
      c *
        x.reduce(
          (sum, own, m) => (m === n ? sum : sum + (lambda(Math.abs(n - m)) - lambda(n + m + 1)) / own),
          0,
        );
    const root = (n: number, c: number, own: number): number =>
      own / 2 + Math.sqrt(own ** 2 / 4 + c * (lambda(0) - lambda(2 * n + 1)));
    for (const n of [0, 1, 3, 10]) {
      const [least, most] = [y(n, c1, [...upper, ...far]), y(n, c2, lower)];
      const own = lambda(2 * n + 1);
      expect(lower[n]!, `row ${n}`).toBeLessThan(root(n, c1, least));
      expect(upper[n]!, `row ${n}`).toBeGreaterThan(root(n, c2, most));
      expect(box.ownLower[n]!.mid, `row ${n}`).toBeLessThan(least - (c2 * own) / lower[n]!);
      expect(box.ownUpper[n]!.mid, `row ${n}`).toBeGreaterThan(most - (c1 * own) / upper[n]!);
      // And not by more than what lies beyond the rows.
      expect(box.ownLower[n]!.mid / (y(n, c1, upper) - (c2 * own) / lower[n]!)).toBeGreaterThan(0.9);
    }
    // Beyond the rows the least member has its static part alone.
    for (const i of [0, 1, 10, 100])
      expect(far[i]!, `row ${40 + i}`).toBeLessThan(root(40 + i, c1, 40.5 + i) * (1 + 1e-14));
  });

  it("takes every extreme member for the growth of a range", () => {
    const rows = localRows(oscillator, Rational.of(10), { size: 30, reach: 400 });
    const c = (0.14 * rows.lambda.mid[0]!) / rows.strength.mid ** 2;
    const { lower, upper, ownLower, ownUpper } = staticBox(rows, 0.9 * c, c)!;
    const range = staticGrowth(rows, 0.9 * c, c)!;
    const map = (factor: number, x: typeof lower, own: typeof lower) => ({
      rows,
      weight: x.map((value) => DoubleBall.of(factor * c).div(value)),
      own,
      atZero: DoubleBall.ZERO,
    });
    // The cut map at its extremes: its own bounds are within 1e-10 of its eigenvalue.
    expect(range.lower).toBeLessThan(leastGrowth(map(0.9, upper, ownUpper)) * (1 + 1e-9));
    expect(range.upper).toBeGreaterThan(leastGrowth(map(1, lower, ownLower)) * (1 - 1e-9));
  });
});
