import type { BoundKernel } from "./binding.ts";

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
  if (entry.closure) return "Im z > 0; sizes between 1e-75 and 1e75";
  const parts = [poleText(kernel), "frequencies between 1e-75 and 1e75 in size"];
  if (entry.thermal && !entry.complex)
    parts.push(
      "where the value is exponentially small its relative error grows as (|ω| + |ν|)/T ulp, and below 1e-290 it underflows",
    );
  if (entry.name === "rateInThermal")
    parts.push("next to its zero x/T_B = −ν/T_e the error is relative to |x|/T_B");
  if (entry.values.length > 0 && !entry.complex)
    parts.push("where given h and F_B nearly balance, the error is relative to the larger of the two shares");
  if (entry.usesBosonTemperature && entry.complex && boson === "oscillator")
    parts.push(
      "κ ≤ 64Ω; at Im z > 0 digits are lost as κ/|z ∓ Ω − iκ| next to the removable points z = ±Ω + iκ",
    );
  if (entry.usesBosonTemperature && entry.complex && boson === "tabulated")
    parts.push(
      "P_B by 16-point Gauss–Legendre panels, exact to rounding; its error grows as ln(x/Im z) ulp next to a point x of the table",
    );
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
