import { describe, expect, it } from "vitest";
import { limitAtZero } from "../../src/algebra/limit.ts";
import {
  add,
  areEqual,
  div,
  fn,
  InternalError,
  mul,
  neg,
  num,
  ONE,
  pow,
  sub,
  sym,
  type Term,
  ZERO,
} from "../../src/index.ts";

const [s, x, T] = [sym("s"), sym("x"), sym("T")];
const coth = (e: Term): Term => fn("coth", e);
const ln = (e: Term): Term => fn("log", e);
const forms = { near: { coth: (u: Term) => pow(u, -1) }, far: { coth: () => ONE } };

describe("the limit rule", () => {
  it("takes the form near zero or far out by how the argument behaves", () => {
    expect(limitAtZero(mul(s, coth(div(s, T))), s, forms)).toBe(T);
    expect(limitAtZero(sub(coth(div(x, mul(T, s))), div(mul(T, s), x)), s, forms)).toBe(ONE);
  });
  it("is exact for rational terms, and zero where the term vanishes", () => {
    const quotient = div(sub(pow(add(x, s), 2), pow(x, 2)), s);
    expect(areEqual(limitAtZero(quotient, s), mul(num(2), x))).toBe(true);
    expect(limitAtZero(mul(s, coth(div(x, s))), s, forms)).toBe(ZERO);
  });
  it("keeps ln s where it does not vanish, and splits the logarithm of a power", () => {
    const left = limitAtZero(mul(ln(s), div(add(ONE, pow(s, 2)), sub(ONE, s))), s);
    expect(left).toBe(ln(s));
    expect(limitAtZero(ln(mul(x, pow(s, -2), add(ONE, s))), s)).toBe(add(mul(num(-2), ln(s)), ln(x)));
    expect(limitAtZero(mul(s, ln(mul(x, s))), s)).toBe(ZERO);
  });
  it("refuses a limit that rests on what the leading form drops", () => {
    // coth u − 1/u → 0, but the leading form alone says nothing of it at order 1/u · u.
    expect(() => limitAtZero(sub(coth(s), pow(s, -1)), s, forms)).toThrow(/what the leading forms drop/);
    expect(() => limitAtZero(div(sub(coth(div(x, s)), ONE), s), s, forms)).toThrow(
      /what the leading forms drop/,
    );
    expect(() => limitAtZero(div(sub(ln(add(ONE, s)), s), s), s)).toThrow(/what the leading forms drop/);
  });
  it("refuses a term that grows, a function without a form, and an argument of unknown sign", () => {
    expect(() => limitAtZero(coth(s), s, forms)).toThrow(/grows like s\^-1/);
    expect(() => limitAtZero(coth(add(x, s)), s, forms)).toThrow(/no leading form of coth/);
    expect(() => limitAtZero(fn("tanh", s), s, forms)).toThrow(InternalError);
    expect(() => limitAtZero(coth(neg(div(x, s))), s, forms)).toThrow(/not seen to be positive/);
    expect(() => limitAtZero(ln(mul(sub(x, T), s)), s)).toThrow(/not seen to be positive/);
  });
});
