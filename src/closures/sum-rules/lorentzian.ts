import { derivativeOf, derivativeRule, differentiate, powerSlope } from "../../algebra/differentiate.ts";
import { cancel } from "../../algebra/fraction.ts";
import { integrateByResidues, type Locate } from "../../algebra/residue.ts";
import { expand, rewrite, substitute } from "../../algebra/rewrite.ts";
import { add, div, fn, I, integral, mul, neg, num, pow, sub, sym, type Term } from "../../algebra/term.ts";
import type { Trace } from "../../algebra/trace.ts";
import { omega, twoPi } from "../../steady/symbols.ts";
import { SUM_RULES } from "./rules.ts";

const gamma = sym("gamma");
const HIGHEST = 4;
const locate: Locate = (pole) => {
  const part = expand(div(pole, I));
  return part === gamma ? "upper" : part === neg(gamma) ? "lower" : undefined;
};
const line = (power: number): Term =>
  mul(pow(add(omega, mul(I, gamma)), -power), pow(sub(omega, mul(I, gamma)), -power));

/** P = base^{−n} with a symbol n. */
const exponent = sym("n");
const base = add(pow(omega, 2), pow(gamma, 2));
const single = pow(base, -1);
const P = fn("P", omega);

/** I_n = ∫dω/2π (ω²+γ²)^{−n} by residues for n ≤ 4, and the recursion that gives all of them. */
export function lorentzianPowers(trace: Trace): Term[] {
  const values = Array.from({ length: HIGHEST }, (_, k) => power(k + 1, trace));
  const slope = lorentzianDerivative(trace);
  values.slice(1).forEach((_, k) => {
    const m = k + 1;
    const atPower = substitute(slope, new Map([[exponent, num(m)]]));
    const body = rewrite(atPower, (t) => (t === P ? line(m) : t === single ? line(1) : undefined));
    trace.step({
      id: `lorentzian-recursion-${m}`,
      rule: SUM_RULES.lorentzian,
      lhs: integral(omega, body),
      rhs: cancel(integrateByResidues(body, omega, locate)),
      judge: "poles",
      text: `The recursion from I_${m} to I_${m + 1} under the integral.`,
    });
  });
  return values;
}

/** d(ωP)/dω for P = (ω²+γ²)^{−n}, n a symbol, in P and P/(ω²+γ²). */
function lorentzianDerivative(trace: Trace): Term {
  const known = { P: () => powerSlope(base, exponent, omega)(P) };
  const derived = differentiate(mul(omega, P), omega, known);
  return trace.step({
    id: "lorentzian-derivative",
    rule: SUM_RULES.power,
    lhs: derivativeOf(omega, mul(omega, P)),
    rhs: divided(derived, pow(omega, 2), base),
    judge: "algebra",
    given: derivativeRule(omega, known),
    assumptions: ["P = (ω²+γ²)^{−n}"],
    text: "The derivative of ωP for any power n; its integral vanishes, which is the recursion 2nγ²I_{n+1} = (2n−1)I_n.",
  });
}
/** Over the base, what is divided by it: part of a numerator as base − (base − part), so that the base cancels. */
function divided(term: Term, part: Term, whole: Term): Term {
  const inverse = sym("1/base");
  const opened = rewrite(term, (t) => (t === pow(whole, -1) ? inverse : undefined));
  const lowered = rewrite(opened, (t) => (t === part ? sub(pow(inverse, -1), sub(whole, part)) : undefined));
  return substitute(expand(lowered), new Map([[inverse, pow(whole, -1)]]));
}

function power(n: number, trace: Trace): Term {
  const body = mul(line(n), pow(twoPi, -1));
  const value = cancel(integrateByResidues(body, omega, locate));
  return trace.step({
    id: `lorentzian-power-${n}`,
    rule: SUM_RULES.lorentzian,
    lhs: integral(omega, body),
    rhs: value,
    judge: "poles",
    text: `I_${n}, by the residue at ω = iγ.`,
  });
}
