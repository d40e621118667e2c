import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectIn, fromZero } from "../../src/algebra/collect.ts";
import { add, areEqual, div, fn, HALF, I, mul, num, ONE, pow, sub, sym, type Term } from "../../src/index.ts";

const [a, b, c, d] = ["a", "b", "c", "d"].map(sym) as [Term, Term, Term, Term];
/** Random terms c_0 + c_1 a + c_2 b with coefficients in c and d. */
const linear = fc
  .array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }), fc.boolean()), {
    minLength: 3,
    maxLength: 3,
  })
  .map((rows) => {
    const parts = rows.map(([p, q, below]) =>
      mul(num(p), add(c, mul(num(q), d)), below ? pow(add(c, d), -1) : ONE),
    );
    return add(parts[0]!, mul(parts[1]!, a), mul(parts[2]!, b));
  });

describe("collectIn", () => {
  it("gives the coefficients of the atoms, what they share in front", () => {
    const term = sub(mul(a, add(c, d)), mul(sub(a, b), sub(c, d)));
    expect(collectIn(term, [a, b])).toBe(add(mul(num(2), a, d), mul(b, sub(c, d))));
    expect(collectIn(add(mul(I, c, a), mul(num(2), I, c, b)), [a, b])).toBe(
      mul(I, c, add(a, mul(num(2), b))),
    );
  });
  it("never changes the value", () => {
    fc.assert(
      fc.property(linear, (term) => {
        expect(areEqual(collectIn(term, [a, b]), term)).toBe(true);
      }),
      { numRuns: 60, seed: 11 },
    );
  });
  it("feels a wrong sign and a lost factor 2 in what it sorts", () => {
    const right = collectIn(add(mul(num(2), a, c), mul(b, d)), [a, b]);
    expect(areEqual(collectIn(sub(mul(num(2), a, c), mul(b, d)), [a, b]), right)).toBe(false);
    expect(areEqual(collectIn(add(mul(a, c), mul(b, d)), [a, b]), right)).toBe(false);
  });
  it("refuses what is not linear in the atoms together", () => {
    for (const term of [mul(a, a, c), mul(a, b), div(c, add(a, d)), add(b, fn("f", a))])
      expect(() => collectIn(term, [a, b])).toThrow("not linear in");
    expect(collectIn(add(b, fn("f", a)), [b])).toBe(add(b, fn("f", a)));
  });
});

describe("fromZero", () => {
  it("is slope times distance from the zero", () => {
    const [K, h] = [fn("K", a), fn("h", a)];
    const balance = mul(HALF, c, sub(mul(K, add(h, ONE)), mul(add(K, d), h)));
    expect(fromZero(balance, K)).toBe(mul(HALF, c, sub(K, mul(h, d))));
  });
  it("sorts the zero by other atoms", () => {
    const slope = add(ONE, c);
    const term = add(mul(slope, add(a, HALF)), b);
    expect(fromZero(term, a, [b])).toBe(mul(slope, add(a, HALF, div(b, slope))));
  });
  it("never changes the value", () => {
    fc.assert(
      fc.property(linear, (term) => {
        const withSlope = add(term, mul(num(9), c, c, a));
        expect(areEqual(fromZero(withSlope, a, [b]), withSlope)).toBe(true);
      }),
      { numRuns: 60, seed: 12 },
    );
  });
  it("refuses a slope that vanishes, also where it has to be multiplied out, and squares", () => {
    expect(() => fromZero(add(b, c), a)).toThrow("does not depend on");
    expect(() => fromZero(sub(mul(a, add(c, d)), add(mul(a, c), mul(a, d))), a)).toThrow(
      "does not depend on",
    );
    expect(() => fromZero(mul(a, a), a)).toThrow("not linear in");
  });
});
