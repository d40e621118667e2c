import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { certificateFiles, derivationsAndIdentities } from "../../proofs/certificates.ts";
import { checkCertificate } from "../../proofs/checker/certificate.ts";
import { stepRules, stepRulesText } from "../../proofs/rule-table.ts";

const PROOFS = resolve(import.meta.dirname, "../../proofs");
const derivations = derivationsAndIdentities();
const committed = new Map(
  readdirSync(PROOFS)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name, readFileSync(resolve(PROOFS, name), "utf8")]),
);

/** Both fail with the same remedy: npx tsx proofs/write.ts. */
describe("what is written", () => {
  it("is the rule table of the steps and of the rooms", async () => {
    const table = stepRulesText(await stepRules(derivations.flatMap((d) => d.steps)));
    expect(readFileSync(resolve(PROOFS, "checker/data/step-rules.ts"), "utf8")).toBe(table);
  });
  it("is the certificate of every derivation, as it is made now", () => {
    const made = certificateFiles(derivations);
    expect([...committed.keys()].sort()).toEqual([...made.keys()].sort());
    for (const [name, text] of made)
      expect(committed.get(name) === text, `${name} is out of date`).toBe(true);
  });
});

describe("the checker", () => {
  const names = [...committed.keys()];
  const results = [...committed.values()].map((text) => checkCertificate(text));
  for (const [k, name] of names.entries())
    it(`accepts ${name}`, () => {
      expect(results[k]).toMatchObject({ accepted: true });
    });
  it("has a proof for three quarters of the steps at least", () => {
    const steps = results.flatMap((r) => (r.accepted ? r.steps : []));
    const proved = steps.filter((s) => s.status === "proved").length;
    expect(proved / steps.length).toBeGreaterThanOrEqual(0.75);
  });
});
