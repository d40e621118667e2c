import type { QuadratureRule } from "../linear/gauss-legendre.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";

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
  readonly inLinear: DenseMatrix;
  readonly outConstant: Float64Array;
  readonly outLinear: DenseMatrix;
}

/** A vanishing set of collisions at `rows` energies, h given at n. */
export function noCollisions(rows: number, n: number): Collisions {
  return {
    inConstant: new Float64Array(rows),
    inLinear: denseMatrix(rows, n),
    outConstant: new Float64Array(rows),
    outLinear: denseMatrix(rows, n),
  };
}

/**
 * Collisions on the nodes of one quadrature rule on (0, ∞), for a spectral function B given there (even, ∫B dω = 1 in the
 * local closure, 1 in the wide band). For kernels that are smooth on the panels of the rule.
 */
export function collisionsOnNodes(
  kernels: ScatteringKernels,
  { nodes, weights }: QuadratureRule,
  spectralFunction: Float64Array,
): Collisions {
  const n = nodes.length;
  const out = noCollisions(n, n);
  const parts = noScattering();
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = 0; j < n; j++, at++) {
      const weight = weights[j]! * spectralFunction[j]!;
      for (const side of [1, -1]) {
        scatteringParts(kernels, nodes[i]!, side * nodes[j]!, parts);
        out.inConstant[i]! += weight * parts.in;
        out.outConstant[i]! += weight * parts.out;
        out.inLinear.data[at]! += weight * side * parts.inSlope;
        out.outLinear.data[at]! += weight * side * parts.outSlope;
      }
    }
  }
  return out;
}

/** Values of both kernels at h(ν) = 0 and their slopes in h(ν). */
export interface ScatteringParts {
  in: number;
  inSlope: number;
  out: number;
  outSlope: number;
}

/** A place for {@link scatteringParts} to write to. */
export function noScattering(): ScatteringParts {
  return { in: 0, inSlope: 0, out: 0, outSlope: 0 };
}

/** Both kernels at (ω, ν), split into what h(ν) does not and does multiply. */
export function scatteringParts(
  kernels: ScatteringKernels,
  omega: number,
  nu: number,
  into: ScatteringParts,
): void {
  into.in = kernels.scatteringIn(omega, nu, 0);
  into.out = kernels.scatteringOut(omega, nu, 0);
  into.inSlope = kernels.scatteringIn(omega, nu, 1) - into.in;
  into.outSlope = kernels.scatteringOut(omega, nu, 1) - into.out;
}
