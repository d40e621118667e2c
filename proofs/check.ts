import { readdirSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type CheckResult, checkCertificate } from "./checker/certificate.ts";

/** Checks the certificates named, or all of this folder; the exit code is 1 when one is refused. */
const files = process.argv.length > 2 ? process.argv.slice(2) : bundled();
const results = files.map((file) => checkCertificate(readFileSync(file, "utf8")));
files.forEach((file, k) => {
  process.stdout.write(`${basename(file).padEnd(32)} ${answer(results[k]!)}\n`);
});
if (results.some((r) => !r.accepted)) process.exitCode = 1;

function bundled(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(".json"))
    .map((name) => resolve(import.meta.dirname, name));
}
function answer(result: CheckResult): string {
  if (!result.accepted) return `refused${result.step ? ` at ${result.step}` : ""}: ${result.reason}`;
  const proved = result.steps.filter((s) => s.status === "proved").length;
  return `accepted: ${proved} of ${result.steps.length} steps proved, the others certified only`;
}
