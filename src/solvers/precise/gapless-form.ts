import type { Fixed, FixedPoint } from "../../precision/fixed-point.ts";
import { pi } from "../../precision/index.ts";
import { factorise, solve, solveTransposed } from "../linear/lu.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import type { GaplessAxis } from "./gapless-axis.ts";
import type { PreciseInteraction } from "./interaction.ts";
import { addMultiple, product, type Run, type Samples, type Stretch } from "./samples.ts";
import type { Watch } from "./watch.ts";

/** One equation: its row of K is Σ strengths·samples + Σ runs − own·gap, that of D is `gap`, the value of Δ in its unknowns. */
interface Equation {
  readonly parts: readonly { readonly samples: Samples; readonly strengths: readonly Fixed[] }[];
  readonly runs: readonly Run[];
  readonly gap: Run;
  /** S_n/(2n+1). */
  readonly own: Fixed;
}

/**
 * The linearised gap equation of the wide band at μ* = 0 by collocation, K u = μ D u in fixed point:
 *   μΔ_n = Σ_{m≥0} (λ_{n−m} + λ_{n+m+1}) Δ_m/(2m+1) − S_n Δ_n/(2n+1),   S_n = Σ_{|k|≤n} λ_k,   λ_k = λ(i2πTk)/λ(0).
 * Unknowns are Δ_m for the first indices, the Chebyshev coefficients of Δ on the panels, and the coefficients of the tail functions,
 * in whose span Δ_m/(2m+1) lies beyond N. λ_l may have any singularity at l = 0: equations hold at integers n, and the sums over
 * m are graded towards m = n. In the tail the equation is projected on the tail functions.
 *
 * K is kept as the kernel at the nodes of each stretch; what the unknowns give at nodes that many equations share is worked
 * out once in a product.
 */
export class GaplessForm {
  readonly fp: FixedPoint;
  readonly size: number;
  private readonly axis: GaplessAxis;
  private readonly stretches: readonly Stretch[];
  private readonly at: (l: Fixed) => Fixed;
  /** λ_l for the distances within the first indices. */
  private readonly table: readonly Fixed[];
  private readonly equations: readonly Equation[];

  /** `watch` hears which share of the equations is set up. */
  constructor(interaction: PreciseInteraction, axis: GaplessAxis, temperature: Fixed, watch?: Watch) {
    const { low, panels, far, beyond } = axis;
    const { fp } = beyond;
    this.fp = fp;
    this.axis = axis;
    this.stretches = [low, ...panels, far];
    this.size = far.column + far.unknowns;
    const step = 2n * fp.mul(fp.fromBall(pi(fp.bits)), temperature);
    this.at = (l) => interaction.at(fp.mul(step, l));
    this.table = Array.from({ length: 3 * low.numbers + 1 }, (_, l) => this.at(fp.ratio(l)));
    this.equations = [
      ...this.lowEquations(watch),
      ...panels.flatMap((panel) =>
        panel.nodes.map((n, i) => {
          watch?.((panel.column + i) / this.size);
          return this.equationAt(n, { from: panel.column, values: panel.polynomials(fp.ratio(n)) });
        }),
      ),
      ...this.tailEquations(),
    ];
  }

  /** K u and D u; one number more than the unknowns is that for 1/(2m+1) on m ≥ N. */
  images(u: readonly Fixed[]): { readonly kernel: Fixed[]; readonly metric: Fixed[] } {
    const { fp } = this;
    const known = new Map<Samples, readonly Fixed[]>();
    const valuesOf = (samples: Samples): readonly Fixed[] => {
      const values = known.get(samples) ?? samples.valuesOf(fp, u);
      known.set(samples, values);
      return values;
    };
    const metric = this.equations.map(({ gap }) => fp.floor(product(gap, u)));
    const kernel = this.equations.map(({ parts, runs, own }, i) => {
      let sum = -own * metric[i]!;
      for (const run of runs) sum += product(run, u);
      for (const { samples, strengths } of parts)
        sum += product({ from: 0, values: strengths }, valuesOf(samples));
      return fp.floor(sum);
    });
    return { kernel, metric };
  }

  /** Δ = 1 in the unknowns, and the number for 1/(2m+1) behind them. */
  constant(): Fixed[] {
    const { low, panels, far } = this.axis;
    const u = new Array<Fixed>(this.size + 1).fill(0n).fill(this.fp.one, 0, low.numbers);
    for (const { column } of panels) u[column] = this.fp.one;
    u[far.column + far.unknowns] = this.fp.one;
    return u;
  }

  /** Σ_{m<count} Δ_m/(2m+1) for a count up to N. */
  sumBelow(count: number, u: readonly Fixed[]): Fixed {
    const { low, panels } = this.axis;
    const parts = [low, ...panels].map((stretch) => stretch.below(count).valuesOf(this.fp, u));
    return parts.flat().reduce((sum, value) => sum + value, 0n);
  }

  /** K D⁻¹ in doubles, a matrix on the values of Δ where equations hold, and D⁻¹ from these to the unknowns. */
  inDoubles(): { readonly kernel: DenseMatrix; readonly toUnknowns: (gap: Float64Array) => Float64Array } {
    const { fp, size, equations } = this;
    const kernel = denseMatrix(size, size);
    const rounded = new Map<Run, Float64Array>();
    const inDoubles = (run: Run): Float64Array => {
      const values = rounded.get(run) ?? Float64Array.from(run.values, (x) => fp.toNumber(x));
      rounded.set(run, values);
      return values;
    };
    const rows = equations.map((_, i) => kernel.data.subarray(i * size, (i + 1) * size));
    equations.forEach(({ parts, runs }, i) => {
      for (const run of runs) addInDoubles(rows[i]!, 1, run, inDoubles(run));
      for (const { samples, strengths } of parts)
        strengths.forEach((strength, k) => {
          const run = samples.basis[k]!;
          addInDoubles(rows[i]!, fp.toNumber(strength), run, inDoubles(run));
        });
    });
    const blocks = this.axis.panels.map(({ column, nodes: { length } }) => ({
      from: column,
      factors: factorise(
        denseMatrix(length, length, (i, j) => fp.toNumber(equations[column + i]!.gap.values[j]!)),
      ),
    }));
    rows.forEach((row, i) => {
      for (const { from, factors } of blocks)
        row.set(solveTransposed(factors, row.subarray(from, from + factors.size)), from);
      row[i]! -= fp.toNumber(equations[i]!.own);
    });
    const toUnknowns = (gap: Float64Array): Float64Array => {
      const unknowns = gap.slice();
      for (const { from, factors } of blocks)
        unknowns.set(solve(factors, gap.subarray(from, from + factors.size)), from);
      return unknowns;
    };
    return { kernel, toUnknowns };
  }

  /** The equations at the first indices: what comes from 2F on is interpolated. */
  private lowEquations(watch?: Watch): Equation[] {
    const { fp, table, stretches } = this;
    const { low } = this.axis;
    // The first panel ends at 2F.
    const beyond = stretches.slice(2);
    const afar =
      beyond.length > 0 &&
      low.seesAfar((x) => {
        const { runs } = this.rowAt(x, beyond, new Row(false)).rounded(fp);
        return { from: runs[0]!.from, values: runs.flatMap(({ values }) => values) };
      });
    let renormalisation = -fp.one;
    return Array.from({ length: low.numbers }, (_, n) => {
      watch?.(n / this.size);
      const row = this.rowAt(fp.ratio(n), stretches.slice(0, afar ? 2 : undefined));
      if (afar) row.add(beyond[0]!, afar.samples, afar.strengthsAt(n));
      renormalisation += 2n * table[n]!;
      return {
        ...row.rounded(fp),
        gap: { from: n, values: [fp.one] },
        own: renormalisation / BigInt(2 * n + 1),
      };
    });
  }

  /** The equation at n. */
  private equationAt(n: number, gap: Run): Equation {
    const { fp } = this;
    const row = this.rowAt(fp.ratio(n), this.stretches);
    return { ...row.rounded(fp), gap, own: fp.floor(row.difference) / BigInt(2 * n + 1) };
  }

  private rowAt(x: Fixed, stretches: readonly Stretch[], row = new Row()): Row {
    const { fp, table, at } = this;
    const { low } = this.axis;
    const seenFrom = fp.toNumber(x);
    const next = x + fp.one;
    for (const stretch of stretches)
      for (const samples of stretch.seenFrom(seenFrom)) {
        const integers = samples === low.each;
        const strengths = samples.nodes.map((y, k) => {
          const minus = integers ? table[Math.abs(seenFrom - k)]! : at(x - y);
          const plus = integers ? table[seenFrom + k + 1]! : at(next + y);
          row.difference += samples.weights[k]! * (minus - plus);
          return minus + plus;
        });
        row.add(stretch, samples, strengths);
      }
    return row;
  }

  /** The projections: Σ_{n≥N} φ_k(n)·(the right-hand side at n), for each k. */
  private tailEquations(): Equation[] {
    const { fp } = this;
    const { low, panels, beyond, far } = this.axis;
    const rows = Array.from({ length: far.unknowns }, () => new Row());
    for (const stretch of [low, ...panels])
      for (const samples of stretch.seenFrom(beyond.start)) {
        const couplings = samples.nodes.map((y) => this.coupling(y));
        rows.forEach((row, k) => {
          row.add(
            stretch,
            samples,
            couplings.map((coupling) => coupling[k]!),
          );
        });
      }
    const block = far.block(this.at);
    return rows.map((row, k) => {
      const { parts, runs } = row.rounded(fp);
      const gap = { from: far.column + k, values: [fp.one] };
      return { parts, runs: [...runs, { from: far.column, values: block[k]! }], gap, own: 0n };
    });
  }

  /** Σ_{n≥N} (λ_{n−y} + λ_{n+y+1}) φ_k(n). */
  private coupling(y: Fixed): readonly Fixed[] {
    const { fp, at } = this;
    const { far } = this.axis;
    const sums = new Array<bigint>(far.numbers).fill(0n);
    for (const { nodes, basis } of far.seenFrom(fp.toNumber(y)))
      nodes.forEach((m, i) => {
        addMultiple(sums, far.column, at(m - y) + at(m + y + fp.one), basis[i]!);
      });
    return sums.map((sum) => fp.floor(sum));
  }
}

/** Numbers beyond the unknowns are left out. */
function addInDoubles(row: Float64Array, strength: number, { from }: Run, values: Float64Array): void {
  const end = Math.min(values.length, row.length - from);
  for (let j = 0; j < end; j++) row[from + j]! += strength * values[j]!;
}

/** A row of K as it is put together: strengths are kept where other equations share the nodes, otherwise summed up. */
class Row {
  private readonly sharing: boolean;
  /** S_n = Σ_m (λ_{n−m} − λ_{n+m+1}), unrounded. */
  difference = 0n;
  private readonly parts: Equation["parts"][number][] = [];
  private readonly sums = new Map<Stretch, bigint[]>();

  /** Without `sharing` everything is summed up. */
  constructor(sharing = true) {
    this.sharing = sharing;
  }

  add(stretch: Stretch, samples: Samples, strengths: readonly Fixed[]): void {
    if (this.sharing && samples.shared) {
      this.parts.push({ samples, strengths });
      return;
    }
    const sums = this.sums.get(stretch) ?? new Array<bigint>(stretch.numbers).fill(0n);
    this.sums.set(stretch, sums);
    for (let i = 0; i < strengths.length; i++)
      addMultiple(sums, stretch.column, strengths[i]!, samples.basis[i]!);
  }

  rounded(fp: FixedPoint): Pick<Equation, "parts" | "runs"> {
    const runs = Array.from(this.sums, ([{ column }, sums]) => ({
      from: column,
      values: sums.map((sum) => fp.floor(sum)),
    }));
    return { parts: this.parts, runs };
  }
}
