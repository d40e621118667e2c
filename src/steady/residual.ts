import { factorOut } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { linearise } from "../algebra/linearise.ts";
import { coefficientOf, type Definition, expand, substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  integral,
  type Matrix2,
  matrix,
  mul,
  neg,
  num,
  ONE,
  pow,
  sub,
  type Term,
  word,
} from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import { entry, inverse, mapEntries, matmul } from "../nambu/matrix.ts";
import { selfEnergyMatrix } from "../nambu/spinor.ts";
import { BOSON, insertDistributions } from "./distributions.ts";
import type { KineticResult } from "./kinetic.ts";
import { STEADY_RULES } from "./rules.ts";
import type { SelfEnergy } from "./self-energy.ts";
import {
  bosonDistribution,
  distribution,
  lambdaR,
  nu,
  omega,
  residual,
  spectral,
  transfer,
} from "./symbols.ts";

/** What the gap equations put in for D and F^K, in words. */
export const ANOMALOUS_KELDYSH = "F^K = h(F^R − F^A) + G_11^R Ξ G_22^A";
export const GAP_PREMISES = ["g²D^R = −λ^R, g²(D^R − D^A) = −2πiA, g²D^K = −2πiAF_B", ANOMALOUS_KELDYSH];
const SMALL = ["phi^R", "phi^A", "phi^K", "Xi"] as const;

/** The linear gap problem before a closure is chosen. Integrands over ν at fixed ω. */
export interface GapEquations {
  /** F^K = h(F^R − F^A) + G_11^R Ξ G_22^A. */
  readonly anomalousKeldysh: Definition;
  /** φ^R as the sum of its three shares: D^K F^R, D^R h(F^R − F^A), D^R G_11^R Ξ G_22^A. */
  readonly shares: { readonly bosonFluctuation: Term; readonly thermal: Term; readonly nonThermal: Term };
  /** Ξ = source (proportional to the KMS defect) + relaxation (linear in Ξ). */
  readonly source: Term;
  readonly relaxation: Term;
}

/** [ω − ετ3 − Σ̂]^{-1} with the normal parts named by the normal-state functions: 1/G_11, −φ; −φ, 1/G_22. */
function inverseGreen(which: "R" | "A"): Matrix2 {
  const phi = neg(fn(`phi^${which}`, omega));
  return matrix(pow(fn(`G_11^${which}`, omega), -1), phi, phi, pow(fn(`G_22^${which}`, omega), -1));
}

/** Ĝ in full, by the normal-state functions, and its entries by name with what the names stand for. */
export interface FullGreen {
  readonly whole: Matrix2;
  readonly named: Matrix2;
  readonly given: Readonly<Record<string, Definition>>;
}
export function fullGreen(which: "R" | "A"): FullGreen {
  const [normal, other] = [fn(`G_11^${which}`, omega), fn(`G_22^${which}`, omega)];
  const scale = sub(ONE, mul(normal, other, pow(fn(`phi^${which}`, omega), 2)));
  const whole = mapEntries(inverse(inverseGreen(which)), (e) => div(cancel(mul(e, scale)), scale));
  const head = (index: string): string => `Ghat_${index}^${which}`;
  const definitions = INDICES.map((index): [string, Definition] => [
    head(index),
    (e) => substitute(entry(whole, index), new Map([[omega, e!]])),
  ]);
  const [a, b, c, d] = INDICES.map((index) => fn(head(index), omega)) as [Term, Term, Term, Term];
  return { whole, named: matrix(a, b, c, d), given: Object.fromEntries(definitions) };
}
const INDICES = ["11", "12", "21", "22"] as const;

/** F^X = φ^X G_11^X G_22^X to first order in φ. */
function anomalousGreen(which: "R" | "A", trace?: Trace): Term {
  const { whole } = fullGreen(which);
  const exact = entry(whole, "12");
  const factors = linearise(exact, new Set([fn(`phi^${which}`, omega)])).linear;
  trace?.step({
    id: `nambu-inverse-${which}`,
    rule: STEADY_RULES.dysonNambu,
    lhs: word(inverseGreen(which), whole),
    rhs: mapEntries(matmul(inverseGreen(which), whole), cancel),
    judge: "algebra",
    text: `Ĝ^${which} inverts ω − ετ3 − Σ̂^${which}; G_11 = 1/(ω − ε − Σ_11) and G_22 = 1/(ω + ε − Σ_22) name the normal state.`,
  });
  trace?.step({
    id: `anomalous-${which}`,
    rule: STEADY_RULES.dysonNambu,
    lhs: exact,
    rhs: factors,
    judge: "series",
    small: SMALL,
    assumptions: ["both sides to first order in φ"],
    text: `F^${which}, the off-diagonal entry, to first order in φ.`,
  });
  return factors;
}

/**
 * Linearises Ĝ^K = Ĝ^R Σ̂^K Ĝ^A in φ. With Σ_11^K = h(Σ_11^R − Σ_11^A) and φ^K = h(φ^R − φ^A) + Ξ the result is
 * F^K = h(F^R − F^A) + G_11^R Ξ G_22^A: the coefficient of Ξ is read off, the rest is shown to be h(F^R − F^A).
 */
export function anomalousKeldysh(trace?: Trace): Definition {
  const at = (head: string): Term => fn(head, omega);
  const [fR, fA] = [anomalousGreen("R", trace), anomalousGreen("A", trace)];
  const [left, right] = [fullGreen("R"), fullGreen("A")];
  const keldysh = matmul(left.named, selfEnergyMatrix("K", [omega]), right.named);
  const broadening =
    (index: "11" | "22") =>
    (e: Term | undefined): Term =>
      mul(distribution(e!), sub(pow(fn(`G_${index}^A`, e!), -1), pow(fn(`G_${index}^R`, e!), -1)));
  const given: Record<string, Definition> = {
    ...left.given,
    ...right.given,
    "Sigma_11^K": broadening("11"),
    "Sigma_22^K": broadening("22"),
    "phi^K": (e) => add(mul(distribution(e!), sub(fn("phi^R", e!), fn("phi^A", e!))), residual(e!)),
  };
  const exact = entry(keldysh, "12");
  const small = new Set(SMALL.map((s) => at(s)));
  const linear = linearise(unfold(exact, given), small).linear;
  const feedback = linearise(linear, new Set([residual(omega)])).linear;
  const difference = sub(fR, fA);
  const share = factorOut(sub(linear, feedback), difference);
  const rhs = add(mul(share, difference), feedback);
  trace?.step({
    id: "anomalous-keldysh",
    rule: STEADY_RULES.residual,
    lhs: exact,
    rhs,
    judge: "series",
    given,
    small: SMALL,
    assumptions: ["both sides to first order in φ and Ξ"],
    text: "The 12 entry of Ĝ^RΣ̂^KĜ^A: F^K = h(F^R − F^A) + G_11^R Ξ G_22^A with F^X = φ^X G_11^X G_22^X.",
  });
  const perResidual = mul(feedback, pow(residual(omega), -1));
  return (e) => {
    const occupied = mul(substitute(share, new Map([[omega, e!]])), sub(fn("F^R", e!), fn("F^A", e!)));
    return add(occupied, mul(moveTo(perResidual, e!), residual(e!)));
  };
}
function moveTo(term: Term, e: Term): Term {
  return unfold(
    term,
    Object.fromEntries(["G_11^R", "G_11^A", "G_22^R", "G_22^A"].map((head) => [head, () => fn(head, e)])),
  );
}

/** φ^R in three shares and the equation for Ξ, from the anomalous self-energy and F^K. */
export function gapEquations(self: SelfEnergy, kinetic: KineticResult, trace?: Trace): GapEquations {
  const keldysh = anomalousKeldysh(trace);
  const definitions = { ...BOSON, "F^K": keldysh };
  const shares = threeShares(self, definitions, trace);
  const residualTerm = add(
    self.anomalous.K,
    mul(num(-1), distribution(omega), sub(self.anomalous.R, self.anomalous.A)),
  );
  const body = bodyOf(insertDistributions(residualTerm, definitions));
  const half = pow(num(2), -1);
  const imbalance = mul(spectral(transfer), kinetic.defect);
  const perF = mul(factorOut(coefficientOf(body, fn("F^R", nu)), imbalance), imbalance);
  const perXi = coefficientOf(body, residual(nu));
  const feedback = mul(fn("G_11^R", nu), fn("G_22^A", nu));
  const perSpectral = coefficientOf(mul(perXi, pow(feedback, -1)), spectral(transfer));
  const factor = neg(mul(half, spectral(transfer), expand(mul(num(-2), perSpectral))));
  const source = integral(nu, mul(perF, sub(fn("F^R", nu), fn("F^A", nu))));
  const relaxation = integral(nu, mul(factor, feedback, residual(nu)));
  trace?.step({
    id: "residual-equation",
    rule: STEADY_RULES.collect,
    lhs: residualTerm,
    rhs: add(source, relaxation),
    judge: "poles",
    assumptions: GAP_PREMISES,
    given: BOSON,
    text: "Ξ = φ^K − h(φ^R − φ^A): its source is the KMS defect N(ω,ν), the non-thermal glue.",
  });
  return { anomalousKeldysh: keldysh, shares, source, relaxation };
}

function threeShares(
  self: SelfEnergy,
  definitions: Record<string, Definition>,
  trace?: Trace,
): GapEquations["shares"] {
  const body = bodyOf(insertDistributions(self.anomalous.R, definitions));
  const collected = (atom: Term, keep: Term): Term =>
    integral(nu, mul(atom, coefficientOf(body, atom), keep));
  const boson = collected(bosonDistribution(transfer), num(1));
  const retarded = coefficientOf(body, lambdaR(transfer));
  const difference = sub(fn("F^R", nu), fn("F^A", nu));
  const thermalFactor = coefficientOf(coefficientOf(retarded, fn("F^R", nu)), distribution(nu));
  const thermal = integral(nu, mul(lambdaR(transfer), thermalFactor, distribution(nu), difference));
  const nonThermal = integral(
    nu,
    mul(lambdaR(transfer), coefficientOf(retarded, residual(nu)), residual(nu)),
  );
  trace?.step({
    id: "three-shares",
    rule: STEADY_RULES.collect,
    lhs: self.anomalous.R,
    rhs: add(boson, thermal, nonThermal),
    judge: "poles",
    assumptions: GAP_PREMISES,
    given: BOSON,
    text: "φ^R has three shares: boson fluctuations, the thermal mechanism with the actual h, and the non-thermal glue.",
  });
  return { bosonFluctuation: boson, thermal, nonThermal };
}

function bodyOf(t: Term): Term {
  if (t.kind !== "integral") throw new InternalError("expected a single integral over ν");
  return expand(t.body);
}
