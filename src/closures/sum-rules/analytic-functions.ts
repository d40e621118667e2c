import {
  type AnalyticFunction,
  type AnalyticFunctions,
  closeContour,
} from "../../algebra/analytic-closing.ts";
import { cancel } from "../../algebra/fraction.ts";
import type { Locate } from "../../algebra/residue.ts";
import { coefficientOf, expand, substitute } from "../../algebra/rewrite.ts";
import {
  add,
  integral,
  mul,
  num,
  ONE,
  pow,
  type Sym,
  splitCoefficient,
  sub,
  sym,
  type Term,
} from "../../algebra/term.ts";
import type { ProofLine } from "../../algebra/trace.ts";
import { asIntegral, exchangeLine, shiftLine } from "../../steady/proof-lines.ts";
import { bosonDistribution, nu, omega, spectral, transfer, x, z } from "../../steady/symbols.ts";
import { type Expansion, expandRational } from "../logarithm.ts";

const inverse = sym("1/z");
/** The dispersion kernel 1/(x−z). */
export const cauchyKernel = (v: Sym): Term => pow(sub(v, z), -1);
/** The dispersion kernel in powers of 1/z: what multiplies z^{−k−1} is the integrand of the k-th moment. */
export function kernelInPowers(terms: number): Expansion {
  return expandRational(substitute(cauchyKernel(x), new Map([[z, pow(inverse, -1)]])), inverse, terms);
}
/** A function of 1/z written in z. */
export const inEnergy = (t: Term): Term => cancel(substitute(t, new Map([[inverse, pow(z, -1)]])));

/** The tail of ∫dx density(x)/(x−z) for a density of the given parity: its first moment that does not vanish. */
function tailOfHilbert(density: Term, parity: "even" | "odd"): Pick<AnalyticFunction, "order" | "leading"> {
  const moments = kernelInPowers(2).powers;
  const { power, coefficient } = parity === "even" ? moments[0]! : moments[1]!;
  return { order: power, leading: expand(integral(x, mul(density, coefficient))) };
}

const ofBoson = tailOfHilbert(spectral(x), "odd");
const ofFluctuations = tailOfHilbert(mul(spectral(x), bosonDistribution(x)), "even");
const falls = { order: 1 } as const;
const oneState = { order: 1, leading: ONE } as const;
const constant = { order: 0, leading: ONE } as const;

/**
 * Where the functions of the steady state are analytic and how they fall: λ and P_B by the moments of their spectral
 * functions (A odd, AF_B even), G^R → 1/ω, g^R → 1, F^R and f^R at least like 1/ω.
 */
export const ANALYTIC: AnalyticFunctions = {
  "lambda^R": { side: "upper", ...ofBoson },
  "lambda^A": { side: "lower", ...ofBoson },
  P_B: { side: "upper", ...ofFluctuations },
  "P_B^-": { side: "lower", ...ofFluctuations },
  "G_11^R": { side: "upper", ...oneState },
  "G_11^A": { side: "lower", ...oneState },
  "G^R": { side: "upper", ...oneState },
  "Sigma_11^R": { side: "upper", ...falls },
  "phi^R": { side: "upper", ...falls },
  "F^R": { side: "upper", ...falls },
  "F^A": { side: "lower", ...falls },
  "f^R": { side: "upper", ...falls },
  "f^A": { side: "lower", ...falls },
  "g^R": { side: "upper", ...constant },
};

/** z lies above the axis. */
const above: Locate = (pole) => (pole === z ? "upper" : undefined);
/** ∫dv body by closing the contour on functions of {@link ANALYTIC}, Im z > 0. */
export const closed = (body: Term, variable: Sym): Term => closeContour(body, variable, ANALYTIC, above);

/** The integrand over ν of a sum of integrals, signs and factors included. */
export function bodyOf(open: Term): Term {
  const parts = open.kind === "sum" ? open.terms : [open];
  const bodies = parts.map((part) => {
    const [coefficient, whole] = splitCoefficient(part);
    return mul(num(coefficient), asIntegral(whole).body);
  });
  return expand(add(...bodies));
}

/** c(ν)A(ω−ν)F_B(ω−ν) + rest. */
export function onShell(body: Term): { weight: Term; coefficient: Term; rest: Term } {
  const weight = mul(spectral(transfer), bosonDistribution(transfer));
  const perBoson = coefficientOf(body, spectral(transfer));
  const coefficient = coefficientOf(perBoson, bosonDistribution(transfer));
  return { weight, coefficient, rest: expand(sub(body, mul(weight, coefficient))) };
}
/**
 * ∫dω kernel(ω)·open(ω) for an equation open = ∫dν […]: under ∫dν the contour in ω is closed on λ^R(ω−ν); what stands with
 * A(ω−ν)F_B(ω−ν) is written at ν = ω − x first, where the unknown function is what is analytic in ω. `lines` are these moves.
 */
export function closedEquation(open: Term, kernel: Term): { value: Term; lines: ProofLine[] } {
  const { weight, coefficient, rest } = onShell(bodyOf(open));
  const moved = substitute(coefficient, new Map([[nu, sub(omega, x)]]));
  const boson = mul(spectral(x), bosonDistribution(x));
  const [virtual, shell] = [mul(kernel, rest), mul(kernel, moved)];
  const closing = (body: Term): ProofLine => ({
    rule: "residues",
    from: integral(omega, body),
    to: closed(body, omega),
  });
  return {
    value: add(integral(nu, closed(virtual, omega)), integral(x, mul(boson, closed(shell, omega)))),
    lines: [
      shiftLine(integral(nu, mul(weight, coefficient)), sub(omega, x), x),
      exchangeLine(integral(omega, integral(nu, virtual))),
      exchangeLine(integral(omega, integral(x, mul(boson, shell)))),
      closing(virtual),
      closing(shell),
    ],
  };
}

/** ∫AF_B dx, twice the integral over x > 0. */
export const fluctuation = integral(x, mul(spectral(x), bosonDistribution(x)));

/**
 * ∫dω∫dν body(ω,ν): under ∫dν, ∫dω A(ω−ν)F_B(ω−ν) is the whole weight of the fluctuations, and the contour in ω is closed
 * on the rest. `overUnknown` does ∫dν of what stands with the weight; left open by default.
 */
export function overEnergies(
  open: Term,
  overUnknown: (body: Term) => Term = (body) => integral(nu, body),
): Term {
  const { coefficient, rest } = onShell(bodyOf(open));
  return add(mul(fluctuation, overUnknown(coefficient)), integral(nu, closed(rest, omega)));
}
