import { gradedEdges, panelGrid } from "../linear/panel-grid.ts";
import { countBelow, type MatsubaraResolution, matsubaraGrid } from "../wide/matsubara-grid.ts";

/**
 * The Matsubara axis as frequencies with weights: πTΣ_{m≥0} g(ω_m) ≈ Σ_i weights[i] g(frequencies[i]); at T = 0 the
 * integral ½∫_0^∞ g dω.
 */
export interface FrequencyAxis {
  readonly temperature: number;
  readonly frequencies: Float64Array;
  readonly weights: Float64Array;
  /** The gap is solved for on the first `solved` frequencies; the others only complete the sum inside Z. */
  readonly solved: number;
  /** How many of the first frequencies lie below the cutoff. */
  readonly below: number;
}

/** What an axis has to cover. */
export interface AxisDemands {
  /** Scale of the spectrum. */
  readonly scale: number;
  /** At T = 0: the frequency below which nothing varies, at most the gap. */
  readonly lowest: number;
  readonly cutoff?: number;
  readonly resolution: MatsubaraResolution;
}

/** Without repulsion the gap falls as ω⁻²; with it it tends to a constant and the sum converges as the inverse square of its end. */
const SOLVED = { attraction: 1e4, repulsion: 1e6 };

/** The axis at temperature T ≥ 0. */
export function frequencyAxis(temperature: number, demands: AxisDemands): FrequencyAxis {
  return temperature > 0 ? thermalAxis(temperature, demands) : groundAxis(demands);
}

function thermalAxis(temperature: number, { scale, cutoff, resolution }: AxisDemands): FrequencyAxis {
  const solveTo = cutoff === undefined ? SOLVED.attraction : SOLVED.repulsion;
  const extent = cutoff === undefined ? { solveTo } : { solveTo, cutoff };
  const grid = matsubaraGrid(temperature, scale, resolution, extent);
  const frequencies = grid.indices.map((m) => (2 * m + 1) * Math.PI * temperature);
  const weights = grid.weights.map((w) => w * Math.PI * temperature);
  const below = cutoff === undefined ? 0 : frequenciesBelow(frequencies, cutoff, temperature);
  return { temperature, frequencies, weights, solved: grid.solved, below };
}

/** Panels end at the cutoff, so that no node is on the wrong side of it. */
function frequenciesBelow(frequencies: Float64Array, cutoff: number, temperature: number): number {
  const last = (2 * countBelow(cutoff, temperature) - 0.5) * Math.PI * temperature;
  return frequencies.filter((frequency) => frequency < last).length;
}

function groundAxis({ scale, lowest, cutoff, resolution }: AxisDemands): FrequencyAxis {
  const solveTo = scale * (cutoff === undefined ? SOLVED.attraction : SOLVED.repulsion);
  const end = 1e3 * solveTo;
  const edges = gradedEdges(0, end, [{ at: 0, width: lowest }], {
    breaks: cutoff === undefined ? [solveTo] : [cutoff, solveTo],
  });
  const limited = edges.flatMap((edge, p) =>
    p === 0 ? [edge] : divided(edges[p - 1]!, edge, scale, resolution),
  );
  const grid = panelGrid(limited, resolution.order);
  const solved = grid.nodes.filter((node) => node < solveTo).length;
  const below = cutoff === undefined ? 0 : grid.nodes.filter((node) => node < cutoff).length;
  return { temperature: 0, frequencies: grid.nodes, weights: grid.weights.map((w) => w / 2), solved, below };
}

/** The ends of the pieces of a panel [a, b]: none longer than the resolution allows, growing far above the spectrum. */
function divided(a: number, b: number, scale: number, { panel, resolved }: MatsubaraResolution): number[] {
  const ends: number[] = [];
  for (let from = a; from < b; ) {
    const length = Math.max(panel * scale, from - resolved * scale);
    // No last piece shorter than half a step.
    from = b - from < 1.5 * length ? b : from + length;
    ends.push(from);
  }
  return ends;
}
