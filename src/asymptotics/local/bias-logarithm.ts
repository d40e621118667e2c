import { limitAtZero } from "../../algebra/limit.ts";
import { linearise } from "../../algebra/linearise.ts";
import { expand, rewrite, substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { splitLogarithm } from "../../algebra/split-logarithm.ts";
import {
  add,
  div,
  fn,
  I,
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
import { thermalBoson, thermalElectron } from "../../algebra/thermal.ts";
import { contentOut, tidy } from "../../algebra/tidy.ts";
import type { Rule, Trace } from "../../algebra/trace.ts";
import type { Equations } from "../../closures/equations.ts";
import {
  anomalousR,
  kernelAt as at,
  coupling,
  gapOnLine,
  greenR,
  halfWidth,
  imaginaryF,
  LEADING,
  leadingOnLine,
  modulus,
  overLine,
  slope,
  weightOf,
} from "../../closures/weak-coupling/line.ts";
import { bosonTemperature, electronTemperature, nu, omega, pi, temperature } from "../../steady/symbols.ts";
import { frequency, ln, small } from "../symbols.ts";
import { LOCAL_RULES } from "./rules.ts";

const [G, gamma, phi] = [coupling, halfWidth, gapOnLine];
const rule = LOCAL_RULES.shell;
/** Z of the line, and L = ∫dν/ν over the shell. */
const Z = fn("Z");
const L = fn("L");
/** Distributions at temperatures far below the energies. */
const COLD = {
  h: (e: Term): Term => thermalElectron(e, mul(electronTemperature, pow(small, 2))),
  F_B: (e: Term): Term => thermalBoson(e, mul(bosonTemperature, pow(small, 2))),
};

/** A is odd, so that A = G a x(1 + O(x²)). */
const NEAR = { ...LEADING, A: { form: LEADING.A!, order: 2 } };

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

/** What multiplies F^R, G^R, Im F^R and X|G^R|² in the equations of φ^R, Σ^R and X. */
export function weightsOf({ local, gap }: Pick<Equations, "local" | "gap">): Weights {
  return {
    boson: weightOf(gap.shares.bosonFluctuation, fn("F^R", nu)),
    normal: weightOf(local.selfEnergy, fn("G^R", nu)),
    ...local.kernels,
  };
}
export type Weights = Equations["local"]["kernels"] & { readonly boson: Term; readonly normal: Term };

/** Source and relaxation of X between the shell and thermal energies, per A. */
function balancedShell({ xiSource, xiRelaxation }: Weights, trace?: Trace): void {
  const low = mul(pow(small, 2), nu);
  for (const [id, kernel, text] of [
    [
      "source",
      xiSource,
      "The KMS defect N between the shell, ω > 0, and thermal energies ν: no source of X in the shell, as at T_B = T_e.",
    ],
    ["relaxation", xiRelaxation, "F_B − h between the two: X of the line does not relax into the shell."],
  ] as const)
    vanishing(`shell-${id}`, unfold(at(kernel, omega, low), { ...COLD, A: () => ONE }), text, trace);
}
function vanishing(id: string, lhs: Term, text: string, trace?: Trace): void {
  trace?.step({
    id,
    rule,
    lhs,
    rhs: limitAtZero(lhs, small),
    judge: "values",
    assumptions: ["T_e, T_B, ν → s²T_e, s²T_B, s²ν at fixed ω, s → 0: the remainder is exponentially small"],
    text,
  });
}

/** φ at ω in the shell from the line: λ^R(ω)/G times that on the line, share by share. */
function gapInShell({ localThermal, localNonThermal }: Weights, trace?: Trace): void {
  const scaled = mul(small, nu);
  for (const [id, kernel, order] of [
    ["thermal", localThermal, 1],
    ["non-thermal", localNonThermal, 0],
  ] as const) {
    const onLine = leadingOnLine(kernel, { id, rule, text: "" });
    trace?.step({
      id: `shell-gap-${id}`,
      rule,
      lhs: div(at(kernel, omega, scaled), mul(pow(small, order), fn("lambda^R", omega))),
      rhs: tidy(div(onLine, G)),
      judge: "limit",
      text: `The ${id} weight between ω and the line, ν → sν: λ^R(ω)/G times the weight on the line. Hence φ(ω) = φλ^R(ω)/G in the shell, whatever the shares are.`,
    });
  }
}

/** Under which rule and assumptions a step on the shell stands; fixed thermal h where nothing is said. */
interface ShellPart {
  readonly rule: Rule;
  readonly assumptions: readonly string[];
}
const FIXED: ShellPart = { rule, assumptions: [] };

/** Both signs of ν in the shell together, ω far below. */
export function selfEnergyOfShell(
  normal: Term,
  trace?: Trace,
  { rule, assumptions }: ShellPart = FIXED,
): Term {
  const far = mul(small, nu);
  const near = mul(pow(small, 2), omega);
  const cold = unfold(normal, COLD);
  const lhs = div(sub(at(cold, near, far), at(cold, near, neg(far))), mul(small, far));
  const rhs = limitAtZero(lhs, small, { near: NEAR });
  trace?.step({
    id: "shell-self-energy",
    rule,
    lhs,
    rhs,
    judge: "limit",
    assumptions: [
      ...assumptions,
      "G^R = 1/ν in the shell; its imaginary part there is of order a and gives Σ^R only in order a²",
      "T ~ ω ~ s² ≪ ν ~ s ≪ Ω",
    ],
    text: "What G^R at ±ν gives to Σ^R(ω), with F_B = ±1: −Gaω/ν, so that Σ^R = −GaLω − iγ/Z with L = ∫dν/ν = ln(Ω/T), and 1/Z = 1 + GaL.",
  });
  return div(mul(rhs, nu), omega);
}

/** The same for the gap. */
export function gapFromShell(
  { boson, localThermal }: Weights,
  trace?: Trace,
  { rule, assumptions }: ShellPart = FIXED,
): Term {
  const far = mul(small, nu);
  const anomalous = (e: Term): Term => div(mul(phi, fn("lambda^R", e)), mul(G, pow(e, 2)));
  const imaginary = (e: Term): Term => div(mul(phi, pi, fn("A", e)), mul(G, pow(e, 2)));
  const from = (e: Term): Term =>
    add(
      mul(unfold(at(boson, ZERO, e), COLD), anomalous(e)),
      mul(unfold(at(localThermal, ZERO, e), COLD), imaginary(e)),
    );
  const lhs = mul(small, add(from(far), from(neg(far))));
  const rhs = limitAtZero(lhs, small, { near: NEAR });
  trace?.step({
    id: "shell-feedback",
    rule,
    lhs,
    rhs,
    judge: "limit",
    assumptions: [...assumptions, "F^R = φλ^R(ν)/(Gν²) in the shell, Im λ^R = πA", "T ~ s² ≪ ν ~ s ≪ Ω"],
    text: "What F^R at ±ν gives to φ on the line: −2Gaφ/ν, half of it by fluctuations of the boson and half by the thermal share.",
  });
  return div(mul(rhs, nu), phi);
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
