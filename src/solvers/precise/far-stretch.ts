import type { Fixed } from "../../precision/fixed-point.ts";
import type { FarAxis } from "./axis.ts";
import { graded } from "./gap-panels.ts";
import { type IndexGrid, type Panel, panelGrid } from "./index-grid.ts";
import { orthonormalising, transposed } from "./orthonormal.ts";
import { Samples, type Stretch } from "./samples.ts";
import { remainder, tailBlock } from "./tail-block.ts";
import { type TailPoint, tailFunctions, tailPoint, withReciprocal } from "./tail-functions.ts";

/** Parts shorter than this share of N are met too rarely to be kept. */
const KEPT_SHARE = 16;

/** The indices m ≥ N: the unknowns are the coefficients of the tail functions; beyond a jump a number for 1/(2m+1) stands behind them. */
export class FarStretch implements Stretch {
  readonly column: number;
  readonly unknowns: number;
  readonly numbers: number;
  private readonly axis: FarAxis;
  private readonly bits: number;
  private readonly functions: (point: TailPoint) => Fixed[];
  private readonly mixed: (row: readonly Fixed[]) => readonly Fixed[];
  private readonly kept = new Map<string, Samples>();
  private readonly outer: Samples;

  constructor(axis: FarAxis, column: number, bits: number) {
    const { fp, space } = axis;
    this.axis = axis;
    this.column = column;
    this.bits = bits;
    this.unknowns = space.plain + space.logs;
    this.numbers = this.unknowns + (axis.reciprocal ? 1 : 0);
    this.functions = axis.reciprocal ? withReciprocal(axis) : tailFunctions(fp, space);
    this.mixed = space.logs > 0 ? orthonormalising(axis) : (row) => row;
    this.outer = this.samplesOf(axis.outer, true);
  }

  seenFrom(x: number): readonly Samples[] {
    const { start, panels, space } = this.axis;
    const parts: Panel[] = [];
    for (let k = 0; k < panels; k++) {
      const zeros = Math.ceil(space.plain / 2 ** (k + 1));
      parts.push(...graded(start * 2 ** k, start * 2 ** k, x, this.bits, zeros));
    }
    return [...parts.map((part) => this.samples(part)), this.outer];
  }

  /** Σ_{n,m≥N} φ_i(n)(λ_{n−m} + λ_{n+m+1})φ_j(m) − Σ_{n≥N} S_n φ_i φ_j. */
  block(at: (l: Fixed) => Fixed): Fixed[][] {
    const { axis, functions, mixed } = this;
    const whole = 2n * remainder(axis, at, 0n) + axis.fp.one;
    const block = tailBlock(axis, at, functions, whole);
    return transposed(transposed(block.map(mixed)).map(mixed));
  }

  private samples(part: Panel): Samples {
    const key = `${part.start} ${part.terms} ${part.order}`;
    const known = this.kept.get(key);
    if (known) return known;
    const shared = KEPT_SHARE * part.terms >= this.axis.start;
    const samples = this.samplesOf(panelGrid(this.axis.fp, [part]), shared);
    if (shared) this.kept.set(key, samples);
    return samples;
  }

  private samplesOf({ nodes, weights }: IndexGrid, shared: boolean): Samples {
    const { fp, space } = this.axis;
    const basis = nodes.map((m, i) => {
      const values = this.mixed(this.functions(tailPoint(fp, space, m)));
      return { from: this.column, values: values.map((value) => fp.mul(weights[i]!, value)) };
    });
    return new Samples(nodes, weights, basis, shared);
  }
}
