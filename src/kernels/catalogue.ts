import { I, mul, type Term } from "../algebra/term.ts";
import { matsubaraFrequency } from "../closures/boson/model.ts";
import { equations } from "../closures/equations.ts";
import { InputError } from "../errors/errors.ts";
import { bosonDistribution, bosonHilbert, lambdaR, spectral, x, z } from "../steady/symbols.ts";
import { type ClosureKind, type ClosureQuantity, closureNode } from "./closure-kernels.ts";

/** The boson models that code is emitted for. */
export type BosonKind = "einstein" | "oscillator" | "tabulated";

/** One kernel: its derived node, what it means and what of the derivation it comes from. */
export interface KernelEntry {
  readonly name: string;
  /** The equation in plain text. */
  readonly statement: string;
  /** Identifier of the step of the derivation that ends in the node. */
  readonly step: string;
  /** The node in terms of A, F_B, h, λ^R, P_B. */
  readonly node: () => Term;
  /** Whether h = tanh(e/2T_e) has been inserted. */
  readonly thermal: boolean;
  /** Whether h(ω), h(ν) occur as numbers. */
  readonly values: readonly ("hOmega" | "hNu")[];
  /** Whether the kernel depends on ω and ν, on x, on z or on ν_n. */
  readonly point: readonly ("omega" | "nu" | "x" | "z")[];
  readonly usesElectronTemperature: boolean;
  readonly usesBosonTemperature: boolean;
  /** Whether the value is complex. */
  readonly complex: boolean;
  /** Whether A stands by itself, so that the Einstein boson has no such function. */
  readonly needsSpectral: boolean;
  /** Of a closure: which function of z = ω̃ it is; no boson enters. */
  readonly closure?: { readonly kind: ClosureKind; readonly quantity: ClosureQuantity };
}

type Draft = Omit<KernelEntry, "thermal" | "usesElectronTemperature" | "values"> & {
  readonly values?: readonly ("hOmega" | "hNu")[];
};

const pair = ["omega", "nu"] as const;
const real = { complex: false, needsSpectral: true } as const;
const complex = { complex: true, needsSpectral: false } as const;
const both = ["hOmega", "hNu"] as const;

const DRAFTS: readonly Draft[] = [
  {
    name: "lambda",
    statement: "λ(z) = ∫dx A(x)/(x−z), Im z ≥ 0; λ^R on the real axis",
    step: "lambda",
    node: () => lambdaR(z),
    point: ["z"],
    usesBosonTemperature: false,
    ...complex,
  },
  {
    name: "pB",
    statement: "P_B(z) = ∫dx A(x)F_B(x)/(x−z−i0), F_B = coth(x/2T_B), Im z ≥ 0",
    step: "hilbert",
    node: () => bosonHilbert(z),
    point: ["z"],
    usesBosonTemperature: true,
    ...complex,
  },
  {
    name: "a",
    statement: "A(x), odd",
    step: "spectral",
    node: () => spectral(x),
    point: ["x"],
    usesBosonTemperature: false,
    ...real,
  },
  {
    name: "aFB",
    statement: "A(x)F_B(x) with F_B = coth(x/2T_B)",
    step: "spectral",
    node: () => mul(spectral(x), bosonDistribution(x)),
    point: ["x"],
    usesBosonTemperature: true,
    ...real,
    needsSpectral: false,
  },
  {
    name: "kernelPhi",
    statement: "φ^R(ω) = ∫dν kernelPhi(ω,ν) Re f^R(ν): ½[P_B(ω−ν) + h(ν)λ^R(ω−ν)]",
    step: "kernel-kernelPhi",
    node: () => equations().wide.kernels.kernelPhi,
    values: ["hNu"],
    point: pair,
    usesBosonTemperature: true,
    ...complex,
  },
  {
    name: "kernelSigma",
    statement: "Σ^R(ω) = ∫dν kernelSigma(ω,ν) Re g^R(ν): −½[P_B(ω−ν) + h(ν)λ^R(ω−ν)]",
    step: "kernel-kernelSigma",
    node: () => equations().wide.kernels.kernelSigma,
    values: ["hNu"],
    point: pair,
    usesBosonTemperature: true,
    ...complex,
  },
  {
    name: "kmsDefect",
    statement: "N(ω,ν) = 1 + h(ν)F_B(ω−ν) − h(ω)[h(ν) + F_B(ω−ν)]",
    step: "collision",
    node: () => equations().kinetic.defect,
    values: both,
    point: pair,
    usesBosonTemperature: true,
    complex: false,
    needsSpectral: false,
  },
  {
    name: "fRef",
    statement: "F_ref(ω,ν) = (1 − h(ω)h(ν))/(h(ω) − h(ν)), the boson in balance with the electrons",
    step: "reference-boson",
    node: () => equations().kinetic.reference,
    values: both,
    point: pair,
    usesBosonTemperature: false,
    complex: false,
    needsSpectral: false,
  },
  {
    name: "localBoson",
    statement: "share of the boson fluctuations, local closure: −P_B(ω−ν)/2π, times Im F^R(ν)",
    step: "kernel-localBoson",
    node: () => equations().local.kernels.localBoson,
    point: pair,
    usesBosonTemperature: true,
    ...complex,
  },
  {
    name: "localThermal",
    statement: "share of the thermal mechanism, local closure: −h(ν)λ^R(ω−ν)/2π, times Im F^R(ν)",
    step: "kernel-localThermal",
    node: () => equations().local.kernels.localThermal,
    values: ["hNu"],
    point: pair,
    usesBosonTemperature: false,
    ...complex,
  },
  {
    name: "localNonThermal",
    statement: "share of the non-thermal glue, local closure: −λ^R(ω−ν)/4π, times X(ν)|G^R(ν)|²",
    step: "kernel-localNonThermal",
    node: () => equations().local.kernels.localNonThermal,
    point: pair,
    usesBosonTemperature: false,
    ...complex,
  },
  {
    name: "xiSource",
    statement: "source of X, local closure: −A(ω−ν)N(ω,ν), times Im F^R(ν)",
    step: "kernel-xiSource",
    node: () => equations().local.kernels.xiSource,
    values: both,
    point: pair,
    usesBosonTemperature: true,
    ...real,
  },
  {
    name: "xiRelaxation",
    statement: "relaxation of X, local closure: ½A(ω−ν)[F_B(ω−ν) − h(ω)], times −X(ν)|G^R(ν)|²",
    step: "kernel-xiRelaxation",
    node: () => equations().local.kernels.xiRelaxation,
    values: ["hOmega"],
    point: pair,
    usesBosonTemperature: true,
    ...real,
  },
  {
    name: "rateIn",
    statement: "factor of Σ^K: 1 + h(ν)F_B(ω−ν)",
    step: "collision",
    node: () => equations().kinetic.rateIn,
    values: ["hNu"],
    point: pair,
    usesBosonTemperature: true,
    complex: false,
    needsSpectral: false,
  },
  {
    name: "rateOut",
    statement: "factor of Σ^R − Σ^A: F_B(ω−ν) + h(ν)",
    step: "collision",
    node: () => equations().kinetic.rateOut,
    values: ["hNu"],
    point: pair,
    usesBosonTemperature: true,
    complex: false,
    needsSpectral: false,
  },
];

const MATSUBARA: KernelEntry = {
  name: "matsubara",
  statement: "λ(iν) = ∫_0^∞ 2xA(x)/(x²+ν²)dx, ν ≥ 0",
  step: "matsubara",
  node: () => lambdaR(mul(I, matsubaraFrequency)),
  thermal: false,
  values: [],
  point: ["nu"],
  usesElectronTemperature: false,
  usesBosonTemperature: false,
  complex: false,
  needsSpectral: false,
};

const QUANTITIES: Readonly<Record<ClosureQuantity, string>> = {
  green: "∫dε ρ G^R of the normal state",
  anomalous: "∫dε ρ F^R per φ^R, to first order in φ",
  feedback: "∫dε ρ G_11^R Ξ G_22^A per Ξ",
  spectral: "B of the normal state",
};
const FORMULAS: Readonly<Record<ClosureKind, Readonly<Record<ClosureQuantity, string>>>> = {
  local: { green: "1/z", anomalous: "1/z²", feedback: "1/|z|²", spectral: "−Im(1/z)/π" },
  flat: {
    green: "ln[(z+W)/(z−W)]",
    anomalous: "ln[(z+W)/(z−W)]/z",
    feedback: "Re ln[(z+W)/(z−W)]/Re z",
    spectral: "−Im ln[(z+W)/(z−W)]/π",
  },
};
const STEPS: Readonly<Record<ClosureQuantity, (kind: ClosureKind) => string>> = {
  green: (kind) => `${kind}-transform-R`,
  anomalous: (kind) => `${kind}-green`,
  feedback: (kind) => `${kind}-feedback`,
  spectral: (kind) => `${kind}-spectral`,
};

/** The functions of a closure at z = ω̃, Im z > 0, e.g. `greenFlat`. */
function closureEntries(kind: ClosureKind): KernelEntry[] {
  const suffix = kind === "local" ? "Local" : "Flat";
  const title = kind === "local" ? "local closure" : "flat band of half width W, per density of states";
  return (Object.keys(QUANTITIES) as ClosureQuantity[]).map((quantity) => ({
    name: `${quantity}${suffix}`,
    statement: `${QUANTITIES[quantity]}, ${title}: ${FORMULAS[kind][quantity]} at z = ω̃, Im z > 0`,
    step: STEPS[quantity](kind),
    node: () => closureNode(kind, quantity),
    thermal: false,
    values: [],
    point: ["z"],
    usesElectronTemperature: false,
    usesBosonTemperature: false,
    complex: quantity === "green" || quantity === "anomalous",
    needsSpectral: false,
    closure: { kind, quantity },
  }));
}
const CLOSURE_ENTRIES: readonly KernelEntry[] = (["local", "flat"] as const).flatMap(closureEntries);

/** A kernel with the values of h, and with thermal electrons where it contains h. */
function variants(draft: Draft): KernelEntry[] {
  const values = draft.values ?? [];
  const plain: KernelEntry = { ...draft, values, thermal: false, usesElectronTemperature: false };
  if (values.length === 0) return [plain];
  const thermal: KernelEntry = {
    ...draft,
    name: `${draft.name}Thermal`,
    statement: `${draft.statement}; h(e) = tanh(e/2T_e)`,
    values: [],
    thermal: true,
    usesElectronTemperature: true,
    usesBosonTemperature: draft.usesBosonTemperature,
  };
  return [plain, thermal];
}

const ENTRIES: ReadonlyMap<string, KernelEntry> = new Map(
  [...DRAFTS.flatMap(variants), MATSUBARA, ...CLOSURE_ENTRIES].map((e) => [e.name, e]),
);

/** The names of all kernels. */
export function kernelNames(): readonly string[] {
  return [...ENTRIES.keys()];
}

/** The entry of a name; throws InputError for any other text. */
export function kernelEntry(name: string): KernelEntry {
  const entry = ENTRIES.get(name);
  if (!entry) throw new InputError({ where: "kernel", received: name, accepted: kernelNames().join(", ") });
  return entry;
}

/** The derived node itself: the same object that the derivation ends with. Throws InputError for unknown names. */
export function kernelNode(name: string): Term {
  return kernelEntry(name).node();
}
