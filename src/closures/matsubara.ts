import { limitAtZero } from "../algebra/limit.ts";
import { residuesOf } from "../algebra/residue.ts";
import { expand, rewrite, substitute } from "../algebra/rewrite.ts";
import { add, div, fn, I, integral, mul, num, ONE, pow, sub, sym, type Term, ZERO } from "../algebra/term.ts";
import { asThermal, inExponentials, thermalElectron } from "../algebra/thermal.ts";
import type { Trace } from "../algebra/trace.ts";
import { distribution, nu, pi, spectral, temperature, x, z } from "../steady/symbols.ts";
import { CLOSURE_RULES } from "./rules.ts";

/** Fermionic Matsubara frequencies iω_n and iω_m as points of the energy plane. */
export const matsubaraPoint = sym("iomega_n");
export const outerPoint = sym("iomega_m");
/** A distance from a Matsubara frequency that tends to 0. */
const distance = sym("s");

/** Σ_n over all integers of the summand. */
export function matsubaraSum(summand: Term): Term {
  return summand === ZERO ? ZERO : fn("sum_n", summand);
}

/** cΣ_n f = Σ_n cf in every term, summands multiplied out; integrals are left as they stand. */
export function underSums(t: Term): Term {
  return add(
    ...termsOf(t).map((term) => {
      const factors = term.kind === "prod" ? term.factors : [term];
      const sum = factors.find((f) => f.kind === "fn" && f.head === "sum_n");
      if (sum?.kind !== "fn") return term;
      return matsubaraSum(expand(mul(...factors.filter((f) => f !== sum), sum.args[0]!)));
    }),
  );
}
function termsOf(t: Term): Term[] {
  if (t.kind === "sum") return t.terms.flatMap(termsOf);
  if (t.kind !== "prod") return [t];
  return t.factors.reduce<Term[]>((left, f) => left.flatMap((p) => termsOf(f).map((q) => mul(p, q))), [ONE]);
}

/** tanh and coth at iω_m + e as exponentials of e: e^{iω_m/T} = −1. */
export function atMatsubaraPoint(t: Term): Term {
  const turn = fn("exp", div(outerPoint, temperature));
  return rewrite(inExponentials(t), (s) => (s === turn ? num(-1) : undefined));
}

/** The residue of h = tanh(ν/2T) at ν = iω_m. */
function thermalWeight(): Term {
  const near = atMatsubaraPoint(thermalElectron(add(outerPoint, distance), temperature));
  return limitAtZero(mul(distance, asThermal(near, distance, temperature)), distance);
}

/** Both sides of ∫dν c h(ν)λ(z−ν)[R − S](ν) closed above on R and below on S. */
export interface ThermalResidues {
  readonly perDifference: Term;
  /** 2πi c·2TΣ_n λ(z−iω_n)R(iω_n), from the poles of h: R stands for S at ω_n < 0. */
  readonly sum: Term;
  /** 2πi c∫dx A(x)w(x)R(z−x), from the pole of λ beside R; w = h(z−x) here. */
  local(weight: Term): Term;
}

export function thermalResidues(perDifference: Term, retarded: string): ThermalResidues {
  const beside = mul(num(2), pi, I, perDifference, fn(retarded, nu));
  const at = (t: Term, point: Term): Term => substitute(t, new Map([[nu, point]]));
  const [pole] = residuesOf(pow(sub(x, sub(z, nu)), -1), nu);
  const summand = mul(thermalWeight(), at(mul(beside, fn("lambda", sub(z, nu))), matsubaraPoint));
  return {
    perDifference,
    sum: matsubaraSum(expand(summand)),
    local: (weight) => integral(x, mul(pole!.value, spectral(x), weight, at(beside, expand(pole!.at)))),
  };
}

/** Records the closing for the functions R and S. */
export function recordResidues(
  id: string,
  closed: ThermalResidues,
  [r, s]: readonly [Term, Term],
  text: string,
  trace?: Trace,
): void {
  trace?.step({
    id: `${id}-residues`,
    rule: CLOSURE_RULES.residueSum,
    lhs: integral(nu, mul(closed.perDifference, distribution(nu), fn("lambda", sub(z, nu)), sub(r, s))),
    rhs: add(closed.sum, closed.local(distribution(sub(z, x)))),
    judge: "matsubara",
    given: { h: (e: Term) => thermalElectron(e, temperature) },
    assumptions: ["Im z > 0"],
    text,
  });
}
