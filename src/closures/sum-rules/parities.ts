import { factorOut } from "../../algebra/factor-out.ts";
import { type Definition, rewrite, substitute, unfold } from "../../algebra/rewrite.ts";
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
  type Sym,
  splitCoefficient,
  sub,
  type Term,
} from "../../algebra/term.ts";
import { contentOut, tidy } from "../../algebra/tidy.ts";
import type { ProofLine, Trace } from "../../algebra/trace.ts";
import { BY_DENSITY } from "../../steady/bath.ts";
import { BOSON, ELECTRON, insertDistributions } from "../../steady/distributions.ts";
import { reflectedAt } from "../../steady/parity.ts";
import { asIntegral, parityLine, shiftLine } from "../../steady/proof-lines.ts";
import {
  bosonDistribution,
  bosonHilbert,
  distribution,
  lambdaA,
  lambdaR,
  nu,
  omega,
  pi,
  spectral,
  transfer,
  x,
  z,
} from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import { cauchyKernel } from "./analytic-functions.ts";
import { defectParities, electronReflections } from "./reflections.ts";
import { SUM_RULES } from "./rules.ts";

const reversed = (t: Term): Term => substitute(t, new Map<Sym, Term>([[omega, neg(omega)]]));
const bothReversed = (t: Term): Term =>
  substitute(
    t,
    new Map<Sym, Term>([
      [omega, neg(omega)],
      [nu, neg(nu)],
    ]),
  );

/** How every function behaves under ω → −ω. */
export function parities(
  derived: Pick<Equations, "self" | "wide" | "local" | "kinetic">,
  trace: Trace,
): void {
  bosonParities(derived, trace);
  defectParities(derived.kinetic, trace);
  electronParities(derived, trace);
  electronReflections(trace);
}

function bosonParities({ wide }: Pick<Equations, "wide">, trace: Trace): void {
  const boson = (id: string, lhs: Term, rhs: Term, text: string, proof: ProofLine[]): void => {
    trace.step({ id, rule: SUM_RULES.parity, lhs, rhs, judge: "poles", proof, text });
  };
  boson(
    "reflection-lambda",
    lambdaR(neg(x)),
    mul(signAtOpposite(spectral(x)), lambdaA(x)),
    "The conjugate of λ^R is its value at the opposite energy,",
    [parityLine(lambdaR(neg(x)), lambdaA(x), ["lambda^R", "lambda^A"])],
  );
  boson(
    "reflection-hilbert",
    bosonHilbert(neg(x)),
    mul(signAtOpposite(mul(spectral(x), bosonDistribution(x))), fn("P_B^-", x)),
    "that of P_B with the opposite sign.",
    [parityLine(bosonHilbert(neg(x)), neg(fn("P_B^-", x)), ["P_B", "P_B^-"])],
  );
  const kernel = wide.kernels.kernelPhi;
  boson(
    "reflection-kernel",
    bothReversed(kernel),
    contentOut(reflectedAt(bothReversed(kernel), [back, neg(nu)])),
    "Hence K(−ω,−ν) = −conj K(ω,ν).",
    [
      parityLine(bosonHilbert(back), neg(fn("P_B^-", transfer)), ["P_B", "P_B^-"]),
      parityLine(lambdaR(back), lambdaA(transfer), ["lambda^R", "lambda^A"]),
      parityLine(distribution(neg(nu)), neg(distribution(nu)), ["h"]),
    ],
  );
}

/** ∫dx ρ(x)/(x + z) = ±∫dx ρ(x)/(x − z) by x → −x, with the half planes of z exchanged. */
function signAtOpposite(density: Term): Term {
  const turned = substitute(mul(density, pow(add(x, z), -1)), new Map([[x, neg(x)]]));
  return factorOut(reflectedAt(turned, [neg(x)]), mul(density, cauchyKernel(x)));
}

function electronParities({ self, local }: Pick<Equations, "self" | "local">, trace: Trace): void {
  const electrons = {
    "G_11^A": (e: Term) => neg(fn("G_11^R", neg(e))),
    "F^A": (e: Term) => fn("F^R", neg(e)),
  };
  const anomalous = { "F^K": (e: Term) => mul(distribution(e), sub(fn("F^R", e), fn("F^A", e))) };
  const component = (t: Term): Term => insertDistributions(t, { ...BOSON, ...ELECTRON, ...anomalous });
  const record = (id: string, lhs: Term, text: string): void => {
    const proof = [shiftLine(gathered(lhs, electrons), neg(nu)), ...mirrored()];
    trace.step({
      id,
      rule: SUM_RULES.electrons,
      lhs,
      rhs: mirror(lhs),
      judge: "poles",
      given: electrons,
      proof,
      text,
    });
  };
  record("reflection-self-energy", reversed(component(self.normal.R)), "Σ^R(−ω) = −Σ^A(ω), in any closure,");
  record(
    "reflection-gap",
    reversed(component(self.anomalous.R)),
    "φ^R(−ω) = φ^A(ω), with F^K = h(F^R − F^A).",
  );
  const returned = mul(fn("X", nu), fn("G^R", nu), fn("G^A", nu));
  const glue = integral(nu, mul(local.kernels.localNonThermal, returned));
  const mirroredGreen = { "G^A": (e: Term) => neg(fn("G^R", neg(e))) };
  const even = parityLine(fn("X", neg(nu)), fn("X", nu), ["X"]);
  trace.step({
    id: "reflection-glue",
    rule: SUM_RULES.electrons,
    lhs: reversed(glue),
    rhs: mirror(reversed(glue)),
    judge: "poles",
    given: mirroredGreen,
    proof: [shiftLine(gathered(reversed(glue), mirroredGreen), neg(nu)), even, ...mirrored()],
    assumptions: ["X even"],
    text: "The share of the glue, which the residual adds to F^K, has the same parity.",
  });
  trace.step({
    id: "reflection-residual",
    rule: SUM_RULES.electrons,
    lhs: reversed(local.residual),
    rhs: mirror(reversed(local.residual)),
    judge: "poles",
    assumptions: ["X even"],
    text: "The equation of the residual keeps X even.",
  });
}
const back = sub(nu, omega);
/** Functions of ν − ω and −ν by those of ω − ν and ν; λ^A by λ^R and A. */
function mirrored(): ProofLine[] {
  return [
    parityLine(lambdaR(back), lambdaA(transfer), ["lambda^R", "lambda^A"]),
    {
      rule: "spectral",
      from: lambdaA(transfer),
      to: sub(lambdaR(transfer), mul(num(2), pi, I, spectral(transfer))),
    },
    parityLine(spectral(back), neg(spectral(transfer)), ["A"]),
    parityLine(bosonDistribution(back), neg(bosonDistribution(transfer)), ["F_B"]),
    parityLine(distribution(neg(nu)), neg(distribution(nu)), ["h"]),
  ];
}
/** The integral with definitions inserted, as the proof line needs it. */
function gathered(t: Term, definitions: Readonly<Record<string, Definition>>): Term {
  return asIntegral(rewrite(t, (s) => (s.kind === "fn" ? definitions[s.head]?.(...s.args) : undefined)));
}
/** ν → −ν under the integrals, and every function at the opposite energy. */
function mirror(t: Term): Term {
  const turned = rewrite(t, (s) => (s.kind === "integral" ? shiftLine(s, neg(nu)).to : undefined));
  return byRetarded(reflectedAt(turned, [back, neg(nu), neg(omega)]));
}
/** Im X^A = −Im X^R and |±X^A|² = |X^R|². */
function byRetarded(t: Term): Term {
  return rewrite(t, (s) => {
    if (s.kind !== "fn" || (s.head !== "Im" && s.head !== "abs2")) return undefined;
    const [sign, inner] = splitCoefficient(s.args[0]!);
    if (inner.kind !== "fn" || !inner.head.endsWith("^A")) return undefined;
    const retarded = fn(s.head, fn(inner.head.replace("^A", "^R"), ...inner.args));
    return s.head === "Im" ? mul(num(sign), neg(retarded)) : retarded;
  });
}

/** −Im Σ^R as a sum of terms that cannot be negative where |F_B| ≥ 1 ≥ |h|. */
export function positivity({ kinetic }: Pick<Equations, "kinetic">, trace: Trace): void {
  const difference = sub(fn("G_11^R", nu), fn("G_11^A", nu));
  const scattered = mul(HALF, spectral(transfer), kinetic.rateOut, difference);
  const half = mul(HALF, I);
  trace.step({
    id: "width",
    rule: SUM_RULES.jump,
    lhs: mul(half, integral(nu, scattered)),
    rhs: integral(nu, mul(half, unfold(scattered, BY_DENSITY))),
    judge: "poles",
    given: BY_DENSITY,
    text: "−Im Σ^R = (i/2)(Σ^R − Σ^A), an integral over A(F_B + h)B; in the wide band, where B = 1, Σ^R(∞) makes it (π/2)∫AF_B at large ω.",
  });
  const absorbed = mul(spectral(x), add(bosonDistribution(x), distribution(nu)));
  const emitted = substitute(absorbed, new Map([[x, neg(x)]]));
  trace.step({
    id: "width-emission",
    rule: SUM_RULES.parity,
    lhs: emitted,
    rhs: tidy(reflectedAt(emitted, [neg(x)])),
    judge: "poles",
    text: "Negative transfer: A(−x)[F_B(−x) + h] = A(x)[F_B(x) − h], so that x > 0 is enough.",
  });
  sumsOfSquares(trace);
  trace.notDerived(
    "−Im Σ^R ≥ 0 wherever A(x > 0) ≥ 0, B ≥ 0 and |F_B| ≥ 1 ≥ |h|.",
    "An inequality is no equation that a judge could decide. It follows in words: the integrand is a product of factors that the steps above show to be squares. A drive with F_B < 1 has none.",
  );
}

/** F_B ± h as sums of squares. */
function sumsOfSquares(trace: Trace): void {
  const given = {
    F_B: (e: Term) => add(ONE, mul(num(2), pow(fn("u", e), 2))),
    h: (e: Term) => div(sub(ONE, pow(fn("v", e), 2)), add(ONE, pow(fn("v", e), 2))),
  };
  const squares = (id: string, sign: 1 | -1, text: string): void => {
    const electron = mul(num(sign), distribution(nu));
    const [quanta, level] = [sub(bosonDistribution(x), ONE), add(ONE, electron)];
    trace.step({
      id,
      rule: SUM_RULES.positivity,
      lhs: add(bosonDistribution(x), electron),
      rhs: contentOut(add(unfold(quanta, given), tidy(unfold(level, given)))),
      judge: "algebra",
      given,
      text,
    });
  };
  squares(
    "width-squares-out",
    1,
    "F_B + h is twice a sum of squares, the occupation of the boson and the empty state;",
  );
  squares("width-squares-in", -1, "so is F_B − h, with the occupied state.");
}
