import { describe, expect, it } from "vitest";
import { gaussSum } from "../../../src/solvers/linear/gauss-sum.ts";

describe("Gauss rule for sums", () => {
  it.each([
    [20, 5],
    [37, 12],
    [1000, 16],
    [123456, 16],
  ])("of %i terms by %i nodes sums even central powers exactly up to degree 2q − 1", (terms, order) => {
    const { nodes, weights } = gaussSum(terms, order);
    const middle = (terms - 1) / 2;
    for (const power of [0, 2, 4, 8, 2 * order - 2]) {
      let exact = 0;
      for (let j = 0; j < terms; j++) exact += ((j - middle) / terms) ** power;
      let sum = 0;
      nodes.forEach((x, i) => {
        sum += weights[i]! * ((x - middle) / terms) ** power;
      });
      // Rounding of the plain sum over all terms dominates: a few √terms units in the last place.
      expect(Math.abs(sum / exact - 1)).toBeLessThan(1e-12);
    }
  });

  it("is the sum itself when every term is a node", () => {
    const { nodes, weights } = gaussSum(6, 6);
    expect([...nodes]).toEqual([0, 1, 2, 3, 4, 5]);
    expect([...weights]).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("sums 1/(j+900)² over 900 terms to round-off", () => {
    const { nodes, weights } = gaussSum(900, 16);
    let exact = 0;
    for (let j = 899; j >= 0; j--) exact += 1 / (j + 900) ** 2;
    const sum = nodes.reduce((s, x, i) => s + weights[i]! / (x + 900) ** 2, 0);
    // Pole at three half lengths from the centre: ρ = 3+√8, error ~ ρ⁻³² < 1e-24; what is left is rounding.
    expect(Math.abs(sum / exact - 1)).toBeLessThan(1e-14);
  });
});
