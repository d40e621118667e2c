import { coefficientOf, expand } from "../algebra/rewrite.ts";
import { add, fn, mul, neg, num, ONE, pow, sub, type Term } from "../algebra/term.ts";
import { equations } from "../closures/equations.ts";
import { bosonDistribution, distribution, nu, spectral, transfer, x } from "../steady/symbols.ts";
import { residualIntegrand } from "./lesser-residual.ts";
import type { Route } from "./route.ts";

/** 1 + 2n and 1 − 2f. */
const OCCUPATION = {
  F_B: (e: Term) => add(ONE, mul(num(2), fn("n", e))),
  h: (e: Term) => sub(ONE, mul(num(2), fn("f", e))),
};

/** Kernels by other ways: occupations on the half line, and the language of > and <. */
export function kernelRoutes(): Route[] {
  const { local } = equations();
  const body = expand(residualIntegrand());
  const perF = coefficientOf(body, fn("F^R", nu));
  const feedback = [fn("G_11^R", nu), fn("Xi", nu), fn("G_22^A", nu)];
  const perXi = feedback.reduce((t: Term, f) => coefficientOf(t, f), body);
  return [
    {
      name: "kernel-occupations",
      statement:
        "K(ω,ν) per x > 0 as A(x)[(n+1−f)/(ν+x−ω) + (n+f)/(ν−x−ω)], against ½A[F_B + h]/(x−ω+ν) at x and −x.",
      first: folded(),
      second: occupied(),
      judge: "algebra",
      given: OCCUPATION,
    },
    {
      name: "kernel-xiSource",
      statement: "The source kernel of X = −iΞ from (1−h)φ^> + (1+h)φ^<: twice the coefficient of F^R.",
      first: local.kernels.xiSource,
      second: mul(num(2), perF),
      judge: "algebra",
    },
    {
      name: "kernel-xiRelaxation",
      statement:
        "The relaxation kernel of X from (1−h)φ^> + (1+h)φ^<: less the coefficient of G_11^RΞG_22^A.",
      first: local.kernels.xiRelaxation,
      second: neg(perXi),
      judge: "algebra",
    },
  ];
}

/** ½[P_B + hλ^R] = ½∫dx A(x)[F_B(x) + h(ν)]/(x − ω + ν): the integrand at x and at −x, A and F_B odd. */
function folded(): Term {
  const body = (e: Term, odd: 1 | -1): Term => {
    const weight = add(mul(num(odd), bosonDistribution(x)), distribution(nu));
    return mul(pow(num(2), -1), num(odd), spectral(x), weight, pow(sub(e, transfer), -1));
  };
  return add(body(x, 1), body(neg(x), -1));
}
/** A(x)[(n+1−f)/(ν+x−ω) + (n+f)/(ν−x−ω)]. */
function occupied(): Term {
  const [n, f] = [fn("n", x), fn("f", nu)];
  const first = mul(add(n, ONE, neg(f)), pow(sub(x, transfer), -1));
  const second = mul(add(n, f), pow(neg(add(x, transfer)), -1));
  return mul(spectral(x), add(first, second));
}
