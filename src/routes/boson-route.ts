import { expand, rewrite, substitute } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, div, fn, I, mul, neg, num, ONE, pow, sub, sym, type Term, ZERO } from "../algebra/term.ts";
import { thermalBoson } from "../algebra/thermal.ts";
import { einstein } from "../closures/boson/einstein.ts";
import { coupling, frequency, matsubaraFrequency, width } from "../closures/boson/model.ts";
import { oscillator } from "../closures/boson/oscillator.ts";
import { left, right, tabulatedCell } from "../closures/boson/tabulated.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { InternalError } from "../errors/errors.ts";
import { bosonTemperature, pi, spectral, x, z } from "../steady/symbols.ts";
import { type Route, slopeAndStart } from "./route.ts";

const transform = fn("L");
/** s of the Laplace transform ∫_0^∞dt e^{izt}. */
const s = mul(neg(I), z);

/** ∫_0^∞dt e^{izt}χ(t) of χ″ + 2κχ′ + (Ω² + κ²)χ = 0 from its values at t = 0. */
function motion(kappa: Term, value: Term, slope: Term): Term {
  const accelerated = sub(mul(pow(s, 2), transform), add(mul(s, value), slope));
  const damped = mul(num(2), kappa, sub(mul(s, transform), value));
  const restored = mul(add(pow(frequency, 2), pow(kappa, 2)), transform);
  return solveFor(add(accelerated, damped, restored), transform);
}
/** The response to a force, χ(0) = 0, with λ(0) = λ for its strength. */
function response(kappa: Term): Term {
  const strength = sym("chi");
  const free = motion(kappa, ZERO, strength);
  const atRest = substitute(free, new Map([[z, ZERO]]));
  return substitute(free, new Map([[strength, solveFor(sub(atRest, coupling), strength)]]));
}

/** The model bosons from the motion of a damped oscillator and from single lines, without sifting δ functions or residues. */
export function bosonRoutes(): Route[] {
  const [point, damped] = [einstein(), oscillator()];
  const row = (
    name: string,
    statement: string,
    first: Term,
    second: Term,
    rest: Partial<Pick<Route, "given" | "judge">> = {},
  ): Route => ({ name: `boson-${name}`, statement, first, second, judge: "algebra", ...rest });
  // Fluctuations λ(0)Ω coth(Ω/2T_B) cos Ωt: P_B = i∫_0^∞dt e^{izt} of them.
  const occupied = mul(coupling, frequency, thermalBoson(frequency, bosonTemperature));
  const line = (centre: Term): Term => div(width, mul(pi, add(pow(sub(x, centre), 2), pow(width, 2))));
  const weight = div(mul(coupling, add(pow(frequency, 2), pow(width, 2))), mul(num(2), frequency));
  return [
    row(
      "einstein-lambda",
      "λ(z) as the response ∫dt e^{izt}χ(t) of χ″ = −Ω²χ with λ(0) = λ, against A as δ functions.",
      point.lambda,
      response(ZERO),
    ),
    row(
      "einstein-hilbert",
      "P_B(z) as i∫dt e^{izt} of the fluctuations C″ = −Ω²C with C(0) = λΩ coth(Ω/2T_B), against A F_B as δ functions.",
      point.hilbert,
      mul(I, motion(ZERO, occupied, ZERO)),
    ),
    row(
      "oscillator-lambda",
      "λ(z) as the response of χ″ + 2κχ′ + (Ω² + κ²)χ = 0 with λ(0) = λ, against the poles of the propagator.",
      damped.lambda,
      response(width),
    ),
    row(
      "oscillator-spectral",
      "A as two Lorentzians of half width κ at ±Ω, of weight ±(λ/2Ω)(Ω² + κ²), against (λ^R − λ^A)/2πi.",
      damped.spectral!,
      mul(weight, sub(line(frequency), line(neg(frequency)))),
    ),
    cell(),
    imaginaryTime(),
  ];
}

/** The slope of λ(z) with the end of a cell is A/(x−z) + A/(x+z) there, and an empty cell gives nothing. */
function cell(): Route {
  const { spectral: A, lambda } = tabulatedCell();
  const { first, given } = slopeAndStart(right, left);
  const atEnd = substitute(A, new Map([[x, right]]));
  return {
    name: "boson-cell",
    statement:
      "λ(z) of a cell of a table by its slope in x_r, A(x_r)[1/(x_r−z) + 1/(x_r+z)], and no cell at x_r = x_l, against partial fractions.",
    first: first(lambda),
    second: mul(atEnd, add(pow(sub(right, z), -1), pow(add(right, z), -1))),
    judge: "algebra",
    given,
  };
}

/** ∫_0^{1/T}dτ e^{iν_nτ}[(1+n)e^{−xτ} + ne^{xτ}]A(x), with e^{iν_n/T} = 1. */
function imaginaryTime(): Route {
  const { matsubara } = matsubaraEquations(equations());
  // e^{x/T}, and n.
  const growth = sym("E");
  const n = pow(sub(growth, ONE), -1);
  const nu = mul(I, matsubaraFrequency);
  const decay = div(sub(pow(growth, -1), ONE), sub(nu, x));
  const rise = div(sub(growth, ONE), add(nu, x));
  return {
    name: "boson-imaginary-time",
    statement:
      "λ(iν_n) per boson x > 0 as ∫_0^{1/T}dτ e^{iν_nτ}[(1+n)e^{−xτ} + ne^{xτ}]A(x), against ∫dx A(x)/(x−iν_n).",
    first: fn("per boson", matsubara),
    second: mul(spectral(x), add(mul(add(ONE, n), decay), mul(n, rise))),
    judge: "algebra",
    given: { "per boson": (t) => perBoson(t!) },
  };
}
function perBoson(t: Term): Term {
  if (t.kind !== "integral") throw new InternalError("expected one integral over x");
  return expand(folded(t.body));
}
/** At x and at −x, A odd. */
export function folded(t: Term): Term {
  const turned = substitute(t, new Map([[x, neg(x)]]));
  return add(
    t,
    rewrite(turned, (f) => (f === spectral(neg(x)) ? neg(spectral(x)) : undefined)),
  );
}
