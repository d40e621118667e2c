import { cancel } from "../../algebra/fraction.ts";
import { coefficientOf, expand, substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import {
  add,
  div,
  fn,
  I,
  integral,
  mul,
  neg,
  ONE,
  pow,
  type Sym,
  sub,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import { asThermal, thermalBoson, thermalElectron } from "../../algebra/thermal.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { bosonTemperature, distribution, electronTemperature, nu, omega } from "../../steady/symbols.ts";
import { frequency } from "../boson/model.ts";
import type { Equations } from "../equations.ts";
import { absoluteSquare, imaginary } from "../local.ts";
import {
  above,
  below,
  bosonAtLine,
  CHAIN_RULES,
  type ChainSelfEnergies,
  DELTAS,
  moved,
  sifted,
  withOddBoson,
} from "./chain.ts";
import { leadRate } from "./symbols.ts";

/** y = X|G^R|², f = Im F^R. */
const weightedResidual = (e: Term): Term => mul(fn("X", e), absoluteSquare(fn("G^R", e)));
const NAMES = {
  y: (e?: Term): Term => weightedResidual(e!),
  f: (e?: Term): Term => imaginary(fn("F^R", e!)),
};

/**
 * Why a fixed h is ill-posed for the Einstein boson: the row vector (−1)^n P(ω_0+nΩ) annihilates the relaxation of X up to the
 * rate of a lead, so that without lead the source must be orthogonal to it, which it is at T_e = T_B only.
 */
export function chainDegeneracy(
  { local, kinetic }: Pick<Equations, "local" | "kinetic">,
  chain: ChainSelfEnergies,
  trace?: Trace,
): void {
  const relaxation = rows(
    "chain-relaxation",
    integral(nu, mul(local.kernels.xiRelaxation, weightedResidual(nu))),
    "y",
    "Relaxation of X on the chain, with y = X|G^R|².",
    trace,
  );
  const source = rows(
    "chain-source",
    integral(nu, mul(local.kernels.xiSource, imaginary(fn("F^R", nu)))),
    "f",
    "Source of X on the chain, with f = Im F^R.",
    trace,
  );
  column(relaxation, chain, trace);
  solvability(source, kinetic.defect, trace);
}

/** One row of an equation on the chain: what the neighbours contribute at ω. */
function rows(id: string, from: Term, name: "y" | "f", text: string, trace?: Trace): Term {
  const unknown = NAMES[name](nu);
  const named = integral(nu, mul(kernelOf(from, unknown), fn(name, nu)));
  const rhs = tidy(sifted(named));
  const given = { ...DELTAS, [name]: NAMES[name] };
  trace?.step({ id, rule: CHAIN_RULES.sift, lhs: from, rhs, judge: "poles", given, text });
  return rhs;
}
function kernelOf(from: Term, unknown: Term): Term {
  return from.kind === "integral" ? div(from.body, unknown) : ZERO;
}

/** X = y(Σ^R − Σ^A)/P, since |G|²(1/G^A − 1/G^R) = P; the column of y(ω) in Σ_n(−1)^n P(X + relaxation). */
function column(relaxation: Term, chain: ChainSelfEnergies, trace?: Trace): void {
  const at = (head: string): Term => fn(head, omega);
  const perSquare = div(sub(at("G^R"), at("G^A")), mul(at("G^R"), at("G^A")));
  const dyson = {
    "G^R": () => div(ONE, sub(omega, at("Sigma^R"))),
    "G^A": () => div(ONE, sub(omega, at("Sigma^A"))),
  };
  const width = cancel(unfold(perSquare, dyson));
  trace?.step({
    id: "residual-by-width",
    rule: CHAIN_RULES.balance,
    lhs: perSquare,
    rhs: width,
    judge: "algebra",
    given: dyson,
    text: "P/|G^R|² = Σ^R − Σ^A: hence PX = (Σ^R − Σ^A)y.",
  });
  const there = (e: Term): Term => mul(fn("P", e), coefficientOf(moved(relaxation, e), at("y")));
  const lhs = sub(width, add(there(above), there(below)));
  const byDistribution = unfold(chain.broadening, {
    "G^K": (e) => mul(distribution(e!), fn("P", e!)),
  });
  const withLead = add(neg(mul(I, leadRate)), byDistribution);
  const given = { "Sigma^R": (e?: Term): Term => add(fn("Sigma^A", e!), withLead) };
  trace?.step({
    id: "zero-mode",
    rule: CHAIN_RULES.bond,
    lhs,
    rhs: cancel(unfold(lhs, given)),
    judge: "algebra",
    given,
    text: "The column of y(ω) in Σ_n(−1)^n P(X + relaxation of X): the diagonal minus the rows at ω ± Ω. With G^K = hP only the lead is left; for a fixed h without lead (−1)^n P is a zero mode of the transposed operator, for any h.",
  });
}

/** The rows of the source with alternating sign, bond by bond. */
function solvability(source: Term, defect: Term, trace?: Trace): void {
  const between = (e: Term, other: Term): Term =>
    withOddBoson(
      substitute(
        defect,
        new Map<Sym, Term>([
          [omega, e],
          [nu, other],
        ]),
      ),
    );
  const [bondDefect, backDefect] = [between(omega, above), between(above, omega)];
  trace?.step({
    id: "defect-on-bond",
    rule: CHAIN_RULES.bond,
    lhs: backDefect,
    rhs: bondDefect,
    judge: "algebra",
    text: "The KMS defect is the same from both ends of a bond: N(ω+Ω,ω) = N(ω,ω+Ω).",
  });
  const here = mul(fn("P", omega), coefficientOf(expand(source), fn("f", above)), fn("f", above));
  const there = mul(fn("P", above), coefficientOf(moved(source, above), fn("f", omega)), fn("f", omega));
  const lhs = sub(here, there);
  const rhs = mul(
    tidy(div(coefficientOf(expand(here), fn("f", above)), mul(bondDefect, fn("P", omega)))),
    fn("N", omega, above),
    add(mul(fn("P", omega), fn("f", above)), mul(fn("P", above), fn("f", omega))),
  );
  trace?.step({
    id: "solvability",
    rule: CHAIN_RULES.bond,
    lhs,
    rhs,
    judge: "algebra",
    given: { N: (e, other) => between(e!, other!) },
    text: "One bond's part of Σ_n(−1)^n P × source. Without lead X exists only if the alternating sum of these over all bonds vanishes.",
  });
  const thermal = {
    h: (e?: Term): Term => thermalElectron(e!, electronTemperature),
    F_B: (e?: Term): Term => thermalBoson(e!, bosonTemperature),
  };
  const perReference = pow(solveFor(bondDefect, bosonAtLine), -1);
  const inverse = asThermal(unfold(perReference, thermal), frequency, electronTemperature);
  const withoutBoson = unfold(bondDefect, { F_B: () => ZERO });
  trace?.step({
    id: "defect-of-bias",
    rule: CHAIN_RULES.bond,
    lhs: bondDefect,
    rhs: mul(withoutBoson, sub(ONE, mul(thermalBoson(frequency, bosonTemperature), inverse))),
    judge: "thermal",
    given: thermal,
    assumptions: ["h = tanh(ω/2T_e) fixed, F_B = coth(x/2T_B)"],
    text: "For thermal electrons and boson the defect carries one factor for all bonds, of one sign: it vanishes at T_e = T_B and nowhere else. The rest of the alternating sum depends on φ and does not vanish by itself: at a bias the source is not in the range, and a fixed h is ill-posed.",
  });
}
