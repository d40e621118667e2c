import { fn, I, integral, mul, num, pow, sub, type Term } from "../../algebra/term.ts";
import type { ProofLine } from "../../algebra/trace.ts";
import { bosonDistribution, lambdaA, lambdaR, pi, spectral, x, z } from "../../steady/symbols.ts";
import type { Row } from "./row.ts";

const imag = (t: Term): Term => fn("Im", t);

/** Kramers–Kronig relations: a retarded function from its spectral part. */
export function analytic(): Row[] {
  const propagator = pow(sub(x, z), -1);
  const fromSpectral = (head: string, density: Term, proof: readonly ProofLine[] = []): Row => [
    `kramers-kronig-${head}`,
    `${head} from its spectral part, Im z > 0.`,
    "poles",
    integral(x, mul(density, propagator)),
    fn(head, z),
    proof,
  ];
  /** The density as the jump of its function, and each side closed where it is analytic. */
  const byJump = (head: string, other: string, density: Term): Row => {
    const over = (h: string): Term => integral(x, mul(fn(h, x), propagator));
    const jump = mul(pow(mul(num(2), pi, I), -1), sub(over(head), over(other)));
    return fromSpectral(head, density, [
      { rule: "spectral", from: integral(x, mul(density, propagator)), to: jump },
      { rule: "residues", from: over(head), to: mul(num(2), pi, I, fn(head, z)) },
      { rule: "residues", from: over(other), to: num(0) },
    ]);
  };
  const perPi = (head: string): Term => mul(pow(pi, -1), imag(fn(head, x)));
  return [
    byJump("lambda^R", "lambda^A", spectral(x)),
    byJump("P_B", "P_B^-", mul(spectral(x), bosonDistribution(x))),
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
