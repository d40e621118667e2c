import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { RepulsionProblem } from "../../../../src/solvers/enclosure/repulsion/repulsion-problem.ts";
import { isProvedStable } from "../../../../src/solvers/enclosure/repulsion/stable-range.ts";
import { isProvedUnstable } from "../../../../src/solvers/enclosure/repulsion/unstable-point.ts";

/**
 * Few rows, any number of repelled frequencies at any temperature and coupling, strong repulsion: here the conditions of the proofs bind one by one. What is proved
 * is compared with the sign of det K_κ of many more rows, K_κ = κD − B + 2μ*(θ + β/κ)θᵀ.
 */
const ROWS = 40;

/** The sign of a determinant by elimination with pivots. */
function signOf(matrix: number[][]): number {
  let sign = 1;
  for (let k = 0; k < matrix.length; k++) {
    let pivot = k;
    for (let i = k + 1; i < matrix.length; i++)
      if (Math.abs(matrix[i]![k]!) > Math.abs(matrix[pivot]![k]!)) pivot = i;
    if (pivot !== k) {
      [matrix[k], matrix[pivot]] = [matrix[pivot]!, matrix[k]!];
      sign = -sign;
    }
    if (matrix[k]![k]! < 0) sign = -sign;
    for (let i = k + 1; i < matrix.length; i++) {
      const factor = matrix[i]![k]! / matrix[k]![k]!;
      for (let j = k; j < matrix.length; j++) matrix[i]![j]! -= factor * matrix[k]![j]!;
    }
  }
  return sign;
}

interface Case {
  readonly problem: RepulsionProblem;
  readonly muStar: number;
  readonly count: number;
}

function determinantSigns(
  { problem, muStar, count }: Case,
  t: Rational,
  kappas: readonly number[],
): number[] {
  const { rows, beta } = problem.at(problem.temperature(t), count, ROWS);
  const lambda = rows.lambda.map((ball) => ball.toNumber());
  const source = beta.near.map((ball) => ball.toNumber());
  return kappas.map((kappa) => {
    let inner = 0;
    return signOf(
      Array.from({ length: ROWS }, (_, n) => {
        if (n > 0) inner += 2 * lambda[n]!;
        return Array.from({ length: ROWS }, (_, m) => {
          const own =
            m === n
              ? kappa * (2 * n + 1) - lambda[2 * n + 1]! + inner
              : -lambda[Math.abs(n - m)]! - lambda[n + m + 1]!;
          if (m >= count) return own / (2 * n + 1);
          return (own + 2 * muStar * ((n < count ? 1 : 0) + source[n]! / kappa)) / (2 * n + 1);
        });
      }),
    );
  });
}

const cases = fc.record({
  /** Ω/2πT. */
  mode: fc.double({ min: 0.5, max: 5, noNaN: true }),
  lambda: fc.double({ min: 0.5, max: 6, noNaN: true }),
  muStar: fc.integer({ min: 1, max: 60 }),
  count: fc.integer({ min: 1, max: 6 }),
  more: fc.integer({ min: 0, max: 40 }),
  length: fc.double({ min: 0.001, max: 0.4, noNaN: true }),
});

describe("what is proved of random points", () => {
  it("agrees with the determinant of many rows", () => {
    let [unstable, stable] = [0, 0];
    fc.assert(
      fc.property(cases, ({ mode, lambda, muStar: percent, count, more, length }) => {
        const muStar = percent / 100;
        const problem = new RepulsionProblem({
          spectrum: { kind: "einstein", omega: 1, lambda },
          muStar: Rational.of(percent, 100),
          cutoff: Rational.ONE,
        });
        const own = { problem, muStar, count };
        const at = (x: number): Rational => Rational.fromDouble(1 / (2 * Math.PI * x));
        const [from, to] = [at(mode), at(mode / (1 + length))];
        const size = 2 * count + more;
        if (isProvedUnstable(problem.at(problem.temperature(from), count, size))) {
          unstable++;
          expect(determinantSigns(own, from, [1])).toEqual([-1]);
        }
        if (isProvedStable(problem, { from, to, count, size })) {
          stable++;
          const kappas = [1, 1.1, 1.5, 3];
          for (const t of [from, at(mode / (1 + length / 2)), to])
            expect(determinantSigns(own, t, kappas)).toEqual(kappas.map(() => 1));
        }
      }),
      { numRuns: 150, seed: 11 },
    );
    // Neither is rare.
    expect(unstable).toBeGreaterThan(15);
    expect(stable).toBeGreaterThan(40);
  });
});
