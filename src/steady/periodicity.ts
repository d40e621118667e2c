import { cancel } from "../algebra/fraction.ts";
import { expand, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, div, fn, mul, neg, num, pow, splitCoefficient, sub, sym, type Term } from "../algebra/term.ts";
import { asThermal, throughExponentials } from "../algebra/thermal.ts";
import type { Rule, Trace } from "../algebra/trace.ts";
import type { Gaussian } from "../exact/gaussian.ts";
import { bosonDistribution, distribution, omega, temperature } from "./symbols.ts";

export const PERIODICITY_RULES = {
  period: {
    name: "thermal-period",
    statement:
      "X^M(τ−β) = ∓X^M(τ) on the thermal branch, − for electrons, + for bosons; X^M(τ) = ∫dω/2π e^{−ωτ}X^>(ω) for 0 < τ < β, with X^< for −β < τ < 0.",
    conditions: ["thermal equilibrium at T = 1/β", "both integrals converge for 0 < τ < β"],
    source: "cyclic trace: Kubo 1957; Martin and Schwinger 1959",
  },
  distribution: {
    name: "distribution-from-ratio",
    statement: "X^K = h(X^R − X^A) (F_B for a boson) with X^K = X^> + X^<, X^R − X^A = X^> − X^<.",
    conditions: ["X^> ≠ X^<"],
    source: "definition of h and F_B",
  },
  vertex: {
    name: "vertex-period",
    statement:
      "At a vertex one electron line comes in, one leaves and one boson line ends: an external vertex keeps what is not amputated.",
    conditions: ["inner vertices integrated over the whole contour"],
    source: "rules of the diagrams of Σ and Π, skeletons of any order",
  },
} satisfies Record<string, Rule>;

const beta = pow(temperature, -1);
const tau = sym("tau");
const decay = (over: Term): Term => fn("exp", expand(neg(mul(omega, over))));

/** X^< as the period of the thermal branch makes it of X^>: ∓e^{−ω/T}X^>. */
function lesser(id: string, head: string, period: Gaussian, text: string, trace: Trace): Term {
  const [less, greater] = [fn(`${head}^<`, omega), fn(`${head}^>`, omega)];
  const equation = sub(mul(decay(sub(tau, beta)), less), mul(num(period), decay(tau), greater));
  const root = trace.step({
    id: `period-${id}`,
    rule: PERIODICITY_RULES.period,
    lhs: less,
    rhs: solveFor(equation, less),
    judge: "algebra",
    equation,
    text,
  });
  return trace.step({
    id: `period-${id}-ratio`,
    rule: PERIODICITY_RULES.period,
    lhs: root,
    rhs: throughExponentials(root),
    judge: "thermal",
    text: "The time τ drops out, as it must for the integrands to agree at every τ.",
  });
}

/** The distribution that belongs to the ratio of X^< to X^>, by name. */
function distributionOf(id: string, head: string, unknown: Term, ratio: Term, trace: Trace): void {
  const [less, greater] = [fn(`${head}^<`, omega), fn(`${head}^>`, omega)];
  const definition = sub(add(greater, less), mul(unknown, sub(greater, less)));
  const equation = expand(div(unfold(definition, { [`${head}^<`]: () => ratio }), greater));
  const value = trace.step({
    id: `distribution-${id}`,
    rule: PERIODICITY_RULES.distribution,
    lhs: unknown,
    rhs: cancel(solveFor(equation, unknown)),
    judge: "algebra",
    equation,
    text: "Put into the definition of the distribution, X^> drops out:",
  });
  trace.step({
    id: `thermal-${id}`,
    rule: PERIODICITY_RULES.distribution,
    lhs: value,
    rhs: asThermal(value, omega, temperature),
    judge: "thermal",
    text: "that is the fluctuation–dissipation theorem.",
  });
}
/** h = tanh(ω/2T) and F_B = coth(ω/2T) from the period of the thermal branch, and the same for Σ and Π to all orders. */
export function thermalPeriodicity(trace: Trace): void {
  const electron = lesser(
    "electron",
    "G_11",
    num(-1).value,
    "An electron changes its sign over one period: e^{−ω(τ−β)}G^< = −e^{−ωτ}G^> at every τ between 0 and β.",
    trace,
  );
  distributionOf("electron", "G_11", distribution(omega), electron, trace);
  const boson = lesser("boson", "D", num(1).value, "A boson keeps it.", trace);
  distributionOf("boson", "D", bosonDistribution(omega), boson, trace);
  allOrders(trace);
}

/** What the external vertex of a diagram makes of its period: −1 for each electron line that is left there. */
function allOrders(trace: Trace): void {
  const periods = {
    "G^β": (e: Term) => neg(fn("G^0", e)),
    "D^β": (e: Term) => fn("D^0", e),
  };
  const [one, two] = [sym("z_1"), sym("z_2")];
  const period = (id: string, lhs: Term, text: string): Gaussian => {
    const rhs = unfold(lhs, periods);
    const step = { id, lhs, rhs, text, given: periods } as const;
    return splitCoefficient(trace.step({ ...step, rule: PERIODICITY_RULES.vertex, judge: "algebra" }))[0];
  };
  const ofSelfEnergy = period(
    "vertex-self-energy",
    mul(fn("G^β", one), fn("D^β", two), fn("rest", one, two)),
    "Σ to all orders, crossed boson lines included: at its first vertex one electron and one boson line are left, and only they know whether it lies at t_0 or at t_0 − iβ. The rest of the diagram and the integrals over its inner vertices do not change, so Σ has the period of G, whatever the order.",
  );
  const ofPolarisation = period(
    "vertex-polarisation",
    mul(fn("G^β", one), fn("G^β", two), fn("rest", one, two)),
    "At the first vertex of Π two electron lines are left: Π has the period of D.",
  );
  lesser(
    "self-energy",
    "Sigma_11",
    ofSelfEnergy,
    "Hence Σ obeys the condition of an electron to all orders,",
    trace,
  );
  lesser("polarisation", "Pi", ofPolarisation, "and Π that of a boson.", trace);
}
