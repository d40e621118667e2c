import { derivativeOf, derivativeRule, differentiate } from "../../algebra/differentiate.ts";
import { limitAtZero } from "../../algebra/limit.ts";
import { linearise } from "../../algebra/linearise.ts";
import { integrateByResidues, type Locate } from "../../algebra/residue.ts";
import { coefficientOf, type Definition, expand, substitute, unfold } from "../../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  I,
  integral,
  mul,
  neg,
  num,
  ONE,
  pow,
  sub,
  sym,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { Equations } from "../../closures/equations.ts";
import { kernelAt as at, coupling, lossWeight } from "../../closures/weak-coupling/line.ts";
import { ODD } from "../../closures/weak-coupling/symbols.ts";
import { nu, omega, pi, spectral } from "../../steady/symbols.ts";
import { small } from "../symbols.ts";
import { LOCAL_RULES } from "./rules.ts";
import type { Weights } from "./shell.ts";

const rule = LOCAL_RULES.thermalEnergies;
/** ν + i0. */
const above = sym("z");
const Sigma = fn("Sigma^R");
const Delta = fn("Delta");
/** χ = φ^R − 1. */
const gapChange = fn("chi");

/** −Im Σ^R and Q, from the line and at ω = 0. */
export interface Widths {
  /** −Im Σ^R(ω)/K(ω) from the line, K = AF_B. */
  readonly lossFromLine: Term;
  /** What multiplies −Im G^R in −Im Σ^R(0), and −w in Q(0). */
  readonly lossAtRest: Term;
  readonly residualAtRest: Term;
  /** −Q(ω)/∫w at thermal ω. */
  readonly residualFromLine: Term;
}

/** h_B = 1/F_B, and 0 at ω = 0. */
const IN_BALANCE: Definition = (e) => (e === ZERO ? ZERO : pow(fn("F_B", e!), -1));
const AT_REST = { to: ZERO, from: nu, given: { A: ODD.A, F_B: ODD.F_B } };

/** Loss and residual at ω ~ T from the line, where Im G^R = −πδ(ν), and at ω = 0 from every energy. */
export function widths(
  { local }: Pick<Equations, "local">,
  { xiRelaxation }: Weights,
  trace?: Trace,
): Widths {
  const imaginary = lossWeight(local.selfEnergy);
  const inBalance = unfold(xiRelaxation, { h: (e) => fn("h_B", e!) });
  const value = (
    id: string,
    kernel: Term,
    { to, from, given }: { to: Term; from: Term; given: Readonly<Record<string, Definition>> },
    text: string,
  ): Term => {
    const lhs = at(kernel, to, from);
    const rhs = tidy(unfold(lhs, given));
    trace?.step({ id, rule, lhs, rhs, judge: "algebra", given, text });
    return rhs;
  };
  return {
    lossFromLine: mul(
      pi,
      value(
        "thermal-loss",
        imaginary,
        { to: omega, from: ZERO, given: { h: ODD.h } },
        "What Im G^R = −πδ(ν) of the line gives to Im Σ^R(ω): −Im Σ^R = ½[Γ_b + πA(ω)F_B(ω)], with a lead or Γ_b = 0.",
      ),
    ),
    residualFromLine: value(
      "thermal-residual",
      inBalance,
      { to: omega, from: ZERO, given: { h_B: IN_BALANCE } },
      "Q(ω) from the line, where w = pδ(ν) to leading order, p = ∫dν w: this times −p, with h_B = 1/F_B.",
    ),
    lossAtRest: value("loss-at-rest", imaginary, AT_REST, "Im Σ^R(0) from Im G^R at every energy."),
    residualAtRest: value(
      "residual-at-rest",
      inBalance,
      { ...AT_REST, given: { ...AT_REST.given, h_B: IN_BALANCE } },
      "Q(0) from w at every energy, times −1.",
    ),
  };
}

/** What multiplies Im[Σ^R/(ν+i0)²] in w, without Q, and in Im F^R. */
export interface ThermalOrders {
  readonly perGreen: Term;
  readonly perGap: Term;
}

/** G^R, (G^R)² and F^R at thermal energies to first order. */
export function thermalOrders(trace?: Trace): ThermalOrders {
  const green = pow(sub(above, Sigma), -1);
  const order = (id: string, lhs: Term, text: string): Term => {
    const { value, linear } = linearise(lhs, new Set([Sigma, gapChange]));
    trace?.step({
      id,
      rule,
      lhs,
      rhs: add(tidy(value), expand(linear)),
      judge: "series",
      small: ["Sigma^R", "chi"],
      assumptions: ["z = ν + i0; as distributions"],
      text,
    });
    return coefficientOf(linear, Sigma);
  };
  const first = order("thermal-green", green, "G^R off the line.");
  const perGreen = (t: Term): Term => substitute(tidy(div(t, first)), new Map([[above, nu]]));
  const square = order(
    "thermal-square",
    mul(num(2), Delta, pow(green, 2)),
    "4(h − h_B) Im G^R Re G^R = 2(h − h_B) Im(G^R)², Δ = h − h_B: 4Δ/ν per Im[Σ^R/(ν + i0)²].",
  );
  const gap = order(
    "thermal-gap",
    mul(add(ONE, gapChange), pow(green, 2)),
    "F^R, with φ^R = 1 + χ and χ(0) = 0.",
  );
  return { perGreen: perGreen(square), perGap: perGreen(gap) };
}

/** φ^R off the line: the boson's fluctuations give Σ^R', the line λ^R/G; Im χ as a function of ν. */
export function gapOffLine(weights: Weights, lossFromLine: Term, trace?: Trace): Term {
  const { boson, normal } = weights;
  const slopes = Object.fromEntries(["A", "F_B", "h"].map((head) => [head, (u: Term) => fn(`${head}'`, u)]));
  trace?.step({
    id: "gap-slope",
    rule,
    lhs: derivativeOf(nu, boson),
    rhs: derivativeOf(omega, normal),
    judge: "algebra",
    given: { ...derivativeRule(nu, slopes), ...derivativeRule(omega, slopes) },
    text: "The weight of F^R = 1/(ν + i0)² in the boson's fluctuations, by parts, is the slope of that of G^R = 1/(ν + i0) in Σ^R: their share is Σ^R'(ω) at thermal ω, and Re Σ^R'(0) on the line. The line gives λ^R(ω)/G, by shell-gap-thermal and shell-gap-non-thermal, so that Im χ = πA/G − γ'.",
  });
  const loss = substitute(lossFromLine, new Map([[omega, nu]]));
  return sub(div(mul(pi, spectral(nu)), coupling), derivativeOf(nu, loss));
}

/** ⟨f⟩ for even f, by f(0) and the integrand over ν > 0. */
export function bracketRule(trace?: Trace): void {
  const [f, S] = ["f", "Sigma"].map((head) => fn(head, nu)) as [Term, Term];
  const known = Object.fromEntries(["f", "Sigma"].map((head) => [head, (u: Term) => fn(`${head}'`, u)]));
  const slope = (t: Term): Term => differentiate(t, nu, known);
  const pole = pow(add(nu, mul(I, small)), -1);
  trace?.step({
    id: "bracket-by-parts",
    rule,
    lhs: mul(f, S, pow(pole, 2)),
    rhs: add(mul(slope(mul(f, S)), pole), slope(neg(mul(f, S, pole)))),
    judge: "algebra",
    text: "⟨f⟩ by parts: f Σ^R/(ν+is)² is (fΣ^R)'/(ν+is) and a derivative, which integrates to zero.",
  });
  boundaryValue(trace);
}

/** The boundary value at a trial function, (r − iqν)/(ν² + κ²): by residues, then s → 0, against its two parts. */
function boundaryValue(trace?: Trace): void {
  const [r, q, width] = [sym("r"), sym("q"), sym("kappa")];
  const [even, odd] = [r, neg(mul(I, q, nu))];
  const under = pow(mul(add(nu, mul(I, width)), sub(nu, mul(I, width))), -1);
  const locate: Locate = (pole) => {
    const part = expand(div(pole, I));
    return part === width ? "upper" : part === neg(width) || part === neg(small) ? "lower" : undefined;
  };
  const residue = (id: string, body: Term, text: string, row = rule): Term => {
    const rhs = tidy(integrateByResidues(body, nu, locate));
    trace?.step({ id, rule: row, lhs: integral(nu, body), rhs, judge: "poles", text });
    return rhs;
  };
  const above = residue(
    "bracket-trial",
    mul(add(even, odd), under, pow(add(nu, mul(I, small)), -1)),
    "A trial function over ν + is, by residues.",
  );
  const rhs = limitAtZero(above, small);
  trace?.step({ id: "bracket-limit", rule, lhs: above, rhs, judge: "limit", text: "As s → 0." });
  const atZero = mul(neg(I), pi, even, substitute(under, new Map([[nu, ZERO]])));
  trace?.step({
    id: "bracket-value",
    rule: LOCAL_RULES.boundaryValue,
    lhs: add(integral(nu, mul(div(odd, nu), under)), atZero),
    rhs: tidy(rhs),
    judge: "poles",
    assumptions: ["shown at the trial function, an even and an odd part"],
    text: "The same as principal value and −iπ times the value at 0. With (fΣ^R)', whose real part is even and whose imaginary part is odd: ⟨f⟩ = −πf(0) Re Σ^R'(0) − ∫dν (fγ)'/ν, γ = −Im Σ^R.",
  });
}
