import { collectIn } from "../algebra/collect.ts";
import { derivativeOf, derivativeRule, differentiate } from "../algebra/differentiate.ts";
import { splitOff } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { limitAtZero } from "../algebra/limit.ts";
import { coefficientOf, expand, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { splitLogarithm } from "../algebra/split-logarithm.ts";
import {
  add,
  div,
  fn,
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
import { asThermal } from "../algebra/thermal.ts";
import { contentOut, tidy } from "../algebra/tidy.ts";
import { Trace } from "../algebra/trace.ts";
import { simpleFractions } from "../closures/partial-fractions.ts";
import { InternalError } from "../errors/errors.ts";
import { pi, spectral, temperature, x } from "../steady/symbols.ts";
import { matsubaraLogarithms } from "./matsubara-logarithm.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { coupling, exponential, frequency, inner, ln, outer, small } from "./symbols.ts";
import { exponentialOf } from "./transition-temperature.ts";

const rule = ASYMPTOTIC_RULES.rankOne;
const half = ratio(1, 2);
/** A second mode, and what is common to all of them: γ_E + 2 ln 2 − ln 2πT. */
const other = sym("x'");
const common = sym("C");
/** ln x and ln x' as symbols a, b. */
const [a, b] = [sym("a"), sym("b")];

/** x²/(x²+ω²): the form factor of one mode. */
function mode(at: Term, frequency: Term = x): Term {
  return div(pow(frequency, 2), add(pow(frequency, 2), pow(at, 2)));
}

/** Weak coupling of any spectrum at leading order with its prefactor. */
export interface SpectrumLogarithm {
  /** ln(T_c/ω_log) up to O(λ). */
  readonly logarithm: Term;
  /** T_c = (2e^{γ_E}/π) ω_log e^{−U} e^{−(1+λ)/λ}. */
  readonly temperature: Term;
}

/**
 * Any α²F: λ(iν) is a superposition of modes x with weights w = A(x)/λx. The kernel is of rank one on the axes whatever the
 * spectrum, and the logarithm is bilinear in the weights, so that it is decided by pairs of modes.
 */
export function spectrumLogarithm(matsubara: Term, trace: Trace): SpectrumLogarithm {
  superposition(matsubara, trace);
  remainderOfModes(trace);
  const pair = pairLogarithm(trace);
  const symmetric = symmetricPair(pair, trace);
  const equal = equalModes(symmetric, trace);
  einsteinIsHighest(trace);
  averaged(symmetric, equal, trace);
  return solved(trace);
}

function superposition(matsubara: Term, trace: Trace): void {
  if (matsubara.kind !== "integral") throw new InternalError("expected λ(iν) as an integral over x");
  const weight = div(spectral(x), x);
  const nu = sym("nu_n");
  const formFactor = div(matsubara.body, weight);
  const [atZero, rest] = splitOff(formFactor, tidy(substitute(formFactor, new Map([[nu, ZERO]]))));
  trace.step({
    id: "modes",
    rule,
    lhs: matsubara.body,
    rhs: mul(weight, add(atZero, rest)),
    judge: "algebra",
    text: "The integrand of λ(iν): each mode x contributes a form factor x²/(x²+ν²) = 1 − ν²/(x²+ν²) with weight A(x)/x. The weights sum up to λ = ∫dx A(x)/x.",
  });
  const both = mul(add(weight, div(spectral(neg(x)), neg(x))), ln(x));
  trace.step({
    id: "logarithmic-frequency",
    rule,
    lhs: both,
    rhs: rewrite(both, (t) => (t === spectral(neg(x)) ? neg(spectral(x)) : undefined)),
    judge: "algebra",
    given: { A: oddSpectrum },
    text: "Modes at x and −x are the same mode: averages ⟨·⟩ are (2/λ)∫_0^∞dx A(x)/x, and ln ω_log = ⟨ln x⟩ = (2/λ)∫_0^∞dx A(x) ln(x)/x.",
  });
}
/** A(−x) = −A(x). */
function oddSpectrum(e: Term | undefined): Term {
  return e === neg(x) ? neg(fn("B", x)) : fn("B", e!);
}

function remainderOfModes(trace: Trace): void {
  const even = mul(half, add(mode(sub(outer, inner)), mode(add(outer, inner))));
  const square = pow(inner, 2);
  trace.step({
    id: "mode-remainder",
    rule,
    lhs: sub(even, mode(outer)),
    rhs: mul(square, cancel(div(sub(even, mode(outer)), square))),
    judge: "algebra",
    text: "The folded kernel of one mode against its value on the axis ω_n = 0: they differ by order ω_n².",
  });
  trace.step({
    id: "mode-form-factor",
    rule,
    lhs: sub(mode(inner), ONE),
    rhs: mul(square, cancel(div(sub(mode(inner), ONE), square))),
    judge: "algebra",
    text: "So does the product χ(ω_m)χ(ω_n), with χ(ω) = λ(iω)/λ: for every spectrum the kernel is 2λ[χχ + R] with R = O(ω_n²), and O(ω_m²) by symmetry. As before R comes with one more λ, and 1 + λ with the logarithm: (1+λ)/λ = ⟨⟨pair logarithm⟩⟩ + O(λ).",
  });
}

/** 2πTΣ χ_x χ_x'/ω_n as T → 0, from the single-mode logarithm ln x + C. */
function pairLogarithm(trace: Trace): Term {
  const product = mul(mode(inner), mode(inner, other));
  trace.step({
    id: "pair-fractions",
    rule,
    lhs: product,
    rhs: byModes(product, (square) => div(square, add(square, pow(inner, 2)))),
    judge: "algebra",
    text: "The form factors of two modes in simple fractions.",
  });
  const known = { S: (e: Term | undefined) => add(ln(e!), common) };
  const lhs = byModes(product, (square) => fn("S", square === pow(x, 2) ? x : other));
  return trace.step({
    id: "pair-logarithm",
    rule,
    lhs,
    rhs: cancel(unfold(lhs, known)),
    judge: "algebra",
    given: known,
    assumptions: ["S(x) = 2πTΣ_{n≥0} χ_x(ω_n)/ω_n = ln x + C, C = γ_E + 2 ln 2 − ln 2πT, remainder O(T²/x²)"],
    text: "Hence 2πTΣ_{n≥0} χ_xχ_x′/ω_n from the logarithm of one mode.",
  });
}

/** A product of form factors x²/(x²+ω²) in simple fractions of ω²: how often it holds each of them, with what each is worth. */
function byModes(product: Term, worth: (square: Term) => Term): Term {
  const squared = sym("w");
  const inSquare = rewrite(product, (t) => (t === pow(inner, 2) ? squared : undefined));
  return contentOut(
    add(
      ...simpleFractions(inSquare, squared).map(({ at, weight }) => {
        const square = neg(at);
        return mul(tidy(neg(div(weight, square))), worth(square));
      }),
    ),
  );
}

function symmetricPair(pair: Term, trace: Trace): Term {
  const inLogarithms = { log: (e: Term | undefined) => (e === x ? a : b) };
  const exponentials = new Map<Sym, Term>([
    [x, exponential(a)],
    [other, exponential(b)],
  ]);
  const lhs = substitute(unfold(pair, inLogarithms), exponentials);
  return trace.step({
    id: "pair-symmetric",
    rule,
    lhs,
    rhs: byMeanAndDifference(unfold(pair, inLogarithms), exponentials),
    judge: "thermal",
    text: "With a = ln x and b = ln x′: the mean of the two logarithms, less ½u coth u with u = ln(x/x′).",
  });
}
/** c_a a + c_b b + rest, where 2c_a − 1 and 2c_b − 1 are ∓coth(a − b) in exponentials of a and b. */
function byMeanAndDifference(pair: Term, exponentials: ReadonlyMap<Sym, Term>): Term {
  const excess = (t: Term): Term => substitute(sub(mul(num(2), coefficientOf(pair, t)), ONE), exponentials);
  const coth = asThermal(excess(b), sub(a, b), half);
  const signed = asThermal(neg(excess(a)), sub(a, b), half);
  const share = (sign: Term): Term => mul(half, add(ONE, sign));
  const rest = expand(sub(expand(pair), add(...[a, b].map((t) => expand(mul(coefficientOf(pair, t), t))))));
  return add(tidy(rest), collectIn(add(mul(share(neg(signed)), a), mul(share(coth), b)), [coth]));
}

/** Two modes that become one: the limit b → a. */
function equalModes(symmetric: Term, trace: Trace): Term {
  const nearly = substitute(symmetric, new Map([[b, sub(a, small)]]));
  return trace.step({
    id: "equal-modes",
    rule,
    lhs: nearly,
    rhs: limitAtZero(nearly, small),
    judge: "values",
    assumptions: ["u = s → 0"],
    text: "For equal modes this is the ½ of the Einstein boson.",
  });
}

/** u coth u ≥ 1: u cosh u − sinh u grows from 0. */
function einsteinIsHighest(trace: Trace): void {
  const u = sym("u");
  const [sinh, cosh] = [fn("sinh", u), fn("cosh", u)];
  const growing = sub(mul(u, cosh), sinh);
  const known = { sinh: (e: Term) => fn("cosh", e), cosh: (e: Term) => fn("sinh", e) };
  trace.step({
    id: "coth-bound",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(u, growing),
    rhs: expand(differentiate(growing, u, known)),
    judge: "algebra",
    given: derivativeRule(u, known),
    text: "u cosh u − sinh u vanishes at u = 0 and grows for u > 0: u coth u ≥ 1. To this order, at fixed λ and ω_log, the Einstein boson has the highest T_c.",
  });
}

/** Bilinear average over two kinds of modes, which shows the form for any number. */
function averaged(symmetric: Term, equal: Term, trace: Trace): void {
  const weight = sym("w");
  const rest = sub(ONE, weight);
  const same = mul(pow(weight, 2), equal);
  const others = mul(pow(rest, 2), substitute(equal, new Map([[a, b]])));
  const whole = add(same, mul(num(2), weight, rest, symmetric), others);
  const coth = fn("coth", sub(a, b));
  const apart = mul(num(2), weight, rest, contentOut(coefficientOf(symmetric, coth)), coth);
  trace.step({
    id: "average",
    rule,
    lhs: whole,
    rhs: add(apart, collectIn(sub(whole, apart), [common, a, b])),
    judge: "algebra",
    text: "Two modes with weights w and 1 − w: the logarithms average to ln ω_log, and U = ½⟨⟨u coth u⟩⟩ over pairs is subtracted. Being bilinear this holds for any number of modes.",
  });
}

function solved(trace: Trace): SpectrumLogarithm {
  const scale = sym("omega_log");
  const unknown = ln(div(temperature, scale));
  const equation = sub(sub(cutoffBy(scale, unknown), sym("U")), div(add(ONE, coupling), coupling));
  const found = trace.step({
    id: "spectrum-logarithm",
    rule: ASYMPTOTIC_RULES.transition,
    lhs: unknown,
    rhs: expand(solveFor(equation, unknown)),
    judge: "algebra",
    equation,
    assumptions: ["remainder O(λ)", "C + ln ω_log is the logarithm of one mode at ω_log"],
    text: "C + ln ω_log − U = (1+λ)/λ solved for ln(T_c/ω_log). The exponent is −(1+λ)/λ for every spectrum.",
  });
  const temperatureOf = trace.step({
    id: "spectrum-temperature",
    rule: ASYMPTOTIC_RULES.transition,
    lhs: temperature,
    rhs: mul(scale, exponentialOf(found)),
    judge: "values",
    equation: sub(unknown, found),
    assumptions: ["relative remainder O(λ)"],
    text: "T_c = (2e^{γ_E}/π) ω_log e^{−U} e^{−(1+λ)/λ}.",
  });
  return { logarithm: found, temperature: temperatureOf };
}

/** The logarithm of one mode, that of the Einstein boson, by the unknown ln(T/scale). */
function cutoffBy(scale: Term, unknown: Term): Term {
  const { single } = matsubaraLogarithms(new Trace());
  const [whole, own] = [div(scale, mul(num(2), pi, temperature)), div(scale, temperature)];
  const split = splitLogarithm(whole, [own]);
  const inserted = new Map<Term, Term>([
    [ln(whole), split],
    [ln(own), neg(unknown)],
  ]);
  return [ln(whole), ln(own)].reduce(
    (t, logarithm) => rewrite(t, (s) => (s === logarithm ? inserted.get(s) : undefined)),
    substitute(single, new Map<Sym, Term>([[frequency, scale]])),
  );
}
