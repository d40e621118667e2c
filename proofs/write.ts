import { fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { certificateFiles, derivationsAndIdentities, isSecondHalf } from "./certificates.ts";
import { stepRules, stepRulesText } from "./rule-table.ts";

/**
 * Writes the rule table of the derivations (checker/data/step-rules.ts) and a certificate for every derivation; half of them
 * come from a second process, so that both cores work.
 */
const here = import.meta.dirname;
const message = once(fork(resolve(here, "half.ts")), "message");
const derivations = derivationsAndIdentities();
const table = stepRulesText(await stepRules(derivations.flatMap((d) => d.steps)));
const first = certificateFiles(derivations.filter((d, k) => !isSecondHalf(d, k)));
const [second] = (await message) as [[string, string][]];
const files = new Map([...first, ...second]);
writeFileSync(resolve(here, "checker/data/step-rules.ts"), table);
for (const name of readdirSync(here))
  if (name.endsWith(".json") && !files.has(name)) rmSync(resolve(here, name));
for (const [name, text] of files) writeFileSync(resolve(here, name), text);
