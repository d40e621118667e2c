import { collectIn, fromZero } from "../algebra/collect.ts";
import { factorOut } from "../algebra/factor-out.ts";
import { inLetters, type Letters } from "../algebra/letters.ts";
import { expand, findAll, gatherIntegrals, rewrite, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import { add, fn, HALF, I, integral, mul, num, ONE, sub, type Term } from "../algebra/term.ts";
import type { Rule, Trace } from "../algebra/trace.ts";
import { InternalError } from "../errors/errors.ts";
import type { KineticResult } from "./kinetic.ts";
import { type Lead, leadDistribution, leadRate } from "./lead.ts";
import { distribution, nu, omega, pi, spectral, transfer } from "./symbols.ts";

export const BATH_RULES = {
  components: {
    name: "components",
    statement: "X^> = ½(X^K + X^R − X^A), X^< = ½(X^K − X^R + X^A).",
    conditions: [],
    source: "definition of R, A, K",
  },
  density: {
    name: "spectral-density",
    statement: "B = −Im G^R/π, that is G^R − G^A = −2πiB.",
    conditions: [],
    source: "definition of B",
  },
  occupation: {
    name: "occupation",
    statement: "h = 1 − 2f, F_B = 1 + 2n.",
    conditions: [],
    source: "definition of f and n",
  },
  kinetic: {
    name: "kinetic-with-bath",
    statement: "Σ^K = h(Σ^R − Σ^A) for the whole self-energy, lead included.",
    conditions: ["normal state", "steady state"],
    source: "Keldysh component of the Dyson equation",
  },
} satisfies Record<string, Rule>;

/** B = −Im G^R/π; 1 in the wide band, where the coupling is per state. */
export const density = (e: Term): Term => fn("B", e);
/** G^R − G^A = −2πiB as a definition of G^A. */
export const BY_DENSITY = {
  "G_11^A": (e: Term) => add(fn("G_11^R", e), mul(num(2), pi, I, density(e))),
};
/** Σ^>, Σ^<, G^>, G^< by R, A, K, with G^K = h(G^R − G^A) in G. */
export const GREATER_LESSER = Object.fromEntries(
  (["Sigma_11", "G_11"] as const).flatMap((name) =>
    ([">", "<"] as const).map((c) => [`${name}^${c}`, (e: Term) => component(name, c, e)]),
  ),
) as Readonly<Record<string, (e: Term) => Term>>;

function component(name: "Sigma_11" | "G_11", which: ">" | "<", e: Term): Term {
  const difference = sub(fn(`${name}^R`, e), fn(`${name}^A`, e));
  const keldysh = name === "G_11" ? mul(distribution(e), difference) : fn("Sigma_11^K", e);
  return mul(HALF, which === ">" ? add(keldysh, difference) : sub(keldysh, difference));
}

/** The kinetic equation with a lead: rates and the equation solved for h(ω). */
export interface KineticWithBath {
  /** Γ_b + π∫A(F_B + h)B, the whole rate out, and Γ_b h_b + π∫A(1 + hF_B)B, the whole rate in. */
  readonly out: Term;
  readonly in: Term;
  /** h(ω) = in/out. */
  readonly solution: Term;
  /** ∫dν A N B: what the boson does to h(ω), times −π. */
  readonly collision: Term;
}

/** Gain minus loss in terms of Σ^K − h(Σ^R − Σ^A) and of occupations. */
export function gainAndLoss(kinetic: KineticResult, trace: Trace): void {
  const at = (head: string): Term => fn(head, omega);
  const gain = mul(at("Sigma_11^<"), at("G_11^>"));
  const loss = mul(at("Sigma_11^>"), at("G_11^<"));
  const balance = sub(gain, loss);
  trace.step({
    id: "gain-loss",
    rule: BATH_RULES.components,
    lhs: balance,
    rhs: fromZero(unfold(balance, GREATER_LESSER), at("Sigma_11^K")),
    judge: "algebra",
    given: GREATER_LESSER,
    text: "Gain Σ^<G^> minus loss Σ^>G^<, per energy and time: the kinetic equation says that they balance at each ω.",
  });
  trace.step({
    id: "defect-occupations",
    rule: BATH_RULES.occupation,
    lhs: kinetic.defect,
    rhs: inLetters(unfold(kinetic.defect, OCCUPATIONS), [level(omega), level(nu), quanta(transfer)]),
    judge: "algebra",
    given: OCCUPATIONS,
    text: "The KMS defect is four times Boltzmann's balance: emission of a boson ω−ν, stimulated and spontaneous, minus absorption.",
  });
}
/** A level is occupied or empty. */
function level(e: Term): Letters {
  const f = fn("f", e);
  return { atom: f, pair: [f, sub(ONE, f)] };
}
/** A boson is absorbed, or emitted spontaneously and by those that are there. */
function quanta(e: Term): Letters {
  const n = fn("n", e);
  return { atom: n, pair: [n, add(ONE, n)] };
}
const OCCUPATIONS = {
  h: (e: Term) => sub(ONE, mul(num(2), fn("f", e))),
  F_B: (e: Term) => add(ONE, mul(num(2), fn("n", e))),
};

/** Adds the lead to the rates of the boson and solves Σ^K = h(Σ^R − Σ^A) for h(ω). */
export function kineticWithBath(kinetic: KineticResult, bath: Lead, trace?: Trace): KineticWithBath {
  const perDensity = (id: string, rate: Term, fromLead: Term, text: string): Term => {
    const whole = mul(I, add(integral(nu, scattered(rate)), fromLead));
    const rhs = add(expand(mul(I, fromLead)), integral(nu, mul(I, unfold(scattered(rate), BY_DENSITY))));
    trace?.step({ id, rule: BATH_RULES.density, lhs: whole, rhs, judge: "poles", given: BY_DENSITY, text });
    return rhs;
  };
  const out = perDensity(
    "bath-rate-out",
    kinetic.rateOut,
    sub(bath.R, bath.A),
    "i(Σ^R − Σ^A) = −2Im Σ^R, boson and lead: the rate at which electrons leave ω. The amplitude G^R decays with half of it.",
  );
  const into = perDensity("bath-rate-in", kinetic.rateIn, bath.K, "iΣ^K: the rate of scattering in.");
  const equation = sub(into, mul(distribution(omega), out));
  const solution = solveFor(equation, distribution(omega));
  trace?.step({
    id: "kinetic-with-bath",
    rule: BATH_RULES.kinetic,
    lhs: distribution(omega),
    rhs: solution,
    judge: "algebra",
    equation,
    text: "The kinetic equation, [rate out]·h(ω) = [rate in], solved for h(ω); the right-hand side holds h at the other energies.",
  });
  const collision = integral(nu, mul(spectral(transfer), kinetic.defect, density(nu)));
  trace?.step({
    id: "deviation",
    rule: BATH_RULES.kinetic,
    lhs: equation,
    rhs: asBalance(equation, kinetic.defect),
    judge: "poles",
    text: "The same as a balance: the lead pulls h towards h_b at the rate Γ_b, the boson adds π∫A N B. Without a bath ∫A N B dν = 0 at every ω.",
  });
  const oneState = { "G_11^A": (e: Term) => unfold(BY_DENSITY["G_11^A"](e), { B: () => ONE }) };
  trace?.step({
    id: "condition-wide-band",
    rule: BATH_RULES.density,
    lhs: integral(nu, scattered(kinetic.defect)),
    rhs: integral(nu, unfold(scattered(kinetic.defect), oneState)),
    judge: "poles",
    given: oneState,
    text: "Σ^K − h(Σ^R − Σ^A) in the wide band, where B = 1: without a bath h solves ∫A(ω−ν)N(ω,ν)dν = 0 at every ω.",
  });
  return { out, in: into, solution, collision };
}

/** A term of Γ_b and one integral over ν, its integrand sorted by the defect. */
function asBalance(equation: Term, defect: Term): Term {
  const joined = gatherIntegrals(expand(equation));
  const inside = findAll(joined, (t) => t.kind === "integral")[0];
  if (inside?.kind !== "integral") throw new InternalError("expected one integral over ν");
  const collision = integral(nu, mul(factorOut(inside.body, defect), defect));
  return add(collectIn(sub(joined, inside), [leadRate]), collision);
}

/** Why thermal electrons without broadening are no limit of a lead. */
export function fixedBath(kinetic: KineticResult, trace: Trace): Term {
  const at = (head: string): Term => fn(head, omega);
  const required = at("Sigma_b^K");
  const whole = (head: string): Term => add(at(`Sigma_11^${head}`), at(`Sigma_b^${head}`));
  const equation = sub(whole("K"), mul(distribution(omega), sub(whole("R"), whole("A"))));
  const unbroadened = rewrite(equation, (t) => (t === at("Sigma_b^R") ? at("Sigma_b^A") : undefined));
  const solved = solveFor(unbroadened, required);
  trace.step({
    id: "fixed-needs",
    rule: BATH_RULES.kinetic,
    lhs: required,
    rhs: solved,
    judge: "algebra",
    equation: unbroadened,
    assumptions: ["Σ_b^R = Σ_b^A: no broadening"],
    text: "What would hold h fixed without broadening the level.",
  });
  const given = {
    "Sigma_11^K": () => scattering(kinetic.rateIn),
    "Sigma_11^R": (e: Term) => add(fn("Sigma_11^A", e), scattering(kinetic.rateOut)),
  };
  const rhs = trace.step({
    id: "fixed-source",
    rule: BATH_RULES.density,
    lhs: solved,
    rhs: asBalance(unfold(solved, given), kinetic.defect),
    judge: "poles",
    given,
    text: "Inserting the rates of the boson: a bath with Σ_b^K ≠ 0 is needed wherever N ≠ 0.",
  });
  const fromLead = mul(leadDistribution(omega), sub(at("Sigma_b^R"), at("Sigma_b^A")));
  const unbroadenedLead = { "Sigma_b^R": (e: Term) => fn("Sigma_b^A", e) };
  trace.step({
    id: "fixed-no-lead",
    rule: BATH_RULES.kinetic,
    lhs: fromLead,
    rhs: unfold(fromLead, unbroadenedLead),
    judge: "algebra",
    given: unbroadenedLead,
    assumptions: ["Σ_b^R = Σ_b^A: no broadening"],
    text: "But a lead without broadening has Σ_b^K = h_b(Σ_b^R − Σ_b^A) = 0: fixed thermal electrons are an idealisation of their own, no limit of a lead.",
  });
  return rhs;
}
/** The integrand of Σ^K or Σ^R − Σ^A: ½A·rate·(G^R − G^A). */
function scattered(rate: Term): Term {
  return mul(HALF, spectral(transfer), rate, sub(fn("G_11^R", nu), fn("G_11^A", nu)));
}
/** The integral through the density: −iπ∫A rate B. */
function scattering(rate: Term): Term {
  return integral(nu, unfold(scattered(rate), BY_DENSITY));
}
