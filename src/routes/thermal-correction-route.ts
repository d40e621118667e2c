import { cancel } from "../algebra/fraction.ts";
import { substitute } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  HALF,
  I,
  mul,
  neg,
  num,
  ONE,
  pow,
  ratio,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import { thermalBoson } from "../algebra/thermal.ts";
import { definiteIntegral, type Primitive, primitive } from "../asymptotics/antiderivative.ts";
import { equilibriumCorrection } from "../asymptotics/local/correction.ts";
import { exponential, frequency, halfLine, ln, small } from "../asymptotics/symbols.ts";
import { coupling, width } from "../closures/boson/model.ts";
import { oscillator, oscillatorLambda } from "../closures/boson/oscillator.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { ohmicSlope } from "../closures/weak-coupling/line.ts";
import { omega, pi, temperature, x } from "../steady/symbols.ts";
import { moment, thermalMoment } from "./logarithm-route.ts";
import { type Route, reading } from "./route.ts";

/** A second mode, and the share p of the first in λ(0). */
const [y, share] = [sym("y"), sym("p")];
/** Imaginary time from the middle of 0 < τ < 1/T. */
const u = sym("u");
const end = pow(mul(num(2), temperature), -1);
/** The end of the region in which the boson is ohmic. */
const shellEnd = sym("W");
const HOW = "in imaginary time, perturbation theory of the eigenvalue to second order";

/**
 * The first correction to G_c = 4T a second time. The first way sums partial fractions over Matsubara frequencies and matches
 * two regions; here 1/ω_n^k are polynomials in τ, the boson is cosh xu, and no sum over frequencies is done.
 */
export function thermalCorrectionRoutes(): Route[] {
  const law = equilibriumCorrection(matsubaraEquations(equations()));
  const deviation = (nu: Term): Term => add(mul(share, lineAt(x, nu)), mul(sub(ONE, share), lineAt(y, nu)));
  const cold = (t: Term): Term => substitute(t, new Map<Sym, Term>([[temperature, mul(temperature, small)]]));
  const single = substitute(
    twoModes(),
    new Map<Sym, Term>([
      [share, ONE],
      [x, frequency],
    ]),
  );
  return [
    row(
      "two-modes",
      "1/G_c of a boson with two modes, the thermal sum and the outer region, against",
      { first: law.inverse, given: { D: (nu) => deviation(nu!) } },
      twoModes(),
    ),
    row(
      "logarithm",
      "What an ohmic boson gives up to W, 4a[γ_E + ln(W/2πT)], against −∫ln x d(a coth(x/2T)) along the real axis",
      { first: law.logarithm },
      mul(num(4), ohmicSlope, add(ln(shellEnd), thermalMoment(), neg(mul(num(2), ln(num(2)))))),
    ),
    row(
      "einstein",
      "1/4T − 7/(4Ω) of the Einstein boson at T ≪ Ω, against the limit of one mode",
      reading(law.einstein, cold),
      cold(single),
    ),
    row(
      "oscillator",
      "1/G_c of the damped oscillator at T ≪ Ω with its logarithm, digamma functions and arctangents of the Matsubara axis, against moments of A along the real axis and ∫Im[1 − λ^R/λ(0)]²dω/ω²",
      { first: law.oscillator },
      oscillatorAlongAxis(),
    ),
  ];
}
function row(name: string, statement: string, first: Pick<Route, "first" | "given">, second: Term): Route {
  return {
    name: `correction-${name}`,
    statement: `${statement}, ${HOW}.`,
    ...first,
    second,
    judge: "values",
  };
}
/** D(ν) = 1 − λ(iν)/λ(0) of a single mode. */
function lineAt(mode: Term, nu: Term): Term {
  return div(pow(nu, 2), add(pow(mode, 2), pow(nu, 2)));
}

/**
 * TΣ_n e^{−iω_nτ}/(iω_n)^k on 0 < τ < 1/T: −½ for k = 1, and −d/dτ of the next is the one before; all change sign at u → u + 1/T.
 */
function euler(k: number): Term {
  if (k === 1) return ratio(-1, 2);
  const rising = definiteIntegral(neg(euler(k - 1)), u, [primitive(u), primitive(pow(u, 2))]).primitive;
  return sub(rising, mul(HALF, add(at(rising, end), at(rising, neg(end)))));
}
const at = (t: Term, e: Term): Term => substitute(t, new Map<Sym, Term>([[u, e]]));

/** T²ΣΣ D(ω_m−ω_n)/(ω_m^j ω_n^k) = ∫dτ D(τ)·this: the two lines run in opposite directions. */
function lines(j: number, k: number): Term {
  return neg(mul(pow(I, j + k), at(euler(j), neg(u)), euler(k)));
}

/**
 * 1 = TGS − TG(q − 2r)/S + Σ_m(TGSD(ω_m))²/(ω_m²S): with ω̃_m²ψ_m = TΣλψ_n, ψ = 1/ω_m² for λ = G, S = Σ1/ω_n², the first
 * order has D in λ (q = ΣΣD/ω_m²ω_n²) and in ω̃ (r = ΣΣD/ω_m³ω_n); in second order all other eigenvalues are 0.
 */
function twoModes(): Term {
  const perG = neg(at(euler(2), neg(end)));
  const weight = cancel(sub(lines(2, 2), mul(num(2), lines(1, 3))));
  const thermal = (mode: Term): Term => div(sub(at(weight, end), overMode(weight, mode)), perG);
  const rest = sub(ONE, share);
  return add(
    perG,
    neg(add(mul(share, thermal(x)), mul(rest, thermal(y)))),
    mul(pow(share, 2), together(x, x)),
    mul(num(2), share, rest, together(x, y)),
    mul(pow(rest, 2), together(y, y)),
  );
}

/**
 * ∫du weight·TΣ_k λ(iν_k)/λ(0)e^{−iν_kτ} for an even weight: inside, f″ = x²f is even, and the slope jumps by −x² where the ends
 * meet, f = ½x cosh(xu)/sinh(x/2T). Values at the end are per sinh(x/2T).
 */
function overMode(weight: Term, mode: Term): Term {
  const [cosh, sinh] = [fn("cosh", mul(mode, u)), fn("sinh", mul(mode, u))];
  const odd = (factor: Term): Primitive => primitive(mul(factor, sinh), at(factor, end));
  const even = (factor: Term): Primitive =>
    primitive(mul(factor, cosh), mul(at(factor, end), thermalBoson(mode, temperature)));
  const { value } = definiteIntegral(
    mul(weight, cosh),
    u,
    [
      odd(pow(mul(mode, pow(temperature, 2)), -1)),
      odd(div(pow(u, 2), mode)),
      even(div(u, pow(mode, 2))),
      odd(pow(mode, -3)),
    ],
    { cosh: (e) => fn("sinh", e), sinh: (e) => fn("cosh", e) },
  );
  return mul(mode, value);
}

/** TΣD_xD_y/ω² at T → 0 by Parseval's theorem: ν/(x²+ν²) is ∫_0^∞dt sin νt e^{−xt}, two bosons live at the same time. */
function together(one: Term, other: Term): Term {
  const [time, rate] = [sym("t"), add(one, other)];
  const decay = exponential(neg(mul(rate, time)));
  const basis = [primitive(div(decay, rate), ZERO, pow(rate, -1))];
  return mul(HALF, definiteIntegral(decay, time, basis, { exp: exponential }).value);
}

/**
 * As T → 0 with a(x) = A/(λ(0)x): ∫_0^∞dx (a/x)[coth(x/2T) − 2T/x] = −∫ln x da − a(0)∫ln x d[coth(x/2T) − 2T/x]; by
 * tanh y = 2F(2y) − F(y) for F = coth y − 1/y the latter moment is that of tanh less 2 ln 2.
 */
function oscillatorAlongAxis(): Term {
  const slope = cancel(div(oscillator().spectral!, mul(coupling, x)));
  const atRest = substitute(slope, new Map<Sym, Term>([[x, ZERO]]));
  const thermal = mul(atRest, sub(thermalMoment(), mul(num(2), ln(num(2)))));
  const spectrum = moment(substitute(slope, new Map<Sym, Term>([[x, omega]])));
  return add(pow(mul(num(4), temperature), -1), mul(num(-4), add(thermal, spectrum)), virtualPairs());
}

/** (1/π)∫_0^∞D²/ν² dν turned onto the real axis: −(1/π)∫_0^∞dω Im[1 − λ^R/λ(0)]²/ω². */
function virtualPairs(): Term {
  const squared = (kappa: Term): Term => pow(sub(ONE, div(oscillatorLambda(omega, kappa), coupling)), 2);
  const imaginary = cancel(div(sub(squared(width), squared(neg(width))), mul(num(2), I, pow(omega, 2))));
  return neg(div(halfLine.over(omega, imaginary), pi));
}
