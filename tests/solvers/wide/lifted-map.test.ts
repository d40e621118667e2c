import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { denseMatrix, dot } from "../../../src/solvers/linear/matrix.ts";
import { CentralWindow } from "../../../src/solvers/wide/central-window.ts";
import { denseComplexMap } from "../../../src/solvers/wide/complex-map.ts";
import { Lift, liftedMap } from "../../../src/solvers/wide/lifted-map.ts";

const coarse = new HalfLineGrid([0, 1, 3], 6);
const fine = new HalfLineGrid([0, 0.1, 1, 2, 3], 4);
const complex = (rows: number, columns: number, seed: number) => {
  const part = (k: number) => denseMatrix(rows, columns, (i, j) => Math.sin(seed + k + 1.7 * i + 2.3 * j));
  return [part(0), part(1)] as const;
};
const vector = (n: number, seed: number) =>
  Float64Array.from({ length: n }, (_, i) => Math.cos(seed * i + i * i));

describe("sum over a fine grid with lifted rows", () => {
  const lift = new Lift(coarse, fine);

  it("lifts polynomials exactly", () => {
    // On the unbounded panel a polynomial in 1/x.
    const f = (x: number) => (x < 3 ? 1 + x - 0.3 * x ** 4 : (3 / x) ** 2);
    const lifted = lift.up(coarse.nodes.map(f));
    fine.nodes.forEach((x, i) => {
      expect(lifted[i]).toBeCloseTo(f(x), 11);
    });
  });

  it("is the sum of its parts, and has the transposed map that belongs to it", () => {
    const slow = denseComplexMap(complex(coarse.size, fine.size - 3, 2));
    const fast = denseComplexMap(complex(fine.size, 5, 3));
    const map = liftedMap([
      { map: slow, lift, first: 3, end: fine.size },
      { map: fast, lift: null, first: 0, end: 5 },
    ]);
    const [y, u, v] = [vector(fine.size, 1), vector(fine.size, 2), vector(fine.size, 3)];
    const { re, im } = map.times(y);
    const [rows, central] = [lift.up(slow.times(y.subarray(3)).im), fast.times(y.subarray(0, 5)).im];
    im.forEach((value, i) => {
      expect(value).toBeCloseTo(rows[i]! + central[i]!, 12);
    });
    expect(dot(u, re) + dot(v, im)).toBeCloseTo(dot(map.transposedTimes({ re: u, im: v }), y), 10);
  });
});

it("a window is 1 inside half its edge, 0 outside, and smooth at both", () => {
  const window = new CentralWindow(2);
  expect([window.at(0), window.at(-1), window.at(2), window.at(-7)]).toEqual([1, 1, 0, 0]);
  expect([new CentralWindow(Number.POSITIVE_INFINITY).at(9), new CentralWindow(0).at(1e-9)]).toEqual([1, 0]);
  expect(window.at(1.5)).toBeCloseTo(0.5, 12);
  // Four derivatives vanish: 126 t⁵ at t = 0.01.
  expect(1 - window.at(1.01)).toBeLessThan(1.3e-8);
  expect(window.at(1.99)).toBeLessThan(1.3e-8);
  expect(1 - window.at(1.01)).toBeGreaterThan(1.2e-8);
});
