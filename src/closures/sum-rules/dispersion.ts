import { coefficientOf, expand } from "../../algebra/rewrite.ts";
import {
  add,
  fn,
  I,
  integral,
  mul,
  neg,
  num,
  pow,
  type Sym,
  splitCoefficient,
  sub,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import type { ProofLine, Trace } from "../../algebra/trace.ts";
import { asIntegral } from "../../steady/proof-lines.ts";
import {
  bosonDistribution,
  lambdaA,
  lambdaR,
  nu,
  omega,
  pi,
  spectral,
  transfer,
  twoPi,
  x,
  z,
} from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import { SUM_RULES } from "./rules.ts";

const cauchy = (v: Sym): Term => pow(sub(v, z), -1);
const perTwoPiI = pow(mul(twoPi, I), -1);
/** B = (G^A − G^R)/2πi. */
export const densityOf = (retarded: Term, advanced: Term): Term => mul(perTwoPiI, sub(advanced, retarded));
/** A, B by the jump of their functions across the axis. */
export const BY_JUMP = {
  A: (e: Term) => mul(perTwoPiI, sub(lambdaR(e), lambdaA(e))),
  B: (e: Term) => densityOf(fn("G_11^R", e), fn("G_11^A", e)),
};

/** Kramers–Kronig relations as two applications of Cauchy's theorem, and the relations of φ^R and Σ^R. */
export function dispersionRelations(derived: Pick<Equations, "wide" | "local">, trace: Trace): void {
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
  equationRelations(derived, trace);
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

/** The equations themselves: φ^R and Σ^R fall off, but for Σ^R(∞) = −(iπ/2)∫AF_B in the wide band, which is taken off. */
function equationRelations({ wide, local }: Pick<Equations, "wide" | "local">, trace: Trace): void {
  const relation = (id: string, open: Term, head: string, constant: Term, text: string): void => {
    trace.step({
      id,
      rule: SUM_RULES.cauchy,
      lhs: integral(omega, mul(perTwoPiI, add(open, constant), cauchy(omega))),
      rhs: add(continued(open, head), constant),
      judge: "nested",
      assumptions: [head === "G^R" ? "local closure" : "wide band, symmetric cutoff"],
      text,
    });
  };
  relation(
    "dispersion-gap",
    wide.openGap,
    "f^R",
    ZERO,
    "φ^R of the wide band falls off and needs no subtraction: closed above it is the gap equation at z.",
  );
  relation(
    "dispersion-self-energy-local",
    local.selfEnergy,
    "G^R",
    ZERO,
    "Nor does Σ^R of the local closure.",
  );
  const open = wide.openSelfEnergy;
  relation(
    "dispersion-self-energy",
    open,
    "g^R",
    neg(bosonPart(open, "g^R", () => num(1))),
    "Σ^R of the wide band tends to −iπ∫_0^∞AF_B, not to zero: its dispersion relation needs this one subtraction.",
  );
}

/** An equation at z above the axis: λ^R(ω−ν) → λ(z−ν), and the boson part with ν = z − x. */
function continued(open: Term, head: string): Term {
  const virtual = coefficientOf(bodyOf(open), lambdaR(transfer));
  return add(
    integral(nu, mul(virtual, fn("lambda", sub(z, nu)))),
    bosonPart(open, head, (e) => fn(head, e)),
  );
}
/** ∫dx of what multiplies AF_B, with another function in place of the unknown one. */
function bosonPart(open: Term, head: string, unknown: (e: Term) => Term): Term {
  const weight = coefficientOf(bodyOf(open), spectral(transfer));
  const factor = coefficientOf(coefficientOf(weight, bosonDistribution(transfer)), fn(head, nu));
  return integral(x, mul(factor, spectral(x), bosonDistribution(x), unknown(sub(z, x))));
}
/** The integrand over ν, signs and factors included. */
function bodyOf(open: Term): Term {
  const [coefficient, whole] = splitCoefficient(open);
  return expand(mul(num(coefficient), asIntegral(whole).body));
}
