import { expand, rewrite } from "../../algebra/rewrite.ts";
import { mul, num, pow, sym, type Term } from "../../algebra/term.ts";

/** λ = λ(0), Ω and κ of the model bosons, and the bosonic Matsubara frequency ν_n ≥ 0. */
export const coupling = sym("lambda");
export const frequency = sym("Omega");
export const width = sym("kappa");
export const matsubaraFrequency = sym("nu_n");

/** The functions of one boson model, as terms in x (A), z (λ, P_B) and ν_n ≥ 0 (λ on the Matsubara axis). */
export interface BosonModel {
  /** A(x) for continuous spectra. */
  readonly spectral?: Term;
  /** Position and weight of the δ functions of A(x)F_B(x) otherwise: weight·[δ(x−Ω) + δ(x+Ω)]. */
  readonly pointWeight?: Term;
  readonly lambda: Term;
  readonly matsubara: Term;
  /** P_B(z) with F_B = coth(x/2T_B). */
  readonly hilbert: Term;
}

/** Complex conjugate of a term all of whose symbols are real. */
export function conjugateReal(t: Term): Term {
  return rewrite(t, (s) => (s.kind === "num" ? num(s.value.conj()) : undefined));
}

/** Multiplies out the denominator of a product: where the roots come in conjugate pairs it becomes real. */
export function realDenominator(t: Term): Term {
  const factors = t.kind === "prod" ? t.factors : [t];
  const isDenominator = (f: Term): boolean => f.kind === "pow" && f.exponent < 0;
  const denominator = expand(pow(mul(...factors.filter(isDenominator)), -1));
  return mul(...factors.filter((f) => !isDenominator(f)), pow(denominator, -1));
}
