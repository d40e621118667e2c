import { DERIVATIONS } from "../derivations/index.ts";
import { certificateOf, certificateText, Prover } from "../src/certificates/index.ts";

/** The text of every certificate, by its file name. */
export function certificateFiles(): Map<string, string> {
  const derivations = DERIVATIONS.map((derive) => derive());
  const prover = new Prover(derivations);
  return new Map(derivations.map((d) => [`${d.name}.json`, certificateText(certificateOf(d, prover))]));
}
