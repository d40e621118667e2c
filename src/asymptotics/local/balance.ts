import { cancel } from "../../algebra/fraction.ts";
import { coefficientOf, expand, unfold } from "../../algebra/rewrite.ts";
import { add, div, fn, I, mul, num, ONE, pow, sub, sym, type Term } from "../../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../../algebra/thermal.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { bosonTemperature, distribution, nu, omega, pi, spectral, transfer } from "../../steady/symbols.ts";
import { LOCAL_RULES } from "./rules.ts";
import type { Weights } from "./shell.ts";

const rule = LOCAL_RULES.balance;
/** h_B = tanh(ω/2T_B), which the boson holds in balance, and the deviation from it, h − h_B. */
export const balanced = (e: Term): Term => fn("h_B", e);
const offBalance = (e: Term): Term => sub(distribution(e), balanced(e));
/** w = 2(h − h_B)Im F^R + X|G^R|², and Q = X + 2(h − h_B)Im φ^R. */
const deviation = fn("w", nu);
const imaginaryF = fn("Im", fn("F^R", nu));
const balancedResidual = fn("Q");

/** The equations of φ^R and X with the electrons counted from h_B. */
export function fromBalance(weights: Weights, trace?: Trace): void {
  const detailed = detailedBalance(trace);
  const given = { Y: () => sub(deviation, mul(num(2), offBalance(nu), imaginaryF)) };
  const glue = mul(weights.localNonThermal, fn("Y"));
  const lhs = add(mul(weights.localThermal, imaginaryF), glue);
  trace?.step({
    id: "balance-gap",
    rule,
    lhs,
    rhs: byWeights(unfold(lhs, given)),
    judge: "algebra",
    given,
    text: "Thermal share and glue of φ^R, Y = X|G^R|² = w − 2(h − h_B)Im F^R: the share of electrons in balance with the boson, and w with the weight of the glue.",
  });
  residualFromBalance(weights, detailed, given, trace);
  onShell(trace);
}

/** Linear in Im F^R and w, each with its weight. */
function byWeights(term: Term): Term {
  const whole = expand(term);
  return add(...[imaginaryF, deviation].map((u) => mul(tidy(coefficientOf(whole, u)), u)));
}

/** F_B(ω−ν) by h_B at ω and ν. */
export function detailedBalance(trace?: Trace): Term {
  const by = (h: (e: Term) => Term): Term => div(sub(ONE, mul(h(omega), h(nu))), sub(h(omega), h(nu)));
  trace?.step({
    id: "balance-boson",
    rule,
    lhs: thermalBoson(transfer, bosonTemperature),
    rhs: by((e) => thermalElectron(e, bosonTemperature)),
    judge: "thermal",
    text: "The boson at T_B is in detailed balance with h_B = tanh(ω/2T_B).",
  });
  return by(balanced);
}

/** The integrand of Q: the source is gone, and w relaxes as X|G|² does at h = h_B. */
function residualFromBalance(
  { boson, localThermal, localNonThermal, xiSource, xiRelaxation }: Weights,
  detailed: Term,
  { Y }: { readonly Y: () => Term },
  trace?: Trace,
): void {
  const given = { Y, F_B: () => detailed };
  const imaginaryPart = (kernel: Term): Term =>
    unfold(kernel, { "lambda^R": () => mul(pi, spectral(transfer)) });
  const residual = sub(mul(xiSource, imaginaryF), mul(xiRelaxation, fn("Y")));
  const gap = add(
    mul(add(boson, imaginaryPart(localThermal)), imaginaryF),
    mul(imaginaryPart(localNonThermal), fn("Y")),
  );
  const lhs = add(residual, mul(num(2), offBalance(omega), gap));
  const whole = expand(unfold(lhs, { Y }));
  const source = cancel(unfold(coefficientOf(whole, imaginaryF), given));
  trace?.step({
    id: "balance-residual",
    rule,
    lhs,
    rhs: add(mul(source, imaginaryF), mul(tidy(coefficientOf(whole, deviation)), deviation)),
    judge: "algebra",
    given,
    assumptions: ["Im λ^R = πA"],
    text: "The integrand of Q = X + 2(h − h_B)Im φ^R: N has gone into w, and there is no source.",
  });
}

/** w by Q on either side of the line. */
function onShell(trace?: Trace): void {
  const [energy, width, Delta] = [sym("E"), fn("gamma"), fn("Delta")];
  const [phiR, phiA, R, A] = ["phi^R", "phi^A", "G^R", "G^A"].map((head) => fn(head)) as [
    Term,
    Term,
    Term,
    Term,
  ];
  const imaginary = (r: Term, a: Term): Term => div(sub(r, a), mul(num(2), I));
  const given = {
    "G^R": () => pow(add(energy, mul(I, width)), -1),
    "G^A": () => pow(sub(energy, mul(I, width)), -1),
  };
  const X = sub(balancedResidual, mul(num(2), Delta, imaginary(phiR, phiA)));
  const lhs = add(mul(num(2), Delta, imaginary(mul(phiR, pow(R, 2)), mul(phiA, pow(A, 2)))), mul(X, R, A));
  const whole = expand(lhs);
  const perGreen = (atom: Term): Term => div(coefficientOf(whole, atom), imaginary(R, A));
  const pairing = add(...[phiR, phiA].map((phi) => mul(cancel(perGreen(phi)), phi)));
  const relaxed = mul(cancel(unfold(perGreen(balancedResidual), given)), balancedResidual);
  trace?.step({
    id: "balance-deviation",
    rule,
    lhs,
    rhs: mul(imaginary(R, A), add(tidy(pairing), relaxed)),
    judge: "algebra",
    given,
    assumptions: ["E = ω − Re Σ^R, γ = −Im Σ^R, Δ = h − h_B"],
    text: "w = Im G^R [4(h − h_B)Re(φ^R G^R) − Q/γ], since |G^R|² = −Im G^R/γ.",
  });
}
