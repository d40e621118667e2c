import { differentiate } from "../../algebra/differentiate.ts";
import { cancel } from "../../algebra/fraction.ts";
import { coefficientOf, type Definition, expand, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { add, div, fn, mul, neg, num, sub, type Term, ZERO } from "../../algebra/term.ts";
import { thermalElectron } from "../../algebra/thermal.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { Equations } from "../../closures/equations.ts";
import { kernelAt as at, leadingOnLine } from "../../closures/weak-coupling/line.ts";
import { leadRate, ODD } from "../../closures/weak-coupling/symbols.ts";
import {
  bosonTemperature,
  electronTemperature,
  nu,
  omega,
  spectral,
  transfer,
} from "../../steady/symbols.ts";
import { balanced, detailedBalance } from "./balance.ts";
import { onLine } from "./bias-function.ts";
import { BRACKETS, type Held } from "./deviation-strength.ts";
import { LineFunctionals, offBalanceSlope } from "./line-functionals.ts";
import { LOCAL_RULES } from "./rules.ts";
import type { Widths } from "./thermal-energies.ts";

const rule = LOCAL_RULES.leadThermal;
/** h − h_B, and h_b − h_B of the lead. */
const Delta = (e: Term): Term => fn("Delta", e);
const lead = (e: Term): Term => fn("delta_b", e);

/** head(−ν) = head(ν). */
export const even =
  (head: string): Definition =>
  (e) =>
    fn(head, e === neg(nu) ? nu : e!);

/** (h_b − h_B)'(0) of a lead at T_e. */
export function pullOfLead(trace?: Trace): Term {
  const difference = sub(
    thermalElectron(omega, electronTemperature),
    thermalElectron(omega, bosonTemperature),
  );
  const onLine = leadingOnLine(
    difference,
    { id: "lead-pull", rule, text: "h_b − h_B on the line, ω → sω.", trace },
    { tanh: (e) => e! },
  );
  return div(onLine, omega);
}

/** A Δ(ν)[F_B(ω−ν) − h_B(ω)], what multiplies −Im G^R(ν) in gain less h_B times loss, by Δ = h − h_B. */
export function broughtByBoson({ kinetic }: Pick<Equations, "kinetic">, trace?: Trace): Term {
  const given = { h: ((e) => add(balanced(e!), Delta(e!))) as Definition, F_B: () => detailedBalance() };
  const lhs = sub(kinetic.rateIn, mul(balanced(omega), kinetic.rateOut));
  const whole = expand(unfold(lhs, { h: given.h }));
  const fromDelta = mul(coefficientOf(whole, Delta(nu)), Delta(nu));
  const rest = cancel(unfold(sub(whole, expand(fromDelta)), { F_B: given.F_B }));
  const rhs = add(fromDelta, rest);
  trace?.step({
    id: "lead-balance",
    rule,
    lhs,
    rhs,
    judge: "algebra",
    given,
    text: "Gain less h_B times loss, Δ = h − h_B: 2γΔ(ω) = Γ_b(h_b − h_B)(ω) − ∫dν A(ω−ν)Δ(ν)[F_B(ω−ν) − h_B(ω)] Im G^R(ν).",
  });
  return mul(spectral(transfer), rhs);
}

/** Δ(ω) at thermal energies: Γ_b(h_b − h_B) over the loss of the line. */
export function thermalElectrons(loss: Term, trace?: Trace): Term {
  const equation = sub(mul(num(2), loss, Delta(omega)), mul(leadRate, lead(omega)));
  const rhs = solveFor(equation, Delta(omega));
  trace?.step({
    id: "lead-electrons",
    rule,
    lhs: Delta(omega),
    rhs,
    judge: "algebra",
    equation,
    text: "At thermal energies, to leading order, δ_b = h_b − h_B: Im G^R = −πδ(ν) and Δ(0) = 0, nothing comes from the line.",
  });
  return rhs;
}

/** What decides Δ'(0): the loss of the line, the pull of the lead, and what the boson brings from other energies. */
interface Balance {
  readonly width: Widths;
  readonly pull: Term;
  readonly brought: Term;
}

/** Δ'(0) to first order: what electrons at thermal energies bring to the line, and its own loss. */
export function heldByLead({ width, pull, brought }: Balance, trace?: Trace): Held {
  const over = new LineFunctionals();
  const weight = slopeOfBrought(brought, trace);
  const loss = mul(num(2), over.widthAtRest(width.lossAtRest, leadRate));
  const equation = sub(mul(offBalanceSlope, loss), sub(mul(leadRate, pull), over.overGreen(weight)));
  const slope = solveFor(equation, offBalanceSlope);
  trace?.step({
    id: "lead-slope",
    rule,
    lhs: offBalanceSlope,
    rhs: slope,
    judge: "algebra",
    equation,
    assumptions: [BRACKETS],
    text: "Slope of lead-balance at ω = 0: Δ'(0) from the loss of the line, loss-at-rest, the lead and lead-return.",
  });
  return { rate: leadRate, slope, over };
}

/** The same at ω = 0, derived by ω. */
function slopeOfBrought(brought: Term, trace?: Trace): Term {
  const slopes = Object.fromEntries(
    ["A", "F_B", "h_B"].map((head) => [head, (u: Term) => fn(`${head}'`, u)]),
  );
  const lhs = at(differentiate(brought, omega, slopes), ZERO, nu);
  const slopeAtRest = onLine(div(thermalElectron(nu, bosonTemperature), nu));
  const given: Record<string, Definition> = {
    A: ODD.A,
    F_B: ODD.F_B,
    "A'": even("A'"),
    "F_B'": even("F_B'"),
    h_B: () => ZERO,
    "h_B'": () => slopeAtRest,
  };
  const weight = tidy(unfold(lhs, given));
  trace?.step({
    id: "lead-return",
    rule,
    lhs,
    rhs: weight,
    judge: "algebra",
    given,
    assumptions: ["h_B'(0) from h_B = tanh(ω/2T_B)"],
    text: "Slope at ω = 0 of what thermal energies bring, with the sign of −Im G^R.",
  });
  return weight;
}
