import { ComplexBall, cosh, cosSin, exp, pi, RealBall, sinh } from "../precision/index.ts";
import { byHalvedSteps, type Levels, type Sized } from "./halved-steps.ts";
import { Unsettled, type Work } from "./work.ts";

/** ky at a node, and the weight of g there. */
interface Node {
  readonly angle: RealBall;
  readonly weight: RealBall;
}
export type Wave = "cos" | "sin";

const LEVELS: Levels = { coarsest: 3, finest: 8, trusted: 4 };
const GUARD_BITS = 32;

/**
 * ∫_0^∞ g(y) cos(ky) dy and its sine for a slowly varying g, by the rule of Ooura and Mori (1991): ky = (π/h)φ(t),
 * φ(t) = t/(1 − e^{−2π sinh t}), trapezoidal with step h at t = nh for the sine and (n − ½)h for the cosine, so that the
 * nodes run into the zeros of the wave double exponentially. The error is the difference of two steps. The rule gives a value to
 * what does not converge as well: whether g falls off is for the caller to see.
 */
export class FourierQuadrature {
  private readonly bits: number;
  private readonly work: Work;

  constructor(bits: number, work: Work) {
    this.bits = bits;
    this.work = work;
  }

  integrate(g: (y: RealBall) => Sized, k: RealBall, wave: Wave): ComplexBall {
    const settled = byHalvedSteps((level) => this.sum(g, k, wave, level), LEVELS, this.bits);
    if (settled) return settled;
    throw new Unsettled("an oscillating integral does not settle");
  }

  private sum(g: (y: RealBall) => Sized, k: RealBall, wave: Wave, level: number): Sized {
    let value = ComplexBall.ZERO;
    let size = RealBall.ZERO;
    for (const { angle, weight } of nodesOf(this.work, this.bits, wave, level)) {
      this.work.step();
      const term = g(angle.div(k, this.bits + GUARD_BITS).midpoint());
      value = value.add(term.value.scale(weight, this.bits), this.bits);
      const part = term.size.mul(weight.magnitude(), 40);
      if (part.compareMid(size) > 0) size = part;
    }
    return { value: value.divReal(k, this.bits), size: size.div(k, 40).magnitude() };
  }
}

const NODES = new WeakMap<Work, Map<string, readonly Node[]>>();
/** The nodes of one step, kept for the claim. */
function nodesOf(work: Work, bits: number, wave: Wave, level: number): readonly Node[] {
  const ofClaim = NODES.get(work) ?? new Map<string, readonly Node[]>();
  NODES.set(work, ofClaim);
  const key = `${wave} ${bits} ${level}`;
  const nodes = ofClaim.get(key) ?? makeNodes(bits, wave, level);
  ofClaim.set(key, nodes);
  return nodes;
}

function makeNodes(bits: number, wave: Wave, level: number): readonly Node[] {
  const wide = bits + GUARD_BITS;
  // Beyond this t the weights are below 2^{−bits}.
  const reach = Math.asinh(((bits + 16) * Math.LN2) / (2 * Math.PI));
  const most = Math.ceil(reach * 2 ** level);
  const nodes: Node[] = [];
  for (let n = -most; n <= most; n++) {
    const t = RealBall.fromDouble(wave === "sin" ? n : n - 1 / 2).shift(-level);
    nodes.push(nodeAt(t, n, wave, level, wide));
  }
  return nodes;
}

function nodeAt(t: RealBall, n: number, wave: Wave, level: number, bits: number): Node {
  const { place, slope, excess } = mapped(t, bits);
  const scale = pi(bits).shift(level);
  const angle = scale.mul(place, bits);
  // To the right the node is a zero of the wave plus a small distance, which keeps its digits.
  const turned = cosSin(t.isPositive() ? scale.mul(excess, bits) : angle, bits);
  const ahead = n % 2 === 0 ? turned.sin : turned.sin.neg();
  const value = t.isPositive() ? ahead : turned[wave];
  return { angle, weight: pi(bits).mul(slope, bits).mul(value, bits) };
}

/** φ(t), φ'(t) and φ(t) − t. */
function mapped(t: RealBall, bits: number): { place: RealBall; slope: RealBall; excess: RealBall } {
  const twoPi = pi(bits).shift(1);
  if (t.isZero()) {
    const place = RealBall.ONE.div(twoPi, bits);
    return { place, slope: RealBall.ONE.shift(-1), excess: place };
  }
  const q = exp(twoPi.mul(sinh(t, bits), bits).neg(), bits);
  const rest = RealBall.ONE.sub(q, bits);
  const place = t.div(rest, bits);
  const bend = t.mul(twoPi, bits).mul(cosh(t, bits), bits).mul(q, bits);
  const slope = rest.sub(bend, bits).div(rest.square(bits), bits);
  return { place, slope, excess: place.mul(q, bits) };
}
