import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { stepRules, stepRulesText } from "./rule-table.ts";

/** Writes the rule table of the derivations (checker/data/step-rules.ts), then a certificate for every derivation. */
const here = import.meta.dirname;
writeFileSync(resolve(here, "checker/data/step-rules.ts"), stepRulesText(await stepRules()));
// Only now: the certificates are made with the table just written.
const { certificateFiles } = await import("./certificates.ts");
const files = certificateFiles();
for (const name of readdirSync(here))
  if (name.endsWith(".json") && name !== "verdicts.json" && !files.has(name)) rmSync(resolve(here, name));
for (const [name, text] of files) writeFileSync(resolve(here, name), text);
