/** The public door of langreth: everything a derivation program or a caller may use. */
export * from "./algebra/term.ts";
export { type Derivation, type JudgeName, type Rule, type Step, Trace } from "./algebra/trace.ts";
export { areEqual, isZero, type ZeroVerdict } from "./algebra/zero.ts";
export { type BiasConstant, biasConstant } from "./asymptotics/local/bias-constant.ts";
export { agreesWithEquilibrium, biasLogarithm } from "./asymptotics/local/bias-logarithm.ts";
export { type EquilibriumCorrection, equilibriumCorrection } from "./asymptotics/local/correction.ts";
export { type DrivenLogarithm, drivenLogarithm } from "./asymptotics/local/driven-logarithm.ts";
export {
  type FixedDriveLogarithm,
  fixedDriveLogarithm,
} from "./asymptotics/local/fixed-drive-logarithm.ts";
export { type LeadConstant, leadConstant } from "./asymptotics/local/lead-constant.ts";
export { offAxisTerm } from "./asymptotics/off-axis-term.ts";
export { type SpectrumLogarithm, spectrumLogarithm } from "./asymptotics/spectrum-logarithm.ts";
export { type StrongCoupling, strongCoupling } from "./asymptotics/strong-coupling.ts";
export { type TemperatureBias, temperatureBias } from "./asymptotics/temperature-bias.ts";
export { type WeakCouplingWideBand, weakCouplingWideBand } from "./asymptotics/weak-coupling-wide-band.ts";
export {
  type Certificate,
  certificateOf,
  certificateText,
  checkCertificate,
  Prover,
} from "./certificates/index.ts";
export { type ClaimDefaults, readClaims, type UserClaim } from "./claims/check-claims.ts";
export {
  allClosed,
  type ClosedEquations,
  closeEquations,
  couplingOfFlatBand,
  couplingPerState,
  type SummedEquations,
  summedEquations,
} from "./closures/assemble.ts";
export {
  type AsymmetricResidual,
  asymmetricResidual,
  asymmetricSource,
  secondDistribution,
  twoDistributions,
} from "./closures/asymmetric.ts";
export { type BandIntegrals, bandIntegrals } from "./closures/band.ts";
export {
  channelsInClosures,
  orders,
  type WideBeyondLinear,
  wideBeyondLinear,
} from "./closures/beyond-linear.ts";
export { einstein } from "./closures/boson/einstein.ts";
export type { BosonModel } from "./closures/boson/model.ts";
export { oscillator } from "./closures/boson/oscillator.ts";
export { type CellFunctions, tabulatedCell } from "./closures/boson/tabulated.ts";
export { CLOSURES, type Closure, local, transformsWithoutLogarithm } from "./closures/closure.ts";
export { allParts, type ClosureParts, closureParts } from "./closures/closure-parts.ts";
export {
  type Channel,
  type Continued,
  channels,
  continueChannel,
  mixedForm,
  splitWeights,
} from "./closures/continuation.ts";
export { type DensitySums, densitySums, transformSymmetries } from "./closures/density.ts";
export { einsteinDegeneracy } from "./closures/einstein-degeneracy.ts";
export {
  type BosonEquations,
  type EquationOptions,
  type Equations,
  equations,
} from "./closures/equations.ts";
export { type MatsubaraEquations, matsubaraEquations, residualVanishes } from "./closures/equilibrium.ts";
export { type FlatSeries, flatSeries, flatTransform } from "./closures/flat-band.ts";
export { type FlatLimits, flatLimits, flatParts } from "./closures/flat-limits.ts";
export { heldMeans, heldOccupation, heldReturn } from "./closures/held-electrons.ts";
export { type LocalClosure, localClosure } from "./closures/local.ts";
export { normalisation } from "./closures/normalisation.ts";
export {
  type Channels,
  occupiedPart,
  type ReturnedResidual,
  returnedResidual,
  riccatiSteps,
} from "./closures/returned.ts";
export { type AsymmetricSums, asymmetricSums, shiftOfEnergies } from "./closures/shifted-band.ts";
export { type StaticBoson, staticBoson } from "./closures/static-boson.ts";
export { dispersionRelations } from "./closures/sum-rules/dispersion.ts";
export { equalTimes } from "./closures/sum-rules/equal-times.ts";
export { lorentzianPowers } from "./closures/sum-rules/lorentzian.ts";
export { moments as sumRuleMoments } from "./closures/sum-rules/moments.ts";
export { parities, positivity } from "./closures/sum-rules/parities.ts";
export { type TemperatureBiasOnAxis, temperatureBiasOnAxis } from "./closures/temperature-bias.ts";
export { type ChainSelfEnergies, chainSelfEnergies } from "./closures/weak-coupling/chain.ts";
export { chainDegeneracy } from "./closures/weak-coupling/chain-degeneracy.ts";
export { chainIdentity } from "./closures/weak-coupling/chain-identity.ts";
export { type FixedDrive, fixedDriveLaw } from "./closures/weak-coupling/fixed-drive.ts";
export { gappedLaw } from "./closures/weak-coupling/gapped-law.ts";
export { type DrivenLaw, drivenLaw } from "./closures/weak-coupling/law.ts";
export { type LeadLaw, leadLaw } from "./closures/weak-coupling/lead.ts";
export { type WeakCouplingLaw, weakCouplingLaw } from "./closures/weak-coupling.ts";
export { type WideBand, wideBand } from "./closures/wide.ts";
export { type BranchTable, branchTable } from "./contour/branches.ts";
export { convolution, type ProductRule } from "./contour/convolution.ts";
export {
  type DysonRule,
  dysonRule,
  recordRemainder,
  recordResolvent,
  recordSeries,
} from "./contour/dyson-series.ts";
export { recordInduction } from "./contour/induction.ts";
export { contourInverseRule, type InverseRule } from "./contour/inverse.ts";
export { pointwiseLesser, recordBothLanguages } from "./contour/lesser-language.ts";
export { branchChain, nestedProduct, recordChain } from "./contour/nested.ts";
export { pointwise } from "./contour/pointwise.ts";
export { type ThermalProduct, thermalConvolution } from "./contour/thermal-branch.ts";
export { recordThermalStart, type ThermalStart } from "./contour/thermal-start.ts";
export { type Language, recordDictionary, translate, translateRule } from "./contour/translation.ts";
export * from "./errors/errors.ts";
export * from "./kernels/index.ts";
export * from "./precision/index.ts";
export {
  derivationHtml,
  derivationJson,
  derivationLatex,
  derivationText,
  scanPlot,
  standaloneSvg,
  termLatex,
  termText,
} from "./report/index.ts";
export { criticalCouplingEnclosure, type Enclosure } from "./solvers/enclosure/critical-coupling.ts";
export {
  criticalTemperatureEnclosure,
  type TemperatureEnclosure,
} from "./solvers/enclosure/critical-temperature.ts";
export { type LocalEnclosure, localCouplingEnclosure } from "./solvers/enclosure/local/critical-coupling.ts";
export {
  type RepulsiveEnclosure,
  repulsiveTemperatureEnclosure,
} from "./solvers/enclosure/repulsion/critical-temperature.ts";
export { type EquilibriumGap, equilibriumGap } from "./solvers/gap/equilibrium-gap.ts";
export { localCriticalTemperature } from "./solvers/local/critical-temperature.ts";
export { localCritical } from "./solvers/local/local-critical.ts";
export { criticalCouplingDigits } from "./solvers/precise/critical-coupling-digits.ts";
export {
  type CriticalTemperatureDigitsOptions,
  criticalTemperatureDigits,
} from "./solvers/precise/critical-temperature-digits.ts";
export type { DigitsAnswer } from "./solvers/precise/precise-problem.ts";
export type { ExactRepulsion } from "./solvers/precise/repulsive-transition.ts";
export { type LocalOrder, localOrder } from "./solvers/steady-gap/local-order.ts";
export { type SteadyGap, steadyGap } from "./solvers/steady-gap/wide-gap.ts";
export { wideOrder } from "./solvers/steady-gap/wide-order.ts";
export { correctedLaw } from "./solvers/weak-coupling/corrected-law.ts";
export { type GapLimit, gapLimit } from "./solvers/weak-coupling/gap-limit.ts";
export { weakCouplingSeries } from "./solvers/weak-coupling/transition-series.ts";
export { wideBiasLaw } from "./solvers/weak-coupling/wide-bias-law.ts";
export { criticalCouplingLine } from "./solvers/wide/critical-coupling-line.ts";
export { criticalCouplingMatsubara } from "./solvers/wide/critical-coupling-matsubara.ts";
export { criticalCouplingRealAxis } from "./solvers/wide/critical-coupling-real-axis.ts";
export { criticalTemperature } from "./solvers/wide/critical-temperature.ts";
export { bundledSpectrum } from "./spectra/data/bundled.ts";
export { moments } from "./spectra/moments.ts";
export { parseSpectrum, type SpectrumReading } from "./spectra/read-spectrum.ts";
export { spectrumShape } from "./spectra/shape.ts";
export { rescale, type Spectrum } from "./spectra/spectrum.ts";
export { readSpectrumFile } from "./spectra/spectrum-file.ts";
export { equilibriumSolution } from "./steady/balance.ts";
export { fixedBath, gainAndLoss, type KineticWithBath, kineticWithBath } from "./steady/bath.ts";
export { type BosonRates, bosonRates, polarisationInEnergy } from "./steady/boson-polarisation.ts";
export { recordBoundary } from "./steady/boundary-term.ts";
export { type EnergyBalance, energyBalance, numberConservation } from "./steady/conservation.ts";
export { BOSON, ELECTRON } from "./steady/distributions.ts";
export { type Functional, fockFunctional, loopSign, type NambuIndex } from "./steady/functional.ts";
export { inRealGauge, recordEuler, recordGauge } from "./steady/functional-identities.ts";
export { distributionCondition, type KineticResult, keldyshDyson, kmsDefect } from "./steady/kinetic.ts";
export { type Lead, lead } from "./steady/lead.ts";
export { thermalPeriodicity } from "./steady/periodicity.ts";
export { heatFlow, powerIntoBoson } from "./steady/polarisation.ts";
export { type GapEquations, gapEquations } from "./steady/residual.ts";
export { type SelfConsistentBoson, selfConsistentBoson } from "./steady/self-consistent-boson.ts";
export { type SelfEnergy, selfEnergy } from "./steady/self-energy.ts";
export { time } from "./steady/symbols.ts";
export { allClaims, type Claim } from "./verify/claims.ts";
export { judgeStep } from "./verify/judge.ts";
export { strongCouplingConstant } from "./verify/strong-coupling-constant.ts";
export type { Effort, Judgement, Verdict } from "./verify/verdict.ts";
