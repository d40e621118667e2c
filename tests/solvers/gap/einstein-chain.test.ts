import { describe, expect, it } from "vitest";
import { einsteinChain } from "../../../src/solvers/gap/einstein-chain.ts";
import { gapEdge } from "../../../src/solvers/gap/gap-edge.ts";
import { einstein, TC } from "./einstein.ts";

type Complex = readonly [number, number];
const over = ([a, b]: Complex, [c, d]: Complex): Complex => [
  (a * c + b * d) / (c * c + d * d),
  (b * c - a * d) / (c * c + d * d),
];

/** Thiele's continued fraction through (iω_n, Δ_n): analytic continuation that knows no equation. */
function continued(frequencies: readonly number[], values: readonly number[], omega: number): Complex {
  let column: Complex[] = values.map((v) => [v, 0]);
  const coefficients: Complex[] = [];
  for (let k = 0; k < frequencies.length; k++) {
    const first = column[k]!;
    coefficients.push(first);
    column = column.map((g, j) =>
      j <= k
        ? g
        : over(
            [first[0] - g[0], first[1] - g[1]],
            // (z_j − z_k)g with z = iω.
            [-(frequencies[j]! - frequencies[k]!) * g[1], (frequencies[j]! - frequencies[k]!) * g[0]],
          ),
    );
  }
  let tail: Complex = [0, 0];
  for (let k = coefficients.length - 1; k > 0; k--) {
    const [a, b] = coefficients[k]!;
    const [x, y]: Complex = [omega, -frequencies[k - 1]!];
    tail = over([a * x - b * y, a * y + b * x], [1 + tail[0], tail[1]]);
  }
  return over(coefficients[0]!, [1 + tail[0], tail[1]]);
}

describe("the gap of an Einstein mode on the real axis", () => {
  it("has the edge that a continued fraction through the Matsubara values has, λ = 1", () => {
    const model = einstein(1, 0.004);
    const edge = gapEdge((w) => einsteinChain(model, model.solution, w), 0.24)!.value;
    const { axis, gap } = model.solution;
    const points = Array.from({ length: 24 }, (_, k) => 2 * k);
    const fraction = (w: number): number =>
      continued(
        points.map((n) => axis.frequencies[n]!),
        points.map((n) => gap[n]!),
        w,
      )[0];
    // Below Ω the continuation from fourteen digits keeps eight.
    expect(Math.abs(fraction(edge) / edge - 1)).toBeLessThan(1e-8);
    expect((2 * edge) / TC[1]).toBeCloseTo(4.2292, 3);
  });

  it("meets the Matsubara axis, f_n = (2/π)∫_0^∞ Re f ν/(ν² + ω_n²) dν, and the sum rule ∫(Re g − 1) = 0", () => {
    const model = einstein(1, 0.004);
    const at = (w: number) => einsteinChain(model, model.solution, w);
    const edge = gapEdge(at, 0.24)!.value;
    const first = model.solution.axis.frequencies[0]!;
    const sums = [30, 60].map((count) => {
      let [order, states] = [0, 0];
      visit(edge, count, (nu, weight) => {
        const { anomalous, densityOfStates } = at(nu);
        order += ((2 / Math.PI) * weight * anomalous.re * nu) / (nu * nu + first * first);
        states += weight * (densityOfStates - 1);
      });
      return { order, states };
    });
    // Above 40 Ω nothing is summed: ∫Δ²/2ω² beyond.
    const beyond = 2e-5;
    const [order, states] = [sums[1]!.order, sums[1]!.states];
    expect(Math.abs(order - model.solution.anomalous[0]!)).toBeLessThan(
      Math.abs(order - sums[0]!.order) + beyond,
    );
    expect(Math.abs(states)).toBeLessThan(Math.abs(states - sums[0]!.states) + beyond);
    expect(Math.abs(order / model.solution.anomalous[0]! - 1)).toBeLessThan(2e-4);
  });

  it("has no states below the edge at T = 0 and is normal high above", () => {
    const model = einstein(1, 0);
    expect(einsteinChain(model, model.solution, 0.2).densityOfStates).toBe(0);
    expect(einsteinChain(model, model.solution, 0.3).densityOfStates).toBeGreaterThan(1.7);
    expect(einsteinChain(model, model.solution, 30).densityOfStates).toBeCloseTo(1, 5);
  });

  it("is damped by the absorption of bosons too: −Im Σ > 0 inside the gap at T = Ω/5", () => {
    const model = einstein(3, 0.2);
    for (const omega of [0.02, 0.1, 0.2]) {
      expect(einsteinChain(model, model.solution, omega).dressed.im).toBeGreaterThan(0);
    }
  });

  it("is gapless nowhere at weak coupling, but says so where it is", () => {
    expect(gapEdge((w) => ({ gap: { re: 0.9 * w } }) as never, 1)).toBeNull();
  });
});

/** Midpoints between 0, Δ_0, 1, 1 ± Δ_0, 2, … and 40, in a variable that is slow at both ends, where g and Δ have roots. */
function visit(edge: number, count: number, visitor: (nu: number, weight: number) => void): void {
  const ends = [0, edge];
  for (let k = 1; k <= 8; k++) ends.push(k - edge, k, k + edge);
  ends.push(40);
  for (let p = 1; p < ends.length; p++) {
    const [from, width] = [ends[p - 1]!, ends[p]! - ends[p - 1]!];
    for (let i = 0; i < count; i++) {
      const u = (i + 0.5) / count;
      visitor(from + width * (3 - 2 * u) * u * u, (6 * width * u * (1 - u)) / count);
    }
  }
}
