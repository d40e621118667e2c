import { NotConvergedError } from "../../errors/errors.ts";
import { legendreHalf } from "../runtime/legendre.ts";

/** A function on [from, to]: Σ_k coefficients[k] P_k(t), t ∈ [−1, 1], and its Gauss nodes with weight times value. */
export interface LegendrePanel {
  readonly from: number;
  readonly to: number;
  readonly coefficients: Float64Array;
  readonly nodes: Float64Array;
  readonly masses: Float64Array;
}

/** Coefficients of each panel. */
export const ORDER = 16;
const half = legendreHalf(ORDER);
/** Nodes and weights on [−1, 1]. */
export const NODES: readonly number[] = [...half.nodes, ...half.nodes.map((t) => -t)];
const WEIGHTS: readonly number[] = [...half.weights, ...half.weights];

/** The last two coefficients of a converged series, over the largest value met: rounding of 16 products is 1e-15. */
const CONVERGED = 4e-15;
/**
 * What a change δ of all values makes of the last coefficient at most, over δ: (k+½)Σw|P_k| ≤ √(2k+1) by Cauchy and Schwarz, with Σw = 2 and
 * Σw P_k² = 2/(2k+1).
 */
const SPREAD = Math.sqrt(2 * ORDER - 1);
/** Half of the digits: f is steeper than doubles of x tell, or jumps, where rounding of x takes more of it. */
const TOLD = Math.sqrt(Number.EPSILON);
const DEEPEST = 48;

/**
 * Panels between the breaks on which the series of f has converged to round-off of its largest value, or to what round-off of x makes of a steep f:
 * a peak of width w at x is known to some 10⁻¹⁶x/w of its height, and no shorter panel tells more. f is never evaluated at a break.
 *
 * @throws NotConvergedError after 48 halvings.
 */
export function legendrePanels(f: (x: number) => number, breaks: readonly number[]): LegendrePanel[] {
  const starts = breaks.slice(1).map((to, i) => seriesOn(f, breaks[i]!, to));
  let largest = 0;
  for (const panel of starts) largest = Math.max(largest, largestValue(panel));
  const panels: LegendrePanel[] = [];
  const settle = (panel: LegendrePanel, depth: number): void => {
    largest = Math.max(largest, largestValue(panel));
    const { coefficients: c, from, to } = panel;
    const rounding = Math.max(CONVERGED * largest, Math.min(TOLD * largest, SPREAD * roundingOfPlace(panel)));
    if (Math.max(Math.abs(c[ORDER - 1]!), Math.abs(c[ORDER - 2]!)) <= rounding) {
      panels.push(panel);
      return;
    }
    if (depth === DEEPEST)
      throw new NotConvergedError(
        `a function of the boson is not smooth at ${from}: give its break there, or a width that doubles resolve`,
      );
    const middle = (from + to) / 2;
    settle(seriesOn(f, from, middle), depth + 1);
    settle(seriesOn(f, middle, to), depth + 1);
  };
  for (const panel of starts) settle(panel, 0);
  return panels;
}

function largestValue({ coefficients }: LegendrePanel): number {
  return coefficients.reduce((sum, c) => sum + Math.abs(c), 0);
}

/** |f′| of the series at most, |P_k′| ≤ k(k+1)/2, times half a unit in the last place of x. */
function roundingOfPlace({ coefficients, from, to }: LegendrePanel): number {
  const slope = coefficients.reduce((sum, c, k) => sum + ((k * (k + 1)) / 2) * Math.abs(c), 0);
  return (slope / ((to - from) / 2)) * (Number.EPSILON / 2) * Math.max(Math.abs(from), Math.abs(to));
}

/** c_k = (k+½)Σ w f P_k, the interpolant at the Gauss nodes. */
function seriesOn(f: (x: number) => number, from: number, to: number): LegendrePanel {
  const [middle, length] = [(from + to) / 2, (to - from) / 2];
  const nodes = Float64Array.from(NODES, (t) => middle + length * t);
  const values = nodes.map((x) => f(x));
  const coefficients = new Float64Array(ORDER);
  NODES.forEach((t, i) => {
    let [before, value] = [0, 1];
    for (let k = 0; k < ORDER; k++) {
      coefficients[k]! += (k + 0.5) * WEIGHTS[i]! * values[i]! * value;
      [before, value] = [value, ((2 * k + 1) * t * value - k * before) / (k + 1)];
    }
  });
  return { from, to, coefficients, nodes, masses: values.map((v, i) => length * WEIGHTS[i]! * v) };
}
