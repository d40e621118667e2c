import { coefficientOf, expand, findAll, substitute, unfold } from "../../algebra/rewrite.ts";
import { add, div, fn, HALF, integral, mul, neg, num, ONE, pow, sub, type Term } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { ProofLine, Trace } from "../../algebra/trace.ts";
import { BOSON, insertDistributions } from "../../steady/distributions.ts";
import { exchangeLine, shiftLine } from "../../steady/proof-lines.ts";
import { ANOMALOUS_KELDYSH } from "../../steady/residual.ts";
import {
  bosonDistribution,
  distribution,
  nu,
  omega,
  residual,
  spectral,
  transfer,
  x,
} from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import { odd } from "../weak-coupling/symbols.ts";
import { bodyOf, closed, fluctuation, onShell } from "./analytic-functions.ts";
import { BY_JUMP } from "./dispersion.ts";
import { SUM_RULES } from "./rules.ts";

/** Integrals over ω are values at equal times: there the self-energy is a product, and the next powers of 1/ω follow. */
export function equalTimes(derived: Pick<Equations, "self" | "kinetic" | "wide">, trace: Trace): void {
  keldyshWeights(derived, trace);
  spectralMoments(derived, trace);
  gapTails(derived, trace);
  occupations(derived, trace);
}

/** ∫Σ^K and ∫Φ^K: at equal times A drops out, since ∫A = 0. */
function keldyshWeights({ self }: Pick<Equations, "self">, trace: Trace): void {
  const record = (id: string, component: Term, text: string): void => {
    const open = insertDistributions(component, BOSON);
    const lhs = integral(omega, open);
    trace.step({
      id,
      rule: SUM_RULES.tail,
      lhs,
      rhs: factorised(open),
      judge: "nested",
      proof: [exchangeLine(lhs), ...intoBoson()],
      text,
    });
  };
  record(
    "weight-keldysh",
    self.normal.K,
    "Values at equal times multiply, Σ^K ∝ D^KG^K: ∫Σ^K knows the boson by ∫AF_B and the electrons by their number, ∫G_11^K = −2πi∫hB, since ∫A = 0.",
  );
  record("weight-anomalous-keldysh", self.anomalous.K, "The same for Φ^K,");
  residualWeight(self.anomalous.K, trace);
}

/** ∫Ξ dω with Ξ = Φ^K − h(φ^R − φ^A), and why Ξ has no dispersion relation. */
function residualWeight(component: Term, trace: Trace): void {
  const open = insertDistributions(component, BOSON);
  const represented = (e: Term): Term => mul(distribution(e), sub(fn("phi^R", e), fn("phi^A", e)));
  const given = {
    Xi: (e?: Term) => sub(substitute(open, new Map([[omega, e!]])), represented(e!)),
  };
  trace.step({
    id: "weight-residual",
    rule: SUM_RULES.tail,
    lhs: integral(omega, residual(omega)),
    rhs: sub(factorised(open), integral(omega, represented(omega))),
    judge: "nested",
    given,
    assumptions: [ANOMALOUS_KELDYSH],
    proof: [exchangeLine(integral(omega, open)), ...intoBoson()],
    text: "which with Ξ = Φ^K − h(φ^R − φ^A) is a sum rule for the residual: zero in equilibrium.",
  });
  trace.notDerived(
    "A dispersion relation of Ξ.",
    "Ξ = Φ^K − h(φ^R − φ^A) is the boundary value of no function analytic above or below the axis: Φ^K does not vanish for either sign of the time, and h multiplies the functions that do. Real and imaginary part of Ξ = iX are not tied to each other; what has a dispersion relation is φ^R, which Ξ enters.",
  );
}

/** ∫dω∫dν k(ω−ν)f(ν): what stands with AF_B keeps its whole weight, and A by itself, closed on λ^R − λ^A, none. */
function factorised(open: Term): Term {
  const { coefficient, rest } = onShell(bodyOf(open));
  const alone = closed(unfold(rest, { A: BY_JUMP.A }), omega);
  return add(mul(fluctuation, expand(integral(nu, coefficient))), integral(nu, alone));
}

/** Moments of B = −Im G^R/π from G^R = 1/(ω − Σ^R). */
function spectralMoments({ kinetic }: Pick<Equations, "kinetic">, trace: Trace): void {
  const [green, self] = [fn("G_11^R", omega), fn("Sigma_11^R", omega)];
  const given = { "Sigma_11^R": (e?: Term) => sub(e!, pow(fn("G_11^R", e!), -1)) };
  // ωG^R by G^R(ω − Σ^R) = 1, wherever ω and G^R meet.
  const once = sub(mul(omega, green), expand(sub(mul(green, sub(omega, self)), ONE)));
  const lowered = (t: Term): Term => {
    const beside = coefficientOf(t, green);
    return expand(add(sub(expand(t), expand(mul(beside, green))), mul(div(beside, omega), once)));
  };
  trace.step({
    id: "dyson-powers",
    rule: SUM_RULES.tail,
    lhs: mul(pow(omega, 2), green),
    rhs: lowered(lowered(mul(pow(omega, 2), green))),
    judge: "algebra",
    given,
    text: "G^R = 1/(ω − Σ^R) in powers of Σ^R, exactly.",
  });
  const vanishing = (id: string, body: Term, text: string): void => {
    trace.step({
      id,
      rule: SUM_RULES.tail,
      lhs: integral(omega, body),
      rhs: closed(body, omega),
      judge: "nested",
      assumptions: ["Σ_11^R falls at least like 1/ω"],
      text,
    });
  };
  vanishing(
    "first-moment",
    mul(self, green),
    "ωG^R − 1 falls like 1/ω²: hence ∫ωB = 0, the level stays where it is.",
  );
  vanishing("second-moment-rest", mul(pow(self, 2), green), "What is left of ω²G^R falls like 1/ω³.");
  const open = integral(nu, mul(HALF, spectral(transfer), kinetic.rateOut, fn("B", nu)));
  const lhs = integral(omega, open);
  trace.step({
    id: "second-moment",
    rule: SUM_RULES.tail,
    lhs,
    rhs: factorised(open),
    judge: "nested",
    proof: [exchangeLine(lhs), ...intoBoson()],
    assumptions: ["local closure without a lead, whose Σ_b^R does not fall"],
    text: "So ∫ω²B = ∫(Σ^A − Σ^R)/2πi, and by the step width this is: with ∫B = 1 the second moment of the spectral density is ∫_0^∞AF_B, whatever h is, and Σ^R → ∫_0^∞AF_B/ω at large ω.",
  });
}
/** ω − ν = x under ∫dω, with and without F_B. */
function intoBoson(): ProofLine[] {
  const bare = integral(omega, spectral(transfer));
  const dressed = integral(omega, mul(spectral(transfer), bosonDistribution(transfer)));
  return [dressed, bare].map((t) => shiftLine(t, add(nu, x), x));
}

/** φ^R falls like 1/ω², in both closures and whatever h, F_B and Ξ are. */
function gapTails({ wide }: Pick<Equations, "wide">, trace: Trace): void {
  const [gap, green] = [fn("phi^R", nu), fn("G_11^R", nu)];
  const line = (id: string, body: Term, text: string): void => {
    trace.step({
      id,
      rule: SUM_RULES.tail,
      lhs: integral(nu, body),
      rhs: closed(body, nu),
      judge: "nested",
      assumptions: ["φ^R falls at least like 1/ω"],
      text,
    });
  };
  line(
    "weight-quasiclassical",
    mul(gap, green),
    "f^R = φ^R/ω̃ with 1/ω̃ → 1/ω falls like 1/ω² and integrates to zero: by weight-gap ∫φ^R = 0, so that φ^R falls faster than 1/ω.",
  );
  line("weight-anomalous", mul(gap, pow(green, 2)), "So does F^R = φ^R(G^R)² of the local closure;");
  const thermal = expand(mul(omega, onShell(bodyOf(wide.openGap)).rest));
  const lhs = integral(omega, integral(nu, thermal));
  trace.step({
    id: "tail-gap",
    rule: SUM_RULES.tail,
    lhs,
    rhs: integral(nu, closed(thermal, omega)),
    judge: "nested",
    proof: [exchangeLine(lhs)],
    text: "The first moment of the thermal part of φ^R in the wide band; that of the boson part is ∫AF_B ∫νf^R, which vanishes as νφ^R → 0. Hence φ^R → −(1/ω²)∫_0^∞xA dx ∫h Re f^R dν.",
  });
}

/** K by occupations of boson and electrons: the form in which it is usually printed. */
function occupations({ wide }: Pick<Equations, "wide">, trace: Trace): void {
  const given = { A: odd("A"), F_B: odd("F_B") };
  const occupied = {
    F_B: (e?: Term) => add(ONE, mul(num(2), fn("n", e!))),
    h: (e?: Term) => sub(ONE, mul(num(2), fn("f", e!))),
  };
  // K = ½∫dx A(x)[F_B(x) + h(ν)]/(x − z) by the representations of P_B and λ.
  const represented = unfold(wide.kernels.kernelPhi, {
    P_B: (e?: Term) => mul(spectral(x), bosonDistribution(x), pow(sub(x, e!), -1)),
    "lambda^R": (e?: Term) => mul(spectral(x), pow(sub(x, e!), -1)),
  });
  const both = add(represented, substitute(represented, new Map([[x, neg(x)]])));
  const folded = unfold(both, given);
  trace.step({
    id: "kernel-folded",
    rule: SUM_RULES.parity,
    lhs: both,
    rhs: folded,
    judge: "algebra",
    given,
    text: "The integrand of K(ω,ν) over x, from the representations of P_B and λ, with x and −x together.",
  });
  const denominators = findAll(folded, (t) => t.kind === "pow" && t.exponent === -1);
  const perSpectral = denominators.map((d) => {
    const weight = div(unfold(coefficientOf(folded, d), occupied), spectral(x));
    return mul(tidy(weight), d);
  });
  trace.step({
    id: "kernel-occupations",
    rule: SUM_RULES.parity,
    lhs: folded,
    rhs: mul(spectral(x), add(...perSpectral)),
    judge: "algebra",
    given: occupied,
    text: "By occupations, F_B = 1 + 2n and h = 1 − 2f, ω → ω + i0: K = ∫_0^∞dx A[(n + 1 − f)/(ν + x − ω) + (n + f)/(ν − x − ω)].",
  });
}
