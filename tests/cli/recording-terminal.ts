import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "../../src/cli/command-line.ts";
import { SILENT } from "../../src/cli/output/terminal.ts";

/** What one command line did. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  /** Lines on standard error. */
  readonly err: readonly string[];
}

/** Runs a command line in this process; arguments are separated by blanks. */
export async function langreth(line: string): Promise<Outcome> {
  let out = "";
  const err: string[] = [];
  const terminal = {
    write: (text: string) => {
      out += text;
    },
    note: (text: string) => void err.push(text),
    progress: () => SILENT,
  };
  const code = await runCommandLine(line.split(" ").filter(Boolean), terminal);
  return { code, out, err };
}

/** The JSON document of a command line that succeeds. */
// biome-ignore lint/suspicious/noExplicitAny: documents differ from command to command.
export async function document(line: string): Promise<any> {
  const { code, out, err } = await langreth(`${line} --json`);
  if (code !== 0) throw new Error(`exit ${code}: ${err.join("\n")}`);
  return JSON.parse(out);
}

/** A file in the folder of measured spectra beside the repository, or undefined where that folder is absent. */
export function measured(name: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url));
  return existsSync(path) ? path : undefined;
}
