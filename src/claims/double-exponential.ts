import { ComplexBall, DomainError, exp, pi, RealBall } from "../precision/index.ts";
import { byHalvedSteps, type Levels, type Sized, tolerance } from "./halved-steps.ts";
import { Divergent, Unsettled, type Work } from "./work.ts";

/** A node of the trapezoidal rule: e^{u} and the weight du/dt, u = (π/2) sinh t. */
interface Node {
  readonly power: RealBall;
  readonly slope: RealBall;
}
export function sized(value: ComplexBall): Sized {
  return { value, size: value.magnitude() };
}

/** A value times a real number. */
export function weighted({ value, size }: Sized, weight: RealBall, bits: number): Sized {
  return { value: value.scale(weight, bits), size: size.mul(weight.magnitude(), 40) };
}

/** Bits by which nodes are known better than values. */
const GUARD_BITS = 32;
const LEVELS: Levels = { coarsest: 0, finest: 10, trusted: 3 };
/** |u| at most this many times the working precision: algebraic tails down to x^{−1−1/20} are followed. */
const REACH = 20;
/** Beyond this t an integrand that has not fallen off is followed for its tail only. */
const FAR_OUT = 3;
/** |u| up to which an integrand that has vanished may come back. */
const AHEAD = 1;

/**
 * ∫ over [0, ∞) or [0, d] by the double-exponential rule (Takahasi and Mori 1974): x = e^u, or x = d/(1 + e^{−u}),
 * u = (π/2) sinh t, trapezoidal in t {@link byHalvedSteps}. Nodes are kept for the claim, by working precision.
 */
export class DoubleExponential {
  private readonly nodes: Map<number, Node>;
  private readonly bits: number;
  private readonly work: Work;

  constructor(bits: number, work: Work) {
    this.bits = bits;
    this.work = work;
    this.nodes = kept(work, bits);
  }

  /** f gets x, and what is left of the interval, d − x, which keeps its digits at the far end. */
  integrate(f: (x: RealBall, rest: RealBall | undefined) => Sized, end: RealBall | undefined): ComplexBall {
    const place = end ? this.onSegment(end) : this.onHalfLine();
    const value = (t: number): Sized => {
      this.work.step();
      const { x, rest, weight } = place(this.node(t));
      return weighted(f(x, rest), weight, this.bits);
    };
    const range = this.range(value);
    let sum = this.sumOver(value, range, 1, 0);
    const at = (level: number): Sized => {
      const step = 2 ** -level;
      if (level > LEVELS.coarsest) sum = sum.add(this.sumOver(value, range, 2 * step, step), this.bits);
      return { value: sum.shift(-level), size: range.size };
    };
    const settled = byHalvedSteps(at, LEVELS, this.bits);
    if (settled) return settled;
    throw new Unsettled("an integral does not settle (a singularity on or near the path, or no convergence)");
  }

  /**
   * Where the integrand, times its weight, has fallen below the tolerance on both sides for good: a layer at an end may
   * rise again beyond a middle where nothing is seen.
   */
  private range(value: (t: number) => Sized): { low: number; high: number; size: RealBall } {
    let { size } = value(0);
    const edge = (direction: 1 | -1): number => {
      let small = 0;
      let isSeen = false;
      let last: number | undefined;
      for (let t = 1 / 2; ; t += 1 / 2) {
        if ((Math.PI / 2) * Math.sinh(t) > (last === undefined ? REACH : AHEAD) * this.bits) break;
        const term = attempt(() => value(direction * t), last !== undefined, t > FAR_OUT);
        if (!term) break;
        if (term.size.compareMid(size) > 0) size = term.size;
        small = term.value.magnitude().isBelow(tolerance(size, this.bits)) ? small + 1 : 0;
        isSeen = !term.value.containsZero();
        if (small === 0) last = undefined;
        else if (small >= 2 && t >= 2) last ??= t;
      }
      if (last === undefined)
        // What stands out of its rounding there does so with more digits as well.
        throw new (isSeen ? Divergent : Unsettled)(
          "an integral does not converge: its integrand does not fall off",
        );
      return direction * last;
    };
    const [low, high] = [edge(-1), edge(1)];
    return { low, high, size };
  }
  private sumOver(
    value: (t: number) => Sized,
    range: { low: number; high: number },
    step: number,
    from: number,
  ): ComplexBall {
    let sum = ComplexBall.ZERO;
    const first = Math.ceil((range.low - from) / step);
    for (let k = first; from + k * step <= range.high; k++)
      sum = sum.add(value(from + k * step).value, this.bits);
    return sum;
  }
  // Any point next to the node does: the width of its ball would be seen where f(x) cancels, as in x/√(x²+1) − 1.
  private onHalfLine() {
    return ({ power, slope }: Node) => ({
      x: power.midpoint(),
      rest: undefined,
      weight: power.mul(slope, this.bits),
    });
  }
  private onSegment(end: RealBall) {
    return ({ power, slope }: Node) => {
      const wide = 6 * this.bits;
      const both = power.add(RealBall.ONE, wide);
      const x = end.mul(power, wide).div(both, wide);
      const rest = end.div(both, wide);
      const weight = x.div(both, wide).mul(slope, this.bits);
      return { x: x.midpoint(), rest: rest.midpoint(), weight };
    };
  }

  private node(t: number): Node {
    const known = this.nodes.get(t);
    if (known) return known;
    // t is a multiple of 2^−finest: what cancels in sinh t is no more than that.
    const wide = this.bits + GUARD_BITS + LEVELS.finest;
    const quarter = pi(wide).shift(-2);
    const up = exp(RealBall.fromDouble(t), wide);
    const down = up.inverse(wide);
    const power = exp(quarter.mul(up.sub(down, wide), wide), wide);
    const slope = quarter.mul(up.add(down, wide), wide);
    this.nodes.set(t, { power, slope });
    return { power, slope };
  }
}
const NODES = new WeakMap<Work, Map<number, Map<number, Node>>>();
function kept(work: Work, bits: number): Map<number, Node> {
  const ofClaim = NODES.get(work) ?? new Map<number, Map<number, Node>>();
  const nodes = ofClaim.get(bits) ?? new Map<number, Node>();
  NODES.set(work, ofClaim.set(bits, nodes));
  return nodes;
}
/** The value, or undefined where it has none and none is needed. */
function attempt<T>(compute: () => T, dispensable: boolean, far: boolean): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (dispensable && error instanceof DomainError) return undefined;
    if (far && error instanceof DomainError && !error.exact)
      throw new DomainError(
        `an integrand has not fallen off as far as it has values (${error.message}); what converges by its oscillations only, as sin(x)/x, is not decided`,
        false,
      );
    throw error;
  }
}
