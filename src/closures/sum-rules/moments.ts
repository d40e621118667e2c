import { substitute, unfold } from "../../algebra/rewrite.ts";
import { add, fn, integral, mul, ONE, pow, type Sym, sub, type Term, ZERO } from "../../algebra/term.ts";
import type { ProofLine, StepInput, Trace } from "../../algebra/trace.ts";
import { exchangeLine, shiftLine } from "../../steady/proof-lines.ts";
import {
  bosonDistribution,
  bosonHilbert,
  lambdaA,
  lambdaR,
  nu,
  omega,
  spectral,
  transfer,
  x,
  z,
} from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import { bodyOf, cauchyKernel, closed, onShell, overEnergies } from "./analytic-functions.ts";
import { atInfinity, BY_JUMP } from "./dispersion.ts";
import { SUM_RULES } from "./rules.ts";
import { tailsOfBoson } from "./tails.ts";

/** Integrals over all energies that hold for every h, F_B and A. */
export function moments(derived: Pick<Equations, "wide" | "local">, trace: Trace): void {
  tailsOfBoson(trace);
  electronWeights(trace);
  bosonWeights(trace);
  equationWeights(derived, trace);
}

/** ∫dv body, closed where `body` (with its definitions put in) is analytic; the tail on the large semicircle is what is left. */
function record(
  trace: Trace,
  id: string,
  variable: Sym,
  body: Term,
  text: string,
  more: Pick<StepInput, "given" | "proof"> = {},
): void {
  const lhs = integral(variable, body);
  const rhs = closed(unfold(body, more.given ?? {}), variable);
  trace.step({ id, rule: SUM_RULES.tail, lhs, rhs, judge: "nested", text, ...more });
}
/** ∫dω∫dν k(ω−ν)f(ν) = ∫dν f(ν)∫dω k(ω−ν), and ω − ν = x for k = AF_B. */
function factorised(double: Term): ProofLine[] {
  const inner = integral(omega, mul(spectral(transfer), bosonDistribution(transfer)));
  return [exchangeLine(double), shiftLine(inner, add(nu, x), x)];
}

function electronWeights(trace: Trace): void {
  const at = (head: string): Term => fn(head, omega);
  record(trace, "weight-retarded", omega, at("G_11^R"), "A retarded function that falls like 1/ω,");
  record(trace, "weight-advanced", omega, at("G_11^A"), "and its advanced partner.");
  record(trace, "weight-spectral", omega, at("B"), "One state: the spectral density is normalised.", {
    given: { B: BY_JUMP.B },
  });
  record(
    trace,
    "weight-square",
    omega,
    pow(at("G_11^R"), 2),
    "The square falls faster and integrates to zero: the boson alone gives no pairing on the line.",
  );
}

function bosonWeights(trace: Trace): void {
  const first = (t: Term): Term => integral(x, mul(x, t));
  const opposite = { rule: "residues", from: add(first(lambdaR(x)), first(lambdaA(x))), to: ZERO };
  record(trace, "weight-lambda", x, lambdaR(x), "λ^R falls like 1/x², since A is odd.");
  record(
    trace,
    "f-sum",
    x,
    mul(x, lambdaR(x)),
    "Its first moment is the first moment of A, the f-sum rule of the boson.",
    { given: { A: BY_JUMP.A }, proof: [opposite] },
  );
  trace.step({
    id: "coupling-moment",
    rule: SUM_RULES.jump,
    lhs: integral(x, mul(spectral(x), pow(x, -1))),
    rhs: substitute(closed(mul(BY_JUMP.A(x), cauchyKernel(x)), x), new Map([[z, ZERO]])),
    judge: "poles",
    given: { A: (e: Term) => mul(e, fn("a", e)) },
    assumptions: ["A(x) = x a(x) with a regular at x = 0"],
    text: "λ = λ(0) = 2∫_0^∞A/x: the dispersion relation at z → 0, where A vanishes.",
  });
  record(
    trace,
    "weight-hilbert",
    x,
    bosonHilbert(x),
    "P_B falls like −∫AF_B/x: its integral measures the fluctuations of the boson.",
  );
}

function equationWeights({ wide, local }: Pick<Equations, "wide" | "local">, trace: Trace): void {
  record(
    trace,
    "weight-kernel",
    omega,
    wide.kernels.kernelPhi,
    "The kernel, integrated over ω, is the same for every ν and does not know h.",
  );
  recordDouble(
    "weight-gap",
    wide.openGap,
    overEnergies(wide.openGap),
    "Hence ∫φ^R factorises: only the fluctuations of the boson count, no matter how it is distributed over energy.",
    trace,
  );
  selfEnergyWeights({ wide, local }, trace);
}

/** ∫dω of an equation open = ∫dν […], closed in ω and, where the unknown function is analytic, in ν. */
function recordDouble(id: string, open: Term, rhs: Term, text: string, trace: Trace): void {
  const lhs = integral(omega, open);
  trace.step({ id, rule: SUM_RULES.tail, lhs, rhs, judge: "nested", text, proof: factorised(lhs) });
}

function selfEnergyWeights({ wide, local }: Pick<Equations, "wide" | "local">, trace: Trace): void {
  const boson = mul(spectral(transfer), bosonDistribution(transfer));
  const inBoth = (open: Term): Term => overEnergies(open, (body) => closed(body, nu));
  const product = integral(nu, mul(boson, fn("G_11^R", nu)));
  recordDouble(
    "weight-product",
    product,
    inBoth(product),
    "In the local closure the boson part of Σ^R is a product of the two weights,",
    trace,
  );
  recordDouble(
    "weight-self-energy",
    local.selfEnergy,
    inBoth(local.selfEnergy),
    "and the thermal part adds nothing: −∫Im Σ^R dω = π∫_0^∞AF_B dx, whatever h and G are.",
    trace,
  );
  const open = wide.openSelfEnergy;
  const { coefficient, rest } = onShell(bodyOf(open));
  const beyondOne = unfold(coefficient, { "g^R": (e: Term) => sub(fn("g^R", e), ONE) });
  trace.step({
    id: "weight-self-energy-wide",
    rule: SUM_RULES.tail,
    lhs: integral(omega, sub(open, atInfinity(open))),
    rhs: overEnergies(integral(nu, add(mul(boson, beyondOne), rest))),
    judge: "nested",
    text: "In the wide band the same holds for Σ^R − Σ^R(∞) and g^R − 1.",
  });
}
