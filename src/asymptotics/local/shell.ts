import { limitAtZero } from "../../algebra/limit.ts";
import { unfold } from "../../algebra/rewrite.ts";
import { add, div, fn, mul, neg, ONE, pow, sub, type Term, ZERO } from "../../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../../algebra/thermal.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Rule, Trace } from "../../algebra/trace.ts";
import type { Equations } from "../../closures/equations.ts";
import {
  kernelAt as at,
  coupling,
  gapOnLine,
  LEADING,
  leadingOnLine,
  weightOf,
} from "../../closures/weak-coupling/line.ts";
import { bosonTemperature, electronTemperature, nu, omega, pi } from "../../steady/symbols.ts";
import { small } from "../symbols.ts";
import { LOCAL_RULES } from "./rules.ts";

const [G, phi] = [coupling, gapOnLine];
const rule = LOCAL_RULES.shell;
/** Distributions at temperatures far below the energies. */
const COLD = {
  h: (e: Term): Term => thermalElectron(e, mul(electronTemperature, pow(small, 2))),
  F_B: (e: Term): Term => thermalBoson(e, mul(bosonTemperature, pow(small, 2))),
};

/** A is odd, so that A = G a x(1 + O(x²)). */
const NEAR = { ...LEADING, A: { form: LEADING.A!, order: 2 } };

/** What multiplies F^R, G^R, Im F^R and X|G^R|² in the equations of φ^R, Σ^R and X. */
export function weightsOf({ local, gap }: Pick<Equations, "local" | "gap">): Weights {
  return {
    boson: weightOf(gap.shares.bosonFluctuation, fn("F^R", nu)),
    normal: weightOf(local.selfEnergy, fn("G^R", nu)),
    ...local.kernels,
  };
}
export type Weights = Equations["local"]["kernels"] & { readonly boson: Term; readonly normal: Term };

/** Under which rule and assumptions a step on the shell stands; fixed thermal h where nothing is said. */
interface ShellPart {
  readonly rule: Rule;
  readonly assumptions: readonly string[];
}
const FIXED: ShellPart = { rule, assumptions: [] };

/** Source and relaxation of X between the shell and thermal energies, per A. */
export function balancedShell(
  { xiSource, xiRelaxation }: Weights,
  trace?: Trace,
  { id: prefix, rule }: { readonly id: string; readonly rule: Rule } = { id: "shell", rule: FIXED.rule },
): void {
  const low = mul(pow(small, 2), nu);
  for (const [id, kernel, text] of [
    [
      "source",
      xiSource,
      "The KMS defect N between the shell, ω > 0, and thermal energies ν: no source of X in the shell, as at T_B = T_e.",
    ],
    ["relaxation", xiRelaxation, "F_B − h between the two: X of the line does not relax into the shell."],
  ] as const)
    vanishing(
      { id: `${prefix}-${id}`, rule },
      unfold(at(kernel, omega, low), { ...COLD, A: () => ONE }),
      text,
      trace,
    );
}
function vanishing(
  step: { readonly id: string; readonly rule: Rule },
  lhs: Term,
  text: string,
  trace?: Trace,
): void {
  trace?.step({
    ...step,
    lhs,
    rhs: limitAtZero(lhs, small),
    judge: "values",
    assumptions: ["T_e, T_B, ν → s²T_e, s²T_B, s²ν at fixed ω, s → 0: the remainder is exponentially small"],
    text,
  });
}

/** φ at ω in the shell from the line: λ^R(ω)/G times that on the line, share by share. */
export function gapInShell({ localThermal, localNonThermal }: Weights, trace?: Trace): void {
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
