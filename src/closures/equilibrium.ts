import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, expand, substitute, unfold } from "../algebra/rewrite.ts";
import { add, div, fn, I, integral, mul, num, pow, sub, sym, type Term } from "../algebra/term.ts";
import { thermalBoson, thermalElectron, throughExponentials } from "../algebra/thermal.ts";
import type { Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { shiftLine } from "../steady/proof-lines.ts";
import {
  bosonDistribution,
  distribution,
  nu,
  omega,
  pi,
  spectral,
  temperature,
  x,
  z,
} from "../steady/symbols.ts";
import { realDenominator } from "./boson/model.ts";
import type { Equations } from "./equations.ts";
import { atMatsubaraPoint, outerPoint, recordResidues, thermalResidues, underSums } from "./matsubara.ts";
import { CLOSURE_RULES } from "./rules.ts";

/** ω_m and the dressed ω̃_n as real numbers. */
const outer = sym("omega_m");
const dressed = sym("omega~_n");
const gapAt = sym("phi_n");
/** √(ω̃_n² + φ_n²). */
const root = sym("r_n");

/** The equilibrium equations on the Matsubara axis. */
export interface MatsubaraEquations {
  /** ω̃_m and φ_m of the local closure: ω_m + TΣλ/ω̃_n, TΣλφ_n/ω̃_n². */
  readonly local: { readonly frequency: Term; readonly gap: Term };
  /** ω̃_m and φ_m of the wide band: ω_m + πTΣλω̃_n/r_n, πTΣλφ_n/r_n with r_n = √(ω̃_n²+φ_n²). */
  readonly wide: { readonly frequency: Term; readonly gap: Term };
  /** λ(iν) = ∫dx x A(x)/(x²+ν²) over the whole line. */
  readonly matsubara: Term;
}

interface Channel {
  readonly id: string;
  /** Boson part ∫dν c A F_B R and thermal part ∫dν c' h λ^R (R − S). */
  readonly equation: Term;
  readonly retarded: string;
  readonly advanced: string;
  /** How Im R or Re R is written by R and S. */
  readonly part: { readonly head: "Im" | "Re"; readonly as: (r: Term, s: Term) => Term };
}

/** With one temperature Ξ = 0: the integrand of its source vanishes. */
export function residualVanishes(derived: Equations, trace: Trace): void {
  const source = derived.local.kernels.xiSource;
  trace.step({
    id: "residual-vanishes",
    rule: CLOSURE_RULES.equilibrium,
    lhs: source,
    rhs: throughExponentials(unfold(source, thermal)),
    judge: "thermal",
    given: thermal,
    text: "The source of Ξ is proportional to the KMS defect, which vanishes: Ξ = 0 solves its equation.",
  });
}
const thermal = {
  h: (e: Term) => thermalElectron(e, temperature),
  F_B: (e: Term) => thermalBoson(e, temperature),
};

/** Carries both closures to the Matsubara axis. */
export function matsubaraEquations(
  derived: Pick<Equations, "local" | "gap" | "wide" | "band">,
  trace?: Trace,
): MatsubaraEquations {
  const imaginary = { head: "Im", as: (r: Term, s: Term) => div(sub(r, s), mul(num(2), I)) } as const;
  const real = { head: "Re", as: (r: Term, s: Term) => mul(pow(num(2), -1), sub(r, s)) } as const;
  const localGap = add(derived.gap.shares.bosonFluctuation, imaginaryThermal(derived));
  const normal = continued(
    {
      id: "local-normal",
      equation: derived.local.selfEnergy,
      retarded: "G^R",
      advanced: "G^A",
      part: imaginary,
    },
    trace,
  );
  const gap = continued(
    { id: "local-gap", equation: localGap, retarded: "F^R", advanced: "F^A", part: imaginary },
    trace,
  );
  const wideNormal = continued(
    {
      id: "wide-normal",
      equation: derived.wide.openSelfEnergy,
      retarded: "g^R",
      advanced: "g^A",
      part: real,
    },
    trace,
  );
  const wideGap = continued(
    { id: "wide-gap", equation: derived.wide.openGap, retarded: "f^R", advanced: "f^A", part: real },
    trace,
  );
  const onAxis = functionsOnAxis(derived);
  const frequency = (id: string, sum: Term): Term => {
    const lhs = div(sub(mul(I, outer), sum), I);
    return record(`${id}-frequency`, lhs, underSums(unfold(lhs, onAxis)), onAxis, trace);
  };
  const order = (id: string, sum: Term): Term =>
    record(`${id}-order`, sum, underSums(unfold(sum, onAxis)), onAxis, trace);
  return {
    local: { frequency: frequency("local", normal), gap: order("local", gap) },
    wide: { frequency: frequency("wide", wideNormal), gap: order("wide", wideGap) },
    matsubara: onImaginaryAxis(trace),
  };
}

/**
 * The functions at iω_n: ω̃ → iω̃_n, φ → φ_n in what was derived on the real axis. G^R = 1/ω̃ defines ω̃, F^R = φG^R G^R, and
 * g, f are the band integrals with s = √(ω̃² − φ²) → i r_n (Im s > 0, r_n = √(ω̃_n² + φ_n²)).
 */
function functionsOnAxis({ band }: Pick<Equations, "band">): Record<string, () => Term> {
  const onAxis = (t: Term): Term =>
    substitute(
      t,
      new Map<typeof dressed, Term>([
        [sym("omega~^R"), mul(I, dressed)],
        [sym("s^R"), mul(I, root)],
        [sym("phi^R"), gapAt],
      ]),
    );
  const green = pow(onAxis(sym("omega~^R")), -1);
  return {
    "G^R": () => green,
    "F^R": () => mul(gapAt, green, green),
    "g^R": () => onAxis(band.g),
    "f^R": () => onAxis(band.f),
  };
}

function imaginaryThermal(derived: Pick<Equations, "local">): Term {
  const kernel = derived.local.kernels.localThermal;
  return integral(nu, mul(kernel, fn("Im", fn("F^R", nu))));
}

/**
 * ∫dν c' h(ν)λ(z−ν)[R − S](ν) = 2πi c'{2T Σ_n λ(z−iω_n)R(iω_n) + ∫dx A(x)h(z−x)R(z−x)}: R is closed above, S below. With
 * the boson part shifted to x the detailed-balance bracket F_B(x) + h(z−x) is left, which vanishes at z = iω_m.
 */
function continued(channel: Channel, trace?: Trace): Term {
  const { id } = channel;
  const at = (head: string, e: Term): Term => fn(head, e);
  const [r, s] = [at(channel.retarded, nu), at(channel.advanced, nu)];
  const body = expand(integrandOf(channel.equation));
  const transfer = sub(omega, nu);
  const perBoson = coefficientOf(
    coefficientOf(coefficientOf(body, spectral(transfer)), bosonDistribution(transfer)),
    r,
  );
  const perPart = coefficientOf(
    coefficientOf(coefficientOf(body, fn("lambda^R", transfer)), distribution(nu)),
    fn(channel.part.head, r),
  );
  const perDifference = coefficientOf(expand(mul(perPart, channel.part.as(r, s))), r);
  const unit = mul(num(2), pi, I, perDifference);
  if (!areEqual(unit, perBoson))
    throw new InternalError("boson and thermal parts do not combine to detailed balance");
  const closed = thermalResidues(perDifference, channel.retarded);
  recordResidues(id, closed, [r, s], "Closing the retarded part above and the advanced part below.", trace);
  const shift = shiftLine(
    integral(nu, mul(perBoson, spectral(transfer), bosonDistribution(transfer), r)),
    sub(omega, x),
    x,
  );
  trace?.step({
    id: `${id}-shift`,
    rule: CLOSURE_RULES.residueSum,
    lhs: shift.from,
    rhs: shift.to,
    judge: "poles",
    text: "The boson part with ν = ω − x: it has the same factor as the pole of λ, so that both combine to F_B(x) + h(z − x).",
  });
  const bracket = add(bosonDistribution(x), distribution(sub(outerPoint, x)));
  const cancelling = mul(unit, bracket);
  trace?.step({
    id: `${id}-balance`,
    rule: CLOSURE_RULES.matsubaraPoint,
    lhs: cancelling,
    rhs: cancel(atMatsubaraPoint(unfold(cancelling, thermal))),
    judge: "thermal",
    given: thermal,
    text: "At z = iω_m the boson part and the pole of λ cancel in detailed balance (at m = n the pole of tanh meets A(0) = 0): the sum over n is all that is left.",
  });
  return substitute(closed.sum, new Map([[z, outerPoint]]));
}
function integrandOf(t: Term): Term {
  const terms = t.kind === "sum" ? t.terms : [t];
  return add(
    ...terms.map((part) => {
      if (part.kind !== "integral") throw new InternalError("expected integrals over ν");
      return part.body;
    }),
  );
}
function record(id: string, lhs: Term, rhs: Term, given: Record<string, () => Term>, trace?: Trace): Term {
  return (
    trace?.step({
      id,
      rule: CLOSURE_RULES.matsubaraPoint,
      lhs,
      rhs,
      judge: "algebra",
      given,
      assumptions: ["odd ω̃_n, even φ_n"],
      text: "The equation on the Matsubara axis.",
    }) ?? rhs
  );
}
/** λ(iν) = ½∫dx A(x)[1/(x−iν) + 1/(x+iν)]: A is odd, so the two halves agree. */
function onImaginaryAxis(trace?: Trace): Term {
  const frequency = sym("nu_n");
  const propagator = (sign: 1 | -1): Term => pow(sub(x, mul(num(sign), I, frequency)), -1);
  const even = mul(pow(num(2), -1), add(propagator(1), propagator(-1)));
  const rhs = integral(x, mul(spectral(x), realDenominator(cancel(even))));
  return (
    trace?.step({
      id: "lambda-matsubara",
      rule: CLOSURE_RULES.spectralRepresentation,
      lhs: integral(x, mul(spectral(x), propagator(1))),
      rhs,
      judge: "poles",
      text: "λ(iν) is real and even: ∫_0^∞ 2xA/(x²+ν²) dx.",
    }) ?? rhs
  );
}
