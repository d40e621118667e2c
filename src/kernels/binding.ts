import { substitute, unfold } from "../algebra/rewrite.ts";
import { fn, I, mul, type Term } from "../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../algebra/thermal.ts";
import { einstein } from "../closures/boson/einstein.ts";
import { type BosonModel, matsubaraFrequency } from "../closures/boson/model.ts";
import { oscillator } from "../closures/boson/oscillator.ts";
import { InternalError, UnsupportedError } from "../errors/errors.ts";
import {
  bosonDistribution,
  bosonTemperature,
  electronTemperature,
  omega,
  spectral,
  x,
  z,
} from "../steady/symbols.ts";
import { type BosonKind, type KernelEntry, kernelEntry } from "./catalogue.ts";
import { closureForm, stableClosureForm } from "./closure-kernels.ts";
import { hNu, hOmega } from "./parameters.ts";
import { stabilise } from "./stability.ts";

/** A kernel closed over one boson model. */
export interface BoundKernel {
  readonly entry: KernelEntry;
  /** `any` where no function of the boson but F_B = coth(x/2T_B) occurs. */
  readonly boson: BosonKind | "any";
  /** The derived node with the definitions put in: the form that loses digits where it cancels. */
  readonly direct: Term;
  /** An equal form that is accurate in floating point; code is emitted from it. */
  readonly stable: Term;
}

const models = new Map<BosonKind, BosonModel>();
function model(boson: "einstein" | "oscillator"): BosonModel {
  const known = models.get(boson) ?? (boson === "einstein" ? einstein() : oscillator());
  models.set(boson, known);
  return known;
}

const atIMatsubara = mul(I, matsubaraFrequency);

/** λ^R, P_B and A of a model as terms, of a table as calls of the runtime. `regular` writes A(e) as e times A(e)/e. */
function bosonFunctions(boson: BosonKind, regular: boolean): Record<string, (e: Term) => Term> {
  if (boson === "tabulated")
    return {
      "lambda^R": (e) =>
        e === atIMatsubara ? fn("tableMatsubara", matsubaraFrequency) : fn("tableLambda", e),
      P_B: (e) => fn("tableHilbert", e, bosonTemperature),
      A: (e) => (regular ? mul(e, fn("tableSlope", e)) : fn("tableA", e)),
    };
  const { lambda, hilbert, matsubara, spectral: weight } = model(boson);
  return {
    "lambda^R": (e) => (e === atIMatsubara ? matsubara : substitute(lambda, new Map([[z, e]]))),
    P_B: (e) => substitute(hilbert, new Map([[z, e]])),
    A: (e) => {
      if (!weight) throw new InternalError("the Einstein boson has no spectral function");
      return substitute(weight, new Map([[x, e]]));
    },
  };
}

function electrons(thermal: boolean): (e: Term) => Term {
  if (thermal) return (e) => thermalElectron(e, electronTemperature);
  return (e) => (e === omega ? hOmega : hNu);
}

function isFreeOfBoson(node: Term): boolean {
  return !/(A|lambda\^R|P_B)\(/.test(node.key.replaceAll("F_B(", "("));
}

/** A F_B of the Einstein boson: the weight of [δ(x−Ω) + δ(x+Ω)]. */
function pointWeight(entry: KernelEntry): BoundKernel {
  const weight = model("einstein").pointWeight;
  if (!weight) throw new InternalError("the Einstein boson has no point weight");
  return { entry, boson: "einstein", direct: weight, stable: weight };
}

function closureKernel(
  entry: KernelEntry,
  { kind, quantity }: NonNullable<KernelEntry["closure"]>,
): BoundKernel {
  const direct = closureForm(entry.node(), quantity);
  return { entry, boson: "any", direct, stable: stableClosureForm(kind, quantity, direct) };
}

const bound = new Map<string, BoundKernel>();

/**
 * The derived node of the named kernel with A, F_B, λ^R, P_B and h replaced by the boson model, F_B = coth(x/2T_B)
 * and either the numbers hOmega, hNu or tanh(e/2T_e). Throws InputError for unknown names, UnsupportedError for
 * A(x) of the Einstein boson as a function of x.
 */
export function bindKernel(name: string, boson: BosonKind): BoundKernel {
  const key = `${name} ${boson}`;
  const known = bound.get(key);
  if (known) return known;
  const made = bind(kernelEntry(name), boson);
  bound.set(key, made);
  return made;
}

function bind(entry: KernelEntry, boson: BosonKind): BoundKernel {
  const node = entry.node();
  if (entry.closure) return closureKernel(entry, entry.closure);
  if (boson === "einstein" && node === mul(spectral(x), bosonDistribution(x))) return pointWeight(entry);
  if (boson === "einstein" && entry.needsSpectral)
    throw new UnsupportedError(`${entry.name}: A of the Einstein boson is a pair of δ functions`);
  const close = (regular: boolean): Term =>
    unfold(node, {
      ...bosonFunctions(boson, regular),
      F_B: (e) => thermalBoson(e, bosonTemperature),
      h: electrons(entry.thermal),
    });
  return {
    entry,
    boson: isFreeOfBoson(node) ? "any" : boson,
    direct: close(false),
    stable: stabilise(close(true)),
  };
}
