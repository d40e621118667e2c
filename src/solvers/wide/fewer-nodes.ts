import { HalfLineGrid } from "../linear/half-line-grid.ts";
import { krylovEigenpair } from "../linear/krylov.ts";
import { dot, type LinearMap } from "../linear/matrix.ts";
import { Lift } from "./lifted-map.ts";
import { KRYLOV, product, type RealAxisSolution } from "./real-axis-solution.ts";

/**
 * By how much, relatively, a critical factor changes if y has fewer nodes on each of its panels: the map between their values, M' = PME, is that of the solution
 * between polynomials that go through all nodes (E) and their values at the fewer ones (P), so that no integral is done again. To first order
 * δs = −δμ/(dμ/ds). It shows what panels miss of y, not what rules miss that integrate the kernels on them.
 *
 * @param order nodes on each panel, fewer than the solution has.
 */
export function changeOnFewerNodes(solution: RealAxisSolution, order: number): number {
  const { map, right, left, slope, scale, equations } = solution;
  const { grid } = equations;
  const coarse = new HalfLineGrid([...grid.edges], order);
  const [up, down] = [new Lift(coarse, grid), new Lift(grid, coarse)];
  const [root, coarseRoot] = [grid.weights.map(Math.sqrt), coarse.weights.map(Math.sqrt)];
  const fewer: LinearMap = {
    size: coarse.size,
    times: (x) =>
      product(down.up(over(map.times(product(up.up(over(x, coarseRoot)), root)), root)), coarseRoot),
    transposedTimes: (x) =>
      over(
        up.down(product(map.transposedTimes(over(down.down(product(x, coarseRoot)), root)), root)),
        coarseRoot,
      ),
  };
  const [whole, dual] = [product(right, root), over(left, root)];
  const value = dot(dual, map.times(whole)) / dot(dual, whole);
  const pair = krylovEigenpair(fewer, {
    dimension: KRYLOV.dimension,
    growth: KRYLOV.growth,
    tolerance: KRYLOV.last,
    start: product(down.up(right), coarseRoot),
    leftStart: over(up.down(left), coarseRoot),
  });
  return (value - pair.value) / (slope * scale);
}

function over(values: Float64Array, by: Float64Array): Float64Array {
  return values.map((value, i) => value / by[i]!);
}
