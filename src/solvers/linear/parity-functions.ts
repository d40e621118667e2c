import type { EndLogarithms } from "./end-logarithms.ts";
import type { HalfLineGrid } from "./half-line-grid.ts";
import { PanelPolynomials } from "./panel-polynomials.ts";
import type { RowPoints } from "./row-points.ts";

/** Points ν of a row that are evaluated. */
type EvaluatedPoints = Pick<RowPoints, "nodes" | "count" | "known">;

/** Several functions of x = ω − ν, each even or odd, by their values on the panels of a half line in |x|. */
export class ParityFunctions {
  readonly parities: readonly (1 | -1)[];
  private readonly polynomials: PanelPolynomials;
  private readonly logarithms: EndLogarithms | null;
  private latest = new Float64Array(0);

  /**
   * @param parities f(−x) = ±f(x), one for each function.
   * @param values at each node of the grid all functions, node by node, but for their logarithms.
   */
  constructor(
    grid: HalfLineGrid,
    parities: readonly (1 | -1)[],
    values: Float64Array,
    logarithms: EndLogarithms | null = null,
  ) {
    this.logarithms = logarithms;
    this.parities = parities;
    this.polynomials = new PanelPolynomials(grid, parities.length, values);
  }

  /** The functions at distances of any sign, point by point. */
  values(x: Float64Array): Float64Array {
    const into = new Float64Array(x.length * this.parities.length);
    const known = new Int32Array(x.length).fill(-1);
    this.fill(0, { nodes: x.map((distance) => -distance), count: x.length, known }, into, into);
    return into;
  }

  /**
   * The functions at ω − ν for the points ν of a row, point by point; the array serves again at the next call.
   *
   * @param shifted their values at the nodes that the row shares with all others.
   */
  row(omega: number, points: EvaluatedPoints, shifted: Float64Array): Float64Array {
    const size = points.count * this.parities.length;
    if (this.latest.length < size) this.latest = new Float64Array(size);
    this.fill(omega, points, shifted, this.latest);
    return this.latest;
  }

  private fill(omega: number, points: EvaluatedPoints, shifted: Float64Array, into: Float64Array): void {
    const { nodes, count, known } = points;
    const { parities, polynomials } = this;
    const functions = parities.length;
    polynomials.atDistances(omega, points, into);
    this.logarithms?.addAtDistances(omega, points, into);
    for (let q = 0, to = 0; q < count; q++) {
      const from = known[q]! * functions;
      if (from >= 0) for (let f = 0; f < functions; f++) into[to++] = shifted[from + f]!;
      else for (let f = 0; f < functions; f++, to++) if (omega < nodes[q]!) into[to]! *= parities[f]!;
    }
  }
}
