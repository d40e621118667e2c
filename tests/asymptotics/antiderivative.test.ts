import { describe, expect, it } from "vitest";
import { differentiate, powerSlope } from "../../src/algebra/differentiate.ts";
import { rewrite, substitute } from "../../src/algebra/rewrite.ts";
import { definiteIntegral, onHalfLine, primitive } from "../../src/asymptotics/antiderivative.ts";
import {
  add,
  areEqual,
  div,
  fn,
  InternalError,
  mul,
  num,
  ONE,
  pow,
  ratio,
  sub,
  sym,
  type Term,
} from "../../src/index.ts";

const x = sym("x");
const a = sym("a");

describe("differentiate", () => {
  it("knows the product and the chain rule", () => {
    const term = mul(pow(x, 2), fn("log", add(ONE, pow(mul(a, x), 2))));
    const expected = add(
      mul(num(2), x, fn("log", add(ONE, pow(mul(a, x), 2)))),
      div(mul(num(2), pow(a, 2), pow(x, 3)), add(ONE, pow(mul(a, x), 2))),
    );
    expect(areEqual(differentiate(term, x), expected)).toBe(true);
  });
  it("takes a power with a symbol for its exponent", () => {
    const base = add(pow(x, 2), pow(a, 2));
    const n = sym("n");
    const slope = differentiate(mul(x, fn("P", x)), x, { P: () => powerSlope(base, n, x)(fn("P", x)) });
    const atPower =
      (k: number): ((t: Term) => Term) =>
      (t) =>
        substitute(
          rewrite(t, (u) => (u === fn("P", x) ? pow(base, -k) : undefined)),
          new Map([[n, num(k)]]),
        );
    for (const k of [1, 2, 5])
      expect(areEqual(atPower(k)(slope), differentiate(mul(x, pow(base, -k)), x))).toBe(true);
    // The exponent of a neighbour is another derivative.
    expect(areEqual(atPower(2)(slope), differentiate(mul(x, pow(base, -3)), x))).toBe(false);
  });
  it("refuses a function that it does not know", () => {
    expect(() => differentiate(fn("gamma", x), x)).toThrow(InternalError);
    expect(() => differentiate(fn("gamma", a), x)).not.toThrow();
  });
});

describe("definiteIntegral", () => {
  it("finds ∫_0^1 dx x/(1+x)² = ln 2 − ½", () => {
    const integrand = div(x, pow(add(ONE, x), 2));
    const { value } = definiteIntegral(integrand, x, [
      primitive(fn("log", add(ONE, x)), fn("log", num(2))),
      primitive(pow(add(ONE, x), -1), ratio(1, 2), ONE),
    ]);
    expect(areEqual(value, sub(fn("log", num(2)), ratio(1, 2)))).toBe(true);
  });
  it("finds the values at the ends of the half line", () => {
    const arctan = fn("arctan", div(x, a));
    const { value } = definiteIntegral(pow(add(pow(a, 2), pow(x, 2)), -1), x, [
      onHalfLine(div(arctan, a), x),
    ]);
    expect(value).toBe(div(sym("pi"), mul(num(2), a)));
    const logs = sub(fn("log", add(x, a)), fn("log", add(x, num(2))));
    const ends = onHalfLine(logs, x, ONE);
    expect([ends.upper, ends.lower]).toEqual([num(0), sub(fn("log", add(ONE, a)), fn("log", num(3)))]);
    expect(() => onHalfLine(fn("log", add(x, a)), x)).toThrow(/diverges like a logarithm/);
    expect(() => onHalfLine(pow(x, 2), x)).toThrow(/grows/);
  });
  it("says so where the basis holds no antiderivative", () => {
    expect(() => definiteIntegral(pow(x, -1), x, [primitive(pow(x, 2)), primitive(pow(x, 3))])).toThrow(
      InternalError,
    );
  });
});
