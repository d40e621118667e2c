import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { certificateFiles, derivationsAndIdentities } from "./certificates.ts";
import { stepRules, stepRulesText } from "./rule-table.ts";

/**
 * Writes the rule table of the derivations (checker/data/step-rules.ts) and a certificate for every derivation. One process: a second one
 * takes longer to start and to read the sources than half of the proofs take.
 */
const here = import.meta.dirname;
const derivations = derivationsAndIdentities();
const files = certificateFiles(derivations);
const table = stepRulesText(await stepRules(derivations.flatMap((d) => d.steps)));
writeFileSync(resolve(here, "checker/data/step-rules.ts"), table);
for (const name of readdirSync(here))
  if (name.endsWith(".json") && !files.has(name)) rmSync(resolve(here, name));
for (const [name, text] of files) writeFileSync(resolve(here, name), text);
