import { linearise } from "../../algebra/linearise.ts";
import { coefficientOf, expand, substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { add, div, fn, mul, neg, num, ONE, pow, sub, sym, type Term, ZERO } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { MatsubaraEquations } from "../../closures/equilibrium.ts";
import { InternalError } from "../../errors/errors.ts";
import { pi, temperature } from "../../steady/symbols.ts";
import { halfSum, inner } from "../symbols.ts";
import { pairSum, sumOfSquares, transferFrequency } from "./pair-sums.ts";
import { LOCAL_RULES } from "./rules.ts";

/** G = λ(0); D(ν) = 1 − λ(iν)/G. */
export const coupling = sym("G");
export const deviation = (nu: Term): Term => fn("D", nu);
/** ν_{n+1} = 2πT(n+1), so that Σ_{n≥0} runs over the positive bosonic frequencies. */
export const bosonic = mul(num(2), pi, temperature, add(halfSum.index, ONE));

const T = temperature;
const D = fn("D");
const [shiftOfFrequency, shiftOfGap] = [fn("delta_n"), fn("chi_n")];
const SMALL = ["D", "delta_n", "chi_n"] as const;
/** S = Σ1/ω_n², and the first-order sums: c = Σχ_n/ω_n², p = Σδ_n/ω_n³, q = ΣΣD/(ω_m²ω_n²), r = ΣΣD/(ω_mω_n³). */
const squares = sym("S");
const [c, p, q, r] = [fn("c"), fn("p"), fn("q"), fn("r")];

/** S = Σ1/ω_n² and G_c = 4T of a static boson. */
export interface StaticLimit {
  readonly squares: Term;
  readonly critical: Term;
}

/** 1/G_c to first order in D: 1/4T − 8TΣ_{k≥1} D(ν_k)/ν_k². */
export function thermalRegion(
  equations: MatsubaraEquations["local"],
  limit: StaticLimit,
  trace?: Trace,
): Term {
  const inverse = contracted(summands(equations, trace), trace);
  const pair = pairSum(limit.squares, trace);
  return inverseAtFirstOrder(inverse, pair, limit.squares, limit.critical, trace);
}

/** ω̃_n = ω_n and φ_n constant for λ = G: 1 = TGΣ1/ω_n². */
export function staticCriticalCoupling(trace?: Trace): StaticLimit {
  const S = sumOfSquares(trace);
  const equation = sub(ONE, mul(T, coupling, S));
  const rhs = tidy(solveFor(equation, coupling));
  trace?.step({
    id: "static-critical-coupling",
    rule: LOCAL_RULES.firstOrder,
    lhs: coupling,
    rhs,
    judge: "algebra",
    equation,
    text: "For a static λ = G the sum Σ1/ω̃_n is odd, so that ω̃_n = ω_n; φ_n is constant, and 1 = TGS.",
  });
  return { squares: S, critical: rhs };
}

/** The summands of the two equations to first order, with λ = G(1 − D), ω̃_n = ω_n + δ_n, φ_n = 1 + χ_n. */
function summands({ frequency, gap }: MatsubaraEquations["local"], trace?: Trace): Term {
  const expanded = (id: string, equation: Term, text: string): Term => {
    const lhs = unfold(summandOf(equation), {
      lambda: () => mul(coupling, sub(ONE, D)),
    });
    const written = withShifts(lhs);
    const { value, linear } = linearise(written, new Set([D, shiftOfFrequency, shiftOfGap]));
    const rhs = add(value, linear);
    trace?.step({
      id,
      rule: LOCAL_RULES.firstOrder,
      lhs: written,
      rhs,
      judge: "series",
      small: SMALL,
      text,
    });
    return rhs;
  };
  expanded(
    "frequency-summand",
    frequency,
    "The summand of ω̃_m − ω_m with λ = G(1 − D), ω̃_n = ω_n + δ_n. Σ1/ω_n and Σδ_n/ω_n² are odd and vanish: δ_m = −TGΣ_n D(ω_m−ω_n)/ω_n.",
  );
  return expanded("gap-summand", gap, "The summand of φ_m, with φ_n = 1 + χ_n.");
}
function summandOf(equation: Term): Term {
  const terms = equation.kind === "sum" ? equation.terms : [equation];
  const found = terms.find((t) => t.kind === "fn" && t.head === "sum_n");
  if (found?.kind !== "fn") throw new InternalError("expected a Matsubara sum");
  return found.args[0]!;
}
function withShifts(t: Term): Term {
  return substitute(
    t,
    new Map([
      [sym("omega~_n"), add(inner, shiftOfFrequency)],
      [sym("phi_n"), add(ONE, shiftOfGap)],
    ]),
  );
}

/** ΣΣ of the summand over ω_m²: S², Sc, Sp and q for 1/ω_n², χ_n/ω_n², δ_n/ω_n³ and D/ω_n². */
function summedOverBoth(summand: Term): Term {
  const sums: readonly (readonly [term: Term, sum: Term])[] = [
    [mul(D, pow(inner, -2)), q],
    [mul(shiftOfGap, pow(inner, -2)), mul(squares, c)],
    [mul(shiftOfFrequency, pow(inner, -3)), mul(squares, p)],
    [pow(inner, -2), mul(squares, squares)],
  ];
  let rest = expand(summand);
  const parts = sums.map(([term, sum]) => {
    const factors = term.kind === "prod" ? term.factors : [term];
    const coefficient = factors.reduce(coefficientOf, rest);
    rest = expand(sub(rest, expand(mul(coefficient, term))));
    return mul(coefficient, sum);
  });
  if (rest !== ZERO) throw new InternalError("the gap equation holds a sum without a name");
  return add(...parts);
}

/** The gap equation times 1/ω_m², summed over m, and solved for 1/G to first order. */
function contracted(gapSummand: Term, trace?: Trace): Term {
  const equation = sub(add(squares, c), summedOverBoth(gapSummand));
  const inverse = pow(solveFor(equation, coupling), -1);
  const { value, linear } = linearise(inverse, new Set([c, p, q]));
  const rhs = add(tidy(value), tidy(linear));
  trace?.step({
    id: "contracted",
    rule: LOCAL_RULES.firstOrder,
    lhs: inverse,
    rhs,
    judge: "series",
    small: ["c", "p", "q"],
    text: "The gap equation times 1/ω_m², summed over m and solved for 1/G, with c = Σχ_n/ω_n², p = Σδ_n/ω_n³, q = ΣΣD(ω_m−ω_n)/(ω_m²ω_n²): the change of the gap, c, drops out.",
  });
  return rhs;
}

/** p and q by the double sums, with q − 2r = Σ_{k≠0} D(ν_k)·pair sum. */
function inverseAtFirstOrder(inverse: Term, pair: Term, S: Term, zeroth: Term, trace?: Trace): Term {
  const sum = halfSum.of(div(deviation(bosonic), pow(bosonic, 2)));
  const perSquare = tidy(mul(pair, pow(transferFrequency, 2)));
  const given = {
    p: () => neg(mul(T, zeroth, r)),
    q: () => add(mul(num(2), r), mul(num(2), perSquare, sum)),
  };
  const lhs = substitute(inverse, new Map([[squares, S]]));
  const rhs = expand(unfold(lhs, given));
  return (
    trace?.step({
      id: "thermal-law",
      rule: LOCAL_RULES.firstOrder,
      lhs,
      rhs,
      judge: "algebra",
      given,
      assumptions: [
        "p = −TG r with r = ΣΣD(ω_m−ω_n)/(ω_mω_n³) at G = 4T",
        "q − 2r = Σ_{k≠0} D(ν_k)·(pair sum)",
      ],
      text: "1/G_c to first order in D: the two double sums enter as q − 2r, one sum over the difference ν_k = 2πTk, k = n + 1 ≥ 1.",
    }) ?? rhs
  );
}
