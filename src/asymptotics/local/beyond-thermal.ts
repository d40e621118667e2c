import { sub, type Term } from "../../algebra/term.ts";
import { thermalBoson, thermalElectron, throughExponentials } from "../../algebra/thermal.ts";
import type { Trace } from "../../algebra/trace.ts";
import { bosonTemperature, electronTemperature, omega, transfer } from "../../steady/symbols.ts";
import { LOCAL_RULES } from "./rules.ts";

/**
 * Why the equations counted from h_B differ from those of the equilibrium at T_B at thermal energies only: beyond them h − h_B, which
 * feeds w, and F_B − h_B, by which w feeds Q at a larger energy, are exponentials.
 */
export function beyondThermal(trace?: Trace): void {
  const step = (id: string, lhs: Term, text: string): void => {
    const rhs = throughExponentials(lhs);
    trace?.step({ id, rule: LOCAL_RULES.balance, lhs, rhs, judge: "thermal", text });
  };
  const balanced = thermalElectron(omega, bosonTemperature);
  step(
    "beyond-deviation",
    sub(thermalElectron(omega, electronTemperature), balanced),
    "h − h_B beyond the thermal energies: at ω > 0 it is smaller than 2e^{−ω/T}, T the larger of T_e and T_B. There w = −Q Im G^R/γ is left, and Σ^R is that of h_B.",
  );
  step(
    "beyond-relaxation",
    sub(thermalBoson(transfer, bosonTemperature), balanced),
    "F_B(ω−ν) − h_B(ω), the weight by which w at ν feeds Q at ω > 0: it falls like e^{−(ω−ν)/T_B} above ν. Q beyond the thermal energies is fed by these tails, and by w at larger ν with the weight A(ν−ω)/ν², of order G/Ω in all: it is exponentially small.",
  );
}
