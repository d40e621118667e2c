import { substitute } from "../../algebra/rewrite.ts";
import { add, type Fn, integral, mul, neg, pow, sub, type Term, ZERO } from "../../algebra/term.ts";
import type { Trace } from "../../algebra/trace.ts";
import { areEqual } from "../../algebra/zero.ts";
import { reflectedAt } from "../../steady/parity.ts";
import { bosonDistribution, bosonHilbert, lambdaR, spectral, x, z } from "../../steady/symbols.ts";
import type { Expansion } from "../logarithm.ts";
import { cauchyKernel, inEnergy, kernelInPowers } from "./analytic-functions.ts";
import { SUM_RULES } from "./rules.ts";

/** λ(z) and P_B(z) at large z: the moments of their spectral functions, with exact remainders. */
export function tailsOfBoson(trace: Trace): void {
  const kernel = kernelInPowers(2);
  trace.step({
    id: "tail-fraction",
    rule: SUM_RULES.tail,
    lhs: cauchyKernel(x),
    rhs: add(...termsOf(kernel), inEnergy(kernel.remainder)),
    judge: "algebra",
    text: "The dispersion kernel in powers of 1/z with its exact remainder: what multiplies z^{−k−1} is the k-th moment.",
  });
  const tail = (id: string, lhs: Fn, density: Term, parts: readonly Term[], text: string): void => {
    const rhs = add(...parts.map((p) => integral(x, mul(density, p))));
    const given = { [lhs.head]: (e: Term) => integral(x, mul(density, pow(sub(x, e), -1))) };
    trace.step({ id, rule: SUM_RULES.tail, lhs, rhs, judge: "nested", text, given });
  };
  tail(
    "tail-lambda",
    lambdaR(z),
    spectral(x),
    [...termsOf(kernel).filter((p) => !isOdd(mul(spectral(x), p))), inEnergy(kernel.remainder)],
    "λ(z) = −(1/z²)∫xA up to a smaller remainder: ∫A = 0, since A is odd.",
  );
  const first = kernelInPowers(1);
  tail(
    "tail-hilbert",
    bosonHilbert(z),
    mul(spectral(x), bosonDistribution(x)),
    [...termsOf(first), inEnergy(first.remainder)],
    "P_B(z) = −(1/z)∫AF_B up to a smaller remainder: AF_B is even.",
  );
}
/** f(−x) = −f(x): its integral vanishes. */
function isOdd(body: Term): boolean {
  const turned = reflectedAt(substitute(body, new Map([[x, neg(x)]])), [neg(x)]);
  return areEqual(add(body, turned), ZERO);
}
function termsOf({ powers }: Expansion): Term[] {
  return powers.map(({ power, coefficient }) => mul(coefficient, pow(z, -power)));
}
