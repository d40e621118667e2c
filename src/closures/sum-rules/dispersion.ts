import {
  add,
  fn,
  HALF,
  I,
  integral,
  mul,
  neg,
  num,
  pow,
  type Sym,
  sub,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import type { ProofLine, Trace } from "../../algebra/trace.ts";
import {
  bosonDistribution,
  distribution,
  lambdaA,
  lambdaR,
  nu,
  omega,
  pi,
  spectral,
  twoPi,
  x,
  z,
} from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import { SUM_RULES } from "./rules.ts";

const cauchy = (v: Sym): Term => pow(sub(v, z), -1);
const perTwoPiI = pow(mul(twoPi, I), -1);
/** A, B by the jump of their functions across the axis. */
export const BY_JUMP = {
  A: (e: Term) => mul(perTwoPiI, sub(lambdaR(e), lambdaA(e))),
  B: (e: Term) => mul(perTwoPiI, sub(fn("G_11^A", e), fn("G_11^R", e))),
};

/** Kramers–Kronig relations as two applications of Cauchy's theorem, and the subtracted one of Σ^R. */
export function dispersionRelations({ wide }: Pick<Equations, "wide">, trace: Trace): void {
  const closed = (
    id: string,
    inside: Term,
    value: Term,
    text: string,
    parts: readonly ProofLine[] = [],
  ): void => {
    const lhs = integral(x, mul(inside, cauchy(x)));
    const proof = parts.length > 0 ? parts : [{ rule: "residues", from: lhs, to: value }];
    trace.step({ id, rule: SUM_RULES.cauchy, lhs, rhs: value, judge: "poles", proof, text });
  };
  closed(
    "cauchy-retarded",
    lambdaR(x),
    mul(twoPi, I, lambdaR(z)),
    "The retarded function, closed above: its value at z.",
  );
  closed("cauchy-advanced", lambdaA(x), ZERO, "The advanced function, closed below: nothing.");
  closed(
    "dispersion-lambda",
    mul(perTwoPiI, sub(lambdaR(x), lambdaA(x))),
    lambdaR(z),
    "Their difference is the spectral function, A = (λ^R − λ^A)/2πi: ∫dx A(x)/(x−z) = λ(z).",
    bothSides("lambda^R", "lambda^A"),
  );
  trace.step({
    id: "jump-hilbert",
    rule: SUM_RULES.jump,
    lhs: sub(fn("P_B", x), fn("P_B^-", x)),
    rhs: mul(twoPi, I, spectral(x), bosonDistribution(x)),
    judge: "poles",
    text: "P_B has the jump 2πiAF_B.",
  });
  closed(
    "dispersion-hilbert",
    mul(perTwoPiI, sub(fn("P_B", x), fn("P_B^-", x))),
    fn("P_B", z),
    "P_B from its own jump.",
    bothSides("P_B", "P_B^-"),
  );
  electronRelations(closed, trace);
  subtracted(wide.openSelfEnergy, trace);
}

type Closed = (id: string, inside: Term, value: Term, text: string) => void;
/** G^R, F^R and f^R from their spectral parts. */
function electronRelations(closed: Closed, trace: Trace): void {
  const imaginary = (head: string): Term => mul(pow(pi, -1), fn("Im", fn(head, x)));
  trace.step({
    id: "dispersion-green",
    rule: SUM_RULES.jump,
    lhs: neg(integral(x, mul(fn("B", x), cauchy(x)))),
    rhs: fn("G_11^R", z),
    judge: "poles",
    given: { B: BY_JUMP.B },
    assumptions: ["Im z > 0"],
    text: "G^R from its spectral density.",
  });
  closed("dispersion-anomalous", imaginary("F^R"), fn("F^R", z), "F^R from its imaginary part,");
  closed("dispersion-quasiclassical", imaginary("f^R"), fn("f^R", z), "and f^R in the wide band.");
}

/** Closed above on the first function and below on the second. */
function bothSides(retarded: string, advanced: string): ProofLine[] {
  const over = (head: string): Term => integral(x, mul(fn(head, x), cauchy(x)));
  return [
    { rule: "residues", from: over(retarded), to: mul(twoPi, I, fn(retarded, z)) },
    { rule: "residues", from: over(advanced), to: ZERO },
  ];
}

/** Σ^R(ω) − Σ^R(∞) with Σ^R(∞) = −(iπ/2)∫AF_B. */
function subtracted(openSelfEnergy: Term, trace: Trace): void {
  const weight = (unknown: Term): Term =>
    integral(x, mul(HALF, I, pi, spectral(x), bosonDistribution(x), unknown));
  const constant = weight(num(1));
  const at = (e: Term): Term =>
    integral(nu, mul(HALF, distribution(nu), fn("lambda", sub(e, nu)), fn("Re", fn("g^R", nu))));
  const continued = neg(add(weight(fn("g^R", sub(z, x))), at(z)));
  trace.step({
    id: "dispersion-self-energy",
    rule: SUM_RULES.cauchy,
    lhs: integral(omega, mul(perTwoPiI, add(openSelfEnergy, constant), cauchy(omega))),
    rhs: add(continued, constant),
    judge: "nested",
    assumptions: ["wide band, symmetric cutoff"],
    text: "Σ^R of the wide band tends to −iπ∫_0^∞AF_B, not to zero: its dispersion relation needs this one subtraction.",
  });
}
