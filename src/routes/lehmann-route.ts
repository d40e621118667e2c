import { residuesOf } from "../algebra/residue.ts";
import { type Definition, dependsOn, expand, rewrite } from "../algebra/rewrite.ts";
import { add, div, fn, I, mul, neg, num, ONE, pow, sub, type Term } from "../algebra/term.ts";
import { Trace } from "../algebra/trace.ts";
import { channels, continueChannel, mixedForm } from "../closures/continuation.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraPoint, outerPoint } from "../closures/matsubara.ts";
import { temperatureBiasOnAxis } from "../closures/temperature-bias.ts";
import { bosonTemperature, epsilon, omega, pi, spectral, temperature, twoPi, x } from "../steady/symbols.ts";
import { folded } from "./boson-route.ts";
import type { Side } from "./lesser-functions.ts";
import type { Route } from "./route.ts";

const bose = (t: Term, at: Term): Term => fn("bose", div(t, at));
const fermi = (t: Term): Term => fn("fermi", div(t, temperature));

/**
 * TΣ_n of a rational function of iω_n that falls off like 1/ω_n²: Σ residue·n_F(pole/T). At iω_m + e the occupation n_F is −n_B(e/T),
 * since e^{iω_m/T} = −1.
 */
function matsubaraSum(summand: Term): Term {
  const terms = expand(summand);
  const each = terms.kind === "sum" ? terms.terms : [terms];
  return add(...each.map(ofProduct));
}
function ofProduct(product: Term): Term {
  const factors = product.kind === "prod" ? product.factors : [product];
  const poles = residuesOf(mul(...factors.filter((f) => dependsOn(f, matsubaraPoint))), matsubaraPoint);
  const constant = mul(...factors.filter((f) => !dependsOn(f, matsubaraPoint)));
  const occupied = (at: Term): Term => {
    const rest = sub(at, outerPoint);
    return dependsOn(at, outerPoint) ? neg(bose(expand(rest), temperature)) : fermi(at);
  };
  return mul(constant, pow(temperature, -1), add(...poles.map((p) => mul(p.value, occupied(p.at)))));
}

/** What one level ε and one boson x give to −iΣ^≷: D^≷G^≷ with −2πi(1 + n)A, −2πi(1 − f) and −2πinA, 2πif. */
function weight(side: Side, n: Term): Term {
  const f = fermi(epsilon);
  const unit = mul(neg(I), twoPi);
  const [boson, electron] = side === ">" ? [add(ONE, n), sub(ONE, f)] : [n, neg(f)];
  return mul(pow(unit, 2), boson, electron);
}
/** Σ^R(z) = (i/2π)∫dω(Σ^> − Σ^<)(ω)/(z − ω) with Σ^≷ = i∫dν/2π D^≷G^≷, per A(x): both are δ functions at ω = ε + x. */
function lehmann(point: Term, n: Term): Term {
  const jump = sub(weight(">", n), weight("<", n));
  return mul(I, pow(twoPi, -1), I, pow(twoPi, -1), spectral(x), jump, pow(sub(point, add(x, epsilon)), -1));
}

/** One level in the place of a retarded function: 1/(z − ε), which is −iπ times what a wide band makes of it. */
const level = (e: Term): Term => pow(sub(e, epsilon), -1);
const band = (e: Term): Term => div(level(e), mul(neg(I), pi));
const LEVEL: Readonly<Record<string, Definition>> = {
  "G^R": (e) => level(e!),
  "f^R": (e) => band(e!),
  "g^R": (e) => band(e!),
  // f(z) = i f^R(z).
  f: (e) => mul(I, band(e!)),
  lambda: (e) => mul(spectral(x), pow(sub(x, e!), -1)),
  sum_n: (t) => matsubaraSum(t!),
};
/** The integrand over x of what holds one integral, and sums per boson x. */
const perBoson: Definition = (t) => rewrite(t!, (s) => (s.kind === "integral" ? s.body : undefined));
const PER_BOSON: Readonly<Record<string, Definition>> = {
  "per boson": perBoson,
  "x and -x": (t) => folded(t!),
};

/**
 * Every retarded function is a superposition of levels and every boson one of lines, so that the continued equations need to be known for
 * one level and one line: there Σ^> − Σ^< is a δ function.
 */
export function lehmannRoutes(): Route[] {
  return [...mixedForms(), ...onAxis()];
}
function route(name: string, what: string, first: Term, second: Term): Route {
  return {
    name: `lehmann-${name}`,
    statement: `${what} for one level ε and one boson x: [(1+n)(1−f) + nf]/(z−ε−x) from Σ^> − Σ^<, against closed contours.`,
    first,
    second,
    judge: "thermal",
    given: { ...LEVEL, ...PER_BOSON },
  };
}

function mixedForms(): Route[] {
  const trace = new Trace();
  const sign = { gap: -1, normal: 1, local: 1 } as Readonly<Record<string, number>>;
  return channels(equations()).map((channel) => {
    const mixed = mixedForm(continueChannel(channel), trace);
    const second = mul(num(sign[channel.id]!), lehmann(omega, bose(x, temperature)));
    return route(`mixed-${channel.id}`, `${channel.name} in mixed form`, fn("per boson", mixed), second);
  });
}

/** On the Matsubara axis of the electrons, the boson at another temperature. */
function onAxis(): Route[] {
  const [gap, normal] = channels(equations()).map((channel) => continueChannel(channel));
  const axis = temperatureBiasOnAxis(gap!, normal!);
  const pair = (n: (t: Term) => Term): Term => folded(neg(lehmann(outerPoint, n(x))));
  const [cold, own] = [temperature, bosonTemperature].map((at) => pair((t) => bose(t, at))) as [Term, Term];
  const read = (t: Term): Term => fn("x and -x", fn("per boson", t));
  return [
    route("axis-gap", "φ_m with the boson at T_B", read(axis.gap), own),
    route("axis-off", "What φ_m has beyond the sum", read(axis.offAxis), sub(own, cold)),
  ];
}
