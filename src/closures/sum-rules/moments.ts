import {
  add,
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
} from "../../algebra/term.ts";
import type { ProofLine, StepInput, Trace } from "../../algebra/trace.ts";
import { exchangeLine, shiftLine } from "../../steady/proof-lines.ts";
import {
  bosonDistribution,
  bosonHilbert,
  lambdaA,
  lambdaR,
  nu,
  omega,
  pi,
  spectral,
  transfer,
  x,
} from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import { BY_JUMP, densityOf } from "./dispersion.ts";
import { SUM_RULES } from "./rules.ts";
import { tailsOfBoson } from "./tails.ts";

/** ∫AF_B dx, twice the integral over x > 0. */
export const fluctuation = integral(x, mul(spectral(x), bosonDistribution(x)));

/** The large semicircle: ∫dv X(v) for X → tail/v, analytic above or below. */
const above = (tail: Term): Term => mul(neg(I), pi, tail);
const below = (tail: Term): Term => mul(I, pi, tail);
/** Of P_B → −∫AF_B/x and of the kernel ½(P_B + hλ^R), where λ^R has no tail. */
const hilbertWeight = above(neg(fluctuation));
const kernelWeight = mul(HALF, hilbertWeight);

/** Integrals over all energies that hold for every h, F_B and A. */
export function moments(derived: Pick<Equations, "wide" | "local">, trace: Trace): void {
  tailsOfBoson(trace);
  electronWeights(trace);
  bosonWeights(trace);
  equationWeights(derived, trace);
}

function record(
  trace: Trace,
  id: string,
  lhs: Term,
  rhs: Term,
  text: string,
  more: Pick<StepInput, "given" | "proof"> = {},
): void {
  trace.step({ id, rule: SUM_RULES.tail, lhs, rhs, judge: "nested", text, ...more });
}
/** ∫dω∫dν k(ω−ν)f(ν) = ∫dν f(ν)∫dω k(ω−ν), and ω − ν = x for k = AF_B. */
function factorised(double: Term): ProofLine[] {
  const inner = integral(omega, mul(spectral(transfer), bosonDistribution(transfer)));
  return [exchangeLine(double), shiftLine(inner, add(nu, x), x)];
}

function electronWeights(trace: Trace): void {
  const whole = (head: string): Term => integral(omega, fn(head, omega));
  record(trace, "weight-retarded", whole("G_11^R"), above(ONE), "A retarded function that falls like 1/ω,");
  record(trace, "weight-advanced", whole("G_11^A"), below(ONE), "and its advanced partner.");
  record(
    trace,
    "weight-spectral",
    whole("B"),
    densityOf(above(ONE), below(ONE)),
    "One state: the spectral density is normalised.",
    {
      given: { B: BY_JUMP.B },
    },
  );
  const square = integral(omega, pow(fn("G_11^R", omega), 2));
  record(
    trace,
    "weight-square",
    square,
    above(ZERO),
    "The square falls faster and integrates to zero: the boson alone gives no pairing on the line.",
  );
}

function bosonWeights(trace: Trace): void {
  const first = (t: Term): Term => integral(x, mul(x, t));
  const opposite = { rule: "residues", from: add(first(lambdaR(x)), first(lambdaA(x))), to: ZERO };
  record(
    trace,
    "weight-lambda",
    integral(x, lambdaR(x)),
    above(ZERO),
    "λ^R falls like 1/x², since A is odd.",
  );
  record(
    trace,
    "f-sum",
    integral(x, mul(x, lambdaR(x))),
    above(neg(integral(x, mul(x, spectral(x))))),
    "Its first moment is the first moment of A, the f-sum rule of the boson.",
    { given: { A: BY_JUMP.A }, proof: [opposite] },
  );
  trace.step({
    id: "coupling-moment",
    rule: SUM_RULES.jump,
    lhs: integral(x, mul(spectral(x), pow(x, -1))),
    rhs: lambdaR(num(0)),
    judge: "poles",
    given: { A: (e: Term) => mul(e, fn("a", e)) },
    assumptions: ["A(x) = x a(x) with a regular at x = 0"],
    text: "λ = λ(0) = 2∫_0^∞A/x: the dispersion relation at z → 0, where A vanishes.",
  });
  record(
    trace,
    "weight-hilbert",
    integral(x, bosonHilbert(x)),
    hilbertWeight,
    "P_B falls like −∫AF_B/x: its integral measures the fluctuations of the boson.",
  );
}

function equationWeights({ wide, local }: Pick<Equations, "wide" | "local">, trace: Trace): void {
  record(
    trace,
    "weight-kernel",
    integral(omega, wide.kernels.kernelPhi),
    kernelWeight,
    "The kernel, integrated over ω, is the same for every ν and does not know h.",
  );
  record(
    trace,
    "weight-gap",
    integral(omega, wide.openGap),
    mul(kernelWeight, integral(nu, fn("f^R", nu))),
    "Hence ∫φ^R factorises: only the fluctuations of the boson count, no matter how it is distributed over energy.",
    { proof: factorised(integral(omega, wide.openGap)) },
  );
  selfEnergyWeights({ wide, local }, trace);
}

function selfEnergyWeights({ wide, local }: Pick<Equations, "wide" | "local">, trace: Trace): void {
  const product = integral(
    omega,
    integral(nu, mul(spectral(transfer), bosonDistribution(transfer), fn("G_11^R", nu))),
  );
  record(
    trace,
    "weight-product",
    product,
    mul(fluctuation, above(ONE)),
    "In the local closure the boson part of Σ^R is a product of the two weights,",
    { proof: factorised(product) },
  );
  const selfEnergy = integral(omega, local.selfEnergy);
  record(
    trace,
    "weight-self-energy",
    selfEnergy,
    mul(HALF, fluctuation, above(ONE)),
    "and the thermal part adds nothing: −∫Im Σ^R dω = π∫_0^∞AF_B dx, whatever h and G are.",
    { proof: factorised(selfEnergy) },
  );
  const constant = integral(x, mul(HALF, I, pi, spectral(x), bosonDistribution(x)));
  record(
    trace,
    "weight-self-energy-wide",
    integral(omega, add(wide.openSelfEnergy, constant)),
    neg(mul(kernelWeight, integral(nu, sub(fn("g^R", nu), ONE)))),
    "In the wide band the same holds for Σ^R − Σ^R(∞) and g^R − 1.",
  );
}
