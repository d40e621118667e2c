import { describe, expect, it } from "vitest";
import { weakCouplingEinstein } from "../../../derivations/weak-coupling-wide-band.ts";
import { Rational } from "../../../src/exact/rational.ts";
import { evaluateBall } from "../../../src/kernels/ball-evaluation.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { criticalCouplingDigits } from "../../../src/solvers/precise/critical-coupling-digits.ts";
import {
  extrapolateTransition,
  type TransitionPoint,
} from "../../../src/solvers/weak-coupling/transition-ladder.ts";
import { weakCouplingSeries } from "../../../src/solvers/weak-coupling/transition-series.ts";
import reference from "../../references/weak-coupling.json" with { type: "json" };

const points: readonly TransitionPoint[] = reference.points;
const mode = { kernels: compileKernels({ kind: "einstein", lambda: 1, omega: 1 }, 1, 1), frequency: 1 };
const derived = evaluateBall(weakCouplingEinstein().results.correction!, () => undefined, 80).re.toNumber();
/** ln(2/π) + γ − ½. */
const PREFACTOR = Math.log(2 / Math.PI) + 0.5772156649015329 - 0.5;

describe("c_1 and c_2 extrapolated from T_c(λ)", () => {
  const { prefactor, first, second, logarithm } = extrapolateTransition(points);
  it("has the prefactor and the derived c_1 within its error, c_1 to ten digits", () => {
    // A unit in the last place of the double PREFACTOR counts as well.
    expect(Math.abs(prefactor.value - PREFACTOR)).toBeLessThan(prefactor.error + 1e-16);
    expect(Math.abs(first.value - derived)).toBeLessThan(first.error);
    expect(first.error).toBeLessThan(3e-11);
  });

  it("has the c_2 of the equations at T → 0 within the errors of both, to seven digits", () => {
    const other = weakCouplingSeries(mode).second;
    expect(Math.abs(second.value - other.value)).toBeLessThan(second.error + other.error);
    expect(second.error).toBeLessThan(1e-8);
  });

  it("leaves no room for λ ln λ: its coefficient falls with every point of the ladder", () => {
    const byLength = [6, 7, 8].map((n) => extrapolateTransition(points.slice(-n)).logarithm.error);
    expect(logarithm.error).toBeLessThan(1e-9);
    expect(byLength[1]).toBeLessThan(0.1 * byLength[0]!);
    expect(byLength[2]).toBeLessThan(0.1 * byLength[1]!);
  });

  it("states errors that hold with fewer points, and hotter ones where e^{−2/λ} counts", () => {
    const hot = points.slice(0, 6);
    for (const part of [points.slice(-6), points.slice(-5), points.slice(-4), hot]) {
      const found = extrapolateTransition(part);
      expect(Math.abs(found.first.value - derived)).toBeLessThan(found.first.error);
      expect(Math.abs(found.second.value - second.value)).toBeLessThan(found.second.error);
    }
  });

  it("carries the errors of the couplings through", () => {
    const vague = points.map((point) => ({ ...point, error: "1e-16" }));
    const found = extrapolateTransition(vague);
    expect(found.first.error).toBeGreaterThan(1e-9);
    expect(Math.abs(found.first.value - derived)).toBeLessThan(found.first.error);
  });

  it("is no accident: a logarithm in one coupling too many is seen", () => {
    // λ + λ⁴ ln λ/1000 shifts ln T_c by −λ² ln λ/1000.
    const bent = points.map((point) => {
      const x = Number(point.coupling);
      const shift = Rational.parse((1e-3 * x ** 4 * Math.log(x)).toFixed(24))!;
      return { ...point, coupling: Rational.parse(point.coupling)!.add(shift).toString() };
    });
    expect(extrapolateTransition(bent).first.error).toBeGreaterThan(1000 * first.error);
  });

  it("refuses three points", () => {
    expect(() => extrapolateTransition(points.slice(0, 3))).toThrow(/3 points/);
  });
});

describe("points of the ladder", () => {
  const distance = (x: string, y: string): number =>
    Rational.parse(x)!.sub(Rational.parse(y)!).abs().toNumber();

  it.each(reference.points)("T = $temperature is the same on a coarser grid", ({ coupling, coarser }) => {
    expect(distance(coupling, coarser.coupling)).toBeLessThan(Number(coarser.error));
  });

  it("are met by the present code", () => {
    const { temperature, coupling } = reference.points[2]!;
    const found = criticalCouplingDigits({ kind: "einstein", omega: 1, lambda: 1 }, temperature, 10);
    expect(distance(found.value, coupling)).toBeLessThan(Number(found.error));
  });
});
