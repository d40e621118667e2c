import { compileGiven } from "../../kernels/general/compile-given.ts";
import { rowsBetween, type Scattering, scatteringBetween } from "../kinetic/rows-between.ts";
import { interpolated } from "../linear/interpolation.ts";
import type { SteadyNormalState } from "./iterate.ts";
import { resolutionsOf } from "./line-resolution.ts";
import { transferEdges } from "./steady-grid.ts";

/** How well h solves the kinetic equation where it was not asked to: in the middles of the panels, and at minus these energies. */
export interface KineticChecks {
  /** max |Γ_bh_b + in − h(Γ_b + out)|/(Γ_b + out): what h may be off at any energy, however few states there are. */
  readonly error: number;
  /** The same times B(ω)/max B: panels resolve B and hB, and h enters every integral with that weight alone. */
  readonly weighted: number;
  /** max |J(ω) + J(−ω)|/out of the flow J = in − h·out, each from its own integral: collisions conserve electrons. */
  readonly numberDefect: number;
}

/** in and out of the boson at one energy, and h there. */
interface Flow extends Scattering {
  readonly h: number;
  readonly density: number;
}

/** The checks of a normal state whose h is solved for; null where h is given. */
export function kineticChecks(state: SteadyNormalState): KineticChecks | null {
  const { problem } = state;
  if (!problem.kinetic) return null;
  const flows = flowsBetween(state);
  const middles = flows.length / 2;
  const lost = 2 * (problem.lead?.halfWidth ?? 0);
  const most = Math.max(...flows.map(({ density }) => density));
  let [error, weighted, numberDefect] = [0, 0, 0];
  for (let p = 0; p < middles; p++) {
    const [at, opposite] = [flows[p]!, flows[p + middles]!];
    const exchange = (problem.lead?.rateIn(at.omega) ?? 0) - lost * at.h;
    const missed = Math.abs(net(at) + exchange) / (at.out + lost);
    error = Math.max(error, missed);
    weighted = Math.max(weighted, (missed * at.density) / most);
    numberDefect = Math.max(numberDefect, Math.abs(net(at) + net(opposite)) / at.out);
  }
  return { error, weighted, numberDefect };
}

const net = (flow: Flow): number => flow.in - flow.h * flow.out;

function flowsBetween({
  integrals: { grid },
  problem,
  green,
  distribution,
  factor,
}: SteadyNormalState): Flow[] {
  const { transfer: order, short, logarithms = false } = resolutionsOf(problem).fine;
  const rules = { order, short, logarithms };
  const rows = rowsBetween(compileGiven(problem.boson), grid, transferEdges(problem), rules);
  const density = green.im.map((u) => -u / Math.PI);
  return scatteringBetween(rows, density, distribution).map(({ omega, ...scattering }) => {
    const [h, b] = [distribution, density].map((f) => interpolated(grid, f, Math.abs(omega)));
    return {
      omega,
      in: factor * scattering.in,
      out: factor * scattering.out,
      h: Math.sign(omega) * h!,
      density: b!,
    };
  });
}
