import { substitute } from "../algebra/rewrite.ts";
import { div, type Sym, sub, sym, type Term } from "../algebra/term.ts";
import { Trace } from "../algebra/trace.ts";
import { coupling, eulerGamma, frequency, ln } from "../asymptotics/symbols.ts";
import { temperatureBias } from "../asymptotics/temperature-bias.ts";
import { weakCouplingWideBand } from "../asymptotics/weak-coupling-wide-band.ts";
import { einstein } from "../closures/boson/einstein.ts";
import { channels, continueChannel } from "../closures/continuation.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { temperatureBiasOnAxis } from "../closures/temperature-bias.ts";
import { ComplexBall, eulerGamma as eulerBall, RealBall } from "../precision/index.ts";
import { bosonTemperature, temperature } from "../steady/symbols.ts";
import { evaluateBall } from "./ball-evaluation.ts";

/** An Einstein boson of frequency Ω at T_B, electrons at T; one unit of energy. */
export interface EinsteinBias {
  readonly omega: number;
  readonly te: number;
  readonly tb: number;
}

/** Enough for doubles. */
const BITS = 80;

let derived: Term | undefined;

/**
 * ln(T_c0(λ)/T) − [ψ(½+P) − ψ(½)], P = ρ/(1+λ), ρ = (λΩ/2T)[n_B(Ω/T_B) − n_B(Ω/T)]: zero where the temperature-bias law of the
 * wide band puts the transition. T_c0 is the weak-coupling T_c with c_1. Grows with λ. Evaluated from the terms with which
 * both derivations end.
 */
export function wideBiasResidual(lambda: number, { omega, te, tb }: EinsteinBias): number {
  derived ??= residual();
  const values = new Map<Term, number>([
    [coupling, lambda],
    [frequency, omega],
    [temperature, te],
    [bosonTemperature, tb],
  ]);
  const atom = (t: Term): ComplexBall | undefined => {
    if (t === eulerGamma) return ComplexBall.of(eulerBall(BITS));
    const value = values.get(t);
    return value === undefined ? undefined : ComplexBall.of(RealBall.fromDouble(value));
  };
  return evaluateBall(derived, atom, BITS).re.toNumber();
}

/** Derived once per process. */
function residual(): Term {
  const derivedEquations = equations();
  const unbiased = weakCouplingWideBand(matsubaraEquations(derivedEquations), einstein(), new Trace());
  const [gap, normal] = channels(derivedEquations).map((channel) => continueChannel(channel));
  const { law, shift } = temperatureBias(temperatureBiasOnAxis(gap!, normal!), new Trace());
  const transition = substitute(
    unbiased.temperature,
    new Map<Sym, Term>([[sym("c_1"), unbiased.correction]]),
  );
  const lost = substitute(law, new Map<Sym, Term>([[sym("P"), shift]]));
  return sub(ln(div(transition, temperature)), lost);
}
