import { cancel } from "../../algebra/fraction.ts";
import { substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import { add, fn, HALF, mul, neg, pow, type Sym, sub, type Term, ZERO } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { bosonDistribution, nu, omega, spectral } from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import { halfWidth, imaginaryF, LEADING, leadingOnLine, modulus, overLine } from "./line.ts";
import { WEAK_RULES } from "./rules.ts";
import { allRates, balanced, byRate, lineResidual, ODD, sideband, twoBosonRate } from "./symbols.ts";

const boson = bosonDistribution(sideband);
/** h = 1/F_B on the sideband, whatever it is on the line. */
const onSideband = {
  h: (e?: Term): Term => (e === sideband ? pow(boson, -1) : fn("h", e!)),
};

/** X on the line, from its equation with the sidebands in it. */
export function lineResidualWithSidebands(
  derived: Pick<Equations, "local" | "kinetic">,
  twoBosonIntegrand: Term,
  trace?: Trace,
): Term {
  const { source, relaxation } = onLine(derived, trace);
  const atSideband = sidebandResidual(derived, trace);
  const back = wayBack(derived, atSideband, twoBosonIntegrand, trace);
  const equation = sub(add(source, neg(mul(relaxation, lineResidual)), back), lineResidual);
  const width = new Map([[halfWidth, mul(HALF, allRates)]]);
  const rhs = tidy(solveFor(substitute(equation, width), lineResidual));
  trace?.step({
    id: "residual-with-sidebands",
    rule: WEAK_RULES.balance,
    lhs: lineResidual,
    rhs,
    judge: "algebra",
    equation: substitute(equation, width),
    text: "X on the line: source, relaxation on the line and what comes back from the sidebands, with 2γ = Γ_b + Γ_1 + Γ_2.",
  });
  return rhs;
}

/** Source and relaxation of X on the line, by the rate Γ_1. */
function onLine({ local }: Pick<Equations, "local">, trace?: Trace): { source: Term; relaxation: Term } {
  const weight = (id: string, kernel: Term, text: string): Term =>
    leadingOnLine(kernel, { id, rule: WEAK_RULES.line, text, trace });
  const over = (id: string, body: Term, text: string): Term =>
    overLine(body, { id, rule: WEAK_RULES.line, text, trace }, { values: byRate, named: "By the rate." });
  const source = weight(
    "driven-source-weight",
    local.kernels.xiSource,
    "Source of X: its weight on the line.",
  );
  const relaxation = weight(
    "driven-relaxation-weight",
    local.kernels.xiRelaxation,
    "Relaxation of X: its weight on the line.",
  );
  return {
    source: over("driven-source", mul(source, imaginaryF), "Source of X, constant over the line."),
    relaxation: over("driven-relaxation", mul(relaxation, modulus), "Relaxation of X per X."),
  };
}

/** X(x) on the sideband: fed by the line, −A(x)N ∫Im F and −½A(x)[F_B − h]∫X|G|². */
function sidebandResidual(derived: Pick<Equations, "local" | "kinetic">, trace?: Trace): Term {
  const source = sidebandSource(derived, trace);
  const loss = sidebandLoss(derived, trace);
  return tidy(sub(source, mul(loss, lineResidual)));
}

/** The transfer x − ν from the line to the sideband is x up to ν/x. */
function toSideband(kernel: Term): Term {
  const there = substitute(kernel, new Map<Sym, Term>([[omega, sideband]]));
  const fixed = { A: () => spectral(sideband), F_B: () => boson };
  return unfold(there, fixed);
}

function sidebandSource({ local }: Pick<Equations, "local">, trace?: Trace): Term {
  const kernel = toSideband(local.kernels.xiSource);
  const weight = tidy(unfold(kernel, onSideband));
  trace?.step({
    id: "sideband-source-weight",
    rule: WEAK_RULES.sideband,
    lhs: kernel,
    rhs: weight,
    judge: "algebra",
    given: onSideband,
    assumptions: ["h(x) = 1/F_B(x) on the sideband, x − ν → x"],
    text: "Source of X on the sideband, −A(x)N(x,ν) with ν on the line: the defect is odd in the line's energy.",
  });
  return overLine(mul(unfold(weight, { h: (e) => LEADING.h!(e!) }), imaginaryF), {
    id: "sideband-source",
    rule: WEAK_RULES.sideband,
    text: "The source on the sideband, with h(ν) = h'(0)ν on the line.",
    trace,
  });
}

function sidebandLoss({ local }: Pick<Equations, "local">, trace?: Trace): Term {
  const kernel = toSideband(local.kernels.xiRelaxation);
  const weight = tidy(unfold(kernel, onSideband));
  trace?.step({
    id: "sideband-relaxation-weight",
    rule: WEAK_RULES.sideband,
    lhs: kernel,
    rhs: weight,
    judge: "algebra",
    given: onSideband,
    assumptions: ["h(x) = 1/F_B(x) on the sideband, x − ν → x"],
    text: "What X on the line does to X on the sideband: its weight.",
  });
  return overLine(mul(weight, modulus), {
    id: "sideband-relaxation",
    rule: WEAK_RULES.sideband,
    text: "The same over the line, per X_0.",
    trace,
  });
}

/** What the sidebands do to X on the line: −Γ_2[φh'(0) − X_0/2γ]. */
function wayBack(
  { local, kinetic }: Pick<Equations, "local" | "kinetic">,
  atSideband: Term,
  twoBosonIntegrand: Term,
  trace?: Trace,
): Term {
  const toLine = (t: Term): Term =>
    substitute(
      t,
      new Map<Sym, Term>([
        [omega, ZERO],
        [nu, sideband],
      ]),
    );
  const defect = unfold(toLine(kinetic.defect), ODD);
  trace?.step({
    id: "no-source-from-sideband",
    rule: WEAK_RULES.sideband,
    lhs: defect,
    rhs: cancel(unfold(defect, { h: balanced })),
    judge: "algebra",
    given: { h: balanced },
    text: "N(0,x) vanishes: the sideband is no source of X on the line.",
  });
  const weight = unfold(toLine(local.kernels.xiRelaxation), ODD);
  trace?.step({
    id: "return-weight",
    rule: WEAK_RULES.parity,
    lhs: toLine(local.kernels.xiRelaxation),
    rhs: weight,
    judge: "algebra",
    given: ODD,
    text: "Relaxation through the sideband: its weight at ω = 0.",
  });
  const body = neg(mul(weight, fn("X", sideband), pow(sideband, -2)));
  const perRate = tidy(mul(unfold(body, { X: () => atSideband }), pow(twoBosonIntegrand, -1)));
  trace?.step({
    id: "return-of-residual",
    rule: WEAK_RULES.sideband,
    lhs: body,
    rhs: mul(perRate, twoBosonIntegrand),
    judge: "algebra",
    given: { X: () => atSideband },
    assumptions: ["|G^R|² = 1/x² on the sideband"],
    text: "The integrand of what comes back to the line, with X(x) put in: the integrand of Γ_2, times a factor with the sign opposite to that in the kinetic equation.",
  });
  return mul(perRate, twoBosonRate);
}
