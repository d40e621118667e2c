import { InputError } from "../errors/errors.ts";
import { Gaussian } from "../exact/gaussian.ts";
import { Rational } from "../exact/rational.ts";
import { RealBall } from "../precision/index.ts";
import { type ExactTable, pieces, tableLambdaBall } from "./table-balls.ts";
import { TableBlock } from "./table-block.ts";

/** Each block reaches from b to 4b: |q| ≤ ⅓ there, whatever ν. */
const GROWTH = 4;
/** The innermost block ends at 2ν or below, where |q| ≤ 0.62. */
const INNERMOST = 2;
/** For the rounding of hundreds of terms, and for λ(iν) far beyond the table. */
const GUARD = 64;

/**
 * λ(iν) of one table in balls, for many ν: the last point X is divided by four until it is 2ν or less, and each of these blocks is
 * summed by its {@link TableBlock}. The derived function of a cell, which takes two logarithms for each cell and ν, is what the sums are tested against.
 */
export class TableOnAxis {
  private readonly table: ExactTable;
  private readonly bits: number;
  /** Of what blocks are in: A cancels in sums over its bends, by the more the narrower its peaks are. */
  private readonly wide: number;
  private readonly top: Rational;
  /** ∫|A|dx or more. */
  private readonly area: RealBall;
  private readonly inner: TableBlock[] = [];
  private readonly outer: TableBlock[] = [];

  constructor(table: ExactTable, bits: number) {
    this.table = table;
    this.bits = bits;
    this.top = table.x.at(-1)!;
    this.area = RealBall.fromRational(areaOf(table), 64);
    const steepness = steepest(table) * (this.top.toNumber() ** 2 / this.area.toNumber());
    this.wide = bits + GUARD + (steepness > 1 ? Math.ceil(Math.log2(steepness)) : 0);
  }

  /**
   * λ(iν) for ν ≥ 0; λ(0) for the exact ball zero.
   *
   * @throws InputError for ν below the range of doubles: there would be no end of blocks.
   */
  at(nu: RealBall): RealBall {
    if (nu.isZero()) return tableLambdaBall(Gaussian.ZERO, this.table, this.bits).re;
    const middle = nu.midpoint();
    const number = middle.toNumber();
    if (!(number > 0))
      throw new InputError({
        where: "ν",
        received: String(nu),
        accepted: `zero, or a frequency of ${Number.MIN_VALUE} or more`,
      });
    const sum = this.blocksFor(number)
      .map((block) => block.at(middle))
      .reduce((total, part) => total.add(part, this.wide));
    // |dλ/dν| ≤ ∫|A|4xν/(x²+ν²)²dx ≤ 2∫|A|dx/ν².
    const slope = this.area.div(nu.lower().square(64), 64).shift(1);
    return sum.widen(slope.mul(nu.radius(), 64).magnitude(), this.bits);
  }

  private blocksFor(nu: number): TableBlock[] {
    const octaves = Math.log2(this.top.toNumber()) - Math.log2(INNERMOST) - Math.log2(nu);
    const levels = Math.max(0, Math.ceil(octaves / Math.log2(GROWTH)));
    const end = (level: number) => this.top.div(Rational.of(GROWTH).pow(level));
    const block = (from: Rational, to: Rational) => new TableBlock(this.table, from, to, this.wide);
    this.inner[levels] ??= block(Rational.ZERO, end(levels));
    for (let k = this.outer.length; k < levels; k++) this.outer.push(block(end(k + 1), end(k)));
    return [this.inner[levels], ...this.outer.slice(0, levels)];
  }
}

function areaOf({ x, a }: ExactTable): Rational {
  return x.slice(1).reduce((sum, right, i) => {
    const height = a[i]!.abs().add(a[i + 1]!.abs());
    return sum.add(right.sub(x[i]!).mul(height));
  }, Rational.ZERO);
}

/** The largest |A′|, next to exactly. */
function steepest(table: ExactTable): number {
  return pieces(table).reduce((largest, { beta }) => Math.max(largest, Math.abs(beta.toNumber())), 0);
}
