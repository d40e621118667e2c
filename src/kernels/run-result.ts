import type { ComplexNumber } from "./vectors.ts";

/** Values of an emitted kernel at its vectors and what ran it, or why it could not be run. */
export type RunResult =
  | { readonly values: readonly ComplexNumber[]; readonly with: string }
  | { readonly reason: string };
