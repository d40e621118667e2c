import { describe, expect, it } from "vitest";
import { weakCouplingEinstein } from "../../../derivations/weak-coupling-wide-band.ts";
import type { Term } from "../../../src/algebra/term.ts";
import { eulerGamma as gammaE } from "../../../src/asymptotics/symbols.ts";
import { evaluateBall } from "../../../src/kernels/ball-evaluation.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { ComplexBall, eulerGamma } from "../../../src/precision/index.ts";
import { gapLimit } from "../../../src/solvers/weak-coupling/gap-limit.ts";
import {
  coefficientOfPoints,
  limitOfPoints,
  power,
  squareTimes,
} from "../../../src/solvers/weak-coupling/zero-coupling.ts";
import { temperature } from "../../../src/steady/symbols.ts";

const kernels = compileKernels({ kind: "einstein", lambda: 1, omega: 1 }, 1, 1);

function atUnitTemperature(t: Term): ComplexBall | undefined {
  if (t === temperature) return ComplexBall.ONE;
  return t === gammaE ? ComplexBall.of(eulerGamma(80)) : undefined;
}

describe("the gap at T = 0 as λ → 0", () => {
  const { ratio, imaginary, real } = gapLimit();
  const derived = 2 * evaluateBall(weakCouplingEinstein().results.gap!, atUnitTemperature, 80).re.toNumber();

  it.each(["edge", "matsubara"] as const)("2Δ/T_c is the derived 2πe^{−γ} to nine digits: %s", (axis) => {
    const { limit, linear } = ratio[axis];
    expect(Math.abs(limit.value - derived)).toBeLessThan(limit.error);
    expect(limit.error).toBeLessThan(2e-9);
    expect(Math.abs(linear.value)).toBeLessThan(linear.error);
    expect(linear.error).toBeLessThan(2e-7);
  });

  it.each([0.1, 0.5, 1, 2, 4])("Δ(iω)/Δ(0) is the generated λ(iω)/λ(0) at ω = %s", (omega) => {
    const { value, error } = imaginary(omega);
    expect(Math.abs(value - kernels.matsubara(omega))).toBeLessThan(error);
    expect(error).toBeLessThan(1e-5);
  });

  it.each([0.25, 0.5, 0.75, 0.9, 1.1, 1.25, 1.5, 1.75, 2.5])(
    "Δ(ω)/Δ_0 is the generated λ^R(ω)/λ(0) at ω = %s",
    (omega) => {
      const { re, im } = real(omega);
      expect(Math.abs(re.value - kernels.lambda(omega, 0).re)).toBeLessThan(re.error);
      // A thousandth, towards the pole at ω = 1 and the root of two bosons at ω = 2 a little more.
      expect(re.error).toBeLessThan(2e-3 * Math.abs(re.value));
      expect(Math.abs(im.value)).toBeLessThanOrEqual(im.error);
      expect(im.error).toBeLessThan(2e-3 * Math.max(1, Math.abs(re.value)));
    },
  );
});

describe("extrapolation to λ → 0", () => {
  const terms = [power(1), squareTimes(-1), power(2)];
  const at = (coupling: number, more = 0) => {
    const square = Math.exp(-2 / coupling);
    const value = 3 + 2 * coupling - (5 * square) / coupling + 7 * coupling ** 2 + more * coupling ** 3;
    return { coupling, square, value, error: 1e-14 };
  };
  const couplings = [0.1, 0.15, 0.2, 0.3];

  it("finds what its terms can follow, and each coefficient", () => {
    const points = couplings.map((coupling) => at(coupling));
    expect(Math.abs(limitOfPoints(points, terms).value - 3)).toBeLessThan(1e-12);
    [3, 2, -5, 7].forEach((known, k) => {
      const { value } = coefficientOfPoints(points, terms, k);
      expect(Math.abs(value / known - 1)).toBeLessThan(1e-9);
    });
  });

  it("states an error that covers a term it does not have", () => {
    const { value, error } = limitOfPoints(
      couplings.map((coupling) => at(coupling, 1)),
      terms,
    );
    expect(Math.abs(value - 3)).toBeGreaterThan(1e-4);
    expect(Math.abs(value - 3)).toBeLessThan(error);
  });

  it("refuses fewer points than unknowns", () => {
    expect(() => limitOfPoints([at(0.1), at(0.2)], terms)).toThrow("2 points, at least 4 are needed");
  });
});
