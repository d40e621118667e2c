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

const derived = 2 * evaluateBall(weakCouplingEinstein().results.gap!, atUnitTemperature, 80).re.toNumber();
const [IMAGINARY, REAL] = [
  [0.1, 0.5, 1, 2, 4],
  [0.25, 0.5, 0.75, 0.9, 1.1, 1.25, 1.5, 1.75, 2.5],
];

// The couplings are a choice: what is stated with one holds with others.
describe.each([0.25, 0.22, 0.28])("the gap at T = 0 as λ → 0, from λ = %s down", (largest) => {
  const { ratio, imaginary, real } = gapLimit(largest);

  it.each(["edge", "matsubara"] as const)("2Δ/T_c is the derived 2πe^{−γ}, not linear in λ: %s", (axis) => {
    const { limit, linear } = ratio[axis];
    expect(Math.abs(limit.value - derived)).toBeLessThan(limit.error);
    expect(Math.abs(linear.value)).toBeLessThan(linear.error);
  });

  it.each(IMAGINARY)("Δ(iω)/Δ(0) is the generated λ(iω)/λ(0) at ω = %s", (omega) => {
    const { value, error } = imaginary(omega);
    expect(Math.abs(value - kernels.matsubara(omega))).toBeLessThan(error);
  });

  it.each(REAL)("Δ(ω)/Δ_0 is the generated λ^R(ω)/λ(0) at ω = %s", (omega) => {
    const { re, im } = real(omega);
    expect(Math.abs(re.value - kernels.lambda(omega, 0).re)).toBeLessThan(re.error);
    expect(Math.abs(im.value)).toBeLessThanOrEqual(im.error);
  });
});

describe("what is stated of the gap as λ → 0", () => {
  const { ratio, imaginary, real } = gapLimit();

  it("is nine digits of 2Δ/T_c and six of the absence of a linear term", () => {
    for (const { limit, linear } of Object.values(ratio)) {
      expect(limit.error).toBeLessThan(1e-9 * limit.value);
      expect(linear.error).toBeLessThan(1e-6 * limit.value);
    }
  });

  it("is five digits of the gap function on the Matsubara axis, three on the real axis", () => {
    for (const omega of IMAGINARY) expect(imaginary(omega).error).toBeLessThan(1e-5);
    for (const omega of REAL) {
      const { re, im } = real(omega);
      const size = Math.max(1, Math.abs(re.value));
      expect(Math.max(re.error, im.error)).toBeLessThan(1e-3 * size);
    }
  });
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
