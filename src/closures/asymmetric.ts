import { collectIn } from "../algebra/collect.ts";
import { cancel } from "../algebra/fraction.ts";
import { linearise } from "../algebra/linearise.ts";
import { coefficientOf, type Definition, expand, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import {
  add,
  fn,
  type Matrix2,
  matrix,
  mul,
  neg,
  pow,
  ratio,
  sub,
  sym,
  type Term,
  word,
  ZERO,
} from "../algebra/term.ts";
import { thermalBoson, thermalElectron, throughExponentials } from "../algebra/thermal.ts";
import type { Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { combine, determinant, entry, mapEntries, matmul } from "../nambu/matrix.ts";
import { selfEnergyMatrix } from "../nambu/spinor.ts";
import { BOSON } from "../steady/distributions.ts";
import { fullGreen } from "../steady/residual.ts";
import type { SelfEnergy } from "../steady/self-energy.ts";
import {
  distribution,
  epsilon,
  lambdaR,
  nu,
  omega,
  residual,
  spectral,
  temperature,
  transfer,
} from "../steady/symbols.ts";
import { bodyOf } from "./assemble.ts";
import { DENSITY_RULES } from "./density-rules.ts";
import { adjugate, namedDeterminant } from "./returned.ts";

const rule = DENSITY_RULES.asymmetric;
/** Distribution functions of the two Nambu components. */
const h11 = (e: Term): Term => fn("h_11", e);
const h22 = (e: Term): Term => fn("h_22", e);

/** h_22(ω) = −h_11(−ω), from G_22^>(ω) = −G_11^<(−ω) and G_22^<(ω) = −G_11^>(−ω). */
export function secondDistribution(trace?: Trace): Term {
  const jump = (e: Term): Term => sub(fn("G_11^R", e), fn("G_11^A", e));
  // G^≷ = ½(h ± 1)(G^R − G^A), at the reflected energy and with the sign of the exchanged operators.
  const reflected =
    (sign: 1 | -1): Definition =>
    (e) =>
      neg(mul(ratio(1, 2), sub(h11(neg(e!)), ratio(sign, 1)), jump(neg(e!))));
  const given = { "G_22^>": reflected(1), "G_22^<": reflected(-1) };
  const [greater, lesser] = [fn("G_22^>", omega), fn("G_22^<", omega)];
  const equation = sub(add(greater, lesser), mul(h22(omega), sub(greater, lesser)));
  const rhs = cancel(solveFor(unfold(equation, given), h22(omega)));
  trace?.step({
    id: "second-distribution",
    rule,
    lhs: h22(omega),
    rhs,
    judge: "algebra",
    given,
    equation,
    text: "G_22^K = h_22(G_22^R − G_22^A) with G_22(z,z') = −G_11(z',z): h_22(ω) = −h_11(−ω). It is h_11 only where h_11 is odd.",
  });
  return rhs;
}

/** Ĝ^R[ĥ(Ĝ^A)^{-1} − (Ĝ^R)^{-1}ĥ]Ĝ^A = Ĝ^Rĥ − ĥĜ^A for diagonal ĥ, times both determinants. */
export function twoDistributions(trace?: Trace): void {
  const bare = (w: "R" | "A"): Matrix2 => {
    const [a, b, upper, lower] = ["omega~_11", "omega~_22", "phi_12", "phi_21"].map((s) => sym(`${s}^${w}`));
    return matrix(sub(a!, epsilon), neg(upper!), neg(lower!), add(b!, epsilon));
  };
  const h = matrix(sym("h_11"), ZERO, ZERO, sym("h_22"));
  const [left, right] = [bare("R"), bare("A")];
  const [one, minusOne] = [ratio(1, 1), ratio(-1, 1)];
  const between = mapEntries(combine([one, matmul(h, right)], [minusOne, matmul(left, h)]), expand);
  trace?.step({
    id: "two-distributions",
    rule,
    lhs: word(adjugate(left), between, adjugate(right)),
    rhs: combine(
      [namedDeterminant(matmul(right, adjugate(right)), "d^A"), matmul(adjugate(left), h)],
      [neg(namedDeterminant(matmul(adjugate(left), left), "d^R")), matmul(h, adjugate(right))],
    ),
    judge: "algebra",
    given: { "d^R": () => determinant(left), "d^A": () => determinant(right) },
    text: "Σ̂^K = Σ̂^Rĥ − ĥΣ̂^A with diagonal ĥ = (h_11, h_22) gives Ĝ^K = Ĝ^Rĥ − ĥĜ^A, exactly, since ĥ commutes with ω − ετ3; written with both determinants d of the inverse functions multiplied out.",
  });
}

/** F^K to first order in φ and the residual that it defines. */
export interface AsymmetricResidual {
  readonly anomalousKeldysh: Term;
  /** Ξ = φ^K − h_22φ^R + h_11φ^A. */
  readonly residual: Term;
}

const SMALL = ["phi^R", "phi^A", "phi^K"];
const FIRST_ORDER = ["first order in φ"];
const at = (head: string): Term => fn(head, omega);

/** Linearises Ĝ^K = Ĝ^RΣ̂^KĜ^A with two distribution functions and reads off the residual. */
export function asymmetricResidual(trace?: Trace): AsymmetricResidual {
  const [left, right] = [fullGreen("R"), fullGreen("A")];
  const broadening = (h: Term, index: string): Term =>
    mul(h, sub(pow(at(`G_${index}^A`), -1), pow(at(`G_${index}^R`), -1)));
  const given = {
    ...left.given,
    ...right.given,
    "Sigma_11^K": () => broadening(h11(omega), "11"),
    "Sigma_22^K": () => broadening(h22(omega), "22"),
  };
  const exact = entry(matmul(left.named, selfEnergyMatrix("K", [omega]), right.named), "12");
  const linear = linearise(unfold(exact, given), new Set(SMALL.map(at))).linear;
  const parts = SMALL.map((s) => mul(at(s), cancel(coefficientOf(linear, at(s)))));
  const rhs = add(...parts);
  if (!areEqual(rhs, linear)) throw new InternalError("F^K is not linear in φ");
  trace?.step({
    id: "asymmetric-keldysh",
    rule,
    lhs: exact,
    rhs,
    judge: "series",
    given,
    small: SMALL,
    assumptions: FIRST_ORDER,
    text: "The anomalous entry of Ĝ^RΣ̂^KĜ^A to first order in φ.",
  });
  return { anomalousKeldysh: rhs, residual: residualOf(rhs, trace) };
}

/** F^K = h_22F^R − h_11F^A + G_11^RΞG_22^A solved for Ξ. */
function residualOf(linear: Term, trace?: Trace): Term {
  const anomalous = (w: "R" | "A"): Term => mul(at(`phi^${w}`), at(`G_11^${w}`), at(`G_22^${w}`));
  const represented = sub(mul(h22(omega), anomalous("R")), mul(h11(omega), anomalous("A")));
  const returned = mul(at("G_11^R"), residual(omega), at("G_22^A"));
  const equation = sub(linear, add(represented, returned));
  const rhs = expand(cancel(solveFor(equation, residual(omega))));
  trace?.step({
    id: "asymmetric-residual",
    rule,
    lhs: residual(omega),
    rhs,
    judge: "algebra",
    equation,
    assumptions: FIRST_ORDER,
    text: "The residual is what F^K = h_22 F^R − h_11 F^A + G_11^R Ξ G_22^A leaves.",
  });
  const [even, odd] = [fn("h_+", omega), fn("h_-", omega)];
  const [fR, fA] = [at("F^R"), at("F^A")];
  const given = { h_11: () => add(even, odd), h_22: () => sub(even, odd) };
  const byDistributions = sub(mul(h22(omega), fR), mul(h11(omega), fA));
  trace?.step({
    id: "branch-imbalance",
    rule,
    lhs: byDistributions,
    rhs: collectIn(unfold(byDistributions, given), [even, odd]),
    judge: "algebra",
    given,
    text: "With h_11 = h_+ + h_− and h_22 = h_+ − h_−: the part of h_11 that is even in ω, a branch imbalance, brings the real part of F into F^K.",
  });
  return rhs;
}

/** The integrand of Ξ over ν: coefficients of F^R, F^A and the returned residual V. */
export function asymmetricSource(self: SelfEnergy, trace?: Trace): Term {
  const keldysh: Definition = (e) =>
    add(mul(h22(e!), fn("F^R", e!)), neg(mul(h11(e!), fn("F^A", e!))), fn("V", e!));
  const given = { ...BOSON, "F^K": keldysh };
  const lhs = bodyOf(
    expand(add(self.anomalous.K, neg(mul(h22(omega), self.anomalous.R)), mul(h11(omega), self.anomalous.A))),
  );
  const body = expand(unfold(lhs, given));
  const rhs = add(
    ...["F^R", "F^A", "V"].map((head) => mul(fn(head, nu), byBoson(coefficientOf(body, fn(head, nu))))),
  );
  if (!areEqual(rhs, body)) throw new InternalError("the integrand of Ξ is not linear in F");
  trace?.step({
    id: "asymmetric-source",
    rule,
    lhs,
    rhs,
    judge: "algebra",
    given,
    assumptions: FIRST_ORDER,
    text: "The integrand of Ξ, V = G_11^R Ξ G_22^A: besides the imbalance with the boson, which carries A, a difference h_11 − h_22 lets virtual bosons, which carry λ^R, drive the residual.",
  });
  sourceLimits(rhs, trace);
  return rhs;
}

/** With one odd h the source is −½AN(F^R − F^A); in detailed balance it vanishes. */
function sourceLimits(source: Term, trace?: Trace): void {
  const one = { h_11: (e: Term) => distribution(e), h_22: (e: Term) => distribution(e) };
  const symmetric = expand(unfold(source, one));
  const collected = add(
    mul(byBoson(coefficientOf(symmetric, fn("F^R", nu))), sub(fn("F^R", nu), fn("F^A", nu))),
    mul(byBoson(coefficientOf(symmetric, fn("V", nu))), fn("V", nu)),
  );
  trace?.step({
    id: "symmetric-source",
    rule,
    lhs: source,
    rhs: collected,
    judge: "algebra",
    given: one,
    assumptions: FIRST_ORDER,
    text: "For h_22 = h_11 = h the virtual part drops out and the KMS defect is left.",
  });
  const thermal = {
    h_11: (e: Term) => thermalElectron(e, temperature),
    h_22: (e: Term) => thermalElectron(e, temperature),
    h: (e: Term) => thermalElectron(e, temperature),
    F_B: (e: Term) => thermalBoson(e, temperature),
  };
  for (const head of ["F^R", "F^A"]) {
    const driven = coefficientOf(expand(source), fn(head, nu));
    trace?.step({
      id: `balanced-source-${head.slice(-1)}`,
      rule,
      lhs: driven,
      rhs: throughExponentials(unfold(driven, thermal)),
      judge: "thermal",
      given: thermal,
      assumptions: ["one temperature, energies measured from the chemical potential of the pairs"],
      text: `In detailed balance nothing drives the residual, whatever the density of states: the coefficient of ${head}.`,
    });
  }
}

/** A(ω−ν)·[…] + λ^R(ω−ν)·[…]. */
function byBoson(coefficient: Term): Term {
  const parts = [spectral(transfer), lambdaR(transfer)].map((b) => {
    const per = coefficientOf(coefficient, b);
    return areEqual(per, ZERO) ? ZERO : mul(b, cancel(per));
  });
  return add(...parts);
}
