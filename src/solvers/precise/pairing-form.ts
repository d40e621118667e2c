import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { pi } from "../../precision/index.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import type { PreciseAxis } from "./axis.ts";
import type { PreciseInteraction } from "./interaction.ts";
import { orthonormalising, transposed } from "./orthonormal.ts";
import { remainder, sumOf, tailBlock } from "./tail-block.ts";
import { tailFunctions, tailPoint, withReciprocal } from "./tail-functions.ts";

/**
 * The linearised gap equation of the wide band at μ* = 0 as a symmetric eigenvalue problem A v = μ B v, in fixed point:
 *   (2n+1)v_n μ = Σ_{m≥0} (λ_{n−m} + λ_{n+m+1}) v_m − S_n v_n,   S_n = Σ_{|k|≤n} λ_k,   λ_k = λ(i2πTk)/λ(0),
 * v_n = Δ_n/(2n+1); the coupling is critical for λ(0)μ = 1. Unknowns are v on the near nodes, then the coefficients of
 * the tail functions, in whose span v lies beyond. All sums run to infinity.
 *
 * Where the gap may jump, 1/(2m+1) stands on m ≥ N beside the tail functions, in whose span it does not lie: A can then be
 * applied to v_m = 1/(2m+1) as well ({@link reciprocalImage}).
 */
export class PairingForm {
  readonly fp: FixedPoint;
  /** B is diagonal: w_i(2x_i+1) on the near nodes, 1 in the tail. */
  readonly metric: readonly Fixed[];
  private readonly axis: PreciseAxis;
  private readonly entry: (i: number, j: number) => Fixed;
  private readonly renormalisation: readonly Fixed[];
  /** Σ_{m≥N} (λ_{x_i−m} + λ_{x_i+m+1}) φ_j(m), for 1/(2m+1) last where the gap may jump. */
  private readonly coupling: readonly (readonly Fixed[])[];
  private readonly tail: readonly (readonly Fixed[])[];

  constructor(interaction: PreciseInteraction, axis: PreciseAxis, temperature: Fixed) {
    const { fp, near, space } = axis;
    this.fp = fp;
    this.axis = axis;
    const step = 2n * fp.mul(fp.fromBall(pi(fp.bits)), temperature);
    const at = (l: Fixed): Fixed => interaction.at(fp.mul(step, l));
    const farKernel = near.nodes.map((x) =>
      axis.far.nodes.map((m) => [at(m - x), at(m + x + fp.one)] as const),
    );
    const whole = 2n * remainder(axis, at, 0n) + at(0n);
    const functions = axis.reciprocal ? withReciprocal(axis) : tailFunctions(fp, space);
    if (axis.explicit) {
      const table = Array.from({ length: 2 * axis.start }, (_, l) => at(fp.ratio(l)));
      this.entry = (i, j) => table[Math.abs(i - j)]! + table[i + j + 1]!;
      this.renormalisation = cumulative(table, axis.start);
    } else {
      const { rows, differences } = nearKernel(axis, at);
      this.entry = (i, j) => rows[i]![j]!;
      this.renormalisation = farKernel.map((row, i) =>
        row.reduce(
          (sum, [minus, plus], j) => sum + fp.mul(axis.far.weights[j]!, minus - plus),
          differences[i]!,
        ),
      );
    }
    const values = axis.far.nodes.map((m) => functions(tailPoint(fp, space, m)));
    const count = values[0]!.length;
    const coupling = farKernel.map((row) => {
      const weighted = row.map(([minus, plus], j) => fp.mul(axis.far.weights[j]!, minus + plus));
      return Array.from({ length: count }, (_, k) => sumOf(fp, weighted, (j) => values[j]![k]!));
    });
    const tail = tailBlock(axis, at, functions, whole);
    const mixed = axis.space.logs > 0 ? orthonormalising(axis) : undefined;
    this.coupling = mixed ? coupling.map(mixed) : coupling;
    this.tail = mixed ? transposed(transposed(tail.map(mixed)).map(mixed)) : tail;
    this.metric = [
      ...near.nodes.map((x, i) => fp.mul(near.weights[i]!, 2n * x + fp.one)),
      ...Array.from({ length: space.plain + space.logs }, () => fp.one),
    ];
  }

  get size(): number {
    return this.metric.length;
  }

  /** A v. */
  times(v: readonly Fixed[]): Fixed[] {
    const { fp, axis, coupling, tail, renormalisation } = this;
    const { weights } = axis.near;
    const n = weights.length;
    const weighted = weights.map((w, j) => fp.mul(w, v[j]!));
    const rest = [...v.slice(n), ...new Array<Fixed>(tail.length + n - v.length).fill(0n)];
    const nearRows = weights.map((w, i) => {
      let sum = 0n;
      for (let j = 0; j < n; j++) sum += this.entry(i, j) * weighted[j]!;
      return fp.mul(
        w,
        (sum >> BigInt(fp.bits)) - fp.mul(renormalisation[i]!, v[i]!) + fp.dot(coupling[i]!, rest),
      );
    });
    const tailRows = tail.map((row, k) => sumOf(fp, weighted, (i) => coupling[i]![k]!) + fp.dot(row, rest));
    return [...nearRows, ...tailRows.slice(0, this.size - n)];
  }

  /** θ on the unknowns: the weights of the near nodes below `count`, which is the jump of the axis. */
  below(count: number): Fixed[] {
    const { fp, axis } = this;
    const end = fp.ratio(2 * count - 1, 2);
    return this.metric.map((_, i) => {
      const x = axis.near.nodes[i];
      return x !== undefined && x < end ? axis.near.weights[i]! : 0n;
    });
  }

  /** A applied to v_m = 1/(2m+1) on all m ≥ 0, on the unknowns; for an axis with a jump. */
  reciprocalImage(): Fixed[] {
    const { fp, axis } = this;
    const near = axis.near.nodes.map((x) => fp.div(fp.one, 2n * x + fp.one));
    return this.times([...near, ...new Array<Fixed>(this.size - near.length).fill(0n), fp.one]);
  }

  /** B^{-1/2} A B^{-1/2} in doubles. */
  symmetric(): DenseMatrix {
    const { fp, axis, coupling, tail, renormalisation } = this;
    const n = axis.near.weights.length;
    const w = axis.near.weights.map((x) => fp.toNumber(x));
    const scale = this.metric.map((x) => 1 / Math.sqrt(fp.toNumber(x)));
    const entry = (i: number, j: number): number => {
      if (j >= n && i >= n) return fp.toNumber(tail[i - n]![j - n]!);
      if (j >= n) return w[i]! * fp.toNumber(coupling[i]![j - n]!);
      const diagonal = i === j ? w[i]! * fp.toNumber(renormalisation[i]!) : 0;
      return w[i]! * w[j]! * fp.toNumber(this.entry(i, j)) - diagonal;
    };
    return denseMatrix(this.size, this.size, (i, j) => {
      const [low, high] = i < j ? [i, j] : [j, i];
      return entry(low, high) * scale[i]! * scale[j]!;
    });
  }
}

/** S_n = Σ_{|k|≤n} λ_k for n < count. */
function cumulative(table: readonly Fixed[], count: number): Fixed[] {
  let sum = -table[0]!;
  return table.slice(0, count).map((value) => {
    sum += 2n * value;
    return sum;
  });
}

/** λ_{x−y} + λ_{x+y+1} on the near nodes, and their share of S_x = Σ_{m≥0}(λ_{x−m} − λ_{x+m+1}). */
function nearKernel({ fp, near }: PreciseAxis, at: (l: Fixed) => Fixed) {
  const { nodes, weights } = near;
  const rows = nodes.map(() => new Array<Fixed>(nodes.length));
  const differences = nodes.map(() => 0n);
  nodes.forEach((x, i) => {
    for (let j = 0; j <= i; j++) {
      const [minus, plus] = [at(x - nodes[j]!), at(x + nodes[j]! + fp.one)];
      rows[i]![j] = rows[j]![i] = minus + plus;
      differences[i]! += fp.mul(weights[j]!, minus - plus);
      if (j < i) differences[j]! += fp.mul(weights[i]!, minus - plus);
    }
  });
  return { rows, differences };
}
