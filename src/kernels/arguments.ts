import type { BoundKernel } from "./binding.ts";
import type { Passed } from "./lowering.ts";

/** One argument of an emitted function. */
export interface KernelArgument {
  readonly name: string;
  readonly type: "real" | "complex" | "real[]";
  readonly domain: string;
  /** `energy`: any unit of energy, the same for all arguments (ħ = k_B = 1); `1`: a pure number. */
  readonly unit: string;
}

/** Symbols of the formulas and the names under which they are passed. */
const NAMES: Readonly<Record<string, string>> = {
  omega: "omega",
  nu: "nu",
  x: "x",
  z: "z",
  nu_n: "nu",
  hOmega: "hOmega",
  hNu: "hNu",
  T_e: "te",
  T_B: "tb",
  lambda: "lambda",
  Omega: "frequency",
  kappa: "width",
  W: "halfWidth",
};
const AT_POINT: ReadonlySet<string> = new Set(["omega", "nu", "x", "z", "hOmega", "hNu"]);

/** Whether a symbol arrives as a complex number in this kernel. */
function isComplex(kernel: BoundKernel, name: string): boolean {
  return name === "z" || (name === "omega" && kernel.boson === "einstein" && kernel.entry.complex);
}

/** How the symbols of a kernel are passed. */
export function passing(kernel: BoundKernel): (symbol: string) => Passed {
  return (symbol) => {
    const name = NAMES[symbol] ?? symbol;
    return { name, complex: isComplex(kernel, name), invariant: !AT_POINT.has(name) };
  };
}

const real = (name: string, domain: string, unit = "energy"): KernelArgument => ({
  name,
  type: "real",
  domain,
  unit,
});

/** The arguments in the order in which every language takes them: point, distribution, temperatures, boson. */
export function kernelArguments(kernel: BoundKernel): readonly KernelArgument[] {
  const { entry } = kernel;
  const list: KernelArgument[] = isWeight(kernel) ? [] : entry.point.map((p) => pointArgument(kernel, p));
  for (const h of entry.values) list.push(real(h, "−1 ≤ h ≤ 1", "1"));
  if (entry.usesElectronTemperature) list.push(real("te", "T_e > 0"));
  if (entry.closure?.kind === "flat") list.push(real("halfWidth", "W > 0"));
  if (entry.usesBosonTemperature) list.push(real("tb", "T_B > 0"));
  return [...list, ...bosonArguments(kernel)];
}

/** A F_B of the Einstein boson is a weight, not a function of x. */
export function isWeight(kernel: BoundKernel): boolean {
  return kernel.boson === "einstein" && kernel.entry.name === "aFB";
}

function pointArgument(kernel: BoundKernel, name: string): KernelArgument {
  if (isComplex(kernel, name)) {
    if (kernel.entry.closure) return { name, type: "complex", domain: "Im > 0", unit: "energy" };
    const axis = kernel.boson === "einstein" ? "Im > 0, or real off the poles at ±Ω" : "Im ≥ 0";
    return { name, type: "complex", domain: axis, unit: "energy" };
  }
  return real(name, kernel.entry.name === "matsubara" ? "ν ≥ 0" : "real");
}

const PURE: ReadonlySet<string> = new Set(["kmsDefect", "fRef", "rateIn", "rateOut"]);

const CLOSURE_UNITS = {
  local: { green: "1/energy", anomalous: "1/energy²", feedback: "1/energy²", spectral: "1/energy" },
  flat: { green: "1", anomalous: "1/energy", feedback: "1/energy", spectral: "1" },
} as const;

/**
 * The unit of the coupling λ(0), of A and so of every kernel linear in it: a number in the wide band, the energy G in the
 * local closure, either for the functions of the boson alone. Kernels without A have no unit.
 */
export function couplingUnit({ entry }: BoundKernel): string {
  if (entry.closure) return CLOSURE_UNITS[entry.closure.kind][entry.closure.quantity];
  const name = entry.name.replace(/Thermal$/, "");
  if (PURE.has(name) || name.startsWith("kernel")) return "1";
  if (/^(local|xi)/.test(name)) return "energy";
  return "1 (wide band) or energy (local closure)";
}

function bosonArguments(kernel: BoundKernel): KernelArgument[] {
  const { boson } = kernel;
  const unit = couplingUnit(kernel);
  if (boson === "any") return [];
  if (boson === "tabulated")
    return [
      { name: "tableX", type: "real[]", domain: "increasing, tableX[0] = 0", unit: "energy" },
      { name: "tableA", type: "real[]", domain: "≥ 0, 0 at both ends", unit },
    ];
  const common = [real("lambda", "λ(0) > 0", unit), real("frequency", "Ω > 0")];
  return boson === "oscillator" ? [...common, real("width", "κ > 0")] : common;
}
