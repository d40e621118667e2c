import type { GivenBoson } from "../../kernels/general/given-boson.ts";
import { HalfLineGrid } from "../linear/half-line-grid.ts";

const ORDER = 16;

/** All functions at the last |x| asked for: a kernel and its neighbours ask for several of them at one ω − ν. */
interface Place {
  x: number;
  a: number;
  aFB: number;
  lambdaRe: number;
  lambdaIm: number;
  hilbertRe: number;
  hilbertIm: number;
}

/**
 * A boson on the real axis by interpolation of degree 15 on panels of |x| on which its functions are smooth, one in 1/x beyond the last:
 * accurate to about 1e-13 where panels are no wider than the distance of the nearest singularity. Parities continue it to x < 0: A odd,
 * A F_B even, λ^R(−x) = conj λ^R(x), P_B(−x) = −conj P_B(x).
 */
export function tabulatedBoson(boson: GivenBoson, edges: readonly number[]): GivenBoson {
  const grid = new HalfLineGrid(edges, ORDER);
  const lambda = Array.from(grid.nodes, (x) => boson.lambda(x, 0));
  const hilbert = Array.from(grid.nodes, (x) => boson.pB(x, 0));
  const [a, aFB] = [grid.nodes.map((x) => boson.a(x)), grid.nodes.map((x) => boson.aFB(x))];
  const [lambdaRe, lambdaIm] = [lambda.map(({ re }) => re), lambda.map(({ im }) => im)];
  const [hilbertRe, hilbertIm] = [hilbert.map(({ re }) => re), hilbert.map(({ im }) => im)];
  const place: Place = { x: Number.NaN, a: 0, aFB: 0, lambdaRe: 0, lambdaIm: 0, hilbertRe: 0, hilbertIm: 0 };
  const weights = new Float64Array(ORDER);
  const move = (x: number): void => {
    const first = grid.interpolate(x, weights);
    place.a = place.aFB = place.lambdaRe = place.lambdaIm = place.hilbertRe = place.hilbertIm = 0;
    place.x = x;
    for (let k = 0; k < ORDER; k++) {
      const weight = weights[k]!;
      const j = first + k;
      place.a += weight * a[j]!;
      place.aFB += weight * aFB[j]!;
      place.lambdaRe += weight * lambdaRe[j]!;
      place.lambdaIm += weight * lambdaIm[j]!;
      place.hilbertRe += weight * hilbertRe[j]!;
      place.hilbertIm += weight * hilbertIm[j]!;
    }
  };
  const at = (x: number): Place => {
    const positive = Math.abs(x);
    if (positive !== place.x) move(positive);
    return place;
  };
  return {
    ...boson,
    a: (x) => (x < 0 ? -at(x).a : at(x).a),
    aFB: (x) => at(x).aFB,
    lambda: (re, im) => {
      if (im !== 0) return boson.lambda(re, im);
      const { lambdaRe, lambdaIm } = at(re);
      return { re: lambdaRe, im: re < 0 ? -lambdaIm : lambdaIm };
    },
    pB: (re, im) => {
      if (im !== 0) return boson.pB(re, im);
      const { hilbertRe, hilbertIm } = at(re);
      return { re: re < 0 ? -hilbertRe : hilbertRe, im: hilbertIm };
    },
  };
}
