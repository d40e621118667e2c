import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { pi } from "../../precision/index.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import type { GaplessAxis } from "./gapless-axis.ts";
import type { PreciseInteraction } from "./interaction.ts";
import { remainder, tailBlock } from "./tail-block.ts";
import { tailFunctions, tailPoint } from "./tail-functions.ts";

/** One equation before the coefficients of the panels are in it. */
interface KernelRow {
  /** Coefficients of the near unknowns, then those of the tail functions. */
  readonly values: Fixed[];
  /** S_x. */
  readonly renormalisation: Fixed;
}

/**
 * The linearised gap equation of the wide band at μ* = 0 by collocation, K u = μ D u in fixed point:
 *   μΔ_n = Σ_{m≥0} (λ_{n−m} + λ_{n+m+1}) Δ_m/(2m+1) − S_n Δ_n/(2n+1),   S_n = Σ_{|k|≤n} λ_k,   λ_k = λ(i2πTk)/λ(0).
 * Unknowns are Δ_m for the first indices, the Chebyshev coefficients of Δ on the panels, and the coefficients of the tail functions,
 * in whose span Δ_m/(2m+1) lies beyond N. λ_l may have any singularity at l = 0: equations hold at integers n, and the sums over
 * m are graded towards m = n. In the tail the equation is projected on the tail functions.
 */
export class GaplessForm {
  readonly fp: FixedPoint;
  /** K and D, row by row. */
  readonly kernel: readonly (readonly Fixed[])[];
  readonly metric: readonly (readonly Fixed[])[];
  private readonly axis: GaplessAxis;
  private readonly at: (l: Fixed) => Fixed;
  private readonly table: Fixed[] = [];
  private readonly farValues: readonly (readonly Fixed[])[];

  constructor(interaction: PreciseInteraction, axis: GaplessAxis, temperature: Fixed) {
    const { fp, far, space } = axis.beyond;
    this.fp = fp;
    this.axis = axis;
    const step = 2n * fp.mul(fp.fromBall(pi(fp.bits)), temperature);
    this.at = (l) => interaction.at(fp.mul(step, l));
    const functions = tailFunctions(fp, space);
    this.farValues = far.nodes.map((m) => functions(tailPoint(fp, space, m)));
    const rows = [...this.firstRows(), ...this.panelRows()];
    const tail = this.tailRows(functions);
    const identity = tail.map((_, k) => unit(fp, rows.length + tail.length, rows.length + k));
    this.kernel = [...rows.map(({ kernel }) => kernel), ...tail];
    this.metric = [...rows.map(({ metric }) => metric), ...identity];
  }

  get size(): number {
    return this.kernel.length;
  }

  /** K u and D u. */
  images(u: readonly Fixed[]): { readonly kernel: Fixed[]; readonly metric: Fixed[] } {
    const product = (rows: readonly (readonly Fixed[])[]) => rows.map((row) => this.fp.dot(row, u));
    return { kernel: product(this.kernel), metric: product(this.metric) };
  }

  /** K and D in doubles. */
  inDoubles(): { readonly kernel: DenseMatrix; readonly metric: DenseMatrix } {
    const { fp, size } = this;
    const rounded = (rows: readonly (readonly Fixed[])[]) =>
      denseMatrix(size, size, (i, j) => fp.toNumber(rows[i]![j]!));
    return { kernel: rounded(this.kernel), metric: rounded(this.metric) };
  }

  private firstRows(): Equation[] {
    return Array.from({ length: this.axis.first }, (_, n) => {
      const row = this.rowAt(n);
      return this.equation(n, row, n, [this.fp.one]);
    });
  }

  private panelRows(): Equation[] {
    const { first, panels } = this.axis;
    let column = first;
    return panels.flatMap((panel) => {
      const from = column;
      column += panel.nodes.length;
      return panel.nodes.map((n) =>
        this.equation(n, this.rowAt(n), from, panel.polynomials(this.fp.ratio(n))),
      );
    });
  }

  /** The equation at n, where Δ_n = Σ_j value_j u_{from+j}. */
  private equation(n: number, row: KernelRow, from: number, values: readonly Fixed[]): Equation {
    const { fp } = this;
    const kernel = row.values;
    const metric = new Array<Fixed>(kernel.length).fill(0n);
    const own = row.renormalisation / BigInt(2 * n + 1);
    values.forEach((value, j) => {
      metric[from + j] = value;
      kernel[from + j]! -= fp.mul(own, value);
    });
    return { kernel, metric };
  }

  /** Σ_m (λ_{n−m} + λ_{n+m+1})Δ_m/(2m+1), and S_n = Σ_m (λ_{n−m} − λ_{n+m+1}). */
  private rowAt(n: number): KernelRow {
    const { fp, at } = this;
    const { first, panels, beyond } = this.axis;
    const x = fp.ratio(n);
    const values: Fixed[] = [];
    let difference = 0n;
    const both = (minus: Fixed, plus: Fixed, weight: Fixed): Fixed => {
      difference += weight * (minus - plus);
      return minus + plus;
    };
    const pair = (y: Fixed, weight: Fixed): Fixed => both(at(x - y), at(x + y + fp.one), weight);
    for (let m = 0; m < first; m++)
      values.push(both(this.atDistance(n - m), this.atDistance(n + m + 1), fp.one) / BigInt(2 * m + 1));
    for (const panel of panels) {
      const sums = new Array<Fixed>(panel.nodes.length).fill(0n);
      for (const { grid, basis } of panel.seenFrom(n))
        grid.nodes.forEach((y, k) => {
          addMultiple(sums, pair(y, grid.weights[k]!), basis[k]!);
        });
      values.push(...sums.map((sum) => fp.floor(sum)));
    }
    values.push(...this.farSums((y, weight) => fp.mul(weight, pair(y, weight)), beyond.space.plain));
    return { values, renormalisation: fp.floor(difference) };
  }

  /** λ_l; those that the first rows share are kept. */
  private atDistance(l: number): Fixed {
    const distance = Math.abs(l);
    if (distance >= 2 * this.axis.first) return this.at(this.fp.ratio(distance));
    this.table[distance] ??= this.at(this.fp.ratio(distance));
    return this.table[distance];
  }

  /** Σ_{m≥N} strength·φ_k(m), the weights of the quadrature being in the strength. */
  private farSums(strength: (y: Fixed, weight: Fixed) => Fixed, count: number): Fixed[] {
    const { fp, farValues } = this;
    const { nodes, weights } = this.axis.beyond.far;
    const sums = new Array<Fixed>(count).fill(0n);
    nodes.forEach((y, k) => {
      addMultiple(sums, strength(y, weights[k]!), farValues[k]!);
    });
    return sums.map((sum) => fp.floor(sum));
  }

  /** The projections: Σ_{n≥N} φ_k(n)·(the right-hand side at n), for each k. */
  private tailRows(functions: Parameters<typeof tailBlock>[2]): Fixed[][] {
    const { fp, at } = this;
    const { first, panels, beyond } = this.axis;
    const count = beyond.space.plain;
    /** Σ_{n≥N} (λ_{n−y} + λ_{n+y+1}) φ_k(n). */
    const coupling = (y: Fixed) =>
      this.farSums((m, weight) => fp.mul(weight, at(m - y) + at(m + y + fp.one)), count);
    const rows = Array.from({ length: count }, (): Fixed[] => []);
    for (let m = 0; m < first; m++)
      coupling(fp.ratio(m)).forEach((value, k) => {
        rows[k]!.push(value / BigInt(2 * m + 1));
      });
    for (const panel of panels) {
      const sums = rows.map(() => new Array<Fixed>(panel.nodes.length).fill(0n));
      for (const { grid, basis } of panel.seenFrom(beyond.start))
        grid.nodes.forEach((y, a) => {
          coupling(y).forEach((value, k) => {
            addMultiple(sums[k]!, value, basis[a]!);
          });
        });
      sums.forEach((sum, k) => {
        rows[k]!.push(...sum.map((value) => fp.floor(value)));
      });
    }
    const whole = 2n * remainder(beyond, at, 0n) + fp.one;
    const block = tailBlock(beyond, at, functions, whole);
    return rows.map((row, k) => [...row, ...block[k]!]);
  }
}

interface Equation {
  readonly kernel: readonly Fixed[];
  readonly metric: readonly Fixed[];
}

/** Adds strength·row to the sums, unrounded. */
function addMultiple(sums: bigint[], strength: Fixed, row: readonly Fixed[]): void {
  for (let j = 0; j < sums.length; j++) sums[j]! += strength * row[j]!;
}

function unit(fp: FixedPoint, size: number, at: number): Fixed[] {
  return Array.from({ length: size }, (_, i) => (i === at ? fp.one : 0n));
}
