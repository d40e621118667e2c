import { add, fn, I, mul, neg, pow, sub, sym, type Term } from "../algebra/term.ts";
import { equations } from "../closures/equations.ts";
import { matsubaraEquations } from "../closures/equilibrium.ts";
import { matsubaraPoint, outerPoint } from "../closures/matsubara.ts";
import { temperature, vertex } from "../steady/symbols.ts";
import { principalValueIntegral } from "./principal-value.ts";
import type { Route } from "./route.ts";

export const [frequency, dressed, gap, root] = [sym("omega_m"), sym("omega~_n"), sym("phi_n"), sym("r_n")];

/**
 * The product Σ^M(τ) = ±i g²D^M(τ)X^M(τ) on the thermal branch with X^M(τ) = iTΣ_n e^{−iω_nτ}X(iω_n), as −iL^MG^M = i asks:
 * iTΣ(iω_m) = ±i g²(iT)²Σ_n D(iω_m−iω_n)X(iω_n), with g²D = −λ.
 */
function onThermalBranch(line: Term): Term {
  const perSum = mul(I, temperature);
  const boson = neg(mul(pow(vertex, -2), fn("lambda", sub(outerPoint, matsubaraPoint))));
  const factor = mul(I, pow(vertex, 2), pow(perSum, 2), pow(perSum, -1));
  return fn("sum_n", mul(factor, boson, line));
}

/** ω̃_m and φ_m. */
export interface ThermalPair {
  readonly frequency: Term;
  readonly gap: Term;
}

/** ω̃_m = ω_m + iΣ and φ_m = −Σ' with the sign of τ3, from lines at iω_n. */
export function pair(normal: Term, anomalous: Term): ThermalPair {
  return {
    frequency: add(frequency, mul(I, onThermalBranch(normal))),
    gap: neg(onThermalBranch(anomalous)),
  };
}

/** ∫dε over the band of numerator/[(iω̃)² − ε² − φ²] = −numerator/[(ε − ir)(ε + ir)], without residues. */
function overBand(numerator: Term): Term {
  const epsilon = sym("epsilon");
  const body = neg(mul(numerator, pow(sub(epsilon, mul(I, root)), -1), pow(add(epsilon, mul(I, root)), -1)));
  return principalValueIntegral(body, epsilon, (p) => (p === mul(I, root) ? 1 : -1));
}

/** ω̃_m and φ_m of the local closure, read off the thermal branch. */
export function levelPair(): ThermalPair {
  const inverse = pow(mul(I, dressed), -1);
  return pair(inverse, mul(gap, pow(inverse, 2)));
}

/** ω̃_m and φ_m of the wide band, read off the thermal branch. */
export function bandPair(): ThermalPair {
  return pair(overBand(mul(I, dressed)), overBand(gap));
}

/** The Matsubara equations read off the thermal branch, against the continued real-axis equations. */
export function matsubaraRoutes(): Route[] {
  const { local, wide } = matsubaraEquations(equations());
  const onLevel = levelPair();
  const inBand = bandPair();
  const row = (name: string, first: Term, second: Term): Route => ({
    name: `matsubara-${name}`,
    statement: `${name.replace("-", ", ")}: the product on the thermal branch as a sum over Matsubara frequencies, against the real-axis equation at iω_m.`,
    first,
    second,
    judge: "algebra",
  });
  return [
    row("local-frequency", local.frequency, onLevel.frequency),
    row("local-gap", local.gap, onLevel.gap),
    row("wide-frequency", wide.frequency, inBand.frequency),
    row("wide-gap", wide.gap, inBand.gap),
  ];
}
