import { DERIVATIONS } from "../derivations/index.ts";
import type { Derivation } from "../src/algebra/trace.ts";
import { certificateOf, certificateText, Prover } from "../src/certificates/index.ts";
import { identities } from "../src/verify/identities/index.ts";

function identityDerivation(): Derivation {
  const steps = identities();
  return {
    name: "identity",
    title: "Identities and sum rules",
    steps,
    story: steps,
    results: {},
    notDerived: [],
  };
}
/** All derivations, and the identities and sum rules as one more. */
export function derivationsAndIdentities(): Derivation[] {
  return [...DERIVATIONS, identityDerivation].map((derive) => derive());
}
/** The text of every certificate, by its file name. */
export function certificateFiles(derivations: readonly Derivation[]): Map<string, string> {
  const prover = new Prover();
  return new Map(derivations.map((d) => [`${d.name}.json`, certificateText(certificateOf(d, prover))]));
}
