import { expect, it } from "vitest";
import { fn, integral, mul, num, sub, sym, type Term } from "../../../src/algebra/term.ts";
import { GaussianFraction } from "../../../src/exact/gaussian-fraction.ts";
import { Rational } from "../../../src/exact/rational.ts";
import type { Model } from "../../../src/verify/oracle/model.ts";
import { poleSum } from "../../../src/verify/oracle/pole-function.ts";
import { exactValue } from "../../../src/verify/oracle/value.ts";

/** f(v) = 1/(v + 2i), at v = 1 equal to (1 − 2i)/5. */
const pole = GaussianFraction.of(Rational.of(0), Rational.of(-2));
const model = {
  functions: new Map([["f", poleSum([{ at: pole, residue: GaussianFraction.ONE }])]]),
  symbol: () => GaussianFraction.ONE,
  matsubara: [],
} as unknown as Model;
const v = sym("v");
const sifted = (argument: Term): string =>
  exactValue(integral(v, mul(fn("delta", argument), fn("f", v))), model).toString();

it("∫δ(sv − a)f(v)dv = f(a/s)/|s|, for either sign of s", () => {
  expect(sifted(sub(v, num(1)))).toBe("(1/5 - 2i/5)");
  expect(sifted(sub(num(1), v))).toBe("(1/5 - 2i/5)");
  expect(sifted(sub(num(2), mul(num(2), v)))).toBe("(1/10 - i/5)");
});
