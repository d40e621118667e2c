import { limitAtZero } from "../../algebra/limit.ts";
import { linearise } from "../../algebra/linearise.ts";
import { type Definition, substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import {
  add,
  div,
  fn,
  HALF,
  I,
  MINUS_ONE,
  mul,
  neg,
  num,
  ONE,
  pow,
  splitCoefficient,
  sub,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { kernelAt as at, coupling, ohmicSlope } from "../../closures/weak-coupling/line.ts";
import { collisionWeight, leadRate, odd, twoBosonRate } from "../../closures/weak-coupling/symbols.ts";
import type { KineticResult } from "../../steady/kinetic.ts";
import { distribution, nu, omega, pi, spectral, transfer } from "../../steady/symbols.ts";
import { small } from "../symbols.ts";
import { LOCAL_RULES } from "./rules.ts";

const rule = LOCAL_RULES.drivenShell;
/** L = ∫dν/ν over the shell, and Z of the line to that order. */
export const L = fn("L");
export const lineFactor = pow(add(ONE, mul(coupling, ohmicSlope, L)), -1);
/** ∫dν(G^R − G^A) of one state. */
const oneState = mul(num(-2), pi, I);

const sign = (e: Term): Term => (splitCoefficient(e)[0].equals(MINUS_ONE.value) ? MINUS_ONE : ONE);
/** A and F_B at energies of the shell. */
export const ohmicShell = {
  A: (e?: Term): Term => mul(coupling, ohmicSlope, e!),
  F_B: (e?: Term): Term => sign(e!),
};
/** Between the shell and the line, where h(0) = 0. */
const FROM_LINE = { ...ohmicShell, h: odd("h") };

/** What is known of the shell, T ≪ |ω| ≪ Ω: A and F_B, the distribution that the drive leaves, and G^R − G^A. */
export interface DrivenShell {
  readonly A: Definition;
  readonly F_B: Definition;
  readonly h: Definition;
  readonly broadening: (e: Term) => Term;
}

/** Electrons in the shell from the kinetic equation and the Dyson equation. */
export function drivenShell(kinetic: KineticResult, trace?: Trace): DrivenShell {
  const excited = excitedShare(kinetic, trace);
  const tail = shellSpectrum(kinetic, trace);
  const size = (t: Term, e: Term): Term => substitute(t, new Map([[omega, mul(sign(e), e)]]));
  return {
    ...ohmicShell,
    h: (e) => (e === ZERO ? ZERO : mul(sign(e!), sub(ONE, size(excited, e!)))),
    broadening: (e) => size(tail, e),
  };
}

/** 1 − h(ω) at ω ≫ T. */
function excitedShare(kinetic: KineticResult, trace?: Trace): Term {
  const byLine = (id: string, rate: Term, text: string): Term => {
    const lhs = mul(at(collisionWeight(rate), omega, ZERO), oneState);
    const rhs = tidy(unfold(lhs, FROM_LINE));
    trace?.step({ id, rule, lhs, rhs, judge: "algebra", given: FROM_LINE, text });
    return rhs;
  };
  const out = byLine("shell-rate-out", kinetic.rateOut, "Loss of the shell, ω > 0, to the line.");
  const into = byLine("shell-rate-in", kinetic.rateIn, "Its gain from the line is the same: F_B = 1.");
  const h = distribution(omega);
  const equation = sub(mul(add(leadRate, out, twoBosonRate), h), add(leadRate, into));
  const solved = tidy(solveFor(equation, h));
  trace?.step({
    id: "shell-distribution",
    rule,
    lhs: h,
    rhs: solved,
    judge: "algebra",
    equation,
    text: "The kinetic equation of the shell, with the lead at rest, h_b = 1. Bosons of the drive take electrons to the sidebands at the rate Γ_2, from the shell as from the line, since ω ≪ Ω; no gain comes back, sideband-no-gain.",
  });
  const far = new Map([[omega, div(omega, small)]]);
  const excited = div(substitute(sub(ONE, solved), far), small);
  const rhs = limitAtZero(excited, small);
  trace?.step({
    id: "shell-excited",
    rule,
    lhs: excited,
    rhs,
    judge: "limit",
    text: "At ω ≫ T, ω → ω/s: what a drive excites falls off like T/ω, as Γ_2 ~ GaT. Without a drive it is exponentially small.",
  });
  return rhs;
}

/** (Σ^R − Σ^A)/ω² with the line as source; line and shell together hold one state. */
function shellSpectrum(kinetic: KineticResult, trace?: Trace): Term {
  const lhs = mul(at(mul(HALF, spectral(transfer), kinetic.rateOut), omega, ZERO), oneState, pow(omega, -2));
  const rhs = tidy(unfold(lhs, FROM_LINE));
  trace?.step({
    id: "shell-spectral",
    rule,
    lhs,
    rhs,
    judge: "algebra",
    given: FROM_LINE,
    text: "G^R − G^A in the shell, ω > 0: (Σ^R − Σ^A)/ω² from the line, as on a sideband; it is even in ω.",
  });
  const both = add(mul(lineFactor, oneState), mul(num(2), rhs, omega, L));
  const { value, linear } = linearise(both, new Set([L]));
  trace?.step({
    id: "shell-weight",
    rule,
    lhs: both,
    rhs: tidy(add(value, linear)),
    judge: "series",
    small: ["L"],
    text: "The line, Z = 1/(1 + GaL), and both sides of the shell hold one state. A sideband, x ≫ ν, sees both as one: its spectral function and Γ_2 do not run.",
  });
  return rhs;
}

/** Loss of the line through the shell; there is no gain. */
export function lossThroughShell(kinetic: KineticResult, shell: DrivenShell, trace?: Trace): Term {
  const { A, F_B, h } = shell;
  const given = { A, F_B, h, "G^R": (e?: Term): Term => add(fn("G^A", e!), shell.broadening(e!)) };
  const through = (id: string, rate: Term, text: string): Term => {
    const from = (e: Term): Term => mul(at(collisionWeight(rate), ZERO, e), sub(fn("G^R", e), fn("G^A", e)));
    const lhs = add(from(nu), from(neg(nu)));
    const rhs = tidy(unfold(lhs, given));
    trace?.step({ id, rule, lhs, rhs, judge: "algebra", given, text });
    return rhs;
  };
  const loss = through(
    "shell-loss",
    kinetic.rateOut,
    "What the drive has excited in the shell makes room for the line: its loss at ω = 0 to ν and −ν together, Γ_2GaL in all.",
  );
  through("shell-gain", kinetic.rateIn, "No gain at ω = 0: it is odd in ν.");
  return mul(loss, nu, L);
}
