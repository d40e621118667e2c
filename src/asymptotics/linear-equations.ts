import { factorOut } from "../algebra/factor-out.ts";
import { linearise } from "../algebra/linearise.ts";
import { coefficientOf, substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  type Fn,
  fn,
  I,
  mul,
  neg,
  num,
  ONE,
  type Sym,
  sub,
  sym,
  type Term,
} from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import type { MatsubaraEquations } from "../closures/equilibrium.ts";
import { matsubaraPoint, outerPoint } from "../closures/matsubara.ts";
import { InternalError } from "../errors/errors.ts";
import { pi, temperature } from "../steady/symbols.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { halfSum, inner, outer } from "./symbols.ts";
import { telescoped } from "./telescope.ts";

/** ω̃_n, φ_n and r_n = √(ω̃_n² + φ_n²) as quantities with an index. */
export const dressed = fn("omega~_n");
export const order = fn("phi_n");
const root = fn("r_n");
const gap = fn("Delta_n");
const NAMED = new Map<Sym, Term>([
  [sym("omega~_n"), dressed],
  [sym("phi_n"), order],
  [sym("r_n"), root],
]);
const interaction = (transfer: Term): Fn => fn("lambda", transfer);

/** The linearised equations over n ≥ 0. */
export interface LinearEquations {
  /** ω̃_m = ω_m + πTΣ_{n≥0}[λ(iω_m−iω_n) − λ(iω_m+iω_n)]. */
  readonly frequency: Term;
  /** φ_m = πTΣ_{n≥0}[λ(iω_m−iω_n) + λ(iω_m+iω_n)] φ_n/ω̃_n. */
  readonly order: Term;
  /** The bracket of the second: what multiplies φ_n/ω̃_n. */
  readonly pairing: Term;
}

/** Folds the wide-band equations onto n ≥ 0 and linearises them in φ. */
export function linearEquations(wide: MatsubaraEquations["wide"], trace?: Trace): LinearEquations {
  const sumOf = (t: Term): Term => {
    const found = (t.kind === "sum" ? t.terms : [t]).find((s) => s.kind === "fn" && s.head === "sum_n");
    if (!found) throw new InternalError("expected a Matsubara sum");
    return found;
  };
  const folded = fold("frequency", sumOf(wide.frequency), trace);
  const foldedGap = fold("gap", sumOf(wide.gap), trace);
  linearRoot(trace);
  const linear = (id: string, from: Term, text: string): Term => {
    const rhs = unfold(from, { r_n: () => dressed });
    trace?.step({
      id,
      rule: ASYMPTOTIC_RULES.linear,
      lhs: from,
      rhs,
      judge: "algebra",
      given: { r_n: () => dressed },
      text,
    });
    return rhs;
  };
  const frequencySum = linear("linear-frequency", folded, "ω̃_m − ω_m no longer depends on φ.");
  const orderSum = linear("linear-gap", foldedGap, "φ_m is linear in φ_n.");
  return { frequency: add(outer, frequencySum), order: orderSum, pairing: pairingOf(orderSum) };
}

/** f(ω_n) at −ω_n, for a summand in symbols. */
function mirrored(t: Term): Term {
  const signs = new Map<Sym, Term>([matsubaraPoint, sym("omega~_n")].map((s) => [s, neg(s)]));
  return substitute(substitute(t, signs), NAMED);
}

function fold(id: string, sum: Term, trace?: Trace): Term {
  if (sum.kind !== "fn") throw new InternalError("expected a Matsubara sum");
  const summand = substitute(sum.args[0]!, NAMED);
  const [near, far] = [sub(outerPoint, matsubaraPoint), add(outerPoint, matsubaraPoint)].map(interaction);
  const perNear = coefficientOf(summand, near!);
  const perFar = coefficientOf(mirrored(sum.args[0]!), far!);
  const sign = areEqual(perNear, perFar) ? ONE : num(-1);
  if (!areEqual(perFar, mul(sign, perNear))) throw new InternalError("a summand without parity");
  const outside = mul(pi, temperature);
  const rhs = mul(outside, halfSum.of(mul(div(perNear, outside), add(near!, mul(sign, far!)))));
  trace?.step({
    id: `fold-${id}`,
    rule: ASYMPTOTIC_RULES.parity,
    lhs: substitute(sum, NAMED),
    rhs,
    judge: "sums",
    text: `The sum of the ${id} equation over positive frequencies.`,
  });
  return rhs;
}

/** φ_n = 2pω̃_n/(1−p²) makes r_n rational: ω̃_n(1+p²)/(1−p²). */
function linearRoot(trace?: Trace): void {
  const p = fn("p_n");
  const [less, more] = [sub(ONE, mul(p, p)), add(ONE, mul(p, p))];
  const asOrder = { phi_n: () => div(mul(num(2), p, dressed), less) };
  const asRoot = div(mul(dressed, more), less);
  const [whole, square] = [add(mul(dressed, dressed), mul(order, order)), mul(asRoot, asRoot)];
  trace?.step({
    id: "root-parametrisation",
    rule: ASYMPTOTIC_RULES.linear,
    lhs: whole,
    rhs: mul(factorOut(whole, square, asOrder), square),
    judge: "algebra",
    given: asOrder,
    text: "With φ_n = 2p_nω̃_n/(1−p_n²) the root r_n is rational.",
  });
  trace?.step({
    id: "linear-root",
    rule: ASYMPTOTIC_RULES.linear,
    lhs: root,
    rhs: linearise(asRoot, new Set([p])).value,
    judge: "series",
    small: ["p_n"],
    given: { r_n: () => asRoot },
    text: "r_n to first order in φ_n.",
  });
}

function pairingOf(orderSum: Term): Term {
  const sum = (orderSum.kind === "prod" ? orderSum.factors : [orderSum]).find((f) => f.kind === "fn");
  if (sum?.kind !== "fn") throw new InternalError("expected a sum over n ≥ 0");
  return mul(sum.args[0]!, div(dressed, order));
}

/** λ(iω_m−iω_n) − λ(iω_m+iω_n), summed over n ≥ 0 in the frequency equation, without πT. */
function frequencySummand(): Term {
  const [near, far] = [sub(outerPoint, matsubaraPoint), add(outerPoint, matsubaraPoint)].map(interaction);
  return sub(near!, far!);
}

/**
 * The frequency equation row by row: its sum is λ(0) at m = 0 and grows by 2λ(iν), ν = ω_m + πT, from one row to the next.
 * Hence Z = 1 + λ exactly at the first frequency, and dω̃/dω = 1 + λ(iω) as T → 0.
 */
export function renormalisationRows(trace?: Trace): void {
  const summand = frequencySummand();
  const at = (point: Term): Term => substitute(summand, new Map([[outerPoint, point]]));
  const piT = mul(I, pi, temperature);
  const next = at(add(outerPoint, mul(num(2), piT)));
  trace?.step({
    id: "renormalisation-first",
    rule: ASYMPTOTIC_RULES.telescope,
    lhs: halfSum.of(at(piT)),
    rhs: telescoped(at(piT), "lambda"),
    judge: "sums",
    text: "At the first frequency, ω_0 = πT, all terms but λ(0) = λ cancel in pairs: ω̃_0 = πT(1 + λ) at every temperature.",
  });
  trace?.step({
    id: "renormalisation-increment",
    rule: ASYMPTOTIC_RULES.telescope,
    lhs: sub(halfSum.of(next), halfSum.of(summand)),
    rhs: telescoped(sub(next, summand), "lambda"),
    judge: "sums",
    text: "From ω_m to ω_{m+1} = ω_m + 2πT: the sum grows by twice λ at the frequency between, so that [ω̃_{m+1} − ω̃_m]/2πT = 1 + λ(iω_m + iπT).",
  });
}

/** Δ_n = φ_n ω_n/ω̃_n: the gap function, which the equations make a function of ω_n alone. */
export function gapFunction(trace?: Trace): Term {
  const lhs = div(order, dressed);
  const given = { phi_n: () => div(mul(gap, dressed), inner) };
  const rhs = unfold(lhs, given);
  trace?.step({
    id: "gap-function",
    rule: ASYMPTOTIC_RULES.linear,
    lhs,
    rhs,
    judge: "algebra",
    given,
    text: "With Δ_n = φ_n ω_n/ω̃_n.",
  });
  return rhs;
}
