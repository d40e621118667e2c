import { limitAtZero } from "../algebra/limit.ts";
import { linearise } from "../algebra/linearise.ts";
import { expand, rewrite, substitute } from "../algebra/rewrite.ts";
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
  splitCoefficient,
  sub,
  sym,
  type Term,
} from "../algebra/term.ts";
import { tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { pi, temperature } from "../steady/symbols.ts";
import type { Condition, SplitFrequency } from "./rank-one.ts";
import { ASYMPTOTIC_RULES } from "./rules.ts";
import { coupling, exponential, frequency, ln, small } from "./symbols.ts";

/** What enters the condition 1 = λ⟨χ|W|χ⟩ + λ²⟨χ|WRW|χ⟩. */
export interface ConditionParts {
  /** ℒ as T → 0, and J_Z, J_R. */
  readonly logarithm: Term;
  readonly renormalisation: Term;
  readonly remainder: Term;
  /** The condition by its matrix elements, and what of 1/ω̃ stands before ℒ and J_Z in them. */
  readonly condition: Condition;
  readonly weights: SplitFrequency;
}
/** T_c of the Einstein boson at weak coupling. */
export interface TransitionTemperature {
  /** ln(Ω/T_c). */
  readonly logRatio: Term;
  /** T_c up to a factor 1 + O(λ²). */
  readonly temperature: Term;
  /** c_1 in 1 + c_1 λ + O(λ²). */
  readonly correction: Term;
}

const slope = add(ONE, coupling);
/** (1+λ)/λ. */
const inverseCoupling = div(slope, coupling);
const [L, JZ, JR, c1] = ["ℒ", "J_Z", "J_R", "c_1"].map(sym) as [Term, Term, Term, Term];

/** (1+λ)/λ = ℒ + λ(J_Z + J_R) + O(λ²), solved for the temperature. */
export function transitionTemperature(parts: ConditionParts, trace: Trace): TransitionTemperature {
  conditionInOrders(parts, trace);
  const correction = trace.step({
    id: "first-correction",
    rule: ASYMPTOTIC_RULES.orders,
    lhs: add(fn("J_Z"), fn("J_R")),
    rhs: add(parts.renormalisation, parts.remainder),
    judge: "algebra",
    given: { J_Z: () => parts.renormalisation, J_R: () => parts.remainder },
    text: "c_1 = J_Z + J_R.",
  });
  const logRatio = logarithmicRatio(parts.logarithm, trace);
  const rhs = mul(frequency, exponentialOf(expand(neg(logRatio))));
  const found = trace.step({
    id: "transition-temperature",
    rule: ASYMPTOTIC_RULES.transition,
    lhs: temperature,
    rhs,
    judge: "values",
    equation: sub(ln(div(frequency, temperature)), logRatio),
    assumptions: ["relative remainder O(λ²), and O(T²/Ω²) ~ e^{−2/λ}"],
    text: "The transition temperature: (2e^{γ_E}/π) e^{−1/2} Ω e^{−(1+λ)/λ} times e^{c_1 λ}.",
  });
  const relative = div(sub(exponential(mul(c1, small)), ONE), small);
  trace.step({
    id: "prefactor",
    rule: ASYMPTOTIC_RULES.orders,
    lhs: relative,
    rhs: limitAtZero(relative, small),
    judge: "values",
    assumptions: ["s = λ → 0"],
    text: "e^{c_1 λ} = 1 + c_1 λ + O(λ²).",
  });
  return { logRatio, temperature: found, correction };
}

/** The condition times (1+λ)/λ to first order in λ. */
function conditionInOrders({ condition: by, weights }: ConditionParts, trace: Trace): void {
  const small = fn("lambda");
  const once = add(mul(weights.singular, L), mul(weights.finite, JZ));
  const twice = mul(pow(weights.singular, 2), JR);
  const whole = mul(slope, expand(div(by(once, twice), coupling)));
  const condition = substitute(whole, new Map([[coupling, small]]));
  const orders = linearise(condition, new Set([small]));
  trace.step({
    id: "condition-in-orders",
    rule: ASYMPTOTIC_RULES.orders,
    lhs: condition,
    rhs: add(tidy(orders.value), tidy(orders.linear)),
    judge: "series",
    small: ["lambda"],
    assumptions: [
      "in the terms that are finite at ω = 0, ω̃ → ω in J_Z and ω̃ → (1+λ)ω in J_R: corrections of order λ² here",
    ],
    text: "1 = λ⟨χ|W|χ⟩ + λ²⟨χ|WRW|χ⟩ times (1+λ)/λ, with ⟨χ|W|χ⟩ = ℒ/(1+λ) + λJ_Z/(1+λ) and ⟨χ|WRW|χ⟩ = J_R/(1+λ)²: this is (1+λ)/λ up to O(λ²).",
  });
}

function logarithmicRatio(logarithm: Term, trace: Trace): Term {
  const argument = div(frequency, mul(num(2), pi, temperature));
  const [whole, ratio] = [ln(argument), ln(div(frequency, temperature))];
  const split = trace.step({
    id: "logarithm-split",
    rule: ASYMPTOTIC_RULES.transition,
    lhs: whole,
    rhs: splitLogarithm(argument, [div(frequency, temperature)]),
    judge: "values",
    text: "The logarithm of Ω/2πT taken apart.",
  });
  const expanded = rewrite(logarithm, (t) => (t === whole ? split : undefined));
  const equation = sub(add(expanded, mul(coupling, c1)), inverseCoupling);
  return trace.step({
    id: "transition-logarithm",
    rule: ASYMPTOTIC_RULES.transition,
    lhs: ratio,
    rhs: expand(solveFor(equation, ratio)),
    judge: "algebra",
    equation,
    assumptions: ["remainder O(λ²)"],
    text: "ℒ + λ c_1 = (1+λ)/λ solved for ln(Ω/T_c). The shift by one against e^{−1/λ} is Z; the ½ is the form factor.",
  });
}

/** e^t with integer multiples of logarithms as powers and one exponential per other term. */
export function exponentialOf(t: Term): Term {
  const terms = t.kind === "sum" ? t.terms : [t];
  return mul(
    ...terms.map((part) => {
      const [coefficient, rest] = splitCoefficient(part);
      const integer = coefficient.isReal() && coefficient.re.den === 1n;
      if (rest.kind === "fn" && rest.head === "log" && integer)
        return pow(rest.args[0]!, Number(coefficient.re.num));
      return exponential(part);
    }),
  );
}
