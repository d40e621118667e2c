import { describe, expect, it } from "vitest";
import { RealBall } from "../../../src/precision/index.ts";
import { eigenvalueEnclosure, residualSquared } from "../../../src/solvers/enclosure/eigenvalue-enclosure.ts";
import { trialVector } from "../../../src/solvers/enclosure/trial-vector.ts";
import { plainEigenvalue } from "./plain-pairing.ts";

/** λ_l = 1/(l² + c), m = 1. */
const lambda = (c: number, length: number): RealBall[] =>
  Array.from({ length }, (_, l) => RealBall.ONE.div(RealBall.fromDouble(l === 0 ? 1 : l * l + c), 120));

function enclose(
  c: number,
  size: number,
  change: { strength?: number; second?: number; u?: Float64Array } = {},
) {
  const values = lambda(c, 3 * size);
  const trial = change.u ?? trialVector(Float64Array.from(values.slice(0, 2 * size), (b) => b.toNumber())).u;
  return eigenvalueEnclosure({
    matrix: { lambda: values, strength: RealBall.fromDouble(change.strength ?? 1) },
    trial,
    second: RealBall.fromDouble(change.second ?? 0.01),
    bits: 120,
  });
}

describe("enclosure of the largest eigenvalue", () => {
  it.each([0, 1, 20])("contains that of the plain map, λ_l = 1/(l²+%d)", (c) => {
    const plain = plainEigenvalue((l) => (l === 0 ? 3 : 1 / (l * l + c)), 400);
    const { lower, upper } = enclose(c, 64);
    // The plain map is cut at 400 rows: below the eigenvalue by ~400^-4, and rounded.
    expect(lower.toNumber()).toBeLessThan(plain);
    expect(upper.toNumber()).toBeGreaterThan(plain);
    // Relative width (Σu)²(m/κ)²N^-4 with Σu < 2, m = 1 and N = 64.
    expect((upper.toNumber() - lower.toNumber()) / plain).toBeLessThan((4 * 64 ** -4) / plain ** 2);
  });

  it.each([0, 1])("nests or intersects for every number of rows, λ_l = 1/(l²+%d)", (c) => {
    const all = [4, 8, 16, 32, 64, 128].map((size) => enclose(c, size));
    for (const a of all) for (const b of all) expect(a.lower.compareMid(b.upper)).toBeLessThan(0);
    for (let k = 1; k < all.length; k++) {
      const width = (i: number): number => all[i]!.upper.sub(all[i]!.lower, 60).toNumber();
      // The width falls as N^-4, up to the next orders.
      expect(width(k)).toBeLessThan(width(k - 1) / 6);
    }
  });

  it("stays valid, though wide, for a bad trial vector", () => {
    const { lower, upper } = enclose(0, 32, {
      u: Float64Array.from({ length: 32 }, (_, n) => 1 / (n + 1) ** 3),
    });
    const good = enclose(0, 64);
    expect(lower.compareMid(good.lower)).toBeLessThan(0);
    expect(upper.compareMid(good.upper)).toBeGreaterThan(0);
  });

  it("needs its tail: with a strength that is too small the upper end falls below the eigenvalue", () => {
    // The second eigenvalue is 0.0004: with a bound close to it Temple's bound leaves little room.
    const proved = enclose(0, 256);
    const honest = enclose(0, 32, { second: 0.0005 });
    const cut = enclose(0, 32, { second: 0.0005, strength: 1e-6 });
    expect(honest.upper.compareMid(proved.upper)).toBeGreaterThan(0);
    expect(cut.upper.compareMid(proved.lower)).toBeLessThan(0);
  });

  it("refuses a bound of the second eigenvalue above the first, and too few λ", () => {
    expect(() => enclose(0, 16, { second: 1.4 })).toThrow(/second eigenvalue/);
    const values = lambda(0, 40);
    const matrix = { lambda: values, strength: RealBall.ONE };
    const problem = { matrix, second: RealBall.ZERO, bits: 80 };
    expect(() => eigenvalueEnclosure({ ...problem, trial: new Float64Array(16).fill(1) })).toThrow(/too few/);
  });

  it("covers wide balls of λ", () => {
    const sharp = enclose(1, 32);
    const values = lambda(1, 96).map((b) => b.widen(RealBall.fromDouble(1e-6), 120));
    const { u } = trialVector(Float64Array.from(values.slice(0, 64), (b) => b.toNumber()));
    const within = (lambda: readonly RealBall[]) =>
      eigenvalueEnclosure({
        matrix: { lambda, strength: RealBall.fromDouble(1.1) },
        trial: u,
        bits: 120,
        second: RealBall.fromDouble(0.01),
      });
    const loose = within(values);
    // Every member of the balls is allowed, those at their ends included.
    const shifted = (by: number) => within(lambda(1, 96).map((b) => b.add(RealBall.fromDouble(by), 120)));
    for (const one of [sharp, shifted(9.9e-7), shifted(-1e-9)]) {
      expect(loose.lower.compareMid(one.lower)).toBeLessThan(0);
      expect(loose.upper.compareMid(one.lower)).toBeGreaterThan(0);
    }
  });

  it("counts what wide balls add to the residual", () => {
    // With the eigenvector of the middle as trial vector, κ of λ ± r exceeds Rayleigh's quotient by some r².
    const radius = 0.03;
    const values = lambda(1, 96).map((b) => b.widen(RealBall.fromDouble(radius), 120));
    const { u } = trialVector(Float64Array.from(values.slice(0, 64), (b) => b.toNumber()));
    const { upper } = eigenvalueEnclosure({
      matrix: { lambda: values, strength: RealBall.fromDouble(1 + 4 * radius) },
      trial: u,
      second: RealBall.fromDouble(0.01),
      bits: 120,
    });
    for (const member of [(l: number) => (l === 1 ? 1 : -1), (l: number) => (l < 3 ? 1 : -1)]) {
      const own = (l: number): number => (l === 0 ? 1 : 1 / (l * l + 1) + (l < 4 ? member(l) * radius : 0));
      expect(plainEigenvalue(own, 64)).toBeLessThan(upper.toNumber());
    }
  });

  it("counts the residual beyond 2N rows of a vector in the last row", () => {
    // ρ + ε²/(ρ−b) with all rows of the residual, b far below.
    const [size, second] = [20, -10];
    const last = size - 1;
    const { upper } = enclose(0, size, {
      second,
      u: Float64Array.from({ length: size }, (_, n) => (n === last ? 1 : 0)),
    });
    const power = (l: number): number => (l === 0 ? 0 : l ** -2);
    let own = power(2 * last + 1);
    for (let l = 1; l <= last; l++) own -= 2 * power(l);
    const rho = own / (2 * last + 1);
    let residual = 0;
    for (let n = 100_000; n >= 0; n--)
      if (n !== last) residual += (power(Math.abs(n - last)) + power(n + last + 1)) ** 2 / (2 * n + 1);
    expect(upper.toNumber()).toBeGreaterThan(rho + residual / (2 * last + 1) / (rho - second));
  });
});

describe("the residual in integers", () => {
  it("is rounded upwards, with what each row may be off", () => {
    // ρ = 0: 16 + 25/3 + 36/5 without errors, 25 + 36/3 + 49/5 with errors of one.
    for (const [error, exact] of [
      [0n, 16 + 25 / 3 + 36 / 5],
      [1n, 25 + 36 / 3 + 49 / 5],
    ] as const) {
      const found = residualSquared({ values: [4n, -5n, 6n], errors: [error, error, error] }, [1n], 0n);
      expect(Number(found)).toBeGreaterThanOrEqual(exact);
      expect(Number(found)).toBeLessThanOrEqual(exact + 3);
    }
  });
});
