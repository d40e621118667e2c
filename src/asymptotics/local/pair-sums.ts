import { limitAtZero } from "../../algebra/limit.ts";
import { residuesOf } from "../../algebra/residue.ts";
import { expand, substitute } from "../../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  mul,
  neg,
  num,
  ONE,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import { thermalElectron } from "../../algebra/thermal.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { InternalError } from "../../errors/errors.ts";
import { temperature, z } from "../../steady/symbols.ts";
import { inner, small } from "../symbols.ts";
import { LOCAL_RULES } from "./rules.ts";

/** ν_k = 2πTk, the difference of two fermionic frequencies. */
export const transferFrequency = sym("nu_k");
const sumOver = (summand: Term): Term => fn("sum_n", summand);

/** S = Σ_n 1/ω_n² = 1/4T² over all n. */
export function sumOfSquares(trace?: Trace): Term {
  // tanh(z/2T) → z/2T at the double pole of −1/z² leaves a simple one.
  const slope = limitAtZero(div(thermalElectron(small, temperature), small), small);
  const atPole = mul(num(-1), pow(z, -2), slope, z);
  const residue = residuesOf(atPole, z)[0];
  if (!residue) throw new InternalError("no pole at z = 0");
  const rhs = div(neg(residue.value), mul(num(2), temperature));
  return (
    trace?.step({
      id: "sum-of-squares",
      rule: LOCAL_RULES.residues,
      lhs: sumOver(pow(inner, -2)),
      rhs,
      judge: "frequencies",
      text: "S = Σ_n 1/ω_n², with g = −1/z² and tanh(z/2T) → z/2T at its pole.",
    }) ?? rhs
  );
}

/**
 * Σ_n [1/(ω_n²ω_m²) − 1/(ω_nω_m³) − 1/(ω_n³ω_m)] with ω_m = ω_n − ν_k: partial fractions by 1/(ω_nω_m) = (1/ω_m − 1/ω_n)/ν_k,
 * then squares give S and odd powers nothing.
 */
export function pairSum(squares: Term, trace?: Trace): Term {
  const nu = transferFrequency;
  const [here, there] = [sym("u"), sym("v")];
  const inverse = new Map<Sym, Term>([
    [here, pow(inner, -1)],
    [there, pow(sub(inner, nu), -1)],
  ]);
  const weight = sub(
    mul(pow(here, 2), pow(there, 2)),
    add(mul(here, pow(there, 3)), mul(pow(here, 3), there)),
  );
  const split = partialFractions(weight, here, there);
  const lhs = substitute(weight, inverse);
  const fractions = substitute(split, inverse);
  trace?.step({
    id: "pair-fractions",
    rule: LOCAL_RULES.shift,
    lhs,
    rhs: fractions,
    judge: "algebra",
    text: "The weight of D(ω_n − ω_m) at ω_m = ω_n − ν_k, symmetrised, in partial fractions: 1/(ω_nω_m) = (1/ω_m − 1/ω_n)/ν_k, used until no product is left.",
  });
  const rhs = tidy(summed(split, here, there, squares));
  return (
    trace?.step({
      id: "pair-sum",
      rule: LOCAL_RULES.shift,
      lhs: sumOver(fractions),
      rhs,
      judge: "frequencies",
      text: "Summed over n: squares give S each, first and third powers nothing.",
    }) ?? rhs
  );
}

/** Reduces u^i v^j by uv = (v − u)/ν. */
function partialFractions(weight: Term, u: Sym, v: Sym): Term {
  let current = expand(weight);
  for (let round = 0; round < 8; round++) {
    const terms = current.kind === "sum" ? current.terms : [current];
    const next = expand(
      add(
        ...terms.map((t) =>
          powerOf(t, u) > 0 && powerOf(t, v) > 0
            ? mul(t, pow(mul(u, v), -1), div(sub(v, u), transferFrequency))
            : t,
        ),
      ),
    );
    if (next === current) return current;
    current = next;
  }
  throw new InternalError("partial fractions did not end");
}
function powerOf(t: Term, base: Sym): number {
  const factors = t.kind === "prod" ? t.factors : [t];
  return factors.reduce(
    (n, f) => n + (f === base ? 1 : f.kind === "pow" && f.base === base ? f.exponent : 0),
    0,
  );
}

/** Even powers of u and v by their sums, odd ones zero. */
function summed(split: Term, u: Sym, v: Sym, squares: Term): Term {
  const terms = split.kind === "sum" ? split.terms : [split];
  return add(
    ...terms.map((t) => {
      const power = powerOf(t, u) + powerOf(t, v);
      if (power % 2 === 1) return ZERO;
      if (power !== 2) throw new InternalError("a sum of fourth powers");
      return mul(
        substitute(
          t,
          new Map<Sym, Term>([
            [u, ONE],
            [v, ONE],
          ]),
        ),
        squares,
      );
    }),
  );
}
