import { integrateByResidues, type Locate, seriesAtZero } from "../../algebra/residue.ts";
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
  pow,
  type Sym,
  sub,
  sym,
  type Term,
} from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Rule, Trace } from "../../algebra/trace.ts";
import { InternalError } from "../../errors/errors.ts";
import { bosonTemperature, nu, omega, pi, spectral, transfer } from "../../steady/symbols.ts";

/** Coupling G = λ(0), ohmic slope a (A → G a x), h'(0), half linewidth γ, and the scale s of the line. */
export const coupling = sym("G");
export const ohmicSlope = sym("a");
export const slope = sym("h'(0)");
export const halfWidth = sym("gamma");
export const gapOnLine = sym("phi");
const scale = sym("s");

/** Leading Taylor forms on the scale of the line, |ω|, |ν| ~ γ ≪ T. */
export const LEADING: Readonly<Record<string, Definition>> = {
  A: (e) => mul(coupling, ohmicSlope, e!),
  F_B: (e) => mul(num(2), bosonTemperature, pow(e!, -1)),
  h: (e) => mul(slope, e!),
  "lambda^R": () => coupling,
};

/** G^R = 1/(ν + iγ) on the line, its conjugate, and F^R = φ(G^R)². */
export const greenR = pow(add(nu, mul(I, halfWidth)), -1);
export const greenA = pow(sub(nu, mul(I, halfWidth)), -1);
export const anomalousR = mul(gapOnLine, pow(greenR, 2));
/** G^R − G^A, Im F^R and |G^R|² on the line. */
export const greenDifference = sub(greenR, greenA);
export const imaginaryF = div(sub(anomalousR, mul(gapOnLine, pow(greenA, 2))), mul(num(2), I));
export const modulus = mul(greenR, greenA);

const locate: Locate = (pole) => {
  const part = expand(div(pole, I));
  return part === halfWidth ? "upper" : part === neg(halfWidth) ? "lower" : undefined;
};

/** What multiplies an unknown in an integrand over ν. */
export function weightOf(equation: Term, unknown: Term): Term {
  if (equation.kind !== "integral") throw new InternalError("expected one integral");
  return coefficientOf(equation.body, unknown);
}

/** What multiplies −Im G^R(ν) in −Im Σ^R(ω): half the loss. */
export function lossWeight(selfEnergy: Term): Term {
  const fromBoson = weightOf(selfEnergy, fn("G^R", nu));
  const thermal = unfold(weightOf(selfEnergy, fn("Im", fn("G^R", nu))), {
    "lambda^R": () => mul(pi, spectral(transfer)),
  });
  return add(fromBoson, thermal);
}

/** A kernel of ω and ν at these two. */
export function kernelAt(kernel: Term, first: Term, second: Term): Term {
  return substitute(
    kernel,
    new Map<Sym, Term>([
      [omega, first],
      [nu, second],
    ]),
  );
}

/** How a step on the line is recorded. */
export interface LineStep {
  readonly id: string;
  readonly rule: Rule;
  readonly text: string;
  readonly trace?: Trace | undefined;
}

/** The leading power of s in kernel(sω, sν), with the Taylor forms of A, F_B, h, λ or those given. */
export function leadingOnLine(
  kernel: Term,
  { id, rule, text, trace }: LineStep,
  forms: Readonly<Record<string, Definition>> = LEADING,
): Term {
  const scaled = new Map([
    [omega, mul(scale, omega)],
    [nu, mul(scale, nu)],
  ]);
  const { order, leading } = seriesAtZero(substitute(unfold(kernel, forms), scaled), scale);
  const rhs = tidy(leading);
  const lhs = mul(substitute(kernel, scaled), pow(scale, -order));
  trace?.step({ id, rule, lhs, rhs, judge: "limit", text });
  return rhs;
}

/** What is put in after the integration, as a second step where that changes the form. */
export interface LineOptions {
  readonly values?: ReadonlyMap<Sym, Term>;
  readonly named?: string;
  /** Whether a 1/ν tail is cut off symmetrically. */
  readonly symmetricCutoff?: boolean;
}

/** ∫dν over the line by residues at ±iγ, then `values` put in. */
export function overLine(body: Term, { id, rule, text, trace }: LineStep, options: LineOptions = {}): Term {
  const { values = new Map(), named = "The same with γ inserted." } = options;
  const rhs = tidy(
    integrateByResidues(body, nu, locate, { symmetricCutoff: options.symmetricCutoff ?? false }),
  );
  const assumptions = options.symmetricCutoff ? ["symmetric cutoff of the odd 1/ν tail"] : [];
  trace?.step({ id, rule, lhs: integral(nu, body), rhs, judge: "poles", assumptions, text });
  const inserted = substitute(rhs, values);
  const result = tidy(inserted);
  if (inserted !== rhs && inserted !== result)
    trace?.step({
      id: `${id}-width`,
      rule,
      lhs: inserted,
      rhs: result,
      judge: "algebra",
      text: named,
    });
  return result;
}
