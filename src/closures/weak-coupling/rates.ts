import { solveFor } from "../../algebra/solve.ts";
import { add, mul, sub, type Term } from "../../algebra/term.ts";
import { thermalElectron } from "../../algebra/thermal.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { KineticResult } from "../../steady/kinetic.ts";
import { electronTemperature, omega } from "../../steady/symbols.ts";
import { greenDifference, leadingOnLine, ohmicSlope, overLine, slope } from "./line.ts";
import { WEAK_RULES } from "./rules.ts";
import { allRates, byRate, collisionWeight, leadRate, oneBosonRate } from "./symbols.ts";
import { overlap, twoBosons } from "./two-bosons.ts";

/** What the kinetic equation says about the line. */
export interface LineRates {
  /** The integrand of Γ_2 = ∫dx (π/2)A²(F_B² − 1)/x² over the sidebands. */
  readonly twoBosonIntegrand: Term;
  /** h'(0) in terms of the three rates, T_e of the lead and T_B = lim xF_B/2. */
  readonly slope: Term;
}

/** Rates and slope h'(0) of the line with a lead, one-boson and two-boson scattering. */
export function lineRates(kinetic: KineticResult, trace?: Trace): LineRates {
  const weight = oneBoson(kinetic, trace);
  const gain = gainOnLine(kinetic, trace);
  const twoBosonIntegrand = twoBosons(kinetic, trace);
  overlap(weight, twoBosonIntegrand, trace);
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
    text: "Loss h'(0)ω(Γ_b + Γ_1 + Γ_2) equals gain. Only the loss knows of Γ_2: scattering through the sidebands heats the electrons, T_e* = 1/(2h'(0)) rises.",
  });
  return { twoBosonIntegrand, slope: solved };
}

/** Γ_1 = ∫dν (i/2)A(F_B + h)(G^R − G^A) on the line. */
function oneBoson(kinetic: KineticResult, trace?: Trace): Term {
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
  return weight;
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
