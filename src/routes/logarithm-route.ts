import { differentiate } from "../algebra/differentiate.ts";
import { substitute } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  HALF,
  mul,
  neg,
  num,
  ONE,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
} from "../algebra/term.ts";
import { type Step, Trace } from "../algebra/trace.ts";
import { matsubaraLogarithms } from "../asymptotics/matsubara-logarithm.ts";
import { lorentzian } from "../asymptotics/rank-one.ts";
import { spectrumLogarithm } from "../asymptotics/spectrum-logarithm.ts";
import { coupling, exponential, frequency, halfLine, ln } from "../asymptotics/symbols.ts";
import { temperatureBias } from "../asymptotics/temperature-bias.ts";
import { weakCouplingWideBand } from "../asymptotics/weak-coupling-wide-band.ts";
import { einstein } from "../closures/boson/einstein.ts";
import { channels, continueChannel } from "../closures/continuation.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { temperatureBiasOnAxis } from "../closures/temperature-bias.ts";
import { InternalError } from "../errors/errors.ts";
import { pi, temperature } from "../steady/symbols.ts";
import type { Route } from "./route.ts";

const energy = sym("omega");
const twoT = mul(num(2), temperature);
/** d tanh(ω/2T)/dω. */
const thermalSlope = mul(pow(twoT, -1), fn("sechSquared", div(energy, twoT)));
/** ln x and ln x' of two modes. */
const [a, b] = [sym("a"), sym("b")];

/** Logarithms of the wide band as integrals along the real axis, against digamma functions of Matsubara sums. */
export function logarithmRoutes(): Route[] {
  const { square, single } = matsubaraLogarithms(new Trace());
  const chi = lorentzian(energy);
  return [
    row(
      "form-factor",
      "2πTΣχ/ω_n as T → 0: −∫dω ln ω d[tanh(ω/2T)] − ∫dω ln ω dχ/dω by parts along the axis.",
      single,
      add(thermalMoment(), moment(chi)),
    ),
    row(
      "prefactor",
      "ℒ = 2πTΣχ²/ω_n, which gives (2e^γ/π)e^{−1/2}: the same moments with χ².",
      square,
      add(thermalMoment(), moment(pow(chi, 2))),
    ),
    pairOfModes(),
    biasRoute(),
    ...transitions(),
  ];
}

function row(name: string, statement: string, first: Term, second: Term): Route {
  return { name: `logarithm-${name}`, statement, first, second, judge: "values" };
}

/** −∫_0^∞dω ln ω dF/dω: the logarithm of where F falls from 1 to 0. */
export function moment(F: Term): Term {
  return neg(halfLine.over(energy, mul(ln(energy), differentiate(F, energy))));
}
/** −∫_0^∞dω ln ω d tanh(ω/2T)/dω: where ∫dω tanh(ω/2T)/ω begins. */
export function thermalMoment(): Term {
  return neg(halfLine.over(energy, mul(ln(energy), thermalSlope)));
}

/** The step of a derivation by its name. */
function stepOf(trace: Trace, id: string): Step {
  const found = trace.recorded.find((s) => s.id === id);
  if (!found) throw new InternalError(`no step ${id}`);
  return found;
}

/** ½(a + b) − ½(a−b)coth(a−b), the two-mode logarithm behind ω_log and U. */
function pairOfModes(): Route {
  const trace = new Trace();
  spectrumLogarithm(matsubaraEquations(equations()).matsubara, trace);
  const symmetric = stepOf(trace, "pair-symmetric").rhs;
  const mode = (logarithm: Sym): Term =>
    substitute(lorentzian(energy), new Map([[frequency, fn("exp", logarithm)]]));
  const bare = substitute(symmetric, new Map([[sym("C"), num(0)]]));
  return row(
    "pair-of-modes",
    "½(a+b) − ½(a−b)coth(a−b) of two modes e^a, e^b, which gives ω_log e^{−U}: −∫dω ln ω d(χ_aχ_b)/dω.",
    bare,
    moment(mul(mode(a), mode(b))),
  );
}

/**
 * What a rate takes from ∫dω tanh(ω/2T)Re[1/ω], by parts: with f^R = φ/(ω + iΓ), Γ = 2πTP, the real part ω/(ω² + Γ²) is the
 * slope of ½ln(ω² + Γ²).
 */
function biasRoute(): Route {
  const [gap, normal] = channels(equations()).map((channel) => continueChannel(channel));
  const { law } = temperatureBias(temperatureBiasOnAxis(gap!, normal!), new Trace());
  const rate = mul(num(2), pi, temperature, sym("P"));
  const damped = mul(HALF, ln(add(pow(energy, 2), pow(rate, 2))));
  return row(
    "temperature-bias",
    "ψ(½+P) − ψ(½) as ∫_0^∞dω tanh(ω/2T)[1/ω − Re 1/(ω + 2πiTP)], by parts.",
    law,
    add(thermalMoment(), halfLine.over(energy, mul(damped, thermalSlope))),
  );
}

/** T_c and Δ from the same moments: (1+λ)/λ = ln(Ω/T) + (moments at T = Ω = 1) + λc_1, and ∫_0^ΛdΩ/√(ω²+Δ²) = ln(2Λ/Δ). */
function transitions(): Route[] {
  const unit = new Map<Sym, Term>([
    [frequency, ONE],
    [temperature, ONE],
  ]);
  const logarithm = (power: number): Term =>
    substitute(add(thermalMoment(), moment(pow(lorentzian(energy), power))), unit);
  const exponent = div(add(ONE, coupling), coupling);
  const ratio = sub(sub(exponent, mul(coupling, sym("c_1"))), logarithm(2));
  const axis = matsubaraEquations(equations());
  const found = weakCouplingWideBand(axis, einstein(), new Trace());
  const spectrum = spectrumLogarithm(axis.matsubara, new Trace());
  const ofSpectrum = sub(sub(logarithm(1), sym("U")), exponent);
  return [
    row(
      "ratio",
      "ln(Ω/T_c) by the moments with χ² at T = Ω = 1; the condition (1+λ)/λ = ℒ + λc_1 is that of the first way.",
      found.logRatio,
      ratio,
    ),
    row(
      "transition",
      "T_c of the Einstein boson by the moments with χ², in the same condition.",
      found.temperature,
      mul(frequency, exponential(neg(ratio))),
    ),
    row(
      "gap",
      "Δ(0) at T_c = T: ∫_0^Λdω tanh(ω/2T)/ω by its moment is ∫_0^Λdω/√(ω²+Δ²) = ln(2Λ/Δ).",
      found.gap,
      mul(num(2), exponential(neg(thermalMoment()))),
    ),
    row(
      "spectrum",
      "ln(T_c/ω_log) by the moments with χ at T = ω_log = 1, less U, in the condition (1+λ)/λ = C + ln ω_log − U of the first way.",
      spectrum.logarithm,
      ofSpectrum,
    ),
    row(
      "spectrum-transition",
      "T_c of a spectrum by the same moments and condition.",
      spectrum.temperature,
      mul(sym("omega_log"), exponential(ofSpectrum)),
    ),
  ];
}
