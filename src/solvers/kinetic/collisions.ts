import type { HalfLineGrid } from "../linear/half-line-grid.ts";
import { type DenseMatrix, denseMatrix, type LinearMap, type Matrix } from "../linear/matrix.ts";
import type { FillBoth } from "../linear/unbounded-rows.ts";

/** The two scattering kernels of a boson, both linear in h(ν); see the generated `scatteringIn` and `scatteringOut`. */
export interface ScatteringKernels {
  /** Its integral with B(ν) is iΣ^K(ω). */
  scatteringIn(omega: number, nu: number, hNu: number): number;
  /** Its integral with B(ν) is i(Σ^R − Σ^A)(ω) = −2 Im Σ^R(ω). */
  scatteringOut(omega: number, nu: number, hNu: number): number;
}

/**
 * The collision integrals at the nodes of a half line for odd h and even B: in = inConstant + inLinear·h and
 * out = outConstant + outLinear·h, per unit coupling of the given spectrum.
 */
export interface Collisions {
  readonly inConstant: Float64Array;
  readonly inLinear: Matrix;
  readonly outConstant: Float64Array;
  readonly outLinear: Matrix;
}

/** By their entries. */
export interface DenseCollisions extends Collisions {
  readonly inLinear: DenseMatrix;
  readonly outLinear: DenseMatrix;
}

/** A vanishing set of collisions, h given at n nodes. */
export function noCollisions(n: number): DenseCollisions {
  return {
    inConstant: new Float64Array(n),
    inLinear: denseMatrix(n, n),
    outConstant: new Float64Array(n),
    outLinear: denseMatrix(n, n),
  };
}

/** B = 1, from what multiplies values at ν_j and at −ν_j in ∫dν of the four functions of {@link scatteringValues}. */
export function denseCollisions(grid: HalfLineGrid, fill: FillBoth): DenseCollisions {
  const n = grid.size;
  const out = noCollisions(n);
  const [above, below] = [new Float64Array(4 * n), new Float64Array(4 * n)];
  for (let i = 0, at = 0; i < n; i++) {
    fill(i, above, below);
    for (let k = 0; k < 4 * n; k += 4, at++) {
      out.inConstant[i]! += above[k]! + below[k]!;
      out.inLinear.data[at] = above[k + 1]! - below[k + 1]!;
      out.outConstant[i]! += above[k + 2]! + below[k + 2]!;
      out.outLinear.data[at] = above[k + 3]! - below[k + 3]!;
    }
  }
  const first = finiteNodes(grid);
  for (const { data } of [out.inLinear, out.outLinear]) data.fill(0, first * n);
  return pinnedFarOut(out, first);
}

/** The same from the maps of these functions on even and on odd functions of ν. */
export function mappedCollisions(
  grid: HalfLineGrid,
  products: { map(f: number, parity: 1 | -1): LinearMap },
): Collisions {
  const first = finiteNodes(grid);
  const one = new Float64Array(grid.size).fill(1);
  const onFinite = (map: LinearMap): LinearMap => ({
    size: map.size,
    times: (x) => map.times(x).fill(0, first),
    transposedTimes: (y) => map.transposedTimes(y.slice().fill(0, first)),
  });
  return pinnedFarOut(
    {
      inConstant: products.map(0, 1).times(one),
      inLinear: onFinite(products.map(1, -1)),
      outConstant: products.map(2, 1).times(one),
      outLinear: onFinite(products.map(3, -1)),
    },
    first,
  );
}

function finiteNodes({ size, order }: HalfLineGrid): number {
  return size - order;
}

/** h = 1 on the unbounded panel in place of the equation: its errors there would cascade down to every energy, undamped. */
function pinnedFarOut<C extends Collisions>(collisions: C, first: number): C {
  collisions.inConstant.set(collisions.outConstant.subarray(first), first);
  return collisions;
}
