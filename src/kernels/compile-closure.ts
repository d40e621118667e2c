import type { ClosureKind } from "./closure-kernels.ts";
import { factory } from "./compile.ts";
import type { ComplexNumber } from "./vectors.ts";

/** The functions of a closure at z = ω̃, Im z > 0, from the emitted code; the catalogue states them. */
export interface CompiledClosure {
  green(re: number, im: number): ComplexNumber;
  anomalous(re: number, im: number): ComplexNumber;
  feedback(re: number, im: number): number;
  spectral(re: number, im: number): number;
}

/**
 * The local closure, or the flat band of half width W.
 *
 * @example compileClosure("local").feedback(3, 4) // 0.04
 */
export function compileClosure(kind: "local"): CompiledClosure;
export function compileClosure(kind: "flat", halfWidth: number): CompiledClosure;
export function compileClosure(kind: ClosureKind, halfWidth?: number): CompiledClosure {
  const suffix = kind === "local" ? "Local" : "Flat";
  const make = (quantity: string) => factory(`${quantity}${suffix}`, "oscillator")({ halfWidth }) as never;
  return {
    green: make("green"),
    anomalous: make("anomalous"),
    feedback: make("feedback"),
    spectral: make("spectral"),
  };
}
