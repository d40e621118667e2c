import { derivativeOf, derivativeRule } from "../algebra/differentiate.ts";
import { splitOff } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { expand, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
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
import { contentOut, tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { simpleFractions } from "../closures/partial-fractions.ts";
import { InternalError } from "../errors/errors.ts";
import { pi, spectral, temperature, x } from "../steady/symbols.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { coupling, exponential, inner, ln, outer, small } from "./symbols.ts";
import { exponentialOf } from "./transition-temperature.ts";

const rule = ASYMPTOTIC_RULES.rankOne;
const half = ratio(1, 2);
/** A second mode, and what is common to all of them: γ + 2 ln 2 − ln 2πT. */
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
  /** T_c = (2e^γ/π) ω_log e^{−U} e^{−(1+λ)/λ}. */
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
  equalModes(trace);
  einsteinIsHighest(trace);
  averaged(symmetric, trace);
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
  trace.step({
    id: "logarithmic-frequency",
    rule,
    lhs: add(mul(weight, ln(x)), mul(fn("A", neg(x)), pow(neg(x), -1), ln(x))),
    rhs: mul(num(2), weight, ln(x)),
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
    assumptions: ["S(x) = 2πTΣ_{n≥0} χ_x(ω_n)/ω_n = ln x + C, C = γ + 2 ln 2 − ln 2πT, remainder O(T²/x²)"],
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
  const difference = sub(a, b);
  const rhs = add(common, mul(half, add(a, b)), mul(ratio(-1, 2), difference, fn("coth", difference)));
  const inLogarithms = { log: (e: Term | undefined) => (e === x ? a : b) };
  const exponentials = new Map<Sym, Term>([
    [x, exponential(a)],
    [other, exponential(b)],
  ]);
  trace.step({
    id: "pair-symmetric",
    rule,
    lhs: substitute(unfold(pair, inLogarithms), exponentials),
    rhs,
    judge: "thermal",
    text: "With a = ln x and b = ln x′: the mean of the two logarithms, less ½u coth u with u = ln(x/x′).",
  });
  return rhs;
}

function equalModes(trace: Trace): void {
  trace.step({
    id: "equal-modes",
    rule,
    lhs: mul(half, small, fn("coth", small)),
    rhs: half,
    judge: "values",
    assumptions: ["u = s → 0"],
    text: "For equal modes this is the ½ of the Einstein boson.",
  });
}

/** u coth u ≥ 1: u cosh u − sinh u grows from 0. */
function einsteinIsHighest(trace: Trace): void {
  const u = sym("u");
  const [sinh, cosh] = [fn("sinh", u), fn("cosh", u)];
  const known = { sinh: (e: Term) => fn("cosh", e), cosh: (e: Term) => fn("sinh", e) };
  trace.step({
    id: "coth-bound",
    rule: ASYMPTOTIC_RULES.antiderivative,
    lhs: derivativeOf(u, sub(mul(u, cosh), sinh)),
    rhs: mul(u, sinh),
    judge: "algebra",
    given: derivativeRule(u, known),
    text: "u cosh u − sinh u vanishes at u = 0 and grows for u > 0: u coth u ≥ 1. To this order, at fixed λ and ω_log, the Einstein boson has the highest T_c.",
  });
}

/** Bilinear average over two kinds of modes, which shows the form for any number. */
function averaged(symmetric: Term, trace: Trace): void {
  const weight = sym("w");
  const rest = sub(ONE, weight);
  const pairOf = (p: Term, q: Term): Term =>
    substitute(
      symmetric,
      new Map<Sym, Term>([
        [a, p],
        [b, q],
      ]),
    );
  const equal = (p: Term): Term => add(common, p, mul(ratio(-1, 2)));
  const cross = pairOf(a, b);
  const u = sub(a, b);
  const mean = add(mul(weight, a), mul(rest, b));
  const spread = mul(half, add(pow(weight, 2), pow(rest, 2), mul(num(2), weight, rest, u, fn("coth", u))));
  trace.step({
    id: "average",
    rule,
    lhs: add(mul(pow(weight, 2), equal(a)), mul(num(2), weight, rest, cross), mul(pow(rest, 2), equal(b))),
    rhs: add(common, mean, neg(spread)),
    judge: "algebra",
    text: "Two modes with weights w and 1 − w: the logarithms average to ln ω_log, and U = ½⟨⟨u coth u⟩⟩ over pairs is subtracted. Being bilinear this holds for any number of modes.",
  });
}

function solved(trace: Trace): SpectrumLogarithm {
  const scale = sym("omega_log");
  const unknown = ln(div(temperature, scale));
  const cutoff = add(sym("gamma_E"), ln(num(2)), neg(ln(pi)), neg(unknown));
  const equation = sub(sub(cutoff, sym("U")), add(ONE, pow(coupling, -1)));
  const found = trace.step({
    id: "spectrum-logarithm",
    rule: ASYMPTOTIC_RULES.transition,
    lhs: unknown,
    rhs: expand(solveFor(equation, unknown)),
    judge: "algebra",
    equation,
    assumptions: ["remainder O(λ)", "C + ln ω_log = γ + ln 2 − ln π − ln(T/ω_log)"],
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
    text: "T_c = (2e^γ/π) ω_log e^{−U} e^{−(1+λ)/λ}.",
  });
  return { logarithm: found, temperature: temperatureOf };
}
