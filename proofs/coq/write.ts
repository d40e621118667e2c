import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { derivationsAndIdentities } from "../certificates.ts";
import { BASE, coqFiles, coverage } from "./files.ts";

/** Writes one file of Coq per derivation, removes those of derivations that are no more, and writes docs/coverage.md. */
const here = import.meta.dirname;
const derivations = derivationsAndIdentities();
const files = coqFiles(derivations);
const kept = new Set([...BASE, ...files.map((f) => `${f.name}.v`)]);
for (const name of readdirSync(here)) if (name.endsWith(".v") && !kept.has(name)) rmSync(resolve(here, name));
for (const { name, text } of files) writeFileSync(resolve(here, `${name}.v`), text);
writeFileSync(resolve(here, "../../docs/coverage.md"), coverage(files, derivations));
const lemmas = files.reduce((sum, f) => sum + f.lemmas.length, 0);
const open = files.reduce((sum, f) => sum + f.open.length, 0);
process.stdout.write(`${lemmas} lemmas in ${files.length} files; ${open} steps without a lemma\n`);
