import { describe, expect, it } from "vitest";
import { analyticContinuation } from "../../derivations/analytic-continuation.ts";
import { anomalousResidual } from "../../derivations/anomalous-residual.ts";
import { beyondLinearOrder } from "../../derivations/beyond-linear-order.ts";
import { bosons } from "../../derivations/bosons.ts";
import { closureEquations } from "../../derivations/closure-equations.ts";
import { closures } from "../../derivations/closures.ts";
import { dysonEquation } from "../../derivations/dyson-equation.ts";
import { equilibrium } from "../../derivations/equilibrium.ts";
import { flatBand } from "../../derivations/flat-band.ts";
import { kineticEquation } from "../../derivations/kinetic-equation.ts";
import { kineticTheory } from "../../derivations/kinetic-theory.ts";
import { localClosureDerivation } from "../../derivations/local-closure.ts";
import { polarisation } from "../../derivations/polarisation.ts";
import { spectrumLogarithmDerivation } from "../../derivations/spectrum-logarithm.ts";
import { sumRules } from "../../derivations/sum-rules.ts";
import { temperatureBiasAxis } from "../../derivations/temperature-bias-axis.ts";
import { temperatureBiasLaw } from "../../derivations/temperature-bias-law.ts";
import { weakCouplingCorrection } from "../../derivations/weak-coupling-correction.ts";
import { weakCouplingDrive } from "../../derivations/weak-coupling-drive.ts";
import { weakCouplingLogarithm } from "../../derivations/weak-coupling-logarithm.ts";
import { weakCouplingEinstein } from "../../derivations/weak-coupling-wide-band.ts";
import { wideBandDerivation } from "../../derivations/wide-band.ts";
import { withoutParticleHoleSymmetry } from "../../derivations/without-particle-hole-symmetry.ts";
import { add, HALF, mul, neg, num, ONE, type Step, ZERO } from "../../src/index.ts";
import { judgeStep } from "../../src/verify/judge.ts";

/** Steps whose right-hand side is computed from those before: limits, rearrangements, values at a point. */
const COMPUTED: Readonly<Record<string, () => { readonly steps: readonly Step[] }>> = {
  "sum-of-squares outer-gap shell-source shell-relaxation shell-self-energy shell-feedback shell-orders reference-logarithm oscillator-rest oscillator-outer oscillator-logarithm bias-equilibrium thermal-loss thermal-residual loss-at-rest residual-at-rest deviation-on-line residual-ratio deviation-strength balance-on-line drift-coefficient bias-integrand bias-function balance-gap balance-residual balance-deviation beyond-deviation beyond-relaxation":
    weakCouplingCorrection,
  "lead-pull lead-balance lead-electrons lead-return lead-slope residual-ratio deviation-strength lead-drift lead-integrand held-source held-relaxation held-shell-return held-shell-source held-shell-feeds held-shell-pairing held-gap held-residual held-shell-loss held-linewidth held-orders held-parts":
    weakCouplingLogarithm,
  "gap-function half-antiderivative digamma-duplication digamma-large logarithm half-boundary prefactor condition-in-orders":
    weakCouplingEinstein,
  "renormalisation-value remainder-inner-value dilogarithm-value parameter-slope parameter-inner-value dilogarithm-minus-one gap-integral":
    weakCouplingEinstein,
  "logarithmic-frequency pair-symmetric equal-modes coth-bound average spectrum-logarithm":
    spectrumLogarithmDerivation,
  "bias-bracket bias-off-axis bias-f bias-frequency bias-gap": temperatureBiasAxis,
  "off-axis-pole off-axis-resonance off-axis-fractions off-axis-sum off-axis-size": temperatureBiasLaw,
  "bias-fold": temperatureBiasAxis,
  "kinetic-condition defect-vanishes": kineticEquation,
  "equilibrium-boson equilibrium-lead bath-rate-out number-antisymmetry number-conserved number-lead energy-symmetrised energy-order energy-lead phase-space phase-space-slope phase-space-ends einstein-family":
    kineticTheory,
  "boson-broadening boson-collision": polarisation,
  "resolvent-inverse resolvent-dresses": dysonEquation,
  "jump-hilbert lorentzian-recursion-2 reflection-lambda reflection-hilbert reflection-kernel reflection-self-energy reflection-gap reflection-glue reflection-residual width width-emission width-squares-out width-squares-in defect-exchange defect-reversal":
    sumRules,
  "normalisation-R density-square transform-odd transform-conjugate nambu-inverse nambu-determinant":
    closures,
  "flat-reflected-R flat-feedback-real flat-spectral-imaginary": flatBand,
  "flat-local-coupling": closureEquations,
  "local-anomalous": localClosureDerivation,
  "band-inverse": wideBandDerivation,
  "occupied-part riccati-root riccati-amplitude channel-occupation channel-residual two-channels return-determinant wide-direction-anomalous wide-all-orders":
    beyondLinearOrder,
  "two-distributions tau3-shifted branch-imbalance balanced-source-R balanced-source-A":
    withoutParticleHoleSymmetry,
  "fixed-drive-source fixed-drive-relaxation fixed-drive-gap fixed-drive-return fixed-drive-loss fixed-drive-residual fixed-drive-law sideband-spectral sideband-no-gain no-source-from-sideband":
    weakCouplingDrive,
  "oscillator-hilbert-sum cell-partial-fractions cell-lambda": bosons,
  "nambu-inverse-R anomalous-keldysh": anomalousResidual,
  "local-normal-residues local-normal-shift local-normal-balance wide-frequency wide-order lambda-matsubara":
    equilibrium,
  "weight-balance weight-mismatch gap-virtual gap-representation gap-residues local-virtual":
    analyticContinuation,
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
