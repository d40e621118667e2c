import { legendreRule } from "../../precision/index.ts";

/** Half of the nodes of a Gauss–Legendre rule of even order, and their weights, as the nearest doubles. */
export function legendreHalf(order: number): {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
} {
  const rule = legendreRule(order, 128);
  const positive = rule.nodes.map((node, i) => ({ node, i })).filter(({ node }) => node.man > 0n);
  return {
    nodes: positive.map(({ node }) => node.toNumber()),
    weights: positive.map(({ i }) => rule.weights[i]!.toNumber()),
  };
}
