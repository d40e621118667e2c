import { cancel } from "../algebra/fraction.ts";
import { limitAtZero } from "../algebra/limit.ts";
import { residuesOf, seriesAtZero } from "../algebra/residue.ts";
import { coefficientOf, findAll, substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  type Fn,
  fn,
  HALF,
  I,
  mul,
  num,
  ONE,
  pow,
  type Sym,
  sub,
  type Term,
} from "../algebra/term.ts";
import { asThermal, thermalElectron } from "../algebra/thermal.ts";
import { tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { atMatsubaraPoint, matsubaraPoint, outerPoint } from "../closures/matsubara.ts";
import type { TemperatureBiasOnAxis } from "../closures/temperature-bias.ts";
import { InternalError } from "../errors/errors.ts";
import { bosonDistribution, pi, temperature } from "../steady/symbols.ts";
import { einsteinIntegral } from "./einstein-lines.ts";
import { digammaSum } from "./matsubara-logarithm.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { coupling, frequency, halfSum, inner, outer, small } from "./symbols.ts";
import { rate, rho } from "./temperature-bias.ts";

const rule = ASYMPTOTIC_RULES.bias;
const thermal = { h: (e: Term | undefined) => thermalElectron(e!, temperature) };

/** Why the second change, in the gap equation, adds no logarithm: it is O(λρ). */
export function offAxisTerm(
  onAxis: Pick<TemperatureBiasOnAxis, "offAxis" | "gap" | "rate">,
  trace: Trace,
): void {
  const { integrand, value } = einsteinIntegral(unfold(onAxis.offAxis, { f: (e) => mul(I, fn("f^R", e!)) }));
  trace.step({
    id: "off-axis",
    rule,
    lhs: integrand,
    rhs: value,
    judge: "poles",
    text: "The addition to φ_m takes f = i f^R to iω_m ± Ω, off the axis; again for any odd distribution.",
  });
  resonance(onAxis.gap, value, trace);
  const interaction = resonantInteraction(trace);
  const local = sumAtFirst(interaction, trace);
  const perRate = div(
    coefficientOf(value, fn("f^R", add(frequency, outerPoint))),
    einsteinIntegral(onAxis.rate).value,
  );
  // f^R = φ/z at |z| = Ω; both points, and moduli.
  const lhs = mul(num(2), div(perRate, I), rate, pow(frequency, -1), div(local, I));
  const given = { gamma: () => mul(num(2), pi, temperature, rho) };
  trace.step({
    id: "off-axis-size",
    rule,
    lhs,
    rhs: tidy(unfold(lhs, given)),
    judge: "algebra",
    given,
    assumptions: [
      "estimated, not proved: the term n = m, finite by off-axis-resonance, is of the same order and left out; Δ_n constant",
    ],
    text: "Size of the off-axis term against φ_0: ½γ from off-axis, at both points, 1/Ω from f = φ/z there, and φ there by off-axis-sum. No logarithm multiplies it: at fixed ρ it is of order λρ and vanishes with λ.",
  });
}

/** φ at iω_0 + Ω from the Matsubara points but the nearest, per Δ: πTΣ_{n≠0} iλΩ/2(ω_0 − ω_n)|ω_n|. */
function sumAtFirst({ near, pair }: Interaction, trace: Trace): Term {
  const point = (n: Term): Term => mul(num(2), pi, temperature, add(n, HALF));
  const at = (term: Term, m: Term, n: Term): Term =>
    substitute(
      term,
      new Map<Sym, Term>([
        [outer, point(m)],
        [inner, point(n)],
      ]),
    );
  const weight = (n: Term): Term => div(mul(pi, temperature), point(n));
  const later = add(halfSum.index, ONE);
  const pairs = mul(at(pair, num(0), later), weight(later));
  const scale = mul(I, div(mul(coupling, frequency), mul(num(4), pi, temperature)));
  const summand = tidy(div(pairs, scale));
  const fractions = add(
    ...residuesOf(summand, halfSum.index).map((r) => div(r.value, sub(halfSum.index, r.at))),
  );
  trace.step({
    id: "off-axis-fractions",
    rule,
    lhs: pairs,
    rhs: mul(scale, fractions),
    judge: "algebra",
    text: "At the first frequency, ω_0 = πT: what ω_{n+1} and −ω_{n+1} give together for constant Δ, with πT/ω_{n+1}, in simple fractions of n.",
  });
  const sum = digammaSum("off-axis-sum", fractions, "The sum falls like 1/n³: no logarithm of Ω/T.", trace);
  const opposite = mul(near(mul(num(2), point(num(0)))), weight(num(0)));
  return add(opposite, mul(scale, sum));
}

/** λ(iω_m + Ω − iω_n) for |ω_m − ω_n| ≪ Ω by the difference, and what ω_n and −ω_n give together. */
interface Interaction {
  readonly near: (difference: Term) => Term;
  readonly pair: Term;
}

/** λ between the axis and its neighbour at Re z = Ω. */
function resonantInteraction(trace: Trace): Interaction {
  const [m, k] = [outer, inner];
  const at = (delta: Term): Term => {
    return mul(small, einsteinLambda(add(frequency, mul(I, small, delta))));
  };
  const near = (delta: Term): Term => seriesAtZero(at(delta), small).leading;
  const exact = at(sub(m, k));
  const correction = cancel(div(sub(exact, near(sub(m, k))), small));
  trace.step({
    id: "off-axis-interaction",
    rule,
    lhs: exact,
    rhs: add(near(sub(m, k)), mul(small, correction)),
    judge: "algebra",
    assumptions: [
      "frequencies sω_m, sω_n with s → 0",
      "estimated, not proved: what the rest of λ adds to φ there is of order λ",
    ],
    text: "There φ is fed through λ(iω_m + Ω − iω_n), which is resonant: for ω ≪ Ω it is iλΩ/2(ω_m − ω_n), and the rest is of order λ.",
  });
  const both = add(near(sub(m, k)), near(add(m, k)));
  const pair = trace.step({
    id: "off-axis-even",
    rule,
    lhs: both,
    rhs: tidy(both),
    judge: "algebra",
    assumptions: ["summed at the first frequency below, for constant Δ; not at every m"],
    text: "The terms at ω_n and −ω_n together fall like ω_m/ω_n², against an even Δ_n/|ω_n|: no logarithm comes from πT ≪ ω_n ≪ Ω, the sum is decided at ω_n ~ ω_m and of order λΩ/T.",
  });
  return { near, pair };
}

/** The pole of λ at iω_m + Ω − iω_m = Ω meets the pole of h(z − Ω): they cancel. */
function resonance(equation: Term, offAxis: Term, trace: Trace): void {
  const nearPoint = fn("h", add(outerPoint, small));
  const pole = trace.step({
    id: "off-axis-pole",
    rule,
    lhs: nearPoint,
    rhs: asThermal(atMatsubaraPoint(unfold(nearPoint, thermal)), small, temperature),
    judge: "thermal",
    given: thermal,
    text: "At the electrons' own Matsubara point h has a pole.",
  });
  const weight = coefficientOf(offAxis, fn("f^R", sub(outerPoint, frequency)));
  // The distribution stands for F_B(Ω) + h(z − Ω), of which F_B has no pole.
  const local = div(weight, mul(I, bosonDistribution(frequency)));
  const residue = mul(small, add(resonantSummand(equation), mul(local, pole)));
  trace.step({
    id: "off-axis-resonance",
    rule,
    lhs: residue,
    rhs: limitAtZero(residue, small),
    judge: "limit",
    assumptions: ["z = iω_m + Ω + s, s → 0"],
    text: "The term n = m of the sum, πTλ(Ω + s), has a pole at s = 0; so has the detailed-balance term, ¼πλΩ h(iω_m + s), both per f(iω_m). They cancel: f is finite there.",
  });
}
/** What multiplies f(iω_m) in the sum of the gap equation at z = iω_m + Ω + s, for the Einstein boson. */
function resonantSummand(equation: Term): Term {
  const [sum] = findAll(equation, (t) => t.kind === "fn" && t.head === "sum_n") as Fn[];
  if (!sum) throw new InternalError("expected a sum over Matsubara frequencies");
  const at = new Map<Sym, Term>([
    [outerPoint, add(outerPoint, frequency, small)],
    [matsubaraPoint, outerPoint],
  ]);
  return unfold(coefficientOf(substitute(sum.args[0]!, at), fn("f", outerPoint)), { lambda: einsteinLambda });
}
/** λ(z) = λΩ²/(Ω² − z²). */
function einsteinLambda(at: Term | undefined): Term {
  return div(mul(coupling, pow(frequency, 2)), sub(pow(frequency, 2), pow(at!, 2)));
}
