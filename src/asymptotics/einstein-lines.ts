import { sift } from "../algebra/delta.ts";
import { coefficientOf, gatherIntegrals, rewrite } from "../algebra/rewrite.ts";
import { div, fn, HALF, type Integral, integral, mul, neg, sub, type Term } from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import { asOdd } from "../closures/partial-fractions.ts";
import { InternalError } from "../errors/errors.ts";
import { bosonDistribution, bosonTemperature, spectral, temperature, x } from "../steady/symbols.ts";
import { coupling, frequency } from "./symbols.ts";

/** n_B(x/T_B) − n_B(x/T), the weight of both additions. */
const occupations = sub(fn("bose", div(x, bosonTemperature)), fn("bose", div(x, temperature)));
/** A(x) of the Einstein boson. */
function einsteinSpectrum(): Term {
  const delta = (at: Term): Term => fn("delta", sub(x, at));
  return mul(HALF, coupling, frequency, sub(delta(frequency), delta(neg(frequency))));
}
/** Integrals over x as one; throws InternalError for anything else. */
export function gathered(addition: Term): Integral {
  const joined = gatherIntegrals(addition);
  if (joined.kind !== "integral") throw new InternalError("expected one integral over x");
  return joined;
}
/** F_B(−x) = −F_B(x). */
function oddBoson(t: Term): Term {
  const F = asOdd(bosonDistribution);
  return rewrite(t, (s) => (s.kind === "fn" && s.head === "F_B" ? F(s.args[0]!) : undefined));
}
/** An integrand over x with A of the Einstein boson and any odd boson distribution for twice the occupations; and its value. */
export function einsteinIntegral(addition: Term): { integrand: Term; value: Term } {
  const derived = gathered(addition);
  const odd = rewrite(derived.body, (t) => (t === occupations ? mul(HALF, bosonDistribution(x)) : undefined));
  const perSpectrum = coefficientOf(odd, spectral(x));
  const integrand = integral(x, mul(perSpectrum, einsteinSpectrum()));
  return {
    integrand,
    value: tidy(oddBoson(sift(integrand))),
  };
}
