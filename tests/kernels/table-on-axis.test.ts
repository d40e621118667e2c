import { describe, expect, it } from "vitest";
import { InputError } from "../../src/errors/errors.ts";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";
import { tableLambdaBall } from "../../src/kernels/table-balls.ts";
import { TableOnAxis } from "../../src/kernels/table-on-axis.ts";
import { RealBall } from "../../src/precision/index.ts";

const table = (x: readonly string[], a: readonly string[]) => ({
  x: x.map((text) => Rational.parse(text)!),
  a: a.map((text) => Rational.parse(text)!),
});

const TABLES = [
  [
    "a peak with a jump at its end",
    table(["0", "0.3", "0.7", "1", "1.9"], ["0", "0.1", "0.9", "0.2", "0.6"]),
  ],
  ["a gap and a narrow line", table(["0", "3", "3.0001", "3.0002", "40"], ["0", "0", "700", "0", "0"])],
  ["both signs", table(["0", "1", "2", "3"], ["0", "2", "-3", "0"])],
] as const;

describe.each(TABLES)("λ(iν) by blocks of a table: %s", (_, given) => {
  // From one block to ten; at 1/3 the frequency is no double.
  const frequencies = ["1e-5", "0.01", "1/3", "0.9", "2.5", "7", "1e4"];

  it.each(frequencies)(
    "contains the derived function of the cells at ν = %s, and is as narrow as asked",
    (text) => {
      const nu = Rational.parse(text)!;
      const exact = tableLambdaBall(Gaussian.of(Rational.ZERO, nu), given, 300).re;
      for (const bits of [60, 150]) {
        const found = new TableOnAxis(given, bits).at(RealBall.fromRational(nu, bits + 64));
        expect(found.containsBall(exact)).toBe(true);
        const size = exact.abs().toNumber() * 2 ** (8 - bits);
        expect(found.radius().toNumber()).toBeLessThan(size);
      }
    },
  );
});

describe("λ(iν) of a ball of frequencies", () => {
  it("contains the values at both of its ends", () => {
    const given = TABLES[0][1];
    const [low, high] = ["0.4", "0.41"].map((text) => Rational.parse(text)!);
    const hull = RealBall.hull(RealBall.fromRational(low!, 80), RealBall.fromRational(high!, 80), 80);
    const found = new TableOnAxis(given, 80).at(hull);
    for (const nu of [low!, high!])
      expect(found.containsBall(tableLambdaBall(Gaussian.of(Rational.ZERO, nu), given, 120).re)).toBe(true);
  });
});

describe("λ(iν) next to zero", () => {
  it("is that of the cells at the least double, and refused below", () => {
    const given = TABLES[1][1];
    const on = new TableOnAxis(given, 60);
    const least = Rational.of(1n, 1n << 1074n);
    const exact = tableLambdaBall(Gaussian.of(Rational.ZERO, least), given, 60).re;
    expect(on.at(RealBall.fromRational(least, 60)).overlaps(exact)).toBe(true);
    const below = RealBall.fromRational(Rational.of(1n, 1n << 1100n), 60);
    expect(() => on.at(below)).toThrow(InputError);
  });
});
