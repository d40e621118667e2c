import { cancel } from "../../algebra/fraction.ts";
import { linearise } from "../../algebra/linearise.ts";
import { seriesAtZero } from "../../algebra/residue.ts";
import { type Definition, substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import {
  add,
  div,
  fn,
  HALF,
  mul,
  num,
  ONE,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { KineticResult } from "../../steady/kinetic.ts";
import { distribution, nu, omega, spectral, transfer } from "../../steady/symbols.ts";
import { greenDifference, halfWidth, leadingOnLine, overLine } from "./line.ts";
import { WEAK_RULES } from "./rules.ts";
import { balanced, collisionWeight, ODD, occupation, odd, sideband } from "./symbols.ts";

/** The integrand of Γ_2: boson sidebands of the line, and their way back to it. */
export function twoBosons(kinetic: KineticResult, trace?: Trace): Term {
  const self = (which: "R" | "A"): Term => fn(`Sigma^${which}`, sideband);
  const green = (which: "R" | "A"): Term => pow(sub(sideband, self(which)), -1);
  const difference = sub(green("R"), green("A"));
  const spectralPart = linearise(difference, new Set([self("R"), self("A")])).linear;
  trace?.step({
    id: "sideband-green",
    rule: WEAK_RULES.sideband,
    lhs: difference,
    rhs: spectralPart,
    judge: "series",
    small: ["Sigma^R", "Sigma^A"],
    text: "G^R − G^A off the line, G^R = 1/(x − Σ^R), to first order in Σ.",
  });
  const tail = sidebandTail(kinetic, spectralPart, trace);
  sidebandBalance(kinetic, trace);
  return returnRate(kinetic, tail, trace);
}

/** A(x)[F_B(x) + h(0)] and the like: the rate kernel from the line, taken as a point at 0, to the sideband x. */
function toSideband(rate: Term): Term {
  return substitute(
    rate,
    new Map<Sym, Term>([
      [omega, sideband],
      [nu, ZERO],
    ]),
  );
}
/** The rate kernel from the sideband x back to the line. */
function toLine(rate: Term): Term {
  return substitute(
    rate,
    new Map<Sym, Term>([
      [omega, ZERO],
      [nu, sideband],
    ]),
  );
}
/** (Σ^R − Σ^A)/x² with the line as source: −iπAF_B/x². */
function sidebandTail(kinetic: KineticResult, spectralPart: Term, trace?: Trace): Term {
  const whole = overLine(greenDifference, {
    id: "line-weight",
    rule: WEAK_RULES.sideband,
    text: "The weight of the line.",
    trace,
  });
  const broadening = mul(toSideband(mul(HALF, spectral(transfer), kinetic.rateOut)), whole);
  const given: Readonly<Record<string, Definition>> = {
    h: odd("h"),
    "Sigma^R": (e) => add(fn("Sigma^A", e!), unfold(broadening, { h: odd("h") })),
  };
  const rhs = tidy(unfold(spectralPart, given));
  trace?.step({
    id: "sideband-spectral",
    rule: WEAK_RULES.sideband,
    lhs: spectralPart,
    rhs,
    judge: "algebra",
    given,
    assumptions: ["h(0) = 0"],
    text: "One boson takes the line to the sideband: Σ^R − Σ^A = ½A(x)[F_B(x) + h(0)]·(−2πi).",
  });
  return rhs;
}

/** h(x) = 1/F_B(x): loss and gain of the sideband, both from the line. */
function sidebandBalance(kinetic: KineticResult, trace?: Trace): void {
  const equation = sub(mul(distribution(sideband), toSideband(kinetic.rateOut)), toSideband(kinetic.rateIn));
  const rhs = solveFor(unfold(equation, { h: odd("h") }), distribution(sideband));
  trace?.step({
    id: "sideband-distribution",
    rule: WEAK_RULES.sideband,
    lhs: distribution(sideband),
    rhs,
    judge: "algebra",
    given: { h: odd("h") },
    equation,
    assumptions: ["h(0) = 0", "Γ_b ≪ πA(x)"],
    text: "The kinetic equation on the sideband, h(F_B + h(0)) = 1 + h(0)F_B: electrons there are in balance with the boson that brings them.",
  });
}

/** (i/2)A(−x)[F_B(−x) + h(x)](G^R − G^A)(x) = (π/2)A²(F_B² − 1)/x², and no gain. */
function returnRate(kinetic: KineticResult, tail: Term, trace?: Trace): Term {
  const loss = toLine(collisionWeight(kinetic.rateOut));
  const parted = unfold(loss, ODD);
  trace?.step({
    id: "sideband-return",
    rule: WEAK_RULES.parity,
    lhs: loss,
    rhs: parted,
    judge: "algebra",
    given: { A: ODD.A, F_B: ODD.F_B },
    text: "The loss at ω = 0 through the sideband: its weight.",
  });
  const given = {
    h: balanced,
    "G^R": (e?: Term) => add(fn("G^A", e!), substitute(tail, new Map([[sideband, e!]]))),
  };
  const lhs = mul(parted, sub(fn("G^R", sideband), fn("G^A", sideband)));
  const integrand = tidy(unfold(lhs, given));
  trace?.step({
    id: "two-boson-rate",
    rule: WEAK_RULES.sideband,
    lhs,
    rhs: integrand,
    judge: "algebra",
    given,
    text: "The integrand of the two-boson rate Γ_2 = ∫dx: out with one boson, back with another.",
  });
  trace?.step({
    id: "two-boson-occupation",
    rule: WEAK_RULES.definition,
    lhs: integrand,
    rhs: tidy(unfold(integrand, { F_B: (e) => add(ONE, mul(num(2), occupation(e!))) })),
    judge: "algebra",
    given: { F_B: (e) => add(ONE, mul(num(2), occupation(e!))) },
    text: "With F_B = 1 + 2n: Γ_2 = 4π∫_0^∞ A²n(n+1)/x² dx over the sidebands x ≫ T.",
  });
  const gain = mul(spectral(sideband), unfold(toLine(kinetic.rateIn), ODD));
  trace?.step({
    id: "sideband-no-gain",
    rule: WEAK_RULES.sideband,
    lhs: gain,
    rhs: cancel(unfold(gain, { h: balanced })),
    judge: "algebra",
    given: { h: balanced },
    text: "The gain through the sideband vanishes at ω = 0; its part linear in ω is smaller than Γ_1ω/2T_B by T/Ω.",
  });
  return integrand;
}

/** The sidebands at |x| ≪ T are the tail of the line at |ν| ≫ linewidth: counted once, in Γ_1. */
export function overlap(weight: Term, integrand: Term, trace?: Trace): void {
  const near = leadingOnLine(substitute(integrand, new Map<Sym, Term>([[sideband, nu]])), {
    id: "sideband-near-line",
    rule: WEAK_RULES.line,
    text: "Towards the line, x = sν with s → 0, the integrand of Γ_2 is not integrable for an ohmic boson.",
    trace,
  });
  const small = sym("s");
  const far = substitute(mul(weight, greenDifference), new Map<Sym, Term>([[nu, div(nu, small)]]));
  const { order, leading } = seriesAtZero(far, small);
  const tail = tidy(leading);
  trace?.step({
    id: "tail-of-line",
    rule: WEAK_RULES.line,
    lhs: mul(far, pow(small, -order)),
    rhs: tail,
    judge: "limit",
    text: "The integrand of Γ_1 far from the line, ν → ν/s.",
  });
  const equation = sub(tail, near);
  trace?.step({
    id: "overlap",
    rule: WEAK_RULES.definition,
    lhs: halfWidth,
    rhs: tidy(solveFor(equation, halfWidth)),
    judge: "algebra",
    equation,
    text: "The two agree for γ = Γ_1/2, the width by one boson: this part is counted in Γ_1, and Γ_2 is the integral without it. What is then left from |x| ~ T is smaller by T/Ω.",
  });
}
