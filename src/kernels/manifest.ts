import { couplingUnit, isWeight, type KernelArgument, kernelArguments } from "./arguments.ts";
import type { BoundKernel } from "./binding.ts";
import { derivationStep, kernelDomain } from "./domain.ts";
import { CONVENTIONS } from "./header.ts";
import type { Language } from "./languages.ts";

/** What one emitted kernel is: meaning, arguments, validity and where it comes from. */
export interface KernelManifest {
  readonly name: string;
  readonly statement: string;
  readonly boson: BoundKernel["boson"];
  /** Identifier of the step of the derivation that ends in the formula. */
  readonly derivation: string;
  readonly arguments: readonly KernelArgument[];
  readonly returns: { readonly type: "real" | "complex"; readonly meaning: string; readonly unit: string };
  readonly languages: readonly Language[];
  readonly conventions: string;
  /** Where the kernel is defined and how accurate the emitted code is there. */
  readonly domain: string;
}

/** The languages of every kernel. */
export const LANGUAGES: readonly Language[] = ["ts", "js", "c", "python"];

/** The manifest of a bound kernel. */
export function kernelManifest(kernel: BoundKernel): KernelManifest {
  const { entry, boson } = kernel;
  return {
    name: entry.name,
    statement: entry.statement,
    boson,
    derivation: derivationStep(kernel),
    arguments: kernelArguments(kernel),
    returns: {
      type: entry.complex ? "complex" : "real",
      meaning: returnMeaning(kernel),
      unit: returnUnit(kernel),
    },
    languages: LANGUAGES,
    conventions: CONVENTIONS,
    domain: kernelDomain(kernel),
  };
}

/** Kernels are linear in A; the weight of δ functions carries one energy more. */
function returnUnit(kernel: BoundKernel): string {
  const unit = couplingUnit(kernel);
  return isWeight(kernel) ? `energy × [${unit}]` : unit;
}
function returnMeaning(kernel: BoundKernel): string {
  return isWeight(kernel)
    ? "weight w of w·[δ(x−Ω) + δ(x+Ω)]; the position is `frequency`"
    : "value of the kernel";
}
