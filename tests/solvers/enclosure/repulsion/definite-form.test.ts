import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RealBall } from "../../../../src/precision/index.ts";
import { isDefinite } from "../../../../src/solvers/enclosure/repulsion/definite-form.ts";
import { denseMatrix } from "../../../../src/solvers/linear/matrix.ts";
import { largestSymmetricEigenpair } from "../../../../src/solvers/linear/symmetric.ts";

/**
 * Random forms with sources in the rows beyond N, scaled to where the first 2N rows alone cease to be positive: there no proof may be found, and just before one
 * mostly is.
 */
const MOST = 12;
const PAIRS = 2000;

const cases = fc.record({
  size: fc.constantFrom(2, 3, 6),
  strength: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
  mode: fc.double({ min: 0.1, max: 3, noNaN: true }),
  share: fc.constantFrom(0, 0, 0.2),
  count: fc.integer({ min: 1, max: 2 }),
  loss: fc.constantFrom(0, 0.3),
  g: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: MOST, maxLength: MOST }),
  isFar: fc.boolean(),
});

describe("random forms", () => {
  it("are proved positive where they are, and nearly up to there", () => {
    let proved = 0;
    fc.assert(
      fc.property(cases, ({ size, strength, mode, share, count, loss, g: all, isFar }) => {
        const rows = 2 * size;
        const g = all.slice(0, rows).map((value, k) => (isFar && k < size ? 0 : value));
        const plus = Array.from({ length: PAIRS }, (_, l) => (l === 0 ? 0 : strength / (l * l + mode)));
        const minus = plus.map((value) => value * (1 - share));
        // Σ over all pairs of ½[λ⁺(x_n+x_m)² − λ⁻(x_n−x_m)²], x in the first rows.
        const attraction = (n: number, m: number): number => {
          if (n !== m) return plus[n + m + 1]! + minus[Math.abs(n - m)]!;
          let sum = 2 * plus[2 * n + 1]!;
          for (let k = 0; k < PAIRS - rows - 1; k++)
            if (k !== n) sum += plus[n + k + 1]! - minus[Math.abs(n - k)]!;
          return sum;
        };
        const matrix = Array.from({ length: rows }, (_, n) =>
          Array.from({ length: rows }, (_, m) => (n === m ? (1 - loss) * (2 * n + 1) : 0) - attraction(n, m)),
        );
        const lowest = (scale: number) => {
          const entry = (n: number, m: number): number =>
            matrix[n]![m]! + scale * ((n < count ? g[m]! : 0) + (m < count ? g[n]! : 0));
          return largestSymmetricEigenpair(
            denseMatrix(rows, rows, (n, m) => -entry(n, m) / Math.sqrt((2 * n + 1) * (2 * m + 1))),
          );
        };
        let [inside, outside] = [0, 64];
        if (lowest(0).value > 0 || lowest(outside).value < 0) return;
        for (let step = 0; step < 24; step++) {
          const middle = (inside + outside) / 2;
          if (lowest(middle).value < 0) inside = middle;
          else outside = middle;
        }
        const { vector } = lowest(outside);
        const weights = Float64Array.from(
          vector.slice(0, size),
          (x, n) => Math.abs(x) / Math.sqrt(2 * n + 1) + 1e-3,
        );
        const balls = (values: readonly number[]): RealBall[] => values.map((x) => RealBall.fromDouble(x));
        const decided = (scale: number): boolean =>
          isDefinite({
            matrix: {
              plus: balls(plus.slice(0, 5 * size)),
              minus: balls(minus.slice(0, 5 * size)),
              strength: RealBall.fromDouble(strength),
              excess: RealBall.fromDouble(share * strength),
            },
            g: { near: balls(g.map((value) => scale * value)), far: RealBall.ZERO },
            count,
            loss,
            weights,
          });
        expect(decided(1.001 * outside)).toBe(false);
        if (decided(0.8 * inside)) proved++;
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(proved).toBeGreaterThan(40);
  });
});
