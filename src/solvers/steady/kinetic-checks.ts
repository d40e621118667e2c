import { compileGiven } from "../../kernels/general/compile-given.ts";
import { checkedEnergies } from "../kinetic/checked-energies.ts";
import { scatteringBetween } from "../kinetic/scattering-between.ts";
import { interpolated } from "../linear/interpolation.ts";
import type { SteadyNormalState } from "./iterate.ts";
import { resolutionsOf } from "./line-resolution.ts";
import { transferEdges } from "./steady-grid.ts";

/** How well h solves the kinetic equation where it was not asked to: at {@link checkedEnergies}, and at minus these. */
export interface KineticChecks {
  /** max |Γ_bh_b + in − h(Γ_b + out)|/(Γ_b + out): what h may be off at any energy, however few states there are. */
  readonly error: number;
  /** The same times B(ω)/max B: panels resolve B and hB, and h enters every integral with that weight alone. */
  readonly weighted: number;
  /** max |J(ω) + J(−ω)|/out of the flow J = in − h·out, each from its own integral: collisions conserve electrons. */
  readonly numberDefect: number;
}

/** The checks of a normal state whose h is solved for; null where h is given. */
export function kineticChecks(state: SteadyNormalState): KineticChecks | null {
  const { problem, integrals, distribution } = state;
  if (!problem.kinetic) return null;
  const flowAt = flowsOf(state);
  const lost = 2 * (problem.lead?.halfWidth ?? 0);
  const checks = checkedEnergies(integrals.grid, distribution).map((omega) => {
    const [at, opposite] = [flowAt(omega), flowAt(-omega)];
    const exchange = (problem.lead?.rateIn(omega) ?? 0) - lost * at.h;
    const error = Math.abs(at.net + exchange) / (at.out + lost);
    return { error, density: at.density, defect: Math.abs(at.net + opposite.net) / at.out };
  });
  const most = Math.max(...checks.map(({ density }) => density));
  return {
    error: Math.max(...checks.map(({ error }) => error)),
    weighted: Math.max(...checks.map(({ error, density }) => (error * density) / most)),
    numberDefect: Math.max(...checks.map(({ defect }) => defect)),
  };
}

/** h and B at one energy, out of the boson there, and in − h·out. */
interface Flow {
  readonly h: number;
  readonly density: number;
  readonly out: number;
  readonly net: number;
}

function flowsOf({
  integrals: { grid },
  problem,
  green,
  distribution,
  factor,
}: SteadyNormalState): (omega: number) => Flow {
  const { transfer: order, short, logarithms = false } = resolutionsOf(problem).fine;
  const rules = { edges: transferEdges(problem), order, short, logarithms };
  const spectralFunction = green.im.map((u) => -u / Math.PI);
  const electrons = { grid, spectralFunction, distribution };
  const scatteringAt = scatteringBetween(compileGiven(problem.boson), electrons, rules);
  return (omega) => {
    const scattering = scatteringAt(omega);
    const at = (f: Float64Array) => interpolated(grid, f, Math.abs(omega));
    const [h, out] = [Math.sign(omega) * at(distribution), factor * scattering.out];
    return { h, density: at(spectralFunction), out, net: factor * scattering.in - h * out };
  };
}
