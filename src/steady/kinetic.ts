import { fromZero } from "../algebra/collect.ts";
import { coefficientOf, expand, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, fn, HALF, integral, mul, neg, num, pow, sub, type Term, word } from "../algebra/term.ts";
import { asThermal, thermalBoson, thermalElectron, throughExponentials } from "../algebra/thermal.ts";
import { tidy } from "../algebra/tidy.ts";
import type { Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import { convolution } from "../contour/convolution.ts";
import { InternalError } from "../errors/errors.ts";
import { BOSON, ELECTRON, insertDistributions } from "./distributions.ts";
import { STEADY_RULES } from "./rules.ts";
import type { SelfEnergy } from "./self-energy.ts";
import {
  bosonDistribution,
  distribution,
  electronTemperature,
  nu,
  omega,
  spectral,
  transfer,
} from "./symbols.ts";

/** What the kinetic equation yields: the KMS defect N(ω,ν) and the boson distribution F_ref that makes it vanish. */
export interface KineticResult {
  /** N(ω,ν) = 1 + h(ν)F_B(ω−ν) − h(ω)[h(ν) + F_B(ω−ν)]. */
  readonly defect: Term;
  /** F_ref(ω,ν) = (1 − h(ω)h(ν))/(h(ω) − h(ν)). */
  readonly reference: Term;
  /** ½∫dν A(ω−ν)N(ω,ν)[G^R − G^A](ν), which vanishes without bath. */
  readonly collision: Term;
  /** Factors of Σ^R − Σ^A and Σ^K: F_B(ω−ν) + h(ν) (out) and 1 + h(ν)F_B(ω−ν) (in). */
  readonly rateOut: Term;
  readonly rateIn: Term;
}

/**
 * G^K = G^RΣ^KG^A: the K component of L∘G = 1 with L = G_0^{-1} − Σ, L^K = −Σ^K, is solved for G^K by multiplying
 * with G^R = (L^R)^{-1} from the left.
 */
export function keldyshDyson(trace: Trace): Term {
  const unit = convolution("L", "G", trace, "dyson-convolution").K;
  const source = unfold(unit, { "L^K": () => neg(fn("Sigma^K")) });
  const terms = source.kind === "sum" ? source.terms : [source];
  const rest = terms.filter((t) => t !== word(fn("L^R"), fn("G^K")));
  if (rest.length !== terms.length - 1) throw new InternalError("L∘G has no term L^R G^K");
  const rhs = add(...rest.map((t) => neg(word(fn("G^R"), t))));
  return trace.step({ id: "dyson-keldysh", rule: STEADY_RULES.dyson, lhs: fn("G^K"), rhs, judge: "contour" });
}

/** Σ_11^K = h(Σ_11^R − Σ_11^A) in the normal state: G^RΣ^KG^A = h(G^R − G^A) solved for Σ^K. */
export function distributionCondition(trace: Trace): Term {
  const at = (head: string): Term => fn(head, omega);
  const lhs = at("Sigma_11^K");
  const [R, A] = [at("G_11^R"), at("G_11^A")];
  const balance = sub(mul(R, lhs, A), mul(distribution(omega), sub(R, A)));
  const level = (e: Term): Term => sub(e, fn("epsilon"));
  const green = (which: "R" | "A") => ({
    [`G_11^${which}`]: (e: Term) => pow(sub(level(e), fn(`Sigma_11^${which}`, e)), -1),
  });
  const selfEnergy = (which: "R" | "A") => ({
    [`Sigma_11^${which}`]: (e: Term) => sub(level(e), pow(fn(`G_11^${which}`, e), -1)),
  });
  return trace.step({
    id: "kinetic-condition",
    rule: STEADY_RULES.kinetic,
    lhs,
    rhs: tidy(solveFor(unfold(balance, { ...green("R"), ...green("A") }), lhs)),
    judge: "algebra",
    given: {
      "Sigma_11^K": (e: Term) => substitute(solveFor(balance, lhs), new Map([[omega, e]])),
      ...selfEnergy("R"),
      ...selfEnergy("A"),
    },
  });
}

/**
 * Inserts the self-energies into Σ_11^K − h(ω)(Σ_11^R − Σ_11^A) and collects: the coefficient of ½A(ω−ν)(G^R − G^A)(ν)
 * is the KMS defect N(ω,ν). Solving N = 0 for F_B gives F_ref.
 */
export function kmsDefect(self: SelfEnergy, trace?: Trace): KineticResult {
  const lhs = add(self.normal.K, mul(num(-1), distribution(omega), sub(self.normal.R, self.normal.A)));
  const broadening = insertDistributions(sub(self.normal.R, self.normal.A), { ...BOSON, ...ELECTRON });
  const scattering = insertDistributions(self.normal.K, { ...BOSON, ...ELECTRON });
  const rateOut = kernelOf(broadening);
  const rateIn = kernelOf(scattering);
  const defect = sub(rateIn, mul(distribution(omega), rateOut));
  const spectralDifference = sub(fn("G_11^R", nu), fn("G_11^A", nu));
  const collision = integral(nu, mul(HALF, spectral(transfer), defect, spectralDifference));
  const scatteringForm = (rate: Term): Term =>
    integral(nu, mul(HALF, spectral(transfer), rate, spectralDifference));
  const record = (id: string, from: Term, rhs: Term, text: string): void => {
    trace?.step({
      id,
      rule: STEADY_RULES.collect,
      lhs: from,
      rhs,
      judge: "poles",
      given: BOSON,
      text,
      assumptions: [STEADY_RULES.distributions.statement, ...STEADY_RULES.distributions.conditions],
    });
  };
  record(
    "rate-out",
    sub(self.normal.R, self.normal.A),
    scatteringForm(rateOut),
    "Σ^R − Σ^A: scattering out, with the rate kernel F_B + h.",
  );
  record(
    "rate-in",
    self.normal.K,
    scatteringForm(rateIn),
    "Σ^K: scattering in, with the rate kernel 1 + hF_B.",
  );
  record(
    "collision",
    lhs,
    collision,
    "The kinetic equation: this collision integral vanishes in a steady state without bath.",
  );
  const reference = solveFor(defect, bosonDistribution(transfer));
  const result = { defect, reference, collision, rateOut, rateIn };
  if (trace) recordDefect(result, trace);
  return result;
}

/** The factor c in ½∫dν A(ω−ν) c (G^R − G^A)(ν); the R and A parts must agree. */
function kernelOf(integralTerm: Term): Term {
  if (integralTerm.kind !== "integral") throw new InternalError("expected one integral");
  const body = expand(integralTerm.body);
  const perA = (head: string): Term =>
    mul(num(2), coefficientOf(coefficientOf(body, spectral(transfer)), fn(head, nu)));
  const kernel = perA("G_11^R");
  if (!areEqual(kernel, mul(num(-1), perA("G_11^A")))) throw new InternalError("R and A parts differ");
  return expand(kernel);
}

function recordDefect(result: KineticResult, trace: Trace): void {
  const boson = bosonDistribution(transfer);
  trace.step({
    id: "reference-boson",
    rule: STEADY_RULES.solve,
    lhs: boson,
    rhs: result.reference,
    judge: "algebra",
    equation: result.defect,
    text: "The boson that balances h solves N(ω,ν) = 0 for F_B(ω−ν); it is called F_ref(ω,ν).",
    assumptions: ["h(ω) ≠ h(ν)"],
  });
  trace.step({
    id: "defect-factorised",
    rule: STEADY_RULES.collect,
    lhs: result.defect,
    rhs: fromZero(result.defect, boson),
    judge: "algebra",
    text: "The defect is the deviation of the boson from detailed balance with the electrons.",
  });
  const thermal = {
    h: (e: Term) => thermalElectron(e, electronTemperature),
    F_B: (e: Term) => thermalBoson(e, electronTemperature),
  };
  trace.step({
    id: "defect-vanishes",
    rule: STEADY_RULES.detailedBalance,
    lhs: result.defect,
    rhs: throughExponentials(unfold(result.defect, thermal)),
    judge: "thermal",
    given: thermal,
    assumptions: ["T_B = T_e"],
    text: "At one temperature the defect vanishes identically.",
  });
  trace.step({
    id: "reference-thermal",
    rule: STEADY_RULES.detailedBalance,
    lhs: result.reference,
    rhs: asThermal(unfold(result.reference, thermal), transfer, electronTemperature),
    judge: "thermal",
    given: thermal,
    text: "For thermal electrons F_ref is the boson at the electrons' temperature.",
  });
}
