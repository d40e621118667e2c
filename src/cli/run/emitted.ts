import type { BosonKind } from "../../kernels/catalogue.ts";
import { type Accuracy, emitKernel, measureAccuracy } from "../../kernels/emit-kernel.ts";
import type { Language } from "../../kernels/languages.ts";
import { LANGUAGES } from "../../kernels/manifest.ts";
import type { EmittedRecord } from "../../report/index.ts";
import type { OutputFile } from "../output/files.ts";
import type { ProgressBar } from "../output/terminal.ts";

/** One kernel in every language. */
export interface EmittedSet {
  readonly name: string;
  readonly boson: string;
  readonly statement: string;
  readonly domain: string;
  readonly files: readonly OutputFile[];
  readonly accuracy: ReadonlyMap<Language, Accuracy>;
}

/** The kernels with which a run solves the wide band, for the boson of its spectrum. */
const WIDE = ["lambda", "pB", "aFB", "matsubara", "kernelPhiThermal", "kernelSigmaThermal"];
/** The kernels of the local closure on the ohmic oscillator. */
const LOCAL = [
  "localBoson",
  "localThermalThermal",
  "localNonThermal",
  "xiSourceThermal",
  "xiRelaxationThermal",
];
/** Kernels that need no boson but its temperature. */
const FREE = ["kmsDefect", "fRef"];

/** Emits and measures the kernels that a run uses, in all languages. */
export function emitForRun(boson: BosonKind, bar: ProgressBar): EmittedSet[] {
  const wanted: readonly (readonly [string, BosonKind])[] = [
    ...WIDE.map((name) => [name, boson] as const),
    ...[...LOCAL, ...FREE].map((name) => [name, "oscillator"] as const),
  ];
  return wanted.map(([name, kind], done) => {
    bar.update(done / wanted.length, name);
    return emitEverywhere(name, kind);
  });
}

function emitEverywhere(name: string, kind: BosonKind): EmittedSet {
  const emitted = LANGUAGES.map((language) => emitKernel(name, kind, language));
  const { boson, statement, domain } = emitted[0]!.manifest;
  const byPath = new Map(emitted.flatMap(({ files }) => files).map((file) => [file.path, file]));
  const accuracy = new Map(
    LANGUAGES.map((language) => [language, measureAccuracy(name, kind, language)] as const),
  );
  return { name, boson, statement, domain, files: [...byPath.values()], accuracy };
}

/** The kernel for the report: the worst deviation over the languages that could be run. */
export function emittedRecord({ name, statement, files, accuracy }: EmittedSet): EmittedRecord {
  const measured = [...accuracy.values()].flatMap(({ maxUlp }) => (maxUlp === null ? [] : [maxUlp]));
  return {
    name,
    statement,
    languages: [...accuracy.keys()],
    files: files.map(({ path }) => `kernels/${path}`),
    maxUlp: measured.length > 0 ? Math.max(...measured) : null,
  };
}

/** Languages that could not be run, with the reasons, each said once. */
export function missingLanguages(sets: readonly EmittedSet[]): string[] {
  const reasons = sets.flatMap(({ accuracy }) =>
    [...accuracy].flatMap(([language, found]) =>
      found.maxUlp === null ? [`Kernels in ${language} were not run: ${found.reason}.`] : [],
    ),
  );
  return [...new Set(reasons)];
}
