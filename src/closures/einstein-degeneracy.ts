import { sift } from "../algebra/delta.ts";
import { factorOut } from "../algebra/factor-out.ts";
import { substitute, unfold } from "../algebra/rewrite.ts";
import { add, fn, HALF, integral, mul, pow, ratio, type Sym, sub, sym, type Term } from "../algebra/term.ts";
import { asThermal, thermalBoson, throughExponentials } from "../algebra/thermal.ts";
import type { Rule, Trace } from "../algebra/trace.ts";
import { density } from "../steady/bath.ts";
import type { KineticResult } from "../steady/kinetic.ts";
import { bosonTemperature, nu, omega, spectral, x } from "../steady/symbols.ts";
import { coupling, frequency } from "./boson/model.ts";
import { withOddBoson } from "./weak-coupling/chain.ts";

const RULES = {
  einstein: {
    name: "einstein-collision",
    statement: "A(x) = (λΩ/2)[δ(x−Ω) − δ(x+Ω)].",
    conditions: ["no bath"],
    source: "definition of the Einstein boson",
  },
  theta: {
    name: "artanh",
    statement: "h = tanh θ; F_B = coth(x/2T_B).",
    conditions: [],
    source: "addition theorem of coth",
  },
} satisfies Record<string, Rule>;

/** A with the two δ functions written out. */
const DELTAS = {
  A: (e: Term) =>
    mul(
      ratio(1, 2),
      coupling,
      frequency,
      sub(fn("delta", sub(e, frequency)), fn("delta", add(e, frequency))),
    ),
};
const [here, there] = [sym("theta_1"), sym("theta_2")];

/**
 * The Einstein boson connects ω with ω ± Ω only: without a bath the kinetic equation fixes θ = artanh h up to an odd
 * Ω-periodic function, so it has no unique solution.
 */
export function einsteinDegeneracy(kinetic: KineticResult, trace: Trace): void {
  const at = (a: Term, b: Term): Term => mul(density(a), substitutePair(kinetic.defect, a, b), density(b));
  const below = sub(omega, frequency);
  const above = add(omega, frequency);
  const flow = integral(x, mul(spectral(x), at(omega, sub(omega, x))));
  const sifted = withOddBoson(sift(unfold(flow, DELTAS)));
  trace.step({
    id: "einstein-flow",
    rule: RULES.einstein,
    lhs: flow,
    rhs: add(byNeighbour(sifted, below, at(omega, below)), byNeighbour(sifted, above, at(above, omega))),
    judge: "poles",
    given: DELTAS,
    text: "Each rung ω + nΩ exchanges electrons with its neighbours: flow from below minus flow to above, J(ω) − J(ω+Ω) with J(ω) = (λΩ/2)B(ω)N(ω,ω−Ω)B(ω−Ω). In a steady state J is the same on all rungs, and zero since it vanishes at infinity: N(ω,ω−Ω) = 0.",
  });
  const byTheta = (e: Term): Term => fn("tanh", e === omega ? here : there);
  // asThermal names tanh or coth of half the energy over T: here of θ_1 − θ_2 itself.
  const difference = asThermal(unfold(kinetic.reference, { h: byTheta }), sub(here, there), HALF);
  trace.step({
    id: "addition-theorem",
    rule: RULES.theta,
    lhs: kinetic.reference,
    rhs: difference,
    judge: "thermal",
    given: { h: byTheta },
    assumptions: ["θ_1 = θ(ω), θ_2 = θ(ν)"],
    text: "F_ref in terms of θ. N(ω,ω−Ω) = 0 therefore says θ(ω) − θ(ω−Ω) = Ω/2T_B, and nothing else.",
  });
  const periodic = sym("p");
  const family = {
    h: (e: Term) => fn("tanh", add(mul(ratio(1, 2), e, pow(bosonTemperature, -1)), periodic)),
    F_B: (e: Term) => thermalBoson(e, bosonTemperature),
  };
  const onRung = substitutePair(kinetic.defect, omega, below);
  trace.step({
    id: "einstein-family",
    rule: RULES.theta,
    lhs: onRung,
    rhs: throughExponentials(unfold(onRung, family)),
    judge: "thermal",
    given: family,
    assumptions: ["p = p(ω) = p(ω−Ω), odd in ω"],
    text: "θ(ω) = ω/2T_B + p(ω) solves it for every odd p of period Ω: the equation is degenerate, and a solver must refuse it or name a bath.",
  });
}

/** What a sum holds of the neighbour, sorted by the flow to it. */
function byNeighbour(sum: Term, neighbour: Term, flow: Term): Term {
  const terms = sum.kind === "sum" ? sum.terms : [sum];
  const part = add(...terms.filter((t) => t.kind === "prod" && t.factors.includes(density(neighbour))));
  return mul(factorOut(part, flow), flow);
}

/** N(a,b). */
function substitutePair(defect: Term, a: Term, b: Term): Term {
  return substitute(
    defect,
    new Map<Sym, Term>([
      [omega, a],
      [nu, b],
    ]),
  );
}
