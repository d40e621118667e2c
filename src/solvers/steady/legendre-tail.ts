import { gaussLegendre } from "../linear/gauss-legendre.ts";

const rows = new Map<number, readonly Float64Array[]>();

/** |c_{n−1}| + |c_{n−2}| of the Legendre series through n values at Gauss nodes: what a polynomial of degree n − 3 would miss. */
export function legendreTail(values: Float64Array, first: number, order: number): number {
  let sum = 0;
  for (const row of lastRows(order)) {
    let coefficient = 0;
    for (let i = 0; i < order; i++) coefficient += row[i]! * values[first + i]!;
    sum += Math.abs(coefficient);
  }
  return sum;
}

/** c_k = (k + ½)Σ_i w_i P_k(t_i) f_i for the last two k. */
function lastRows(order: number): readonly Float64Array[] {
  const known = rows.get(order);
  if (known) return known;
  const { nodes, weights } = gaussLegendre(order);
  const made = [order - 2, order - 1].map((k) =>
    nodes.map((t, i) => (k + 0.5) * weights[i]! * legendre(k, t)),
  );
  rows.set(order, made);
  return made;
}

function legendre(k: number, t: number): number {
  let [before, value] = [0, 1];
  for (let j = 0; j < k; j++) [before, value] = [value, ((2 * j + 1) * t * value - j * before) / (j + 1)];
  return value;
}
