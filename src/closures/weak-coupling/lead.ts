import { derivative } from "../../algebra/linearise.ts";
import { substitute } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { add, div, mul, ONE, pow, type Sym, sub, sym, type Term, ZERO } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { agreeing } from "../../algebra/zero.ts";
import { bosonTemperature, electronTemperature } from "../../steady/symbols.ts";
import type { DrivenLaw } from "./law.ts";
import { coupling, slope } from "./line.ts";
import { WEAK_RULES } from "./rules.ts";
import { leadRate, oneBosonRate, twoBosonRate } from "./symbols.ts";

/** s = Γ_1/(Γ_b + Γ_1), the share of the boson in the rates on the line. */
export const bosonShare = sym("s");

/** The law with a lead and without drive, by the share s. */
export interface LeadLaw {
  /** 1/G_c, and its parts from the modified distribution and from the glue beyond 1/(4T_e). */
  readonly inverse: Term;
  readonly fromDistribution: Term;
  readonly fromGlue: Term;
}

/** 1/G_c = ¼[1/T_e + (1/T_B − 1/T_e)·2s/(1+s)]: s from the distribution, s(1−s)/(1+s) from the glue. */
export function leadLaw(law: DrivenLaw, trace?: Trace): LeadLaw {
  const values = leadByShare(trace);
  const record = (id: string, lhs: Term, rhs: Term, text: string): Term =>
    trace?.step({ id, rule: WEAK_RULES.law, lhs, rhs, judge: "algebra", text }) ?? rhs;
  const byShare = (id: string, term: Term, text: string): Term => {
    const lhs = substitute(term, values);
    return record(id, lhs, byBias(lhs), text);
  };
  const leadSlope = byShare("lead-slope", law.slope, "The slope h'(0) without drive, Γ_2 = 0.");
  const perCoupling = (share: Term, actual: Term): Term =>
    substitute(div(share, coupling), new Map<Sym, Term>([[slope, actual]]));
  const thermal = byShare(
    "lead-thermal",
    perCoupling(law.thermalShare, law.slope),
    "The thermal share per G: beyond 1/(4T_e) it is the effect of the modified distribution.",
  );
  const fromGlue = byShare(
    "lead-glue",
    perCoupling(law.glueShare, leadSlope),
    "The share of the glue per G, from the solution for X with the same slope.",
  );
  const inverse = byShare("lead-law", law.inverse, "The law 1/G_c by the share s.");
  const parts = add(thermal, fromGlue);
  record(
    "lead-parts",
    parts,
    agreeing(byBias(parts), inverse),
    "Distribution and glue together are the law.",
  );
  const fromDistribution = sub(thermal, substitute(thermal, new Map([[bosonShare, ZERO]])));
  ends({ inverse, fromDistribution, fromGlue }, trace);
  return { inverse, fromDistribution, fromGlue };
}

/** Γ_b = Γ_1(1−s)/s and Γ_2 = 0. */
function leadByShare(trace?: Trace): ReadonlyMap<Sym, Term> {
  const equation = sub(mul(bosonShare, add(leadRate, oneBosonRate)), oneBosonRate);
  const rate = tidy(solveFor(equation, leadRate));
  trace?.step({
    id: "lead-rate",
    rule: WEAK_RULES.definition,
    lhs: leadRate,
    rhs: rate,
    judge: "algebra",
    equation,
    text: "The share of the boson, s = Γ_1/(Γ_b + Γ_1), solved for the rate of the lead.",
  });
  return new Map<Sym, Term>([
    [leadRate, rate],
    [twoBosonRate, ZERO],
  ]);
}

/** value at T_B = T_e + c·(1/T_B − 1/T_e), for a term linear in 1/T_B. */
function byBias(term: Term): Term {
  const inverse = sym("1/T_B");
  const even = substitute(term, new Map([[bosonTemperature, pow(inverse, -1)]]));
  const atEqual = tidy(substitute(term, new Map([[bosonTemperature, electronTemperature]])));
  const perBias = tidy(derivative(even, inverse));
  const bias = sub(pow(bosonTemperature, -1), pow(electronTemperature, -1));
  return add(atEqual, mul(perBias, bias));
}

/** The law at s = 0, 1 and 1/3, and where the glue is largest. */
function ends({ inverse, fromGlue }: LeadLaw, trace?: Trace): void {
  if (!trace) return;
  const at = (term: Term, s: Term): Term => substitute(term, new Map([[bosonShare, s]]));
  const solved = (id: string, s: Term, text: string): void => {
    const equation = sub(ONE, mul(coupling, at(inverse, s)));
    const rhs = tidy(solveFor(equation, coupling));
    trace.step({ id, rule: WEAK_RULES.law, lhs: coupling, rhs, judge: "algebra", equation, text });
  };
  solved("lead-alone", ZERO, "s = 0, the lead alone: the electrons' temperature decides.");
  solved("boson-alone", ONE, "s = 1, no lead: the boson's temperature decides, by the distribution alone.");
  const third = div(ONE, add(ONE, ONE, ONE));
  solved("as-fixed-bath", third, "s = 1/3 gives the critical coupling of the fixed bath.");
  const ofShare = div(fromGlue, substitute(fromGlue, new Map([[bosonShare, third]])));
  const lhs = derivative(ofShare, bosonShare);
  trace.step({
    id: "largest-glue",
    rule: WEAK_RULES.law,
    lhs,
    rhs: tidy(lhs),
    judge: "algebra",
    text: "The glue relative to its value at s = 1/3, derived by s: it vanishes at s² + 2s = 1, s = √2 − 1, where the glue is largest.",
  });
}
