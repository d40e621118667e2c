import { describe, expect, it } from "vitest";
import { spectrumLogarithmDerivation } from "../../derivations/spectrum-logarithm.ts";
import { temperatureBiasAxis } from "../../derivations/temperature-bias-axis.ts";
import { temperatureBiasLaw } from "../../derivations/temperature-bias-law.ts";
import { weakCouplingCorrection } from "../../derivations/weak-coupling-correction.ts";
import { weakCouplingEinstein } from "../../derivations/weak-coupling-wide-band.ts";
import { add, HALF, mul, neg, num, ONE, type Step, ZERO } from "../../src/index.ts";
import { judgeStep } from "../../src/verify/judge.ts";

/** Steps whose right-hand side is computed from those before: limits, rearrangements, values at a point. */
const COMPUTED: Readonly<Record<string, () => { readonly steps: readonly Step[] }>> = {
  "shell-source shell-relaxation shell-self-energy shell-feedback shell-orders reference-logarithm oscillator-rest oscillator-outer oscillator-logarithm bias-equilibrium":
    weakCouplingCorrection,
  "gap-function digamma-duplication digamma-large logarithm half-boundary prefactor": weakCouplingEinstein,
  "renormalisation-value remainder-inner-value dilogarithm-value parameter-slope parameter-inner-value dilogarithm-minus-one gap-integral":
    weakCouplingEinstein,
  "logarithmic-frequency pair-symmetric equal-modes coth-bound average spectrum-logarithm":
    spectrumLogarithmDerivation,
  "bias-bracket bias-off-axis bias-f bias-frequency bias-gap": temperatureBiasAxis,
  "off-axis-pole off-axis-resonance": temperatureBiasLaw,
};
const effort = { runs: 3, digits: 20, seed: 5, shrink: false };

describe.each(Object.entries(COMPUTED))("%s", (ids, derivation) => {
  const { steps } = derivation();
  it.each(ids.split(" "))("%s: its judge refuses a wrong sign, a lost 2 and a constant", (id) => {
    const step = steps.find((s) => s.id === id)!;
    expect(["proved", "certified"]).toContain(judgeStep(step, effort).verdict);
    const wrong =
      step.rhs === ZERO ? [ONE, num(-1)] : [neg(step.rhs), mul(HALF, step.rhs), add(step.rhs, ONE)];
    for (const rhs of wrong) expect(judgeStep({ ...step, rhs }, effort).verdict).toBe("refuted");
  });
});
