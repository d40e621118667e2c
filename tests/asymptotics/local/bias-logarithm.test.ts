import { describe, expect, it } from "vitest";
import { weakCouplingCorrection } from "../../../derivations/weak-coupling-correction.ts";
import { evaluateBall } from "../../../src/kernels/ball-evaluation.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { ComplexBall, RealBall } from "../../../src/precision/index.ts";
import { type Basis, extrapolate } from "../../../src/solvers/local/extrapolate.ts";
import { lineCritical } from "../../../src/solvers/local/line-critical.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { oscillatorSlope } from "../../solvers/local/local-kernels.ts";

const KAPPA = 0.5;
const { biasInverse } = weakCouplingCorrection().results;

/** The derived 1/G_c with T under the logarithm on its own. */
function law(te: number, tb: number, underLogarithm: number): number {
  const values: Readonly<Record<string, number>> = {
    T: underLogarithm,
    T_B: tb,
    "h'(0)": 1 / (2 * te),
    Omega: 1,
    a: oscillatorSlope(1, KAPPA),
  };
  const at = (t: { readonly kind: string; readonly name?: string }): ComplexBall | undefined =>
    t.kind === "sym" && t.name !== "pi" ? ComplexBall.of(RealBall.fromDouble(values[t.name!]!)) : undefined;
  return evaluateBall(biasInverse!, at, 80).re.toNumber();
}

/** 1/G_c by the line of the real axis, with X; two tests share the highest temperature. */
function solved(te: number, tb: number): number {
  const key = `${te} ${tb}`;
  const inverse = known.get(key) ?? solvedAnew(te, tb);
  known.set(key, inverse);
  return inverse;
}

const known = new Map<string, number>();

function solvedAnew(te: number, tb: number): number {
  const spectrum: Spectrum = { kind: "oscillator", omega: 1, kappa: KAPPA, lambda: 1 };
  const kernels = compileKernels(spectrum, te, tb);
  const problem = { kernels, shape: spectrumShape(spectrum), electronTemperature: te, bosonTemperature: tb };
  return 1 / lineCritical(problem).factor;
}

/** The next order has T ln²T; what the fit leaves out is of order T ln T, 1e-3 at the highest temperature. */
const ORDERS: Basis = [() => 1, (t) => Math.log(t), (t) => t * Math.log(t) ** 2];
const TEMPERATURES = [1.2e-4, 3e-5, 8e-6];

describe("the logarithm at T_B ≠ T_e", () => {
  it.each([0.25, 2])("is −4a ln(Ω/T) in 1/G_c at T_B/T_e = %f, to three digits", (ratio) => {
    const samples = TEMPERATURES.map((te) => ({
      temperature: te,
      value: solved(te, ratio * te) - law(te, ratio * te, 1),
    }));
    const { coefficients } = extrapolate(samples, ORDERS);
    const derived = law(1, 1, Math.E) - law(1, 1, 1);
    expect(Math.abs(coefficients[1]! / derived - 1)).toBeLessThan(3e-4);
    expect(derived).toBeCloseTo(4 * oscillatorSlope(1, KAPPA), 12);
  });

  it("leaves a constant of order a that depends on T_B/T_e", () => {
    const [te] = TEMPERATURES as [number];
    const constants = [0.25, 2].map((r) => solved(te, r * te) - law(te, r * te, te));
    expect(Math.abs(constants[0]! - constants[1]!)).toBeGreaterThan(1);
    for (const constant of constants) expect(Math.abs(constant)).toBeLessThan(1.1);
  });
});
