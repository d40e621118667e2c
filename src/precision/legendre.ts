import { NotConvergedError } from "../errors/errors.ts";
import { shifted } from "./integer.ts";
import { RealBall } from "./real-ball.ts";

/** Nodes in ascending order and weights of ∫_{−1}^{1} f ≈ Σ w_i f(x_i), exact for polynomials of degree 2n − 1. */
export interface LegendreRule {
  readonly nodes: readonly RealBall[];
  readonly weights: readonly RealBall[];
}

const rules = new Map<string, LegendreRule>();

/**
 * The Gauss–Legendre rule of order n with enclosures of relative radius about 2^-bits, kept per n and precision.
 * Each node is proved: interval Newton finds exactly one root of P_n in its ball, and the balls are disjoint.
 * Throws {@link NotConvergedError} when that proof fails, RangeError for n < 1.
 */
export function legendreRule(n: number, bits: number): LegendreRule {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`order of a Gauss–Legendre rule: ${n}`);
  const precision = 64 * Math.ceil(bits / 64);
  const key = `${n}@${precision}`;
  const known = rules.get(key);
  if (known !== undefined) return known;
  const rule = buildRule(n, precision);
  rules.set(key, rule);
  return rule;
}

interface Point {
  readonly node: RealBall;
  readonly weight: RealBall;
}

function buildRule(n: number, bits: number): LegendreRule {
  const positive: Point[] = [];
  for (let i = Math.floor(n / 2); i >= 1; i--) positive.push(enclosePoint(n, i, bits));
  positive.forEach((point, i) => {
    const before = i === 0 ? RealBall.ZERO : positive[i - 1]!.node;
    if (!before.isBelow(point.node)) throw new NotConvergedError(`Legendre nodes ${i} of order ${n} overlap`);
  });
  const centre = n % 2 === 1 ? [centralPoint(n, bits)] : [];
  const negative = positive.map(({ node, weight }) => ({ node: node.neg(), weight })).reverse();
  const points = [...negative, ...centre, ...positive];
  return { nodes: points.map((point) => point.node), weights: points.map((point) => point.weight) };
}

function workingPrecision(n: number, bits: number): number {
  return bits + 4 * Math.ceil(Math.log2(n + 1)) + 24;
}

/** The i-th largest root, 1 ≤ i ≤ n/2. */
function enclosePoint(n: number, i: number, bits: number): Point {
  const p = workingPrecision(n, bits);
  const x = refine(n, startingRoot(n, i), p);
  const { value, slope } = legendreAt(n, x, p);
  const middle = RealBall.of(x, -p, 0, Infinity);
  const reach = RealBall.ONE.shift(-bits - 8);
  // |P_n''| ≤ P_n''(1) = (n−1)n(n+1)(n+2)/8 on [−1, 1].
  const bend = RealBall.integer(((n - 1) * n * (n + 1) * (n + 2)) / 8);
  const step = value.div(slope.widen(bend.mul(reach, 40), p), p);
  if (!step.magnitude().isBelow(reach)) {
    throw new NotConvergedError(`root ${i} of the Legendre polynomial of degree ${n} at ${bits} bits`);
  }
  const node = middle.sub(step, p);
  const derivative = slope.widen(bend.mul(step.magnitude(), 40), p);
  return { node: node.round(bits + 8), weight: weightOf(node, derivative, bits) };
}

function centralPoint(n: number, bits: number): Point {
  const { slope } = legendreAt(n, 0n, workingPrecision(n, bits));
  return { node: RealBall.ZERO, weight: weightOf(RealBall.ZERO, slope, bits) };
}

/** w = 2/((1 − x²) P_n'(x)²). */
function weightOf(node: RealBall, derivative: RealBall, bits: number): RealBall {
  const wide = bits + 40;
  const rest = RealBall.ONE.sub(node.square(wide), wide);
  return RealBall.integer(2).div(rest.mul(derivative.square(wide), wide), bits + 8);
}

/** Tricomi's cos(π(i − 1/4)/(n + 1/2)), improved in doubles. */
function startingRoot(n: number, i: number): number {
  let x = Math.cos((Math.PI * (i - 0.25)) / (n + 0.5));
  for (let pass = 0; pass < 4; pass++) {
    let [before, value] = [1, x];
    for (let k = 1; k < n; k++) [before, value] = [value, ((2 * k + 1) * x * value - k * before) / (k + 1)];
    x -= (value * (1 - x * x)) / (n * (before - x * value));
  }
  return x;
}

/** Newton's iteration in fixed point, the precision doubling from about 40 bits; not itself a proof. */
function refine(n: number, start: number, p: number): bigint {
  const levels: number[] = [];
  for (let q = p; q > 40; q = Math.ceil(q / 2) + 2 * Math.ceil(Math.log2(n + 1)) + 4) {
    levels.unshift(q);
    if (levels.length > 1 && q >= levels[1]!) break;
  }
  let q = 53;
  let x = BigInt(Math.round(start * 2 ** 53));
  for (const level of levels) {
    x = shifted(x, level - q);
    q = level;
    const { value, before } = recurrence(n, x, q);
    const one = 1n << BigInt(q);
    const slope = (BigInt(n) * (before - ((x * value) >> BigInt(q)))) << BigInt(q);
    x -= (value * (one - ((x * x) >> BigInt(q)))) / (slope >> BigInt(q));
  }
  return x;
}

/** P_n and P_{n−1} at x·2^-p, by (k+1)P_{k+1} = (2k+1) x P_k − k P_{k−1} with two floors a step. */
function recurrence(n: number, x: bigint, p: number): { value: bigint; before: bigint } {
  const shift = BigInt(p);
  let before = 1n << shift;
  let value = x;
  for (let k = 1; k < n; k++) {
    const next = (BigInt(2 * k + 1) * ((x * value) >> shift) - BigInt(k) * before) / BigInt(k + 1);
    before = value;
    value = next;
  }
  return { value, before };
}

/**
 * Enclosures of P_n and P_n' at the exact point x·2^-p. A local error δ_k ≤ 3 units of each step enters the
 * generating function as η(z) = p(z) ∫_0^z θ p with p(z) = Σ P_k z^k, θ = Σ (k+1) δ_k z^k; as |P_k| ≤ 1 this is
 * majorised by 3/(2(1 − z)³), so |η_n| ≤ 3 (n+1)(n+2)/4 units.
 */
function legendreAt(n: number, x: bigint, p: number): { value: RealBall; slope: RealBall } {
  const { value, before } = recurrence(n, x, p);
  const error = 0.75 * (n + 1) * (n + 2) + 1;
  const point = RealBall.of(x, -p, 0, Infinity);
  const current = RealBall.of(value, -p, error, p);
  const previous = RealBall.of(before, -p, error, p);
  const numerator = previous.sub(point.mul(current, p), p).mul(RealBall.integer(n), p);
  return { value: current, slope: numerator.div(RealBall.ONE.sub(point.square(2 * p), 2 * p), p) };
}
