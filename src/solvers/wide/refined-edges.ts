import type { PanelContribution } from "./panel-contributions.ts";

/** A panel is cut into 2, 4 or 8 parts. */
const HALVINGS = 2;

/**
 * Edges of finer panels: those that contribute most are cut, as few as leave half of the target to the others, and into as many parts as are
 * foreseen to contribute the other half together. The unbounded last panel moves out by its own edge.
 *
 * @param edges ascending from 0; the last panel is unbounded.
 * @param target the sum of all contributions that is aimed at.
 * @param most no more panels than this: those that contribute most come first.
 */
export function refinedEdges(
  edges: ArrayLike<number>,
  contributions: readonly PanelContribution[],
  target: number,
  most: number,
): readonly number[] {
  const cut = largest(contributions, target / 2);
  const share = target / 2 / cut.length;
  const out = Array.from(edges);
  for (const { panel, part } of cut) {
    let halvings = 1;
    while (halvings < HALVINGS && part(halvings) > share) halvings++;
    const parts = panel + 1 === edges.length ? 2 : 2 ** halvings;
    if (out.length + parts - 1 > most) break;
    const [from, to] = [edges[panel]!, edges[panel + 1] ?? 3 * edges[panel]!];
    for (let i = 1; i < parts; i++) out.push(from + ((to - from) * i) / parts);
  }
  return out.sort((a, b) => a - b);
}

/** The fewest whose removal leaves at most `rest`, descending. */
function largest(contributions: readonly PanelContribution[], rest: number): readonly PanelContribution[] {
  const ascending = [...contributions].sort((a, b) => a.error - b.error);
  let [kept, sum] = [0, 0];
  while (kept < ascending.length && sum + ascending[kept]!.error <= rest) sum += ascending[kept++]!.error;
  return ascending.slice(kept).reverse();
}
