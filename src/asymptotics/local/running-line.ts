import { linearise } from "../../algebra/linearise.ts";
import { unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { add, div, fn, mul, neg, ONE, pow, type Sym, sub, type Term } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Rule, Trace } from "../../algebra/trace.ts";
import {
  coupling,
  gapOnLine,
  imaginaryF,
  LEADING,
  leadingOnLine,
  modulus,
  overLine,
} from "../../closures/weak-coupling/line.ts";
import { byRate, lineResidual } from "../../closures/weak-coupling/symbols.ts";
import { nu } from "../../steady/symbols.ts";
import { L } from "./driven-shell.ts";
import { LOCAL_RULES } from "./rules.ts";
import type { Weights } from "./shell.ts";

const rule = LOCAL_RULES.runningLine;
/** Z of the line. */
export const Z = fn("Z");

/** Integrals over the line G^R = Z/(ν + iγ), in the equation of X and in the condition 1 = φ^R/φ. */
interface LineIntegrals {
  /** Source of X, and its relaxation per X_0. */
  readonly source: Term;
  readonly loss: Term;
  /** Y, and M per X_0. */
  readonly pairing: Term;
  readonly residue: Term;
  /** Thermal share, and the glue per X_0. */
  readonly thermal: Term;
  readonly glue: Term;
}

/** Whatever holds h and the width: F^R and |G^R|² of the line carry Z². */
export function integralsOnLine(weights: Weights, trace?: Trace): LineIntegrals {
  const on = (kernel: Term): Term => leadingOnLine(kernel, { id: "", rule, text: "" });
  const over = (id: string, body: Term, text: string, values?: ReadonlyMap<Sym, Term>): Term =>
    overLine(
      mul(body, pow(Z, 2)),
      { id: `running-${id}`, rule, text, trace },
      { ...(values && { values }), named: "By the rate." },
    );
  return {
    source: over("source", mul(on(weights.xiSource), imaginaryF), "Source of X on the line.", byRate),
    loss: over("relaxation", mul(on(weights.xiRelaxation), modulus), "Relaxation of X, per X_0.", byRate),
    pairing: over("pairing", mul(LEADING.h!(nu), imaginaryF), "Y of the line."),
    residue: over("residue", modulus, "M of the line, per X_0."),
    thermal: over("thermal", mul(on(weights.localThermal), imaginaryF), "Thermal share."),
    glue: over("glue", mul(on(weights.localNonThermal), modulus), "The glue, per X_0."),
  };
}

/** What shell and sidebands add to the equation of X on the line, and how its step is recorded. */
interface Beside {
  readonly id: string;
  readonly rule: Rule;
  readonly text: string;
  /** What comes back by the sidebands and what the shell feeds, by Y and M of line and shell. */
  readonly back: Term;
  readonly fromShell: Term;
  /** Y of the shell. */
  readonly pairingOfShell: Term;
}

/** Thermal share and glue on the line, divided by φ, by γ, h'(0) and Z. */
export function runningShares(line: LineIntegrals, beside: Beside, trace?: Trace): Term {
  const fed = unfold(add(beside.back, beside.fromShell), {
    Y: () => add(line.pairing, beside.pairingOfShell),
    M: () => mul(line.residue, lineResidual),
  });
  const relaxed = neg(mul(line.loss, lineResidual));
  const equation = sub(add(line.source, relaxed, fed), lineResidual);
  const X = tidy(solveFor(equation, lineResidual));
  trace?.step({
    id: beside.id,
    rule: beside.rule,
    lhs: lineResidual,
    rhs: X,
    judge: "algebra",
    equation,
    text: beside.text,
  });
  return div(add(line.thermal, mul(line.glue, X)), gapOnLine);
}

/** What the shell does to Σ^R and to the gap on the line, −Ga and −2Ga, each times L. */
export interface ShellOnLine {
  readonly self: Term;
  readonly feedback: Term;
}

/** 1/G = shares/G(1 + 2GaL) with Z = 1/(1 + GaL), to first order in L. */
export function ordersInLogarithm(
  shares: Term,
  { self, feedback }: ShellOnLine,
  { id, rule }: { readonly id: string; readonly rule: Rule },
  trace?: Trace,
): { readonly bare: Term; readonly running: Term } {
  const given = { Z: () => pow(sub(ONE, mul(self, L)), -1) };
  const whole = div(shares, mul(coupling, sub(ONE, mul(feedback, L))));
  const { value, linear } = linearise(unfold(whole, given), new Set([L]));
  const [bare, running] = [tidy(value), tidy(div(linear, L))];
  trace?.step({
    id,
    rule,
    lhs: whole,
    rhs: add(bare, mul(running, L)),
    judge: "series",
    small: ["L"],
    given,
    text: "φ^R/φ = 1 is the line's part less 2GaL. The line's part by G(1 + 2GaL), with Z = 1/(1 + GaL), is 1/G: to first order in L the law, and what runs.",
  });
  return { bare, running };
}
