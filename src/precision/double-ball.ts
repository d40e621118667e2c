import { RealBall } from "./real-ball.ts";

/** u: |fl(x) − x| ≤ u|fl(x)| for one operation of doubles in the normal range. */
const UNIT = 2 ** -53;
/** A radius is a sum of at most six rounded non-negative numbers: (1 + 8u)(1 − u)⁷ ≥ 1. */
const UP = 1 + 2 ** -50;
/** More than what underflow takes off a product or a radius. */
const TINY = 2 ** -1060;

/**
 * The real numbers x with |x − mid| ≤ rad, in doubles: for the many operations for which {@link RealBall} is too slow. Every operation encloses all values that
 * members of its operands can have, because IEEE 754 rounds +, −, ×, ÷ and √ correctly: to the rounding u|fl(x)| of the middle comes what the radii of the operands
 * allow, and the radius itself is rounded upwards. A radius that is infinite or not a number says nothing of x: comparisons with it fail.
 */
export class DoubleBall {
  readonly mid: number;
  readonly rad: number;

  private constructor(mid: number, rad: number) {
    this.mid = mid;
    this.rad = rad;
  }

  static readonly ZERO = new DoubleBall(0, 0);
  static readonly ONE = new DoubleBall(1, 0);

  /** x, or x ± rad. */
  static of(mid: number, rad = 0): DoubleBall {
    return new DoubleBall(mid, rad);
  }
  /** All members of a ball of any precision. */
  static from(x: RealBall): DoubleBall {
    const mid = x.toNumber();
    if (!Number.isFinite(mid)) return new DoubleBall(mid, Number.POSITIVE_INFINITY);
    const off = x.sub(RealBall.fromDouble(mid), 64);
    return new DoubleBall(mid, off.isZero() ? 0 : off.magnitude().toNumber() * UP + TINY);
  }

  add(o: DoubleBall): DoubleBall {
    const mid = this.mid + o.mid;
    return new DoubleBall(mid, (this.rad + o.rad + UNIT * Math.abs(mid)) * UP);
  }
  sub(o: DoubleBall): DoubleBall {
    const mid = this.mid - o.mid;
    return new DoubleBall(mid, (this.rad + o.rad + UNIT * Math.abs(mid)) * UP);
  }
  mul(o: DoubleBall): DoubleBall {
    const mid = this.mid * o.mid;
    const spread = Math.abs(this.mid) * o.rad + this.rad * (Math.abs(o.mid) + o.rad);
    return new DoubleBall(mid, (spread + UNIT * Math.abs(mid)) * UP + TINY);
  }
  /** x/y − mid = (δx − mid·δy)/y; nothing is known where y may be zero. */
  div(o: DoubleBall): DoubleBall {
    const mid = this.mid / o.mid;
    const least = Math.abs(o.mid) - o.rad;
    if (!(least > 0)) return new DoubleBall(mid, Number.POSITIVE_INFINITY);
    const spread = (this.rad + Math.abs(mid) * o.rad) / least;
    return new DoubleBall(mid, (spread * UP + UNIT * Math.abs(mid)) * UP + TINY);
  }
  /** √x of the members x ≥ 0: |√x − √m| ≤ |x − m|/√m. */
  sqrt(): DoubleBall {
    const mid = Math.sqrt(this.mid);
    return new DoubleBall(mid, (this.rad === 0 ? 0 : (this.rad / mid) * UP) * UP + UNIT * mid * UP + TINY);
  }
  square(): DoubleBall {
    return this.mul(this);
  }
  neg(): DoubleBall {
    return new DoubleBall(-this.mid, this.rad);
  }
  abs(): DoubleBall {
    return new DoubleBall(Math.abs(this.mid), this.rad);
  }
  /** x·2^k without rounding, for numbers far from underflow and overflow. */
  shift(k: number): DoubleBall {
    return new DoubleBall(this.mid * 2 ** k, this.rad * 2 ** k);
  }
  /** Wider by a bound of |by|. */
  widen(by: DoubleBall): DoubleBall {
    return new DoubleBall(this.mid, (this.rad + by.magnitude()) * UP);
  }

  /** A bound of |x|. */
  magnitude(): number {
    return (Math.abs(this.mid) + this.rad) * UP;
  }
  /** No member is below, none is above. */
  lower(): number {
    const end = this.mid - this.rad;
    return end - UNIT * Math.abs(end) * UP - TINY;
  }
  upper(): number {
    const end = this.mid + this.rad;
    return end + UNIT * Math.abs(end) * UP + TINY;
  }
}

/** Balls as two arrays of doubles. */
export interface DoubleBalls {
  readonly mid: Float64Array;
  readonly rad: Float64Array;
}

export function doubleBalls(values: readonly DoubleBall[]): DoubleBalls {
  return {
    mid: Float64Array.from(values, ({ mid }) => mid),
    rad: Float64Array.from(values, ({ rad }) => rad),
  };
}

/**
 * Σ_{m≠n}(λ_{|n−m|} ± λ_{n+m+1})y_m over all m of y: operation by operation that of {@link DoubleBall}, written out like {@link lorentzianSums}. λ must hold
 * l ≤ n + the length of y.
 */
export function pairSum(lambda: DoubleBalls, y: DoubleBalls, n: number, sign: 1 | -1): DoubleBall {
  let [sum, rad] = [0, 0];
  for (let m = 0; m < y.mid.length; m++) {
    if (m === n) continue;
    const [near, far] = [m < n ? n - m : m - n, n + m + 1];
    const pair = lambda.mid[near]! + sign * lambda.mid[far]!;
    const pairRad = (lambda.rad[near]! + lambda.rad[far]! + UNIT * Math.abs(pair)) * UP;
    const term = pair * y.mid[m]!;
    const spread = Math.abs(pair) * y.rad[m]! + pairRad * (Math.abs(y.mid[m]!) + y.rad[m]!);
    const termRad = (spread + UNIT * Math.abs(term)) * UP + TINY;
    sum += term;
    rad = (rad + termRad + UNIT * Math.abs(sum)) * UP;
  }
  return DoubleBall.of(sum, rad);
}

/** Σ_{k<length} x_{i+k}y_{j+k} of exact doubles, written out like {@link lorentzianSums}. */
export function innerProduct(
  x: Float64Array,
  i: number,
  y: Float64Array,
  j: number,
  length: number,
): DoubleBall {
  let [sum, rad] = [0, 0];
  for (let k = 0; k < length; k++) {
    const term = x[i + k]! * y[j + k]!;
    sum += term;
    rad = (rad + (UNIT * Math.abs(term) * UP + TINY) + UNIT * Math.abs(sum)) * UP;
  }
  return DoubleBall.of(sum, rad);
}

/**
 * S₁ = Σ_i a_it_i/(t_i² + v²) and S₀ = Σ_i a_i/(t_i² + v²), t_i = u − d_i, for `square` = v²: operation by operation that of {@link DoubleBall}, written out because most
 * of the time of proved rows is spent here.
 */
export function lorentzianSums(a: DoubleBalls, d: DoubleBalls, u: DoubleBall, square: DoubleBall) {
  let [first, firstRad, zeroth, zerothRad] = [0, 0, 0, 0];
  for (let i = 0; i < a.mid.length; i++) {
    const t = u.mid - d.mid[i]!;
    const size = Math.abs(t);
    const tRad = (u.rad + d.rad[i]! + UNIT * size) * UP;
    const own = t * t;
    const ownRad = ((2 * size + tRad) * tRad + UNIT * own) * UP + TINY;
    const sum = own + square.mid;
    const sumRad = (ownRad + square.rad + UNIT * sum) * UP;
    const share = a.mid[i]! / sum;
    const shareSize = Math.abs(share);
    const least = sum - sumRad;
    if (!(least > 0)) return { first: NOTHING, zeroth: NOTHING };
    const shareRad = (((a.rad[i]! + shareSize * sumRad) / least) * UP + UNIT * shareSize) * UP + TINY;
    const term = share * t;
    const termRad = (shareSize * tRad + shareRad * (size + tRad) + UNIT * Math.abs(term)) * UP + TINY;
    first += term;
    firstRad = (firstRad + termRad + UNIT * Math.abs(first)) * UP;
    zeroth += share;
    zerothRad = (zerothRad + shareRad + UNIT * Math.abs(zeroth)) * UP;
  }
  return { first: DoubleBall.of(first, firstRad), zeroth: DoubleBall.of(zeroth, zerothRad) };
}

const NOTHING = DoubleBall.of(0, Number.POSITIVE_INFINITY);
