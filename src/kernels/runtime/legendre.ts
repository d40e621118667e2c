import { legendreRule } from "../../precision/index.ts";

/** Half of the nodes of the 16-point Gauss–Legendre rule, and their weights, as the nearest doubles. */
export function legendreHalf(): { nodes: readonly number[]; weights: readonly number[] } {
  const rule = legendreRule(16, 128);
  const positive = rule.nodes.map((node, i) => ({ node, i })).filter(({ node }) => node.man > 0n);
  return {
    nodes: positive.map(({ node }) => node.toNumber()),
    weights: positive.map(({ i }) => rule.weights[i]!.toNumber()),
  };
}
