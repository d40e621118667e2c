import type { ExactRandom } from "../../exact/random.ts";

/** A copy in random order (Fisher–Yates). */
export function shuffled<T>(list: readonly T[], random: ExactRandom): T[] {
  const copy = [...list];
  for (let k = copy.length - 1; k > 0; k--) {
    const j = random.integer(0, k);
    [copy[k], copy[j]] = [copy[j]!, copy[k]!];
  }
  return copy;
}
