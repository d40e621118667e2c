import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { criticalCouplingDigits } from "../../src/solvers/precise/critical-coupling-digits.ts";

const einstein = { kind: "einstein", omega: 1, lambda: 1 } as const;

/**
 * Found with sixty digits, whose two settings, a symmetric matrix and collocation, share no grid with those for forty-five.
 * The plain truncations of equilibrium_plain.py end near thirty-four.
 */
const SIXTY = "120.48670775108262994278118002861282094040156520494118997062610";

describe("λ_c of the Einstein boson beyond forty digits", () => {
  it("at T = 2 with forty-five digits contains that with sixty", () => {
    const { value, error } = criticalCouplingDigits(einstein, "2", 45);
    const off = Rational.parse(value)!.sub(Rational.parse(SIXTY)!).abs().toNumber();
    expect(off).toBeLessThanOrEqual(Number(error));
    expect(Number(error)).toBeLessThan(1e-45 * Number(SIXTY));
  });
});
