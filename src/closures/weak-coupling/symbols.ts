import type { Definition } from "../../algebra/rewrite.ts";
import {
  add,
  fn,
  HALF,
  I,
  MINUS_ONE,
  mul,
  neg,
  num,
  pow,
  type Sym,
  splitCoefficient,
  sym,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import { bosonDistribution, bosonTemperature, pi, spectral, transfer, x } from "../../steady/symbols.ts";
import { coupling, ohmicSlope } from "./line.ts";

/** Rates at the line: of the lead, of one boson (Γ_1 = πGb, b = 2aT_B) and of two bosons; their sum is 2γ. */
export const leadRate = sym("Gamma_b");
export const oneBosonRate = sym("Gamma_1");
export const twoBosonRate = sym("Gamma_2");
export const allRates = add(leadRate, oneBosonRate, twoBosonRate);
/** X on the line. */
export const lineResidual = sym("X_0");
/** Occupation n of the boson at a sideband, F_B = 1 + 2n. */
export const occupation = (e: Term): Term => fn("n", e);

/** The slope a of A = G a x as a rate, Γ_1/(2πGT_B). */
export const slopeAsRate = mul(oneBosonRate, pow(mul(num(2), pi, coupling, bosonTemperature), -1));

/** a → Γ_1/(2πGT_B). */
export const byRate: ReadonlyMap<Sym, Term> = new Map([[ohmicSlope, slopeAsRate]]);

/** i/2 A(ω−ν)·rate, what multiplies (G^R − G^A)(ν) in i(Σ^R − Σ^A) and iΣ^K. */
export const collisionWeight = (rate: Term): Term => mul(HALF, I, spectral(transfer), rate);

/** head(−e) = −head(e), head(0) = 0. */
export function odd(head: string): Definition {
  return (e) => {
    if (e === ZERO) return ZERO;
    const negative = splitCoefficient(e!)[0].equals(MINUS_ONE.value);
    return negative ? neg(fn(head, neg(e!))) : fn(head, e!);
  };
}
/** A, F_B and h are odd. */
export const ODD = {
  A: odd("A"),
  F_B: odd("F_B"),
  h: odd("h"),
} satisfies Readonly<Record<string, Definition>>;
/** On a sideband h is in balance with the boson that leads there from the line, h = 1/F_B; on the line h(0) = 0. */
export const balanced: Definition = (e) => (e === ZERO ? ZERO : pow(bosonDistribution(e!), -1));

/** The energy of a sideband. */
export const sideband = x;
