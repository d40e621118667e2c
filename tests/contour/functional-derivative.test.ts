import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, fn, HALF, integral, mul, num, pow, sym, type Term } from "../../src/algebra/term.ts";
import { areEqual } from "../../src/algebra/zero.ts";
import { functionalDerivative } from "../../src/contour/functional-derivative.ts";

const [x, y, a, b] = [sym("x"), sym("y"), sym("z_1"), sym("z_2")];
const X = (p: Term, q: Term): Term => fn("X", p, q);
const D = (p: Term, q: Term): Term => fn("D", p, q);
const over = (body: Term): Term => integral(a, integral(b, body));

describe("functional derivative", () => {
  it("of a linear functional is its kernel", () => {
    expect(functionalDerivative(over(mul(D(a, b), X(a, b))), { head: "X", at: [x, y] })).toBe(D(x, y));
  });
  it("of a quadratic functional has both orders", () => {
    const found = functionalDerivative(over(mul(D(a, b), X(a, b), X(b, a))), { head: "X", at: [x, y] });
    expect(areEqual(found, mul(X(y, x), add(D(x, y), D(y, x))))).toBe(true);
  });
  it("counts powers", () => {
    const found = functionalDerivative(over(pow(X(a, b), 3)), { head: "X", at: [x, y] });
    expect(found).toBe(mul(num(3), pow(X(x, y), 2)));
  });
  it("of a symmetric function is symmetric", () => {
    const found = functionalDerivative(over(mul(X(a, b), D(a, b))), {
      head: "D",
      at: [x, y],
      symmetric: true,
    });
    expect(areEqual(found, mul(HALF, add(X(x, y), X(y, x))))).toBe(true);
  });
  it("is linear", () => {
    const terms = [mul(D(a, b), X(a, b)), mul(X(a, b), X(b, a)), D(a, b)];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 3, maxLength: 3 }), (c) => {
        const of = (t: Term): Term => functionalDerivative(over(t), { head: "X", at: [x, y] });
        const combined = of(add(...terms.map((t, k) => mul(num(c[k]!), t))));
        return areEqual(combined, add(...terms.map((t, k) => mul(num(c[k]!), of(t)))));
      }),
      { seed: 5, numRuns: 20 },
    );
  });
  it("refuses what is no polynomial and what is not integrated over", () => {
    expect(() => functionalDerivative(over(pow(X(a, b), -1)), { head: "X", at: [x, y] })).toThrow();
    expect(() => functionalDerivative(X(a, b), { head: "X", at: [x, y] })).toThrow("not integrated");
  });
});
