/** The mutation run: mistakes seeded in rules, derivations and kernels, and what the judges make of them. */
export { EQUIVALENT, OUT_OF_REACH } from "./known-mutants.ts";
export { mutationPage } from "./page.ts";
export {
  countOutcomes,
  type MutationCounts,
  type MutationOptions,
  type MutationOutcome,
  type MutationResult,
  mutationRun,
  type SecondChecker,
  seededMistakes,
} from "./run.ts";
export { type ChangedStep, FAMILIES, type Family, type Seeded } from "./seeded.ts";
