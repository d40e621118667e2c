import { substitute } from "../algebra/rewrite.ts";
import {
  add,
  fn,
  HALF,
  integral,
  mul,
  neg,
  num,
  pow,
  ratio,
  type Sym,
  sub,
  type Term,
  ZERO,
} from "../algebra/term.ts";
import type { ProofLine, Rule, Trace } from "../algebra/trace.ts";
import { BY_DENSITY, density, type KineticWithBath } from "./bath.ts";
import type { KineticResult } from "./kinetic.ts";
import { leadDistribution, leadRate } from "./lead.ts";
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

/** −(π/2)∫dω∫dν w(ω,ν) B(ω)A(ω−ν)N(ω,ν)B(ν): the flow of 1 or ω into the electrons. */
function flow(kinetic: KineticResult, weight: Term, factor: Term = ratio(-1, 2)): Term {
  const collision = mul(spectral(transfer), kinetic.defect, density(nu));
  return integral(omega, integral(nu, mul(factor, pi, weight, density(omega), collision)));
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
  h_b: (e: Term) => sub(distribution(e), mul(pi, pow(leadRate, -1), bath.collision)),
});

/** ∫dω of the collision integral vanishes for every h, F_B, A and B. */
export function numberConservation(kinetic: KineticResult, bath: KineticWithBath, trace: Trace): void {
  const difference = sub(fn("G_11^R", omega), fn("G_11^A", omega));
  const whole = flow(kinetic, num(1));
  trace.step({
    id: "number-flow",
    rule: CONSERVATION_RULES.flow,
    lhs: mul(pow(twoPi, -1), HALF, difference, kinetic.collision),
    rhs: asIntegral(whole).body,
    judge: "poles",
    given: BY_DENSITY,
    text: "The number of electrons at ω changes through the boson at this rate, ½(G^R − G^A)/2π times the collision integral; A N is a rate per pair of energies.",
  });
  const integrand = asIntegral(asIntegral(whole).body).body;
  trace.step({
    id: "number-antisymmetry",
    rule: CONSERVATION_RULES.parity,
    lhs: exchanged(integrand),
    rhs: neg(integrand),
    judge: "poles",
    proof: oddTransfer(),
    text: "What goes from ν to ω is missing at ν: A is odd, N(ω,ν) = N(ν,ω).",
  });
  trace.step({
    id: "number-conserved",
    rule: CONSERVATION_RULES.exchange,
    lhs: mul(num(2), whole),
    rhs: ZERO,
    judge: "nested",
    proof: [
      { rule: "exchange", from: whole, to: mul(HALF, add(whole, exchangedNames(whole))) },
      ...oddTransfer(),
    ],
    text: "Half the integrand plus half the exchanged one: the boson conserves the number of electrons, whatever h, F_B, A and B are.",
  });
  trace.step({
    id: "number-lead",
    rule: CONSERVATION_RULES.steady,
    lhs: integral(
      omega,
      mul(HALF, leadRate, density(omega), sub(distribution(omega), leadDistribution(omega))),
    ),
    rhs: ZERO,
    judge: "nested",
    given: WITH_LEAD(bath),
    proof: oddTransfer(),
    text: "Hence no net current flows from the lead in a steady state, ∫dω Γ_b B(f_b − f) = 0.",
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
export function energyBalance(kinetic: KineticResult, bath: KineticWithBath, trace: Trace): EnergyBalance {
  const whole = flow(kinetic, omega);
  const electrons = trace.step({
    id: "energy-symmetrised",
    rule: CONSERVATION_RULES.exchange,
    lhs: whole,
    rhs: flow(kinetic, transfer, ratio(-1, 4)),
    judge: "nested",
    proof: [
      { rule: "exchange", from: whole, to: mul(HALF, add(whole, exchangedNames(whole))) },
      ...oddTransfer(),
    ],
    text: "The power into the electrons, ω times the rate: by the same exchange only the transferred energy ω − ν counts.",
  });
  const boson = trace.step({
    id: "energy-transfer",
    rule: CONSERVATION_RULES.exchange,
    lhs: neg(electrons),
    rhs: byTransfer(electrons),
    judge: "nested",
    proof: transferLines(electrons),
    text: "The same power with the opposite sign, sorted by the energy x = ω − ν of the boson.",
  });
  const fromLead = integral(
    omega,
    mul(HALF, leadRate, omega, density(omega), sub(distribution(omega), leadDistribution(omega))),
  );
  trace.step({
    id: "energy-lead",
    rule: CONSERVATION_RULES.steady,
    lhs: add(fromLead, whole),
    rhs: ZERO,
    judge: "nested",
    given: WITH_LEAD(bath),
    text: "In a steady state the power ∫dω ω Γ_b B(f_b − f) from the lead is what the electrons pass on to the boson: the three powers add up to zero.",
  });
  return { electrons, boson };
}

/** ∫dω∫dν = ∫dν∫dω, ω = ν + x, and back. */
function transferLines(double: Term): ProofLine[] {
  const first = exchangeLine(double);
  const inner = shiftLine(asIntegral(first.to).body, add(nu, x), x);
  return [first, inner, exchangeLine(integral(nu, inner.to))];
}
/** ω = ν + x in −∫dω∫dν f(ω,ν): ∫dx∫dν −f(ν+x,ν). */
function byTransfer(double: Term): Term {
  const body = asIntegral(asIntegral(double).body).body;
  return integral(x, integral(nu, neg(substitute(body, new Map([[omega, add(nu, x)]])))));
}
