import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { RealBall } from "../../../../src/precision/index.ts";
import { isDefinite } from "../../../../src/solvers/enclosure/repulsion/definite-form.ts";
import {
  RepulsionProblem,
  responseAt,
} from "../../../../src/solvers/enclosure/repulsion/repulsion-problem.ts";
import { weightsOf } from "../../../../src/solvers/enclosure/repulsion/response-vectors.ts";
import { isProvedStable } from "../../../../src/solvers/enclosure/repulsion/stable-range.ts";
import { dualSquare, symmetricForm } from "../../../../src/solvers/enclosure/repulsion/symmetric-form.ts";
import { isProvedUnstable } from "../../../../src/solvers/enclosure/repulsion/unstable-point.ts";
import { denseMatrix } from "../../../../src/solvers/linear/matrix.ts";
import { largestSymmetricEigenpair } from "../../../../src/solvers/linear/symmetric.ts";

/** T_c of λ = Ω = 1, μ* = 0.1 up to 5, of the route with multiple precision. */
const TRANSITION = 0.078266276797454;
/** (2·10 − 1)πT_c < 5 < (2·10 + 1)πT_c. */
const COUNT = 10;

const problem = new RepulsionProblem({
  spectrum: { kind: "einstein", omega: 1, lambda: 1 },
  muStar: Rational.parse("0.1")!,
  cutoff: Rational.of(5),
});
const near = (shift: number): Rational => Rational.fromDouble(TRANSITION * (1 + shift));
const unstable = (shift: number, size: number, count = COUNT): boolean =>
  isProvedUnstable(problem.at(problem.temperature(near(shift)), count, size));
const stable = (shift: number, size: number, count = COUNT, length = 1e-9): boolean =>
  isProvedStable(problem, { from: near(shift), to: near(shift + length), count, size });

describe("stability with repulsion", () => {
  it("is proved on its side of the transition only", () => {
    expect([unstable(-1e-5, 80), stable(-1e-5, 80)]).toEqual([true, false]);
    expect([unstable(1e-5, 80), stable(1e-5, 80)]).toEqual([false, true]);
  });

  it("comes nearer with the rows as N⁻⁴", () => {
    expect([unstable(-1e-7, 80), unstable(-1e-7, 160)]).toEqual([false, true]);
    expect([stable(1e-7, 80), stable(1e-7, 160)]).toEqual([false, true]);
  });

  it("does not take the cut of the rows for stability", () => {
    // The first 40 rows alone are positive here, below the transition.
    expect(stable(-2e-6, 40)).toBe(false);
    expect(unstable(-2e-6, 160)).toBe(true);
  });

  it("depends on the number of frequencies below the cutoff", () => {
    // Δ_n has changed sign at n = 9: without it the repulsion is felt more.
    expect([unstable(-1e-5, 80), unstable(-1e-5, 80, COUNT - 1)]).toEqual([true, false]);
    expect([stable(-1e-5, 80), stable(-1e-5, 80, COUNT - 1)]).toEqual([false, true]);
  });

  it("is proved for ranges while they are short", () => {
    expect(stable(0.01, 80, COUNT, 0.005)).toBe(true);
    expect(stable(0.01, 80, COUNT, 0.2)).toBe(false);
  });
});

describe("symmetric form", () => {
  const size = 120;
  const count = 8;
  const at = problem.at(problem.temperature(Rational.of(1, 10)), count, size);
  const { q, response } = responseAt(at);
  const lambda = at.rows.lambda.map((ball) => ball.toNumber());
  const { g } = symmetricForm(at, q);
  const gs = g.near.map((ball) => ball.toNumber());
  /** H of the first rows, plainly. */
  const form = (n: number, m: number): number => {
    const source = (n < count ? gs[m]! : 0) + (m < count ? gs[n]! : 0);
    if (m !== n) return source - lambda[Math.abs(n - m)]! - lambda[n + m + 1]!;
    const inside = lambda.slice(1, n + 1).reduce((x, y) => x + y, 0);
    return source + 2 * n + 1 - lambda[2 * n + 1]! + 2 * inside;
  };

  it("leaves little of the antisymmetric part", () => {
    const left = [40, size].map((rows) => {
      const point = problem.at(problem.temperature(Rational.of(1, 10)), count, rows);
      return dualSquare(symmetricForm(point, responseAt(point).q).e).toNumber();
    });
    const none = dualSquare(symmetricForm(at, new Float64Array(size)).e).toNumber();
    // What is left lies beyond the rows of q, and falls as (ln N)²N⁻⁴: (ln 480/8)²/(ln 160/8)²/81 = 1/43.
    expect(left[1]! / left[0]!).toBeLessThan(1 / 30);
    expect(left[0]!).toBeLessThan(1e-3 * none);
  });

  it("maps the response as the nonsymmetric equations do", () => {
    const inner = (a: ArrayLike<number>, b: (m: number) => number, length: number): number =>
      Array.from({ length }, (_, m) => a[m]! * b(m)).reduce((x, y) => x + y, 0);
    // (H + W)x = (1 + θqᵀ)(1 + 2μ*θ·x)ψ for Ax = ψ, and W is small.
    const factor = 1 + 0.2 * inner(response, () => 1, count);
    const psi = (m: number): number => at.beta.near[m]!.toNumber() + (m < count ? 1 : 0);
    for (const n of [0, 5, 7, 8, 12]) {
      const row = inner(response, (m) => form(n, m), size);
      const expected = factor * (psi(n) + (n < count ? inner(q, psi, size) : 0));
      // ‖e‖ is some 1e-4 at 120 rows.
      expect(Math.abs(row - expected), `row ${n}`).toBeLessThan(2e-4);
    }
  });

  it("is decided up to its lowest eigenvalue against D", () => {
    const scaled = denseMatrix(size, size, (n, m) => -form(n, m) / Math.sqrt((2 * n + 1) * (2 * m + 1)));
    const lowest = -largestSymmetricEigenpair(scaled).value;
    const matrix = {
      plus: at.rows.lambda,
      minus: at.rows.lambda,
      strength: at.rows.strength,
      excess: RealBall.ZERO,
    };
    const weights = weightsOf(response);
    const decided = (loss: number): boolean => isDefinite({ matrix, g, count, loss, weights });
    // The cut of 120 rows costs (m/N²)², some 1e-7.
    expect([decided(lowest - 1e-6), decided(lowest + 1e-6)]).toEqual([true, false]);
    const spike = response.map((x, n) => (2 * n + 1) * x);
    expect(isDefinite({ matrix, g, count, loss: lowest + 1e-6, weights, spike })).toBe(true);
  });

  it("is decided for a range by its definition as a sum over pairs", () => {
    const share = 1e-3;
    const plus = at.rows.lambda;
    const minus = plus.map((ball) => ball.mul(RealBall.fromDouble(1 - share), 96));
    const excess = at.rows.strength.mul(RealBall.fromDouble(share), 96);
    const bose = (l: number): number => 1 / (1 + (0.2 * Math.PI * l) ** 2);
    const ranged = (n: number, m: number): number => {
      if (m !== n) return form(n, m) + share * bose(Math.abs(n - m));
      let sum = form(n, n);
      // B̂_nn − B_nn = Σ_{m≠n} (λ⁻ − λ⁺)_{|n−m|} of the form, with the sign of −B.
      for (let k = 0; k < 20_000; k++) if (k !== n) sum -= share * bose(Math.abs(n - k));
      return sum;
    };
    const scaled = denseMatrix(size, size, (n, m) => -ranged(n, m) / Math.sqrt((2 * n + 1) * (2 * m + 1)));
    const lowest = -largestSymmetricEigenpair(scaled).value;
    const matrix = { plus, minus, strength: at.rows.strength, excess };
    const weights = weightsOf(response);
    const decided = (loss: number): boolean => isDefinite({ matrix, g, count, loss, weights });
    // Beyond the array of 600 values share·m/600 is left, some 4e-6.
    expect([decided(lowest - 1e-5), decided(lowest + 1e-6)]).toEqual([true, false]);
  });
});
