import { InputError, UnsupportedError } from "../errors/errors.ts";
import { type BoundKernel, bindKernel } from "./binding.ts";
import { type BosonKind, kernelNames } from "./catalogue.ts";
import { LANGUAGE_TOOLS, type Language } from "./languages.ts";
import { type KernelManifest, kernelManifest, LANGUAGES } from "./manifest.ts";
import { ulpDistance } from "./ulp.ts";
import { type TestVector, testVectors } from "./vectors.ts";

/** A file to be written, with its path relative to the output folder. */
export interface EmittedFile {
  readonly path: string;
  readonly text: string;
}

/** max |value − exact|/ulp(|exact|) over the vectors and what ran the code, or why it could not be run. */
export type Accuracy =
  | { readonly maxUlp: number; readonly with: string; readonly worst: number }
  | { readonly maxUlp: null; readonly reason: string };

/** A kernel as source in one language, with everything needed to trust it. */
export interface EmittedKernel {
  readonly files: readonly EmittedFile[];
  readonly manifest: KernelManifest;
  readonly vectors: readonly TestVector[];
  readonly language: Language;
}

/**
 * Emits one kernel: the source, its test vectors (inputs exact doubles, outputs 30 digits) and its manifest as JSON.
 * Throws InputError for an unknown name or language, UnsupportedError for A(x) of the Einstein boson.
 */
export function emitKernel(name: string, boson: BosonKind, language: Language): EmittedKernel {
  const tools = languageTools(language);
  const kernel = bindKernel(name, boson);
  const [manifest, vectors] = [kernelManifest(kernel), testVectors(kernel)];
  const stem = kernel.boson === "any" ? name : `${name}-${boson}`;
  const files = [
    { path: `${stem}.${tools.extension}`, text: tools.source(name, boson) },
    ...(tools.header
      ? [{ path: `${stem}.${tools.header.extension}`, text: tools.header.text(name, boson) }]
      : []),
    { path: `${stem}.vectors.json`, text: json(vectors) },
    { path: `${stem}.manifest.json`, text: json(manifest) },
  ];
  return { files, manifest, vectors, language };
}

/** Runs the emitted source on its vectors; `source` stands in for the emitted text, e.g. with a mistake in it. */
export function measureAccuracy(
  name: string,
  boson: BosonKind,
  language: Language,
  source = languageTools(language).source(name, boson),
): Accuracy {
  const kernel = bindKernel(name, boson);
  const vectors = testVectors(kernel);
  const result = languageTools(language).run(kernel, source, vectors);
  if ("reason" in result) return { maxUlp: null, reason: result.reason };
  const distances = vectors.map((v, i) => ulpDistance(result.values[i] ?? { re: Number.NaN, im: 0 }, v));
  const maxUlp = Math.max(...distances);
  return { maxUlp, with: result.with, worst: distances.indexOf(maxUlp) };
}

function languageTools(language: Language): (typeof LANGUAGE_TOOLS)[Language] {
  if (!LANGUAGES.includes(language))
    throw new InputError({ where: "--lang", received: language, accepted: LANGUAGES.join(", ") });
  return LANGUAGE_TOOLS[language];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const BOSON_KINDS: readonly BosonKind[] = ["oscillator", "einstein", "tabulated"];

/** One row for every kernel and boson; kernels that need F_B alone occur once, with boson `any`. */
export function kernelList(): readonly KernelManifest[] {
  return kernelNames().flatMap((name) => {
    const bound = BOSON_KINDS.flatMap((boson) => boundOrNone(name, boson));
    return bound[0]?.boson === "any" ? [kernelManifest(bound[0])] : bound.map(kernelManifest);
  });
}

function boundOrNone(name: string, boson: BosonKind): BoundKernel[] {
  try {
    return [bindKernel(name, boson)];
  } catch (error) {
    if (error instanceof UnsupportedError) return [];
    throw error;
  }
}
