import { describe, expect, it } from "vitest";
import { DoubleBall, doubleBalls } from "../../../../src/precision/index.ts";
import { leastGrowth } from "../../../../src/solvers/enclosure/local/gap-map.ts";
import { growthBounds } from "../../../../src/solvers/enclosure/local/growth-bounds.ts";
import { type LocalRows, lambdaAt } from "../../../../src/solvers/enclosure/local/local-rows.ts";
import { normalBox } from "../../../../src/solvers/enclosure/local/normal-box.ts";

/**
 * Few rows at weak coupling: what the frequencies that are not kept change is of first order in c in a row and of second order where it shifts their own x_m, what the
 * rows of a box are wide is one order less important. Every part of a bound is needed there.
 */

const of = DoubleBall.of;
const STRENGTH = 1.3;
const lambda = (l: number): number => STRENGTH / l ** 2;

function rowsOf(size: number, reach: number, zeroth: number): LocalRows {
  const values = Array.from({ length: reach + size + 1 }, (_, l) => of(l === 0 ? zeroth : lambda(l)));
  return { size, reach, lambda: doubleBalls(values), strength: of(STRENGTH), offset: of(0.5) };
}

/** x_n = n + ½ + cΣ_{m<400}κ_nm/x_m in doubles. */
function plainSolution(zeroth: number, c: number): number[] {
  const pair = (n: number, m: number): number =>
    (n === m ? zeroth : lambda(Math.abs(n - m))) - lambda(n + m + 1);
  let x = Array.from({ length: 400 }, (_, n) => n + 0.5);
  // Each step takes an error of the order of c times the last.
  for (let step = 0; step < 12; step++)
    x = x.map((_, n) => n + 0.5 + c * x.reduce((total, own, m) => total + pair(n, m) / own, 0));
  return x;
}

describe("box of the normal state of few rows", () => {
  // In a range the first width tried, c₂/c₁ − 1, makes up for the wrong c within the box, not beyond.
  it.each([
    ["frequencies beyond the last", { size: 3, reach: 10, zeroth: 2, low: 0.01, high: 0.01 }],
    ["rows beyond the box", { size: 3, reach: 400, zeroth: 2, low: 0.002, high: 0.002 }],
    ["rows beyond the box with a static part", { size: 3, reach: 400, zeroth: 200, low: 1e-5, high: 1e-5 }],
    ["a range of couplings", { size: 1, reach: 400, zeroth: 2, low: 0.0009, high: 0.001 }],
  ])("holds the solution of many: %s", (_, { size, reach, zeroth, low, high }) => {
    const box = normalBox(rowsOf(size, reach, zeroth), low, high)!;
    for (const c of [low, high]) {
      const x = plainSolution(zeroth, c);
      for (let n = 0; n < size; n++) {
        expect(box.lower[n]!.mid, `row ${n}, c = ${c}`).toBeLessThan(x[n]!);
        expect(box.upper[n]!.mid, `row ${n}, c = ${c}`).toBeGreaterThan(x[n]!);
      }
    }
  });

  it.each([undefined, 0.7])("gives the growth of a range its extreme members: w = %s", (width) => {
    const rows = { ...rowsOf(12, 60, 2), band: width === undefined ? undefined : of(width) };
    const [low, high] = [0.27, 0.3];
    const box = normalBox(rows, low, high)!;
    const range = growthBounds(rows, box, low, high);
    const f = (x: number): number => (width === undefined ? 1 / x : Math.atan(width / x) / width);
    /** The growth of the cut map, whose own bounds are within 1e-10 of its eigenvalue. */
    const cut = (c: number, x: readonly DoubleBall[]): number =>
      leastGrowth({
        rows,
        weight: x.map(({ mid }) => of((c * f(mid)) / mid)),
        own: x.map(() => DoubleBall.ONE),
        atZero: lambdaAt(rows, 0),
      });
    expect(range.lower).toBeLessThan(cut(low, box.upper) * (1 + 1e-9));
    expect(range.lower).toBeGreaterThan(cut(low, box.upper) * (1 - 1e-9));
    expect(range.upper).toBeGreaterThan(cut(high, box.lower) * (1 - 1e-9));
  });
});
