import { unfold } from "../algebra/rewrite.ts";
import { I, mul } from "../algebra/term.ts";
import { thermalElectron } from "../algebra/thermal.ts";
import { lead, leadRate } from "../steady/lead.ts";
import { electronTemperature, omega } from "../steady/symbols.ts";
import { compileFormula } from "./formula.ts";

/** A lead in numbers: what it adds to the line and to the rate of scattering in. */
export interface CompiledLead {
  /** −Im Σ_b^R. */
  readonly halfWidth: number;
  /** iΣ_b^K(ω) with h_b = tanh(ω/2T_e). */
  rateIn(omega: number): number;
}

/**
 * The derived self-energy of a lead of rate Γ_b at T_e.
 *
 * @example compileLead(0.02, 0.1).halfWidth // 0.01
 */
export function compileLead(rate: number, te: number): CompiledLead {
  const { R, K } = lead();
  const thermal = unfold(K, { h_b: (e) => thermalElectron(e, electronTemperature) });
  const width = compileFormula(mul(I, R), [leadRate]);
  const rateIn = compileFormula(mul(I, thermal), [leadRate, electronTemperature, omega]);
  return { halfWidth: width(rate), rateIn: (at) => rateIn(rate, te, at) };
}
