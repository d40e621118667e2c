import { describe, expect, it } from "vitest";
import { DoubleBall, doubleBalls } from "../../../../src/precision/index.ts";
import { type GapMap, leastGrowth, mostGrowth } from "../../../../src/solvers/enclosure/local/gap-map.ts";

const of = DoubleBall.of;
const lambda = (l: number): number => (l === 0 ? 2 : 1 / (l * l + 1));

/** w_m = 1/(m+1)², B_n = 1 + n/10, k = 0.7: rows that couple to all others. */
const map = (size: number, reach: number): GapMap => ({
  rows: {
    size,
    reach,
    lambda: doubleBalls(Array.from({ length: reach + size + 1 }, (_, l) => of(lambda(l)))),
    strength: of(1),
    offset: of(0.5),
  },
  weight: Array.from({ length: size }, (_, m) => of((m + 1) ** -2)),
  own: Array.from({ length: size }, (_, n) => of(1 + n / 10)),
  atZero: of(0.7),
});

/** The largest eigenvalue of the rows n < size in doubles, and its vector with v_0 = 1. */
function plainPair(size: number): { readonly value: number; readonly v: number[] } {
  let v = Array.from({ length: size }, () => 1);
  let value = 0;
  for (let step = 0; step < 200; step++) {
    const next = v.map((_, n) => {
      const row = v.map((own, m) => {
        const pair = (m === n ? 0.7 : lambda(Math.abs(n - m))) + lambda(n + m + 1);
        return (pair * own) / (m + 1) ** 2;
      });
      return row.reduce((sum, x) => sum + x, 0) / (1 + n / 10);
    });
    value = next[0]! / v[0]!;
    v = next.map((x) => x / next[0]!);
  }
  return { value, v };
}

const NONE = { source: [], flow: DoubleBall.ZERO, last: DoubleBall.ZERO };

describe("growth of a gap map", () => {
  it.each([1, 2, 7, 30])("of %d rows alone is enclosed", (size) => {
    const plain = plainPair(size).value;
    const lower = leastGrowth(map(size, 4 * size));
    const far = { ...NONE, row: () => of(1e-3) };
    const upper = mostGrowth(map(size, 4 * size), far);
    expect(lower).toBeLessThan(plain);
    expect(upper).toBeGreaterThan(plain);
    expect(upper / lower - 1).toBeLessThan(1e-11);
  });

  it.each([0, 2, 5])("is not told where B_%d may not be positive", (row) => {
    const whole = map(6, 24);
    for (const b of [of(-1), of(0.1, 0.2)]) {
      const blind = { ...whole, own: whole.own.map((own, n) => (n === row ? b : own)) };
      expect([leastGrowth(blind), mostGrowth(blind, { ...NONE, row: () => of(1e-3) })]).toEqual([
        0,
        Infinity,
      ]);
    }
  });

  it("rises by the sources beyond, in proportion to what is there", () => {
    const size = 6;
    const source = Array.from({ length: 3 * size }, () => of(0.02));
    const at = (height: number, last: number): number => {
      const far = { source, flow: of(0.02), last: of(last), row: () => of(height / 2) };
      return mostGrowth(map(size, 4 * size), far);
    };
    // Row 0 with v_0 = 1 at the least gains Σ(λ_m + λ_{m+1})·0.02·height, and last·height.
    const pairs = source.reduce((sum, _, i) => sum + lambda(size + i) + lambda(size + i + 1), 0);
    const gain = at(0.2, 0) - at(1e-9, 0);
    // The eigenvector answers: the gain is that of row 0 up to its share there.
    expect(gain).toBeGreaterThan(0.3 * 0.02 * 0.2 * pairs);
    expect(gain).toBeLessThan(2 * 0.02 * 0.2 * pairs);
    // The vector does not know of it: the row with the smallest B_nv_n gains most, v_n < 1, B_n ≤ 1.5.
    const beyond = [0, 0.03, 0.06].map((last) => at(0.2, last));
    expect(beyond[1]! - beyond[0]!).toBeGreaterThan((0.03 * 0.2) / 1.5);
    expect((beyond[2]! - beyond[0]!) / (beyond[1]! - beyond[0]!)).toBeGreaterThan(1.9);
  });

  it("asks the rows beyond with the flow and the height of the vector", () => {
    const { v } = plainPair(6);
    const asked: (readonly [number, number])[] = [];
    const row = (q: DoubleBall, most: DoubleBall): DoubleBall => {
      asked.push([q.mid, most.mid]);
      return of(1e-9);
    };
    mostGrowth(map(6, 24), { ...NONE, row });
    const [flow, height] = asked.at(-1)!;
    expect(flow / v.reduce((sum, x, m) => sum + x / (m + 1) ** 2, 0)).toBeCloseTo(1, 10);
    expect(height / Math.max(...v.map((x, n) => (n + 0.5) ** 2 * x))).toBeCloseTo(1, 10);
  });

  it("is that of the rows beyond where these feed themselves", () => {
    const size = 6;
    const share = (1 + 1 / (2 * size)) ** 2;
    // Σ of the sources is inside + 40a with a = 2·inside: n²(Tv)_n ≤ 81·inside, 40.5 times a.
    const flow = mostGrowth(map(size, 4 * size), { ...NONE, flow: of(40), row: (q) => q });
    expect(flow).toBeGreaterThan(40.5 * share * (1 - 1e-12));
    expect(flow).toBeLessThan(40.5 * share * (1 + 1e-12));
    // The largest (m+½)²v_m is a = 2·3·peak beyond the rows: n²(Tv)_n ≤ 3a.
    const peak = mostGrowth(map(size, 4 * size), { ...NONE, row: (_, most) => most.mul(of(3)) });
    expect(peak).toBeGreaterThan(3 * share * (1 - 1e-12));
    expect(peak).toBeLessThan(3 * share * (1 + 1e-12));
  });
});
