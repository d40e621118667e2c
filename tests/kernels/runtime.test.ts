import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fn, num, type Term } from "../../src/algebra/term.ts";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import { evaluateBall } from "../../src/kernels/ball-evaluation.ts";
import { hideTypes, scriptRuntime } from "../../src/kernels/script.ts";
import { ulpDistance } from "../../src/kernels/ulp.ts";
import { type ComplexBall, coth, RealBall, toComplexDigits } from "../../src/precision/index.ts";

type Value = number | { re: number; im: number };
function runtime(name: string): (...args: number[]) => Value {
  const text = hideTypes(scriptRuntime([name]));
  return (new Function(`${text}\nreturn ${name};`) as () => (...args: number[]) => Value)();
}
const exact = (re: number, im = 0): Term =>
  num(Gaussian.of(Rational.fromDouble(re), Rational.fromDouble(im)));
function distance(value: Value, compute: (bits: number) => ComplexBall): number {
  const { re, im } = toComplexDigits(compute, 30, { zeroDigits: 400 });
  const point = typeof value === "number" ? { re: value, im: 0 } : value;
  return ulpDistance(point, { inputs: {}, re, im });
}

/** Sizes from 1e-12 to 1e2, both signs. */
const wide = fc
  .tuple(fc.double({ min: -12, max: 2, noNaN: true }), fc.boolean())
  .map(([e, negative]) => (negative ? -1 : 1) * 10 ** e);

describe("runtime functions", () => {
  // Each is one division after functions with errors of about one ulp; e^y adds |y| ulp of its own argument: none.
  it.each(["xcoth", "exprel", "xbose", "fermi", "bose", "coth"])("%s within 4 ulp", (name) => {
    const f = runtime(name);
    const property = fc.property(wide, (y) => {
      expect(distance(f(y), (bits) => evaluateBall(fn(name, exact(y)), () => undefined, bits))).toBeLessThan(
        4,
      );
    });
    fc.assert(property, { seed: 31, numRuns: 60 });
  });
  it.each(["xcoth", "exprel", "xbose"])("%s is 1 at zero and does not overflow", (name) => {
    const f = runtime(name);
    expect(f(0)).toBe(1);
    for (const y of [-1e5, 1e5, 1e-300]) expect(f(y)).not.toBeNaN();
  });
  it("tablePlan ends at every temperature, also outside of the domain", () => {
    const plan = new Function(`${hideTypes(scriptRuntime(["tablePlan"]))}\nreturn tablePlan;`)() as (
      ...args: unknown[]
    ) => { cells: number[]; ends: number[] };
    for (const T of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 5e-324]) {
      const { cells, ends } = plan(T, [0, 1, 2], [0, 1, 0]);
      cells.forEach((cell, j) => {
        expect(ends[2 * j]).toBe(j === 0 ? 0 : ends[2 * j - 1]);
        expect(ends[2 * j + 1]).toBeLessThanOrEqual(cell + 1);
      });
      // Panels grow by 2.5 each: from the smallest double to 1 there are 2 + 1074/log2(2.5) of them at most.
      expect(cells.length).toBeLessThan(820);
      expect([ends[0], ends[ends.length - 1]]).toEqual([0, 2]);
    }
  });
  it("tableHilbert goes over to its boundary value, which is found without halving panels", () => {
    const hilbert = runtime("tableHilbert") as unknown as (...args: unknown[]) => { re: number; im: number };
    const table = [0.05, [0, 0.125, 0.5, 0.765625, 1, 1.5], [0, 0.25, 0.5625, 1.25, 0.875, 0]];
    for (const re of [0.0371, 0.3, -0.77, 1, 1.21]) {
      const on = hilbert(re, 0, ...table);
      for (const im of [1e-15, 1e-20, 1e-40, 1e-75]) {
        const above = hilbert(re, im, ...table);
        // |ΔP_B/P_B| < 10 Im z ln(1/Im z), also at a point of the table; one ulp for each of its ln(1/Im z) panels.
        const bound = (10 * im + 2 ** -52) * Math.log(1 / im);
        expect(Math.hypot(above.re - on.re, above.im - on.im)).toBeLessThan(bound * Math.hypot(on.re, on.im));
      }
    }
  });
  it("digamma within 16 ulp for Re ≥ 1/2", () => {
    const digamma = runtime("digamma");
    const re = fc.double({ min: 0.5, max: 40, noNaN: true });
    const property = fc.property(re, wide, (a, b) => {
      const term = fn("digamma", exact(a, b));
      // Around the zero ψ(1.46) = 0 only the absolute error is small.
      fc.pre(Math.hypot(a - 1.4616, b) > 0.3);
      expect(distance(digamma(a, b), (bits) => evaluateBall(term, () => undefined, bits))).toBeLessThan(16);
    });
    fc.assert(property, { seed: 32, numRuns: 150 });
  });
  it("sum3 rounds the exact sum, within one ulp", () => {
    const sum3 = runtime("sum3");
    const property = fc.property(wide, wide, wide, (a, b, c) => {
      const total = (): ComplexBall => evaluateBall(num(sum(a, b, c)), () => undefined, 400);
      expect(distance(sum3(a, b, c), total)).toBeLessThanOrEqual(1);
      expect(
        distance(sum3(a, -a * (1 + 2 ** -50), c * 1e-12), () =>
          evaluateBall(num(sum(a, -a * (1 + 2 ** -50), c * 1e-12)), () => undefined, 400),
        ),
      ).toBeLessThanOrEqual(1);
    });
    fc.assert(property, { seed: 33, numRuns: 100 });
  });
  it("cothQuotient within 16 ulp, near and far from the diagonal", () => {
    const quotient = runtime("cothQuotient");
    const size = wide.map(Math.abs);
    const ratio = fc.oneof(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.constant(1 - 2 ** -40));
    const property = fc.property(size, ratio, (a, r) => {
      const b = a * r;
      const value = (bits: number): ComplexBall =>
        evaluateBall(exact(0), () => undefined, bits).add(reference(a, b, bits), bits);
      expect(distance(quotient(a, b), value)).toBeLessThan(16);
    });
    fc.assert(property, { seed: 34, numRuns: 100 });
  });
});

function sum(...parts: number[]): Gaussian {
  return parts.reduce((s, p) => s.add(Gaussian.of(Rational.fromDouble(p))), Gaussian.ZERO);
}
/** (a coth a − b coth b)/(a² − b²) as it stands; the cancellation costs bits that the caller raises. */
function reference(a: number, b: number, bits: number): ComplexBall {
  const [x, y] = [RealBall.fromDouble(a), RealBall.fromDouble(b)];
  const top = x.mul(coth(x, bits), bits).sub(y.mul(coth(y, bits), bits), bits);
  const value = top.div(x.square(bits).sub(y.square(bits), bits), bits);
  return evaluateBall(exact(1), () => undefined, bits).scale(value, bits);
}
