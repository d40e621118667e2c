import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, type Definition, expand, findAll, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  HALF,
  integral,
  mul,
  neg,
  num,
  pow,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { BOSON } from "../steady/distributions.ts";
import { kmsDefect } from "../steady/kinetic.ts";
import type { SelfEnergy } from "../steady/self-energy.ts";
import { distribution, nu, omega, residual, spectral, transfer, vertex } from "../steady/symbols.ts";
import { CLOSURES, type Closure } from "./closure.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { halfWidth, type Side } from "./density-symbols.ts";

/**
 * Integrands over ν of the equations of Σ^R, φ^R and the residuals Ξ_0 (normal) and Ξ_1 = Ξ (anomalous), in Green functions
 * summed over ε: G_11^K = h(G_11^R − G_11^A) + V_0 and F^K = h(F^R − F^A) + V_1 with the returned residual V.
 */
export interface SummedEquations {
  readonly selfEnergy: Term;
  readonly gap: Term;
  readonly normalResidual: Term;
  readonly residual: Term;
}
/** The same with a closure put in; linear in φ or not. */
export interface ClosedEquations {
  readonly selfEnergy: Term;
  readonly gap: Term;
  readonly normalResidual: Term;
  readonly residual: Term;
}

const returned = (k: 0 | 1, e: Term): Term => fn(`V_${k}`, e);
const keldysh =
  (name: string, k: 0 | 1): Definition =>
  (e) =>
    add(mul(distribution(e!), sub(fn(`${name}^R`, e!), fn(`${name}^A`, e!))), returned(k, e!));
const SUMMED: Readonly<Record<string, Definition>> = {
  ...BOSON,
  "G_11^K": keldysh("G_11", 0),
  "F^K": keldysh("F", 1),
};

/** Collects the integrands of all four equations by what they multiply: X^R, X^R − X^A and V. */
export function summedEquations(self: SelfEnergy, trace?: Trace): SummedEquations {
  const { defect } = kmsDefect(self);
  const collect = (id: string, body: Term, name: "G_11" | "F", text: string): Term => {
    const k = name === "F" ? 1 : 0;
    const rhs = collected(expand(unfold(body, SUMMED)), name, k, defect);
    trace?.step({
      id,
      rule: DENSITY_RULES.closure,
      lhs: body,
      rhs,
      judge: "algebra",
      given: SUMMED,
      text,
    });
    return integral(nu, rhs);
  };
  const excess = (part: "normal" | "anomalous"): Term => {
    const [K, R, A] = [self[part].K, self[part].R, self[part].A].map(bodyOf) as [Term, Term, Term];
    return sub(K, mul(distribution(omega), sub(R, A)));
  };
  return {
    selfEnergy: collect("summed-self-energy", bodyOf(self.normal.R), "G_11", "Integrand of Σ^R(ω)."),
    gap: collect("summed-gap", bodyOf(self.anomalous.R), "F", "Integrand of φ^R(ω)."),
    normalResidual: collect(
      "summed-normal-residual",
      excess("normal"),
      "G_11",
      "Integrand of Ξ_0 = Σ_11^K − h(Σ_11^R − Σ_11^A): zero is the kinetic equation.",
    ),
    residual: collect(
      "summed-residual",
      excess("anomalous"),
      "F",
      "Integrand of Ξ = Ξ_1 = φ^K − h(φ^R − φ^A): the KMS defect drives it, V_1 relaxes it.",
    ),
  };
}

/** Σ of integrals over ν as one integrand. */
export function bodyOf(term: Term): Term {
  const parts = term.kind === "sum" ? term.terms : [term];
  return add(
    ...parts.map((part) => {
      const factors = part.kind === "prod" ? part.factors : [part];
      const inside = factors.find((f) => f.kind === "integral");
      if (inside?.kind !== "integral") throw new InternalError("expected integrals over ν");
      return mul(...factors.filter((f) => f !== inside), inside.body);
    }),
  );
}

/** aR + bS + cV as (a + b)R − b(R − S) + cV. */
function collected(body: Term, name: string, k: 0 | 1, defect: Term): Term {
  const [r, a, v] = [fn(`${name}^R`, nu), fn(`${name}^A`, nu), returned(k, nu)];
  const per = (atom: Term): Term => factored(coefficientOf(body, atom), defect);
  const both = factored(add(per(r), per(a)), defect);
  const rhs = add(mul(both, r), mul(neg(per(a)), sub(r, a)), mul(per(v), v));
  if (!areEqual(rhs, body)) throw new InternalError("the integrand is not linear in the Green function");
  return rhs;
}
/** Zero where it vanishes; A(ω−ν) stands in front where all of it is proportional to A, and N(ω,ν) is kept as it is. */
function factored(t: Term, defect: Term): Term {
  if (areEqual(t, ZERO)) return ZERO;
  const perSpectral = cancel(div(t, spectral(transfer)));
  const perDefect = [HALF, neg(HALF)].find((c) => areEqual(perSpectral, mul(c, defect)));
  if (perDefect) return mul(perDefect, spectral(transfer), defect);
  const proportional = findAll(perSpectral, (s) => s === spectral(transfer)).length === 0;
  return proportional ? mul(spectral(transfer), perSpectral) : cancel(t);
}

/** Functions of energy that a closure puts in the place of the summed Green functions. */
function summedFunctions(closure: Closure, nonlinear: boolean): Readonly<Record<string, Definition>> {
  const name = (symbol: string, side: Side, e: Term): Term => fn(`${symbol}^${side}`, e);
  const point = (side: Side, e: Term): Term => name(nonlinear ? "s" : "omega~", side, e);
  const normal = (side: Side) => (e: Term) =>
    mul(name("omega~", side, e), pow(point(side, e), -1), closure.transform(point(side, e)));
  const anomalous = (side: Side) => (e: Term) =>
    mul(name("phi", side, e), pow(point(side, e), -1), closure.transform(point(side, e)));
  const functions = {
    "G_11^R": normal("R"),
    "G_11^A": normal("A"),
    "F^R": anomalous("R"),
    "F^A": anomalous("A"),
  };
  return nonlinear ? functions : { ...functions, V_0: () => ZERO, V_1: feedbackOf(closure) };
}
/** Ξ[c(ω̃^R) + c(ω̃^A)]/(ω̃^R + ω̃^A). */
function feedbackOf(closure: Closure): (e: Term) => Term {
  return (e) => {
    const [r, a] = [fn("omega~^R", e), fn("omega~^A", e)];
    return mul(residual(e), add(closure.transform(r), closure.transform(a)), pow(add(r, a), -1));
  };
}

/** g²D^R F^R with g²·(states)·D^R = −λ^R and F^R summed over ρ = (states)·profile: the number of states cancels. */
export function couplingPerState(trace: Trace): void {
  for (const closure of CLOSURES) {
    const summed = summedFunctions(closure, false)["F^R"]!;
    const given = {
      "D^R": (e: Term) => div(BOSON["D^R"]!(e), closure.unit),
      "F^R": (e: Term) => mul(closure.unit, summed(e)),
    };
    const lhs = mul(pow(vertex, 2), fn("D^R", transfer), fn("F^R", nu));
    trace.step({
      id: `${closure.name}-coupling`,
      rule: DENSITY_RULES.closure,
      lhs,
      rhs: cancel(unfold(lhs, given)),
      judge: "algebra",
      given,
      text: COUPLING[closure.name],
    });
  }
}
/** Gλ̂ of the local closure and λ of the wide band, where N_F = 1/2W: both name g²D^R. */
export function couplingOfFlatBand(trace: Trace): void {
  const [local, perState] = [fn("lambdahat^R", transfer), fn("lambda^R", transfer)];
  const boson = (e: Term) => neg(mul(pow(vertex, 2), fn("D^R", e)));
  const energy = sym("G");
  const given = {
    "lambdahat^R": (e: Term) => div(boson(e), energy),
    "lambda^R": (e: Term) => div(boson(e), mul(num(2), halfWidth)),
  };
  trace.step({
    id: "flat-local-coupling",
    rule: DENSITY_RULES.closure,
    lhs: mul(energy, local),
    rhs: mul(cancel(unfold(div(mul(energy, local), perState), given)), perState),
    judge: "algebra",
    given,
    text: "W → 0: λ^R = −g²N_F D^R with N_F = 1/2W against Gλ̂^R = −g²D^R of one state.",
  });
}
const COUPLING = {
  local: "Local closure: one state, g²D^R = −λ^R.",
  flat: "Flat band: g²N_F D^R = −λ^R, and the sum over ε brings N_F back.",
  wide: "Wide band: the same, with A = α²F.",
} as const;

/** Puts a closure into the summed equations. The same lines serve every closure. */
export function closeEquations(
  summed: SummedEquations,
  closure: Closure,
  order: "linear" | "nonlinear",
  trace?: Trace,
): ClosedEquations {
  const given = summedFunctions(closure, order === "nonlinear");
  const close = (what: string, lhs: Term, text: string): Term => {
    const rhs = unfold(lhs, given);
    trace?.step({
      id: `${closure.name}-${order}-${what}`,
      rule: DENSITY_RULES.closure,
      lhs,
      rhs,
      judge: "algebra",
      given,
      assumptions: order === "linear" ? ["first order in φ"] : [],
      text,
    });
    return rhs;
  };
  return {
    selfEnergy: close("self-energy", summed.selfEnergy, `Σ^R(ω), ${closure.name}, ${order} in φ.`),
    gap: close("gap", summed.gap, `φ^R(ω), ${closure.name}, ${order} in φ.`),
    normalResidual: close(
      "normal-residual",
      summed.normalResidual,
      `Ξ_0(ω), ${closure.name}, ${order} in φ: ${order === "linear" ? "Ξ_0 = 0 is the kinetic equation" : "together with Ξ it fixes h"}.`,
    ),
    residual: close("residual", summed.residual, `Ξ(ω), ${closure.name}, ${order} in φ.`),
  };
}

/** All three closures. */
export function allClosed(
  summed: SummedEquations,
  order: "linear" | "nonlinear",
  trace?: Trace,
): Record<Closure["name"], ClosedEquations> {
  const entries = CLOSURES.map((c) => [c.name, closeEquations(summed, c, order, trace)] as const);
  return Object.fromEntries(entries) as Record<Closure["name"], ClosedEquations>;
}
