import { expand, substitute } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import {
  add,
  div,
  fn,
  HALF,
  mul,
  ONE,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import { collected, tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { agreeing } from "../../algebra/zero.ts";
import { nu } from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import { weakCouplingLaw } from "../weak-coupling.ts";
import {
  anomalousR,
  coupling,
  gapOnLine,
  halfWidth,
  imaginaryF,
  leadingOnLine,
  modulus,
  overLine,
  slope,
  weightOf,
} from "./line.ts";
import { lineRates } from "./rates.ts";
import { lineResidualWithSidebands } from "./residual.ts";
import { WEAK_CONDITIONS, WEAK_RULES } from "./rules.ts";
import { allRates, leadRate, lineResidual, oneBosonRate, twoBosonRate } from "./symbols.ts";

/** The weak-coupling law with h from the kinetic equation. */
export interface DrivenLaw {
  /** h'(0) by the rates. */
  readonly slope: Term;
  /** φ^R/φ for a given h'(0): thermal share and glue. */
  readonly thermalShare: Term;
  readonly glueShare: Term;
  /** G_c, and 1/G_c. */
  readonly criticalCoupling: Term;
  readonly inverse: Term;
  /** G_c without bath, without one-boson scattering, and without the glue (by T_e* = 1/2h'(0)). */
  readonly withoutBath: Term;
  readonly withoutOneBoson: Term;
  readonly withoutGlue: Term;
}

/**
 * 1/G_c = ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1) for an ohmic boson, any drive at energies ≫ T and a lead of rate Γ_b, with
 * T_B = lim xF_B/2. The slope h'(0) comes from the kinetic equation, X from the equation for Ξ, each with the one-boson
 * rate Γ_1 and the two-boson rate Γ_2; that Γ_2 drops out is found at the end.
 */
export function drivenLaw(derived: Pick<Equations, "local" | "gap" | "kinetic">, trace?: Trace): DrivenLaw {
  trace?.say(
    "The kinetic equation on the line. A lead of rate Γ_b adds −iΓ_b to Σ^R − Σ^A and −iΓ_bh_b to Σ^K; scattering is by one boson within the line (rate Γ_1) and by two through the sidebands (rate Γ_2).",
  );
  const rates = lineRates(derived.kinetic, trace);
  trace?.say(
    "The residual Ξ = iX with the same scattering. X is also fed on the sidebands, and it comes back from them.",
  );
  const residual = lineResidualWithSidebands(derived, rates.twoBosonIntegrand, trace);
  trace?.say("The gap equation on the line.");
  const shares = sharesOnLine(derived, residual, trace);
  const law = atCriticality(shares, rates.slope, trace);
  trace?.say("How the heating drops out, and what the law says in special cases.");
  heatingCancels(shares, rates.slope, trace);
  return {
    slope: rates.slope,
    ...shares,
    ...law,
    ...specialCases(derived, law, shares, trace),
  };
}

interface Shares {
  readonly thermalShare: Term;
  readonly glueShare: Term;
}

/** Thermal share and glue divided by φ; the boson share is zero. */
function sharesOnLine(derived: Pick<Equations, "local" | "gap">, residual: Term, trace?: Trace): Shares {
  const kernels = derived.local.kernels;
  const weight = (id: string, kernel: Term, text: string): Term =>
    leadingOnLine(kernel, { id: `driven-${id}-weight`, rule: WEAK_RULES.line, text, trace });
  const share = (id: string, body: Term, text: string): Term =>
    overLine(body, { id: `driven-${id}-share`, rule: WEAK_RULES.line, text, trace });
  const boson = weight(
    "boson",
    weightOf(derived.gap.shares.bosonFluctuation, fn("F^R", nu)),
    "Boson fluctuations: weight of F^R on the line.",
  );
  share("boson", mul(boson, anomalousR), "The square of a retarded line integrates to zero.");
  const thermal = weight("thermal", kernels.localThermal, "Thermal share: weight of Im F^R on the line.");
  const thermalShare = share(
    "thermal",
    mul(thermal, imaginaryF),
    "Thermal share with the actual slope h'(0).",
  );
  const glue = weight("glue", kernels.localNonThermal, "Glue: weight of X|G^R|² on the line.");
  const perResidual = share("glue", mul(glue, lineResidual, modulus), "Share of the glue.");
  const width = new Map<Sym, Term>([
    [halfWidth, mul(HALF, allRates)],
    [lineResidual, residual],
  ]);
  return {
    thermalShare: tidy(div(thermalShare, gapOnLine)),
    glueShare: tidy(div(substitute(perResidual, width), gapOnLine)),
  };
}

/** 1 = φ^R/φ, first for a given slope, then with the slope from the kinetic equation. */
function atCriticality(
  { thermalShare, glueShare }: Shares,
  solvedSlope: Term,
  trace?: Trace,
): Pick<DrivenLaw, "criticalCoupling" | "inverse"> {
  const shares = add(thermalShare, glueShare);
  const given = tidy(shares);
  trace?.step({
    id: "driven-condition",
    rule: WEAK_RULES.law,
    lhs: shares,
    rhs: collected(given, slope),
    judge: "algebra",
    text: "φ^R/φ for a given slope: Γ_2 is left only in (Γ_b + Γ_1 + Γ_2)h'(0), the loss of the kinetic equation.",
  });
  const lhs = substitute(given, new Map([[slope, solvedSlope]]));
  const balanced = tidy(lhs);
  trace?.step({
    id: "driven-condition-balanced",
    rule: WEAK_RULES.law,
    lhs,
    rhs: balanced,
    judge: "algebra",
    text: "With h'(0) from the kinetic equation the loss is the gain, and Γ_2 is gone.",
  });
  const equation = sub(ONE, balanced);
  const criticalCoupling = tidy(solveFor(equation, coupling));
  trace?.step({
    id: "driven-critical-coupling",
    rule: WEAK_RULES.law,
    lhs: coupling,
    rhs: criticalCoupling,
    judge: "algebra",
    equation,
    assumptions: WEAK_CONDITIONS,
    text: "1 = φ^R/φ solved for G.",
  });
  const perCoupling = div(balanced, coupling);
  const inverse = expand(perCoupling);
  trace?.step({
    id: "driven-law",
    rule: WEAK_RULES.law,
    lhs: perCoupling,
    rhs: inverse,
    judge: "algebra",
    assumptions: WEAK_CONDITIONS,
    text: "The law: this is 1/G_c, ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1).",
  });
  return { criticalCoupling, inverse };
}

/** What Γ_2 takes from the thermal share it gives to the glue. */
function heatingCancels({ thermalShare, glueShare }: Shares, solvedSlope: Term, trace?: Trace): void {
  const change = (share: Term): Term => {
    const withSlope = substitute(share, new Map([[slope, solvedSlope]]));
    return sub(withSlope, substitute(withSlope, new Map([[twoBosonRate, ZERO]])));
  };
  const record = (id: string, lhs: Term, text: string): void => {
    trace?.step({ id, rule: WEAK_RULES.law, lhs, rhs: tidy(lhs), judge: "algebra", text });
  };
  record("heating-of-thermal-share", change(thermalShare), "What Γ_2 takes from the thermal share.");
  record("heating-of-glue", change(glueShare), "What Γ_2 gives to the share of the glue.");
  record(
    "heating-cancels",
    add(change(thermalShare), change(glueShare)),
    "The glue undoes the heating exactly, to leading order.",
  );
}

export const effectiveTemperature = sym("T_e*");

function specialCases(
  derived: Pick<Equations, "local" | "gap">,
  law: Pick<DrivenLaw, "criticalCoupling">,
  { thermalShare, glueShare }: Shares,
  trace?: Trace,
): Pick<DrivenLaw, "withoutBath" | "withoutOneBoson" | "withoutGlue"> {
  const solved = (id: string, condition: Term, text: string): Term => {
    const equation = sub(ONE, condition);
    const rhs = tidy(solveFor(equation, coupling));
    trace?.step({ id, rule: WEAK_RULES.law, lhs: coupling, rhs, judge: "algebra", equation, text });
    return rhs;
  };
  const without = (name: Sym): Term =>
    substitute(div(coupling, law.criticalCoupling), new Map([[name, ZERO]]));
  const heated = substitute(thermalShare, new Map([[slope, div(HALF, effectiveTemperature)]]));
  const cases = {
    withoutGlue: solved(
      "driven-without-glue",
      heated,
      "Without the glue the heated electrons decide, T_e* = 1/(2h'(0)).",
    ),
    withoutBath: solved(
      "without-bath",
      without(leadRate),
      "Without bath, Γ_b = 0: the slope of the boson alone decides, whatever the drive.",
    ),
    withoutOneBoson: solved(
      "without-one-boson-scattering",
      without(oneBosonRate),
      "Where no single boson scatters within the line, Γ_1 = 0: T_B drops out.",
    ),
  };
  fixedDistribution(derived, law.criticalCoupling, add(thermalShare, glueShare), trace);
  return cases;
}

/** Fixed h is the case without lead and drive and with any slope; its G_c is that of a lead with Γ_b = 2Γ_1. */
function fixedDistribution(
  derived: Pick<Equations, "local" | "gap">,
  criticalCoupling: Term,
  condition: Term,
  trace?: Trace,
): void {
  const fixed = weakCouplingLaw(derived);
  const none = new Map<Sym, Term>([
    [leadRate, ZERO],
    [twoBosonRate, ZERO],
  ]);
  const atRest = substitute(condition, none);
  trace?.step({
    id: "fixed-distribution",
    rule: WEAK_RULES.law,
    lhs: atRest,
    rhs: agreeing(tidy(atRest), fixed.condition),
    judge: "algebra",
    text: "A fixed bath: without lead and drive, Γ_b = Γ_2 = 0, and with the slope left free, the condition is that of fixed h.",
  });
  const denominator = factorsOf(criticalCoupling).filter((f) => f.kind === "pow" && f.exponent < 0);
  const under = pow(mul(...denominator), -1);
  const equation = sub(mul(criticalCoupling, under), mul(fixed.criticalCoupling, under));
  trace?.step({
    id: "fixed-bath-as-lead",
    rule: WEAK_RULES.law,
    lhs: leadRate,
    rhs: tidy(solveFor(equation, leadRate)),
    judge: "algebra",
    equation,
    assumptions: ["T_e ≠ T_B"],
    text: "The fixed bath has the critical coupling of a lead whose rate is twice the one-boson rate; it is no limit of a lead.",
  });
}
function factorsOf(t: Term): readonly Term[] {
  return t.kind === "prod" ? t.factors : [t];
}
