import { cancel } from "../../algebra/fraction.ts";
import { integrateByResidues, type Locate } from "../../algebra/residue.ts";
import { expand } from "../../algebra/rewrite.ts";
import { add, div, I, integral, mul, neg, num, pow, sub, sym, type Term, ZERO } from "../../algebra/term.ts";
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

/** I_n = ∫dω/2π (ω²+γ²)^{−n} by residues for n ≤ 4, and the recursion that gives all of them. */
export function lorentzianPowers(trace: Trace): Term[] {
  const values = Array.from({ length: HIGHEST }, (_, k) => power(k + 1, trace));
  const [P, n] = [sym("P"), sym("n")];
  const single = pow(add(pow(omega, 2), pow(gamma, 2)), -1);
  trace.step({
    id: "lorentzian-derivative",
    rule: SUM_RULES.lorentzian,
    lhs: sub(P, mul(num(2), n, pow(omega, 2), P, single)),
    rhs: add(mul(sub(num(1), mul(num(2), n)), P), mul(num(2), n, pow(gamma, 2), P, single)),
    judge: "algebra",
    assumptions: ["P = (ω²+γ²)^{−n}"],
    text: "The derivative of ωP for any power n; its integral vanishes, which is the recursion 2nγ²I_{n+1} = (2n−1)I_n.",
  });
  values.slice(1).forEach((_, k) => {
    const m = k + 1;
    const total = sub(mul(num(2 * m - 1), line(m)), mul(num(2 * m), pow(gamma, 2), line(m + 1)));
    trace.step({
      id: `lorentzian-recursion-${m}`,
      rule: SUM_RULES.lorentzian,
      lhs: integral(omega, total),
      rhs: ZERO,
      judge: "poles",
      text: `The recursion from I_${m} to I_${m + 1} under the integral.`,
    });
  });
  return values;
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
