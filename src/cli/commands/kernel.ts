import { join } from "node:path";
import { Command } from "commander";
import { InputError } from "../../errors/errors.ts";
import { type BosonKind, kernelNames } from "../../kernels/catalogue.ts";
import { type Accuracy, emitKernel, kernelList, measureAccuracy } from "../../kernels/emit-kernel.ts";
import type { Language } from "../../kernels/languages.ts";
import { LANGUAGES } from "../../kernels/manifest.ts";
import { instead } from "../options/close-matches.ts";
import { requireFolder, writeFiles } from "../output/files.ts";
import { printAnswer } from "../output/json.ts";
import { shortest } from "../output/quantity.ts";
import type { Terminal } from "../output/terminal.ts";

interface KernelFlags {
  readonly list?: boolean;
  readonly lang?: string;
  readonly boson?: string;
  readonly out?: string;
  readonly json?: boolean;
}

const BOSONS: readonly BosonKind[] = ["oscillator", "einstein", "tabulated"];
const FOLDER = join("langreth-out", "kernels");

/** `kernel [NAME] [--list] [--lang L] [--boson B] [--out DIR]`. */
export function kernelCommand(terminal: Terminal): Command {
  return new Command("kernel")
    .description("emit a kernel as source with its test vectors and manifest")
    .argument("[NAME]", "kernel name; without it the kernels are listed")
    .option("--list", "list the kernels")
    .option("--lang <LANG>", `language of the source: ${LANGUAGES.join(", ")} (default ts)`)
    .option("--boson <BOSON>", `boson model: ${BOSONS.join(", ")} (default oscillator)`)
    .option("--out <DIR>", `folder for the files (default ${FOLDER})`)
    .option("--json", "print one JSON document")
    .action((name: string | undefined, flags: KernelFlags) => kernel(name, flags, terminal));
}

function kernel(name: string | undefined, flags: KernelFlags, terminal: Terminal): void {
  if (name !== undefined) requireName(name);
  const [lang, boson] = [languageOf(flags.lang ?? "ts"), bosonOf(flags.boson ?? "oscillator")];
  if (name === undefined || flags.list) {
    listKernels(name, flags, terminal);
    return;
  }
  const folder = flags.out ?? FOLDER;
  requireFolder(folder);
  const emitted = emitKernel(name, boson, lang);
  const accuracy = measureAccuracy(name, boson, lang);
  const files = writeFiles(folder, emitted.files);
  const { domain, boson: of } = emitted.manifest;
  printAnswer(terminal, flags.json, {
    document: () => ({ name, lang, boson: of, files, ...accuracyDocument(accuracy), domain }),
    text: () => `${files.join("\n")}\n${accuracyText(accuracy)}\nDomain: ${domain}\n`,
  });
}

function requireName(name: string): void {
  const names = kernelNames();
  if (!names.includes(name))
    throw new InputError({ where: "kernel", received: name, accepted: instead(name, names) });
}

function listKernels(name: string | undefined, flags: KernelFlags, terminal: Terminal): void {
  const rows = kernelList()
    .filter((row) => name === undefined || row.name === name)
    .filter((row) => flags.boson === undefined || row.boson === flags.boson || row.boson === "any");
  const kernels = rows.map(({ name, statement, boson, arguments: list, languages }) => ({
    name,
    statement,
    boson,
    arguments: list,
    languages,
  }));
  const line = (row: (typeof kernels)[number]) =>
    `${row.name.padEnd(20)} ${row.boson.padEnd(10)} (${row.arguments.map((a) => a.name).join(", ")})  ${row.statement}\n`;
  printAnswer(terminal, flags.json, {
    document: () => ({ kernels }),
    text: () => kernels.map(line).join(""),
  });
}

function languageOf(text: string): Language {
  const found = LANGUAGES.find((language) => language === text);
  if (!found) throw new InputError({ where: "--lang", received: text, accepted: LANGUAGES.join(", ") });
  return found;
}

function bosonOf(text: string): BosonKind {
  const found = BOSONS.find((boson) => boson === text);
  if (!found) throw new InputError({ where: "--boson", received: text, accepted: BOSONS.join(", ") });
  return found;
}

/** `maxUlp`, and what ran the code or why it could not be run. */
export function accuracyDocument(accuracy: Accuracy) {
  return accuracy.maxUlp === null
    ? { maxUlp: null, reason: accuracy.reason }
    : { maxUlp: accuracy.maxUlp, ranWith: accuracy.with };
}

function accuracyText(accuracy: Accuracy): string {
  return accuracy.maxUlp === null
    ? `Not run: ${accuracy.reason}`
    : `Largest error on the test vectors: ${shortest(accuracy.maxUlp, 3)} ulp (${accuracy.with})`;
}
