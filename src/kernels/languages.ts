import type { BoundKernel } from "./binding.ts";
import { cHeader, cSource } from "./c.ts";
import type { BosonKind } from "./catalogue.ts";
import { pythonModule } from "./python.ts";
import { runC } from "./run-c.ts";
import { runPython } from "./run-python.ts";
import type { RunResult } from "./run-result.ts";
import { runScript } from "./run-script.ts";
import { scriptModule, withoutTypes } from "./script.ts";
import type { TestVector } from "./vectors.ts";

/** The languages in which kernels are emitted. */
export type Language = "ts" | "js" | "c" | "python";

interface LanguageTools {
  readonly extension: string;
  source(name: string, boson: BosonKind): string;
  /** Declarations that go into a file of their own, where the language has such files. */
  readonly header?: { readonly extension: string; text(name: string, boson: BosonKind): string };
  /** Runs the source on the vectors; TypeScript without its annotations. */
  run(kernel: BoundKernel, source: string, vectors: readonly TestVector[]): RunResult;
}

const inProcess = `JavaScript in Node ${process.version}`;

/** Emitter and runner of each language. */
export const LANGUAGE_TOOLS: Readonly<Record<Language, LanguageTools>> = {
  js: {
    extension: "js",
    source: (name, boson) => scriptModule(name, boson, "js"),
    run: (kernel, source, vectors) => ({ values: runScript(kernel, source, vectors), with: inProcess }),
  },
  ts: {
    extension: "ts",
    source: (name, boson) => scriptModule(name, boson, "ts"),
    run: (kernel, source, vectors) => ({
      values: runScript(kernel, withoutTypes(source), vectors),
      with: `${inProcess}, annotations removed`,
    }),
  },
  c: { extension: "c", source: cSource, header: { extension: "h", text: cHeader }, run: runC },
  python: { extension: "py", source: pythonModule, run: runPython },
};
