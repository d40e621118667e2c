import { collectIn } from "../../algebra/collect.ts";
import { derivativeOf, derivativeRule, differentiate } from "../../algebra/differentiate.ts";
import { limitAtZero } from "../../algebra/limit.ts";
import { rewrite, substitute, unfold } from "../../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  mul,
  neg,
  num,
  ONE,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { coupling, ohmicSlope } from "../../closures/weak-coupling/line.ts";
import { bosonTemperature, nu } from "../../steady/symbols.ts";
import { halfLine } from "../symbols.ts";
import { LOCAL_RULES } from "./rules.ts";

const rule = LOCAL_RULES.thermalEnergies;
/** t = ν/2T_B and ρ = T_B/T_e. */
export const t = sym("t");
export const bias = sym("rho");
const coth = fn("coth", t);
const tanh = fn("tanh", mul(bias, t));
const SLOPES = {
  coth: (u: Term): Term => sub(ONE, pow(fn("coth", u), 2)),
  tanh: (u: Term): Term => sub(ONE, pow(fn("tanh", u), 2)),
};
export const slopeIn = (term: Term): Term => differentiate(term, t, SLOPES);

/** First order of 1/G_c as ∫_0^∞dt [E'(t)/t + regular], E even. */
export interface Order {
  readonly even: Term;
  readonly regular: Term;
}

/** coth(e/2T_B). */
export const overThermal = (e: Term): Term => fn("coth", div(e, mul(num(2), bosonTemperature)));
const balanced = (e: Term): Term => pow(overThermal(e), -1);
/** tanh(e/2T_e) − h_B(e) at T_e = T_B/ρ. */
export const thermalDeviation = (e: Term): Term =>
  sub(fn("tanh", div(mul(bias, e), mul(num(2), bosonTemperature))), balanced(e));

/** The value at ν = 0 where tanh u = u and coth u = 1/u do. */
export const onLine = (term: Term): Term =>
  substitute(tidy(unfold(term, { tanh: (u) => u!, coth: (u) => pow(u!, -1) })), new Map([[nu, ZERO]]));
/** AF_B at ν = 0. */
export const thermalLoss = onLine(mul(coupling, ohmicSlope, nu, overThermal(nu)));

/** A function of ν at ν = 2T_B t, with A = Gax and thermal F_B; Δ = h − h_B as given. */
export function thermalUnits(term: Term, deviation: (e: Term) => Term): Term {
  return unfold(substitute(term, new Map([[nu, mul(num(2), bosonTemperature, t)]])), {
    A: (e) => mul(coupling, ohmicSlope, e!),
    F_B: (e) => overThermal(e!),
    "A'": () => mul(coupling, ohmicSlope),
    "F_B'": (e) => div(sub(ONE, pow(overThermal(e!), 2)), mul(num(2), bosonTemperature)),
    h: (e) => add(balanced(e!), deviation(e!)),
    Delta: (e) => deviation(e!),
  });
}

/** Where the electrons are in equilibrium with the boson: ρ = 1, and no lead where there is one. */
export const EQUAL: ReadonlyMap<Sym, Term> = new Map([[bias, ONE]]);

/** How J is recorded, what equilibrium is, and which constant is taken out of E. */
interface Beyond {
  readonly id: string;
  readonly text: string;
  readonly equal: ReadonlyMap<Sym, Term>;
  readonly takesOut: "pole" | "value";
}

/** J: the first order less that in equilibrium, per a, without derivatives. */
export function biasFunction(
  { even, regular }: Order,
  { id, text, equal, takesOut }: Beyond,
  trace?: Trace,
): Term {
  const [E, rest] = [even, regular].map((term) => beyondEquilibrium(term, equal)) as [Term, Term];
  // A constant in E changes no derivative; it takes 1/t² out of the sum, or the value at 0.
  const pole = substitute(inC(mul(rest, pow(t, 2))), new Map([[t, ZERO]]));
  const value = tidy(limitAtZero(E, t));
  const shifted = sub(E, takesOut === "pole" ? pole : value);
  const atZero = takesOut === "pole" ? tidy(sub(value, pole)) : ZERO;
  finitePart(trace);
  const lhs = add(div(shifted, pow(t, 2)), rest, neg(mul(atZero, sub(pow(coth, 2), ONE))));
  const kernel = byBalance(lhs);
  trace?.step({
    id: `${id}-integrand`,
    rule,
    lhs,
    rhs: kernel,
    judge: "algebra",
    text: "The integrand of J over t = ν/2T_B as a finite part, by coth t tanh ρt − 1, which falls off exponentially.",
  });
  const J = sub(halfLine.over(t, kernel), atZero);
  trace?.step({
    id: `${id}-function`,
    rule,
    lhs: halfLine.over(t, add(div(slopeIn(E), t), rest)),
    rhs: J,
    judge: "values",
    text,
  });
  return J;
}

const C = sym("C");
const inC = (term: Term): Term => tidy(rewrite(term, (e) => (e === coth ? C : undefined)));

/** Ordered by y = coth t tanh ρt − 1. */
function byBalance(term: Term): Term {
  const y = sym("y");
  const named = rewrite(inC(term), (e) => (e === tanh ? div(add(ONE, y), C) : undefined));
  const ordered = rewrite(collectIn(named, [y]), (e) => (e === C ? coth : undefined));
  return substitute(ordered, new Map([[y, sub(mul(coth, tanh), ONE)]]));
}

/** Per a, less the same at T_B = T_e, where tanh t = 1/coth t. */
function beyondEquilibrium(term: Term, equal: ReadonlyMap<Sym, Term>): Term {
  const atRest = rewrite(substitute(term, equal), (e) => (e === fn("tanh", t) ? pow(coth, -1) : undefined));
  return tidy(div(sub(term, atRest), ohmicSlope));
}

/** ∫_0^∞dt n'(t)/t = ∫_0^∞dt [n/t² − n(0)/sinh² t] − n(0) for even n. */
function finitePart(trace?: Trace): void {
  const [n, atZero] = [fn("n", t), fn("n", ZERO)];
  const slopes = { ...SLOPES, n: (u: Term): Term => fn("n'", u) };
  const end = sub(div(n, t), mul(atZero, coth));
  trace?.step({
    id: "finite-part",
    rule,
    lhs: div(differentiate(n, t, slopes), t),
    rhs: add(div(n, pow(t, 2)), neg(mul(atZero, sub(pow(coth, 2), ONE))), derivativeOf(t, end)),
    judge: "algebra",
    given: derivativeRule(t, slopes),
    text: "Without derivatives: n/t − n(0) coth t vanishes at t = 0 for even n and is −n(0) far out, and 1/sinh² t = coth² t − 1.",
  });
}
