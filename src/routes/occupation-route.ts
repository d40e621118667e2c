import { solveFor } from "../algebra/solve.ts";
import {
  add,
  div,
  fn,
  HALF,
  I,
  integral,
  mul,
  neg,
  num,
  ONE,
  pow,
  sub,
  sym,
  type Term,
} from "../algebra/term.ts";
import { Trace } from "../algebra/trace.ts";
import { secondDistribution } from "../closures/asymmetric.ts";
import { equations } from "../closures/equations.ts";
import { dysonRule } from "../contour/dyson-series.ts";
import { density, kineticWithBath } from "../steady/bath.ts";
import { recordBoundary } from "../steady/boundary-term.ts";
import { energyBalance, numberConservation } from "../steady/conservation.ts";
import { lead, leadDistribution, leadRate } from "../steady/lead.ts";
import { powerIntoBoson } from "../steady/polarisation.ts";
import {
  bosonDistribution,
  distribution,
  epsilon,
  nu,
  omega,
  pi,
  spectral,
  transfer,
  twoPi,
  x,
} from "../steady/symbols.ts";
import { OCCUPATION } from "./kernel-route.ts";
import { SIDES, type Side, signed } from "./lesser-functions.ts";
import { rise } from "./lesser-route.ts";
import { principalValueIntegral } from "./principal-value.ts";
import type { Route } from "./route.ts";

/** h of a level that is filled and emptied by these: (Σ^> + Σ^<)/(Σ^> − Σ^<). */
function balanced(side: (which: Side) => Term): Term {
  const [greater, lesser] = SIDES.map(side) as [Term, Term];
  return div(add(greater, lesser), sub(greater, lesser));
}
function route(
  name: string,
  statement: string,
  first: Term,
  second: Term,
  rest: Partial<Pick<Route, "given" | "judge">> = {},
): Route {
  return { name: `occupations-${name}`, statement, first, second, judge: "algebra", ...rest };
}

/** Levels that are filled and emptied: Σ^≷ and D^≷ by occupations, without Keldysh components. */
export function occupationRoutes(): Route[] {
  return [...levels(), ...withLead(), ...powers(), ...boson()];
}

function levels(): Route[] {
  const { kinetic } = equations();
  const [eta, gamma] = [sym("eta"), sym("gamma")];
  const widths = (side: Side): Term =>
    add(mul(eta, rise(side, sym("h_0"))), mul(gamma, rise(side, sym("h"))));
  const f = (e: Term): Term => fn("f", e);
  const n = fn("n", transfer);
  const emission = mul(f(omega), sub(ONE, f(nu)), add(ONE, n));
  const absorption = mul(f(nu), sub(ONE, f(omega)), n);
  const planck = solveFor(sub(emission, absorption), n);
  return [
    route(
      "boundary",
      "h of a level that its start fills at the rate η and Σ at γ: (Σ^> + Σ^<)/(Σ^> − Σ^<), against its share in ∫dε G^K.",
      recordBoundary(dysonRule("K"), new Trace()),
      balanced(widths),
    ),
    route(
      "reference-boson",
      "F_ref = 1 + 2n of the n at which emission f(ω)(1−f(ν))(1+n) and absorption f(ν)(1−f(ω))n are equal, against N = 0.",
      kinetic.reference,
      add(ONE, mul(num(2), planck)),
      { given: OCCUPATION },
    ),
    route(
      "holes",
      "h_22 = 1 − 2f_22 with f_22(ω) = 1 − f_11(−ω), the occupation of a hole, against G_22^K.",
      secondDistribution(),
      sub(ONE, mul(num(2), sub(ONE, f(neg(omega))))),
      { given: { h_11: (e: Term) => sub(ONE, mul(num(2), f(e))) } },
    ),
  ];
}

/** A(ω−ν)B(ν) of one pair, (F_B ± 1)(h ± 1)/2. */
const scattering = (side: Side): Term =>
  integral(
    nu,
    mul(
      HALF,
      pi,
      spectral(transfer),
      density(nu),
      rise(side, bosonDistribution(transfer)),
      rise(side, distribution(nu)),
    ),
  );
/** ±Σ^≷ per −i: lead and boson. */
const filling = (side: Side): Term =>
  add(mul(HALF, leadRate, rise(side, leadDistribution(omega))), scattering(side));

function withLead(): Route[] {
  const bath = lead();
  const { kinetic } = equations();
  const equation = kineticWithBath(kinetic, bath);
  // ρ_bV² from Fermi's golden rule Γ_b = 2πρ_bV², the sum over levels by δ functions.
  const perLevel = div(leadRate, twoPi);
  const level = pow(sub(omega, epsilon), -1);
  const overLevels = (side: 1 | -1): Term =>
    mul(
      perLevel,
      principalValueIntegral(level, epsilon, () => side),
    );
  const tunnelling = (side: Side): Term => mul(neg(I), HALF, leadRate, rise(side, leadDistribution(omega)));
  return [
    route(
      "lead-retarded",
      "Σ_b^R with Γ_b = 2πρ_bV² and the levels of the lead by δ functions and principal values, against residues.",
      bath.R,
      overLevels(1),
    ),
    route(
      "lead-keldysh",
      "Σ_b^K = Σ_b^> + Σ_b^< of tunnelling to empty and from filled levels, −iΓ_b(1 − f_b) and iΓ_bf_b, against h_b(Σ_b^R − Σ_b^A).",
      bath.K,
      add(...SIDES.map(tunnelling)),
    ),
    route(
      "rate-out",
      "The whole rate out as what empties less what fills a level, i(Σ^> − Σ^<).",
      equation.out,
      sub(filling(">"), filling("<")),
      { judge: "poles" },
    ),
    route(
      "rate-in",
      "The whole rate in as what empties plus what fills a level, i(Σ^> + Σ^<).",
      equation.in,
      add(filling(">"), filling("<")),
      { judge: "poles" },
    ),
    route(
      "distribution",
      "h = (Σ^> + Σ^<)/(Σ^> − Σ^<) of the whole self-energy, against Σ^K = h(Σ^R − Σ^A) solved for h.",
      equation.solution,
      balanced(filling),
      { judge: "poles" },
    ),
  ];
}

/** What one pair of electrons gives to the boson: x·[emission − absorption]. */
function powers(): Route[] {
  const { kinetic } = equations();
  const trace = new Trace();
  const equation = kineticWithBath(kinetic, lead());
  const rate = numberConservation(kinetic, equation, trace);
  const energy = energyBalance(kinetic, rate, equation, trace);
  const power = powerIntoBoson(kinetic, energy, trace);
  const f = (e: Term): Term => mul(HALF, sub(ONE, distribution(e)));
  const n = (e: Term): Term => mul(HALF, sub(bosonDistribution(e), ONE));
  // From ω to ν with emission of ω−ν > 0 or absorption of ν−ω > 0: the two are one expression, A(ω−ν)(1+n(ω−ν)).
  const jump = mul(f(omega), sub(ONE, f(nu)), spectral(transfer), add(ONE, n(transfer)));
  const lost = mul(twoPi, density(omega), density(nu), transfer, jump);
  const toBoson = mul(
    HALF,
    pow(twoPi, -1),
    num(2),
    x,
    sub(mul(I, fn("Pi^>", x), fn("n", x)), mul(I, fn("Pi^<", x), add(ONE, fn("n", x)))),
  );
  return [
    route(
      "power-electrons",
      "The power into the electrons as −∫∫(ω−ν) times Fermi's golden rule 2πA(ω−ν)(1+n)f(ω)(1−f(ν)), against ω times the collision integral.",
      energy.electrons,
      integral(omega, integral(nu, neg(lost))),
      { judge: "nested" },
    ),
    route(
      "power-boson",
      "The power into the boson as x times absorption less emission, nΠ^> and (1+n)Π^<, against ½x[Π^>D^< − Π^<D^>].",
      power,
      integral(x, neg(mul(pi, spectral(x), pow(sym("g"), -2), toBoson))),
      { judge: "algebra", given: { F_B: OCCUPATION.F_B } },
    ),
  ];
}

/** The boson that the electrons dress. */
function boson(): Route[] {
  const { boson: dressed } = equations({ selfConsistentBoson: true });
  const named = (head: string): Term => fn(head, omega);
  const sides = (side: Side): Term =>
    mul(HALF, add(named("Pi^K"), signed(side, sub(named("Pi^R"), named("Pi^A")))));
  const emitted = (side: Side): Term => mul(named("D^R"), sides(side), named("D^A"));
  const perBubble = mul(named("D_0^R"), named("Pi^R"));
  return [
    route(
      "boson-retarded",
      "D^R as the geometric series of bubbles D_0ΠD_0Π…D_0, against the equation (D_0^{-1} − Π)D = 1 solved.",
      dressed.retarded,
      mul(named("D_0^R"), pow(sub(ONE, perBubble), -1)),
    ),
    route(
      "boson-keldysh",
      "D^K = D^> + D^< of D^≷ = D^RΠ^≷D^A, against the Keldysh component of (D_0^{-1} − Π)∘D = 1.",
      dressed.keldysh,
      add(...SIDES.map(emitted)),
    ),
    route(
      "boson-distribution",
      "F_B = (D^> + D^<)/(D^> − D^<) with D^≷ = D^RΠ^≷D^A, against D^K = F_B(D^R − D^A).",
      dressed.distribution,
      balanced(emitted),
    ),
  ];
}
