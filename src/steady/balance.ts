import { expand, rewrite, unfold } from "../algebra/rewrite.ts";
import { add, div, fn, HALF, mul, ONE, pow, sub, type Term } from "../algebra/term.ts";
import { asThermal, thermalBoson, thermalElectron, throughExponentials } from "../algebra/thermal.ts";
import type { Rule, Trace } from "../algebra/trace.ts";
import type { KineticResult } from "./kinetic.ts";
import { leadDistribution, leadRate } from "./lead.ts";
import { bosonDistribution, distribution, nu, omega, temperature, transfer } from "./symbols.ts";

export const BALANCE_RULES = {
  equilibrium: {
    name: "one-temperature",
    statement: "h(ω) = tanh(ω/2T), F_B(x) = coth(x/2T).",
    conditions: ["T_e = T_B = T"],
    source: "fluctuation–dissipation theorem",
  },
  dyson: {
    name: "dyson-iteration",
    statement: "G^K = G^RΣ^KG^A with Σ^{R,A} = ω − ε − 1/G^{R,A}.",
    conditions: ["G^RG^A ≠ 0"],
    source: "Dyson equation",
  },
  kms: {
    name: "kms",
    statement:
      "X^> = ½(X^K + X^R − X^A), X^< = ½(X^K − X^R + X^A) with X^K = h(X^R − X^A) or F_B(X^R − X^A).",
    conditions: [],
    source: "Kubo 1957; Martin and Schwinger 1959",
  },
} satisfies Record<string, Rule>;

const AT_ONE = {
  h: (e: Term) => thermalElectron(e, temperature),
  F_B: (e: Term) => thermalBoson(e, temperature),
  h_b: (e: Term) => thermalElectron(e, temperature),
};

/**
 * The equilibrium solution of the kinetic equation, for every boson spectrum, every density B and every coupling: the
 * thermal h makes in and out balance pointwise, and the relation reproduces itself when the equations are iterated.
 */
export function equilibriumSolution(kinetic: KineticResult, trace: Trace): void {
  const h = distribution(omega);
  const record = (id: string, lhs: Term, rhs: Term, text: string): Term =>
    trace.step({ id, rule: BALANCE_RULES.equilibrium, lhs, rhs, judge: "thermal", given: AT_ONE, text });
  const ratio = asThermal(unfold(div(kinetic.rateIn, kinetic.rateOut), AT_ONE), omega, temperature);
  const named = rewrite(ratio, (t) => (t === AT_ONE.h(omega) ? h : undefined));
  record(
    "equilibrium-boson",
    kinetic.rateIn,
    mul(named, kinetic.rateOut),
    "In and out balance at each ω and each ν: nothing is asked of A or B, so h = tanh(ω/2T) solves the equation for every spectrum.",
  );
  const exchanged = mul(leadRate, sub(leadDistribution(omega), h));
  record(
    "equilibrium-lead",
    exchanged,
    unfold(exchanged, AT_ONE),
    "A lead at the same temperature exchanges nothing on balance.",
  );
  dysonIteration(trace);
  kuboMartinSchwinger(record);
}

/** Σ^K = h(Σ^R − Σ^A) gives G^K = h(G^R − G^A): with the balance above the iteration keeps the form. */
function dysonIteration(trace: Trace): void {
  const at = (head: string): Term => fn(head, omega);
  const inverse = (which: "R" | "A", e: Term): Term =>
    sub(sub(e, fn("epsilon")), pow(fn(`G_11^${which}`, e), -1));
  const given = {
    "Sigma_11^K": (e: Term) => mul(distribution(e), sub(inverse("R", e), inverse("A", e))),
  };
  const lhs = mul(at("G_11^R"), at("Sigma_11^K"), at("G_11^A"));
  trace.step({
    id: "equilibrium-dyson",
    rule: BALANCE_RULES.dyson,
    lhs,
    rhs: expand(unfold(lhs, given)),
    judge: "algebra",
    given,
    text: "Conversely Σ^K = h(Σ^R − Σ^A) gives G^K = h(G^R − G^A). Together: one iteration of self-energy and Dyson equation keeps the relation, hence all of them do, to all orders that Σ̂ = i g² D τ3Ĝτ3 sums, lead included.",
  });
}

/** The same as ratios of > and <, which multiply. */
function kuboMartinSchwinger(record: (id: string, lhs: Term, rhs: Term, text: string) => Term): void {
  const weight = (f: Term, sign: 1 | -1): Term => mul(HALF, sign === 1 ? add(f, ONE) : sub(f, ONE));
  const electron = (sign: 1 | -1): Term => weight(distribution(nu), sign);
  const boson = (sign: 1 | -1): Term => weight(bosonDistribution(transfer), sign);
  const ratio = (id: string, part: (sign: 1 | -1) => Term, text: string): void => {
    const lhs = div(part(1), part(-1));
    record(id, lhs, throughExponentials(unfold(lhs, AT_ONE)), text);
  };
  ratio("kms-electron", electron, "The same in terms of > and <: G^>/G^< = (h + 1)/(h − 1) = −e^{ν/T}.");
  ratio("kms-boson", boson, "D^>/D^< = (F_B + 1)/(F_B − 1) = e^{x/T} at the energy x = ω − ν.");
  ratio(
    "kms-self-energy",
    (sign) => mul(boson(sign), electron(sign)),
    "The integrands of Σ^> = i g²∫D^>G^> and of Σ^<: in the product the energies add up to ω, so a self-energy that is a product in time obeys the condition of an electron.",
  );
}
