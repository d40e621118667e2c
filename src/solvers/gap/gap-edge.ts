import { bracketedRoot } from "../linear/root.ts";
import type { RealAxisPoint } from "./real-axis-point.ts";

/** Steps between the frequencies at which the sign of Re Δ(ω) − ω is looked at, as a fraction of the guess. */
const STEP = 0.05;
const FURTHEST = 3;

/**
 * The gap edge Δ_0 = Re Δ(Δ_0): the lowest frequency at which Re Δ(ω) − ω falls through zero, looked for up to three times
 * `guess`. Null if Re Δ(ω) < ω already at a twentieth of the guess and everywhere above: a gapless state.
 */
export function gapEdge(
  at: (omega: number) => RealAxisPoint,
  guess: number,
  relative = 1e-13,
): { readonly value: number; readonly error: number } | null {
  const excess = (omega: number): number => at(omega).gap.re - omega;
  const step = STEP * guess;
  let before = excess(step);
  for (let k = 2; k * STEP <= FURTHEST; k++) {
    const next = excess(k * step);
    if (before > 0 && next <= 0) {
      const found = bracketedRoot(excess, (k - 1) * step, k * step, {
        ends: [before, next],
        relative,
        absolute: 0,
      });
      return { value: found.root, error: found.error };
    }
    before = next;
  }
  return null;
}
