import { collectIn } from "../algebra/collect.ts";
import { differentiate } from "../algebra/differentiate.ts";
import { factorOut } from "../algebra/factor-out.ts";
import {
  coefficientOf,
  type Definition,
  expand,
  gatherIntegrals,
  substitute,
  unfold,
} from "../algebra/rewrite.ts";
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
  type Term,
  ZERO,
} from "../algebra/term.ts";
import {
  asThermal,
  inExponentials,
  oneExponential,
  thermalBoson,
  thermalElectron,
} from "../algebra/thermal.ts";
import { contentOut } from "../algebra/tidy.ts";
import type { Rule, Trace } from "../algebra/trace.ts";
import { agreeing } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { BATH_RULES, BY_DENSITY, density, GREATER_LESSER } from "./bath.ts";
import { type EnergyBalance, joined, withBody } from "./conservation.ts";
import { BOSON } from "./distributions.ts";
import type { KineticResult } from "./kinetic.ts";
import { asIntegral } from "./proof-lines.ts";
import {
  bosonDistribution,
  bosonTemperature,
  distribution,
  electronTemperature,
  nu,
  omega,
  transfer,
  twoPi,
  vertex,
  x,
} from "./symbols.ts";

/** Rules of the polarisation and of the power that goes into the boson. */
export const POLARISATION_RULES = {
  loop: {
    name: "polarisation",
    statement: "Π^>(x) = −i g²∫dν/2π G^>(ν+x)G^<(ν), Π^<(x) = −i g²∫dν/2π G^<(ν+x)G^>(ν).",
    conditions: ["normal state, per spin; the minus sign belongs to the closed fermion loop"],
    source: "derivative of the Fock functional with respect to D",
  },
  power: {
    name: "power",
    statement: "P_B = ½∫dx/2π x[Π^>D^< − Π^<D^>], loss minus gain of the electrons' loop.",
    conditions: ["a real boson counts x and −x once: the factor ½"],
    source: "equal-time equation of the boson",
  },
  thermal: {
    name: "two-temperatures",
    statement: "h(ω) = tanh(ω/2T_e), F_B(x) = coth(x/2T_B).",
    conditions: [],
    source: "fluctuation–dissipation theorem in each subsystem",
  },
} satisfies Record<string, Rule>;

/** G^> or G^< through B and h. */
const byDensity = (head: string, e: Term): Term => unfold(GREATER_LESSER[head]!(e), BY_DENSITY);

/** Π^> and Π^< as integrals over pairs of electrons. */
const LOOP: Readonly<Record<string, Definition>> = {
  "Pi^>": (e: Term) => bubble(">", "<", e),
  "Pi^<": (e: Term) => bubble("<", ">", e),
};
/** −i g²∫dν/2π G^a(ν+e)G^b(ν). */
function bubble(a: ">" | "<", b: ">" | "<", e: Term): Term {
  const body = mul(fn(`G_11^${a}`, add(nu, e)), fn(`G_11^${b}`, nu));
  return integral(nu, mul(num(-1), I, pow(vertex, 2), pow(twoPi, -1), inDensity(body)));
}
function inDensity(t: Term): Term {
  return unfold(t, {
    "G_11^>": (e) => byDensity("G_11^>", e!),
    "G_11^<": (e) => byDensity("G_11^<", e!),
  });
}

/** D^≷ = ½[D^K ± (D^R − D^A)] in A and F_B. */
const BOSON_LESSER: Readonly<Record<string, Definition>> = Object.fromEntries(
  ([">", "<"] as const).map((c) => [
    `D^${c}`,
    (e: Term) => {
      const difference = sub(fn("D^R", e), fn("D^A", e));
      const half = mul(HALF, c === ">" ? add(fn("D^K", e), difference) : sub(fn("D^K", e), difference));
      return unfold(half, BOSON);
    },
  ]),
) as Record<string, Definition>;

/** Π^R − Π^A and Π^K as integrals over pairs of electrons. */
function loopComponents(trace: Trace): void {
  const pair = mul(density(add(nu, x)), density(nu));
  const components = (id: string, sign: 1 | -1, text: string): void => {
    const lhs = add(fn("Pi^>", x), mul(num(sign), fn("Pi^<", x)));
    const joined = asIntegral(gatherIntegrals(expand(unfold(lhs, LOOP))));
    trace.step({
      id,
      rule: POLARISATION_RULES.loop,
      lhs,
      rhs: integral(nu, mul(factorOut(joined.body, pair), pair)),
      judge: "poles",
      given: LOOP,
      text,
    });
  };
  components(
    "polarisation-spectral",
    -1,
    "Π^R − Π^A = Π^> − Π^<: pairs that absorb x minus pairs that emit it.",
  );
  components(
    "polarisation-keldysh",
    1,
    "Π^K = Π^> + Π^<: its ratio to Π^R − Π^A is F_ref, averaged over pairs.",
  );
}

/**
 * The power that goes into the boson, from its own polarisation: ½∫dx/2π x[Π^>D^< − Π^<D^>]. It is recorded to be the
 * power that the electrons lose, for every h, F_B, A and density of states.
 */
export function powerIntoBoson(
  { defect }: Pick<KineticResult, "defect">,
  energy: Pick<EnergyBalance, "boson">,
  trace: Trace,
): Term {
  loopComponents(trace);
  const named = (head: string): Term => fn(head, x);
  const balance = sub(mul(named("Pi^>"), named("D^<")), mul(named("Pi^<"), named("D^>")));
  const perEnergy = trace.step({
    id: "boson-gain-loss",
    rule: BATH_RULES.components,
    lhs: balance,
    rhs: collectIn(unfold(balance, BOSON_LESSER), [named("Pi^>"), named("Pi^<")]),
    judge: "algebra",
    given: BOSON_LESSER,
    text: "Balance of the boson at x, as for the electrons: 1 − F_B = −2n absorbs, 1 + F_B = 2(n + 1) emits.",
  });
  const power = integral(x, mul(HALF, pow(twoPi, -1), x, perEnergy));
  const perPair = substitute(defect, new Map([[omega, add(nu, x)]]));
  const opened = joined(unfold(power, LOOP));
  trace.step({
    id: "power-boson",
    rule: POLARISATION_RULES.power,
    lhs: power,
    rhs: agreeing(
      withBody(opened, (body) => mul(factorOut(body, perPair), perPair)),
      energy.boson,
    ),
    judge: "nested",
    given: LOOP,
    text: "The power into the boson, from Π, is the power that the electrons lose: energy is conserved for every h, F_B, A and B.",
  });
  return power;
}

/** The sign of the flow with two temperatures, and the law of the wide band. */
export function heatFlow(kinetic: KineticResult, energy: EnergyBalance, trace: Trace): void {
  const defect = trace.step({
    id: "heat-defect",
    rule: POLARISATION_RULES.thermal,
    lhs: kinetic.defect,
    rhs: byTemperatures(kinetic),
    judge: "thermal",
    given: {
      h: (e: Term) => thermalElectron(e, electronTemperature),
      F_B: (e: Term) => thermalBoson(e, bosonTemperature),
    },
    text: "With two temperatures N(ω,ν) = [h(ω) − h(ν)]·2[n_B(x/T_e) − n_B(x/T_B)] at x = ω − ν: it has the sign of T_e − T_B, so heat flows from the hotter to the colder.",
  });
  const exponent = phaseSpace(trace);
  const perBoson = mul(heatPerBoson(energy, kinetic.defect, defect), fn("S", x));
  // In units of 2T_e the exponential of the primitive grows by e^{2x}.
  const unit = mul(num(2), electronTemperature);
  const given = { S: (e: Term) => mul(unit, substitute(exponent, new Map([[x, div(e, unit)]]))) };
  trace.step({
    id: "heat-wide-band",
    rule: POLARISATION_RULES.power,
    lhs: perBoson,
    rhs: unfold(perBoson, given),
    judge: "algebra",
    given,
    assumptions: ["S(x) = ∫dν[h(ν+x) − h(ν)] = 2x"],
    text: "The power into the boson per x, spin and state; over all x it is 2π∫_0^∞dx x²A(x)[n_B(x/T_e) − n_B(x/T_B)] (Allen 1987).",
  });
}

/** N = slope·(F_B − F_ref) with F_ref at the electrons' temperature, both distributions by 1 + 2n_B. */
function byTemperatures({ defect, reference }: KineticResult): Term {
  const boson = bosonDistribution(transfer);
  const thermal = { h: (e: Term) => thermalElectron(e, electronTemperature) };
  const balanced = asThermal(unfold(reference, thermal), transfer, electronTemperature);
  const excess = unfold(sub(thermalBoson(transfer, bosonTemperature), balanced), {
    coth: (e: Term) => add(ONE, mul(num(2), fn("bose", mul(num(2), e)))),
  });
  const opposite = (t: Term): Term => contentOut(add(neg(t)));
  return mul(opposite(coefficientOf(defect, boson)), opposite(excess));
}

/** What multiplies h(ν+x) − h(ν) in the power into the boson per x, for B = 1 and the defect of two temperatures. */
function heatPerBoson(energy: EnergyBalance, defect: Term, twoTemperatures: Term): Term {
  const perPair = unfold(asIntegral(asIntegral(energy.boson).body).body, { B: () => ONE });
  const shifted = (t: Term): Term => substitute(t, new Map([[omega, add(nu, x)]]));
  const whole = mul(factorOut(perPair, shifted(defect)), shifted(twoTemperatures));
  return factorOut(whole, sub(distribution(add(nu, x)), distribution(nu)));
}

/** ∫dν[h(ν+x) − h(ν)] = 2x in the wide band, in units of 2T_e: primitive, slope and ends. */
function phaseSpace(trace: Trace): Term {
  const record = (id: string, lhs: Term, rhs: Term, text: string): Term => {
    const assumptions = ["energies in units of 2T_e: h = tanh ν"];
    return trace.step({
      id,
      rule: POLARISATION_RULES.thermal,
      lhs,
      rhs,
      judge: "thermal",
      assumptions,
      text,
    });
  };
  const ratioBy = (occupied: Term): Term =>
    add(mul(fn("exp", x), occupied), mul(fn("exp", neg(x)), sub(ONE, occupied)));
  const quotient = mul(fn("cosh", add(nu, x)), pow(fn("cosh", nu), -1));
  record(
    "phase-space",
    quotient,
    byOccupation(quotient),
    "In the wide band B = 1 and the electrons enter through ∫dν[h(ν+x) − h(ν)] alone. The primitive is ln[cosh(ν+x)/cosh ν]; its exponential is a mean of e^{x} and e^{−x}.",
  );
  const byWeight = ratioBy(pow(add(ONE, fn("exp", mul(num(-2), nu))), -1));
  const slope = differentiate(byWeight, nu, { exp: (u) => fn("exp", u) });
  record(
    "phase-space-slope",
    sub(fn("tanh", add(nu, x)), fn("tanh", nu)),
    div(slope, quotient),
    "That it is the primitive: its slope over itself is the integrand, with n_F(−2ν) = 1/(1 + e^{−2ν}) and de^{−2ν}/dν = −2e^{−2ν}.",
  );
  const growth = div(ratioBy(ONE), ratioBy(ZERO));
  const grown = record(
    "phase-space-ends",
    growth,
    oneExponential(growth),
    "From ν → −∞, where n_F(−2ν) = 0, to ν → ∞, where it is 1, the exponential grows by this factor: the integral is 2x at every temperature.",
  );
  if (grown.kind !== "fn") throw new InternalError("expected an exponential");
  return grown.args[0]!;
}

/** What multiplies e^x and e^{−x}, by n_F(−2ν) = ½(1 + tanh ν). */
function byOccupation(quotient: Term): Term {
  const written = expand(inExponentials(quotient));
  const wave = fn("exp", x);
  const share = (power: 1 | -1): Term => {
    const excess = sub(mul(num(2), coefficientOf(written, pow(wave, power))), ONE);
    const thermal = mul(num(power), asThermal(mul(num(power), excess), nu, HALF));
    return unfold(mul(HALF, add(ONE, thermal)), {
      tanh: (u) => sub(mul(num(2), fn("fermi", mul(num(-2), u!))), ONE),
    });
  };
  return add(mul(wave, share(1)), mul(fn("exp", neg(x)), share(-1)));
}
