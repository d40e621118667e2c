import { describe, expect, it } from "vitest";
import { DoubleBall, doubleBalls } from "../../../../src/precision/index.ts";
import {
  beyondReach,
  farShift,
  innerShift,
  leastFrequency,
  outerShift,
  powerTail,
} from "../../../../src/solvers/enclosure/local/far-sums.ts";
import { bareFarRows } from "../../../../src/solvers/enclosure/local/growth-bounds.ts";
import type { LocalRows } from "../../../../src/solvers/enclosure/local/local-rows.ts";
import { staticFarRows } from "../../../../src/solvers/enclosure/local/static-part.ts";

/**
 * The bounds of frequencies that are not kept, beside the sums that they bound, for the interaction that nearly reaches them: λ_l = m/l², the largest of its strength.
 * A bound must not be below its sum, nor above it by more than its split into parts costs: both a constant that is too small and one that is too large are seen.
 */

const of = DoubleBall.of;
const STRENGTH = 1.3;
const END = 40_000;

function worst(size: number, reach: number, zeroth: number): LocalRows {
  const lambda = Array.from({ length: reach + size + 1 }, (_, l) => of(l === 0 ? zeroth : STRENGTH / l ** 2));
  return { size, reach, lambda: doubleBalls(lambda), strength: of(STRENGTH), offset: of(0.5) };
}
const lambda = (l: number): number => STRENGTH / l ** 2;
const difference = (n: number, m: number): number => lambda(Math.abs(n - m)) - lambda(n + m + 1);

/** From the far end, so that rounding does not add up; what is left is below 1e-4 of any of these sums. */
function sumOver(from: number, term: (l: number) => number, to = END): number {
  let sum = 0;
  for (let l = to - 1; l >= from; l--) sum += term(l);
  return sum;
}

describe("tails of powers", () => {
  it.each([2, 3, 4, 6])("Σl^-%d is bounded, and by little more than it is", (k) => {
    for (const from of [2, 10, 100, 1000.5]) {
      const rest = (END + from) ** (1 - k) / (k - 1);
      const exact = sumOver(0, (i) => (from + i) ** -k) + rest;
      const bound = powerTail(from, k).upper();
      // The midpoint rule: k(k−1)(k−2+3)/24P² relative, and 1e-4 of what is left.
      expect(bound).toBeGreaterThan(exact * (1 - 1e-9));
      expect(bound).toBeLessThan(exact * (1 + k ** 3 / (12 * from ** 2) + 1e-4));
    }
  });
});

describe("the normal state beyond the last frequency", () => {
  it.each([
    [4, 13],
    [10, 31],
    [10, 400],
    [40, 130],
  ])("is bounded for %d rows of %d", (size, reach) => {
    const rows = worst(size, reach, 5);
    for (const [most, x] of [
      [1.7, undefined],
      [1.7, 2 * reach],
      [1.7, 200 * reach],
    ] as const)
      for (const n of [0, Math.floor(size / 2), size - 1]) {
        const exact = sumOver(reach, (l) => difference(n, l) / Math.max(l, x ?? 0));
        const bound = beyondReach(rows, n, x === undefined ? undefined : of(x));
        const name = `row ${n}, X = ${x}`;
        expect(bound, name).toBeGreaterThan(exact);
        // (9/8)² = 1.27 for n ≪ P, where the differences are 2(2n+1)/l³; up to 1.6 where they turn from 1/l² to that.
        if (x !== 2 * reach) expect(bound, name).toBeLessThan(most * exact);
      }
  });
});

describe("the shift of the rows beyond", () => {
  it.each([
    [4, undefined],
    [20, undefined],
    [200, undefined],
    [4, 3],
    [20, 60],
    [200, 900],
  ])("is bounded for %d rows, X = %s", (size, x) => {
    const rows = worst(size, 4 * size, 5);
    const ball = x === undefined ? undefined : of(x);
    const [inner, outer] = [innerShift(rows, ball).upper(), outerShift(rows, ball).upper()];
    expect(farShift(rows, ball).upper()).toBeGreaterThan((inner + outer) * (1 - 1e-14));
    for (const n of [size, size + 1, 2 * size, 5 * size]) {
      const term = (k: number): number => (k === n ? 0 : difference(n, k) / Math.max(k + 0.5, x ?? 0));
      const exact = [sumOver(0, term, Math.floor(n / 2) + 1), sumOver(Math.floor(n / 2) + 1, term)] as const;
      expect(inner, `terms k ≤ n/2, row ${n}`).toBeGreaterThan(exact[0]);
      expect(outer, `terms k > n/2, row ${n}`).toBeGreaterThan(exact[1]);
      if (n > size) continue;
      // (16/9) where k = n/2 against k ≪ n, and n + 2 terms where there are n/2 + 1; x_k ≥ n/2 where most have n.
      expect(inner).toBeLessThan(exact[0] * (size > 10 ? 1.8 : 3.2));
      expect(outer).toBeLessThan(exact[1] * (x && x > n ? 1.25 : size > 10 ? 2.3 : 3.2));
    }
  });

  it("rests on the lowest row", () => {
    const rows = worst(10, 40, 5);
    // x_0 = ½ + c(λ_0−λ_1)/x_0 + …, without the other rows.
    const x = leastFrequency(rows, 2).mid;
    expect(x).toBeCloseTo(0.5 + (2 * (5 - STRENGTH)) / x, 12);
  });
});

describe("far rows of the gap map", () => {
  const c = 0.7;
  const X = 30;
  const cases = [3, 12, 60].flatMap((size) => {
    const rows = worst(size, 3 * size + 1, 5);
    const lower = Array.from({ length: size }, () => of(X));
    const far = Array.from({ length: rows.reach - size }, () => of(X));
    const own = (n: number): number => n + 0.5 - (c * lambda(2 * n + 1)) / X;
    return [
      {
        name: `bare, ${size} rows`,
        size,
        far: bareFarRows(rows, c),
        atZero: 5,
        weight: (m: number) => c / (m + 0.5) ** 2,
        own: () => 1,
      },
      {
        name: `static, ${size} rows`,
        size,
        far: staticFarRows(rows, { lower, far }, c)!,
        atZero: 0,
        weight: () => c / X,
        own,
      },
    ];
  });
  it("are not bounded where what divides them may not be positive", () => {
    const rows = worst(3, 10, 5);
    const box = (x: number) => ({
      lower: [of(x), of(x), of(x)],
      far: Array.from({ length: 7 }, () => of(x)),
    });
    // B_N ≥ N + ½ − cm/4N²X.
    const edge = (x: number): number => (3.5 * 4 * 9 * x) / STRENGTH;
    expect(staticFarRows(rows, box(0.1), 0.99 * edge(0.1))).toBeDefined();
    expect(staticFarRows(rows, box(0.1), 1.01 * edge(0.1))).toBeUndefined();
  });

  type Case = (typeof cases)[number];

  /** n²(Tv)_n of v_m at m ≥ from. */
  const row = ({ atZero, weight, own }: Case, n: number, v: (m: number) => number): number => {
    const pair = (m: number): number => (m === n ? atZero : lambda(Math.abs(n - m))) + lambda(n + m + 1);
    return (n ** 2 * sumOver(0, (m) => pair(m) * weight(m) * v(m))) / own(n);
  };
  const flow = ({ weight }: Case, v: (m: number) => number): number => sumOver(0, (m) => weight(m) * v(m));

  it.each(cases)("$name: no row exceeds its bound", (one) => {
    const { far, size } = one;
    const shapes: readonly ((m: number) => number)[] = [
      (m) => (m + 0.5) ** -2,
      (m) => (m === 0 ? 1 : 0),
      (m) => (m === Math.floor(size / 2) ? 1 : 0),
      (m) => (m > size / 2 ? (m + 0.5) ** -2 : 0),
      (m) => (m === size ? 1 : 0),
    ];
    for (const v of shapes) {
      const most = Math.max(...Array.from({ length: 4 * size }, (_, m) => (m + 0.5) ** 2 * v(m)));
      const bound = far.row(of(flow(one, v)), of(most)).upper();
      for (const n of [size, size + 1, 2 * size, 10 * size]) {
        expect(row(one, n, v), `row ${n}`).toBeLessThan(bound);
      }
    }
  });

  it.each(cases)("$name: each part is needed", ({ far, size }) => {
    const [pairs, rest] = [far.row(of(1), of(0)).mid, far.row(of(0), of(1)).mid];
    // v in the row n/2 alone, m/(n−m)² + m/(n+m+1)² ≤ (4 + 4/9)m/n²; v = (m+½)⁻² beyond: its own row alone.
    const own = size + 0.5;
    const isBare = far.row(of(1), of(0)).mid > 5 * STRENGTH * 0.999;
    expect(pairs).toBeGreaterThan(((40 / 9) * STRENGTH) / (isBare ? 1 : own));
    expect(pairs).toBeLessThan((5.3 * STRENGTH) / (isBare ? 1 : own));
    const sum = (Math.PI ** 2 / 3) * STRENGTH;
    const [least, room] = isBare ? [(16 * c * (sum + 5)) / size ** 2, 1.1] : [(4 * c * sum) / X / own, 1.2];
    expect(rest).toBeGreaterThan(least);
    expect(rest).toBeLessThan(
      least * room + (isBare ? (16 * c * STRENGTH) / size ** 3 : (4 * c * STRENGTH) / X / own / size),
    );
  });

  it.each(cases)("$name: sources, their sum, and what is added beyond the last", (one) => {
    const { far, size, weight } = one;
    const v = (m: number): number => (m + 0.5) ** -2;
    const source = (m: number): number => weight(m) * v(m);
    far.source.forEach((ball, i) => {
      expect(ball.mid).toBeCloseTo(source(size + i), 13);
    });
    // (1 − 4e-5) of a sum that falls as 1/m.
    const all = sumOver(size, source) * (1 + (one.atZero ? 0 : size / END));
    expect(far.flow.upper()).toBeGreaterThan(all * (1 - 1e-6));
    expect(far.flow.upper()).toBeLessThan(all * (1 + 2 / size ** 2));
    const reach = 3 * size + 1;
    const last = sumOver(reach, (m) => (lambda(m - size + 1) + lambda(m + size)) * source(m));
    expect(far.last.upper()).toBeGreaterThan(last);
    expect(far.last.upper()).toBeLessThan(last * 2);
  });
});
