import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import {
  DoubleBall,
  doubleBalls,
  innerProduct,
  lorentzianSums,
  pairSum,
  RealBall,
} from "../../src/precision/index.ts";

/** Doubles of either sign over 120 binary orders, with few or all bits. */
const doubles = fc
  .tuple(
    fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
    fc.integer({ min: 0, max: 2 ** 21 }),
    fc.integer({ min: -60, max: 60 }),
  )
  .map(([high, low, e]) => (high + low * 2 ** -21) * 2 ** (e - 31));
const balls = fc
  .tuple(doubles, fc.constantFrom(0, 0, 1e-16, 1e-9, 0.3))
  .map(([mid, share]) => DoubleBall.of(mid, share * Math.abs(mid)));
const exact = (x: number): Rational => Rational.fromDouble(x);
const ends = ({ mid, rad }: DoubleBall): Rational[] => [
  exact(mid).sub(exact(rad)),
  exact(mid).add(exact(rad)),
];
const contains = (ball: DoubleBall, value: Rational): boolean => {
  if (!(ball.rad < Infinity)) return true;
  const [low, high] = ends(ball);
  return low!.compare(value) <= 0 && value.compare(high!) <= 0;
};
const RUNS = { numRuns: 3000 };

describe("balls of doubles", () => {
  it.each(["add", "sub", "mul", "div"] as const)("%s: holds the exact results at all ends", (name) => {
    fc.assert(
      fc.property(balls, balls, (a, b) => {
        const found = a[name](b);
        for (const x of ends(a))
          for (const y of ends(b)) {
            if (name === "div" && y.isZero()) continue;
            if (!contains(found, x[name](y))) return false;
          }
        return true;
      }),
      RUNS,
    );
  });

  it.each(["add", "sub", "mul", "div"] as const)(
    "%s: is no wider than rounding for exact operands",
    (name) => {
      fc.assert(
        fc.property(doubles, doubles, (a, b) => {
          fc.pre(a !== 0 && b !== 0);
          const { mid, rad } = DoubleBall.of(a)[name](DoubleBall.of(b));
          return rad <= 1.0001 * 2 ** -53 * Math.abs(mid) + 1e-300;
        }),
        RUNS,
      );
    },
  );

  it("√: the square of what is outside does not reach the members", () => {
    fc.assert(
      fc.property(balls, (a) => {
        fc.pre(a.mid - a.rad > 0);
        const [low, high] = ends(a.sqrt());
        const [from, to] = ends(a);
        return low!.mul(low!).compare(from!) <= 0 && high!.mul(high!).compare(to!) >= 0;
      }),
      RUNS,
    );
  });

  it("ends and magnitude are rounded outwards, and multiple precision is taken over whole", () => {
    fc.assert(
      fc.property(balls, (a) => {
        const [from, to] = ends(a);
        const size = from!.abs().compare(to!.abs()) > 0 ? from!.abs() : to!.abs();
        const outside =
          exact(a.lower()).compare(from!) <= 0 &&
          exact(a.upper()).compare(to!) >= 0 &&
          exact(a.magnitude()).compare(size) >= 0;
        const third = RealBall.fromDouble(a.mid).div(RealBall.integer(3), 120);
        return outside && contains(DoubleBall.from(third), exact(a.mid).div(Rational.of(3)));
      }),
      RUNS,
    );
  });

  it("says nothing where a divisor may be zero", () => {
    expect(DoubleBall.ONE.div(DoubleBall.of(1e-3, 1e-3)).rad).toBe(Infinity);
  });
});

describe("sums of Lorentzians", () => {
  const terms = fc.array(fc.tuple(balls, balls), { minLength: 1, maxLength: 12 });
  const rational = (
    list: readonly (readonly [DoubleBall, DoubleBall])[],
    u: Rational,
    square: Rational,
    pick: (b: DoubleBall) => Rational,
  ) =>
    list.map(([a, d]) => {
      const t = u.sub(pick(d));
      const zeroth = pick(a).div(t.mul(t).add(square));
      return { first: zeroth.mul(t), zeroth };
    });

  it("hold the exact sums of all members, and are those of the operations one by one", () => {
    fc.assert(
      fc.property(terms, balls, doubles, (list, u, v) => {
        fc.pre(v !== 0);
        const square = DoubleBall.of(v).square();
        const [a, d] = [0, 1].map((i) => doubleBalls(list.map((pair) => pair[i]!)));
        const found = lorentzianSums(a!, d!, u, square);
        const [first, zeroth] = oneByOne(list, u, square);
        // Wherever both are known, neither is wider than the other by more than the last bits.
        const alike = (x: DoubleBall, y: DoubleBall): boolean =>
          x.rad === y.rad || Math.abs(x.rad - y.rad) <= 1e-9 * Math.min(x.rad, y.rad) || !(y.rad < Infinity);
        if (!alike(found.first, first) || !alike(found.zeroth, zeroth)) return false;
        return [0, 1].every((end) => {
          const pick = (b: DoubleBall): Rational => ends(b)[end]!;
          const exactly = rational(list, pick(u), exact(v).mul(exact(v)), pick);
          const total = (key: "first" | "zeroth") =>
            exactly.reduce((sum, term) => sum.add(term[key]), Rational.ZERO);
          return contains(found.first, total("first")) && contains(found.zeroth, total("zeroth"));
        });
      }),
      { numRuns: 1000 },
    );
  });

  function oneByOne(list: readonly (readonly [DoubleBall, DoubleBall])[], u: DoubleBall, square: DoubleBall) {
    let [first, zeroth] = [DoubleBall.ZERO, DoubleBall.ZERO];
    for (const [a, d] of list) {
      const t = u.sub(d);
      const share = a.div(t.square().add(square));
      first = first.add(share.mul(t));
      zeroth = zeroth.add(share);
    }
    return [first, zeroth] as const;
  }
});

describe("sums over pairs", () => {
  const cases = fc.integer({ min: 1, max: 8 }).chain((rows) =>
    fc.record({
      y: fc.array(balls, { minLength: rows, maxLength: rows }),
      lambda: fc.array(balls, { minLength: 2 * rows + 1, maxLength: 2 * rows + 1 }),
      n: fc.integer({ min: 0, max: rows }),
      sign: fc.constantFrom(1 as const, -1 as const),
    }),
  );

  it("hold the exact sums of all members, and are those of the operations one by one", () => {
    fc.assert(
      fc.property(cases, ({ y, lambda, n, sign }) => {
        const found = pairSum(doubleBalls(lambda), doubleBalls(y), n, sign);
        let ball = DoubleBall.ZERO;
        y.forEach((value, m) => {
          const [near, far] = [lambda[Math.abs(n - m)]!, lambda[n + m + 1]!];
          if (m !== n) ball = ball.add((sign > 0 ? near.add(far) : near.sub(far)).mul(value));
        });
        if (found.mid !== ball.mid || Math.abs(found.rad - ball.rad) > 1e-9 * ball.rad) return false;
        return [0, 1].every((end) => {
          const sum = y.reduce((total, value, m) => {
            if (m === n) return total;
            const far = ends(lambda[n + m + 1]!)[end]!.mul(Rational.of(sign));
            return total.add(
              ends(lambda[Math.abs(n - m)]!)
                [end]!.add(far)
                .mul(ends(value)[end]!),
            );
          }, Rational.ZERO);
          return contains(found, sum);
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe("inner products of doubles", () => {
  it("hold the exact sums, and are those of the operations one by one", () => {
    const pairs = fc.array(fc.tuple(doubles, doubles), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(pairs, (list) => {
        const [x, y] = [0, 1].map((i) => Float64Array.from([7, ...list.map((pair) => pair[i]!)]));
        const found = innerProduct(x!, 1, y!, 1, list.length);
        const ball = list.reduce(
          (sum, [a, b]) => sum.add(DoubleBall.of(a).mul(DoubleBall.of(b))),
          DoubleBall.ZERO,
        );
        if (found.mid !== ball.mid || Math.abs(found.rad - ball.rad) > 1e-9 * ball.rad) return false;
        const whole = list.reduce((sum, [a, b]) => sum.add(exact(a).mul(exact(b))), Rational.ZERO);
        return contains(found, whole);
      }),
      { numRuns: 500 },
    );
  });
});
