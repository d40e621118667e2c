import { describe, expect, it } from "vitest";
import { Rational } from "../../../../src/exact/rational.ts";
import { RepulsionProblem } from "../../../../src/solvers/enclosure/repulsion/repulsion-problem.ts";
import type { Spectrum } from "../../../../src/spectra/spectrum.ts";

const [T, M, N] = [0.1, 8, 24];
const einstein = (l: number): number => 1 / (1 + (2 * Math.PI * T * l) ** 2);
/** λ_l = m/l² to a relative 1e-6, the largest interaction of its strength: what is left beyond 3N rows is known to the midpoint rule. */
const soft = (l: number): number => 4e5 / (1 + (2 * Math.PI * T * l * 1000) ** 2);
const damped = (l: number): number => 1.04 / (1 + (2 * Math.PI * T * l + 0.2) ** 2);

/** β_n summed plainly for m < P, and what is left by its leading term m/P² twice over. */
function plainBeta(lambda: (l: number) => number, n: number): number {
  const rows = 40_000;
  let sum = 0;
  for (let m = M; m < rows; m++) {
    const near = m === n ? 0 : lambda(Math.abs(n - m));
    sum += (near + lambda(n + m + 1)) / (2 * m + 1);
  }
  sum += (lambda(rows) * rows ** 2) / (2 * rows ** 2);
  if (n < M) return sum;
  let inner = 0;
  for (let l = 1; l <= n; l++) inner += lambda(l);
  return sum - (2 * inner) / (2 * n + 1);
}

describe("source of the repulsion beyond the cutoff", () => {
  it.each([
    ["Einstein", { kind: "einstein", omega: 1, lambda: 1 } satisfies Spectrum, einstein],
    ["soft mode", { kind: "einstein", omega: 0.001, lambda: 4e5 } satisfies Spectrum, soft],
    ["oscillator", { kind: "oscillator", omega: 1, kappa: 0.2, lambda: 1 } satisfies Spectrum, damped],
  ] as const)("%s: holds the plain sum, and bounds the rows beyond", (_, spectrum, lambda) => {
    const problem = new RepulsionProblem({
      spectrum,
      muStar: Rational.parse("0.1")!,
      cutoff: Rational.of(5),
    });
    const temperature = problem.temperature(Rational.of(1, 10));
    const { beta } = problem.at(temperature, M, N);
    expect(beta.near).toHaveLength(2 * N);
    for (const n of [0, 3, M - 1, M, M + 1, N, 2 * N - 1]) {
      const ball = beta.near[n]!;
      // The rounding of 40 000 terms and the next order of what is left, n²/P⁴.
      const distance = Math.abs(ball.toNumber() - plainBeta(lambda, n));
      expect(distance, `row ${n}`).toBeLessThan(ball.radius().toNumber() + 1e-12);
      // The tail beyond 3N rows is known to (Ω/2πT·N)², or to 2κ/2πT·N of m/P² ≲ 8e-4.
      expect(ball.radius().toNumber(), `row ${n}`).toBeLessThan(2e-5);
    }
    for (const k of [2 * N, 5 * N, 100 * N]) {
      const bound = beta.far.toNumber() * (2 * N) ** -0.5 * k ** -1.5;
      expect(Math.abs(plainBeta(lambda, k)), `row ${k}`).toBeLessThan(bound);
    }
  });
});
