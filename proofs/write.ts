import { fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Step } from "../src/algebra/trace.ts";
import { InternalError } from "../src/errors/errors.ts";
import { certificateFiles, isSecondHalf, PROGRAMS } from "./certificates.ts";
import { stepRules, stepRulesText } from "./rule-table.ts";

/**
 * Writes the rule table of the derivations (checker/data/step-rules.ts) and a certificate for every derivation; half of them
 * come from a second process, so that both cores work.
 */
const here = import.meta.dirname;
const half = fork(resolve(here, "half.ts"));
const message = Promise.race([
  once(half, "message"),
  once(half, "close").then(([code]) => {
    throw new InternalError(`the second process ended with ${code} and sent no certificates`);
  }),
]);
const derivations = PROGRAMS.filter((d, k) => !isSecondHalf(d, k)).map((derive) => derive());
const first = certificateFiles(derivations);
const [second] = (await message) as [{ steps: Pick<Step, "row">[]; files: [string, string][] }];
const table = stepRulesText(await stepRules([...derivations.flatMap((d) => d.steps), ...second.steps]));
const files = new Map([...first, ...second.files]);
writeFileSync(resolve(here, "checker/data/step-rules.ts"), table);
for (const name of readdirSync(here))
  if (name.endsWith(".json") && !files.has(name)) rmSync(resolve(here, name));
for (const [name, text] of files) writeFileSync(resolve(here, name), text);
