import { cancel } from "../algebra/fraction.ts";
import { substitute } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, div, fn, I, mul, neg, num, ONE, pow, sub, sym, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { electronTemperature, nu } from "../steady/symbols.ts";
import type { Equations } from "./equations.ts";
import { CLOSURE_RULES } from "./rules.ts";
import {
  anomalousR,
  coupling,
  gapOnLine,
  greenR,
  halfWidth,
  imaginaryF,
  leadingOnLine,
  modulus,
  overLine,
  slope,
  weightOf,
} from "./weak-coupling/line.ts";

const rule = CLOSURE_RULES.weakCoupling;
/** Under which the law holds. */
const CONDITIONS = [
  "T_e, T_B ≪ Ω, T → 0 at fixed T_B/T_e",
  "ohmic boson: b = lim A F_B/G > 0",
  "fixed h; φ real and constant over the line",
  "relative remainder O((T/Ω) ln(Ω/T)): the logarithm in weak-coupling-correction",
];
const [G, gamma, phi] = [coupling, halfWidth, gapOnLine];
const X = sym("X");
const TEXT = "on the line, ω → sω, ν → sν, s → 0, with A → Gax, F_B → 2T_B/x, h → h'(0)ω, λ^R → G.";

/** The weak-coupling law of the local closure. */
export interface WeakCouplingLaw {
  /** The right-hand side of 1 = (G/4)[h'(0) + 1/(2T_B)]. */
  readonly condition: Term;
  /** G_c with thermal electrons, and without the non-thermal share. */
  readonly criticalCoupling: Term;
  readonly withoutNonThermal: Term;
}

/**
 * Leading order of the local closure in linewidth/T for an ohmic boson and fixed h. The kernels are those of the closed
 * equations; their leading powers are exact series coefficients, the integrals over the Lorentzian line exact residues.
 */
export function weakCouplingLaw(derived: Pick<Equations, "local" | "gap">, trace?: Trace): WeakCouplingLaw {
  const kernels = derived.local.kernels;
  const on = (id: string, kernel: Term): Term => leading(id, kernel, trace);
  const thermal = on("thermal", kernels.localThermal);
  const nonThermal = on("non-thermal", kernels.localNonThermal);
  const source = on("source", kernels.xiSource);
  const relaxation = on("relaxation", kernels.xiRelaxation);
  const boson = on("boson", weightOf(derived.gap.shares.bosonFluctuation, fn("F^R", nu)));

  const width = linewidth(derived.local.selfEnergy, trace);
  const solved = residualOnLine(source, relaxation, width, trace);
  const share = (id: string, weight: Term, unknown: Term, text: string): Term =>
    div(integrated(`share-${id}`, mul(weight, unknown), width, text, trace), phi);
  const thermalShare = share("thermal", thermal, imaginaryF, "Thermal share.");
  const bosonShare = share(
    "boson",
    boson,
    anomalousR,
    "Boson fluctuations: the square of a retarded line integrates to zero.",
  );
  const glue = share(
    "glue",
    nonThermal,
    mul(solved, modulus),
    "The non-thermal glue: Ξ/linewidth stays finite at weak coupling.",
  );
  const condition = cancel(add(bosonShare, thermalShare, glue));
  trace?.step({
    id: "condition",
    rule,
    lhs: add(bosonShare, thermalShare, glue),
    rhs: condition,
    judge: "algebra",
    assumptions: CONDITIONS,
    text: "φ^R/φ, which is 1 at the critical coupling: 1 = (G/4)[h'(0) + 1/(2T_B)].",
  });
  return {
    condition,
    criticalCoupling: critical(
      "critical-coupling",
      condition,
      "1 = φ^R/φ solved for G, with thermal electrons, h'(0) = 1/(2T_e).",
      trace,
    ),
    withoutNonThermal: critical(
      "critical-without-glue",
      cancel(add(bosonShare, thermalShare)),
      "The same without the non-thermal share.",
      trace,
    ),
  };
}

function leading(
  id: string,
  kernel: Term,
  trace?: Trace,
  text = `Leading order of the ${id} weight ${TEXT}`,
): Term {
  return leadingOnLine(kernel, { id: `line-${id}`, rule, text, trace });
}

/**
 * Σ^R on the line is −iγ. Its boson part has a weight of order s⁰, its thermal part (1/2π)hλ^R one of order s¹: only the
 * first is left as s → 0, and γ follows from the line itself.
 */
function linewidth(equation: Term, trace?: Trace): Term {
  const weight = leading("self-energy-boson", weightOf(equation, fn("G^R", nu)), trace);
  leading(
    "self-energy-thermal",
    weightOf(equation, fn("Im", fn("G^R", nu))),
    trace,
    "The thermal part of Σ^R is of higher order in s and drops out.",
  );
  const selfEnergy = overLine(
    mul(weight, greenR),
    {
      id: "line-self-energy",
      rule,
      text: "Σ^R on the line G^R = 1/(ν + iγ), which must be −iγ.",
      trace,
    },
    { symmetricCutoff: true },
  );
  const equationOfWidth = add(selfEnergy, mul(I, gamma));
  const width = solveFor(equationOfWidth, gamma);
  trace?.step({
    id: "linewidth",
    rule,
    lhs: gamma,
    rhs: width,
    judge: "algebra",
    equation: equationOfWidth,
    text: "Σ^R = −iγ solved for the half linewidth γ = Γ_1/2, Γ_1 = πGb the one-boson rate, b = 2aT_B.",
  });
  return width;
}

/** ∫dν over the line, with γ inserted afterwards. */
function integrated(id: string, body: Term, width: Term, text: string, trace?: Trace): Term {
  return overLine(body, { id, rule, text, trace }, { values: new Map([[gamma, width]]) });
}

/** X on the line: constant, X = source − relaxation·X. */
function residualOnLine(source: Term, relaxation: Term, width: Term, trace?: Trace): Term {
  const from = integrated(
    "residual-source",
    mul(source, imaginaryF),
    width,
    "Source of X on the line, independent of ω.",
    trace,
  );
  const loss = integrated(
    "residual-relaxation",
    mul(relaxation, modulus),
    width,
    "Relaxation of X on the line.",
    trace,
  );
  const equation = sub(add(from, neg(mul(loss, X))), X);
  const solved = solveFor(equation, X);
  trace?.step({
    id: "residual-solved",
    rule,
    lhs: X,
    rhs: solved,
    judge: "algebra",
    equation,
    text: "X on the line.",
  });
  return solved;
}

/** Solves 1 = condition for G and puts thermal electrons in, h'(0) = 1/(2T_e). */
function critical(id: string, condition: Term, text: string, trace?: Trace): Term {
  const thermal = new Map([[slope, pow(mul(num(2), electronTemperature), -1)]]);
  const equation = substitute(sub(ONE, condition), thermal);
  const solved = cancel(solveFor(equation, G));
  trace?.step({
    id,
    rule,
    lhs: G,
    rhs: solved,
    judge: "algebra",
    equation,
    assumptions: CONDITIONS,
    text,
  });
  return solved;
}
