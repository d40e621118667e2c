import { coefficientOf, expand, unfold } from "../algebra/rewrite.ts";
import { add, fn, HALF, I, mul, neg, num, ONE, pow, sub, type Term } from "../algebra/term.ts";
import { bodyOf } from "../closures/assemble.ts";
import { equations } from "../closures/equations.ts";
import { nu, pi, spectral, transfer, x } from "../steady/symbols.ts";
import { gapIntegral, residualIntegrand } from "./lesser-residual.ts";
import type { Route } from "./route.ts";

/** 1 + 2n and 1 − 2f. */
export const OCCUPATION = {
  F_B: (e: Term) => add(ONE, mul(num(2), fn("n", e))),
  h: (e: Term) => sub(ONE, mul(num(2), fn("f", e))),
};

/** λ^R(e) and P_B(e) as what a boson of energy x > 0 gives, at x and at −x with A and F_B odd. */
const PER_BOSON = {
  ...OCCUPATION,
  "lambda^R": (e: Term) => mul(spectral(x), sub(pole(x, e), pole(neg(x), e))),
  P_B: (e: Term) => mul(spectral(x), OCCUPATION.F_B(x), add(pole(x, e), pole(neg(x), e))),
};
const pole = (at: Term, e: Term): Term => pow(sub(at, e), -1);

/** Kernels by other ways: occupations on the half line, and the language of > and <. */
export function kernelRoutes(): Route[] {
  const { local, wide } = equations();
  const body = expand(residualIntegrand());
  const perF = coefficientOf(body, fn("F^R", nu));
  const feedback = [fn("G_11^R", nu), fn("Xi", nu), fn("G_22^A", nu)];
  const perResidual = (t: Term): Term => feedback.reduce((rest: Term, f) => coefficientOf(rest, f), t);
  const perXi = perResidual(body);
  const glue = perResidual(expand(bodyOf(gapIntegral())));
  const scattered = occupied();
  // Emission and absorption that a half filled level would have, and what its occupation changes.
  const half = unfold(scattered, { f: () => HALF });
  const perImaginary = neg(pow(pi, -1));
  const row = (name: string, what: string, first: Term, second: Term): Route => ({
    name: `kernel-${name}`,
    statement: `${what} per x > 0 from emission and absorption, A(x)[(n+1−f)/(ν+x−ω) + (n+f)/(ν−x−ω)], against ½[P_B + hλ^R] at x and −x.`,
    first,
    second,
    judge: "algebra",
    given: PER_BOSON,
  });
  return [
    row("kernelPhi", "K(ω,ν) of φ^R, wide band,", wide.kernels.kernelPhi, scattered),
    row("kernelSigma", "−K(ω,ν) of Σ^R, wide band,", wide.kernels.kernelSigma, neg(scattered)),
    row("localBoson", "At f = ½, local closure,", local.kernels.localBoson, mul(perImaginary, half)),
    row(
      "localThermal",
      "What f − ½ adds, local closure,",
      local.kernels.localThermal,
      mul(perImaginary, sub(scattered, half)),
    ),
    {
      name: "kernel-localNonThermal",
      statement:
        "The kernel of the glue from −i g²∫[D^RF^R + D^RF^< + D^<F^R] by occupations: the coefficient of G_11^RΞG_22^A, Ξ = iX.",
      first: local.kernels.localNonThermal,
      second: mul(I, glue),
      judge: "algebra",
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

/** A(x)[(n+1−f)/(ν+x−ω) + (n+f)/(ν−x−ω)]. */
function occupied(): Term {
  const [n, f] = [fn("n", x), fn("f", nu)];
  const first = mul(add(n, ONE, neg(f)), pow(sub(x, transfer), -1));
  const second = mul(add(n, f), pow(neg(add(x, transfer)), -1));
  return mul(spectral(x), add(first, second));
}
