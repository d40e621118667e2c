import { describe, expect, it } from "vitest";
import { type AnalyticFunctions, closeContour } from "../../src/algebra/analytic-closing.ts";
import { add, fn, I, mul, neg, num, pow, sub, sym, type Term, ZERO } from "../../src/algebra/term.ts";

const [v, z, c] = [sym("v"), sym("z"), sym("c")];
const pi = sym("pi");
const FUNCTIONS: AnalyticFunctions = {
  R: { side: "upper", order: 1, leading: c },
  A: { side: "lower", order: 1, leading: c },
  fast: { side: "upper", order: 2, leading: c },
  unknown: { side: "upper", order: 1 },
};
const over = (t: Term): Term =>
  closeContour(t, v, FUNCTIONS, (pole) => (pole === z ? "upper" : pole === c ? "lower" : undefined));
const kernel = (at: Term): Term => pow(sub(v, at), -1);

describe("closing a contour on analytic functions", () => {
  it("takes the residue on the side where the function is analytic", () => {
    expect(over(mul(fn("R", v), kernel(z)))).toBe(mul(num(2), pi, I, fn("R", z)));
    expect(over(mul(fn("A", v), kernel(z)))).toBe(ZERO);
    expect(over(mul(fn("A", v), kernel(c)))).toBe(mul(num(-2), pi, I, fn("A", c)));
    expect(over(mul(fn("R", v), kernel(c)))).toBe(ZERO);
  });
  it("turns the side round for an argument that runs backwards", () => {
    expect(over(mul(fn("A", neg(v)), kernel(z)))).toBe(mul(num(2), pi, I, fn("A", neg(z))));
    expect(over(fn("A", sub(z, v)))).toBe(mul(I, pi, c));
  });
  it("keeps the large semicircle where the integrand falls like 1/v", () => {
    expect(over(fn("R", v))).toBe(neg(mul(I, pi, c)));
    expect(over(fn("A", v))).toBe(mul(I, pi, c));
    expect(over(mul(v, fn("fast", v)))).toBe(neg(mul(I, pi, c)));
    expect(over(add(fn("fast", v), pow(fn("R", v), 2)))).toBe(ZERO);
  });
  it("refuses what it cannot close", () => {
    expect(() => over(mul(fn("R", v), fn("A", v)))).toThrow(/neither above nor below/);
    expect(() => over(fn("unknown", v))).toThrow(/tail/);
    expect(() => over(mul(v, fn("R", v)))).toThrow(/does not fall/);
    expect(() => over(mul(fn("R", v), kernel(sym("p"))))).toThrow(/cannot locate/);
    expect(() => over(fn("S", v))).toThrow(/not known to be analytic/);
    expect(() => over(fn("R", mul(num(2), v)))).toThrow(/not ±v \+ c/);
  });
});
