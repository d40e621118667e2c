import { Rational } from "../exact/rational.ts";
import { type Fixed, FixedPoint } from "../precision/fixed-point.ts";
import { ComplexBall, RealBall } from "../precision/index.ts";
import { type ExactTable, pieces } from "./table-balls.ts";

/** A polynomial as Σ_n coefficient·T_n. */
type Series = readonly (readonly [n: number, coefficient: Rational])[];

/**
 * What the frequencies from a = `from` to b = `to` of a table give of λ(iν) = 2Re∫A(x)/(x+iν)dx, for many ν. With x = m + hu, u ∈ [−1, 1], and w = (m+iν)/h
 *   1/(u+w) = (2/r) Σ′_k (−q)^k T_k(u),   r = √(w²−1),   q = 1/(w+r),   |q| < 1   (Σ′ halves k = 0),
 * so that the block gives 4Re[Σ′(−q)^k N_k/r] with N_k = ∫A T_k du, which no ν enters. For a = 0 the block reaches from −b to b with its
 * odd continuation: m = 0, and N_k = 0 for even k.
 *
 * A is linear between its points: integrated by parts twice, N_k is a sum over the bends of A. Sums are in fixed point with a bound of their rounding,
 * and the terms that are left out are bounded by |N_k| ≤ ∫|A|du: the balls contain λ.
 */
export class TableBlock {
  private readonly fp: FixedPoint;
  private readonly middle: RealBall;
  private readonly half: RealBall;
  private readonly odd: boolean;
  /** Numbers below are in units of 2^scale, in which |A| and the bends are at most one. */
  private readonly scale: number;
  /** A at both ends. */
  private readonly ends: readonly [Fixed, Fixed];
  /** What A′·h loses at each point, and Σ_i of |bend|. */
  private readonly bends: readonly Fixed[];
  private readonly bending: number;
  private readonly points: readonly Fixed[];
  /** T_n at the points for the last two n, and Σ_i bend_i T_n(u_i) for all n so far. */
  private before: readonly Fixed[];
  private current: readonly Fixed[];
  private readonly sums: Fixed[] = [];
  /** N_k, and a bound of the error of any of them in units of the last place. */
  private readonly moments: Fixed[] = [];
  private rounding = 0;

  constructor(table: ExactTable, from: Rational, to: Rational, bits: number) {
    const fp = new FixedPoint(bits);
    this.fp = fp;
    this.odd = from.isZero();
    const half = this.odd ? to : to.sub(from).div(Rational.of(2));
    const middle = this.odd ? Rational.ZERO : to.sub(half);
    this.middle = RealBall.fromRational(middle, bits + GUARD);
    this.half = RealBall.fromRational(half, bits + GUARD);
    const parts = pieces(table).filter((p) => p.to.compare(from) > 0 && p.from.compare(to) < 0);
    const slopes = parts.map(({ beta }) => beta.mul(half));
    const points = [from, ...parts.slice(1).map((p) => p.from), to];
    const values = points.map((x, i) => {
      const { alpha, beta } = parts[Math.max(0, i - 1)]!;
      return alpha.add(beta.mul(x));
    });
    // The odd continuation does not bend at zero, where the T_n of odd n vanish that alone are asked for.
    const bends = points.map((_, i) => (slopes[i - 1] ?? Rational.ZERO).sub(slopes[i] ?? Rational.ZERO));
    this.scale = exponentAbove([...values, ...bends]);
    const fixed = (x: Rational, scale = 0) =>
      fp.ratio(x.num << BigInt(Math.max(0, -scale)), x.den << BigInt(Math.max(0, scale)));
    this.ends = [fixed(values[0]!, this.scale), fixed(values.at(-1)!, this.scale)];
    this.bends = bends.map((bend) => fixed(bend, this.scale));
    this.bending = this.bends.reduce((sum, bend) => sum + Math.abs(fp.toNumber(bend)), 1);
    this.points = points.map((x) => fixed(x.sub(middle).div(half)));
    this.before = this.points;
    this.current = this.points.map(() => fp.one);
  }

  /** For an exact ν > 0. */
  at(nu: RealBall): RealBall {
    const { fp, half } = this;
    const bits = fp.bits + GUARD;
    const y = nu.div(half, bits);
    const w = ComplexBall.of(this.odd ? RealBall.ZERO : this.middle.div(half, bits), y);
    // At m = 0 the square is real, exactly.
    const square = this.odd ? ComplexBall.of(y.square(bits).neg()) : w.square(bits);
    const r = square.sub(ComplexBall.ONE, bits).sqrt(bits);
    const c = w.add(r, bits).inverse(bits).neg();
    const size = Math.hypot(c.re.toNumber(), c.im.toNumber()) * (1 + 1e-12);
    const sum = this.series(c, size);
    return sum.div(r, bits).re.shift(this.scale + 2);
  }

  /** Σ′_k c^k N_k for |c| ≤ size. */
  private series(c: ComplexBall, size: number): ComplexBall {
    const { fp } = this;
    const count = Math.ceil(((fp.bits - SPARED) * Math.LN2) / -Math.log(size));
    while (this.moments.length <= count) this.moments.push(this.nextMoment());
    const [re, im] = [fp.fromBall(c.re), fp.fromBall(c.im)];
    const [twice, square] = [2n * re, fp.floor(re * re + im * im)];
    let [next, after] = [0n, 0n];
    for (let k = count; k > 0; k--)
      [next, after] = [this.moments[k]! + fp.floor(twice * next - square * after), next];
    const real = (this.moments[0]! >> 1n) + fp.floor(re * next - square * after);
    const error = this.seriesError(size, count);
    const ball = (man: bigint) => RealBall.of(man, -fp.bits, error, Infinity);
    return ComplexBall.of(ball(real), ball(fp.floor(im * next)));
  }

  /**
   * In units of the last place, with s = 1 − |c|: b_k = N_k + 2Re(c)b_{k+1} − |c|²b_{k+2} is at most 2/s² as |N_k| ≤ 2. A step is off by
   * |c|², rounded, times that and by its own rounding, and reaches the sum by 1/s; c is off by two units at most, on which the
   * sum depends by 2/s² or less; what is left out is 2|c|^count/s. Steps are counted eightfold.
   */
  private seriesError(size: number, count: number): number {
    const s = 1 - size;
    const step = (8 * 2) / s ** 2 + this.rounding + 2;
    const left = 2 ** (this.fp.bits + 1 + count * Math.log2(size));
    return (1.01 * (step + left + (4 * 2) / s ** 2)) / s;
  }

  /** N_k = [A S_k] − Σ_i bend_i R_k(u_i) with S_k = ∫T_k, R_k = ∫S_k. */
  private nextMoment(): Fixed {
    const k = this.moments.length;
    if (this.odd && k % 2 === 0) return 0n;
    const [low, high] = this.ends;
    const once = integral([[k, Rational.ONE]]);
    const at = (side: 1 | -1) =>
      once.reduce((sum, [n, x]) => (side === 1 || n % 2 === 0 ? sum.add(x) : sum.sub(x)), Rational.ZERO);
    const times = (value: Fixed, { num, den }: Rational) => (value * num) / den;
    const ends = times(high, at(1)) - times(low, at(-1));
    const twice = integral(once);
    const size = twice.reduce((sum, [n, x]) => sum + Math.abs(x.toNumber()) * this.sumError(n), 0);
    this.rounding = Math.max(this.rounding, size + 2 + twice.length);
    return twice.reduce((sum, [n, x]) => sum - times(this.sumOf(n), x), ends);
  }

  /** T_n by its recurrence from points off by one unit is off by n² + n(n+1)/2 units. */
  private sumError(n: number): number {
    return 2 * (n + 1) ** 2 * this.bending + 2 * this.points.length + 1;
  }

  private sumOf(n: number): Fixed {
    const { fp, bends, points } = this;
    while (this.sums.length <= n) {
      this.sums.push(fp.dot(bends, this.current));
      const { before, current } = this;
      this.before = current;
      this.current = points.map((u, i) => fp.floor(2n * u * current[i]!) - before[i]!);
    }
    return this.sums[n]!;
  }
}

/** Bits for the frequencies of a block, whose quotients the sums take as exact to the last place. */
const GUARD = 16;
/** The terms left out are 2^-(bits−44) of the largest: what rounding needs to be covered is not asked of them. */
const SPARED = 44;

/** ∫T_0 = T_1, ∫T_1 = T_2/4, ∫T_n = T_{n+1}/2(n+1) − T_{n−1}/2(n−1), up to constants. */
function integral(series: Series): Series {
  const found = new Map<number, Rational>();
  const add = (n: number, x: Rational) => found.set(n, (found.get(n) ?? Rational.ZERO).add(x));
  for (const [n, x] of series) {
    add(n + 1, x.div(Rational.of(n === 0 ? 1 : 2 * (n + 1))));
    if (n > 1) add(n - 1, x.div(Rational.of(-2 * (n - 1))));
  }
  return [...found];
}

/** 2^k ≥ |x| for all x. */
function exponentAbove(values: readonly Rational[]): number {
  const largest = values.reduce((size, x) => Math.max(size, Math.abs(x.toNumber())), 0);
  return largest > 0 ? Math.ceil(Math.log2(largest)) + 1 : 0;
}
