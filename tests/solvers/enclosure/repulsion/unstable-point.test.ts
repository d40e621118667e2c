import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { RealBall } from "../../../../src/precision/index.ts";
import {
  RepulsionProblem,
  responseAt,
} from "../../../../src/solvers/enclosure/repulsion/repulsion-problem.ts";
import {
  type RepulsionAt,
  symmetricForm,
} from "../../../../src/solvers/enclosure/repulsion/symmetric-form.ts";
import {
  depthOf,
  isProvedUnstable,
  keepsSign,
} from "../../../../src/solvers/enclosure/repulsion/unstable-point.ts";

const ball = (x: number): RealBall => RealBall.fromDouble(x);

/** T_c of λ = Ω = 1 with μ* = 0.1 up to 5, and without μ*. */
const [TRANSITION, PLAIN] = [0.078266276797454, 0.1146195120903];
const problem = new RepulsionProblem({
  spectrum: { kind: "einstein", omega: 1, lambda: 1 },
  muStar: Rational.parse("0.1")!,
  cutoff: Rational.of(5),
});
const pointAt = (t: number, size = 80, count = 10) =>
  problem.at(problem.temperature(Rational.fromDouble(t)), count, size);

describe("the sign of det[1 + H⁻¹W]", () => {
  it("is kept up to where a matrix of two rows loses it", () => {
    // H = diag(−G, γ), W = ½(eθᵀ − θeᵀ), θ = (√L, 0), e = (0, ‖e‖).
    for (const [count, depth, gap] of [
      [1, 1e-6, 0.5],
      [4, 0.04, 0.2],
      [2, 3, 0.05],
    ] as const)
      for (const scale of [0.999, 1.001]) {
        const l = Array.from({ length: count }, (_, n) => 1 / (2 * n + 1)).reduce((a, b) => a + b);
        const square = (scale * 4 * depth * gap) / l;
        const beside = Math.sqrt(l * square) / 2;
        const determinant = (-depth * gap + beside ** 2) / (-depth * gap);
        const kept = keepsSign({ count, square: ball(square) }, ball(depth), gap);
        expect([kept, determinant > 0]).toEqual([scale < 1, scale < 1]);
      }
  });

  it("is open where the lowest eigenvalue may be positive", () => {
    for (const depth of [RealBall.ZERO, ball(-1), ball(1e-9).widen(ball(1), 96)])
      expect(keepsSign({ count: 1, square: RealBall.ZERO }, depth, 0.5)).toBe(false);
  });
});

describe("the depth of a trial vector", () => {
  it("is −x·Hx/x·Dx, summed plainly", () => {
    const [size, count] = [12, 3];
    const point = pointAt(0.07, size, count);
    const lambda = point.rows.lambda.map((value) => value.toNumber());
    const x = Float64Array.from({ length: size }, (_, n) => Math.cos(n) / (1 + n * n));
    const form = symmetricForm(point, responseAt(point).q);
    const g = form.g.near.map((value) => value.toNumber());
    let [value, norm] = [0, 0];
    for (let n = 0; n < size; n++) {
      let own = 2 * n + 1;
      norm += own * x[n]! ** 2;
      for (let l = 1; l <= n; l++) own += 2 * lambda[l]!;
      value += own * x[n]! ** 2;
      for (let m = 0; m < size; m++) {
        const near = m === n ? 0 : lambda[Math.abs(n - m)]!;
        value -= (near + lambda[n + m + 1]!) * x[n]! * x[m]!;
        if (n < count) value += 2 * x[n]! * g[m]! * x[m]!;
      }
    }
    expect(depthOf(point, form, x).toNumber()).toBeCloseTo(-value / norm, 12);
  });
});

describe("a few rows", () => {
  const size = 24;
  /** One repelled frequency, λ_3 alone, no β: K = A + 2μ*θθᵀ. */
  const point = (third: number, muStar: number): RepulsionAt => ({
    rows: {
      lambda: Array.from({ length: 5 * size }, (_, l) => ball(l === 3 ? third : 0)),
      strength: ball(9 * third),
      count: 1,
      size,
    },
    beta: { near: Array.from({ length: 2 * size }, () => RealBall.ZERO), far: RealBall.ZERO },
    muStar: ball(muStar),
  });
  const vector = (entries: Readonly<Record<number, number>>): Float64Array =>
    Float64Array.from({ length: size }, (_, n) => entries[n] ?? 0);

  it("are unstable with one negative eigenvalue of the form, and not shown to be with two", () => {
    // A_11 = 3 − λ_3 = −2; rows 0 and 2 have [1 + 2μ*, −5; −5, 5].
    // What is added to e_1 gives the far rows their weights.
    const response = Float64Array.from({ length: size }, (_, n) => (n === 1 ? 1 : 0.05 / (2 * n + 1)));
    const vectors = { q: vector({}), response };
    expect(isProvedUnstable(point(5, 20), vectors)).toBe(true);
    expect(isProvedUnstable(point(5, 0.1), vectors)).toBe(false);
  });

  it("are not unstable where the antisymmetric part alone makes the form negative", () => {
    // A = D, K is positive; q = 2e_1 gives the form [1 + 2μ*, 3; 3, 3] in rows 0 and 1.
    const vectors = { q: vector({ 1: 2 }), response: vector({ 0: 1, 1: -0.6 }) };
    const own = point(0, 0.1);
    // (6·0.6 − 1.2 − 3·0.36)/(1 + 3·0.36).
    expect(depthOf(own, symmetricForm(own, vectors.q), vectors.response).toNumber()).toBeCloseTo(
      1.32 / 2.08,
      12,
    );
    expect(isProvedUnstable(own, vectors)).toBe(false);
  });
});

describe("instability with repulsion", () => {
  it("is not proved between the transitions with and without μ*, whatever vector is taken", () => {
    for (const t of [TRANSITION * 1.0001, TRANSITION * 1.01, 0.09, 0.1, 0.11, PLAIN * 0.999]) {
      const point = pointAt(t);
      const { q, response } = responseAt(point);
      const none = new Float64Array(q.length);
      for (const vectors of [
        { q, response },
        { q: none, response },
        { q: q.map((value) => 2 * value), response },
      ])
        expect(isProvedUnstable(point, vectors), `T = ${t}`).toBe(false);
    }
  });

  it("is proved where it is, with a vector near the lowest one only", () => {
    const point = pointAt(TRANSITION * 0.999);
    const { q, response } = responseAt(point);
    expect(isProvedUnstable(point, { q, response })).toBe(true);
    expect(
      isProvedUnstable(point, { q, response: response.map((value, n) => (n < 2 ? value : -value)) }),
    ).toBe(false);
  });
});
