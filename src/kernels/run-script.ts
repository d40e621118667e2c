import type { BoundKernel } from "./binding.ts";
import { type ComplexNumber, orderedInputs, type TestVector } from "./vectors.ts";

/** The values of an emitted ES module at the inputs of the vectors, in this process. */
export function runScript(
  kernel: BoundKernel,
  text: string,
  vectors: readonly TestVector[],
): ComplexNumber[] {
  const body = text.replace(/^export function/m, "function");
  const made = new Function(`"use strict";\n${body}\nreturn ${kernel.entry.name};`) as () => (
    ...args: unknown[]
  ) => number | ComplexNumber;
  const evaluate = made();
  return vectors.map((v) => {
    const value = evaluate(...orderedInputs(kernel, v));
    return typeof value === "number" ? { re: value, im: 0 } : value;
  });
}
