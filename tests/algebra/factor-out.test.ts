import { describe, expect, it } from "vitest";
import { factorOut, splitOff } from "../../src/algebra/factor-out.ts";
import {
  add,
  areEqual,
  div,
  fn,
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

const [a, b, c] = ["a", "b", "c"].map(sym) as [Term, Term, Term];

describe("factorOut", () => {
  const factor = sub(mul(a, b), c);
  it("is the exact quotient", () => {
    expect(factorOut(sub(mul(num(6), a, a, b), mul(num(6), a, c)), factor)).toBe(mul(num(6), a));
    expect(factorOut(ZERO, factor)).toBe(ZERO);
  });
  it("refuses a factor with a wrong sign, a lost 2 or another function in it", () => {
    const term = mul(a, sub(fn("h", a), mul(num(2), fn("F_B", b))));
    const wrong = [
      add(fn("h", a), mul(num(2), fn("F_B", b))),
      sub(fn("h", a), fn("F_B", b)),
      sub(fn("h", a), mul(num(2), fn("h", b))),
    ];
    for (const f of wrong) expect(() => factorOut(term, f)).toThrow("is no factor of");
    expect(() => factorOut(term, sub(a, a))).toThrow(RangeError);
  });
  it("measures in a unit that is given by a definition", () => {
    const unit = { w: () => add(pow(a, -1), mul(num(-1), b, a)) };
    const solved = div(mul(c, a), sub(ONE, mul(b, a, a)));
    expect(factorOut(solved, pow(fn("w"), -1), unit)).toBe(c);
    const lost = { w: () => add(pow(a, -1), mul(num(-2), b, a)) };
    expect(() => factorOut(solved, pow(fn("w"), -1), lost)).toThrow("is no factor of");
  });
});

describe("splitOff", () => {
  const w = fn("w");
  const given = { w: () => add(a, mul(b, c)) };
  it("leaves the difference over the names", () => {
    const [part, rest] = splitOff(pow(w, -1), pow(mul(a, add(ONE, b)), -1), given);
    expect(rest).toBe(div(mul(b, sub(a, c)), mul(a, w, add(ONE, b))));
    const value = sub(pow(given.w(), -1), part);
    expect(areEqual(div(mul(b, sub(a, c)), mul(a, given.w(), add(ONE, b))), value)).toBe(true);
  });
  it("keeps the sum whatever the part is", () => {
    for (const part of [ZERO, pow(w, -1), neg(pow(a, -1)), div(b, w)]) {
      const [first, rest] = splitOff(pow(w, -1), part);
      expect(areEqual(add(first, rest), pow(w, -1))).toBe(true);
    }
  });
  it("refuses 1/0", () => {
    expect(() => splitOff(pow(sub(w, add(ZERO, w)), -1), ZERO)).toThrow(RangeError);
    expect(() => splitOff(w, pow(sub(mul(a, add(b, c)), add(mul(a, b), mul(a, c))), -1))).toThrow(RangeError);
  });
});
