import { integrateByResidues, type Locate } from "../algebra/residue.ts";
import { unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import {
  add,
  fn,
  I,
  integral,
  matrix,
  mul,
  neg,
  pow,
  sub,
  sym,
  type Term,
  word,
  ZERO,
} from "../algebra/term.ts";
import type { Rule, Trace } from "../algebra/trace.ts";
import { entry, matmul, TAU3 } from "../nambu/matrix.ts";
import { residueLine } from "./proof-lines.ts";
import { epsilon, omega, z } from "./symbols.ts";

/** Rate Γ_b of exchange with the lead, its density of levels ρ_b and its distribution h_b (odd). */
export const leadRate = sym("Gamma_b");
const leadDensity = sym("rho_b");
export const leadDistribution = (e: Term): Term => fn("h_b", e);

export const LEAD_RULES = {
  embedding: {
    name: "lead-embedding",
    statement: "Electrons that hop with amplitude V to the levels of a lead have Σ̂_b = V²Σ_k τ3ĝ_kτ3.",
    conditions: ["the lead is normal, non-interacting and not changed by the electrons"],
    source: "Caroli, Combescot, Nozières and Saint-James, J. Phys. C 4, 916 (1971)",
  },
  width: {
    name: "lead-width",
    statement: "Σ_k → ρ_b∫dε over the whole line.",
    conditions: ["constant density ρ_b of levels in an infinite band, symmetric cutoff"],
    source: "wide-band limit",
  },
  rate: {
    name: "lead-rate",
    statement: "Γ_b = i(Σ_b^R − Σ_b^A) is the rate at which electrons are exchanged with the lead.",
    conditions: [],
    source: "definition of Γ_b",
  },
} satisfies Record<string, Rule>;

/** The self-energy of a lead of rate Γ_b with distribution h_b: Σ_b^R = −iΓ_b/2, Σ_b^A = iΓ_b/2, Σ_b^K = −iΓ_b h_b(ω). */
export interface Lead {
  readonly R: Term;
  readonly A: Term;
  readonly K: Term;
}

/** V², the squared hopping amplitude. */
const hopping = fn("V^2");

/** Levels ε of the lead at z: particle 1/(z−ε), hole 1/(z+ε), no anomalous part. */
function level(at: Term): ReturnType<typeof matrix> {
  return matrix(pow(sub(at, epsilon), -1), ZERO, ZERO, pow(add(at, epsilon), -1));
}

/** Derives the self-energy of a lead from hopping to a band of levels. */
export function lead(trace?: Trace): Lead {
  const levels = level(z);
  const sandwich = matmul(TAU3, levels, TAU3);
  trace?.step({
    id: "lead-matrix",
    rule: LEAD_RULES.embedding,
    lhs: word(TAU3, levels, TAU3),
    rhs: sandwich,
    judge: "algebra",
    text: "One level ε of the lead: hopping enters with τ3, the lead has no τ1 part, so nothing is added to φ.",
  });
  const retarded = overLevels("lead-particle", entry(sandwich, "11"), z, "The particle part", trace);
  overLevels("lead-hole", entry(sandwich, "22"), neg(z), "The hole part is the same", trace);
  const advanced = integrateByResidues(perLevel(entry(sandwich, "11")), epsilon, () => "lower", {
    symmetricCutoff: true,
  });
  const equation = sub(mul(I, sub(retarded, advanced)), leadRate);
  const strength = solveFor(equation, hopping);
  trace?.step({
    id: "lead-rate",
    rule: LEAD_RULES.rate,
    lhs: hopping,
    rhs: strength,
    judge: "algebra",
    equation,
    text: "Γ_b = 2πρ_bV², Fermi's golden rule, solved for V²; the advanced function has the poles of the retarded one on the other side and the opposite sign.",
  });
  return componentsOf(retarded, advanced, strength, trace);
}

/** Σ_b^R, Σ_b^A and Σ_b^K in terms of the rate. */
function componentsOf(retarded: Term, advanced: Term, strength: Term, trace?: Trace): Lead {
  const inRate = (id: string, t: Term, which: string): Term => {
    const rhs = mul(t, pow(hopping, -1), strength);
    const text = `Σ_b^${which} in terms of the rate: half of it, since a probability is the square of an amplitude.`;
    const given = { "V^2": () => strength };
    return trace?.step({ id, rule: LEAD_RULES.rate, lhs: t, rhs, judge: "algebra", given, text }) ?? rhs;
  };
  const [R, A] = [inRate("lead-retarded", retarded, "R"), inRate("lead-advanced", advanced, "A")];
  const components = { "Sigma_b^R": () => R, "Sigma_b^A": () => A };
  const named = sub(fn("Sigma_b^R", omega), fn("Sigma_b^A", omega));
  const K = unfold(mul(leadDistribution(omega), named), components);
  trace?.step({
    id: "lead-keldysh",
    rule: LEAD_RULES.rate,
    lhs: mul(leadDistribution(omega), named),
    rhs: K,
    judge: "algebra",
    given: components,
    text: "Σ_b^K = h_b(Σ_b^R − Σ_b^A): the lead has one distribution function, h_b.",
  });
  return { R, A, K };
}

/** ρ_bV² times the propagator of a level. */
const perLevel = (propagator: Term): Term => mul(leadDensity, hopping, propagator);

/** ρ_bV²∫dε of a level, its pole at `pole` (z above the axis). */
function overLevels(id: string, propagator: Term, pole: Term, what: string, trace?: Trace): Term {
  const body = perLevel(propagator);
  const locate: Locate = (p) => (p === z ? "upper" : p === neg(z) ? "lower" : undefined);
  const rhs = integrateByResidues(body, epsilon, locate, { symmetricCutoff: true });
  const lhs = integral(epsilon, body);
  const [upper, lower] = pole === z ? [[z], []] : [[], [neg(z)]];
  return (
    trace?.step({
      id,
      rule: LEAD_RULES.width,
      lhs,
      rhs,
      judge: "poles",
      assumptions: ["Im z > 0"],
      proof: [residueLine(lhs, rhs, upper, lower)],
      text: `${what}, summed over the levels: Σ_b^R does not depend on energy.`,
    }) ?? rhs
  );
}
