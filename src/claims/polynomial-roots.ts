import { ComplexBall, RealBall } from "../precision/index.ts";

/** Steps of the simultaneous iteration in doubles, and of Newton's afterwards. */
const ROUGH_STEPS = 80;
const FINE_STEPS = 80;

/**
 * The roots of Σ c_k x^k as points, without an error bound: places to look at, not values. By Durand and Kerner's iteration in
 * doubles, then Newton's at the given precision. Empty for a constant.
 */
export function polynomialRoots(coefficients: readonly ComplexBall[], bits: number): readonly ComplexBall[] {
  const trimmed = [...coefficients];
  while (trimmed.length > 0 && trimmed.at(-1)!.containsZero()) trimmed.pop();
  if (trimmed.length < 2) return [];
  if (trimmed.length === 2) return [trimmed[0]!.neg().div(trimmed[1]!, bits).midpoint()];
  return rough(trimmed).map((root) => polished(trimmed, root, bits));
}

/**
 * All roots of Σ c_k x^k, c_d ≠ 0, each in a ball of its own: around a point z there is a root within d|f(z)/f'(z)|, so that d
 * discs which are disjoint hold one root each. Undefined where they are not, as at a double root.
 */
export function simpleRoots(
  coefficients: readonly ComplexBall[],
  bits: number,
): readonly ComplexBall[] | undefined {
  const degree = coefficients.length - 1;
  if (degree === 1) return [coefficients[0]!.neg().div(coefficients[1]!, bits)];
  const slopes = derivative(coefficients, bits);
  const balls: ComplexBall[] = [];
  for (const z of polynomialRoots(coefficients, bits)) {
    const slope = atPoint(slopes, z, bits);
    if (slope.containsZero()) return undefined;
    const step = atPoint(coefficients, z, bits).div(slope, bits).magnitude();
    const ball = z.widen(step.mul(RealBall.integer(degree), 40).magnitude(), bits);
    if (balls.some((other) => other.overlaps(ball))) return undefined;
    balls.push(ball);
  }
  return balls.length === degree ? balls : undefined;
}

/** Σ c_k z^k. */
export function atPoint(coefficients: readonly ComplexBall[], z: ComplexBall, bits: number): ComplexBall {
  return coefficients.reduceRight((sum, c) => sum.mul(z, bits).add(c, bits), ComplexBall.ZERO);
}
export function derivative(coefficients: readonly ComplexBall[], bits: number): readonly ComplexBall[] {
  return coefficients.slice(1).map((c, k) => c.scale(RealBall.integer(k + 1), bits));
}

type Pair = readonly [number, number];
const times = ([a, b]: Pair, [c, d]: Pair): Pair => [a * c - b * d, a * d + b * c];
const minus = ([a, b]: Pair, [c, d]: Pair): Pair => [a - c, b - d];
const over = (a: Pair, [c, d]: Pair): Pair => {
  const size = c * c + d * d;
  return size === 0 ? [0, 0] : times(a, [c / size, -d / size]);
};

function rough(coefficients: readonly ComplexBall[]): readonly Pair[] {
  const lead = coefficients.at(-1)!;
  const monic = coefficients.map((c): Pair => {
    const q = c.midpoint().div(lead.midpoint(), 64);
    return [q.re.toNumber(), q.im.toNumber()];
  });
  const degree = monic.length - 1;
  // All roots lie within this circle (Fujiwara).
  const radius =
    2 * Math.max(...monic.slice(0, -1).map(([a, b], k) => Math.hypot(a, b) ** (1 / (degree - k))));
  const value = (z: Pair): Pair => {
    let sum: Pair = [0, 0];
    for (const c of [...monic].reverse()) {
      const [a, b] = times(sum, z);
      sum = [a + c[0], b + c[1]];
    }
    return sum;
  };
  let roots = Array.from({ length: degree }, (_, k): Pair => {
    const angle = (2 * Math.PI * k) / degree + 0.4;
    return [(radius / 2) * Math.cos(angle), (radius / 2) * Math.sin(angle)];
  });
  for (let step = 0; step < ROUGH_STEPS; step++)
    roots = roots.map((z, k) => {
      const apart = roots.reduce<Pair>((p, w, j) => (j === k ? p : times(p, minus(z, w))), [1, 0]);
      return minus(z, over(value(z), apart));
    });
  return roots.filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b));
}

/** Newton's iteration; linear at first next to a double root, of which the two members lie close to each other. */
function polished(coefficients: readonly ComplexBall[], [re, im]: Pair, bits: number): ComplexBall {
  let z = ComplexBall.fromDoubles(re, im);
  for (let step = 0; step < FINE_STEPS; step++) {
    let value = ComplexBall.ZERO;
    let slope = ComplexBall.ZERO;
    for (const c of [...coefficients].reverse()) {
      slope = slope.mul(z, bits).add(value, bits).midpoint();
      value = value.mul(z, bits).add(c, bits).midpoint();
    }
    if (slope.containsZero()) return z;
    const change = value.div(slope, bits).midpoint();
    z = z.sub(change, bits).midpoint();
    if (
      change.magnitude().isBelow(
        z
          .magnitude()
          .shift(8 - bits)
          .add(RealBall.ONE.shift(-8 * bits), 40),
      )
    )
      return z;
  }
  return z;
}
