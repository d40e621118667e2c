import { describe, expect, it } from "vitest";
import { gatherLogarithms, splitLogarithm } from "../../src/algebra/split-logarithm.ts";
import { add, div, fn, I, mul, neg, num, pow, ratio, sub, sym, type Term } from "../../src/index.ts";

const [a, b, c] = [sym("a"), sym("b"), sym("c")];
const ln = (e: Term): Term => fn("log", e);

/** Value at a = 1.7, b = 0.3, c = 2.9 in plain floating point. */
function value(t: Term): number {
  const at: Readonly<Record<string, number>> = { a: 1.7, b: 0.3, c: 2.9 };
  if (t.kind === "num") return Number(t.value.re.num) / Number(t.value.re.den);
  if (t.kind === "sym") return at[t.name]!;
  if (t.kind === "fn") return Math.log(value(t.args[0]!));
  if (t.kind === "pow") return value(t.base) ** t.exponent;
  if (t.kind === "sum") return t.terms.reduce((s, p) => s + value(p), 0);
  if (t.kind === "prod") return t.factors.reduce((s, p) => s * value(p), 1);
  throw new Error(t.kind);
}

describe("splitLogarithm", () => {
  it("goes by the parts, the rest in primes and factors", () => {
    expect(splitLogarithm(div(a, mul(num(2), b, c)), [div(a, b)])).toBe(
      sub(ln(div(a, b)), add(ln(num(2)), ln(c))),
    );
    expect(splitLogarithm(div(a, b), [div(a, c), div(c, b)])).toBe(add(ln(div(a, c)), ln(div(c, b))));
    expect(splitLogarithm(mul(ratio(1, 12), pow(a, 3)), [])).toBe(
      sub(mul(num(3), ln(a)), add(mul(num(2), ln(num(2))), ln(num(3)))),
    );
  });
  it("keeps the value, whatever the parts", () => {
    const whole = div(mul(ratio(45, 8), a, a), mul(b, add(a, c)));
    for (const parts of [[], [a], [div(b, a), c], [mul(num(7), b), add(a, c)]])
      expect(value(splitLogarithm(whole, parts))).toBeCloseTo(value(ln(whole)), 12);
    // Seeded mistakes: a lost 2, a factor on the wrong side of the line.
    expect(value(splitLogarithm(div(whole, num(2)), [a]))).not.toBeCloseTo(value(ln(whole)), 1);
    expect(value(splitLogarithm(mul(whole, b, b), [a]))).not.toBeCloseTo(value(ln(whole)), 1);
  });
  it("has an inverse with as large a multiple as there is", () => {
    expect(gatherLogarithms(sub(mul(num(2), ln(a)), ln(ratio(1, 4))))).toBe(mul(num(2), ln(mul(num(2), a))));
    expect(gatherLogarithms(neg(ln(pow(a, -1))))).toBe(ln(a));
    expect(gatherLogarithms(sub(ln(a), ln(a)))).toBe(num(0));
    expect(() => gatherLogarithms(add(a, ln(b)))).toThrow("no multiple");
    expect(() => gatherLogarithms(mul(ratio(1, 2), ln(b)))).toThrow("no multiple");
  });
  it("refuses numbers without a real logarithm, and large ones", () => {
    for (const t of [neg(a), mul(I, a), mul(num(0), a)])
      expect(() => splitLogarithm(t, [])).toThrow("not real");
    expect(() => splitLogarithm(mul(num(10_007), a), [])).toThrow("not taken apart");
  });
});
