import {
  coefficientOf,
  type Definition,
  expand,
  gatherIntegrals,
  rewrite,
  substitute,
  unfold,
} from "../algebra/rewrite.ts";
import { add, type Fn, fn, I, integral, mul, pow, sub, type Term } from "../algebra/term.ts";
import type { ProofLine, Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import { pointwise, TIME } from "../contour/pointwise.ts";
import { InternalError } from "../errors/errors.ts";
import { otherPoint, point } from "./functional.ts";
import { FUNCTIONAL_RULES } from "./functional-rules.ts";
import type { EnergyComponents } from "./self-energy.ts";
import { distribution, nu, omega, time, twoPi } from "./symbols.ts";

/** Energy of the electron that takes up the boson. */
export const raised: Term = add(omega, nu);
/** Names of the lines that the loop may hold. */
const LINES = ["G_11", "G_22", "F"] as const;

/** One product X(z,z')Y(z',z) of a loop with its factor. */
interface Pair {
  readonly factor: Term;
  readonly forth: string;
  readonly back: string;
}

function pairsOf(loop: Term): Pair[] {
  const terms = loop.kind === "sum" ? loop.terms : [loop];
  return terms.map((t) => {
    const factors = t.kind === "prod" ? t.factors : [t];
    const line = (a: Term, b: Term): Fn => {
      const found = factors.find((f): f is Fn => f.kind === "fn" && f.args[0] === a && f.args[1] === b);
      if (!found) throw new InternalError("a product of the loop without both of its lines");
      return found;
    };
    const [forth, back] = [line(point, otherPoint), line(otherPoint, point)];
    const factor = mul(...factors.filter((f) => f !== forth && f !== back));
    return { factor, forth: forth.head, back: back.head };
  });
}

/** ∫dt e^{iωt}X(t)Y(−t) = ∫dν/2π X(ω+ν)Y(ν); the line that runs back has the energy `back`, ν unless it is said. */
function toEnergy(inTime: Term, back: Term = nu): Term {
  const body = rewrite(inTime, (t) => {
    if (t.kind !== "fn" || !t.head.startsWith(TIME)) return undefined;
    return fn(t.head.slice(TIME.length), t.args[0] === time ? add(back, omega) : back);
  });
  return integral(nu, mul(body, pow(twoPi, -1)));
}

/** Product by product: ∫dt e^{iωt}X(t)Y(−t) = ∫dν/2π X(ω+ν)Y(ν), or with ν − ω and ν first and then moved by ω. */
function bubbleLines(inTime: Term, transfer: string): ProofLine[] {
  const expanded = expand(inTime);
  const products = expanded.kind === "sum" ? expanded.terms : [expanded];
  return products.flatMap((p): ProofLine[] => {
    const factors = p.kind === "prod" ? p.factors : [p];
    const lines = factors.filter((f): f is Fn => f.kind === "fn");
    const body = mul(...lines);
    const from = integral(time, mul(fn("exp", mul(I, omega, time)), body));
    const to = toEnergy(body);
    const moved = toEnergy(body, sub(nu, omega));
    const fourier = { rule: "fourier", from, witness: { transfer } };
    return [
      { ...fourier, to },
      { ...fourier, to: moved },
      { rule: "shift", from: moved, to, witness: { image: raised } },
    ];
  });
}

/** The part of Π that one pair of lines gives, in energy; recorded for the normal and the anomalous line. */
function pairInEnergy({ factor, forth, back }: Pair, which: "R" | "A" | "K", trace?: Trace): Term {
  const inTime = mul(factor, pointwise(forth, back, "opposite", time)[which]);
  const rhs = toEnergy(inTime);
  if (forth === "G_22") return rhs;
  trace?.step({
    id: `loop-${forth === "F" ? "12" : "11"}-${which}`,
    rule: FUNCTIONAL_RULES.bubble,
    lhs: integral(time, mul(fn("exp", mul(I, omega, time)), inTime)),
    rhs,
    judge: "fourier",
    proof: bubbleLines(inTime, forth),
    text:
      forth === "F"
        ? `The loop of two anomalous lines, ${which} component: twice, and with the sign of τ3.`
        : `The loop of two normal lines, ${which} component; the loop of the 22 lines reads the same.`,
  });
  return rhs;
}

/**
 * R, A and K of Π(z,z') = Σ c X(z,z')Y(z',z) in energy, by the pointwise rule for opposite order:
 * Π^R(ω) = Σ (c/2)∫dν/2π [X^R(ω+ν)Y^K(ν) + X^K(ω+ν)Y^A(ν)] and so on.
 */
export function polarisationInEnergy(loop: Term, trace?: Trace): EnergyComponents {
  const pairs = pairsOf(loop);
  const derive = (which: "R" | "A" | "K"): Term =>
    gatherIntegrals(add(...pairs.map((p) => pairInEnergy(p, which, trace))));
  return { R: derive("R"), A: derive("A"), K: derive("K") };
}

/** X^K = h(X^R − X^A) for every line. */
export const ONE_DISTRIBUTION: Readonly<Record<string, Definition>> = Object.fromEntries(
  LINES.map((name) => [
    `${name}^K`,
    (e: Term) => mul(distribution(e), sub(fn(`${name}^R`, e), fn(`${name}^A`, e))),
  ]),
) as Record<string, Definition>;

/** Π^R − Π^A and Π^K as scattering integrals over pairs of spectral functions. */
export interface BosonRates {
  /** h(ν) − h(ω+ν), the factor of Π^R − Π^A. */
  readonly out: Term;
  /** h(ω+ν)h(ν) − 1, the factor of Π^K. */
  readonly in: Term;
  /** −(i g²/4π)[ρ_11ρ_11 + ρ_22ρ_22 − 2ρ_Fρ_F], ρ = X^R − X^A at ω+ν and ν. */
  readonly pairs: Term;
  readonly broadening: Term;
  readonly scattering: Term;
}

/** Π^R, Π^A and Π^K by name, with one distribution function for all lines. */
export function namedPolarisation(polarisation: EnergyComponents): Readonly<Record<string, Definition>> {
  return Object.fromEntries(
    (["R", "A", "K"] as const).map((c) => [
      `Pi^${c}`,
      (e: Term) => substitute(unfold(polarisation[c], ONE_DISTRIBUTION), new Map([[omega, e]])),
    ]),
  );
}

/** Inserts one distribution function for all lines and collects by pairs of spectral functions. */
export function bosonRates(polarisation: EnergyComponents, trace?: Trace): BosonRates {
  const difference = sub(polarisation.R, polarisation.A);
  const [out, pairs] = collected(difference);
  const [scatteringIn, samePairs] = collected(polarisation.K);
  if (!areEqual(pairs, samePairs)) throw new InternalError("Π^K and Π^R − Π^A hold different pairs");
  const broadening = integral(nu, mul(pairs, out));
  const scattering = integral(nu, mul(pairs, scatteringIn));
  const given = namedPolarisation(polarisation);
  const record = (id: string, lhs: Term, rhs: Term, text: string): void => {
    trace?.step({ id, rule: FUNCTIONAL_RULES.collect, lhs, rhs, judge: "poles", given, text });
  };
  const at = (c: string): Term => fn(`Pi^${c}`, omega);
  record("boson-out", sub(at("R"), at("A")), broadening, "Absorption less emission by the electrons.");
  record("boson-in", at("K"), scattering, "Absorption plus emission.");
  return { out, in: scatteringIn, pairs, broadening, scattering };
}

/** The integrand as (weight in h)·(pairs of spectral functions): the weight must be the same for every pair. */
function collected(component: Term): [weight: Term, pairs: Term] {
  const inserted = gatherIntegrals(expand(unfold(component, ONE_DISTRIBUTION)));
  if (inserted.kind !== "integral") throw new InternalError("expected one integral over ν");
  const body = expand(inserted.body);
  const perPair = LINES.map((name) =>
    coefficientOf(coefficientOf(body, fn(`${name}^R`, raised)), fn(`${name}^R`, nu)),
  );
  const factors = perPair.map((c) => coefficientAt(c));
  const weights = perPair.map((c, k) => expand(mul(c, pow(factors[k]!, -1))));
  if (!weights.every((w) => areEqual(w, weights[0]!)))
    throw new InternalError("lines with different weights");
  const jump = (name: string, e: Term): Term => sub(fn(`${name}^R`, e), fn(`${name}^A`, e));
  const pairs = add(...LINES.map((name, k) => mul(factors[k]!, jump(name, raised), jump(name, nu))));
  if (!areEqual(body, mul(weights[0]!, pairs))) throw new InternalError("the integrand is no sum over pairs");
  return [weights[0]!, pairs];
}
/** The scalar in front of h(ν) alone, or of h(ω+ν)h(ν). */
function coefficientAt(c: Term): Term {
  const both = coefficientOf(coefficientOf(c, distribution(raised)), distribution(nu));
  return areEqual(both, sub(both, both)) ? coefficientOf(c, distribution(nu)) : both;
}
