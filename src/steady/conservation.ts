import { factorOut } from "../algebra/factor-out.ts";
import { cancel } from "../algebra/fraction.ts";
import { gatherIntegrals, substitute, unfold } from "../algebra/rewrite.ts";
import { add, fn, HALF, integral, mul, neg, ONE, pow, type Sym, sub, type Term } from "../algebra/term.ts";
import type { ProofLine, Rule, Trace } from "../algebra/trace.ts";
import { BY_DENSITY, density, type KineticWithBath } from "./bath.ts";
import type { KineticResult } from "./kinetic.ts";
import { leadDistribution, leadRate } from "./lead.ts";
import { reflectedAt } from "./parity.ts";
import { asIntegral, exchangedNames, exchangeLine, parityLine, shiftLine } from "./proof-lines.ts";
import { bosonDistribution, distribution, nu, omega, pi, spectral, transfer, twoPi, x } from "./symbols.ts";

export const CONSERVATION_RULES = {
  flow: {
    name: "flow",
    statement:
      "Number and energy change at the rates ∫dω/2π [Σ^<G^> − Σ^>G^<] and ∫dω/2π ω[Σ^<G^> − Σ^>G^<].",
    conditions: ["steady state"],
    source: "equal-time Kadanoff–Baym equation; Meir and Wingreen, Phys. Rev. Lett. 68, 2512 (1992)",
  },
  exchange: {
    name: "exchange",
    statement: "∫dω∫dν f(ω,ν) = ½∫dω∫dν [f(ω,ν) + f(ν,ω)].",
    conditions: ["absolutely convergent double integral"],
    source: "Fubini's theorem",
  },
  parity: {
    name: "parity",
    statement: "A and F_B are odd.",
    conditions: [],
    source: "real boson field",
  },
  steady: {
    name: "steady-balance",
    statement: "Γ_b(h_b − h) + π∫A N B dν = 0, solved for h_b.",
    conditions: ["Γ_b ≠ 0"],
    source: "kinetic equation with bath",
  },
} satisfies Record<string, Rule>;

/** ∫dω w·rate, the flow of 1 or ω: under both integrals. */
function flow(rate: Term, weight: Term = ONE): Term {
  return integral(omega, underIntegral(mul(weight, rate)));
}
/** ∫∫ with another integrand. */
export function withBody(double: Term, change: (body: Term) => Term): Term {
  const outer = asIntegral(double);
  const inner = asIntegral(outer.body);
  return integral(outer.variable, integral(inner.variable, change(inner.body)));
}
/** f(ν,ω) for f(ω,ν). */
export function exchanged(t: Term): Term {
  return substitute(
    t,
    new Map<Sym, Term>([
      [omega, nu],
      [nu, omega],
    ]),
  );
}
const WITH_LEAD = (bath: KineticWithBath) => ({
  h_b: (e: Term) =>
    sub(distribution(e), mul(pi, pow(leadRate, -1), substitute(bath.collision, new Map([[omega, e]])))),
});

/** c∫f = ∫cf for one integral in a product. */
function underIntegral(t: Term): Term {
  const factors = t.kind === "prod" ? t.factors : [t];
  const inside = asIntegral(factors.find((f) => f.kind === "integral") ?? t);
  return integral(inside.variable, mul(inside.body, ...factors.filter((f) => f !== inside)));
}

/**
 * ∫dω of the collision integral vanishes for every h, F_B, A and B. Returns the rate at which electrons at ω become more through
 * the boson, an integral over ν.
 */
export function numberConservation(kinetic: KineticResult, bath: KineticWithBath, trace: Trace): Term {
  const difference = sub(fn("G_11^R", omega), fn("G_11^A", omega));
  const perEnergy = mul(pow(twoPi, -1), HALF, difference, kinetic.collision);
  const rate = trace.step({
    id: "number-flow",
    rule: CONSERVATION_RULES.flow,
    lhs: perEnergy,
    rhs: underIntegral(unfold(perEnergy, BY_DENSITY)),
    judge: "poles",
    given: BY_DENSITY,
    text: "The number of electrons at ω changes through the boson at this rate, ½(G^R − G^A)/2π times the collision integral; A N is a rate per pair of energies.",
  });
  const integrand = asIntegral(rate).body;
  const opposite = exchanged(integrand);
  trace.step({
    id: "number-antisymmetry",
    rule: CONSERVATION_RULES.parity,
    lhs: opposite,
    rhs: mul(factorOut(byOddness(opposite), integrand), integrand),
    judge: "poles",
    proof: oddTransfer(),
    text: "What goes from ν to ω is missing at ν: A is odd, N(ω,ν) = N(ν,ω).",
  });
  const symmetrised = halved(flow(rate));
  trace.step({
    id: "number-conserved",
    rule: CONSERVATION_RULES.exchange,
    lhs: symmetrised,
    rhs: cancelling(symmetrised),
    judge: "nested",
    proof: oddTransfer(),
    text: "The rate of all electrons, with ω and ν exchanged in one half of it: the halves cancel, so that the boson conserves the number of electrons, whatever h and B are and A and F_B, which are odd.",
  });
  const current = mul(HALF, leadRate, density(omega), sub(distribution(omega), leadDistribution(omega)));
  const balanced = underIntegral(cancel(unfold(current, WITH_LEAD(bath))));
  trace.step({
    id: "number-lead",
    rule: CONSERVATION_RULES.steady,
    lhs: current,
    rhs: balanced,
    judge: "poles",
    given: WITH_LEAD(bath),
    text: "In a steady state the current Γ_b B(f_b − f) from the lead is minus that of the boson at each energy.",
  });
  trace.step({
    id: "number-lead-total",
    rule: CONSERVATION_RULES.steady,
    lhs: integral(omega, current),
    rhs: cancelling(halved(integral(omega, balanced))),
    judge: "nested",
    given: WITH_LEAD(bath),
    proof: oddTransfer(),
    text: "Summed over ω it is minus the rate of all electrons, which vanishes: no net current flows.",
  });
  return rate;
}
/** ½[f + f exchanged]. */
const halved = (t: Term): Term => mul(HALF, add(t, exchangedNames(t)));
/** The same as one integral, in which odd functions cancel. */
const cancelling = (t: Term): Term => withBody(joined(t), (body) => cancel(byOddness(body)));
/** A sum of double integrals over the same variables as one. */
export function joined(t: Term): Term {
  const outer = asIntegral(gatherIntegrals(distributed(t)));
  return integral(outer.variable, gatherIntegrals(distributed(outer.body)));
}
/** c(a + b) = ca + cb. */
function distributed(t: Term): Term {
  const factors = t.kind === "prod" ? t.factors : [t];
  const sum = factors.find((f) => f.kind === "sum");
  if (sum?.kind !== "sum") return t;
  return add(...sum.terms.map((s) => mul(...factors.filter((f) => f !== sum), s)));
}
/** A(ν−ω) = −A(ω−ν), F_B(ν−ω) = −F_B(ω−ν) put in. */
const byOddness = (t: Term): Term => reflectedAt(t, [sub(nu, omega)]);
/** f = ½[f + f exchanged], recorded. */
function symmetrise(id: string, whole: Term, text: string, trace: Trace): Term {
  const other = exchangedNames(whole);
  return trace.step({
    id,
    rule: CONSERVATION_RULES.exchange,
    lhs: whole,
    rhs: halved(whole),
    judge: "nested",
    proof: [{ rule: "exchange", from: other, to: whole }],
    text,
  });
}
/** A(ν−ω) = −A(ω−ν), F_B(ν−ω) = −F_B(ω−ν). */
function oddTransfer() {
  const back = sub(nu, omega);
  return [
    parityLine(spectral(back), neg(spectral(transfer)), ["A"]),
    parityLine(bosonDistribution(back), neg(bosonDistribution(transfer)), ["F_B"]),
  ];
}

/** Terms that the energy balance ends with. */
export interface EnergyBalance {
  /** −(π/4)∫∫(ω−ν)B A N B: the power into the electrons from the boson. */
  readonly electrons: Term;
  /** (π/4)∫dx x A(x)∫dν N(ν+x,ν)B(ν+x)B(ν): the power into the boson. */
  readonly boson: Term;
}

/** The energy that the electrons lose to the boson, and that the lead supplies. */
export function energyBalance(
  { defect }: Pick<KineticResult, "defect">,
  rate: Term,
  bath: KineticWithBath,
  trace: Trace,
): EnergyBalance {
  const whole = flow(rate, omega);
  const symmetrised = symmetrise(
    "energy-exchanged",
    whole,
    "The power into the electrons, ω times the rate, with ω and ν exchanged in one half of it.",
    trace,
  );
  const perQuantum = mul(transfer, defect);
  const asTransfer = (body: Term): Term => mul(factorOut(byOddness(body), perQuantum), perQuantum);
  const electrons = trace.step({
    id: "energy-symmetrised",
    rule: CONSERVATION_RULES.parity,
    lhs: symmetrised,
    rhs: withBody(joined(symmetrised), asTransfer),
    judge: "nested",
    proof: oddTransfer(),
    text: "Only the transferred energy ω − ν counts.",
  });
  const boson = byTransfer(withBody(electrons, neg), trace);
  const fromLead = integral(
    omega,
    mul(HALF, leadRate, omega, density(omega), sub(distribution(omega), leadDistribution(omega))),
  );
  const given = WITH_LEAD(bath);
  const both = add(fromLead, whole);
  trace.step({
    id: "energy-lead",
    rule: CONSERVATION_RULES.steady,
    lhs: both,
    rhs: cancel(joined(unfold(both, given))),
    judge: "nested",
    given,
    text: "In a steady state the power ∫dω ω Γ_b B(f_b − f) from the lead is what the electrons pass on to the boson: the three powers add up to zero.",
  });
  return { electrons, boson };
}

/** ∫dω∫dν f = ∫dν∫dω f = ∫dν∫dx f(ν+x,ν) = ∫dx∫dν f(ν+x,ν). */
function byTransfer(double: Term, trace: Trace): Term {
  const record = (id: string, lhs: Term, rhs: Term, proof: ProofLine[], text: string): Term =>
    trace.step({ id, rule: CONSERVATION_RULES.exchange, lhs, rhs, judge: "nested", proof, text });
  const first = exchangeLine(double);
  const byNu = record(
    "energy-order",
    first.from,
    first.to,
    [first],
    "The power that the electrons lose, the opposite of what they gain, in the other order.",
  );
  const inner = shiftLine(asIntegral(byNu).body, add(nu, x), x);
  const shifted = record(
    "energy-transfer",
    byNu,
    integral(nu, inner.to),
    [inner],
    "x = ω − ν is the energy of the boson.",
  );
  const last = exchangeLine(shifted);
  return record("energy-per-boson", shifted, last.to, [last], "The same, sorted by the energy of the boson.");
}
