import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Derivation, Step } from "../../src/algebra/trace.ts";
import { type CertificateStatus, coveragePage } from "../../src/coq/coverage.ts";
import { type CoqFile, emitDerivation } from "../../src/coq/emit-derivation.ts";
import { derivationsAndIdentities } from "../certificates.ts";
import { secondRoutesSection } from "./second-routes.ts";

/** Files that are written by hand: what every lemma rests on. */
export const BASE: readonly string[] = [
  "Complex.v",
  "Forms.v",
  "Words.v",
  "Branches.v",
  "Thermal.v",
  "Products.v",
];

/** One file of Coq per derivation, and one for the identities. */
export function coqFiles(derivations = derivationsAndIdentities()): CoqFile[] {
  return derivations.map((d) => emitDerivation(d));
}

interface Recorded {
  readonly steps: readonly { readonly id: string; readonly reason?: string }[];
}

/** docs/coverage.md, with the certificates as they lie in proofs/, and the second routes. */
export function coverage(files: readonly CoqFile[], derivations = derivationsAndIdentities()): string {
  const recorded = new Map(derivations.map((d) => [d.name, readCertificate(d.name)]));
  const status = (d: Derivation, s: Step): CertificateStatus => {
    const found = recorded.get(d.name)?.steps.find((r) => r.id === s.id);
    if (!found) return { proved: false, reason: "no certificate on record" };
    return { proved: found.reason === undefined, reason: found.reason ?? "" };
  };
  return `${coveragePage(derivations, files, status)}\n${secondRoutesSection(derivations)}`;
}
function readCertificate(name: string): Recorded | undefined {
  const path = resolve(import.meta.dirname, `../${name}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Recorded) : undefined;
}
