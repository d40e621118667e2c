import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coefficientOf } from "../../src/algebra/rewrite.ts";
import { add, fn, I, integral, mul, neg, num, pow, sym, type Term } from "../../src/algebra/term.ts";
import { Trace } from "../../src/algebra/trace.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { flat } from "../../src/closures/closure.ts";
import { densitySums } from "../../src/closures/density.ts";
import { flatSeries, flatTransform } from "../../src/closures/flat-band.ts";
import { flatLimits } from "../../src/closures/flat-limits.ts";
import { differentiate, expandRational, sumOfPowers } from "../../src/closures/logarithm.ts";
import { judgeStep } from "../../src/verify/judge.ts";
import { type Complex, conjugate, distance } from "./plain-complex.ts";
import { termValue } from "./term-value.ts";

const SEED = 31_337;
const [z, W, x] = [sym("z"), sym("W"), sym("x")];
const effort = { runs: 3, digits: 20, seed: 5 };
const limits = flatLimits(densitySums(), flatSeries());
const perResidual = (t: Term): Term => coefficientOf(t, fn("Xi", sym("omega")));

describe("differentiate", () => {
  it("agrees with difference quotients", () => {
    const term = mul(x, fn("log", add(pow(x, 2), num(2))), pow(add(x, num(1)), -1));
    const slope = differentiate(term, x);
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 3, noNaN: true }), (at) => {
        const h = 1e-4;
        const [up, down] = [at + h, at - h].map((v) => termValue(term, { x: [v, 0] })[0]);
        // The error of the central difference is h² times a third derivative of order one.
        expect(Math.abs((up! - down!) / (2 * h) - termValue(slope, { x: [at, 0] })[0])).toBeLessThan(1e-6);
      }),
      { seed: SEED, numRuns: 25 },
    );
  });
  it("refuses functions that it does not know", () => {
    expect(() => differentiate(fn("tanh", x), x)).toThrow(/no derivative/);
  });
});

describe("expandRational", () => {
  it("keeps the remainder exactly", () => {
    const term = pow(add(num(1), neg(mul(x, z))), -1);
    const expansion = expandRational(term, x, 3);
    expect(expansion.powers.map((p) => p.power)).toEqual([0, 1, 2]);
    expect(areEqual(add(sumOfPowers(expansion, x), expansion.remainder), term)).toBe(true);
  });
});

describe("the limits of the flat band", () => {
  const energy = fc.tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: 0.2, max: 1, noNaN: true }),
  );
  const at = (w: Complex, width: number): Record<string, Complex> => ({
    "omega~^R": w,
    "omega~^A": conjugate(w),
    W: [width, 0],
  });
  const exact = (w: Complex, width: number): Complex => {
    const c = (z: Complex): Complex => termValue(flat.transform(sym("z")), { z, W: [width, 0] });
    return [(2 * c(w)[0]) / (2 * w[0]), 0];
  };
  it("return the residual as 2Ξ/W and its next order when the band is wide", () => {
    fc.assert(
      fc.property(energy, (w) => {
        fc.pre(Math.abs(w[0]) > 0.1);
        const width = 20;
        const value = termValue(perResidual(limits.wide.feedback), at(w, width));
        // The next term is 2/5 of order |ω̃|⁴/W⁵, with a coefficient below five for |ω̃| < 1.5.
        expect(distance(value, exact(w, width))).toBeLessThan(10 * 1.5 ** 4 * width ** -5);
        expect(Math.abs(value[0] * (width / 2) - 1)).toBeLessThan(3 * (1.5 / width) ** 2);
      }),
      { seed: SEED, numRuns: 25 },
    );
  });
  it("return it as Ξ/|ω̃|² per state when the band is narrow", () => {
    fc.assert(
      fc.property(energy, (w) => {
        fc.pre(Math.abs(w[0]) > 0.1);
        const width = 0.01;
        const size = w[0] ** 2 + w[1] ** 2;
        const perState = exact(w, width)[0] / (2 * width);
        const value = termValue(perResidual(limits.local.feedback), at(w, width))[0];
        // Relative errors W²/|ω̃|² and W⁴/|ω̃|⁴ with |ω̃| > 0.2, and a factor of a few from the angle.
        expect(Math.abs(perState * size - 1)).toBeLessThan(5 * (width / 0.2) ** 2);
        expect(Math.abs(value / perState - 1)).toBeLessThan(10 * (width / 0.2) ** 4);
      }),
      { seed: SEED, numRuns: 25 },
    );
  });
  it("has 2W/(W² + y²) on the imaginary axis", () => {
    const y = sym("y");
    expect(areEqual(limits.onAxis, mul(num(2), W, pow(add(pow(W, 2), pow(y, 2)), -1)))).toBe(true);
    const near = exact([1e-5, 0.7], 1.3)[0];
    // The feedback is even in Re ω̃: the error at 1e-5 is of order 1e-10.
    expect(Math.abs(near - termValue(limits.onAxis, { W: [1.3, 0], y: [0.7, 0] })[0])).toBeLessThan(1e-9);
  });
});

describe("the judge of logarithms", () => {
  const trace = new Trace();
  flatTransform(trace);
  flatSeries(trace);
  const step = (id: string) => trace.recorded.find((s) => s.id === id)!;
  it("refutes the other branch", () => {
    const turn = mul(num(2), I, sym("pi"));
    for (const id of ["flat-transform-R", "flat-reflected-A", "flat-integral"]) {
      const wrong = { ...step(id), rhs: add(step(id).rhs, turn) };
      expect(judgeStep(step(id), effort).verdict).toBe("certified");
      expect(judgeStep(wrong, effort).verdict).toBe("refuted");
    }
  });
  it("refutes a series without its remainder", () => {
    const { rhs } = step("wide-series");
    const bare = add(...(rhs.kind === "sum" ? rhs.terms : []).filter((t) => !t.key.includes("∫")));
    expect(judgeStep({ ...step("wide-series"), rhs: bare }, effort).verdict).toBe("refuted");
  });
  it("does not decide on integrals without two ends", () => {
    const epsilon = sym("epsilon");
    const half = integral(epsilon, mul(fn("theta", epsilon), pow(add(z, neg(epsilon)), -1)));
    expect(judgeStep({ ...step("flat-integral"), lhs: half }, effort).verdict).toBe("undecided");
  });
});
