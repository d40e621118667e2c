import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collected, tidy } from "../../src/algebra/tidy.ts";
import { add, areEqual, div, I, mul, num, pow, ratio, sub, sym, type Term } from "../../src/index.ts";

const [a, b, c] = ["a", "b", "c"].map(sym) as [Term, Term, Term];

describe("tidy", () => {
  it("takes common factors and numbers out of a sum", () => {
    expect(tidy(add(mul(ratio(1, 2), a, b), mul(ratio(3, 4), a, c)))).toBe(
      mul(ratio(1, 4), a, add(mul(num(2), b), mul(num(3), c))),
    );
    expect(tidy(sub(mul(num(-2), a), mul(num(4), b)))).toBe(mul(num(-2), add(a, mul(num(2), b))));
  });
  it("cancels a fraction and leaves complex sums alone", () => {
    expect(tidy(div(sub(mul(a, a), mul(b, b)), sub(a, b)))).toBe(add(a, b));
    expect(tidy(add(a, mul(I, b)))).toBe(add(a, mul(I, b)));
  });
  it("never changes the value", () => {
    const rational = fc.integer({ min: -6, max: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rational, rational, rational), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const sum = add(
            ...rows.map(([p, q, r]) => mul(num(p), pow(a, Math.abs(q)), add(b, mul(num(r), c)))),
          );
          const term = div(sum, add(a, mul(num(2), b)));
          expect(areEqual(tidy(term), term)).toBe(true);
          expect(areEqual(collected(tidy(term), b), term)).toBe(true);
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  });
});
