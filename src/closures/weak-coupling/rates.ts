import { linearise } from "../../algebra/linearise.ts";
import { substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { add, fn, HALF, I, mul, num, ONE, pow, type Sym, sub, type Term, ZERO } from "../../algebra/term.ts";
import { thermalElectron } from "../../algebra/thermal.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { KineticResult } from "../../steady/kinetic.ts";
import { distribution, electronTemperature, nu, omega, spectral, transfer } from "../../steady/symbols.ts";
import { greenDifference, leadingOnLine, ohmicSlope, overLine, slope } from "./line.ts";
import { WEAK_RULES } from "./rules.ts";
import {
  allRates,
  balanced,
  leadRate,
  ODD,
  occupation,
  odd,
  oneBosonRate,
  sideband,
  slopeAsRate,
} from "./symbols.ts";
import { tidy } from "./tidy.ts";

/** a → Γ_1/(2πGT_B). */
export const byRate: ReadonlyMap<Sym, Term> = new Map([[ohmicSlope, slopeAsRate]]);

/** What the kinetic equation says about the line. */
export interface LineRates {
  /** The integrand of Γ_2 = ∫dx (π/2)A²(F_B² − 1)/x² over the sidebands. */
  readonly twoBosonIntegrand: Term;
  /** h'(0) in terms of the three rates, T_e of the lead and T_B ≡ lim xF_B/2. */
  readonly slope: Term;
}

/** i/2 A(ω−ν)·rate, what multiplies (G^R − G^A)(ν) in i(Σ^R − Σ^A) and iΣ^K. */
const collisionWeight = (rate: Term): Term => mul(HALF, I, spectral(transfer), rate);

/** Rates and slope h'(0) of the line with a lead, one-boson and two-boson scattering. */
export function lineRates(kinetic: KineticResult, trace?: Trace): LineRates {
  oneBoson(kinetic, trace);
  const gain = gainOnLine(kinetic, trace);
  const twoBosonIntegrand = twoBosons(kinetic, trace);
  const fromLead = leadGain(trace);
  const equation = sub(mul(allRates, slope, omega), add(fromLead, gain));
  const solved = tidy(solveFor(equation, slope));
  trace?.step({
    id: "kinetic-slope",
    rule: WEAK_RULES.balance,
    lhs: slope,
    rhs: solved,
    judge: "algebra",
    equation,
    text: "Loss h'(0)ω(Γ_b + Γ_1 + Γ_2) equals gain. Only the loss knows of Γ_2: scattering through the sidebands heats the electrons, T_e* ≡ 1/(2h'(0)) rises.",
  });
  return { twoBosonIntegrand, slope: solved };
}

/** Γ_1 = ∫dν (i/2)A(F_B + h)(G^R − G^A) on the line. */
function oneBoson(kinetic: KineticResult, trace?: Trace): void {
  const weight = leadingOnLine(collisionWeight(kinetic.rateOut), {
    id: "rate-out-on-line",
    rule: WEAK_RULES.line,
    text: "The loss i(Σ^R − Σ^A) = ∫dν (i/2)A(F_B + h)(G^R − G^A): its weight on the line, with A → Gax, F_B → 2T_B/x, h → h'(0)ω.",
    trace,
  });
  const rate = overLine(mul(weight, greenDifference), {
    id: "one-boson-rate",
    rule: WEAK_RULES.line,
    text: "The one-boson rate, called Γ_1 = πGb with b = 2aT_B.",
    trace,
  });
  const equation = sub(rate, oneBosonRate);
  trace?.step({
    id: "slope-as-rate",
    rule: WEAK_RULES.definition,
    lhs: ohmicSlope,
    rhs: tidy(solveFor(equation, ohmicSlope)),
    judge: "algebra",
    equation,
    text: "The slope of A by the rate.",
  });
}

/** iΣ^K on the line: the gain from one boson, Γ_1ω/(2T_B). */
function gainOnLine(kinetic: KineticResult, trace?: Trace): Term {
  const weight = leadingOnLine(collisionWeight(kinetic.rateIn), {
    id: "rate-in-on-line",
    rule: WEAK_RULES.line,
    text: "The gain iΣ^K = ∫dν (i/2)A(1 + hF_B)(G^R − G^A): its weight on the line.",
    trace,
  });
  return overLine(
    mul(weight, greenDifference),
    {
      id: "gain-on-line",
      rule: WEAK_RULES.line,
      text: "The part even in ν gives the gain, the odd part nothing.",
      trace,
    },
    { symmetricCutoff: true, values: byRate, named: "By the rate: one boson pulls h towards ω/2T_B." },
  );
}

/** Γ_b h_b on the line. */
function leadGain(trace?: Trace): Term {
  return leadingOnLine(
    mul(leadRate, thermalElectron(omega, electronTemperature)),
    {
      id: "lead-on-line",
      rule: WEAK_RULES.line,
      text: "The gain from a lead of rate Γ_b at T_e, h_b = tanh(ω/2T_e).",
      trace,
    },
    { tanh: (e) => e! },
  );
}

/** The integrand of Γ_2: boson sidebands of the line, and their way back to it. */
function twoBosons(kinetic: KineticResult, trace?: Trace): Term {
  const self = (which: "R" | "A"): Term => fn(`Sigma^${which}`, sideband);
  const green = (which: "R" | "A"): Term => pow(sub(sideband, self(which)), -1);
  const difference = sub(green("R"), green("A"));
  const spectralPart = linearise(difference, new Set([self("R"), self("A")])).linear;
  trace?.step({
    id: "sideband-green",
    rule: WEAK_RULES.sideband,
    lhs: difference,
    rhs: spectralPart,
    judge: "series",
    small: ["Sigma^R", "Sigma^A"],
    text: "G^R − G^A off the line, G^R = 1/(x − Σ^R), to first order in Σ.",
  });
  const tail = sidebandTail(kinetic, spectralPart, trace);
  sidebandBalance(kinetic, trace);
  return returnRate(kinetic, tail, trace);
}

/** A(x)[F_B(x) + h(0)] and the like: the rate kernel from the line, taken as a point at 0, to the sideband x. */
function toSideband(rate: Term): Term {
  return substitute(
    rate,
    new Map<Sym, Term>([
      [omega, sideband],
      [nu, ZERO],
    ]),
  );
}
/** The rate kernel from the sideband x back to the line. */
function toLine(rate: Term): Term {
  return substitute(
    rate,
    new Map<Sym, Term>([
      [omega, ZERO],
      [nu, sideband],
    ]),
  );
}
/** (Σ^R − Σ^A)/x² with the line as source: −iπAF_B/x². */
function sidebandTail(kinetic: KineticResult, spectralPart: Term, trace?: Trace): Term {
  const weight = unfold(toSideband(mul(HALF, kinetic.rateOut)), ODD);
  const perLine = mul(spectral(sideband), weight);
  const whole = overLine(greenDifference, {
    id: "line-weight",
    rule: WEAK_RULES.sideband,
    text: "The weight of the line.",
    trace,
  });
  const rhs = mul(perLine, whole, pow(sideband, -2));
  const broadening = mul(toSideband(mul(HALF, spectral(transfer), kinetic.rateOut)), whole);
  trace?.step({
    id: "sideband-spectral",
    rule: WEAK_RULES.sideband,
    lhs: spectralPart,
    rhs,
    judge: "algebra",
    given: { h: odd("h"), "Sigma^R": (e) => add(fn("Sigma^A", e!), unfold(broadening, { h: odd("h") })) },
    assumptions: ["h(0) = 0"],
    text: "One boson takes the line to the sideband: Σ^R − Σ^A = ½A(x)[F_B(x) + h(0)]·(−2πi).",
  });
  return rhs;
}

/** h(x) = 1/F_B(x): loss and gain of the sideband, both from the line. */
function sidebandBalance(kinetic: KineticResult, trace?: Trace): void {
  const equation = sub(mul(distribution(sideband), toSideband(kinetic.rateOut)), toSideband(kinetic.rateIn));
  const rhs = solveFor(unfold(equation, { h: odd("h") }), distribution(sideband));
  trace?.step({
    id: "sideband-distribution",
    rule: WEAK_RULES.sideband,
    lhs: distribution(sideband),
    rhs,
    judge: "algebra",
    given: { h: odd("h") },
    equation,
    assumptions: ["h(0) = 0", "Γ_b ≪ πA(x)"],
    text: "The kinetic equation on the sideband, h(F_B + h(0)) = 1 + h(0)F_B: electrons there are in balance with the boson that brings them.",
  });
}

/** (i/2)A(−x)[F_B(−x) + h(x)](G^R − G^A)(x) = (π/2)A²(F_B² − 1)/x², and no gain. */
function returnRate(kinetic: KineticResult, tail: Term, trace?: Trace): Term {
  const loss = toLine(collisionWeight(kinetic.rateOut));
  const parted = unfold(loss, ODD);
  trace?.step({
    id: "sideband-return",
    rule: WEAK_RULES.parity,
    lhs: loss,
    rhs: parted,
    judge: "algebra",
    given: ODD,
    text: "The loss at ω = 0 through the sideband: its weight.",
  });
  const given = {
    h: balanced,
    "G^R": (e?: Term) => add(fn("G^A", e!), substitute(tail, new Map([[sideband, e!]]))),
  };
  const lhs = mul(parted, sub(fn("G^R", sideband), fn("G^A", sideband)));
  const integrand = tidy(unfold(lhs, given));
  trace?.step({
    id: "two-boson-rate",
    rule: WEAK_RULES.sideband,
    lhs,
    rhs: integrand,
    judge: "algebra",
    given,
    text: "The integrand of the two-boson rate Γ_2 = ∫dx: out with one boson, back with another.",
  });
  trace?.step({
    id: "two-boson-occupation",
    rule: WEAK_RULES.definition,
    lhs: integrand,
    rhs: tidy(unfold(integrand, { F_B: (e) => add(ONE, mul(num(2), occupation(e!))) })),
    judge: "algebra",
    given: { F_B: (e) => add(ONE, mul(num(2), occupation(e!))) },
    text: "With F_B = 1 + 2n: Γ_2 = 4π∫_0^∞ A²n(n+1)/x² dx over the sidebands x ≫ T. At |x| ~ T the integrand goes over into the tail of the line, Γ_1²/2πx², which belongs to Γ_1; the finite rest is smaller by T/Ω.",
  });
  const gain = mul(spectral(sideband), unfold(toLine(kinetic.rateIn), ODD));
  trace?.step({
    id: "sideband-no-gain",
    rule: WEAK_RULES.sideband,
    lhs: gain,
    rhs: ZERO,
    judge: "algebra",
    given: { h: balanced },
    text: "The gain through the sideband vanishes at ω = 0; its part linear in ω is smaller than Γ_1ω/2T_B by T/Ω.",
  });
  return integrand;
}
