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

  it("is open where the tail could hold an eigenvalue", () => {
    expect(eigenvaluesAbove(matrix(4), ball(0.01), 4)).toBeUndefined();
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
