import { substitute } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { add, div, mul, neg, num, ONE, pow, type Sym, sub, type Term, ZERO } from "../../algebra/term.ts";
import { thermalElectron } from "../../algebra/thermal.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { Equations } from "../../closures/equations.ts";
import type { DrivenLaw } from "../../closures/weak-coupling/law.ts";
import {
  coupling,
  gapOnLine,
  greenDifference,
  halfWidth,
  leadingOnLine,
  ohmicSlope,
  overLine,
  slope,
} from "../../closures/weak-coupling/line.ts";
import { byRate, collisionWeight, leadRate, twoBosonRate } from "../../closures/weak-coupling/symbols.ts";
import { twoBosons } from "../../closures/weak-coupling/two-bosons.ts";
import { electronTemperature, omega, temperature } from "../../steady/symbols.ts";
import { frequency, ln } from "../symbols.ts";

import { residualBeside } from "./driven-residual.ts";
import { drivenShell, lossThroughShell } from "./driven-shell.ts";
import { LOCAL_RULES } from "./rules.ts";
import { integralsOnLine, ordersInLogarithm, runningShares, type ShellOnLine, Z } from "./running-line.ts";
import { gapFromShell, selfEnergyOfShell, weightsOf } from "./shell.ts";

const rule = LOCAL_RULES.drivenShell;
const [G, _phi] = [coupling, gapOnLine];
/** Where the electrons of the shell may be taken at rest. */
const AT_REST = {
  rule,
  assumptions: ["h = ±1 in the shell: what a drive excites, 1 − |h| ~ T/ν, adds ∫dν/ν² and no logarithm"],
};

/** 1/G_c with a lead and a drive and the logarithm of its first correction. */
export interface DrivenLogarithm {
  /** 1/G_c up to O(a), the rates taken at G_c. */
  readonly inverse: Term;
  /** What multiplies −a ln(Ω/T). */
  readonly coefficient: Term;
}

/**
 * The logarithm of the first correction to 1/G_c = ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1), h from the kinetic equation. Three things run
 * with the shell T ≪ |ω| ≪ Ω: the line, G^R → Z/(ω + iγ), which one boson leaves at the rate ZΓ_1 and the lead at Γ_b; the gap on it;
 * and with a drive the electrons that it excites in the shell, 1 − |h| ~ T/|ω|, which add to Γ_2 and to the source of X.
 */
export function drivenLogarithm(
  derived: Pick<Equations, "local" | "gap" | "kinetic">,
  law: DrivenLaw,
  trace?: Trace,
): DrivenLogarithm {
  const weights = weightsOf(derived);
  trace?.say("The electrons in the shell, and what they do to the line.");
  const shell = drivenShell(derived.kinetic, trace);
  const self = selfEnergyOfShell(weights.normal, trace, AT_REST);
  const feedback = gapFromShell(weights, trace, AT_REST);
  const excited = lossThroughShell(derived.kinetic, shell, trace);
  const line = runningLine(derived, excited, trace);
  trace?.say("The residual Ξ = iX on the line, beside the shell.");
  const beside = residualBeside(derived.local.kernels, shell, twoBosons(derived.kinetic), trace);
  const shares = runningShares(
    integralsOnLine(weights, trace),
    {
      id: "running-residual",
      rule,
      ...beside,
      text: "X on the line: source on the line and from the shell, relaxation, and what comes back by the sidebands, with Y of line and shell.",
    },
    trace,
  );
  trace?.say("The condition 1 = φ^R/φ to first order in the logarithm.");
  return toFirstOrder(
    substitute(
      shares,
      new Map([
        [halfWidth, line.width],
        [slope, line.slope],
      ]),
    ),
    { self, feedback },
    law,
    trace,
  );
}

interface Line {
  /** Half linewidth and h'(0). */
  readonly width: Term;
  readonly slope: Term;
}

/** Width and slope with the rates ZΓ_1, Γ_2(1 + GaL) and Γ_b. */
function runningLine({ kinetic }: Pick<Equations, "kinetic">, excited: Term, trace?: Trace): Line {
  const onLine = (rate: Term): Term => leadingOnLine(collisionWeight(rate), { id: "", rule, text: "" });
  const over = (id: string, rate: Term, text: string): Term =>
    overLine(
      mul(onLine(rate), Z, greenDifference),
      { id: `running-${id}`, rule, text, trace },
      { symmetricCutoff: id === "gain", values: byRate, named: "By the rate." },
    );
  const oneBoson = over(
    "loss",
    kinetic.rateOut,
    "Loss of the line by one boson, which ends on the line, Z: the rate ZΓ_1.",
  );
  const gain = over("gain", kinetic.rateIn, "Gain by one boson.");
  const loss = add(leadRate, oneBoson, twoBosonRate, excited);
  const ofWidth = sub(div(mul(num(2), halfWidth), Z), loss);
  const width = solveFor(ofWidth, halfWidth);
  trace?.step({
    id: "running-linewidth",
    rule,
    lhs: halfWidth,
    rhs: width,
    judge: "algebra",
    equation: ofWidth,
    text: "On the line Σ^R − Σ^A is −2iγ/Z beside the part of the shell, which says what γ is: the rates of lead, one boson and two, the last with the shell. Their sum is put in; the second route running-drive has it from Σ^> − Σ^<.",
  });
  const fromLead = leadingOnLine(
    mul(leadRate, thermalElectron(omega, electronTemperature)),
    { id: "", rule, text: "" },
    { tanh: (e) => e! },
  );
  const balance = sub(mul(loss, slope, omega), add(fromLead, gain));
  const solved = tidy(solveFor(balance, slope));
  trace?.step({
    id: "running-slope",
    rule,
    lhs: slope,
    rhs: solved,
    judge: "algebra",
    equation: balance,
    text: "h'(0) from loss and gain, lead-on-line for the lead.",
  });
  return { width, slope: solved };
}

/** 1 + 2GaL = shares, with Z = 1/(1 + GaL), to first order in L. */
function toFirstOrder(shares: Term, shell: ShellOnLine, law: DrivenLaw, trace?: Trace): DrivenLogarithm {
  const { bare, running } = ordersInLogarithm(shares, shell, { id: "running-orders", rule }, trace);
  const coefficient = runningParts(running, law, trace);
  const inverse = sub(law.inverse, mul(ohmicSlope, coefficient, ln(div(frequency, temperature))));
  trace?.step({
    id: "running-critical-coupling",
    rule,
    lhs: G,
    rhs: pow(inverse, -1),
    judge: "algebra",
    equation: sub(ONE, mul(G, sub(bare, mul(ohmicSlope, coefficient, ln(div(frequency, temperature)))))),
    assumptions: [
      "L = ln(Ω/T) + O(1), T any of T_e and T_B; the rates are those at G_c; absolute remainder O(a) of 1/G_c, without a logarithm",
    ],
    text: "1/G_c = ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1) − a ln(Ω/T) times this.",
  });
  return { inverse, coefficient };
}

/** What runs, with G = 1/law in it, part by part: line and gap, the drive, the ratio of lead and boson. */
function runningParts(running: Term, law: DrivenLaw, trace?: Trace): Term {
  const lhs = neg(div(substitute(running, new Map([[G, law.criticalCoupling]])), ohmicSlope));
  const at = (...gone: Sym[]): Term => tidy(substitute(lhs, new Map(gone.map((s) => [s, ZERO]))));
  const [undriven, alone] = [at(twoBosonRate), at(twoBosonRate, leadRate)];
  const rhs = add(alone, tidy(sub(tidy(lhs), undriven)), tidy(sub(undriven, alone)));
  trace?.step({
    id: "running-parts",
    rule,
    lhs,
    rhs,
    judge: "algebra",
    text: "What multiplies −a ln(Ω/T), with G at its leading order: 4 from the line and the gap as for fixed h; the excited electrons of a drive; and the ratio of lead and boson, whose rates run as Γ_b and ZΓ_1. The last vanishes at one temperature, and with either alone.",
  });
  return rhs;
}
