import { fn, I, integral, mul, num, pow, sub, type Term } from "../../algebra/term.ts";
import { bosonDistribution, lambdaA, lambdaR, pi, spectral, x, z } from "../../steady/symbols.ts";
import type { Row } from "./row.ts";

const imag = (t: Term): Term => fn("Im", t);

/** Kramers–Kronig relations: a retarded function from its spectral part. */
export function analytic(): Row[] {
  const propagator = pow(sub(x, z), -1);
  const fromSpectral = (head: string, density: Term): Row => [
    `kramers-kronig-${head}`,
    `${head} from its spectral part, Im z > 0.`,
    "poles",
    integral(x, mul(density, propagator)),
    fn(head, z),
  ];
  const perPi = (head: string): Term => mul(pow(pi, -1), imag(fn(head, x)));
  return [
    fromSpectral("lambda^R", spectral(x)),
    fromSpectral("P_B", mul(spectral(x), bosonDistribution(x))),
    fromSpectral("F^R", perPi("F^R")),
    fromSpectral("G^R", perPi("G^R")),
    fromSpectral("f^R", perPi("f^R")),
    [
      "spectral-jump",
      "λ^R − λ^A = 2πiA.",
      "poles",
      sub(lambdaR(x), lambdaA(x)),
      mul(num(2), pi, I, spectral(x)),
    ],
  ];
}
