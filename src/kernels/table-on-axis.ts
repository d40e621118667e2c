import type { Term } from "../algebra/term.ts";
import {
  type CellFunctions,
  intercept,
  left,
  right,
  slope,
  tabulatedCell,
} from "../closures/boson/tabulated.ts";
import { Gaussian } from "../exact/gaussian.ts";
import type { Rational } from "../exact/rational.ts";
import { ComplexBall, RealBall } from "../precision/index.ts";
import { z } from "../steady/symbols.ts";
import { evaluateBall } from "./ball-evaluation.ts";
import { type ExactTable, tableLambdaBall } from "./table-balls.ts";

/** A = α + βx on [left, right], in balls. */
interface Cell {
  readonly alpha: RealBall;
  readonly beta: RealBall;
  readonly left: RealBall;
  readonly right: RealBall;
}

/** Beyond this multiple of the last point λ(iν) is summed in powers of 1/ν²; below it costs two logarithms a cell. */
const FAR = 1.2;
/** Differences of powers at neighbouring points cancel by the number of cells times the power. */
const GUARD = 64;

let derived: CellFunctions | undefined;

/**
 * λ(iν) of one table in balls, for many ν. Near the spectrum every cell gives its derived function at z = iν. Beyond
 * 1.2 times the last point X the integrand of λ(iν) = ∫_0^X 2xA(x)/(x²+ν²)dx is expanded in x²/ν²: the series
 * Σ_k (−1)^k M_k/ν^{2k+2} with M_k = 2∫x^{2k+1}A(x)dx alternates and its terms fall by (X/ν)² each, so that the first
 * term left out bounds what is left out.
 */
export class TableOnAxis {
  private readonly table: ExactTable;
  private readonly bits: number;
  private readonly wide: number;
  private readonly cells: readonly Cell[];
  private readonly top: RealBall;
  /** M_k/X^{2k+2}, filled as they are asked for; powers of the points in units of X are kept beside them. */
  private readonly moments: RealBall[] = [];
  private powers: RealBall[];

  constructor(table: ExactTable, bits: number) {
    this.table = table;
    this.bits = bits;
    this.wide = bits + GUARD;
    this.top = RealBall.fromRational(table.x.at(-1)!, this.wide);
    this.cells = cellsOf(table, this.wide);
    this.powers = table.x.map((x) =>
      RealBall.fromRational(x, this.wide).div(this.top, this.wide).square(this.wide),
    );
  }

  /** λ(iν) for ν ≥ 0; λ(0) for the exact ball zero. */
  at(nu: RealBall): RealBall {
    if (nu.isZero()) return tableLambdaBall(Gaussian.ZERO, this.table, this.bits).re;
    const far = this.top.mul(RealBall.fromDouble(FAR), this.wide).isBelow(nu);
    return far ? this.series(nu) : this.cellByCell(nu);
  }

  private cellByCell(nu: RealBall): RealBall {
    const at = ComplexBall.of(RealBall.ZERO, nu);
    const parts = this.cells.map((cell) => cellLambda(cell, at, this.wide));
    return parts.reduce((sum, part) => sum.add(part, this.wide), RealBall.ZERO).round(this.bits);
  }

  private series(nu: RealBall): RealBall {
    const ratio = this.top.div(nu, this.wide).square(this.wide);
    let power = ratio;
    let sum = RealBall.ZERO;
    for (let k = 0; ; k++) {
      const term = this.moment(k).mul(power, this.wide);
      if (k > 0 && term.magnitude().compareMid(sum.magnitude().shift(-this.bits - 4)) < 0)
        return sum.widen(term.magnitude(), this.bits);
      sum = k % 2 === 0 ? sum.add(term, this.wide) : sum.sub(term, this.wide);
      power = power.mul(ratio, this.wide);
    }
  }

  /** M_k/X^{2k+2} = 2Σ over cells of α[x^{p}]/p + β[x^{p+1}]/(p+1) at p = 2k+2, in units of X. */
  private moment(k: number): RealBall {
    while (this.moments.length <= k) this.moments.push(this.nextMoment());
    return this.moments[k]!;
  }

  private nextMoment(): RealBall {
    const { wide } = this;
    const p = 2 * this.moments.length + 2;
    const points = this.table.x.map((x) => RealBall.fromRational(x, wide).div(this.top, wide));
    const higher = this.powers.map((power, i) => power.mul(points[i]!, wide));
    const parts = this.cells.map((cell, i) => {
      const constant = this.powers[i + 1]!.sub(this.powers[i]!, wide).div(RealBall.integer(p), wide);
      const linear = higher[i + 1]!.sub(higher[i]!, wide).div(RealBall.integer(p + 1), wide);
      const slopePart = cell.beta.mul(this.top, wide).mul(linear, wide);
      return cell.alpha.mul(constant, wide).add(slopePart, wide);
    });
    this.powers = higher.map((power, i) => power.mul(points[i]!, wide));
    return parts.reduce((sum, part) => sum.add(part, wide), RealBall.ZERO).shift(1);
  }
}

function cellsOf({ x, a }: ExactTable, bits: number): Cell[] {
  const ball = (q: Rational): RealBall => RealBall.fromRational(q, bits);
  return x.slice(1).map((end, i) => {
    const [start, low, high] = [x[i]!, a[i]!, a[i + 1]!];
    const beta = high.sub(low).div(end.sub(start));
    return { alpha: ball(low.sub(beta.mul(start))), beta: ball(beta), left: ball(start), right: ball(end) };
  });
}

/** The derived function of one cell and its mirror image; both logarithms are principal for Im z > 0. */
function cellLambda(cell: Cell, at: ComplexBall, bits: number): RealBall {
  derived ??= tabulatedCell();
  const values = new Map<Term, ComplexBall>([
    [intercept, ComplexBall.of(cell.alpha)],
    [slope, ComplexBall.of(cell.beta)],
    [left, ComplexBall.of(cell.left)],
    [right, ComplexBall.of(cell.right)],
    [z, at],
  ]);
  return evaluateBall(derived.lambda, (t) => values.get(t), bits).re;
}
