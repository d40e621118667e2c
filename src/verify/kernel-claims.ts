import { type BosonKind, kernelList, measureAccuracy, proveRule, stabilityRules } from "../kernels/index.ts";
import type { Claim } from "./claim.ts";
import { certified, proved, refuted, undecided } from "./verdict.ts";

/** Emitted code may differ from the exact value by this many units in the last place at its test vectors. */
const ULPS = 32;
/** Digits of the test vectors. */
const VECTOR_DIGITS = 30;

/** Every stability rule is an identity, and every kernel emitted as JavaScript meets its 30-digit test vectors. */
export function kernelClaims(): Claim[] {
  return [...stabilityClaims(), ...accuracyClaims()];
}

function stabilityClaims(): Claim[] {
  return stabilityRules().map((rule) => ({
    id: `stability/${rule.name}`,
    statement: `Stable form of ${rule.name}: ${rule.condition}.`,
    judge: "thermal",
    decide: () =>
      proveRule(rule)
        ? proved("identically zero in exponentials, for every branch")
        : refuted("the stable form differs", rule.name, 0),
  }));
}

function accuracyClaims(): Claim[] {
  return kernelList().map((kernel) => {
    const stem = kernel.boson === "any" ? kernel.name : `${kernel.name}-${kernel.boson}`;
    return {
      id: `kernel/${stem}`,
      statement: `The emitted ${kernel.name} (${kernel.boson}) is within ${ULPS} ulp of its ${VECTOR_DIGITS}-digit vectors.`,
      judge: "vectors",
      decide: () => {
        const accuracy = measureAccuracy(kernel.name, kernel.boson as BosonKind, "js");
        if (accuracy.maxUlp === null) return undecided(accuracy.reason);
        const detail = `${accuracy.maxUlp.toFixed(1)} ulp at worst`;
        return accuracy.maxUlp <= ULPS
          ? certified(detail, 1, VECTOR_DIGITS)
          : refuted(detail, `vector ${accuracy.worst}`, 1);
      },
    };
  });
}
