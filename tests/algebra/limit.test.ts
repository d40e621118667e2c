import { describe, expect, it } from "vitest";
import { limitAtZero } from "../../src/algebra/limit.ts";
import {
  add,
  areEqual,
  div,
  fn,
  I,
  InternalError,
  mul,
  neg,
  num,
  ONE,
  pow,
  ratio,
  sub,
  sym,
  type Term,
  ZERO,
} from "../../src/index.ts";

const [s, x, T, pi] = [sym("s"), sym("x"), sym("T"), sym("pi")];
const coth = (e: Term): Term => fn("coth", e);
const ln = (e: Term): Term => fn("log", e);
const A = (e: Term): Term => fn("A", e);
const forms = { near: { A: (u: Term) => mul(x, u) }, far: { A: () => ONE } };

describe("the limit rule", () => {
  it("takes the form near zero or far out by how the argument behaves", () => {
    expect(limitAtZero(mul(s, coth(div(s, T))), s)).toBe(T);
    expect(limitAtZero(sub(coth(div(x, mul(T, s))), div(mul(T, s), x)), s)).toBe(ONE);
    expect(limitAtZero(div(A(mul(s, T)), s), s, forms)).toBe(mul(x, T));
  });
  it("knows the other end, the constant part and the next power of known functions", () => {
    expect(limitAtZero(coth(neg(div(x, s))), s)).toBe(num(-1));
    expect(limitAtZero(fn("arctan", sub(s, div(x, s))), s)).toBe(mul(ratio(-1, 2), pi));
    expect(limitAtZero(add(coth(T), fn("tanh", s)), s)).toBe(coth(T));
    expect(limitAtZero(div(sub(fn("exp", mul(x, s)), ONE), s), s)).toBe(x);
    expect(limitAtZero(div(sub(fn("arctan", div(x, s)), mul(ratio(1, 2), pi)), s), s)).toBe(neg(pow(x, -1)));
  });
  it("takes ψ and ln off the real axis", () => {
    const both = [1, -1].map((sign) => fn("digamma", add(ONE, div(mul(num(sign), I, x), s))));
    expect(limitAtZero(add(...both), s)).toBe(add(mul(num(2), ln(x)), mul(num(-2), ln(s))));
    expect(() => limitAtZero(fn("digamma", neg(div(x, s))), s)).toThrow(/no leading form of digamma/);
  });
  it("takes Li_2 to −∞, where a wrong constant or square would show", () => {
    const landen = add(fn("dilog", neg(pow(s, -2))), mul(ratio(1, 2), pow(ln(add(ONE, pow(s, -2))), 2)));
    expect(limitAtZero(landen, s)).toBe(mul(ratio(-1, 6), pow(pi, 2)));
  });
  it("is continuous where a function is smooth, and takes the value of a logarithm as it stands", () => {
    expect(limitAtZero(fn("arctan", add(x, s)), s)).toBe(fn("arctan", x));
    expect(() => limitAtZero(div(sub(fn("arctan", add(x, s)), fn("arctan", x)), s), s)).toThrow(
      /leading forms drop/,
    );
    expect(limitAtZero(ln(add(pow(add(x, ONE), 2), s)), s)).toBe(mul(num(2), ln(add(x, ONE))));
    expect(() => limitAtZero(fn("dilog", add(ONE, s)), s)).toThrow(/no leading form of dilog/);
  });
  it("uses as much of a form as is said to hold", () => {
    const difference = sub(A(s), mul(x, s));
    expect(() => limitAtZero(div(difference, pow(s, 2)), s, forms)).toThrow(/what the leading forms drop/);
    const odd = { near: { A: { form: forms.near.A, order: 2 } } };
    expect(limitAtZero(div(difference, pow(s, 2)), s, odd)).toBe(ZERO);
  });
  it("is exact for rational terms, and zero where the term vanishes", () => {
    const quotient = div(sub(pow(add(x, s), 2), pow(x, 2)), s);
    expect(areEqual(limitAtZero(quotient, s), mul(num(2), x))).toBe(true);
    expect(limitAtZero(mul(s, coth(div(x, s))), s)).toBe(ZERO);
  });
  it("keeps ln s where it does not vanish, and splits the logarithm of a power", () => {
    const left = limitAtZero(mul(ln(s), div(add(ONE, pow(s, 2)), sub(ONE, s))), s);
    expect(left).toBe(ln(s));
    expect(limitAtZero(ln(mul(x, pow(s, -2), add(ONE, s))), s)).toBe(add(mul(num(-2), ln(s)), ln(x)));
    expect(limitAtZero(mul(s, ln(mul(x, s))), s)).toBe(ZERO);
  });
  it("refuses a limit that rests on what the leading form drops", () => {
    // coth u = 1/u + u/3 + …: the form says nothing of the second term.
    expect(() => limitAtZero(div(sub(coth(s), pow(s, -1)), s), s)).toThrow(/what the leading forms drop/);
    expect(() => limitAtZero(div(sub(A(div(x, s)), ONE), s), s, forms)).toThrow(
      /what the leading forms drop/,
    );
    expect(() => limitAtZero(div(sub(ln(add(ONE, s)), s), s), s)).toThrow(/what the leading forms drop/);
  });
  it("refuses a term that grows, a function without a form, and an argument of unknown sign", () => {
    expect(() => limitAtZero(coth(s), s)).toThrow(/grows like s\^-1/);
    expect(() => limitAtZero(fn("digamma", add(x, s)), s)).toThrow(/no leading form of digamma/);
    expect(() => limitAtZero(fn("F_B", s), s, forms)).toThrow(InternalError);
    expect(() => limitAtZero(A(neg(div(x, s))), s, forms)).toThrow(/no leading form of A/);
    expect(() => limitAtZero(coth(div(sub(x, T), s)), s)).toThrow(/not seen to be positive/);
    expect(() => limitAtZero(ln(mul(sub(x, T), s)), s)).toThrow(/not seen to be positive/);
  });
});
