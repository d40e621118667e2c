import { describe, expect, it } from "vitest";
import { gaussLegendre } from "../../../src/solvers/linear/gauss-legendre.ts";

describe("Gauss–Legendre rule", () => {
  it.each([1, 2, 3, 5, 16, 33, 64])("of order %i integrates even powers up to degree 2n − 1", (n) => {
    const { nodes, weights } = gaussLegendre(n);
    for (let power = 0; power < 2 * n; power += 2) {
      let sum = 0;
      nodes.forEach((x, i) => {
        sum += weights[i]! * x ** power;
      });
      // 2n − 1 rounding errors of x^power each: bound (power + n) ε times the integral.
      expect(Math.abs(sum * (power + 1) - 2)).toBeLessThan((2 * power + 2 * n) * Number.EPSILON + 4e-16);
    }
  });

  it("has the closed-form nodes and weights of order 5", () => {
    const { nodes, weights } = gaussLegendre(5);
    const outer = Math.sqrt(5 + 2 * Math.sqrt(10 / 7)) / 3;
    expect(Math.abs(nodes[4]! - outer)).toBeLessThan(2 * Number.EPSILON);
    expect(Math.abs(weights[4]! - (322 - 13 * Math.sqrt(70)) / 900)).toBeLessThan(4 * Number.EPSILON);
    expect(Math.abs(weights[2]! - 128 / 225)).toBeLessThan(4 * Number.EPSILON);
  });

  it("has ascending, antisymmetric nodes", () => {
    const { nodes } = gaussLegendre(40);
    for (let i = 1; i < 40; i++) expect(nodes[i]!).toBeGreaterThan(nodes[i - 1]!);
    nodes.forEach((x, i) => {
      expect(x + nodes[39 - i]!).toBe(0);
    });
  });
});
