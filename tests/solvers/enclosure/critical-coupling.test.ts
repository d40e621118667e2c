import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../../src/errors/errors.ts";
import { Rational } from "../../../src/exact/rational.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { criticalCouplingEnclosure } from "../../../src/solvers/enclosure/critical-coupling.ts";
import { criticalCouplingMatsubara } from "../../../src/solvers/wide/critical-coupling-matsubara.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { plainEigenvalue } from "./plain-pairing.ts";

const einstein: Spectrum = { kind: "einstein", omega: 1, lambda: 1 };
const rational = (text: string): Rational => Rational.parse(text)!;

describe("enclosure of the critical coupling", () => {
  // References of an independent solver, to the digits given.
  it.each([
    ["0.5", 8.168446506912, 12],
    ["0.1", 0.88949340365144, 11],
    ["0.05", 0.5637207618172, 10],
    ["0.02", 0.3770354952327, 9],
  ])("Einstein boson, T = %s: %d inside, %d digits wide", (t, reference, digits) => {
    const { lower, upper } = criticalCouplingEnclosure(einstein, rational(t), digits);
    // The last digit of the reference is rounded.
    const rounding = 10 ** (Math.floor(Math.log10(reference)) - 12);
    expect(lower.toNumber()).toBeLessThan(reference + rounding);
    expect(upper.toNumber()).toBeGreaterThan(reference - rounding);
    expect(upper.sub(lower, 60).toNumber()).toBeLessThanOrEqual(10 ** -digits * reference);
    expect(upper.compareMid(lower)).toBe(1);
  });

  it("contains the reference of the oscillator, to its 11 digits", () => {
    const spectrum: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.1, lambda: 1 };
    const { lower, upper } = criticalCouplingEnclosure(spectrum, rational("0.1"), 10);
    expect(lower.toNumber()).toBeLessThan(0.96493099277 + 5e-12);
    expect(upper.toNumber()).toBeGreaterThan(0.96493099277 - 5e-12);
  });

  it("nests or intersects at every number of digits", () => {
    const all = [2, 5, 8].map((digits) => criticalCouplingEnclosure(einstein, rational("0.1"), digits));
    for (const a of all) for (const b of all) expect(a.lower.compareMid(b.upper)).toBe(-1);
  });

  it("does not depend on the coupling of the spectrum as given", () => {
    const strong = criticalCouplingEnclosure({ ...einstein, lambda: 37.5 }, rational("0.1"), 8);
    const weak = criticalCouplingEnclosure({ ...einstein, lambda: 0.01 }, rational("0.1"), 8);
    expect(strong.lower.compareMid(weak.upper)).toBe(-1);
    expect(weak.lower.compareMid(strong.upper)).toBe(-1);
  });

  it("contains what a plain map of many rows gives, far from and near to the Einstein limit", () => {
    const lambda = (x: number) => 1 / (1 + (2 * Math.PI * 0.03 * x) ** 2);
    const plain = 1 / plainEigenvalue(lambda, 500);
    const { lower, upper } = criticalCouplingEnclosure(einstein, rational("0.03"), 6);
    expect(lower.toNumber()).toBeLessThan(plain);
    expect(upper.toNumber()).toBeGreaterThan(plain);
  });

  it("refuses T = 0", () => {
    expect(() => criticalCouplingEnclosure(einstein, Rational.ZERO)).toThrow(InputError);
  });
});

/** One to four peaks on a table of their corners, over two decades. */
const tables: fc.Arbitrary<Spectrum> = fc
  .array(
    fc.record({
      step: fc.double({ min: 0.05, max: 2, noNaN: true }),
      a: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    {
      minLength: 2,
      maxLength: 7,
    },
  )
  .map((corners) => {
    const x = [0];
    for (const { step } of corners) x.push(x.at(-1)! + step);
    const a = [0, ...corners.map((corner) => corner.a)];
    a[1] = Math.max(a[1]!, 0.1);
    return { kind: "tabulated", x: [...x, x.at(-1)! + 0.3], a: [...a, 0], unit: "none" } as const;
  });
const models: fc.Arbitrary<Spectrum> = fc
  .record({
    omega: fc.double({ min: 0.1, max: 10, noNaN: true }),
    share: fc.double({ min: 0.02, max: 2, noNaN: true }),
  })
  .map(({ omega, share }) => ({ kind: "oscillator", omega, kappa: share * omega, lambda: 1 }) as const);

describe("random spectra", () => {
  it("have the critical coupling of the solver inside the proved interval", () => {
    const temperatures = fc.integer({ min: 20, max: 1000 });
    fc.assert(
      fc.property(fc.oneof(tables, models), temperatures, (spectrum, hundredths) => {
        const t = Rational.of(hundredths, 1000);
        const { value, error } = criticalCouplingMatsubara(compileKernels(spectrum, 1, 1), t.toNumber());
        const { lower, upper } = criticalCouplingEnclosure(spectrum, t, 6);
        expect(value + error).toBeGreaterThanOrEqual(lower.toNumber());
        expect(value - error).toBeLessThanOrEqual(upper.toNumber());
        // With six digits the interval is wider than the solver's error by far.
        expect(value).toBeGreaterThan(lower.toNumber());
        expect(value).toBeLessThan(upper.toNumber());
        expect(upper.toNumber() / lower.toNumber() - 1).toBeLessThan(1.001e-6);
      }),
      { numRuns: 8 },
    );
  });
});
