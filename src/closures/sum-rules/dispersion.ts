import { residuesOf } from "../../algebra/residue.ts";
import { expand, gatherIntegrals, rewrite, unfold } from "../../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
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
  ZERO,
} from "../../algebra/term.ts";
import type { ProofLine, StepInput, Trace } from "../../algebra/trace.ts";
import { bosonDistribution, lambdaA, lambdaR, omega, pi, spectral, twoPi, x } from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import { bodyOf, cauchyKernel, closed, closedEquation, onShell } from "./analytic-functions.ts";
import { SUM_RULES } from "./rules.ts";

const perTwoPiI = pow(mul(twoPi, I), -1);
/** B = (G^A − G^R)/2πi. */
export const densityOf = (retarded: Term, advanced: Term): Term => mul(perTwoPiI, sub(advanced, retarded));
/** A, B by the jump of their functions across the axis. */
export const BY_JUMP = {
  A: (e: Term) => mul(perTwoPiI, sub(lambdaR(e), lambdaA(e))),
  B: (e: Term) => densityOf(fn("G_11^R", e), fn("G_11^A", e)),
};

/** Kramers–Kronig relations by closing the contour, and the relations of φ^R and Σ^R. */
export function dispersionRelations(derived: Pick<Equations, "wide" | "local">, trace: Trace): void {
  record("cauchy-retarded", lambdaR(x), "The retarded function, closed above: its value at z.", trace);
  record("cauchy-advanced", lambdaA(x), "The advanced function, closed below: nothing.", trace);
  record(
    "dispersion-lambda",
    mul(perTwoPiI, sub(lambdaR(x), lambdaA(x))),
    "Their difference is the spectral function, A = (λ^R − λ^A)/2πi: ∫dx A(x)/(x−z) = λ(z).",
    trace,
    { proof: bothSides("lambda^R", "lambda^A") },
  );
  trace.step({
    id: "jump-hilbert",
    rule: SUM_RULES.jump,
    lhs: sub(fn("P_B", x), fn("P_B^-", x)),
    rhs: jumpOf((e) => mul(spectral(e), bosonDistribution(e))),
    judge: "poles",
    text: "P_B has the jump 2πiAF_B.",
  });
  record(
    "dispersion-hilbert",
    mul(perTwoPiI, sub(fn("P_B", x), fn("P_B^-", x))),
    "P_B from its own jump.",
    trace,
    { proof: bothSides("P_B", "P_B^-") },
  );
  electronRelations(trace);
  equationRelations(derived, trace);
}

/** ∫dx ρ(x)/(x−z) at z = x + i0 less at x − i0: 2πi times the residue of the kernel. */
function jumpOf(density: (e: Term) => Term): Term {
  const inner = sym("x'");
  const [pole] = residuesOf(pow(sub(inner, x), -1), inner);
  return mul(twoPi, I, pole!.value, density(pole!.at));
}

/** ∫dx inside/(x−z), closed where `inside` (with its definitions put in) is analytic. */
function record(
  id: string,
  inside: Term,
  text: string,
  trace: Trace,
  more: Pick<StepInput, "given" | "proof"> = {},
): void {
  const lhs = integral(x, mul(inside, cauchyKernel(x)));
  const rhs = closed(mul(unfold(byParts(inside), more.given ?? {}), cauchyKernel(x)), x);
  const proof = more.proof ?? [{ rule: "residues", from: lhs, to: rhs }];
  trace.step({ id, rule: SUM_RULES.cauchy, lhs, rhs, judge: "poles", text, ...more, proof });
}

/** Im X^R = (X^R − X^A)/2i. */
function byParts(t: Term): Term {
  return rewrite(t, (s) => {
    const inner = s.kind === "fn" && s.head === "Im" ? s.args[0]! : undefined;
    if (inner?.kind !== "fn") return undefined;
    const advanced = fn(inner.head.replace("^R", "^A"), ...inner.args);
    return div(sub(inner, advanced), mul(num(2), I));
  });
}

/** G^R, F^R and f^R from their spectral parts. */
function electronRelations(trace: Trace): void {
  const imaginary = (head: string): Term => mul(pow(pi, -1), fn("Im", fn(head, x)));
  record("dispersion-green", neg(fn("B", x)), "G^R from its spectral density.", trace, {
    given: { B: BY_JUMP.B },
    proof: [],
  });
  record("dispersion-anomalous", imaginary("F^R"), "F^R from its imaginary part,", trace);
  record("dispersion-quasiclassical", imaginary("f^R"), "and f^R in the wide band.", trace);
}

/** Closed above on the first function and below on the second. */
function bothSides(retarded: string, advanced: string): ProofLine[] {
  return [retarded, advanced].map((head) => {
    const body = mul(fn(head, x), cauchyKernel(x));
    return { rule: "residues", from: integral(x, body), to: closed(body, x) };
  });
}

/** The equations themselves: φ^R and Σ^R fall off, but for Σ^R(∞) = −(iπ/2)∫AF_B in the wide band, which is taken off. */
function equationRelations({ wide, local }: Pick<Equations, "wide" | "local">, trace: Trace): void {
  const relation = (id: string, open: Term, constant: Term, where: string, text: string): void => {
    const kernel = mul(perTwoPiI, cauchyKernel(omega));
    const { value, lines } = closedEquation(open, kernel);
    trace.step({
      id,
      rule: SUM_RULES.cauchy,
      lhs: integral(omega, mul(perTwoPiI, add(open, constant), cauchyKernel(omega))),
      rhs: gatherIntegrals(expand(add(value, closed(mul(constant, kernel), omega)))),
      judge: "nested",
      proof:
        constant === ZERO
          ? lines
          : [...lines, { rule: "residues", from: integral(omega, kernel), to: closed(kernel, omega) }],
      assumptions: [where],
      text,
    });
  };
  const band = "wide band, symmetric cutoff";
  relation(
    "dispersion-gap",
    wide.openGap,
    ZERO,
    band,
    "φ^R of the wide band falls off and needs no subtraction: closed above it is the gap equation at z.",
  );
  relation(
    "dispersion-self-energy-local",
    local.selfEnergy,
    ZERO,
    "local closure",
    "Nor does Σ^R of the local closure.",
  );
  relation(
    "dispersion-self-energy",
    wide.openSelfEnergy,
    neg(atInfinity(wide.openSelfEnergy)),
    band,
    "Σ^R of the wide band tends to −iπ∫_0^∞AF_B, not to zero: its dispersion relation needs this one subtraction.",
  );
}

/** What the on-shell part of an equation tends to for g^R → 1; λ^R has no share, since it falls. */
export function atInfinity(open: Term): Term {
  const { coefficient } = onShell(bodyOf(open));
  const limit = unfold(coefficient, { "g^R": () => ONE });
  return integral(x, mul(spectral(x), bosonDistribution(x), limit));
}
