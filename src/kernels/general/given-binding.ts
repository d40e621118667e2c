import { expand, rewrite, unfold } from "../../algebra/rewrite.ts";
import { fn, HALF, I, mul, num, type Term } from "../../algebra/term.ts";
import { InputError } from "../../errors/errors.ts";
import { omega, pi, spectral, transfer } from "../../steady/symbols.ts";
import { kernelEntry } from "../catalogue.ts";
import { hNu, hOmega } from "../parameters.ts";

/** Arguments of a kernel at a point, in the order in which it takes them. */
export type GivenArgument = "omega" | "nu" | "hOmega" | "hNu";

/** A derived node over a boson whose functions are given: A, A F_B, F_B, λ^R, P_B stay calls. */
export interface GivenKernel {
  readonly arguments: readonly GivenArgument[];
  readonly complex: boolean;
  readonly term: Term;
}

/** i times the integrand ½A·(factor)·(G^R − G^A) of Σ^R − Σ^A or Σ^K, at G^R − G^A = −2πi. */
function scattering(factor: "rateIn" | "rateOut"): () => Term {
  const difference = mul(num(-2), pi, I);
  return () => mul(I, HALF, spectral(transfer), kernelEntry(factor).node(), difference);
}

const SCATTERING: Readonly<Record<string, () => Term>> = {
  scatteringIn: scattering("rateIn"),
  scatteringOut: scattering("rateOut"),
};

/**
 * The derived node of a kernel with the values h(ω), h(ν) put in for h and calls of given functions for the boson:
 * `givenA`, `givenFluctuation` for A F_B wherever both meet, `givenDistribution` for F_B alone, `givenLambda`,
 * `givenHilbert`. Beside the names of the catalogue there are `scatteringOut`, πA(ω−ν)[F_B(ω−ν) + h(ν)], whose integral with
 * B(ν) is i(Σ^R − Σ^A), and `scatteringIn`, πA(ω−ν)[1 + h(ν)F_B(ω−ν)], likewise iΣ^K.
 *
 * @throws InputError for unknown names.
 */
export function bindGiven(name: string): GivenKernel {
  const own = SCATTERING[name];
  if (own) return { arguments: ["omega", "nu", "hNu"], complex: false, term: inGivenFunctions(own()) };
  const entry = kernelEntry(name);
  if (entry.thermal || entry.point.some((p) => p !== "omega" && p !== "nu"))
    throw new InputError({
      where: "kernel",
      received: name,
      accepted: "a kernel at (ω, ν) with values of h",
    });
  const values = (["hOmega", "hNu"] as const).filter((h) => entry.values.includes(h));
  return {
    arguments: ["omega", "nu", ...values],
    complex: entry.complex,
    term: inGivenFunctions(entry.node()),
  };
}

function inGivenFunctions(node: Term): Term {
  const valued = expand(unfold(node, { h: (e) => (e === omega ? hOmega : hNu) }));
  return unfold(rewrite(valued, fluctuation), {
    A: (e) => fn("givenA", e),
    F_B: (e) => fn("givenDistribution", e),
    "lambda^R": (e) => fn("givenLambda", e),
    P_B: (e) => fn("givenHilbert", e),
  });
}

/** A(e)F_B(e) in a product becomes one function. */
function fluctuation(t: Term): Term | undefined {
  if (t.kind !== "prod") return undefined;
  const boson = t.factors.find((f) => f.kind === "fn" && f.head === "F_B");
  if (boson?.kind !== "fn") return undefined;
  const weight = spectral(boson.args[0]!);
  if (!t.factors.includes(weight)) return undefined;
  const rest = t.factors.filter((f) => f !== boson && f !== weight);
  return mul(...rest, fn("givenFluctuation", boson.args[0]!));
}
