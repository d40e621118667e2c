import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { RESOLUTIONS } from "../../../../src/solvers/enclosure/compressed/compressed-eigenvalue.ts";
import type { Resolution } from "../../../../src/solvers/enclosure/compressed/fitted-gap.ts";
import type { LorentzSum } from "../../../../src/solvers/enclosure/compressed/lorentz-sum.ts";
import type { GapDeterminant } from "../../../../src/solvers/enclosure/repulsion/compressed/gap-determinant.ts";
import { coverSolutionFree } from "../../../../src/solvers/enclosure/repulsion/compressed/solution-free.ts";
import {
  provedTop,
  repulsiveTemperatureEnclosure,
} from "../../../../src/solvers/enclosure/repulsion/critical-temperature.ts";
import { countRange, frequencyCount } from "../../../../src/solvers/enclosure/repulsion/frequency-count.ts";
import { RepulsionProblem } from "../../../../src/solvers/enclosure/repulsion/repulsion-problem.ts";
import { type CoverStart, coverStable } from "../../../../src/solvers/enclosure/repulsion/stable-cover.ts";
import type { StableRange } from "../../../../src/solvers/enclosure/repulsion/stable-range.ts";
import type { Spectrum } from "../../../../src/spectra/spectrum.ts";

const spectrum: Spectrum = { kind: "einstein", omega: 1, lambda: 1 };
const cutoff = Rational.of(5);
const model = { spectrum, muStar: Rational.of(1, 10), cutoff };
/** T_c without μ*. */
const PLAIN = 0.1146195120903;

describe("the cover of the temperatures above T_c with μ*", () => {
  const from = Rational.of(1, 10);
  const top = Rational.of(9, 10);
  const cover = (isProved: CoverStart["isProved"]): number => {
    const count = frequencyCount(cutoff, from)!;
    const start: CoverStart = { from, count, transition: 0.0999, rows: () => 20, isProved: isProved! };
    return coverStable(new RepulsionProblem(model), start, top);
  };

  it("leaves no temperature out, nor either number of frequencies beside a jump", () => {
    const ranges: StableRange[] = [];
    const found = cover((_, range) => {
      const isShort = range.to.compare(range.from.mul(Rational.of(11, 10))) < 0;
      if (isShort) ranges.push(range);
      return isShort;
    });
    expect(found).toBe(ranges.length);
    let [reached, count] = [from, ranges[0]!.count];
    expect(count).toBe(8);
    for (const range of ranges) {
      const { low, high } = countRange(cutoff, range.count);
      expect(range.from.compare(low) >= 0 && range.to.compare(high) <= 0).toBe(true);
      if (range.count === count) expect(range.from.compare(reached)).toBe(0);
      else {
        expect(range.count).toBe(count - 1);
        expect(reached.compare(countRange(cutoff, count).high)).toBe(0);
        expect(range.from.compare(low)).toBe(0);
      }
      [reached, count] = [range.to, range.count];
    }
    expect(reached.compare(top)).toBe(0);
    expect(count).toBe(1);
  });

  it("ends where a range is not proved", () => {
    expect(() => cover((_, { count }) => count > 4)).toThrow(/could not be proved/);
  });
});

describe("the cover with compressed rows", () => {
  const from = Rational.of(1, 10);
  const top = Rational.of(3, 10);

  /** h is a number of our own; a range is told by its λ. */
  const cover = (
    over: (sums: readonly [LorentzSum, LorentzSum], counts: readonly [number, number]) => number,
  ) => {
    const at = () => ({ lower: 0.1, upper: 0.1, functions: 1 });
    const determinant = { at, over } as unknown as GapDeterminant;
    return coverSolutionFree({ spectrum, cutoff, determinant }, { from, h: 0.1 }, top);
  };
  const temperature = (sum: LorentzSum): number => 1 / (2 * Math.PI * sum.x[0]!);

  it("leaves no temperature out, nor any number of frequencies of a range", () => {
    let reached = 0.1;
    const found: number[] = [];
    cover(([here, there], [fewest, most]) => {
      const [start, end] = [temperature(here), temperature(there)];
      expect(start).toBeCloseTo(reached, 12);
      expect(most).toBeGreaterThanOrEqual(frequencyCount(cutoff, Rational.fromDouble(start * (1 - 1e-9)))!);
      expect(fewest).toBeLessThanOrEqual(frequencyCount(cutoff, Rational.fromDouble(end * (1 + 1e-9)))!);
      if (end / start > 1.04) return -0.01;
      reached = end;
      found.push(end);
      return 0.09;
    });
    expect(found.length).toBeGreaterThan(1);
    expect(reached).toBeCloseTo(0.3, 12);
  });

  it("goes on where h is small, falls between the jumps of M and is uncertain at few digits", () => {
    const tooth = 2e-3;
    const h = (t: number): number => {
      const x = Math.log(t / 0.1);
      return 1e-4 + 0.1 * tooth * Math.floor(x / tooth) - 0.004 * (x % tooth);
    };
    const off = (resolution: Resolution): number => (RESOLUTIONS.indexOf(resolution) < 2 ? 8e-4 : 0);
    const at = (sum: LorentzSum, _: number, resolution: Resolution) => {
      const middle = h(temperature(sum));
      return { lower: middle - off(resolution), upper: middle + off(resolution), functions: 1 };
    };
    const over = (sums: readonly [LorentzSum, LorentzSum], _: unknown, resolution: Resolution): number => {
      const [start, end] = sums.map(temperature) as [number, number];
      return h(start) - 1.2 * (end / start - 1) - off(resolution);
    };
    const determinant = { at, over } as unknown as GapDeterminant;
    const ranges = coverSolutionFree({ spectrum, cutoff, determinant }, { from, h: 1e-4 }, top);
    // A range takes up to 0.6 h/1.2 of ln T, h ≈ 0.1 ln(T/T_c) from 1e-4 to 0.1: 20 ln 1000 = 140, and some more beside the jumps.
    expect(ranges).toBeGreaterThan(100);
    expect(ranges).toBeLessThan(280);
  });

  it("ends where no range is proved", () => {
    expect(() => cover(() => -1)).toThrow(/no solution just above/);
  });
});

describe("the temperature from which on μ* is not needed", () => {
  const top = (plain: number, steps: string[] = []): number =>
    provedTop(model, plain, (name) => steps.push(name)).toNumber();

  it("is refused below T_c without μ*", () => {
    expect(() => top(0.97 * PLAIN)).toThrow(/stability without μ\*/);
  });

  it("is the first of a cover of all that are higher", () => {
    const steps: string[] = [];
    expect(top(PLAIN, steps)).toBeGreaterThan(PLAIN);
    expect(steps.length).toBeGreaterThan(2);
  });

  it("cannot be told from T_c where the first frequency is repelled just below it", () => {
    // πT < ω_c < πT_c for the lower end T of eight digits.
    const beside = Rational.fromDouble(Math.PI * PLAIN * (1 - 1e-9));
    expect(() =>
      repulsiveTemperatureEnclosure(spectrum, 8, { muStar: model.muStar, cutoff: beside }),
    ).toThrow(/cannot be told/);
  });
});
