import { describe, expect, it } from "vitest";
import { RealBall } from "../../../src/precision/index.ts";
import { eigenvaluesAbove } from "../../../src/solvers/enclosure/eigenvalue-count.ts";
import { formOf, type PairingForm } from "../../../src/solvers/enclosure/pairing-form.ts";
import { plainEigenvalue } from "./plain-pairing.ts";

const ball = (x: number): RealBall => RealBall.fromDouble(x);
const values = (f: (l: number) => number, length: number): RealBall[] =>
  Array.from({ length }, (_, l) => ball(l === 0 ? 1 : f(l)));

describe("number of eigenvalues above a bound", () => {
  const power = (l: number): number => 1 / (l * l);
  const top = plainEigenvalue((l) => (l === 0 ? 3 : power(l)), 300);
  const form = (size: number): PairingForm => formOf(values(power, 4 * size), RealBall.ONE);

  it("is one between the first two and none above", () => {
    expect(eigenvaluesAbove(form(12), ball(0.5 * top), 12)).toBe(1);
    expect(eigenvaluesAbove(form(12), ball(0.1), 12)).toBe(1);
    expect(eigenvaluesAbove(form(12), ball(1.001 * top), 12)).toBe(0);
  });

  it("never misses the first, however few rows: the rows left out are counted", () => {
    // Without the correction for the rows beyond, one to four rows alone have no eigenvalue here.
    for (let size = 1; size <= 8; size++)
      expect(eigenvaluesAbove(form(size), ball(top * (1 - 1e-9)), size)).not.toBe(0);
  });

  it("is open where the tail could hold an eigenvalue", () => {
    expect(eigenvaluesAbove(form(4), ball(0.01), 4)).toBeUndefined();
  });
});

describe("forms whose sums exceed their differences", () => {
  // σ_l = 1/(l²+1), δ_l = σ_l − m̂/(l²+4)…: positive for m̂ = 0.2.
  const sums = (l: number): number => 1 / (l * l + 1);
  const excess = 0.2;
  const differences = (l: number): number => sums(l) - excess / (l * l + 4);
  const form = (length: number): PairingForm => ({
    sums: values(sums, length),
    differences: values(differences, length),
    strength: RealBall.ONE,
    excess: ball(excess),
  });
  const top = plainForm(sums, differences, 300);

  it("are bounded above their largest eigenvalue only", () => {
    expect(eigenvaluesAbove(form(80), ball(1.01 * top), 20)).toBe(0);
    for (const size of [2, 4, 8, 20])
      expect(eigenvaluesAbove(form(4 * size), ball(0.9999 * top), size)).not.toBe(0);
  });

  it("need the excess: without it the largest eigenvalue is missed", () => {
    const { excess: _, ...blind } = form(80);
    expect(eigenvaluesAbove(blind, ball(0.9999 * top), 20)).toBe(0);
  });
});

/** The largest eigenvalue of Q against D, summed as it is written, by shifted power iteration. */
function plainForm(sums: (l: number) => number, differences: (l: number) => number, size: number): number {
  const reach = 40 * size;
  const row = (n: number): number => {
    let total = 2 * sums(2 * n + 1);
    for (let m = 0; m < reach; m++) if (m !== n) total += sums(n + m + 1) - differences(Math.abs(n - m));
    return total;
  };
  const diagonal = Float64Array.from({ length: size }, (_, n) => row(n));
  let v = Float64Array.from({ length: size }, (_, n) => (2 * n + 1) ** -3);
  let value = 0;
  for (let k = 0; k < 60; k++) {
    const image = v.map((own, n) => {
      const others = v.reduce(
        (s, x, m) => (m === n ? s : s + (differences(Math.abs(n - m)) + sums(n + m + 1)) * x),
        0,
      );
      return (others + diagonal[n]! * own) / (2 * n + 1) + 2 * own;
    });
    value = image[0]! / v[0]! - 2;
    v = image.map((x) => x / image[0]!);
  }
  return value;
}
