import { findAll } from "../algebra/rewrite.ts";
import type { Fn, Term } from "../algebra/term.ts";
import { intercept, left, right, slope, tabulatedCell } from "../closures/boson/tabulated.ts";
import { Gaussian } from "../exact/gaussian.ts";
import type { Rational } from "../exact/rational.ts";
import { ComplexBall, ln, RealBall } from "../precision/index.ts";
import { z } from "../steady/symbols.ts";
import { evaluateBall } from "./ball-evaluation.ts";
import { type ExactTable, pieces, tableLambdaBall } from "./table-balls.ts";

/** A = α + βx between two points, in balls. */
interface Cell {
  readonly alpha: RealBall;
  readonly beta: RealBall;
  /** The numbers that the derived function of a cell asks for. */
  readonly symbols: ReadonlyMap<Term, ComplexBall>;
}

/** Beyond this multiple of the last point λ(iν) is summed in powers of 1/ν²; below it costs a logarithm a point. */
const FAR = 1.2;
/** Differences of powers at neighbouring points cancel by the number of cells times the power. */
const GUARD = 64;

/**
 * λ(iν) of one table in balls, for many ν. Near the spectrum every cell gives its derived function at z = iν, each
 * logarithm of x_k + iν taken once for the two cells that share it. Beyond 1.2 times the last point X the integrand of λ(iν) = ∫_0^X 2xA(x)/(x²+ν²)dx is expanded in x²/ν²: the series
 * Σ_k (−1)^k M_k/ν^{2k+2} with M_k = 2∫x^{2k+1}A(x)dx alternates and its terms fall by (X/ν)² each, so that the first
 * term left out bounds what is left out.
 */
export class TableOnAxis {
  private readonly table: ExactTable;
  private readonly bits: number;
  private readonly wide: number;
  private readonly points: readonly RealBall[];
  private readonly cells: readonly Cell[];
  private readonly top: RealBall;
  /** M_k/X^{2k+2}, filled as they are asked for; powers of the points in units of X are kept beside them. */
  private readonly moments: RealBall[] = [];
  private powers: RealBall[];

  constructor(table: ExactTable, bits: number) {
    this.table = table;
    this.bits = bits;
    this.wide = bits + GUARD;
    this.points = table.x.map((x) => RealBall.fromRational(x, this.wide));
    this.top = this.points.at(-1)!;
    this.cells = cellsOf(table, this.wide);
    this.powers = this.points.map((x) => x.div(this.top, this.wide).square(this.wide));
  }

  /** λ(iν) for ν ≥ 0; λ(0) for the exact ball zero. */
  at(nu: RealBall): RealBall {
    if (nu.isZero()) return tableLambdaBall(Gaussian.ZERO, this.table, this.bits).re;
    const far = this.top.mul(RealBall.fromDouble(FAR), this.wide).isBelow(nu);
    return far ? this.series(nu) : this.cellByCell(nu);
  }

  private cellByCell(nu: RealBall): RealBall {
    const { wide } = this;
    const { lambda, mirrored } = cellLambda();
    const at = ComplexBall.of(RealBall.ZERO, nu);
    const logarithms = this.points.map((x) => ln(ComplexBall.of(x, nu), wide));
    const parts = this.cells.map(({ symbols }, k) => {
      // ln[(x_r + iν)/(x_l + iν)] is the difference: both ends lie in one half plane.
      const upper = logarithms[k + 1]!.sub(logarithms[k]!, wide);
      const atom = (t: Term): ComplexBall | undefined => {
        if (t === z) return at;
        return mirrored.has(t) ? (mirrored.get(t) ? upper.conj() : upper) : symbols.get(t);
      };
      return evaluateBall(lambda, atom, wide).re;
    });
    return parts.reduce((sum, part) => sum.add(part, wide), RealBall.ZERO).round(this.bits);
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
    const points = this.points.map((x) => x.div(this.top, wide));
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

function cellsOf(table: ExactTable, bits: number): Cell[] {
  const ball = (q: Rational): RealBall => RealBall.fromRational(q, bits);
  return pieces(table).map((piece) => {
    const [alpha, beta] = [ball(piece.alpha), ball(piece.beta)];
    const symbols = new Map<Term, ComplexBall>([
      [intercept, ComplexBall.of(alpha)],
      [slope, ComplexBall.of(beta)],
      [left, ComplexBall.of(ball(piece.from))],
      [right, ComplexBall.of(ball(piece.to))],
    ]);
    return { alpha, beta, symbols };
  });
}

/** The derived function of one cell, and whether each of its logarithms is that of (x_r − z)/(x_l − z) rather than of the mirror image. */
interface CellLambda {
  readonly lambda: Term;
  readonly mirrored: ReadonlyMap<Term, boolean>;
}

let derived: CellLambda | undefined;

function cellLambda(): CellLambda {
  if (derived) return derived;
  const { lambda } = tabulatedCell();
  const sample = new Map<Term, ComplexBall>([
    [left, ComplexBall.fromDoubles(1, 0)],
    [right, ComplexBall.fromDoubles(2, 0)],
    [z, ComplexBall.fromDoubles(0, 1)],
  ]);
  const logs = findAll(lambda, (t) => t.kind === "fn" && t.head === "log") as Fn[];
  // (2 + i)/(1 + i) has a negative imaginary part, (2 − i)/(1 − i) a positive one.
  const mirrored = new Map(
    logs.map((t) => [t, evaluateBall(t.args[0]!, (s) => sample.get(s), 64).im.isPositive()]),
  );
  derived = { lambda, mirrored };
  return derived;
}
