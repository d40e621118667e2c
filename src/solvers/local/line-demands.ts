import type { SpectrumShape } from "../boson-kernels.ts";
import type { Resolution } from "../linear/panel-grid.ts";
import { type NormalState, selfEnergy } from "./normal-state.ts";

/** Panel width over the distance of the nearest pole of G^R, |ω̃/ω̃′|. */
const POLE_RATIO = 1.5;
/** A panel carrying more than `weight` of ∫B dω = 1 is no wider than `ratio` times the scale of a kernel. */
interface Tier {
  readonly weight: number;
  readonly ratio: number;
}
const SPECTRUM_TIERS: readonly Tier[] = [
  { weight: 1e-3, ratio: 2 },
  { weight: 1e-5, ratio: 4 },
];
/** F_B rounds |A(ω−ν)F_B(ω−ν)| at ω = ν; away from the line this enters only in second order of the weight. */
const THERMAL_TIERS: readonly Tier[] = [
  { weight: 3e-2, ratio: 2 },
  { weight: 3e-3, ratio: 4 },
];
const SLACK = 1.25;
/** A width found on panels far too wide for it is only an indication, so panels shrink step by step. */
const LARGEST_REFINEMENT = 64;

/**
 * What a grid lacks for the solution found on it, empty when nothing: panels must be no wider than the distance to
 * the poles of G^R (the line, and its replicas where the boson is sharp), and no wider than the kernels as functions
 * of ω−ν (poles of A and of F_B) wherever the spectral function has weight.
 */
export function lineDemands(
  state: NormalState,
  shape: SpectrumShape,
  bosonTemperature: number,
): Resolution[] {
  const { edges, order } = state.matrices.grid;
  const thermalScale = 2 * Math.PI * bosonTemperature;
  const demands: Resolution[] = [];
  for (let p = 0; p + 1 < edges.length; p++) {
    const width = edges[p + 1]! - edges[p]!;
    const pole = nearestPole(state, p * order, order);
    const weight = panelWeight(state, p);
    const wanted = Math.min(
      POLE_RATIO * pole.distance,
      widest(SPECTRUM_TIERS, weight, shape.width),
      widest(THERMAL_TIERS, weight, thermalScale),
    );
    if (width > SLACK * wanted) demands.push({ at: pole.at, width: wanted });
  }
  if (!resolvesCentre(state)) {
    const halfWidth = -selfEnergy(state, 0).im;
    demands.push({ at: 0, width: Math.max(POLE_RATIO * halfWidth, edges[1]! / LARGEST_REFINEMENT) });
  }
  return demands;
}

/** Whether the innermost panel resolves the half-width found on it; if not, nothing else on this grid counts. */
export function resolvesCentre(state: NormalState): boolean {
  return state.matrices.grid.edges[1]! <= SLACK * POLE_RATIO * -selfEnergy(state, 0).im;
}

function widest(tiers: readonly Tier[], weight: number, scale: number): number {
  const tier = tiers.find((candidate) => weight > candidate.weight);
  return tier ? tier.ratio * scale : Number.POSITIVE_INFINITY;
}

function panelWeight(state: NormalState, p: number): number {
  const { weights, order } = state.matrices.grid;
  let sum = 0;
  for (let j = p * order; j < (p + 1) * order; j++) sum -= (2 / Math.PI) * weights[j]! * state.green.im[j]!;
  return sum;
}

/** The node of one panel with the smallest |ω̃/ω̃′|, ω̃′ from the difference of neighbours. */
function nearestPole(state: NormalState, first: number, order: number): { at: number; distance: number } {
  const { nodes } = state.matrices.grid;
  const { re, im } = state.omegaTilde;
  let best = { at: nodes[first]!, distance: Number.POSITIVE_INFINITY };
  for (let j = first; j + 1 < first + order; j++) {
    const rise = Math.hypot(re[j + 1]! - re[j]!, im[j + 1]! - im[j]!);
    const distance = (Math.hypot(re[j]!, im[j]!) * (nodes[j + 1]! - nodes[j]!)) / rise;
    if (distance < best.distance) best = { at: nodes[j]!, distance };
  }
  return best;
}
