/** Kernels: bound to a boson, evaluated at any precision, emitted as source, compiled for the solvers. */

export type { KernelArgument } from "./arguments.ts";
export { type BallAtoms, evaluateBall } from "./ball-evaluation.ts";
export { type BoundKernel, bindKernel } from "./binding.ts";
export { type BosonKind, kernelEntry, kernelNames, kernelNode } from "./catalogue.ts";
export { type CompiledKernels, compileKernels } from "./compile.ts";
export {
  type Accuracy,
  type EmittedFile,
  type EmittedKernel,
  emitKernel,
  kernelList,
  measureAccuracy,
} from "./emit-kernel.ts";
export { evalKernel, type KernelValue } from "./eval-kernel.ts";
export { type ExactInputs, evaluateKernel } from "./evaluation.ts";
export {
  type BosonExcess,
  drivenExcess,
  type IncoherentDrive,
  tabulatedExcess,
} from "./general/boson-excess.ts";
export { compileGiven, type GivenKernels } from "./general/compile-given.ts";
export type { GivenBoson } from "./general/given-boson.ts";
export {
  type SteadyBoson,
  type SteadyKernels,
  steadyBoson,
  steadyKernels,
  withDistribution,
} from "./general/steady-kernels.ts";
export type { Language } from "./languages.ts";
export { type KernelManifest, LANGUAGES } from "./manifest.ts";
export { type ExactPoint, parseGaussian, parsePoint } from "./point.ts";
export { proveRule, type StabilityRule, stabilityRules } from "./stability.ts";
export { ulpDistance } from "./ulp.ts";
export { exactValue, type TestVector, testVectors } from "./vectors.ts";
export { type WeakCouplingFunctions, weakCouplingFunctions } from "./weak-coupling.ts";
