import { DERIVATIONS } from "../derivations/index.ts";
import type { Derivation } from "../src/algebra/trace.ts";
import { certificateOf, certificateText, Prover } from "../src/certificates/index.ts";
import { identities } from "../src/verify/identities/index.ts";

/** All derivations, and the identities and sum rules as one more. */
export function derivationsAndIdentities(): Derivation[] {
  const steps = identities();
  const rest = { story: steps, results: {}, notDerived: [] };
  const all = DERIVATIONS.map((derive) => derive());
  return [...all, { name: "identity", title: "Identities and sum rules", steps, ...rest }];
}
/** The text of every certificate, by its file name. */
export function certificateFiles(derivations: readonly Derivation[]): Map<string, string> {
  const prover = new Prover();
  return new Map(derivations.map((d) => [`${d.name}.json`, certificateText(certificateOf(d, prover))]));
}
/** Every second derivation: what the second process of `write.ts` proves. */
export function isSecondHalf(_: Derivation, k: number): boolean {
  return k % 2 === 1;
}
