import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";
import { toComplexDigits, toDigits } from "../precision/index.ts";
import { isWeight, kernelArguments } from "./arguments.ts";
import type { BoundKernel } from "./binding.ts";
import { type ExactInputs, evaluateKernel } from "./evaluation.ts";
import type { VectorInput } from "./vector-input.ts";
import { vectorPoints } from "./vector-points.ts";

export type { ComplexNumber, VectorInput } from "./vector-input.ts";

/** Inputs in doubles and the kernel there to 30 digits. */
export interface TestVector {
  readonly inputs: Readonly<Record<string, VectorInput>>;
  readonly re: string;
  /** "0" for real kernels. */
  readonly im: string;
}

const DIGITS = 30;
const known = new Map<BoundKernel, readonly TestVector[]>();

/** The test vectors of a kernel: a fixed set of generic and of hard points. */
export function testVectors(kernel: BoundKernel): readonly TestVector[] {
  const made =
    known.get(kernel) ?? vectorPoints(kernel).map((inputs) => ({ inputs, ...exactValue(kernel, inputs) }));
  known.set(kernel, made);
  return made;
}

/** The kernel at exact doubles to 30 digits. */
export function exactValue(
  kernel: BoundKernel,
  inputs: Readonly<Record<string, VectorInput>>,
): { re: string; im: string } {
  const exact = exactInputs(inputs);
  // 400 zero digits: values down to the smallest doubles are told from zero.
  const options = { zeroDigits: 400 };
  if (kernel.entry.complex && !isWeight(kernel)) {
    const { re, im } = toComplexDigits((bits) => evaluateKernel(kernel, exact, bits), DIGITS, options);
    return { re, im };
  }
  return { re: toDigits((bits) => evaluateKernel(kernel, exact, bits).re, DIGITS, options).value, im: "0" };
}

/** The exact rationals of double inputs. */
export function exactInputs(inputs: Readonly<Record<string, VectorInput>>): ExactInputs {
  const values: Record<string, Gaussian> = {};
  for (const [name, value] of Object.entries(inputs)) {
    if (typeof value === "number") values[name] = Gaussian.of(Rational.fromDouble(value));
    else if ("re" in value)
      values[name] = Gaussian.of(Rational.fromDouble(value.re), Rational.fromDouble(value.im));
  }
  const [x, a] = [inputs.tableX, inputs.tableA];
  if (!Array.isArray(x) || !Array.isArray(a)) return { values };
  return { values, table: { x: x.map(Rational.fromDouble), a: a.map(Rational.fromDouble) } };
}

/** The inputs of a vector in the order of the arguments. */
export function orderedInputs(kernel: BoundKernel, vector: TestVector): readonly VectorInput[] {
  return kernelArguments(kernel).map((a) => vector.inputs[a.name]!);
}
