import { describe, expect, it } from "vitest";
import { inLetters, type Letters } from "../../src/algebra/letters.ts";
import { unfold } from "../../src/algebra/rewrite.ts";
import { add, areEqual, fn, mul, num, ONE, sub, sym, type Term } from "../../src/index.ts";

const [f, g, n] = ["f", "g", "n"].map((name) => fn(name)) as [Term, Term, Term];
const level = (a: Term): Letters => ({ atom: a, pair: [a, sub(ONE, a)] });
const letters = [level(f), level(g), { atom: n, pair: [n, add(ONE, n)] as const }];
/** 1 + h′F − h(h′ + F). */
const [h, k, F] = ["h", "k", "F"].map((name) => fn(name)) as [Term, Term, Term];
const defect = sub(add(ONE, mul(k, F)), mul(h, add(k, F)));
const occupied = (sign: 1 | -1, factor: number) => ({
  h: () => sub(ONE, mul(num(2), f)),
  k: () => sub(ONE, mul(num(2), g)),
  F: () => add(ONE, mul(num(sign * factor), n)),
});
const boltzmann = mul(num(4), sub(mul(f, sub(ONE, g), add(ONE, n)), mul(g, sub(ONE, f), n)));

describe("inLetters", () => {
  it("finds emission and absorption with their factor 4, and nothing else", () => {
    expect(inLetters(unfold(defect, occupied(1, 2)), letters)).toBe(boltzmann);
  });
  it("finds something else for a wrong sign, a lost factor 2 and h in the place of F_B", () => {
    const wrong = [
      unfold(defect, occupied(-1, 2)),
      unfold(defect, occupied(1, 1)),
      unfold(unfold(defect, { F: () => h }), occupied(1, 2)),
      unfold(sub(ONE, mul(h, add(k, F))), occupied(1, 2)),
    ];
    for (const term of wrong.slice(0, 2).concat(wrong[3]!)) {
      const found = inLetters(term, letters);
      expect(areEqual(found, term)).toBe(true);
      expect(areEqual(found, boltzmann)).toBe(false);
    }
    expect(() => inLetters(wrong[2]!, letters)).toThrow("not linear in each atom");
  });
  it("has eight products for three pairs, with the values at the zeros as coefficients", () => {
    const x = sym("x");
    expect(inLetters(x, [level(f)])).toBe(mul(x, add(f, sub(ONE, f))));
    const one = inLetters(ONE, [{ atom: f, pair: [sub(f, x), add(f, x)] }]);
    expect(areEqual(one, ONE)).toBe(true);
  });
  it("refuses letters that vanish together", () => {
    const same = { atom: f, pair: [sub(ONE, f), mul(num(2), sub(ONE, f))] as const };
    expect(() => inLetters(f, [same])).toThrow("both letters vanish");
    expect(() => inLetters(f, [{ atom: f, pair: [f, ONE] }])).toThrow("singular");
  });
});
