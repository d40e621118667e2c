import { sift } from "../../algebra/delta.ts";
import { coefficientOf, expand, rewrite, substitute, unfold } from "../../algebra/rewrite.ts";
import { add, fn, HALF, integral, mul, neg, type Sym, sub, type Term } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Rule, Trace } from "../../algebra/trace.ts";
import { InternalError } from "../../errors/errors.ts";
import { BOSON } from "../../steady/distributions.ts";
import type { SelfEnergy } from "../../steady/self-energy.ts";
import { bosonDistribution, distribution, nu, omega, spectral, transfer } from "../../steady/symbols.ts";
import { frequency } from "../boson/model.ts";
import { coupling } from "./line.ts";

/** Rules of the Einstein boson in the local closure. */
export const CHAIN_RULES = {
  sift: {
    name: "einstein-sift",
    statement: "A(x) = (GΩ/2)[δ(x−Ω) − δ(x+Ω)]: the energy ω is tied to ω ± Ω, F_B(−Ω) = −F_B(Ω).",
    conditions: [],
    source: "definition of the Einstein boson",
  },
  balance: {
    name: "dyson-commutator",
    statement: "Ĝ^K = Ĝ^RΣ̂^KĜ^A gives (Ĝ^R)^{-1}Ĝ^K − Ĝ^K(Ĝ^A)^{-1} = Σ̂^KĜ^A − Ĝ^RΣ̂^K.",
    conditions: ["local closure, particle–hole symmetry: G_22 = G_11"],
    source: "Dyson equation",
  },
  bond: {
    name: "bond",
    statement: "What a site gains from its upper neighbour is a function on the bond between them.",
    conditions: [],
    source: "collecting by neighbour",
  },
  gapped: {
    name: "gapped-limit",
    statement: "The line holds all but a share O(T/Ω) of the sum over the chain.",
    conditions: ["T_B ≪ Ω, T_e ≪ Ω, linewidth ≪ T; relative remainder O(T/Ω)"],
    source: "chain identity, leading order on the line",
  },
} satisfies Record<string, Rule>;

export const below = sub(omega, frequency);
export const above = add(omega, frequency);
/** F_B(Ω). */
export const bosonAtLine = bosonDistribution(frequency);
const strength = mul(HALF, coupling, frequency);

/** A as two δ functions, for judges; δ is even. */
export const DELTAS = {
  A: (e?: Term): Term =>
    mul(strength, sub(fn("delta", sub(frequency, e!)), fn("delta", neg(add(e!, frequency))))),
};
/** P = G^R − G^A, ρ = F^R − F^A and G^K = hP. */
export const DIFFERENCES = {
  "G^K": (e?: Term): Term => mul(distribution(e!), sub(fn("G^R", e!), fn("G^A", e!))),
  P: (e?: Term): Term => sub(fn("G^R", e!), fn("G^A", e!)),
  rho: (e?: Term): Term => sub(fn("F^R", e!), fn("F^A", e!)),
};

/** ∫dν A(ω−ν)f(ω,ν) with the two δ functions of A and F_B odd. */
export function sifted(equation: Term): Term {
  if (equation.kind !== "integral") throw new InternalError("expected one integral");
  const weight = coefficientOf(expand(equation.body), spectral(transfer));
  return withOddBoson(sift(integral(nu, mul(DELTAS.A(transfer), weight))));
}
/** What holds at ω, at another energy of the chain. */
export function moved(term: Term, e: Term): Term {
  const there = substitute(term, new Map<Sym, Term>([[omega, e]]));
  return withOddBoson(
    rewrite(there, (t) => (t.kind === "fn" ? fn(t.head, ...t.args.map(expand)) : undefined)),
  );
}
/** F_B(ω − (ω ± Ω)) by F_B(Ω). */
export function withOddBoson(t: Term): Term {
  return rewrite(t, (s) => {
    if (s.kind !== "fn" || s.head !== "F_B") return undefined;
    const argument = expand(s.args[0]!);
    if (argument === frequency) return bosonAtLine;
    return argument === neg(frequency) ? neg(bosonAtLine) : undefined;
  });
}

/** The boson's self-energies on the chain. */
export interface ChainSelfEnergies {
  /** Σ_11^R − Σ_11^A and Σ_11^K from the boson. */
  readonly broadening: Term;
  readonly keldysh: Term;
  /** φ^R − φ^A and φ^K. */
  readonly anomalousBroadening: Term;
  readonly anomalousKeldysh: Term;
}

/** Σ^R − Σ^A and Σ^K, normal and anomalous, for the Einstein boson: sums over the two neighbours on the chain. */
export function chainSelfEnergies(self: SelfEnergy, trace?: Trace): ChainSelfEnergies {
  const part = (id: string, from: Term, text: string): Term => {
    const joined = collectedIntegral(local(from));
    const rhs = tidy(byDifferences(sifted(joined)));
    trace?.step({
      id,
      rule: CHAIN_RULES.sift,
      lhs: joined,
      rhs,
      judge: "poles",
      given: { ...DELTAS, ...DIFFERENCES },
      text,
    });
    return rhs;
  };
  const { normal, anomalous } = self;
  return {
    broadening: part(
      "chain-broadening",
      sub(normal.R, normal.A),
      "Σ^R − Σ^A from the boson, with P = G^R − G^A and ρ = F^R − F^A.",
    ),
    keldysh: part("chain-keldysh", normal.K, "Σ^K from the boson."),
    anomalousBroadening: part("chain-anomalous-broadening", sub(anomalous.R, anomalous.A), "φ^R − φ^A."),
    anomalousKeldysh: part("chain-anomalous-keldysh", anomalous.K, "φ^K."),
  };
}

/** G_11 = G at ε = 0. */
function local(t: Term): Term {
  return unfold(
    t,
    Object.fromEntries(["R", "A", "K"].map((c) => [`G_11^${c}`, (e?: Term) => fn(`G^${c}`, e!)])),
  );
}
/** Retarded functions by the differences P and ρ, multiplied out: the advanced ones drop out where only these occur. */
export function byDifferences(t: Term): Term {
  return expand(
    unfold(t, {
      "G^R": (e) => add(fn("P", e!), fn("G^A", e!)),
      "F^R": (e) => add(fn("rho", e!), fn("F^A", e!)),
    }),
  );
}

/** One integral over ν with the boson functions put in; λ^R drops out of what is proportional to A. */
function collectedIntegral(term: Term): Term {
  const parts = term.kind === "sum" ? term.terms : [term];
  const bodies = parts.map((p) => {
    const factors = p.kind === "prod" ? p.factors : [p];
    const inside = factors.find((f) => f.kind === "integral");
    if (inside?.kind !== "integral") throw new InternalError("expected integrals over ν");
    return mul(inside.body, ...factors.filter((f) => f !== inside));
  });
  const body = expand(unfold(add(...bodies), BOSON));
  return integral(nu, mul(spectral(transfer), coefficientOf(body, spectral(transfer))));
}
