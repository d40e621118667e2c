import { describe, expect, it } from "vitest";
import { certificateFiles, derivationsAndIdentities } from "../../proofs/certificates.ts";
import { checkCertificate, digestOf } from "../../proofs/checker/certificate.ts";
import { PROSE } from "../../proofs/checker/data/shapes.ts";
import type { Derivation, Step } from "../../src/algebra/trace.ts";
import { certificateOf, certificateText, Prover } from "../../src/certificates/index.ts";
import { ExactRandom } from "../../src/exact/random.ts";

const derivations = derivationsAndIdentities();
const prover = new Prover();

type Json = string | number | null | boolean | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

/** The places of all leaves: texts, numbers, and lists or objects without entries. */
function leaves(value: Json, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((v, k) => [k, v])
    : Object.entries(value);
  return entries.length === 0 ? [path] : entries.flatMap(([key, v]) => leaves(v, [...path, key]));
}
/** What is said of the certificate while one leaf has another value of its kind; the leaf is put back afterwards. */
function whileTampered<T>(certificate: Json, path: Path, look: () => T): T {
  let holder = certificate as Record<string | number, Json>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, Json>;
  const last = path.at(-1)!;
  const original = holder[last]!;
  holder[last] = changed(original);
  const result = look();
  holder[last] = original;
  return result;
}
function changed(value: Json): Json {
  if (typeof value === "number") return value === 0 ? 1 : value - 1;
  if (typeof value === "string")
    return /^-?\d+(\/\d+)?$/.test(value) ? (value === "7" ? "5" : "7") : `${value}x`;
  return Array.isArray(value) ? ["x"] : { x: "x" };
}

describe("tampering with any field of any certificate", () => {
  for (const [name, text] of certificateFiles(derivations))
    it(`of ${name} is refused`, () => {
      const certificate = JSON.parse(text) as Json;
      const accepted = leaves(certificate).filter((path) =>
        whileTampered(certificate, path, () => checkCertificate(JSON.stringify(certificate)).accepted),
      );
      expect(accepted).toEqual([]);
    });
});

/** Names that nothing else speaks of, and prose; the digest protects them, and only it. */
const UNCHECKED = new Set([...PROSE, "digest"]);
function isMathematics(path: Path): boolean {
  if (path.some((key) => typeof key === "string" && UNCHECKED.has(key))) return false;
  return (
    !(path.length === 1 && path[0] === "name") &&
    !(path.length === 3 && path[0] === "steps" && path[2] === "id")
  );
}
/** The certificate of one step, in which every field can be tried in little time. */
function single(derivation: Derivation, step: Step): Json {
  const certificate = certificateOf({ ...derivation, steps: [step], notDerived: [] }, prover);
  return JSON.parse(certificateText(certificate)) as Json;
}
function acceptedWithNewDigest(certificate: Json, path: Path): boolean {
  return whileTampered(certificate, path, () => {
    const content = certificate as { [key: string]: Json };
    return checkCertificate(JSON.stringify({ ...content, digest: digestOf(content) })).accepted;
  });
}

describe("tampering with a new digest", () => {
  /** Leaves tried in each step; the seed is fixed, another one may be put here to look elsewhere. */
  const TRIES = 4;
  const SEED = 20;

  for (const derivation of derivations)
    it(`is refused by the rules in ${derivation.name}`, () => {
      const random = new ExactRandom(SEED);
      const accepted = derivation.steps
        .filter((step) => prover.prove(step).found)
        .flatMap((step) => {
          const certificate = single(derivation, step);
          const all = leaves(certificate).filter(isMathematics);
          const chosen = Array.from({ length: TRIES }, () => all[random.integer(0, all.length - 1)]!);
          return chosen
            .filter((path) => acceptedWithNewDigest(certificate, path))
            .map((path) => `${step.id}: ${path.join(".")}`);
        });
      expect(accepted).toEqual([]);
    });

  it("is refused for every field of a whole derivation", () => {
    const derivation = derivations.find((d) => d.name === "self-energy")!;
    const accepted = derivation.steps.flatMap((step) => {
      const certificate = single(derivation, step);
      return leaves(certificate)
        .filter((path) => isMathematics(path) && acceptedWithNewDigest(certificate, path))
        .map((path) => `${step.id}: ${path.join(".")}`);
    });
    expect(accepted).toEqual([]);
  });
});
