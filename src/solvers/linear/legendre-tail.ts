import { gaussLegendre } from "./gauss-legendre.ts";

const rows = new Map<string, readonly Float64Array[]>();

/** |c_{d−1}| + |c_{d−2}| of the Legendre series through n values at Gauss nodes, default d = n: what a polynomial of degree d − 3 would miss. */
export function legendreTail(values: Float64Array, first: number, order: number, degrees = order): number {
  let sum = 0;
  for (const row of lastRows(order, degrees)) {
    let coefficient = 0;
    for (let i = 0; i < order; i++) coefficient += row[i]! * values[first + i]!;
    sum += Math.abs(coefficient);
  }
  return sum;
}

/** What the same panel will miss with `nodes` in place of n: coefficients fall on as they did from the middle of those known to the last. */
export function extrapolatedTail(values: Float64Array, first: number, order: number, nodes: number): number {
  const last = legendreTail(values, first, order);
  if (nodes === order) return last;
  const half = Math.floor(order / 2);
  const middle = legendreTail(values, first, order, half);
  return last < middle ? last * (last / middle) ** ((nodes - order) / half) : last;
}

/** c_k = (k + ½)Σ_i w_i P_k(t_i) f_i for the last two k below a number of degrees. */
function lastRows(order: number, degrees: number): readonly Float64Array[] {
  const key = `${order} ${degrees}`;
  const known = rows.get(key);
  if (known) return known;
  const { nodes, weights } = gaussLegendre(order);
  const made = [degrees - 2, degrees - 1].map((k) =>
    nodes.map((t, i) => (k + 0.5) * weights[i]! * legendre(k, t)),
  );
  rows.set(key, made);
  return made;
}

function legendre(k: number, t: number): number {
  let [before, value] = [0, 1];
  for (let j = 0; j < k; j++) [before, value] = [value, ((2 * j + 1) * t * value - j * before) / (j + 1)];
  return value;
}
