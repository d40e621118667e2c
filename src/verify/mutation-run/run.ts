import type { Derivation } from "../../algebra/trace.ts";
import { ExactRandom } from "../../exact/random.ts";
import { type Effort, hasFailed, type Verdict } from "../verdict.ts";
import { derivationMutants } from "./derivation-mutants.ts";
import { kernelMutants } from "./kernel-mutants.ts";
import { reasonFor } from "./reasons.ts";
import { ruleMutants } from "./rule-mutants.ts";
import { type ChangedStep, FAMILIES, type Family, type Seeded } from "./seeded.ts";

/** What a second checker says of a changed statement; it speaks of steps whose original it can prove, or accepts. */
export type SecondChecker = (step: ChangedStep) => "accepts" | "refuses" | "has no proof";

export interface MutationOptions {
  readonly derivations: readonly Pick<Derivation, "name" | "steps">[];
  readonly count: number;
  readonly seed: number;
  readonly families?: readonly Family[];
  /** Replays the certificates of the changed steps; left out where there is none. */
  readonly certificates?: SecondChecker;
}

/** One seeded mistake and what came of it. */
export interface MutationOutcome {
  readonly family: Family;
  readonly where: string;
  readonly mistake: string;
  readonly place: string;
  readonly verdict: Verdict;
  readonly caught: boolean;
  readonly detail: string;
  /** Why a survivor changes nothing; null where it is caught or not explained. */
  readonly equivalent: string | null;
  /** Whether the certificate checker refuses it too; null where it has nothing to say. */
  readonly certificateRefuses: boolean | null;
}

export interface MutationResult {
  readonly outcomes: readonly MutationOutcome[];
  readonly seed: number;
}

/** Mistakes of each family: two fifths in rules, two in steps, one in kernels. */
const SHARE: Readonly<Record<Family, number>> = { rules: 2, derivations: 2, kernels: 1 };
/** Few models suffice: a mistake that shows at all shows in nearly every one. */
const EFFORT: Omit<Effort, "seed"> = { runs: 3, digits: 15, shrink: false };

/** The sample of mistakes that a seed stands for. */
export function seededMistakes(options: MutationOptions): Seeded[] {
  const families = options.families ?? FAMILIES;
  const parts = families.reduce((sum, f) => sum + SHARE[f], 0);
  const random = new ExactRandom(options.seed);
  return families.flatMap((family) => {
    const count = Math.ceil((options.count * SHARE[family]) / parts);
    if (family === "kernels") return kernelMutants(count, random);
    const make = family === "rules" ? ruleMutants : derivationMutants;
    return make(options.derivations, count, random);
  });
}

/** Seeds mistakes and lets the judges look at them; `progress` hears the share that is done. */
export function mutationRun(
  options: MutationOptions,
  progress: (fraction: number, what: string) => void = () => {},
): MutationResult {
  const mistakes = seededMistakes(options);
  const outcomes = mistakes.map((m, k) => {
    progress(k / mistakes.length, m.where);
    return outcomeOf(m, options);
  });
  return { outcomes, seed: options.seed };
}

function outcomeOf(m: Seeded, options: MutationOptions): MutationOutcome {
  const judgement = m.judge({ ...EFFORT, seed: options.seed });
  const caught = hasFailed(judgement.verdict);
  const said = options.certificates ? secondOpinion(m, options.certificates, caught) : [];
  const known = said.filter((s) => s !== "has no proof");
  const certificateRefuses = known.length === 0 ? null : known.includes("refuses");
  const { family, where, mistake, place } = m;
  const isTrue = said.length > 0 && said.every((s) => s === "accepts");
  const equivalent = caught ? null : reasonFor(m, judgement, isTrue);
  return {
    family,
    where,
    mistake,
    place,
    verdict: judgement.verdict,
    caught,
    detail: judgement.detail,
    equivalent,
    certificateRefuses,
  };
}

/** All steps of a survivor, for which every acceptance counts; of others until one is refused. */
function secondOpinion(m: Seeded, checker: SecondChecker, caught: boolean): ReturnType<SecondChecker>[] {
  const said: ReturnType<SecondChecker>[] = [];
  for (const step of m.steps) {
    const opinion = checker(step);
    said.push(opinion);
    if (caught && opinion === "refuses") break;
  }
  return said;
}

/** How many were seeded, caught and explained. */
export interface MutationCounts {
  readonly seeded: number;
  readonly caught: number;
  readonly equivalent: number;
  readonly unexplained: number;
  /** Changed statements that have a certificate, and those that the checker refuses. */
  readonly certificates: number;
  readonly refusedByCertificates: number;
  /** Changed statements that a judge refutes and the certificate checker accepts: one of the two is wrong. */
  readonly disagreements: number;
}
export function countOutcomes(outcomes: readonly MutationOutcome[]): MutationCounts {
  const caught = outcomes.filter((o) => o.caught).length;
  const equivalent = outcomes.filter((o) => o.equivalent !== null).length;
  const known = outcomes.filter((o) => o.certificateRefuses !== null);
  return {
    seeded: outcomes.length,
    caught,
    equivalent,
    unexplained: outcomes.length - caught - equivalent,
    certificates: known.length,
    refusedByCertificates: known.filter((o) => o.certificateRefuses).length,
    disagreements: known.filter((o) => o.verdict === "refuted" && !o.certificateRefuses).length,
  };
}
