import { describe, expect, it } from "vitest";
import { RealBall } from "../../../../src/precision/index.ts";
import { ROW_SUM } from "../../../../src/solvers/enclosure/repulsion/repulsive-source.ts";
import { chordLoss, excludesLarger } from "../../../../src/solvers/enclosure/repulsion/stable-conditions.ts";
import { endMatrices, isStableWith } from "../../../../src/solvers/enclosure/repulsion/stable-range.ts";
import type { RepulsionAt } from "../../../../src/solvers/enclosure/repulsion/symmetric-form.ts";

/** Each bound beside vectors and matrices that reach it: no spectrum makes them bind. */

const ball = (x: number): RealBall => RealBall.fromDouble(x);
const source = (count: number): number =>
  Array.from({ length: count }, (_, n) => 1 / (2 * n + 1)).reduce((a, b) => a + b);
/** |u|, u_m = 1/(2m+1) for m ≥ M; Σ_{m≥P}(2m+1)⁻² = 1/4P to 1/P³. */
const beyond = (count: number): number => {
  let sum = 1 / (4 * 4000);
  for (let m = 3999; m >= count; m--) sum += (2 * m + 1) ** -2;
  return Math.sqrt(sum);
};

describe("rows of |B|", () => {
  it.each([0, 1, 20, 3000])("sum to less than 4ζ(2)m, and to nearly that far out, n = %d", (n) => {
    const rows = 200_000;
    let [sum, inner] = [0, 0];
    for (let m = rows; m >= 0; m--) if (m !== n) sum += (n - m) ** -2 + (n + m + 1) ** -2;
    for (let l = 1; l <= n; l++) inner += l ** -2;
    sum += Math.abs((2 * n + 1) ** -2 - 2 * inner);
    expect(sum).toBeLessThan(ROW_SUM.toNumber());
    if (n === 3000) expect(sum).toBeGreaterThan(0.999 * ROW_SUM.toNumber());
  });
});

describe("what the chord of g leaves out", () => {
  const excess = 0.3;
  const r = ((4 * Math.PI ** 2) / 6) * excess;
  /**
   * 2√L‖δg‖ for δB = R(e_0ûᵀ + ûe_0ᵀ), of norm R, û = u/|u|: δβ = R|u|e_0, and for q = q_0e_0 + q_uû
   * δg = μ*(q·δβ)θ + μ*δβ − ½δB q.
   */
  const exact = (count: number, muStar: number, [q0, qu]: readonly [number, number]): number => {
    const length = beyond(count);
    const own = Array.from({ length: count }, (_, n) => {
      const repelled = muStar * r * length * (q0 + (n === 0 ? 1 : 0));
      return n === 0 ? repelled - (r * qu) / 2 : repelled;
    });
    let square = own.reduce((sum, value, n) => sum + value ** 2 / (2 * n + 1), 0);
    for (let m = count; m < 4000; m++) square += ((r * q0) / 2 / length / (2 * m + 1)) ** 2 / (2 * m + 1);
    return 2 * Math.sqrt(source(count) * square);
  };
  it.each([
    ["the source", 6, 0.2, [0, 0], 0.99],
    ["the image of q", 6, 0, [0, -0.7], 0.9999],
    ["q on the source", 1, 1000, [1, 0], 0.96],
    ["q on the source of several frequencies", 6, 1000, [1, 0], 0.92],
    ["much of q on the source", 6, 1000, [50, 0], 0.98],
  ] as const)("is bounded, and by little more than it can be: %s", (_, count, muStar, q, share) => {
    const found = chordLoss({ count, muStar: ball(muStar) }, ball(Math.hypot(...q)), ball(excess));
    expect(found).toBeGreaterThan(exact(count, muStar, q));
    expect(share * found).toBeLessThan(exact(count, muStar, q));
  });
});

describe("eigenvalues above one where the form is positive", () => {
  const muStar = 0.3;
  /** The lower eigenvalue of the symmetric part of (1 + ϑQᵀ)(1 − bϑᵀ), ϑ = (√L, 0). */
  const lowest = (count: number, q: readonly [number, number], b: readonly [number, number]): number => {
    const root = Math.sqrt(source(count));
    const product = q[0] * b[0] + q[1] * b[1];
    const own = 1 + root * (q[0] - b[0]) - source(count) * product;
    const beside = (root * (q[1] - b[1])) / 2;
    return (own + 1 - Math.hypot(own - 1, 2 * beside)) / 2;
  };
  it.each([
    [1, 0],
    [0, 1],
    [0.6, 0.8],
    [Math.SQRT1_2, Math.SQRT1_2],
  ])("are excluded up to where q and β can turn a vector by a right angle: shares %d, %d", (x, y) => {
    for (const count of [1, 4])
      for (const scale of [0.999, 1.001]) {
        // Q is at a right angle to ϑ/√L + Q, b to ϑ/√L − b, to opposite sides.
        const root = Math.sqrt(source(count));
        const [own, other] = [(scale * x) / root, (scale * y) / root];
        const q = [-own * x, own * y] as const;
        const b = [other * y, other * x] as const;
        const isExcluded = excludesLarger(
          { count, muStar: ball(muStar) },
          { q: ball(own), beta: ball(other / 2 / muStar) },
          RealBall.ZERO,
        );
        expect(isExcluded).toBe(scale < 1);
        expect(Math.sign(lowest(count, q, b))).toBe(scale < 1 ? 1 : -1);
      }
  });

  it("are excluded with what β may be off its chord", () => {
    // ‖δβ‖ = R|u| as above, b = 2μ*‖δβ‖ along ϑ.
    const count = 6;
    const unit = 1 / (2 * muStar * Math.sqrt(source(count)) * ((4 * Math.PI ** 2) / 6) * beyond(count));
    for (const [scale, isExcluded] of [
      [0.99, true],
      [1.0001, false],
    ] as const)
      expect(
        excludesLarger(
          { count, muStar: ball(muStar) },
          { q: RealBall.ZERO, beta: RealBall.ZERO },
          ball(scale * unit),
        ),
      ).toBe(isExcluded);
  });
});

describe("the matrices at the ends of a range", () => {
  it("have a strength for δ_l too, where the range is long", () => {
    const lambda = [ball(1), ball(1), ball(0.25)];
    for (const excess of [0.2, 3]) {
      const delta = lambda.map((value, l) => value.sub(ball(excess / Math.max(1, l * l)), 96));
      const rows = { lambda, strength: ball(1.5), count: 1, size: 1 };
      const above = { lambda, strength: ball(1), reduced: { delta, excess: ball(excess) } };
      const [first, second] = endMatrices(rows, above);
      expect(first.excess.isZero()).toBe(true);
      expect([first.plus, first.minus]).toEqual([lambda, lambda]);
      expect([second.plus, second.minus]).toEqual([lambda, delta]);
      expect(first.strength.toNumber()).toBe(1.5);
      for (const l of [1, 2]) {
        const most = Math.max(second.plus[l]!.toNumber(), Math.abs(second.minus[l]!.toNumber()));
        expect(most * l * l).toBeLessThanOrEqual(second.strength.toNumber());
        const bend = second.plus[l]!.sub(second.minus[l]!, 96).toNumber();
        expect(bend * l * l).toBeLessThanOrEqual(second.excess.toNumber() * (1 + 1e-15));
      }
    }
  });
});

describe("a range", () => {
  const size = 6;
  const muStar = 1;
  /** One repelled frequency, λ_1 alone, and β in row 1 alone. */
  const point = (first: number, beta: number): RepulsionAt => ({
    rows: {
      lambda: Array.from({ length: 5 * size }, (_, l) => ball(l === 1 ? first : 0)),
      strength: ball(first),
      count: 1,
      size,
    },
    beta: {
      near: Array.from({ length: 2 * size }, (_, n) => ball(n === 1 ? beta : 0)),
      far: RealBall.ZERO,
    },
    muStar: ball(muStar),
  });
  const decided = (ends: readonly [RepulsionAt, RepulsionAt], excess = 0): boolean => {
    const [first, second] = ends.map(({ rows: { lambda, strength } }, i) => ({
      plus: lambda,
      minus: lambda,
      strength,
      excess: ball(i * excess),
    }));
    const weights = Float64Array.from({ length: size }, (_, n) => (2 * n + 1) ** -2);
    return isStableWith({ ends, matrices: [first!, second!], weights }, new Float64Array(size));
  };
  /** Of rows 0 and 1 of H − cD with q = 0. */
  const determinant = (first: number, beta: number, loss: number): number =>
    (1 - loss + 2 * muStar - first) * (3 * (1 - loss) + 2 * first) - (muStar * beta - first) ** 2;

  it("is stable where both ends are", () => {
    // Row 1 is at −2·3·1.9, the others farther: rows 0 and 1 decide.
    const [stable, unstable] = [point(1.9, 0), point(1.9, -0.85)];
    expect(determinant(1.9, 0, 0)).toBeGreaterThan(0);
    expect(determinant(1.9, -0.85, 0)).toBeLessThan(0);
    expect(decided([stable, stable])).toBe(true);
    expect(decided([stable, unstable])).toBe(false);
    expect(decided([unstable, stable])).toBe(false);
  });

  it("is stable where what the chord leaves out cannot take it", () => {
    const limit = (): number => {
      let [inside, outside] = [0, 1];
      for (let step = 0; step < 40; step++) {
        const middle = (inside + outside) / 2;
        if (determinant(1.9, 0, middle) > 0) inside = middle;
        else outside = middle;
      }
      return inside;
    };
    const unit = chordLoss({ count: 1, muStar: ball(muStar) }, RealBall.ZERO, ball(1));
    expect(decided([point(1.9, 0), point(1.9, 0)], (1.001 * limit()) / unit)).toBe(false);
    expect(decided([point(1.9, 0), point(1.9, 0)], (0.5 * limit()) / unit)).toBe(true);
  });

  it("has no eigenvalue above one where β is small at both ends", () => {
    // 2μ*‖β‖ = 2β_1/√3 ≤ 1, and the forms are positive well beyond.
    const edge = Math.sqrt(3) / 2;
    const [small, large] = [point(0, 0.999 * edge), point(0, 1.001 * edge)];
    expect(determinant(0, 1.001 * edge, 0)).toBeGreaterThan(1);
    expect(decided([small, small])).toBe(true);
    expect(decided([small, large])).toBe(false);
    expect(decided([large, small])).toBe(false);
  });
});
