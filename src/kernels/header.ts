import { kernelArguments } from "./arguments.ts";
import type { BoundKernel } from "./binding.ts";
import { derivationStep, kernelDomain } from "./domain.ts";

/** Conventions that every emitted file and manifest states. */
export const CONVENTIONS =
  "hbar = k_B = 1; A odd; lambda(z) = int dx A(x)/(x-z), lambda = lambda(0); F_B = coth(x/2T_B); h = 1 - 2f; " +
  "the real axis means the retarded boundary value";

const BOSONS = {
  any: "the boson enters through F_B alone",
  einstein: "Einstein boson: A = (lambda*Omega/2)[delta(x-Omega) - delta(x+Omega)]",
  oscillator: "damped oscillator: lambda(z) = lambda*(Omega^2+kappa^2)/(Omega^2-(z+i*kappa)^2)",
  tabulated: "tabulated boson: A linear between the points, 0 above the last",
};

/** Meaning of the boson model in plain text. */
export function bosonText(kernel: BoundKernel): string {
  return kernel.entry.closure ? "no boson enters" : BOSONS[kernel.boson];
}

/** What stands at the head of an emitted file; `rename` gives the names of arguments that the language cannot have. */
export function header(kernel: BoundKernel, rename: (name: string) => string = (n) => n): string[] {
  const { entry } = kernel;
  return [
    `${entry.name}: ${entry.statement}`,
    bosonText(kernel),
    `Derivation: generated from the last line of step "${derivationStep(kernel)}".`,
    `Conventions: ${CONVENTIONS}.`,
    "Arguments:",
    ...kernelArguments(kernel).map((a) => `  ${rename(a.name)} (${a.type}, ${a.domain}, unit: ${a.unit})`),
    entry.complex ? "Returns: a complex number." : "Returns: a real number.",
    `Domain: ${kernelDomain(kernel)}.`,
  ];
}
