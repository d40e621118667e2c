import { factorOut } from "../algebra/factor-out.ts";
import { coefficientOf, type Definition, expand, rewrite, substitute, unfold } from "../algebra/rewrite.ts";
import { add, div, fn, I, integral, mul, neg, num, ONE, pow, sub, type Term, ZERO } from "../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../algebra/thermal.ts";
import { contentOut, tidy } from "../algebra/tidy.ts";
import type { Rule, Trace } from "../algebra/trace.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";
import { asIntegral } from "../steady/proof-lines.ts";
import {
  bosonDistribution,
  distribution,
  lambdaA,
  lambdaR,
  nu,
  omega,
  pi,
  spectral,
  temperature,
  transfer,
  x,
  z,
} from "../steady/symbols.ts";
import type { Equations } from "./equations.ts";
import { recordResidues, thermalResidues } from "./matsubara.ts";
import { CLOSURE_RULES } from "./rules.ts";

export const CONTINUATION_RULES = {
  split: {
    name: "virtual-and-local",
    statement:
      "λ^R = λ^A + 2πiA beside the retarded function: what is left of h is analytic on each side of the axis.",
    conditions: ["real energies"],
    source: "Marsiglio, Schossmann and Carbotte, Phys. Rev. B 37, 4965 (1988)",
  },
  weights: {
    name: "weights",
    statement: "F_B + h = (F_ref + h) + (F_B − F_ref).",
    conditions: ["h(ω) ≠ h(ν)"],
    source: "definition of F_ref",
  },
  occupation: {
    name: "occupations",
    statement: "h(ω) = tanh(ω/2T), F_B(x) = coth(x/2T).",
    conditions: ["one temperature"],
    source: "fluctuation–dissipation theorem",
  },
} satisfies Record<string, Rule>;

/** One equation ∫dν [b A F_B R + t h λ^R part(R)] with its retarded function R and advanced partner. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly retarded: string;
  readonly advanced: string;
  /** b. */
  readonly perBoson: Term;
  /** t times the coefficient of R − S in part(R), with 2πi of it equal to b. */
  readonly perDifference: Term;
  /** part(R) by R and S. */
  readonly parts: (t: Term) => Term;
  readonly equation: Term;
  /** g^R → 1 makes the integrals conditional. */
  readonly symmetricCutoff: boolean;
}

/** The parts of an equation at a point z of the upper half plane. */
export interface Continued {
  readonly channel: Channel;
  /** 2πi c 2T Σ_n λ(z−iω_n)R(iω_n). */
  readonly sum: Term;
  /** 2πi c ∫dx A(x)[F_B(x) + h(z−x)]R(z−x). */
  readonly local: Term;
}

/** The normal channels of both closures and the gap of the wide band. */
export function channels({ wide, local }: Pick<Equations, "wide" | "local">): Channel[] {
  const half = (r: Term, s: Term): Term => mul(pow(num(2), -1), sub(r, s));
  const imaginary = (r: Term, s: Term): Term => div(sub(r, s), mul(num(2), I));
  return [
    channel("gap", "φ^R in the wide band", wide.openGap, "f", "Re", half),
    channel("normal", "Σ^R in the wide band", wide.openSelfEnergy, "g", "Re", half),
    channel("local", "Σ^R in the local closure", local.selfEnergy, "G", "Im", imaginary),
  ];
}

function channel(
  id: string,
  name: string,
  equation: Term,
  letter: string,
  part: "Re" | "Im",
  as: (r: Term, s: Term) => Term,
): Channel {
  const body = integrandOf(equation);
  const [retarded, advanced] = [`${letter}^R`, `${letter}^A`];
  const [r, s] = [fn(retarded, nu), fn(advanced, nu)];
  const of = (t: Term, ...atoms: Term[]): Term => atoms.reduce((rest, a) => coefficientOf(rest, a), t);
  const perBoson = of(body, spectral(transfer), bosonDistribution(transfer), r);
  const perPart = of(body, lambdaR(transfer), distribution(nu), fn(part, r));
  const parts = (t: Term): Term => rewrite(t, (u) => (u === fn(part, r) ? as(r, s) : undefined));
  const perDifference = of(expand(mul(perPart, as(r, s))), r);
  if (!areEqual(mul(num(2), pi, I, perDifference), perBoson))
    throw new InternalError("boson and thermal parts do not combine to detailed balance");
  const symmetricCutoff = letter === "g";
  return { id, name, retarded, advanced, perBoson, perDifference, parts, equation, symmetricCutoff };
}

function integrandOf(equation: Term): Term {
  const terms = equation.kind === "sum" ? equation.terms : [equation];
  return expand(add(...terms.map((t) => (t.kind === "integral" ? t.body : ZERO))));
}

/** Splits an equation on the real axis and carries it to z, with electrons at T and any boson distribution. */
export function continueChannel(c: Channel, trace?: Trace): Continued {
  const [r, s] = [fn(c.retarded, nu), fn(c.advanced, nu)];
  recordSplit(c, trace);
  const closed = thermalResidues(c.perDifference, c.retarded);
  trace?.step({
    id: `${c.id}-virtual-sum`,
    rule: CLOSURE_RULES.residueSum,
    lhs: split(c, integrandOf(c.equation)).virtual,
    rhs: substitute(closed.sum, new Map([[z, omega]])),
    judge: "matsubara",
    given: { h: (e: Term) => thermalElectron(e, temperature) },
    assumptions: ["for ω_n < 0 a function written R means its advanced partner"],
    text: "The virtual part is a Matsubara sum: λ^A(ω−ν) is analytic where the retarded function is, λ^R(ω−ν) where the advanced one is, so that only the poles iω_n of tanh are left above and below.",
  });
  recordResidues(
    c.id,
    closed,
    [r, s],
    "The same at z, closed above on the retarded and below on the advanced function: at z = ω + i0 the poles iω_n of tanh are the virtual part again, the pole of λ is what takes λ^R to λ^A.",
    trace,
  );
  const weight = add(bosonDistribution(x), distribution(sub(z, x)));
  return { channel: c, sum: closed.sum, local: closed.local(weight) };
}

/**
 * An integrand with λ^R = λ^A + 2πiA beside R and λ^A = λ^R − 2πiA beside S: what holds A is on shell, in the rest every factor
 * but h is analytic above or below.
 */
function split(c: Channel, integrand: Term): { virtual: Term; onShell: Term } {
  const [r, s] = [fn(c.retarded, nu), fn(c.advanced, nu)];
  const jump = mul(num(2), pi, I, spectral(transfer));
  const open = expand(c.parts(integrand));
  const beside = (unknown: Term, lambdas: Readonly<Record<string, Definition>>): Term =>
    mul(unfold(coefficientOf(open, unknown), lambdas), unknown);
  const written = add(
    beside(r, { "lambda^R": (e) => add(lambdaA(e!), jump) }),
    beside(s, { "lambda^A": (e) => sub(lambdaR(e!), jump) }),
  );
  const perSpectrum = coefficientOf(written, spectral(transfer));
  const rest = expand(sub(written, mul(spectral(transfer), perSpectrum)));
  return {
    virtual: integral(nu, tidy(rest)),
    onShell: integral(nu, mul(spectral(transfer), tidy(perSpectrum))),
  };
}

function recordSplit(c: Channel, trace?: Trace): void {
  const r = fn(c.retarded, nu);
  const assumptions = c.symmetricCutoff ? ["symmetric cutoff in ν: g^R → 1"] : [];
  const record = (id: string, lhs: Term, rhs: Term, text: string): void => {
    trace?.step({
      id: `${c.id}-${id}`,
      rule: CONTINUATION_RULES.split,
      lhs,
      rhs,
      judge: "poles",
      assumptions,
      text,
    });
  };
  const { virtual, onShell } = split(c, integrandOf(c.equation));
  record(
    "virtual",
    c.equation,
    add(virtual, onShell),
    `${c.name} as a virtual part, with every factor but h analytic above or below, and a part on shell.`,
  );
  if (c.id !== "gap") return;
  const reference = fn("F_ref", transfer);
  const boson = bosonDistribution(transfer);
  const per = mul(c.perBoson, spectral(transfer), r);
  const weighted = (weight: Term): Term => integral(nu, mul(per, weight));
  const whole = factorOut(asIntegral(onShell).body, per);
  record(
    "split",
    onShell,
    add(weighted(add(whole, sub(reference, boson))), weighted(sub(boson, reference))),
    "The part on shell in detailed balance and mismatch, for any F_ref that stands for the boson in balance with h.",
  );
  const other = mul(num(2), c.perDifference, distribution(nu), lambdaA(transfer), fn("Re", r));
  const represented = split(c, other);
  record(
    "representation",
    integral(nu, other),
    add(represented.virtual, represented.onShell),
    "The split belongs to the form of the equation: with λ^A on both functions another virtual part comes out. What is used here is the one that a Matsubara sum represents.",
  );
}

/** With F_B at the same temperature the bracket of the part on shell is a sum of occupations. */
export function mixedForm(continued: Continued, trace: Trace): Term {
  const { channel: c, sum } = continued;
  const onAxis = (t: Term): Term => substitute(t, new Map([[z, omega]]));
  const bracket = add(bosonDistribution(x), distribution(sub(omega, x)));
  const occupations = unfold(bracket, {
    F_B: (e: Term) => add(ONE, mul(num(2), fn("bose", div(e, temperature)))),
    h: (e: Term) => sub(mul(num(2), fn("fermi", div(add(neg(e)), temperature))), ONE),
  });
  const rhs = trace.step({
    id: `${c.id}-occupations`,
    rule: CONTINUATION_RULES.occupation,
    lhs: mul(c.perBoson, bracket),
    rhs: mul(c.perBoson, contentOut(occupations)),
    judge: "thermal",
    given: {
      h: (e: Term) => thermalElectron(e, temperature),
      F_B: (e: Term) => thermalBoson(e, temperature),
    },
    text: "At one temperature the weight on shell is that of absorbing a boson or leaving an occupied state.",
  });
  const onShell = (weight: Term): Term =>
    integral(x, mul(weight, spectral(x), fn(c.retarded, sub(omega, x))));
  return trace.step({
    id: `${c.id}-mixed`,
    rule: CONTINUATION_RULES.occupation,
    lhs: add(onAxis(sum), onShell(mul(c.perBoson, bracket))),
    rhs: add(onAxis(sum), onShell(rhs)),
    judge: "algebra",
    given: {
      h: (e: Term) => sub(mul(num(2), fn("fermi", mul(num(-1), div(e, temperature)))), num(1)),
      F_B: (e: Term) => add(mul(num(2), fn("bose", div(e, temperature))), num(1)),
    },
    text: `${c.name} in mixed form: the virtual part as a sum over the Matsubara axis, the part on shell with ν = ω − x on the real axis.`,
  });
}

/** The weights of detailed balance and mismatch, for the F_ref that the kinetic equation names. */
export function splitWeights({ kinetic }: Pick<Equations, "kinetic">, trace: Trace): void {
  const balance = add(kinetic.reference, distribution(nu));
  const mismatch = sub(bosonDistribution(transfer), kinetic.reference);
  const record = (id: string, lhs: Term, rhs: Term, text: string): void => {
    trace.step({ id, rule: CONTINUATION_RULES.weights, lhs, rhs, judge: "poles", text });
  };
  record(
    "weight-balance",
    balance,
    tidy(balance),
    "The weight of detailed balance is fixed by the electrons alone: with F_ref in balance with h it is confined to where h² < 1.",
  );
  record(
    "weight-mismatch",
    mismatch,
    mul(tidy(div(mismatch, kinetic.defect)), kinetic.defect),
    "The weight of the mismatch is the KMS defect.",
  );
}
