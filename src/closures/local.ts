import { gatherIntegrals, rewrite, unfold } from "../algebra/rewrite.ts";
import { add, fn, I, mul, neg, num, sub, type Term } from "../algebra/term.ts";
import type { Trace } from "../algebra/trace.ts";
import { BOSON, ELECTRON, insertDistributions } from "../steady/distributions.ts";
import { GAP_PREMISES, type GapEquations } from "../steady/residual.ts";
import { STEADY_RULES } from "../steady/rules.ts";
import type { SelfEnergy } from "../steady/self-energy.ts";
import { nu } from "../steady/symbols.ts";
import { byDifference, closeOnRetarded } from "./contour-closing.ts";
import { readKernel } from "./kernel.ts";
import { CLOSURE_RULES, PARTICLE_HOLE } from "./rules.ts";

/** Real and imaginary parts and |G|² as functions, so that printed equations read as in the literature. */
export const imaginary = (e: Term): Term => fn("Im", e);
export const absoluteSquare = (e: Term): Term => fn("abs2", e);

const greenR = fn("G^R", nu);
const greenA = fn("G^A", nu);
const anomalousR = fn("F^R", nu);
const anomalousA = fn("F^A", nu);
/** X(ν)|G^R(ν)|². */
const residualWeight = mul(fn("X", nu), absoluteSquare(greenR));

/** Equations and kernels of the local closure. */
export interface LocalClosure {
  /** Σ^R(ω). */
  readonly selfEnergy: Term;
  /** φ^R(ω) and X(ω). */
  readonly gap: Term;
  readonly residual: Term;
  /** Weights as coefficients of Im F^R(ν), resp. X(ν)|G^R(ν)|². */
  readonly kernels: {
    readonly localBoson: Term;
    readonly localThermal: Term;
    readonly localNonThermal: Term;
    readonly xiSource: Term;
    readonly xiRelaxation: Term;
  };
}

/**
 * X^R − X^A = 2i Im X^R, G_11^R G_22^A = |G^R|², Ξ = iX, in place: products and the KMS defect stay as they are, so that
 * the kernels share their nodes with the equations above.
 */
function close(term: Term): Term {
  const localNames = unfold(term, {
    Xi: (e) => mul(I, fn("X", e!)),
    "G_11^R": (e) => fn("G^R", e!),
    "G_11^A": (e) => fn("G^A", e!),
    "G_22^R": (e) => fn("G^R", e!),
    "G_22^A": (e) => fn("G^A", e!),
  });
  const closed = rewrite(localNames, (t) => {
    if (t === sub(greenR, greenA)) return mul(num(2), I, imaginary(greenR));
    if (t === sub(anomalousR, anomalousA)) return mul(num(2), I, imaginary(anomalousR));
    if (t.kind !== "prod" || !t.factors.includes(greenR) || !t.factors.includes(greenA)) return undefined;
    return mul(absoluteSquare(greenR), ...t.factors.filter((f) => f !== greenR && f !== greenA));
  });
  return gatherIntegrals(closed);
}

/** Closes the equations at ε = 0 and reads the kernels off the closed equations. */
export function localClosure(self: SelfEnergy, gap: GapEquations, trace?: Trace): LocalClosure {
  const record = (
    id: string,
    lhs: Term,
    rhs: Term,
    text: string,
    assumptions: readonly string[] = [],
  ): Term =>
    trace?.step({
      id,
      rule: CLOSURE_RULES.local,
      lhs,
      rhs,
      judge: "poles",
      given: BOSON,
      text,
      assumptions,
    }) ?? rhs;
  const selfEnergy = record(
    "local-self-energy",
    self.normal.R,
    close(
      byDifference(
        insertDistributions(self.normal.R, { ...BOSON, ...ELECTRON }),
        fn("G_11^R", nu),
        fn("G_11^A", nu),
      ),
    ),
    "Σ^R in the local closure, G^R = 1/(ω − Σ^R).",
    [STEADY_RULES.distributions.statement],
  );
  const anomalous = mul(fn("phi^R", nu), fn("G_11^R", nu), fn("G_22^R", nu));
  const given = { "G_11^R": () => greenR, "G_22^R": () => greenR };
  trace?.step({
    id: "local-anomalous",
    rule: CLOSURE_RULES.local,
    lhs: anomalous,
    rhs: unfold(anomalous, given),
    judge: "algebra",
    given,
    text: "The linear anomalous function F^R = φ^R G_11^R G_22^R.",
  });
  const boson = record(
    "local-boson",
    gap.shares.bosonFluctuation,
    close(closeOnRetarded(gap.shares.bosonFluctuation, anomalousR, anomalousA, trace)),
    "Boson share with the contour closed on the retarded F.",
  );
  const thermal = record("local-thermal", gap.shares.thermal, close(gap.shares.thermal), "Thermal share.");
  const glue = record(
    "local-non-thermal",
    gap.shares.nonThermal,
    close(gap.shares.nonThermal),
    "Share of the non-thermal glue.",
  );
  const source = record("local-source", gap.source, close(gap.source), "Source of Ξ = iX.");
  const relaxation = record(
    "local-relaxation",
    gap.relaxation,
    close(gap.relaxation),
    "Relaxation of Ξ = iX.",
  );
  const perI = (t: Term): Term => gatherIntegrals(mul(neg(I), t));
  const kernel = (name: string, from: Term, atom: Term, before: Term): Term =>
    readKernel(name, from, atom, before, trace, [PARTICLE_HOLE]);
  const gapSum = record(
    "local-gap",
    self.anomalous.R,
    add(boson, thermal, glue),
    "The gap equation: all three shares.",
    GAP_PREMISES,
  );
  const residual = record(
    "local-residual",
    mul(neg(I), add(gap.source, gap.relaxation)),
    add(perI(source), perI(relaxation)),
    "X = −iΞ: source and relaxation are real for real A, F_B and h, so that X is real.",
  );
  return {
    selfEnergy,
    gap: gapSum,
    residual,
    kernels: {
      localBoson: kernel("localBoson", boson, imaginary(anomalousR), gap.shares.bosonFluctuation),
      localThermal: kernel("localThermal", thermal, imaginary(anomalousR), gap.shares.thermal),
      localNonThermal: kernel("localNonThermal", glue, residualWeight, gap.shares.nonThermal),
      xiSource: kernel("xiSource", perI(source), imaginary(anomalousR), mul(neg(I), gap.source)),
      xiRelaxation: kernel("xiRelaxation", neg(perI(relaxation)), residualWeight, mul(I, gap.relaxation)),
    },
  };
}
