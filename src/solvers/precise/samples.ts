import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";

/** Numbers for consecutive unknowns from `from` on. */
export interface Run {
  readonly from: number;
  readonly values: readonly Fixed[];
}

/**
 * Sums over a stretch of indices with a kernel k(m) that is smooth there, by its values at nodes y:
 *   Σ_m k(m)Δ_m/(2m+1) ≈ Σ_i k(y_i)·(basis_i·u) with the unknowns u of the gap,   Σ_m k(m) ≈ Σ_i k(y_i)·weights_i.
 */
export class Samples {
  readonly nodes: readonly Fixed[];
  readonly weights: readonly Fixed[];
  readonly basis: readonly Run[];
  /** Whether other equations see the stretch by the same nodes. */
  readonly shared: boolean;

  constructor(
    nodes: readonly Fixed[],
    weights: readonly Fixed[],
    basis: readonly Run[],
    shared: boolean = true,
  ) {
    this.nodes = nodes;
    this.weights = weights;
    this.basis = basis;
    this.shared = shared;
  }

  /** basis_i·u, for a u that ends before the last numbers of a run too. */
  valuesOf(fp: FixedPoint, u: readonly Fixed[]): Fixed[] {
    return this.basis.map((run) => fp.floor(product(run, u)));
  }
}

/** A stretch of the axis of indices. */
export interface Stretch {
  /** The first of its unknowns, and how many numbers its samples hold for them. */
  readonly column: number;
  readonly numbers: number;
  /** How an equation at the index x sees it, whose kernel is singular at m = x. */
  seenFrom(x: number): readonly Samples[];
}

/** Σ_j values_j u_{from+j}, unrounded. */
export function product({ from, values }: Run, u: readonly Fixed[]): bigint {
  const count = Math.min(values.length, u.length - from);
  let sum = 0n;
  for (let j = 0; j < count; j++) sum += values[j]! * u[from + j]!;
  return sum;
}

/** Adds strength·run, unrounded, to the sums of a stretch that begins at `column`. */
export function addMultiple(sums: bigint[], column: number, strength: Fixed, run: Run): void {
  const offset = run.from - column;
  const { values } = run;
  for (let j = 0; j < values.length; j++) sums[offset + j]! += strength * values[j]!;
}
