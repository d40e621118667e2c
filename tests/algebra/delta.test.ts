import { describe, expect, it } from "vitest";
import { sift } from "../../src/algebra/delta.ts";
import {
  add,
  areEqual,
  fn,
  I,
  integral,
  mul,
  neg,
  num,
  pow,
  ratio,
  sub,
  sym,
  type Term,
} from "../../src/index.ts";

const [x, a, b] = [sym("x"), sym("a"), sym("b")];
const f = (e: Term): Term => fn("f", e);
const delta = (e: Term): Term => fn("delta", e);

describe("sift", () => {
  it("picks the value at the root, over the size of the slope", () => {
    expect(sift(integral(x, mul(delta(sub(x, a)), f(x))))).toBe(f(a));
    expect(sift(integral(x, mul(b, delta(add(mul(num(-3), x), a)), f(sub(b, x)))))).toBe(
      mul(ratio(1, 3), b, f(sub(b, mul(ratio(1, 3), a)))),
    );
  });
  it("adds the two lines of an odd spectrum, and feels a wrong sign and a lost 2", () => {
    const spectrum = (sign: 1 | -1, weight: Term): Term =>
      mul(weight, add(delta(sub(x, a)), mul(num(sign), delta(add(x, a)))));
    const value = (s: Term): Term => sift(integral(x, mul(s, f(x))));
    const right = mul(ratio(1, 2), sub(f(a), f(neg(a))));
    expect(areEqual(value(spectrum(-1, ratio(1, 2))), right)).toBe(true);
    expect(areEqual(value(spectrum(1, ratio(1, 2))), right)).toBe(false);
    expect(areEqual(value(spectrum(-1, num(1))), right)).toBe(false);
  });
  it("leaves what is smooth as it stands", () => {
    const smooth = mul(add(f(x), b), pow(add(x, b), -1));
    expect(sift(integral(x, mul(delta(sub(x, a)), smooth)))).toBe(mul(add(f(a), b), pow(add(a, b), -1)));
  });
  it("refuses no δ, two, a square, a slope that is a symbol or imaginary, and a nonlinear argument", () => {
    const refused = [
      f(x),
      mul(delta(x), delta(sub(x, a))),
      mul(add(delta(x), b), f(x)),
      pow(delta(x), 2),
      delta(mul(a, x)),
      delta(mul(I, x)),
      delta(add(x, mul(x, x))),
      delta(a),
    ];
    for (const body of refused) expect(() => sift(integral(x, body))).toThrow();
    expect(() => sift(delta(x))).toThrow("only an integral");
  });
});
