import { solveFor } from "../algebra/solve.ts";
import { pow, type Sym, sub, type Term } from "../algebra/term.ts";
import { equations } from "../closures/equations.ts";
import { drivenLaw } from "../closures/weak-coupling/law.ts";
import { bosonShare, leadLaw } from "../closures/weak-coupling/lead.ts";
import { coupling, ohmicSlope } from "../closures/weak-coupling/line.ts";
import { oneBosonRate, slopeAsRate } from "../closures/weak-coupling/symbols.ts";
import { weakCouplingLaw } from "../closures/weak-coupling.ts";
import { bosonTemperature, electronTemperature } from "../steady/symbols.ts";
import { compileFormula } from "./formula.ts";

/**
 * The laws of the local closure for an ohmic boson as T/Ω → 0, as functions of the temperatures and rates in one unit
 * of energy. T_B stands for lim xF_B/2, on which a drive at energies ≫ T has no influence.
 */
export interface WeakCouplingFunctions {
  /** G_c at fixed h = tanh(ω/2T_e). */
  fixed(te: number, tb: number): number;
  /** The same without the non-thermal share. */
  withoutNonThermal(te: number): number;
  /** G_c without bath, whatever the drive. */
  withoutBath(tb: number): number;
  /** G_c with a lead at T_e, by s = Γ_1/(Γ_b + Γ_1). */
  lead(te: number, tb: number, share: number): number;
  /** Γ_1 = πGb of a boson with A → G a x as x → 0. */
  oneBosonRate(coupling: number, slope: number, tb: number): number;
}

let compiled: WeakCouplingFunctions | undefined;

/** The weak-coupling laws compiled from the terms with which their derivations end. Derived once per process. */
export function weakCouplingFunctions(): WeakCouplingFunctions {
  compiled ??= compileLaws();
  return compiled;
}

function compileLaws(): WeakCouplingFunctions {
  const fixed = weakCouplingLaw(equations());
  const driven = drivenLaw(equations());
  const rate = solveFor(sub(ohmicSlope, slopeAsRate), oneBosonRate);
  const [te, tb] = [electronTemperature, bosonTemperature];
  const compile = (formula: Term, ...symbols: Sym[]) => compileFormula(formula, symbols);
  return {
    fixed: compile(fixed.criticalCoupling, te, tb),
    withoutNonThermal: compile(fixed.withoutNonThermal, te),
    withoutBath: compile(driven.withoutBath, tb),
    lead: compile(pow(leadLaw(driven).inverse, -1), te, tb, bosonShare),
    oneBosonRate: compile(rate, coupling, ohmicSlope, tb),
  };
}
