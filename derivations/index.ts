import type { Derivation } from "../src/index.ts";
import { analyticContinuation } from "./analytic-continuation.ts";
import { anomalousResidual } from "./anomalous-residual.ts";
import { beyondLinearOrder } from "./beyond-linear-order.ts";
import { bosons } from "./bosons.ts";
import { closureEquations } from "./closure-equations.ts";
import { closures } from "./closures.ts";
import { contourComponents } from "./contour-components.ts";
import { dysonEquation } from "./dyson-equation.ts";
import { equilibrium } from "./equilibrium.ts";
import { flatBand } from "./flat-band.ts";
import { functional } from "./functional.ts";
import { gappedBoson } from "./gapped-boson.ts";
import { kineticEquation } from "./kinetic-equation.ts";
import { kineticTheory } from "./kinetic-theory.ts";
import { langrethRules } from "./langreth-rules.ts";
import { languages } from "./languages.ts";
import { localClosureDerivation } from "./local-closure.ts";
import { nestedProducts } from "./nested-products.ts";
import { polarisation } from "./polarisation.ts";
import { selfEnergyDerivation } from "./self-energy.ts";
import { spectrumLogarithmDerivation } from "./spectrum-logarithm.ts";
import { strongCouplingDerivation } from "./strong-coupling.ts";
import { sumRules } from "./sum-rules.ts";
import { temperatureBiasAxis } from "./temperature-bias-axis.ts";
import { temperatureBiasLaw } from "./temperature-bias-law.ts";
import { thermalStart } from "./thermal-start.ts";
import { weakCoupling } from "./weak-coupling.ts";
import { weakCouplingCorrection } from "./weak-coupling-correction.ts";
import { weakCouplingDrive } from "./weak-coupling-drive.ts";
import { weakCouplingLead } from "./weak-coupling-lead.ts";
import { weakCouplingLogarithm } from "./weak-coupling-logarithm.ts";
import { weakCouplingEinstein } from "./weak-coupling-wide-band.ts";
import { wideBandDerivation } from "./wide-band.ts";
import { withoutParticleHoleSymmetry } from "./without-particle-hole-symmetry.ts";

/** All derivations in the order in which they build on each other. */
export const DERIVATIONS: readonly (() => Derivation)[] = [
  contourComponents,
  langrethRules,
  nestedProducts,
  dysonEquation,
  languages,
  thermalStart,
  functional,
  selfEnergyDerivation,
  kineticEquation,
  kineticTheory,
  polarisation,
  anomalousResidual,
  localClosureDerivation,
  wideBandDerivation,
  closures,
  flatBand,
  closureEquations,
  beyondLinearOrder,
  withoutParticleHoleSymmetry,
  equilibrium,
  analyticContinuation,
  temperatureBiasAxis,
  weakCoupling,
  weakCouplingEinstein,
  spectrumLogarithmDerivation,
  temperatureBiasLaw,
  strongCouplingDerivation,
  weakCouplingDrive,
  weakCouplingCorrection,
  weakCouplingLogarithm,
  weakCouplingLead,
  gappedBoson,
  bosons,
  sumRules,
];
