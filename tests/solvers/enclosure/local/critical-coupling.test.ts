import { describe, expect, it } from "vitest";
import { InputError, NotConvergedError, UnsupportedError } from "../../../../src/errors/errors.ts";
import { Rational } from "../../../../src/exact/rational.ts";
import { compileKernels } from "../../../../src/kernels/compile.ts";
import {
  enclosedCrossing,
  type GrowthProblem,
  localCouplingEnclosure,
} from "../../../../src/solvers/enclosure/local/critical-coupling.ts";
import { growthBounds } from "../../../../src/solvers/enclosure/local/growth-bounds.ts";
import { localRows } from "../../../../src/solvers/enclosure/local/local-rows.ts";
import { normalBox } from "../../../../src/solvers/enclosure/local/normal-box.ts";
import { UNWATCHED } from "../../../../src/solvers/enclosure/proof-steps.ts";
import { matsubaraCritical } from "../../../../src/solvers/local/matsubara-critical.ts";
import type { Spectrum } from "../../../../src/spectra/spectrum.ts";

const oscillator: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 };
const einstein: Spectrum = { kind: "einstein", omega: 1, lambda: 1 };
const table: Spectrum = { kind: "tabulated", x: [0, 0.5, 1, 2], a: [0, 0.3, 0.8, 0], unit: "none" };
const temperature = Rational.parse("0.04")!;

/** G_c of the solver on the Matsubara axis, in doubles. */
function plain(spectrum: Spectrum, t: number, halfWidth: number) {
  const kernels = compileKernels(spectrum, t, t);
  const shape = { features: [1], width: 0, top: 4 };
  const found = matsubaraCritical({ kernels, shape, temperature: t, halfWidth });
  return { value: found.factor * kernels.matsubara(0), error: found.error * kernels.matsubara(0) };
}

describe("enclosure of G_c in the local closure", () => {
  it("holds the reference of theory", () => {
    const { lower, upper } = localCouplingEnclosure(oscillator, temperature, 5);
    expect(lower.toNumber()).toBeLessThan(0.286075065);
    expect(upper.toNumber()).toBeGreaterThan(0.286075055);
    expect(upper.toNumber() - lower.toNumber()).toBeLessThan(1e-5);
  });

  it.each([
    ["Einstein", einstein, "0.1", 0],
    ["table", table, "0.1", 0],
    ["oscillator with a lead", oscillator, "0.04", 0.01],
    ["strong coupling", oscillator, "0.3", 0],
    ["strong coupling, 14 saturated rows", oscillator, "1", 0],
  ])("%s: holds the value in doubles", (_, spectrum, t, halfWidth) => {
    const { value, error } = plain(spectrum, Number(t), halfWidth);
    const { lower, upper } = localCouplingEnclosure(spectrum, Rational.parse(t)!, 4, halfWidth);
    expect(lower.toNumber()).toBeLessThan(value + error);
    expect(upper.toNumber()).toBeGreaterThan(value - error);
    expect(upper.toNumber() - lower.toNumber()).toBeLessThan(2e-3 * value);
  });

  // G_c of the real axis, a route with no Matsubara frequency (`critical --closure flat`), within 1.5e-9.
  it.each([
    ["wide", 3, 0, 3.66050286123384],
    ["narrow beside a lead", 0.5, 0.01, 0.790332415181961],
  ])("flat band, %s: holds the value of the real axis", (_, bandHalfWidth, halfWidth, reference) => {
    const { lower, upper } = localCouplingEnclosure(oscillator, temperature, 4, halfWidth, bandHalfWidth);
    expect(lower.toNumber()).toBeLessThan(reference - 1e-7);
    expect(upper.toNumber()).toBeGreaterThan(reference + 1e-7);
    expect(upper.toNumber() - lower.toNumber()).toBeLessThan(1e-3 * reference);
  });

  it("a band without width is the local closure", () => {
    const local = localCouplingEnclosure(oscillator, temperature, 5);
    const flat = localCouplingEnclosure(oscillator, temperature, 5, 0, 1e-4);
    // ω̃_0 ≈ 0.14: arctan(W/ω̃)/W = 1/ω̃ − W²/3ω̃³, a relative 2e-7.
    expect(Math.abs(flat.lower.toNumber() / local.lower.toNumber() - 1)).toBeLessThan(1e-6);
  });

  it("refuses what it cannot prove", () => {
    expect(() => localCouplingEnclosure(oscillator, temperature, 4, 0, 0)).toThrow(InputError);
    expect(() => localCouplingEnclosure(oscillator, temperature, 9)).toThrow(UnsupportedError);
    expect(() => localCouplingEnclosure(oscillator, Rational.ZERO, 4)).toThrow(InputError);
    expect(() => localCouplingEnclosure(oscillator, temperature, 4, -1)).toThrow(InputError);
  });
});

describe("normal state and growth between bounds", () => {
  const rows = (size: number) => localRows(oscillator, temperature, { size, reach: 1500 });
  const c = 0.28607506 / (4 * Math.PI ** 2 * 0.04);

  it("nest with more rows", () => {
    const [few, many] = [40, 80].map((size) => normalBox(rows(size), c, c)!);
    for (let n = 0; n < 40; n++) {
      expect(many!.lower[n]!.mid, `row ${n}`).toBeGreaterThan(few!.lower[n]!.mid * (1 - 1e-12));
      expect(many!.upper[n]!.mid, `row ${n}`).toBeLessThan(few!.upper[n]!.mid * (1 + 1e-12));
    }
    const [wide, narrow] = [40, 80].map((size, i) => growthBounds(rows(size), [few!, many!][i]!, c, c));
    expect(wide!.lower).toBeLessThan(narrow!.lower);
    expect(narrow!.lower).toBeLessThan(1);
    expect(narrow!.upper).toBeGreaterThan(1);
    expect(wide!.upper).toBeGreaterThan(narrow!.upper);
  });

  it("hold for every coupling of a range", () => {
    const box = normalBox(rows(40), 0.9 * c, c)!;
    for (const share of [0.9, 0.95, 1]) {
      const point = normalBox(rows(80), share * c, share * c)!;
      for (let n = 0; n < 40; n++) {
        expect(box.lower[n]!.mid).toBeLessThan(point.upper[n]!.mid);
        expect(box.upper[n]!.mid).toBeGreaterThan(point.lower[n]!.mid);
      }
    }
  });
});

describe("the interval of an eigenvalue c with bounds of its own", () => {
  const unit = 1e-4;
  /** Bounds c(1 ∓ 1.5 units), or `upper` where the range is below c = 0.7; bare growth 2c. */
  const problem = (upper?: number): GrowthProblem & { readonly asked: number[] } => ({
    asked: [],
    growth(low, high) {
      this.asked.push(low);
      return {
        lower: low * (1 - 1.5 * unit),
        upper: (low < 0.7 ? upper : undefined) ?? high * (1 + 1.5 * unit),
      };
    },
    bareGrowth: (c) => 2 * c,
    crossing: () => 1,
  });

  it("ends where the bounds, not their middle, are on their sides of one", () => {
    const { below, above } = enclosedCrossing(problem(), 4, UNWATCHED);
    expect(below).toBe(1 - 3 * unit);
    expect(above).toBe(1 + 3 * unit);
  });

  it("rests on bounds of all couplings down to where bare growth is below one", () => {
    const one = problem();
    const { rangesBelow } = enclosedCrossing(one, 4, UNWATCHED);
    expect(Math.min(...one.asked)).toBeLessThanOrEqual(0.5);
    expect(rangesBelow).toBeGreaterThan(3);
  });

  it("is not proved where a smaller coupling may be unstable", () => {
    expect(() => enclosedCrossing(problem(1.001), 4, UNWATCHED)).toThrow(NotConvergedError);
  });
});
