import { substitute } from "../algebra/rewrite.ts";
import { sym, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import type { BosonModel } from "../closures/boson/model.ts";
import type { MatsubaraEquations } from "../closures/equilibrium.ts";
import { gapRatio } from "./gap-ratio.ts";
import { gapFunction, linearEquations, renormalisationRows } from "./linear-equations.ts";
import { matsubaraLogarithms } from "./matsubara-logarithm.ts";
import { eliminateRemainder, lorentzian, rankOneKernel, splitFrequency } from "./rank-one.ts";
import { remainderIntegral } from "./remainder-integral.ts";
import { einsteinFrequency, renormalisationIntegral } from "./renormalisation.ts";
import { inner } from "./symbols.ts";
import { transitionTemperature } from "./transition-temperature.ts";

/** The Einstein boson in the wide band at weak coupling. */
export interface WeakCouplingWideBand {
  /** ln(Ω/T_c) up to O(λ²), with c_1 as a symbol. */
  readonly logRatio: Term;
  /** T_c with the same symbol. */
  readonly temperature: Term;
  /** c_1 = 49π²/144 − 3. */
  readonly correction: Term;
  /** Δ(T = 0) in units of T_c: πe^{−γ}T. */
  readonly gap: Term;
}

/**
 * Asymptotic expansion of the linearised equations in λ at fixed Ω, T_c → 0: ln(Ω/T_c) = (1+λ)/λ − ln(2/π) − γ + ½ − c_1 λ + O(λ²).
 * The logarithm comes from the rank-one part of the kernel; every other integral is finite as T → 0 and exact.
 */
export function weakCouplingWideBand(
  axis: MatsubaraEquations,
  boson: Pick<BosonModel, "matsubara">,
  trace: Trace,
): WeakCouplingWideBand {
  trace.say(
    "The Matsubara equations of the wide band are folded onto ω_n > 0 and linearised at the transition.",
  );
  const linear = linearEquations(axis.wide, trace);
  gapFunction(trace);
  trace.say("The frequency equation is solved row by row; as T → 0 its increments become a derivative.");
  renormalisationRows(trace);
  const zeta = einsteinFrequency(boson.matsubara, trace);
  const weights = splitFrequency(substitute(zeta, new Map([[sym("omega"), inner]])), trace);
  trace.say(
    "The gap equation. Its kernel is of rank one but for a remainder R that vanishes on both axes of the (ω_m, ω_n) plane, so that only the rank-one part feels the logarithm. In the letters below φ is the column φ_m, |χ⟩ the column χ(ω_m) = λ(iω_m)/λ and W = diag(2πT/ω̃_n).",
  );
  rankOneKernel(linear.pairing, boson.matsubara, trace);
  const condition = eliminateRemainder(trace);
  trace.say("The logarithm ℒ = 2πTΣ_{n≥0} χ(ω_n)²/ω_n.");
  const { single, square } = matsubaraLogarithms(trace);
  trace.say(
    "What is finite at T = 0: J_Z from the frequency dependence of Z, J_R from the remainder of the kernel.",
  );
  const renormalisation = renormalisationIntegral(zeta, lorentzian, trace);
  const remainder = remainderIntegral(trace);
  trace.say("The condition for a solution, order by order in λ.");
  const { logRatio, temperature, correction } = transitionTemperature(
    { logarithm: square, renormalisation, remainder, condition, weights },
    trace,
  );
  trace.say("The gap at zero temperature obeys the same condition with another logarithm.");
  const gap = gapRatio(single, trace);
  trace.notDerived(
    "R is bounded in the norm of W uniformly as T → 0, so that E = O(λ²)",
    "a bound of an operator and not an identity: χRχ/(ωω') and R/√(ωω') are square integrable at T = 0, which is argued, not computed",
  );
  trace.notDerived("the coefficient of λ² in the prefactor", "it needs ⟨χ|WRWRW|χ⟩, a threefold integral");
  return { logRatio, temperature, correction, gap };
}
