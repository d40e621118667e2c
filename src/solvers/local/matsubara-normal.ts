import { NotConvergedError } from "../../errors/errors.ts";
import { times } from "../linear/matrix.ts";
import type { MatsubaraMatrices } from "./matsubara-grid.ts";

const STEPS = 2000;
const ROUND_OFF = 4e-16;
const NEARLY = 1e-13;

/**
 * The normal state on the Matsubara axis, ω̃_n = ω_n + gTΣ_m λ(iω_n−iω_m)/ω̃_m over all m, with ω̃_{−n−1} = −ω̃_n,
 * to round-off. The term m = n, the largest at strong coupling, is solved as a quadratic equation in ω̃_n in every
 * step; the rest is iterated with averaging, which converges because 1/ω̃ maps (0, ∞) into itself monotonically.
 *
 * @param start ω̃ at the frequencies of the grid (default ω_n).
 * @param halfWidth −Im Σ_b^R of a lead: its constant, continued to iω_n, turns ω_n > 0 into ω_n + halfWidth (default 0, no lead).
 * @throws NotConvergedError if the iteration does not settle.
 */
export function matsubaraNormalState(
  matrices: MatsubaraMatrices,
  factor: number,
  start?: Float64Array,
  halfWidth = 0,
): Float64Array {
  const { multiplicities, temperature } = matrices.grid;
  const frequencies = matrices.grid.frequencies.map((omega) => omega + halfWidth);
  const n = frequencies.length;
  const strength = factor * temperature;
  const diagonal = multiplicities.map((w, i) => strength * w * matrices.odd.data[i * n + i]!);
  let current = (start ?? frequencies).slice();
  let previous = Number.POSITIVE_INFINITY;
  for (let step = 0; step < STEPS; step++) {
    const inverse = current.map((value, i) => multiplicities[i]! / value);
    const sum = times(matrices.odd, inverse);
    let change = 0;
    const next = current.map((value, i) => {
      const rest = frequencies[i]! + strength * sum[i]! - diagonal[i]! / value;
      const solved = rest / 2 + Math.sqrt(Math.max((rest * rest) / 4 + diagonal[i]!, 0));
      change = Math.max(change, Math.abs(solved / value - 1));
      return solved;
    });
    current = next;
    if (change <= ROUND_OFF || (change < NEARLY && change >= previous)) return current;
    previous = change;
  }
  throw new NotConvergedError(
    `the Matsubara normal state did not settle: last change ${previous.toExponential(1)} (relative), up to ${NEARLY} is accepted`,
  );
}
