import { type Definition, substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import {
  add,
  div,
  fn,
  mul,
  neg,
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
import type { Equations } from "../../closures/equations.ts";
import {
  AT_SIDEBANDS,
  type FixedDrive,
  fedBySidebands,
  gapAtSideband,
  lossToSidebands,
  returned,
} from "../../closures/weak-coupling/fixed-drive.ts";
import {
  kernelAt as at,
  coupling,
  gapOnLine,
  halfWidth,
  lossWeight,
  ohmicSlope,
} from "../../closures/weak-coupling/line.ts";
import { oneBosonRate } from "../../closures/weak-coupling/symbols.ts";
import { nu, omega, pi, temperature } from "../../steady/symbols.ts";
import { frequency, ln } from "../symbols.ts";
import { L, ohmicShell } from "./driven-shell.ts";
import { LOCAL_RULES } from "./rules.ts";
import { integralsOnLine, ordersInLogarithm, runningShares, type ShellOnLine, Z } from "./running-line.ts";
import { balancedShell, gapFromShell, selfEnergyOfShell, weightsOf } from "./shell.ts";

const rule = LOCAL_RULES.heldShell;
const [G, phi] = [coupling, gapOnLine];
/** c, what multiplies −a ln(Ω/T). */
const named = sym("c");
/** X in the shell. */
const shellResidual = fn("X_s");
/** h = ±1 in the shell, 0 on the line. */
const HELD: Readonly<Record<string, Definition>> = {
  ...ohmicShell,
  h: (e) => (e === ZERO ? ZERO : ohmicShell.F_B(e)),
};

/** 1/G_c at fixed h with a drive and the logarithm of its first correction. */
export interface FixedDriveLogarithm {
  /** 1/G_c up to O(a), the rates taken at G_c. */
  readonly inverse: Term;
  /** What multiplies −a ln(Ω/T). */
  readonly coefficient: Term;
}

/**
 * The logarithm of the first correction to 1/G_c = ¼[h'(0) + 1/(2T_B) + (Γ_hh'(0) + S)/Γ_1], h = tanh(ω/2T_e) fixed and a drive at
 * energies ~ Ω. Line and gap run as without a drive; Γ_h and S do not, but the gap on the sidebands does, and X in the shell, which
 * the sidebands feed there as on the line, feeds the line.
 */
export function fixedDriveLogarithm(
  derived: Pick<Equations, "local" | "gap">,
  law: FixedDrive,
  trace?: Trace,
): FixedDriveLogarithm {
  const weights = weightsOf(derived);
  trace?.say(
    "The logarithm at fixed h beside a drive, with Γ_h and S of weak-coupling-drive. The electrons of the shell are at rest, h = ±1: line and shell neither lose to each other nor feed X. The sidebands feed X in the shell as on the line.",
  );
  balancedShell(weights, trace, { id: "held", rule });
  const shell = { self: selfEnergyOfShell(weights.normal), feedback: gapFromShell(weights) };
  const shares = runningShares(
    integralsOnLine(weights),
    {
      id: "held-residual",
      rule,
      ...residualBeside(derived, law.back, shell, trace),
      text: "X on the line: source, relaxation, what comes back by the sidebands with X and the gap on them, and what X in the shell feeds; the integrals over the line are running-source to running-residue.",
    },
    trace,
  );
  const width = runningWidth(derived, trace);
  return toFirstOrder(substitute(shares, new Map([[halfWidth, width]])), shell, law, trace);
}

/** γ of the line, which one boson leaves at the rate ZΓ_1 and the drive at Γ_h. */
function runningWidth({ local }: Pick<Equations, "local">, trace?: Trace): Term {
  const weight = lossWeight(local.selfEnergy);
  const lhs = add(...[nu, neg(nu)].map((e) => at(weight, ZERO, e)));
  trace?.step({
    id: "held-shell-loss",
    rule,
    lhs,
    rhs: tidy(unfold(lhs, HELD)),
    judge: "algebra",
    given: HELD,
    text: "Loss of the line to ±ν in the shell: none. That to the sidebands, Γ_h, is as without the shell, since line and shell together hold one state, shell-weight.",
  });
  const equation = sub(div(mul(num(2), halfWidth), Z), add(mul(Z, oneBosonRate), lossToSidebands));
  const width = solveFor(equation, halfWidth);
  trace?.step({
    id: "held-linewidth",
    rule,
    lhs: halfWidth,
    rhs: width,
    judge: "algebra",
    equation,
    text: "−2 Im Σ^R = 2γ/Z on the line, which says what γ is: one boson, which ends on the line, Z, and the drive. Their sum is put in; the law with it is judged by the second route running-fixed-drive.",
  });
  return width;
}

interface Fed {
  readonly back: Term;
  readonly fromShell: Term;
  readonly pairingOfShell: Term;
}

/** X in the shell and what it feeds, and the gap on the sidebands. */
function residualBeside(
  derived: Pick<Equations, "local">,
  back: Term,
  { feedback }: ShellOnLine,
  trace?: Trace,
): Fed {
  const { xiSource, xiRelaxation } = derived.local.kernels;
  const put = (id: string, lhs: Term, text: string, given = HELD): Term => {
    const rhs = tidy(unfold(lhs, given));
    trace?.step({ id, rule, lhs, rhs, judge: "algebra", given, text });
    return rhs;
  };
  const both = (f: (e: Term) => Term): Term => add(f(nu), f(neg(nu)));
  const imaginary = (e: Term): Term => mul(phi, pi, fn("A", e), pow(mul(G, pow(e, 2)), -1));
  put(
    "held-shell-return",
    sub(returned(derived, omega), returned(derived, ZERO)),
    "What the sidebands give back to ω in the shell, with X and the gap on them, less what they give back to the line: the same at every ω ≪ Ω, whatever h(ω) is.",
    AT_SIDEBANDS,
  );
  put(
    "held-shell-source",
    both((e) => mul(at(xiSource, ZERO, e), imaginary(e))),
    "Source of X on the line from the gap at ±ν in the shell: the defect N(0,ν) is 1 − |h| = 0.",
  );
  const perResidual = put(
    "held-shell-feeds",
    neg(both((e) => mul(at(xiRelaxation, ZERO, e), shellResidual, pow(e, -2)))),
    "What X_s, X in the shell, does to X on the line, with |G^R|² = 1/ν².",
  );
  const pairingOfShell = mul(
    put(
      "held-shell-pairing",
      both((e) => mul(fn("h", e), imaginary(e))),
      "Y of the shell, per dν. X_s/ν² adds to M at ν ~ T, without a logarithm.",
    ),
    nu,
    L,
  );
  const gap = gapSeen(feedback, pairingOfShell, trace);
  const seen = substitute(back, new Map<Sym, Term>([[gapAtSideband, gap]]));
  const fromShell = mul(unfold(perResidual, { X_s: () => seen }), nu, L);
  return { back: seen, fromShell, pairingOfShell };
}

/** φ_x = −G(2Y + M)/4π: the line's part of the gap, φ(1 + 2GaL), and Y of the shell. */
function gapSeen(feedback: Term, pairingOfShell: Term, trace?: Trace): Term {
  const given = {
    phi_l: () => mul(phi, sub(ONE, mul(feedback, L))),
    Y_s: () => pairingOfShell,
  };
  const lhs = sub(fn("phi_l"), div(mul(G, fn("Y_s")), mul(num(2), pi)));
  const rhs = tidy(unfold(lhs, given));
  trace?.step({
    id: "held-gap",
    rule,
    lhs,
    rhs,
    judge: "algebra",
    given,
    text: "The gap on the sidebands, φ_x = −G(2Y + M)/4π of line and shell, fixed-drive-gap in weak-coupling-drive: the line's part φ_l of the gap, and Y_s of the shell. The boson's fluctuations, which give the other half of shell-feedback, give no logarithm at x ~ Ω: there ν and −ν cancel.",
  });
  return rhs;
}

/** 1/G_c less the law to first order in L, with the law's G where it stands beside S. */
function toFirstOrder(
  shares: Term,
  shell: ShellOnLine,
  { inverse: law }: FixedDrive,
  trace?: Trace,
): FixedDriveLogarithm {
  const { bare, running } = ordersInLogarithm(shares, shell, { id: "held-orders", rule }, trace);
  const lhs = neg(div(substitute(running, new Map([[G, pow(tidy(law), -1)]])), ohmicSlope));
  const undriven = tidy(
    substitute(lhs, new Map<Sym, Term>([lossToSidebands, fedBySidebands].map((s) => [s, ZERO]))),
  );
  const coefficient = add(undriven, tidy(sub(tidy(lhs), undriven)));
  trace?.step({
    id: "held-parts",
    rule,
    lhs,
    rhs: coefficient,
    judge: "algebra",
    text: "c, what multiplies −a ln(Ω/T), with G at its leading order: 4 from the line and the gap, and what the drive adds.",
  });
  const below = (c: Term): Term => mul(ohmicSlope, c, ln(div(frequency, temperature)));
  trace?.step({
    id: "held-critical-coupling",
    rule,
    lhs: G,
    rhs: pow(sub(law, below(named)), -1),
    judge: "algebra",
    equation: sub(ONE, mul(G, sub(bare, below(named)))),
    assumptions: [
      "L = ln(Ω/T) + O(1), T any of T_e and T_B; the rates are those at G_c; absolute remainder O(a) of 1/G_c, without a logarithm",
    ],
    text: "1/G_c = ¼[h'(0) + 1/(2T_B) + (Γ_h h'(0) + S)/Γ_1] − ac ln(Ω/T), c of held-parts.",
  });
  return { inverse: sub(law, below(coefficient)), coefficient };
}
