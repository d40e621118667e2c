import { describe, expect, it } from "vitest";
import { requirePositiveOccupation } from "../../../src/kernels/general/boson-excess.ts";
import { bosonTable } from "../../../src/kernels/general/boson-table.ts";

const T = 0.1;
const coth = (x: number): number => 1 / Math.tanh(x / (2 * T));

describe("bosonTable", () => {
  it("has no excess where the table is thermal, to rounding", () => {
    const x = [0.1, 0.3, 1, 5];
    expect(bosonTable(x, x.map(coth), T)).toEqual({ excess: null, closed: null });
  });

  it("is linear in the excess, closes the table, and is thermal beyond", () => {
    const { excess, closed } = bosonTable([0.5, 1, 1.5], [coth(0.5), coth(1) + 0.4, coth(1.5) + 0.2], T);
    expect(closed).toBe(2);
    expect(excess!.breaks).toEqual([0.5, 1, 1.5, 2]);
    const expected = [
      [0.25, 0],
      [0.75, 0.2],
      [1.25, 0.3],
      [1.75, 0.1],
      [2, 0],
      [3, 0],
    ] as const;
    // coth ≈ 1 is rounded.
    for (const [x, value] of expected) expect(Math.abs(excess!.at(x) - value)).toBeLessThan(4e-16);
  });

  it("never has F_B below 1, where F_B is 1 to the digits given", () => {
    const x = Array.from({ length: 20 }, (_, i) => 0.05 * (i + 1));
    const { excess } = bosonTable(
      x,
      x.map((at) => Number((1 / Math.tanh(at / 0.06)).toPrecision(4))),
      T,
    );
    expect(() => requirePositiveOccupation(excess!, T)).not.toThrow();
    // The last points are 1 to four digits: F_B is 1 between them.
    expect(excess!.at(0.62) + 2 / Math.expm1(0.62 / T)).toBe(0);
    // Continuous where one rule follows the other.
    for (const at of x.slice(0, -1))
      expect(Math.abs(excess!.at(at * (1 - 1e-12)) - excess!.at(at * (1 + 1e-12)))).toBeLessThan(1e-9);
  });
});
