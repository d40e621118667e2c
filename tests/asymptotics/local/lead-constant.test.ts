import { describe, expect, it } from "vitest";
import { weakCouplingLogarithm } from "../../../derivations/weak-coupling-logarithm.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { matsubaraCritical } from "../../../src/solvers/local/matsubara-critical.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import { oscillatorSlope } from "../../solvers/local/local-kernels.ts";
import { OSCILLATOR, solvedLine } from "../../solvers/steady/line-models.ts";
import { integralValue } from "./beyond-equilibrium.ts";
import { differenceOfOrder, halvedFrom, type Remainder } from "./remainder-order.ts";

const { leadFunction, coefficient } = weakCouplingLogarithm().results;
const KAPPA = 0.5;
const a = oscillatorSlope(1, KAPPA);

/** Λ = ∫_0^∞dν (AF_B)'/(Gν) of the oscillator with Ω = 1, by the trapezoidal rule in ln ν. */
function logarithm(tb: number): number {
  const K = (x: number): number =>
    (a * x * (1 + KAPPA ** 2) ** 2) /
    ((KAPPA ** 2 + 1 - x ** 2) ** 2 + 4 * KAPPA ** 2 * x ** 2) /
    Math.tanh(x / (2 * tb));
  const step = 1 / 16;
  let sum = 0;
  for (let u = Math.log(tb) - 12; u < 12; u += step) {
    const x = Math.exp(u);
    const h = 1e-3 * x;
    // (AF_B)' by central differences of fourth order.
    sum += (8 * (K(x + h) - K(x - h)) - (K(x + 2 * h) - K(x - 2 * h))) / (12 * h);
  }
  return sum * step;
}

interface Point {
  readonly te: number;
  readonly ratio: number;
  /** Γ_b/T_e². */
  readonly lead: number;
}
/** What 1/G_c has beyond law, equilibrium at T_B and Λ, as solved less as derived, per a. */
function remainder({ te, ratio, lead }: Point): Remainder {
  const tb = ratio * te;
  const rate = lead * te ** 2;
  const { factor: G } = solvedLine({ te, tb, rate, kinetic: true });
  const one = 2 * Math.PI * G * tb * a;
  const law = (rate / te + (2 * one) / tb) / (rate + 2 * one) / 4;
  const kernels = compileKernels(OSCILLATOR, tb, tb);
  const rest = matsubaraCritical({ kernels, shape: spectrumShape(OSCILLATOR), temperature: tb });
  const beyond = 1 / G - law - (1 / rest.factor - 1 / (4 * tb));
  const rates = { T_e: te, T_B: tb, Gamma_b: rate, Gamma_1: one, Gamma_2: 0 };
  const running = integralValue(coefficient!, rates).toNumber() - 4;
  const derived = integralValue(leadFunction!, { rho: ratio, eta: rate / one }).toNumber();
  return {
    temperature: te,
    left: (beyond + running * logarithm(tb)) / a - derived,
    smallness: 1 / (G * law) - 1,
  };
}

describe("the constant beside the logarithm with a lead", () => {
  it.each([
    { ratio: 1, lead: 4 },
    { ratio: 2, lead: 2 },
    { ratio: 0.25, lead: 2 },
  ])("is aJ at T_B/T_e = $ratio, Γ_b = $lead T_e²", (point) => {
    const { found, bound } = differenceOfOrder(halvedFrom(1e-3).map((te) => remainder({ te, ...point })));
    expect(found).toBeLessThan(bound);
  });
});
