import { linearise } from "../../algebra/linearise.ts";
import { expand, rewrite, substitute } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { splitLogarithm } from "../../algebra/split-logarithm.ts";
import { add, div, fn, I, mul, num, ONE, pow, type Sym, sub, sym, type Term } from "../../algebra/term.ts";
import { contentOut, tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { Equations } from "../../closures/equations.ts";
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
} from "../../closures/weak-coupling/line.ts";
import { bosonTemperature, pi, temperature } from "../../steady/symbols.ts";
import { frequency, ln } from "../symbols.ts";
import { LOCAL_RULES } from "./rules.ts";
import {
  balancedShell,
  gapFromShell,
  gapInShell,
  selfEnergyOfShell,
  type Weights,
  weightsOf,
} from "./shell.ts";

const [G, gamma, phi] = [coupling, halfWidth, gapOnLine];
const rule = LOCAL_RULES.shell;
/** Z of the line, and L = ∫dν/ν over the shell. */
const Z = fn("Z");
const L = fn("L");
/** 1/G_c at T_B ≠ T_e with the logarithm of its first correction. */
export interface BiasLogarithm {
  /** ¼[h'(0) + 1/(2T_B)] − 4a ln(Ω/T), up to O(a). */
  readonly inverse: Term;
}

/**
 * The logarithm of the first correction for fixed thermal h at any T_B/T_e. It comes from the shell T ≪ |ω| ≪ Ω alone, where
 * 1 + hF_B − h(h + F_B) and F_B − h are exponentially small: electrons there are at zero temperature, carry no X, and renormalise
 * the line, G^R → Z/(ω + iγ), and the gap on it. What is left is the law on the line with these two factors.
 */
export function biasLogarithm(
  { local, gap }: Pick<Equations, "local" | "gap">,
  trace?: Trace,
): BiasLogarithm {
  const weights = weightsOf({ local, gap });
  balancedShell(weights, trace);
  gapInShell(weights, trace);
  const self = selfEnergyOfShell(weights.normal, trace);
  const feedback = gapFromShell(weights, trace);
  const condition = renormalisedLine(weights, trace);
  return { inverse: inverseCoupling(condition, self, feedback, trace) };
}

/** The line with G^R = Z/(ν + iγ): every share carries Z², γ and X included. */
function renormalisedLine(weights: Weights, trace?: Trace): Term {
  const on = (kernel: Term): Term => leadingOnLine(kernel, { id: "", rule, text: "" });
  const square = pow(Z, 2);
  const step = (id: string, text: string) => ({ id: `dressed-${id}`, rule, text, trace });
  const selfEnergy = overLine(
    mul(on(weights.normal), Z, greenR),
    step(
      "self-energy",
      "Σ^R on the line G^R = Z/(ν + iγ), which must be −iγ/Z beside the part of the shell.",
    ),
    { symmetricCutoff: true },
  );
  const equationOfWidth = add(selfEnergy, div(mul(I, gamma), Z));
  const width = solveFor(equationOfWidth, gamma);
  trace?.step({
    id: "dressed-linewidth",
    rule,
    lhs: gamma,
    rhs: width,
    judge: "algebra",
    equation: equationOfWidth,
    text: "The half linewidth, Z² times that without the shell.",
  });
  const values = new Map([[gamma, width]]);
  const over = (id: string, text: string, body: Term): Term => overLine(body, step(id, text), { values });
  const source = over("source", "Source of X.", mul(on(weights.xiSource), square, imaginaryF));
  const relaxation = over(
    "relaxation",
    "Relaxation of X, per X: X = source − relaxation · X.",
    mul(on(weights.xiRelaxation), square, modulus),
  );
  const X = div(source, add(ONE, relaxation));
  const thermal = over("thermal", "Thermal share.", mul(on(weights.localThermal), square, imaginaryF));
  const boson = over("boson", "Boson fluctuations.", mul(on(weights.boson), square, anomalousR));
  const glue = over(
    "glue",
    "The non-thermal glue, per X.",
    mul(on(weights.localNonThermal), square, modulus),
  );
  const lhs = div(add(boson, thermal, mul(glue, X)), phi);
  const rhs = tidy(lhs);
  trace?.step({
    id: "dressed-condition",
    rule,
    lhs,
    rhs,
    judge: "algebra",
    text: "φ/φ from the line: Z² times the law without the shell.",
  });
  return rhs;
}

/** 1 = condition − 2GaL with 1/Z = 1 + GaL, to first order in L. */
function inverseCoupling(condition: Term, self: Term, feedback: Term, trace?: Trace): Term {
  const bare = tidy(div(condition, mul(pow(Z, 2), G)));
  const whole = mul(pow(sub(ONE, mul(self, L)), 2), sub(ONE, mul(feedback, L)), pow(G, -1));
  const { value, linear } = linearise(whole, new Set([L]));
  const slope = tidy(linear);
  trace?.step({
    id: "shell-orders",
    rule,
    lhs: whole,
    rhs: add(value, slope),
    judge: "series",
    small: ["L"],
    text: "1 + 2GaL = Z²·(line): the line per Z²G is (1 + GaL)²(1 + 2GaL)/G, to first order in aL.",
  });
  const logarithm = ln(div(frequency, temperature));
  const inverse = sub(
    bare,
    rewrite(slope, (t) => (t === L ? logarithm : undefined)),
  );
  trace?.step({
    id: "bias-critical-coupling",
    rule,
    lhs: G,
    rhs: pow(inverse, -1),
    judge: "algebra",
    equation: sub(ONE, mul(G, inverse)),
    assumptions: [
      "L = ln(Ω/T) + O(1), T any of T_e and T_B: absolute remainder O(a) of 1/G_c, without a logarithm",
    ],
    text: "1/G_c = ¼[h'(0) + 1/(2T_B)] − 4a ln(Ω/T): the logarithm does not know how the temperatures differ.",
  });
  return inverse;
}

/** At T_B = T_e the logarithm is that of the equilibrium, which has its constant as well. */
export function agreesWithEquilibrium({ inverse }: BiasLogarithm, logarithm: Term, trace: Trace): void {
  const equal = new Map<Sym, Term>([
    [slope, pow(mul(num(2), temperature), -1)],
    [bosonTemperature, temperature],
  ]);
  const thermal = substitute(logarithm, new Map([[sym("W"), frequency]]));
  const lhs = sub(substitute(inverse, equal), sub(pow(mul(num(4), temperature), -1), thermal));
  const whole = div(frequency, mul(num(2), pi, temperature));
  const split = splitLogarithm(whole, [div(frequency, temperature)]);
  trace.step({
    id: "bias-equilibrium",
    rule,
    lhs,
    rhs: contentOut(expand(rewrite(lhs, (t) => (t === ln(whole) ? split : undefined)))),
    judge: "values",
    text: "Against 1/4T − 4a[ln(W/2πT) + γ_E] of the equilibrium with W = Ω: the difference has no T in it.",
  });
}
