import { isWeight, type KernelArgument, kernelArguments } from "./arguments.ts";
import type { BoundKernel } from "./binding.ts";
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
  readonly returns: { readonly type: "real" | "complex"; readonly meaning: string };
  readonly languages: readonly Language[];
  readonly conventions: string;
  /** Where the kernel is defined and how accurate the emitted code is there. */
  readonly domain: string;
}

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
    returns: { type: entry.complex ? "complex" : "real", meaning: returnMeaning(kernel) },
    languages: LANGUAGES,
    conventions: CONVENTIONS,
    domain: kernelDomain(kernel),
  };
}

function returnMeaning(kernel: BoundKernel): string {
  return isWeight(kernel)
    ? "weight w of w·[δ(x−Ω) + δ(x+Ω)]; the position is `frequency`"
    : "value of the kernel";
}

/** Steps that depend on the boson carry its name. */
export function derivationStep({ entry, boson }: BoundKernel): string {
  const perBoson = ["lambda", "hilbert", "spectral", "matsubara"].includes(entry.step);
  if (!perBoson) return entry.step;
  if (boson === "tabulated") return entry.step === "spectral" ? "cell-partial-fractions" : "cell-lambda";
  return boson === "einstein" && entry.step === "spectral" ? "einstein-hilbert" : `${boson}-${entry.step}`;
}

/** Domain and accuracy in plain text. */
export function kernelDomain(kernel: BoundKernel): string {
  const { entry, boson } = kernel;
  const parts = [poleText(kernel), "frequencies between 1e-75 and 1e75 in size"];
  if (entry.thermal && !entry.complex)
    parts.push("where the value is exponentially small its relative error grows as (|ω| + |ν|)/T ulp");
  if (entry.values.length > 0 && !entry.complex)
    parts.push("where given h and F_B nearly balance, the error is relative to the larger of the two shares");
  if (entry.usesBosonTemperature && entry.complex && boson === "oscillator")
    parts.push(
      "κ ≤ 64Ω; at Im z > 0 digits are lost as κ/|z ∓ Ω − iκ| next to the removable points z = ±Ω + iκ",
    );
  if (entry.usesBosonTemperature && entry.complex && boson === "tabulated")
    parts.push("P_B by 16-point Gauss–Legendre panels, exact to rounding");
  return parts.filter((p) => p !== "").join("; ");
}

const POLES: Readonly<Record<string, string>> = {
  kmsDefect: "ω ≠ ν",
  fRef: "h(ω) ≠ h(ν)",
  fRefThermal: "ω ≠ ν",
  rateIn: "ω ≠ ν",
  rateInThermal: "ω ≠ ν",
  rateOut: "ω ≠ ν",
  rateOutThermal: "ω ≠ ν",
};
function poleText({ entry, boson }: BoundKernel): string {
  if (boson === "einstein" && entry.complex)
    return entry.point.length === 2 ? "ω − ν off the poles at ±Ω" : "z off the poles at ±Ω";
  return POLES[entry.name] ?? "regular at ω = ν, x = 0 and T_e = T_B";
}
