import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { criticalTemperatureDigits } from "../../src/solvers/precise/critical-temperature-digits.ts";

const einstein = { kind: "einstein", omega: 1, lambda: 1 } as const;
const coulomb = { muStar: "0.1", cutoff: "5" };

function distance(a: string, b: string): number {
  return Rational.parse(a)!.sub(Rational.parse(b)!).abs().toNumber();
}

describe("forty digits of T_c with μ*", () => {
  it("contain those of fewer digits within the errors stated", () => {
    const [few, many] = [25, 40].map((digits) => criticalTemperatureDigits(einstein, digits, { coulomb }));
    expect(distance(few!.value, many!.value)).toBeLessThanOrEqual(Number(few!.error));
    expect(Number(few!.error)).toBeLessThan(1e-25 * Number(few!.value));
    expect(Number(many!.error)).toBeLessThan(1e-40 * Number(many!.value));
  });
});
