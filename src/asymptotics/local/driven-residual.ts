import { type Definition, unfold } from "../../algebra/rewrite.ts";
import { add, div, fn, mul, neg, ONE, pow, sub, type Term, ZERO } from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import type { Equations } from "../../closures/equations.ts";
import {
  kernelAt as at,
  coupling,
  gapOnLine,
  imaginaryF,
  LEADING,
  modulus,
  overLine,
} from "../../closures/weak-coupling/line.ts";
import { lineResidual, ODD, sideband, twoBosonRate } from "../../closures/weak-coupling/symbols.ts";
import { bosonDistribution, nu, omega, pi, spectral } from "../../steady/symbols.ts";
import { type DrivenShell, L } from "./driven-shell.ts";
import { LOCAL_RULES } from "./rules.ts";

const rule = LOCAL_RULES.drivenShell;
/** Y = ∫dν h Im F^R and M = ∫dν X|G^R|² over line and shell: what a sideband sees. */
const pairing = fn("Y");
const residue = fn("M");

/** What the shell and the sidebands add to the equation of X on the line. */
export interface ResidualBeside {
  /** Source from the shell, and Y of the shell. */
  readonly fromShell: Term;
  readonly pairingOfShell: Term;
  /** What comes back by the sidebands, Γ_2(Y/π + M/2π). */
  readonly back: Term;
}

type Kernels = Equations["local"]["kernels"];
const boson = bosonDistribution(sideband);
/** h = 1/F_B on the sideband, whatever it is elsewhere. */
const onSideband: Definition = (e) => (e === sideband ? pow(boson, -1) : fn("h", e!));

/** X in the shell vanishes; the line is fed from the shell, and by the sidebands that the shell feeds. */
export function residualBeside(
  kernels: Kernels,
  shell: DrivenShell,
  twoBosonIntegrand: Term,
  trace?: Trace,
): ResidualBeside {
  const back = bySidebands(kernels, twoBosonIntegrand, trace);
  noResidualInShell(kernels, shell, back, trace);
  return { back, ...fedByShell(kernels, shell, trace) };
}

/** The sideband takes Y and M in and gives X back to the line. */
function bySidebands(kernels: Kernels, integrand: Term, trace?: Trace): Term {
  const weight = (id: string, kernel: Term, text: string): Term => {
    const lhs = unfold(at(kernel, sideband, nu), { A: () => spectral(sideband), F_B: () => boson });
    const rhs = tidy(unfold(lhs, { h: onSideband }));
    trace?.step({ id, rule, lhs, rhs, judge: "algebra", given: { h: onSideband }, text });
    return rhs;
  };
  const source = weight(
    "sideband-source-weight",
    kernels.xiSource,
    "Source of X on the sideband x from ν ≪ x, with h(x) = 1/F_B(x): proportional to h(ν).",
  );
  const loss = weight("sideband-relaxation-weight", kernels.xiRelaxation, "Its relaxation by X at ν.");
  const atSideband = sub(mul(div(source, fn("h", nu)), pairing), mul(loss, residue));
  const given = { ...ODD, X: () => atSideband };
  const lhs = neg(mul(at(kernels.xiRelaxation, ZERO, sideband), fn("X", sideband), pow(sideband, -2)));
  const perRate = tidy(div(unfold(lhs, given), integrand));
  trace?.step({
    id: "sideband-return",
    rule,
    lhs,
    rhs: mul(perRate, integrand),
    judge: "algebra",
    given,
    assumptions: ["|G^R|² = 1/x² on the sideband", "Y = ∫dν h Im F^R, M = ∫dν X|G^R|² over line and shell"],
    text: "What comes back to ω = 0: the integrand of Γ_2 times Y/π + M/2π.",
  });
  return mul(twoBosonRate, perRate);
}

/** Line and sidebands feed X in the shell with opposite signs. */
function noResidualInShell(kernels: Kernels, { h, ...ohmic }: DrivenShell, back: Term, trace?: Trace): void {
  const sides = {
    A: () => mul(ohmic.A(omega)),
    F_B: () => ONE,
    h: (e?: Term) => (e === omega ? h(e) : LEADING.h!(e!)),
  };
  const over = (id: string, kernel: Term, unknown: Term, text: string): Term => {
    const weight = tidy(unfold(kernel, sides));
    const record = { id: `shell-residual-${id}`, rule, text, trace };
    return overLine(mul(weight, unknown), record);
  };
  const source = over(
    "source",
    kernels.xiSource,
    imaginaryF,
    "Source of X in the shell, ω > 0, from the line.",
  );
  const loss = over("relaxation", kernels.xiRelaxation, modulus, "Its relaxation by X of the line, per X_0.");
  evenReturn(kernels, trace);
  const onLine = (body: Term): Term => overLine(body, { id: "", rule, text: "" });
  const given = {
    Y: () => onLine(mul(LEADING.h!(nu), imaginaryF)),
    M: () => mul(lineResidual, onLine(modulus)),
  };
  const all = add(source, neg(mul(loss, lineResidual)), back);
  trace?.step({
    id: "shell-residual",
    rule,
    lhs: all,
    rhs: tidy(unfold(all, given)),
    judge: "algebra",
    given,
    text: "X in the shell: source, relaxation and what comes back by the sidebands, with Y = −πh'(0)φ and M = πX_0/γ of the line, cancel.",
  });
}

/** At ω ≪ x the sideband's way back is even in x and does not ask what h(ω) is; N(ω,x) Im F^R(x) is odd. */
function evenReturn({ xiRelaxation, xiSource }: Kernels, trace?: Trace): void {
  const far = { A: ODD.A, F_B: ODD.F_B };
  const kernel = (k: Term, e: Term): Term =>
    unfold(at(k, omega, e), { A: () => fn("A", neg(e)), F_B: () => fn("F_B", neg(e)) });
  const relaxation = add(kernel(xiRelaxation, sideband), kernel(xiRelaxation, neg(sideband)));
  trace?.step({
    id: "shell-return",
    rule,
    lhs: relaxation,
    rhs: tidy(unfold(relaxation, far)),
    judge: "algebra",
    given: far,
    text: "From the sidebands x and −x, where X is even, back to ω ≪ x: the same at every ω, whatever h(ω) is.",
  });
  const given = {
    ...far,
    h: (e?: Term) =>
      e === omega ? fn("h", e) : ODD.h(e!) === fn("h", e!) ? pow(boson, -1) : neg(pow(boson, -1)),
  };
  const odd = sub(kernel(xiSource, sideband), kernel(xiSource, neg(sideband)));
  trace?.step({
    id: "shell-no-source",
    rule,
    lhs: odd,
    rhs: tidy(unfold(odd, given)),
    judge: "algebra",
    given,
    text: "Im F^R(±x) of the sidebands, odd in x, is no source there.",
  });
}

/** Source of X on the line from Im F^R = φπA(ν)/(Gν²) in the shell, and what the sidebands see of it. */
function fedByShell(
  { xiSource }: Kernels,
  shell: DrivenShell,
  trace?: Trace,
): Pick<ResidualBeside, "fromShell" | "pairingOfShell"> {
  const given = { A: shell.A, F_B: shell.F_B, h: shell.h };
  const imaginary = (e: Term): Term => mul(gapOnLine, pi, fn("A", e), pow(mul(coupling, pow(e, 2)), -1));
  const both = (
    id: string,
    weight: (e: Term) => Term,
    put: Record<string, Definition>,
    text: string,
  ): Term => {
    const lhs = add(...[nu, neg(nu)].map((e) => mul(weight(e), imaginary(e))));
    const rhs = tidy(unfold(lhs, put));
    trace?.step({
      id,
      rule,
      lhs,
      rhs,
      judge: "algebra",
      given: put,
      assumptions: ["F^R = φλ^R(ν)/(Gν²) in the shell, Im λ^R = πA"],
      text,
    });
    return mul(rhs, nu, L);
  };
  return {
    fromShell: both(
      "shell-source-of-line",
      (e) => at(xiSource, ZERO, e),
      given,
      "Source of X on the line from the gap at ±ν in the shell, where the defect N(0,ν) is 1 − |h|.",
    ),
    pairingOfShell: both(
      "shell-pairing",
      (e) => fn("h", e),
      { ...given, h: shell.F_B },
      "What the sidebands see of the gap in the shell, per dν, with h = ±1.",
    ),
  };
}
