import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { repulsiveTemperatureEnclosure } from "../../src/solvers/enclosure/repulsion/critical-temperature.ts";

const enclosed = (lambda: number, muStar: string, cutoff: string, digits: number) => {
  const repulsion = { muStar: Rational.parse(muStar)!, cutoff: Rational.parse(cutoff)! };
  const { lower, upper } = repulsiveTemperatureEnclosure(
    { kind: "einstein", omega: 1, lambda },
    digits,
    repulsion,
  );
  return { lower: lower.toNumber(), upper: upper.toNumber() };
};

// References: `tc --digits 12`.
describe("enclosure of T_c with strong repulsion", () => {
  // κ > 1 in a small part of T just below T_c, where the number of frequencies below the cutoff jumps.
  it.each([2, 3, 4, 5, 6])("fewer digits are not harder than more: λ = μ* = 1, %d digits", (digits) => {
    const { lower, upper } = enclosed(1, "1", "8", digits);
    expect(lower).toBeLessThan(0.00875078724903892);
    expect(upper).toBeGreaterThan(0.00875078724903892);
    expect(upper / lower - 1).toBeLessThan(10 ** -digits);
  });

  it.each([
    ["0.2", "0.1", "10", 0.00000910927314618715],
    ["0.5", "0.5", "8", 0.000125152557599171],
    ["0.45", "0.45", "8", 0.0000414162655846194],
  ])("far below T_c without repulsion: λ = %s, μ* = %s", (lambda, muStar, cutoff, reference) => {
    const { lower, upper } = enclosed(Number(lambda), muStar, cutoff, 4);
    expect(lower).toBeLessThan(reference);
    expect(upper).toBeGreaterThan(reference);
    expect(upper / lower - 1).toBeLessThan(1e-4);
  });
});
