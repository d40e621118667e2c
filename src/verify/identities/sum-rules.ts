import { add, fn, I, integral, mul, num, pow, sub, sym, type Term, ZERO } from "../../algebra/term.ts";
import { bosonDistribution, bosonHilbert, nu, pi, spectral, x } from "../../steady/symbols.ts";
import type { Row } from "./row.ts";

/** Integrals that do not depend on the model. */
export function sumRules(): Row[] {
  const gamma = sym("gamma");
  const lorentz = (power: number): Term =>
    mul(pow(add(nu, mul(I, gamma)), -power), pow(sub(nu, mul(I, gamma)), -power));
  const binomial = [1, 2, 6];
  const powers = [1, 2, 3].map(
    (n): Row => [
      `lorentzian-${n}`,
      `∫dω/2π (ω²+γ²)^{−${n}} in closed form.`,
      "poles",
      integral(nu, mul(lorentz(n), pow(mul(num(2), pi), -1))),
      mul(num(binomial[n - 1]!), pow(mul(num(2), gamma), 1 - 2 * n)),
    ],
  );
  const weight = mul(spectral(x), bosonDistribution(x));
  return [
    ...powers,
    [
      "hilbert-sum-rule",
      "∫P_B(z)dz = iπ∫A F_B dx, symmetric cutoff.",
      "poles",
      integral(x, bosonHilbert(x)),
      mul(I, pi, integral(x, weight)),
    ],
    ["retarded-square", "∫(G^R)² dω = 0.", "poles", integral(nu, pow(fn("G^R", nu), 2)), ZERO],
  ];
}
