import { linearise } from "../../algebra/linearise.ts";
import { substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { add, div, fn, HALF, I, mul, neg, num, ONE, sub, sym, type Term, ZERO } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { greenA, greenDifference, greenR, overLine } from "../../closures/weak-coupling/line.ts";
import { nu, omega } from "../../steady/symbols.ts";
import { atRest, LineFunctionals, offBalanceSlope } from "./line-functionals.ts";
import { LOCAL_RULES } from "./rules.ts";
import type { Widths } from "./thermal-energies.ts";

const rule = LOCAL_RULES.thermalEnergies;
/** R(0) of R = Q/γ. */
const ratioAtRest = sym("R_0");

/** p = ∫dν w to first order in a. */
export interface Strength {
  readonly value: Term;
  /** f(ν) of the first order ⟨f⟩. */
  readonly bracket: Term;
}

/** How the electrons of the line are held. */
export interface Held {
  /** Rate of the lead; 0 for fixed h. */
  readonly rate: Term;
  /** Δ'(0), with what of it is of first order as ⟨…⟩ of the given names. */
  readonly slope: Term;
  readonly over: LineFunctionals;
}
/** h is given. */
export const heldFixed = (): Held => ({ rate: ZERO, slope: offBalanceSlope, over: new LineFunctionals() });

/** p = ∫dν w, and R(0) in it from Q(0) = R(0)γ(0), where Q(0) is an integral over w as well. */
export function deviationStrength(width: Widths, perGreen: Term, held: Held, trace?: Trace): Strength {
  const { rate, over } = held;
  const overDeviation = integralOfDeviation(width, perGreen, held, trace);
  const residual = neg(overDeviation(width.residualAtRest));
  const equation = sub(residual, mul(ratioAtRest, over.widthAtRest(width.lossAtRest, rate)));
  const ratio = solveFor(equation, ratioAtRest);
  trace?.step({
    id: "residual-ratio",
    rule,
    lhs: ratioAtRest,
    rhs: ratio,
    judge: "algebra",
    equation,
    assumptions: EVERY_ENERGY,
    text: "Q(0) = R(0)γ(0), R = Q/γ, solved for R(0): residual-at-rest over w and loss-at-rest over Im G^R, each on the line, where AF_B = K_0, and as ⟨…⟩.",
  });
  const withRatio = substitute(overDeviation(ONE), new Map([[ratioAtRest, ratio]]));
  const lhs = substitute(withRatio, new Map([[offBalanceSlope, held.slope]]));
  const { value, linear } = linearise(lhs, new Set(over.names));
  const [zeroth, first] = [tidy(value), tidy(linear)];
  trace?.step({
    id: "deviation-strength",
    rule,
    lhs,
    rhs: add(zeroth, first),
    judge: "series",
    small: ["bracket"],
    given: over.meaning,
    assumptions: EVERY_ENERGY,
    text: "p = ∫dν w to first order. What it does to 1/G_c is derived a second time without w and Q: thermal-bias and thermal-lead among the second routes.",
  });
  return { value: zeroth, bracket: over.functionOf(first) };
}
/** How brackets enter a step, and where its names are explained. */
export const BRACKETS = "∫dν f Im G^R = −πf(0) + ⟨f⟩, each ⟨f⟩ by a name b_1, b_2, …: see deviation-strength";
const EVERY_ENERGY = [
  BRACKETS,
  "φ^R = 1 + O(a) is even where it is real: with 4ΔIm G^R it adds nothing of first order",
];

/** ∫dν f w for even f, w = Im G^R [4ΔRe G^R − R], with R(ω) by R(0) as the line gives it. */
function integralOfDeviation(
  width: Widths,
  perGreen: Term,
  { rate, over }: Held,
  trace?: Trace,
): (f: Term) => Term {
  const line = deviationOnLine(trace);
  const source = unfold(perGreen, { Delta: () => fn("Delta", nu) });
  const thermal = div(width.residualFromLine, add(mul(HALF, rate), width.lossFromLine));
  const perWidth = substitute(thermal, new Map([[omega, nu]]));
  const profile = div(perWidth, atRest(perWidth));
  return (f) =>
    add(
      mul(atRest(f), line),
      over.bracket(mul(f, source)),
      neg(mul(ratioAtRest, over.overGreen(mul(f, profile)))),
    );
}

/** ∫dν of 4(h − h_B) Im G^R Re G^R on the line. */
function deviationOnLine(trace?: Trace): Term {
  const imaginary = div(greenDifference, mul(num(2), I));
  const real = mul(HALF, add(greenR, greenA));
  return overLine(mul(num(4), offBalanceSlope, nu, imaginary, real), {
    id: "deviation-on-line",
    rule,
    text: "What w holds on the line beside Q, with h − h_B = Δ'(0)ν.",
    trace,
  });
}
