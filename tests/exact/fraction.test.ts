import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fraction, Fractions } from "../../src/exact/fraction.ts";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { integerOf, leastPower, linear, partsOf } from "../../src/exact/parts.ts";

const field = new Fractions(() => undefined);
const [x, y] = [field.variable(0), field.variable(1)];
const SEED = 5;

/** A fraction in two variables together with the same fraction as a function, by arithmetic in Q(i) alone. */
interface Twin {
  readonly symbolic: Fraction;
  readonly at: (a: Gaussian, b: Gaussian) => Gaussian;
}
const number = fc
  .tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -2, max: 2 }))
  .map(([re, im]) => Gaussian.ratio(re).add(Gaussian.I.mul(Gaussian.ratio(im))));
const { twin } = fc.letrec<{ twin: Twin }>((tie) => ({
  twin: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    number.map((c): Twin => ({ symbolic: field.number(c), at: () => c })),
    fc.constant<Twin>({ symbolic: x, at: (a) => a }),
    fc.constant<Twin>({ symbolic: y, at: (_, b) => b }),
    fc.tuple(tie("twin"), tie("twin")).map(
      ([p, q]): Twin => ({
        symbolic: field.sum([p.symbolic, q.symbolic]),
        at: (a, b) => p.at(a, b).add(q.at(a, b)),
      }),
    ),
    fc.tuple(tie("twin"), tie("twin")).map(
      ([p, q]): Twin => ({
        symbolic: field.mul(p.symbolic, q.symbolic),
        at: (a, b) => p.at(a, b).mul(q.at(a, b)),
      }),
    ),
    // 1/(p² + 7i) has no denominator that vanishes identically.
    tie("twin").map((p): Twin => {
      const shifted = field.sum([field.power(p.symbolic, 2), field.number(SHIFT)]);
      return { symbolic: field.inverse(shifted), at: (a, b) => p.at(a, b).pow(2).add(SHIFT).inverse() };
    }),
  ),
}));
const SHIFT = Gaussian.I.mul(Gaussian.ratio(7));
const valueAt = (f: Fraction, a: Gaussian, b: Gaussian): Gaussian => {
  const put = field.replace(f, (id, n) => field.number((id === 0 ? a : b).pow(n)));
  return put.top.get("") ?? Gaussian.ZERO;
};
/** Skips points on a pole. */
function unlessPole(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

describe("the text of a fraction", () => {
  it("is another one for another fraction, whatever characters stand for variables and exponents", () => {
    // 58 is ":", 105 is "i", 124 is "|": the monomial reads like the end of one term and the beginning of the next.
    const [a, b, c] = [58, 105, 110].map((id) => field.variable(id)) as [Fraction, Fraction, Fraction];
    const product = field.mul(field.power(a, 50), field.power(b, 124), c);
    const sum = field.sum([field.number(Gaussian.I.mul(Gaussian.ratio(2))), c]);
    expect(field.key(product)).not.toBe(field.key(sum));
    expect(field.sub(field.inverse(product), field.inverse(sum)).top.size).toBeGreaterThan(0);
  });
});

describe("fractions", () => {
  it("have the values of the arithmetic that made them", () => {
    fc.assert(
      fc.property(twin, number, number, (f, a, b) =>
        unlessPole(() => expect(`${valueAt(f.symbolic, a, b)}`).toBe(`${f.at(a, b)}`)),
      ),
      { seed: SEED, numRuns: 200 },
    );
  });
  it("keep their values when they are reduced, and vanish against themselves", () => {
    fc.assert(
      fc.property(twin, number, number, (f, a, b) => {
        expect(field.sub(f.symbolic, field.reduce(f.symbolic)).top.size).toBe(0);
        unlessPole(() =>
          expect(`${valueAt(field.conjugate(f.symbolic), a.conj(), b.conj())}`).toBe(`${f.at(a, b).conj()}`),
        );
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
  it("have derivatives that obey the rule of the product and know 1/x", () => {
    fc.assert(
      fc.property(twin, twin, ({ symbolic: f }, { symbolic: g }) => {
        const d = (h: Fraction): Fraction => field.derivative(h, 0);
        const leibniz = field.sum([field.mul(d(f), g), field.mul(f, d(g))]);
        expect(field.sub(d(field.mul(f, g)), leibniz).top.size).toBe(0);
      }),
      { seed: SEED, numRuns: 60 },
    );
    const expected = field.neg(field.power(x, -2));
    expect(field.sub(field.derivative(field.inverse(x), 0), expected).top.size).toBe(0);
  });
  it("are taken apart by powers of a variable that the denominator is free of", () => {
    const f = field.over(field.sum([field.mul(x, x, y), x, field.number(3)]), y);
    const parts = field.coefficients(f, 0)!;
    const again = field.sum([...parts].map(([n, c]) => field.mul(c, field.power(x, n))));
    expect(field.sub(again, f).top.size).toBe(0);
    expect([...parts.keys()].sort()).toEqual([0, 1, 2]);
    expect(field.coefficients(f, 1)).toBeUndefined();
  });
  it("are taken apart by the variables that are picked", () => {
    const isPicked = (id: number): boolean => id === 0;
    fc.assert(
      fc.property(twin, ({ symbolic: f }) => {
        const parts = partsOf(field, f, isPicked);
        const again = field.sum(parts.map(([part, rest]) => field.mul(part, rest)));
        expect(field.sub(again, f).top.size).toBe(0);
        expect(parts.every(([part]) => part.top.size === 1)).toBe(true);
        expect(parts.every(([, rest]) => !field.variablesOf(rest).some(isPicked))).toBe(true);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
  it("are linear in a variable, or not", () => {
    const f = field.over(field.sum([field.mul(x, y), field.number(3)]), y);
    const { slope, rest } = linear(field, f, 0)!;
    expect(field.sub(field.sum([field.mul(slope, x), rest]), f).top.size).toBe(0);
    expect(field.variablesOf(slope).includes(0)).toBe(false);
    expect(linear(field, field.mul(x, x), 0)).toBeUndefined();
    expect(linear(field, f, 1)).toBeUndefined();
  });
  it("have a least power, term by term", () => {
    // (x³ + x y)/(x + x²)²
    const f = field.over(
      field.sum([field.power(x, 3), field.mul(x, y)]),
      field.power(field.sum([x, field.mul(x, x)]), 2),
    );
    expect(leastPower(f, (id) => (id === 0 ? 1 : 0))).toBe(-1);
    expect(leastPower(f, (id) => (id === 0 ? -1 : 0))).toBe(1);
    expect(leastPower(f, (_, isBelow) => (isBelow ? Number.NaN : 0))).toBeNaN();
    expect(leastPower(field.number(0), () => 1)).toBe(Number.POSITIVE_INFINITY);
  });
  it("are whole numbers, or not", () => {
    expect([-3, 0, 7].map((n) => integerOf(field.number(n)))).toEqual([-3, 0, 7]);
    const others = [x, field.inverse(x), field.number(Gaussian.ratio(1, 2)), field.number(Gaussian.I)];
    for (const f of [...others, field.sum([x, field.number(1)])])
      expect(() => integerOf(f)).toThrow(new RangeError("not a whole number"));
  });
  it("refuse division by zero, high degrees and long numbers", () => {
    expect(() => field.inverse(field.sub(x, x))).toThrow(RangeError);
    expect(() => field.variable(29_999)).not.toThrow();
    expect(() => field.variable(30_000)).toThrow(new RangeError("too many different variables"));
    expect(() => field.power(field.power(x, 200), 2)).toThrow(RangeError);
    expect(() => field.power(field.power(field.number(Gaussian.ratio(10n ** 40n)), 100), 2)).toThrow(
      RangeError,
    );
  });
});
