import { describe, expect, it } from "vitest";
import { InputError, UnsupportedError } from "../../../src/errors/errors.ts";
import { Rational } from "../../../src/exact/rational.ts";
import { criticalCouplingDigits } from "../../../src/solvers/precise/critical-coupling-digits.ts";
import { criticalTemperatureDigits } from "../../../src/solvers/precise/critical-temperature-digits.ts";
import type { DigitsAnswer } from "../../../src/solvers/precise/precise-problem.ts";

const einstein = { kind: "einstein", omega: 1, lambda: 1 } as const;
const exact = (text: string): Rational => Rational.parse(text)!;

/** |a − b| as a multiple of the bound. */
function distance(a: string, b: string): number {
  return exact(a).sub(exact(b)).abs().toNumber();
}

function expectWithin(found: DigitsAnswer, reference: string, slack: number): void {
  expect(distance(found.value, reference)).toBeLessThanOrEqual(Number(found.error) + slack);
  expect(Number(found.error)).toBeLessThan(10 ** -found.digits * Number(found.value));
}

describe("critical coupling to any number of digits", () => {
  // Independent references (theory notes), to the digits given: half a unit of their last digit is their error.
  it.each([
    ["0.5", "8.168446506912", 5e-13],
    ["0.1", "0.88949340365144", 5e-15],
  ])("Einstein, T = %s: %s", (temperature, reference, slack) => {
    expectWithin(criticalCouplingDigits(einstein, temperature, 14), reference, slack);
  });

  it("agrees with itself at twice the digits, within the error stated", () => {
    const [few, many] = [10, 20].map((digits) => criticalCouplingDigits(einstein, 0.3, digits));
    expectWithin(few!, many!.value, Number(many!.error));
  });

  it("of a spectrum without a gap is refused where so many digits need too many unknowns", () => {
    const oscillator = { kind: "oscillator", omega: 1, kappa: 0.1, lambda: 1 } as const;
    expect(() => criticalCouplingDigits(oscillator, "1e-4", 100)).toThrow(UnsupportedError);
  });

  it("refuses T ≤ 0, numbers that are none and digits out of range", () => {
    for (const temperature of ["0", "-1", "abc"])
      expect(() => criticalCouplingDigits(einstein, temperature, 12)).toThrow(InputError);
    for (const digits of [0, 1.5, 101])
      expect(() => criticalCouplingDigits(einstein, "1", digits)).toThrow(InputError);
  });
});

describe("critical temperature to any number of digits", () => {
  it("of the Einstein boson at λ = 1", () => {
    expectWithin(criticalTemperatureDigits(einstein, 12), "0.1146195120903", 5e-14);
  });

  it("is the inverse of the critical coupling", () => {
    const { value, error } = criticalCouplingDigits(einstein, "0.2", 14);
    const back = criticalTemperatureDigits(einstein, 14, { lambda: value });
    // dT_c/dλ is below 0.2 there.
    expectWithin(back, "0.2", 0.2 * Number(error));
  });
});
