import { describe, expect, it } from "vitest";
import { add, fn, I, mul, neg, num, pow, sub, sym, type Term, ZERO } from "../../src/algebra/term.ts";
import { conjugate, isPositive } from "../../src/claims/conjugate.ts";
import { isShownZero } from "../../src/claims/exact-zero.ts";
import { vanishesByExchange } from "../../src/claims/exchange.ts";
import { isShownZeroLinearly } from "../../src/claims/linear-zero.ts";
import { FIRST, KNOWN, SECOND } from "./scopes.ts";

const int = (body: Term, low: Term, high: Term, variable = FIRST) => fn("int", body, variable, low, high);
const vanishes = (t: Term): boolean => isShownZeroLinearly(t, KNOWN);
const ONE = num(1);

describe("what is shown to vanish", () => {
  it("an odd integrand between opposite limits only", () => {
    expect(vanishes(int(FIRST, neg(ONE), ONE))).toBe(true);
    expect(vanishes(int(FIRST, ZERO, ONE))).toBe(false);
  });
  it("no principal value by parity, whose mirror image has its pole elsewhere", () => {
    const x = sym("x");
    const body = mul(FIRST, pow(sub(pow(FIRST, 2), pow(x, 2)), -1));
    expect(vanishes(fn("pv", body, FIRST, neg(ONE), ONE, x))).toBe(false);
  });
  it("integrals with the same limits only", () => {
    const square = pow(FIRST, 2);
    expect(vanishes(sub(int(square, ZERO, ONE), int(square, ZERO, ONE)))).toBe(true);
    expect(vanishes(sub(int(mul(num(2), square), ZERO, ONE), mul(num(2), int(square, ZERO, num(2)))))).toBe(
      false,
    );
  });
  it("what an exchange turns around, between the same limits only", () => {
    const nested = (high: Term) =>
      vanishesByExchange(int(ZERO, ZERO, ONE), int(sub(FIRST, SECOND), ZERO, high, SECOND), KNOWN);
    expect(nested(ONE)).toBe(true);
    expect(nested(num(2))).toBe(false);
  });
  it("no phase of an odd number of half turns", () => {
    const phase = (k: number) => fn("exp", mul(num(k), I, sym("pi"), sym("n")));
    expect(isShownZero(sub(phase(2), ONE), KNOWN)).toBe(true);
    expect(isShownZero(sub(phase(1), ONE), KNOWN)).toBe(false);
    expect(isShownZero(sub(phase(3), ONE), KNOWN)).toBe(false);
  });
  it("takes for real and positive what is so for every real variable only", () => {
    const x = sym("x");
    const root = fn("sqrt", x);
    expect(conjugate(root, KNOWN)).toBe(fn("conj", root));
    expect(conjugate(fn("sqrt", pow(x, 2)), KNOWN)).toBe(fn("sqrt", pow(x, 2)));
    expect(isPositive(add(pow(x, 2), ONE), KNOWN)).toBe(true);
    expect(isPositive(add(pow(x, 2), sym("y")), KNOWN)).toBe(false);
  });
});
