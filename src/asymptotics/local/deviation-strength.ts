import { linearise } from "../../algebra/linearise.ts";
import { substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { add, div, fn, HALF, I, mul, neg, num, sub, sym, type Term, ZERO } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { greenA, greenDifference, greenR, overLine } from "../../closures/weak-coupling/line.ts";
import { nu, omega, pi } from "../../steady/symbols.ts";
import { LOCAL_RULES } from "./rules.ts";
import type { Widths } from "./thermal-energies.ts";

const rule = LOCAL_RULES.thermalEnergies;
/** R(0) of R = Q/γ, K(0) of K = AF_B, and (h − h_B)'(0). */
const ratioAtRest = sym("R_0");
export const lossOnLine = sym("K_0");
export const offBalanceSlope = sym("Delta'(0)");
const offBalance = fn("Delta", nu);

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
  /** Δ'(0), with what of it is of first order as ⟨…⟩ by name. */
  readonly slope: Term;
  readonly further: ReadonlyMap<Term, Term>;
}
/** h is given. */
export const FIXED: Held = { rate: ZERO, slope: offBalanceSlope, further: new Map() };

/** p from Q(0) = R(0)γ(0) and p = ∫dν w, both with Im G^R = −πδ(ν) and ⟨…⟩. */
export function deviationStrength(width: Widths, perGreen: Term, held: Held, trace?: Trace): Strength {
  const { rate } = held;
  const line = deviationOnLine(trace);
  const functions = new Map([...firstOrders(width, perGreen, rate), ...held.further]);
  const [b1, b2, b3, b4, b5] = [...functions.keys()] as [Term, Term, Term, Term, Term];
  const residual = add(mul(lossOnLine, add(line, mul(pi, ratioAtRest))), b2, neg(mul(ratioAtRest, b4)));
  const equation = add(
    mul(HALF, residual),
    mul(ratioAtRest, sub(lossAt(mul(HALF, pi, lossOnLine), rate), mul(HALF, b5))),
  );
  const ratio = solveFor(equation, ratioAtRest);
  trace?.step({
    id: "residual-ratio",
    rule,
    lhs: ratioAtRest,
    rhs: ratio,
    judge: "algebra",
    equation,
    assumptions: BRACKETS,
    text: "Q(0) = R(0)γ(0) with both from every energy, solved for R(0).",
  });
  const lhs = substitute(add(line, b1, mul(ratio, sub(pi, b3))), new Map([[offBalanceSlope, held.slope]]));
  const { value, linear } = linearise(lhs, new Set(functions.keys()));
  const [zeroth, first] = [tidy(value), tidy(linear)];
  trace?.step({
    id: "deviation-strength",
    rule,
    lhs,
    rhs: add(zeroth, first),
    judge: "series",
    small: [...functions.keys()].map(headOf),
    assumptions: BRACKETS,
    text: "p = ∫dν w to first order.",
  });
  const bracket = unfold(first, Object.fromEntries([...functions].map(([b, f]) => [headOf(b), () => f])));
  return { value: zeroth, bracket };
}
const BRACKETS = [
  "b_1 = ⟨4Δ/ν⟩, b_2 = ⟨4KΔ/ν⟩, b_3 = ⟨R/R_0⟩, b_4 = ⟨KR/R_0⟩, b_5 = ⟨K − Ah⟩, K = AF_B, R = Q/γ from the line",
  "φ^R = 1 + O(a) is even where it is real: with 4ΔIm G^R it adds nothing of first order",
];
const headOf = (t: Term): string => (t.kind === "fn" ? t.head : "");
const lossAt = (loss: Term, rate: Term): Term => add(mul(HALF, rate), loss);

/** The functions whose ⟨…⟩ enter, each by what is known of the line. */
function firstOrders(width: Widths, perGreen: Term, rate: Term): Map<Term, Term> {
  const K = mul(fn("A", nu), fn("F_B", nu));
  const here = (t: Term): Term => substitute(t, new Map([[omega, nu]]));
  const profile = div(
    mul(num(2), here(width.residualFromLine), lossAt(mul(HALF, pi, lossOnLine), rate)),
    mul(lossOnLine, lossAt(here(width.lossFromLine), rate)),
  );
  const source = unfold(perGreen, { Delta: () => offBalance });
  return new Map<Term, Term>([
    [fn("b_1"), source],
    [fn("b_2"), mul(source, K)],
    [fn("b_3"), profile],
    [fn("b_4"), mul(profile, K)],
    [fn("b_5"), mul(num(2), width.lossAtRest)],
  ]);
}

/** ∫dν of 4(h − h_B) Im G^R Re G^R on the line. */
function deviationOnLine(trace?: Trace): Term {
  const imaginary = div(greenDifference, mul(num(2), I));
  const real = mul(HALF, add(greenR, greenA));
  return overLine(mul(num(4), offBalanceSlope, nu, imaginary, real), {
    id: "deviation-on-line",
    rule,
    text: "What w holds on the line beside Q, with h − h_B = Δ'(0)ν; −Q/γ times Im G^R = −πδ(ν) adds πR(0).",
    trace,
  });
}
