import { coefficientOf, type Definition, expand, substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import {
  add,
  div,
  fn,
  HALF,
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
import { nu, pi, spectral } from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import {
  kernelAt as at,
  coupling,
  gapOnLine,
  halfWidth,
  imaginaryF,
  LEADING,
  leadingOnLine,
  lossWeight,
  modulus,
  overLine,
} from "./line.ts";
import { WEAK_RULES } from "./rules.ts";
import { byRate, lineResidual, ODD, occupation, oneBosonRate, sideband } from "./symbols.ts";

const rule = WEAK_RULES.fixedDrive;
const [G, phi] = [coupling, gapOnLine];
/** Γ_h, loss of the line to the sidebands where h = 1, and S, what the gap on them feeds, per gap on the line. */
export const lossToSidebands = sym("Gamma_h");
export const fedBySidebands = sym("S");
/** φ_x, the gap on a sideband: φ^R(x) = φ_xλ^R(x)/G. */
export const gapAtSideband = sym("phi_x");
const n = occupation(sideband);
/** Y = ∫dν h Im F^R and M = ∫dν X|G^R|², what a sideband sees. */
export const [pairing, residue] = [fn("Y"), fn("M")];
/** The boson at x > 0, and h = 1 on a sideband at any drive. */
const DRIVEN: Readonly<Record<string, Definition>> = {
  A: ODD.A,
  F_B: (e) => mul(e === neg(sideband) ? num(-1) : ONE, add(ONE, mul(num(2), n))),
  h: (e) => (e === sideband ? ONE : e === neg(sideband) ? num(-1) : e === ZERO ? ZERO : fn("h", e!)),
};

type Local = Pick<Equations, "local">;

/** 1/G_c at fixed h with a drive, and what the sidebands give back to the line. */
export interface FixedDrive {
  /** ¼[h'(0) + 1/(2T_B) + (Γ_hh'(0) + S)/Γ_1]. */
  readonly inverse: Term;
  /** Γ_h(2Y + M)/2π − Sφ_x. */
  readonly back: Term;
  /** The integrands of Γ_h and S over x > 0. */
  readonly ofLoss: Term;
  readonly ofSource: Term;
}

/**
 * 1/G_c at fixed h with a drive at energies ≫ T: electrons on the sidebands stay at h = ±1 and are not in balance with the boson, so
 * that the drive is seen at leading order.
 */
export function fixedDriveLaw(derived: Local, trace?: Trace): FixedDrive {
  trace?.say(
    "At fixed h a drive does not drop out: on the sidebands h stays ±1, which does not balance F_B = 1 + 2n there.",
  );
  const loss = lossOfLine(derived, trace);
  gapOnSideband(derived, trace);
  const X = residualOnSideband(derived, trace);
  const { back, ofSource } = wayBack(derived, X, loss, trace);
  return { back, ofLoss: loss, ofSource, inverse: onLine(derived, back, trace) };
}

/** The integrand of Γ_h over x > 0. */
function lossOfLine({ local }: Local, trace?: Trace): Term {
  const weight = lossWeight(local.selfEnergy);
  const broadening = mul(pi, at(weight, sideband, ZERO), pow(sideband, -2));
  const lhs = mul(num(2), add(...[sideband, neg(sideband)].map((e) => mul(at(weight, ZERO, e), broadening))));
  const rhs = tidy(unfold(lhs, DRIVEN));
  trace?.step({
    id: "fixed-drive-loss",
    rule,
    lhs,
    rhs,
    judge: "algebra",
    given: DRIVEN,
    text: "Loss of the line, −2 Im Σ^R(0), to x and −x, where −Im G^R = −Im Σ^R/x² with −Im G^R = πδ(ν) of the line in Σ^R: the integrand of Γ_h = ∫_0^∞dx.",
  });
  return rhs;
}

/** The gap on the sideband from Y and M of the line: λ^R(x)/G times that on the line. */
function gapOnSideband({ local: { kernels } }: Local, trace?: Trace): void {
  const pair = (thermal: Term, nonThermal: Term): Term =>
    add(mul(thermal, pairing), mul(nonThermal, residue));
  const perDistribution = (kernel: Term): Term =>
    div(unfold(at(kernel, sideband, nu), { "lambda^R": () => fn("lambda^R", sideband) }), fn("h", nu));
  const onLine = (kernel: Term): Term => leadingOnLine(kernel, { id: "", rule, text: "" });
  const lhs = pair(
    perDistribution(kernels.localThermal),
    mul(perDistribution(kernels.localNonThermal), fn("h", nu)),
  );
  const line = pair(div(onLine(kernels.localThermal), LEADING.h!(nu)), onLine(kernels.localNonThermal));
  trace?.step({
    id: "fixed-drive-gap",
    rule,
    lhs,
    rhs: mul(fn("lambda^R", sideband), tidy(div(line, G))),
    judge: "algebra",
    assumptions: ["x − ν → x", "Y = ∫dν h Im F^R, M = ∫dν X|G^R|²"],
    text: "Thermal share and glue at the sideband x, from the line: λ^R(x)/G times those on the line, which are its gap. Hence φ^R(x) = φ_xλ^R(x)/G, with φ_x = −G(2Y + M)/4π the gap on the line.",
  });
}

/** X on the sideband, by Y and M. */
function residualOnSideband({ local: { kernels } }: Local, trace?: Trace): Term {
  const near = { A: () => spectral(sideband), F_B: () => add(ONE, mul(num(2), n)) };
  const held = { h: DRIVEN.h! };
  const weight = (id: string, kernel: Term, text: string): Term => {
    const lhs = unfold(at(kernel, sideband, nu), near);
    const rhs = tidy(unfold(lhs, held));
    trace?.step({ id: `fixed-drive-${id}`, rule, lhs, rhs, judge: "algebra", given: held, text });
    return rhs;
  };
  const source = weight("source", kernels.xiSource, "Source of X on the sideband x from ν ≪ x on the line.");
  const loss = weight("relaxation", kernels.xiRelaxation, "Its relaxation by X of the line.");
  const perPairing = coefficientOf(expand(source), fn("h", nu));
  return sub(mul(perPairing, pairing), mul(loss, residue));
}

/** What x and −x give back at ω ≪ x, by X and the gap there: the same on the line and in the shell. */
export function returned({ local: { kernels } }: Local, energy: Term): Term {
  const gap = (e: Term): Term => mul(gapAtSideband, pi, fn("A", e), pow(mul(G, pow(sideband, 2)), -1));
  const from = (e: Term): Term => {
    const there = (kernel: Term): Term =>
      unfold(at(kernel, energy, e), { A: () => fn("A", neg(e)), F_B: () => fn("F_B", neg(e)) });
    return sub(
      mul(there(kernels.xiSource), gap(e)),
      mul(there(kernels.xiRelaxation), fn("X", sideband), pow(sideband, -2)),
    );
  };
  return add(from(sideband), from(neg(sideband)));
}
/** A, F_B and h at the sidebands, for `returned`. */
export const AT_SIDEBANDS = DRIVEN;

/** Γ_h(2Y + M)/2π − Sφ_x, with the integrand of S. */
function wayBack(
  derived: Local,
  X: Term,
  ofLoss: Term,
  trace?: Trace,
): Pick<FixedDrive, "back" | "ofSource"> {
  const given = { ...DRIVEN, X: () => X };
  const lhs = returned(derived, ZERO);
  const integrand = expand(unfold(lhs, given));
  const perGap = coefficientOf(integrand, gapAtSideband);
  const ofSource = tidy(neg(perGap));
  const perLoss = tidy(div(sub(integrand, mul(perGap, gapAtSideband)), ofLoss));
  trace?.step({
    id: "fixed-drive-return",
    rule,
    lhs,
    rhs: sub(mul(perLoss, ofLoss), mul(gapAtSideband, ofSource)),
    judge: "algebra",
    given,
    assumptions: ["|G^R|² = 1/x², Im F^R = φ_xπA(x)/(Gx²), since Im λ^R = πA", "X is even; ∫dν Im F^R = 0"],
    text: "What comes back to the line from ±x, by X on the sideband and by the gap on it: the integrand of Γ_h times (2Y + M)/2π less that of S = ∫_0^∞dx times φ_x.",
  });
  return { ofSource, back: sub(mul(perLoss, lossToSidebands), mul(gapAtSideband, fedBySidebands)) };
}

/** X_0 and 1 = φ^R/φ on the line of width Γ_1 + Γ_h. */
function onLine({ local }: Local, back: Term, trace?: Trace): Term {
  const { xiSource, xiRelaxation, localThermal, localNonThermal } = local.kernels;
  const width = new Map([[halfWidth, mul(HALF, add(oneBosonRate, lossToSidebands))]]);
  const over = (body: Term): Term =>
    substitute(substitute(overLine(body, { id: "", rule, text: "" }), width), byRate);
  const on = (kernel: Term): Term => leadingOnLine(kernel, { id: "", rule, text: "" });
  const given = {
    Y: () => over(mul(LEADING.h!(nu), imaginaryF)),
    M: () => mul(lineResidual, over(modulus)),
  };
  const equation = unfold(
    add(
      over(mul(on(xiSource), imaginaryF)),
      neg(mul(lineResidual, over(mul(on(xiRelaxation), modulus)))),
      substitute(back, new Map([[gapAtSideband, phi]])),
      neg(lineResidual),
    ),
    given,
  );
  const X = tidy(solveFor(equation, lineResidual));
  trace?.step({
    id: "fixed-drive-residual",
    rule,
    lhs: lineResidual,
    rhs: X,
    judge: "algebra",
    equation,
    assumptions: ["2γ = Γ_1 + Γ_h, φ_x = φ"],
    text: "X on the line: source and relaxation on the line, and what comes back.",
  });
  const shares = add(
    over(mul(on(localThermal), imaginaryF)),
    mul(X, over(mul(on(localNonThermal), modulus))),
  );
  const lhs = div(shares, mul(phi, G));
  const inverse = expand(tidy(lhs));
  trace?.step({
    id: "fixed-drive-law",
    rule,
    lhs,
    rhs: inverse,
    judge: "algebra",
    text: "1/G_c = ¼[h'(0) + 1/(2T_B) + (Γ_h h'(0) + S)/Γ_1].",
  });
  return inverse;
}
