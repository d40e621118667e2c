import { createContext, runInContext } from "node:vm";
import type { BoundKernel } from "./binding.ts";
import { type ComplexNumber, orderedInputs, type TestVector } from "./vectors.ts";

/** Vectors take milliseconds; a seeded mistake may leave a loop without end. */
const LONGEST = 20_000;

/**
 * The values of an emitted ES module at the inputs of the vectors, in this process.
 *
 * @param longest milliseconds after which it is stopped.
 * @throws whatever the code throws, and an error when it does not end.
 */
export function runScript(
  kernel: BoundKernel,
  text: string,
  vectors: readonly TestVector[],
  longest = LONGEST,
): ComplexNumber[] {
  const body = text.replace(/^export function/m, "function");
  const inputs = vectors.map((v) => orderedInputs(kernel, v));
  const code = `"use strict";\n${body}\ninputs.map((input) => ${kernel.entry.name}(...input));`;
  const values: (number | ComplexNumber)[] = runInContext(code, createContext({ inputs }), {
    timeout: longest,
  });
  return Array.from(values, (value) => (typeof value === "number" ? { re: value, im: 0 } : value));
}
