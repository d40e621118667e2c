import { describe, expect, it } from "vitest";
import { RealBall } from "../../../src/precision/index.ts";
import { eigenvaluesAbove } from "../../../src/solvers/enclosure/eigenvalue-count.ts";
import type { PairingMatrix } from "../../../src/solvers/enclosure/pairing-matrix.ts";
import { plainEigenvalue } from "./plain-pairing.ts";

const ball = (x: number): RealBall => RealBall.fromDouble(x);
const values = (f: (l: number) => number, length: number): RealBall[] =>
  Array.from({ length }, (_, l) => ball(l === 0 ? 1 : f(l)));

describe("number of eigenvalues above a bound", () => {
  const power = (l: number): number => 1 / (l * l);
  const top = plainEigenvalue((l) => (l === 0 ? 3 : power(l)), 300);
  const matrix = (size: number): PairingMatrix => ({
    lambda: values(power, 4 * size),
    strength: RealBall.ONE,
  });

  it("is one between the first two and none above", () => {
    expect(eigenvaluesAbove(matrix(12), ball(0.5 * top), 12)).toBe(1);
    expect(eigenvaluesAbove(matrix(12), ball(0.1), 12)).toBe(1);
    expect(eigenvaluesAbove(matrix(12), ball(1.001 * top), 12)).toBe(0);
  });

  it("never misses the first, however few rows: the rows left out are counted", () => {
    // Without the correction for the rows beyond, one to four rows alone have no eigenvalue here.
    for (let size = 1; size <= 8; size++)
      expect(eigenvaluesAbove(matrix(size), ball(top * (1 - 1e-9)), size)).not.toBe(0);
  });

  it("is open where the interaction is too uncertain for the sign of a pivot", () => {
    const blurred = matrix(12).lambda.map((value) => value.widen(ball(0.5), 96));
    expect(eigenvaluesAbove({ lambda: blurred, strength: ball(2) }, ball(0.5 * top), 12)).toBeUndefined();
  });

  it("is open where the tail could hold an eigenvalue", () => {
    expect(eigenvaluesAbove(matrix(4), ball(0.01), 4)).toBeUndefined();
  });
});

describe("what the far rows may hold", () => {
  const size = 6;
  const zeros = Array.from({ length: 4 * size }, () => RealBall.ZERO);

  it("is counted where it could reach the bound, and not long before", () => {
    const count = (m: number) => eigenvaluesAbove({ lambda: zeros, strength: ball(m) }, RealBall.ONE, size);
    // d_0 = Σ_{k≥2N} (5m)²/k⁴ Σg/E_k with g_n = 1/(2n+1), g_0 = 1, reaches the first diagonal entry, 1.
    const g = Array.from({ length: size }, (_, n) => 1 / (2 * n + 1)).reduce((sum, x) => sum + x, 0);
    const taken = (m: number): number => {
      let sum = 0;
      for (let k = 3000; k >= 2 * size; k--)
        sum += (25 * m ** 2 * g) / k ** 4 / (2 * k + 1 - (2 * m) / (2 * size + 0.5));
      return sum;
    };
    let [below, above] = [1, 70];
    for (let step = 0; step < 30; step++) {
      const middle = (below + above) / 2;
      if (taken(middle) < 1) below = middle;
      else above = middle;
    }
    expect(count(1.002 * below)).not.toBe(0);
    // Σk⁻⁵ ≤ ¼(2N−½)⁻⁴ and one slope for all rows.
    expect(count(0.9 * below)).toBe(0);
  });

  it("is open where the raised diagonal could reach the bound there", () => {
    const count = (excess: number) =>
      eigenvaluesAbove(
        { lambda: zeros, strength: RealBall.ZERO, reduced: { delta: zeros, excess: ball(excess) } },
        RealBall.ONE,
        size,
      );
    // 2Σ_{l≥1}m̂/l² = m̂π²/3 against 2N + 1.
    const threshold = (2 * size + 1) / (Math.PI ** 2 / 3);
    expect(count(1.0001 * threshold)).toBeUndefined();
    expect(count(0.9999 * threshold)).toBe(0);
  });
});

describe("matrices with a raised diagonal", () => {
  // λ_l = 1/(l²+1), δ_l = λ_l − m̂/(l²+4) with m̂ = 0.4.
  const lambda = (l: number): number => 1 / (l * l + 1);
  const excess = 0.4;
  const delta = (l: number): number => lambda(l) - excess / (l * l + 4);
  const matrix = (length: number): PairingMatrix => ({
    lambda: values(lambda, length),
    strength: RealBall.ONE,
    reduced: { delta: values(delta, length), excess: ball(excess) },
  });
  const top = plainTop(lambda, delta, 200);

  it("are bounded above their largest eigenvalue only", () => {
    expect(eigenvaluesAbove(matrix(80), ball(1.001 * top), 20)).toBe(0);
    for (const size of [2, 4, 8, 20])
      expect(eigenvaluesAbove(matrix(4 * size), ball(0.9999 * top), size)).not.toBe(0);
  });

  it("need what raises it: without it the largest eigenvalue is missed", () => {
    const { reduced: _, ...blind } = matrix(80);
    expect(eigenvaluesAbove(blind, ball(0.9999 * top), 20)).toBe(0);
  });
});

/** The largest eigenvalue of B against D by shifted power iteration. */
function plainTop(lambda: (l: number) => number, delta: (l: number) => number, size: number): number {
  const diagonal = Float64Array.from({ length: size }, (_, n) => {
    const sum = Array.from({ length: n }, (_, l) => delta(l + 1)).reduce((s, x) => s + x, 0);
    return lambda(2 * n + 1) - 2 * sum;
  });
  let v = Float64Array.from({ length: size }, (_, n) => (2 * n + 1) ** -3);
  let value = 0;
  for (let k = 0; k < 60; k++) {
    const image = v.map((own, n) => {
      const others = v.reduce(
        (s, x, m) => (m === n ? s : s + (lambda(Math.abs(n - m)) + lambda(n + m + 1)) * x),
        0,
      );
      return (others + diagonal[n]! * own) / (2 * n + 1) + 2 * own;
    });
    value = image[0]! / v[0]! - 2;
    v = image.map((x) => x / image[0]!);
  }
  return value;
}
