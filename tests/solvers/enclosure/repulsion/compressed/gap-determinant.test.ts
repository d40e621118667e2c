import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Rational } from "../../../../../src/exact/rational.ts";
import { DoubleBall } from "../../../../../src/precision/index.ts";
import { RESOLUTIONS } from "../../../../../src/solvers/enclosure/compressed/compressed-eigenvalue.ts";
import { gapAt, gapFunction } from "../../../../../src/solvers/enclosure/compressed/gap-function.ts";
import type { LorentzSum } from "../../../../../src/solvers/enclosure/compressed/lorentz-sum.ts";
import { PairingRows } from "../../../../../src/solvers/enclosure/compressed/pairing-row.ts";
import { cothDefect } from "../../../../../src/solvers/enclosure/compressed/response.ts";
import {
  GapDeterminant,
  rankOneFactor,
} from "../../../../../src/solvers/enclosure/repulsion/compressed/gap-determinant.ts";
import {
  positiveResponse,
  type ShiftedMatrix,
} from "../../../../../src/solvers/enclosure/repulsion/compressed/positive-response.ts";
import {
  overlap,
  total,
  totalBelow,
} from "../../../../../src/solvers/enclosure/repulsion/compressed/response-sums.ts";

const modes = (x: number[], weight: number[], share = 0): LorentzSum => ({
  x: Float64Array.from(x),
  weight: weight.map((value) => DoubleBall.of(value)),
  share,
  defect: x.map(cothDefect),
  scale: Math.max(...x),
  top: Math.max(...x),
});
const lambda = ({ x, weight }: LorentzSum, l: number): number =>
  weight.reduce((sum, { mid }, j) => sum + mid / (l * l + x[j]! ** 2), 0);
const atZero = (sum: LorentzSum): number => lambda(sum, 0);
const delta = (u: ReturnType<typeof gapFunction>, p: number): number => gapAt(u, DoubleBall.of(p)).mid;

/** D − B with λ⁺ in the pairs and λ⁻ on the diagonal, cut after `size` rows. */
function plainMatrix(size: number, plus: LorentzSum, minus = plus): Float64Array[] {
  const [pair, own] = [plus, minus].map((sum) =>
    Array.from({ length: 2 * size }, (_, l) => (l === 0 ? 0 : lambda(sum, l))),
  ) as [number[], number[]];
  let below = 0;
  return Array.from({ length: size }, (_, n) => {
    if (n > 0) below += own[n]!;
    const row = Float64Array.from({ length: size }, (_, m) => -(pair[Math.abs(n - m)]! + pair[n + m + 1]!));
    row[n] = 2 * n + 1 + 2 * below - pair[2 * n + 1]!;
    return row;
  });
}

/** Gauss without pivots: the matrices are positive. */
function solved(matrix: readonly Float64Array[], right: readonly number[]): number[] {
  const [a, y] = [matrix.map((row) => Float64Array.from(row)), [...right]];
  for (let k = 0; k < y.length; k++)
    for (let i = k + 1; i < y.length; i++) {
      const factor = a[i]![k]! / a[k]![k]!;
      if (factor === 0) continue;
      for (let j = k; j < y.length; j++) a[i]![j]! -= factor * a[k]![j]!;
      y[i]! -= factor * y[k]!;
    }
  for (let i = y.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < y.length; j++) y[i]! -= a[i]![j]! * y[j]!;
    y[i]! /= a[i]![i]!;
  }
  return y;
}

const shifted = (plus: LorentzSum, minus = plus, p = plus): ShiftedMatrix => ({
  rows: new PairingRows([
    { sum: plus, pairs: 1, diagonal: 0 },
    { sum: minus, pairs: 0, diagonal: 1 },
  ]),
  sum: p,
  tau: 2 / atZero(p),
});

const weak = modes([1.5, 9], [1.1, 20]);
const colder = modes([1.53, 9.2], [1.15, 21]);

describe("sums of a response", () => {
  it("are the plain sums", () => {
    const u = gapFunction(Float64Array.of(0.4, 1.3, 5, 20), Float64Array.of(0.3, -0.2, 1.1, 0.4));
    const raised = gapFunction(u.s, Float64Array.of(0.3, -0.2, 1.1, 0.4), DoubleBall.of(0.7));
    let [all, below, product] = [0, 0, 0];
    for (let n = 200_000; n >= 0; n--) {
      const p = n + 0.5;
      all += delta(u, p) / (2 * p);
      if (n < 7) below += delta(raised, p) / (2 * p);
      product += (lambda(weak, p) * delta(raised, p)) / (2 * p);
    }
    // Beyond: Σa_k/4n² of the first, and less than 1e-9 of the last.
    const rest = u.amplitude.reduce((sum, { mid }) => sum + mid, 0) / (4 * 200_000.5 ** 2);
    for (const [found, plain] of [
      [total(u), all + rest],
      [totalBelow(raised, 7), below],
      [overlap(weak, raised), product],
    ] as const) {
      expect(Math.abs(found.mid - plain)).toBeLessThan(found.rad + 2e-9 * plain);
      expect(found.rad).toBeLessThan(1e-12);
    }
    expect(totalBelow(raised, 0).magnitude()).toBe(0);
  });
});

describe("D − B + τpp^T", () => {
  it("has no positive entry off the diagonal, for random spectra", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.double({ min: -3, max: 6, noNaN: true }), fc.double({ min: -3, max: 0, noNaN: true })),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        fc.nat(40),
        fc.nat(400),
        (lines, n, m) => {
          if (n === m) return;
          const x = lines.map(([log]) => 10 ** log);
          const sum = modes(
            x,
            lines.map(([, log], j) => 10 ** log * x[j]! ** 2),
          );
          const pair = lambda(sum, Math.abs(n - m)) + lambda(sum, n + m + 1);
          const tau = rankOneFactor(sum, atZero(sum) * (1 + 1e-15));
          const removed = tau * lambda(sum, n + 0.5) * lambda(sum, m + 0.5);
          expect(removed).toBeLessThanOrEqual(pair * (1 + 1e-13));
        },
      ),
      { numRuns: 500, seed: 3 },
    );
  });
});

describe("τ", () => {
  const most = 2 / (0.8 * 1.25 ** 2);
  it.each([
    ["no end of the spectrum", undefined, 1],
    ["a hard mode", 1e5, 1],
    ["a mode at 2πT", 1, 1 + 2.5 / 11],
    ["a soft mode", 0.01, 1 + 2.5e4 / 10.0001],
  ])("is smaller where p may be larger than λ: %s", (_, top, gain) => {
    const factor = rankOneFactor({ ...modes([1.5], [1.1], 0.25), top }, 0.8);
    expect(factor).toBeLessThanOrEqual(most * gain);
    expect(factor).toBeGreaterThan(most * gain * (1 - 1e-14));
  });

  it("takes nearly all that a soft mode lets it take from the first row, and most at 2πT", () => {
    // The least of (λ_{|n−m|} + λ_{n+m+1})/p_np_m over the pairs: what τ could be.
    for (const [x, share] of [
      [0.02, 0.98],
      [1, 0.6],
      [30, 0.95],
    ] as const) {
      const sum = modes([x], [x * x]);
      let least = Infinity;
      for (let n = 0; n < 40; n++)
        for (let m = n + 1; m < 4000; m++) {
          const pair = lambda(sum, m - n) + lambda(sum, n + m + 1);
          least = Math.min(least, pair / (lambda(sum, n + 0.5) * lambda(sum, m + 0.5)));
        }
      const factor = rankOneFactor(sum, 1);
      expect(factor, `x = ${x}`).toBeLessThan(least);
      expect(factor, `x = ${x}`).toBeGreaterThan(share * least);
    }
  });
});

describe("responses", () => {
  const SIZE = 160;
  it.each([
    ["one interaction", weak, weak, weak],
    ["the matrix above a range", colder, weak, weak],
    ["the matrix below a range", weak, colder, weak],
  ])("enclose the plain ones: %s", (_, plus, minus, p) => {
    const matrix = shifted(plus, minus, p);
    const source = Array.from({ length: SIZE }, (_, n) => lambda(p, n + 0.5));
    const plain = plainMatrix(SIZE, plus, minus).map((row, n) =>
      row.map((value, m) => value + matrix.tau * source[n]! * source[m]!),
    );
    const answers = solved(plain, source);
    for (const level of [1, 4]) {
      const found = positiveResponse(matrix, "p", RESOLUTIONS[level]!)!;
      expect(found.error).toBeLessThan([0, 1e-3, 0, 0, 2e-6][level]!);
      for (let n = 0; n < 20; n++) {
        const own = delta(found.u, n + 0.5) / (2 * n + 1);
        // The cut after SIZE rows takes off less than 1e-4.
        expect(own / answers[n]!).toBeGreaterThan(1 - found.error);
        expect(own / answers[n]!).toBeLessThan(1 + found.error + 1e-4);
      }
    }
  });

  it("to 1 fall as 1/2n, and leave its rows", () => {
    const matrix = shifted(weak);
    const { u, error } = positiveResponse(matrix, "one", RESOLUTIONS[5]!)!;
    expect(error).toBeLessThan(1e-7);
    const repelled = overlap(weak, u).mid * matrix.tau;
    for (const n of [0, 1, 7, 40, 1000, 1e6, 1e9]) {
      const z = DoubleBall.of(n + 0.5);
      const row = delta(u, n + 0.5) - matrix.rows.at(u, z).mid + repelled * lambda(weak, n + 0.5);
      expect(Math.abs(row - 1)).toBeLessThan(error + 1e-12);
    }
  });

  it("states what the error of the interaction costs", () => {
    const blurred = modes([1.5, 9], [1.1, 20], 1e-3);
    for (const kind of ["p", "one"] as const) {
      const [sharp, wide] = [weak, blurred].map(
        (sum) => positiveResponse(shifted(sum), kind, RESOLUTIONS[4]!)!,
      );
      // Rows of moduli at least as large as the source.
      expect(wide!.error - sharp!.error).toBeGreaterThan(1e-3);
      expect(wide!.error).toBeLessThan(0.1);
    }
  });
});

describe("the error of a response", () => {
  it.each([
    // λ_l up to 7.7 at l = 1: the diagonal takes off most of what the pairs give.
    ["the source", 5, 200, undefined],
    // Without τ, an eigenvalue of B at 0.87: the answer is far larger than the source.
    ["the answer", 1.5, 1.8, 0],
  ] as const)("covers rows whose moduli are far larger than %s", (_, x, weight, tau) => {
    const strong = (share: number): LorentzSum => modes([x], [weight], share);
    const share = 1e-4;
    const [sharp, wide] = [0, share].map((blur) => {
      const matrix = shifted(strong(blur));
      return positiveResponse({ ...matrix, tau: tau ?? matrix.tau }, "p", RESOLUTIONS[4]!)!;
    });
    const u = Array.from({ length: 400 }, (_, n) => delta(sharp!.u, n + 0.5) / (2 * n + 1));
    const known = Array.from({ length: 500 }, (_, l) => lambda(strong(0), l));
    let below = 0;
    for (let n = 0; n < 60; n++) {
      if (n > 0) below += known[n]!;
      const moduli = u.reduce((sum, value, m) => {
        const pair = known[n + m + 1]! + (m === n ? 2 * below : known[Math.abs(n - m)]!);
        return sum + pair * value;
      }, 0);
      expect(wide!.error - sharp!.error).toBeGreaterThan((share * moduli) / lambda(strong(0), n + 0.5));
    }
  });
});

describe("the determinant", () => {
  const SIZE = 240;
  /** det(D − B + 2μ*1θ^T)/det(D − C)(1+qd) = h, all cut after `size` rows. */
  const plainSign = (
    sum: LorentzSum,
    muStar: number,
    count: number,
    size: number,
    { own = sum, tau = rankOneFactor(sum, atZero(sum)) }: { own?: LorentzSum; tau?: number } = {},
  ): number => {
    const p = Array.from({ length: size }, (_, n) => lambda(sum, n + 0.5));
    const matrix = plainMatrix(size, own).map((row, n) => row.map((value, m) => value + tau * p[n]! * p[m]!));
    const [gp, g1] = [
      solved(matrix, p),
      solved(
        matrix,
        p.map(() => 1),
      ),
    ];
    const dot = (a: number[], b: number[]): number => a.reduce((all, value, n) => all + value * b[n]!, 0);
    const below = (a: number[]): number => a.slice(0, count).reduce((all, value) => all + value, 0);
    const q = 2 * muStar;
    return 1 - tau * dot(p, gp) + (q * tau * dot(p, g1) * below(gp)) / (1 + q * below(g1));
  };

  it.each([
    ["0", 20],
    ["0.1", 20],
    ["0.5", 3],
    ["3", 60],
    ["0.1", 0],
  ])("contains the plain one, μ* = %s up to %d frequencies", (muStar, count) => {
    const determinant = new GapDeterminant(Rational.parse(muStar)!, atZero(weak));
    const found = determinant.at(weak, count, RESOLUTIONS[4]!)!;
    expect(found.upper - found.lower).toBeLessThan(1e-6);
    const [half, plain] = [SIZE / 2, SIZE].map((size) => plainSign(weak, Number(muStar), count, size));
    // What the cut takes off falls faster than 1/N: less than its change from half as many rows.
    const cut = Math.abs(plain! - half!);
    expect(cut).toBeLessThan(3e-4);
    expect(Math.abs((found.upper + found.lower) / 2 - plain!)).toBeLessThan(cut);
  });

  it.each([0, 1])("contains those of all interactions within the stated share of it, 10μ* = %d", (tenths) => {
    // p and τ are those of λ̃; B has λ = (1 ± η)λ̃.
    const share = 0.01;
    const blurred = modes([1.5, 9], [1.1, 20], share);
    const determinant = new GapDeterminant(Rational.of(tenths, 10), atZero(blurred));
    const tau = rankOneFactor(blurred, atZero(blurred));
    const { lower, upper } = determinant.at(blurred, 20, RESOLUTIONS[4]!)!;
    const plain = [-0.9, 0.9].map((part) => {
      const scale = 1 + part * share;
      const own = modes([1.5, 9], [1.1 * scale, 20 * scale]);
      return plainSign(blurred, tenths / 10, 20, 120, { own, tau });
    });
    // They differ by far more than the cut after 120 rows takes off.
    expect(Math.abs(plain[0]! - plain[1]!)).toBeGreaterThan(3e-3);
    for (const value of plain) {
      expect(value).toBeGreaterThan(lower);
      expect(value).toBeLessThan(upper);
    }
  });

  it.each([
    [1, 6],
    [20, 28],
    [1, 10],
    [20, 400],
  ])("is below that of every number of frequencies from %d to %d", (few, many) => {
    const determinant = new GapDeterminant(Rational.of(1, 10), atZero(weak));
    const bound = determinant.over([weak, weak], [few, many], RESOLUTIONS[3]!)!;
    const ends = [few, many].map((count) => determinant.at(weak, count, RESOLUTIONS[3]!)!.upper);
    expect(bound).toBeLessThanOrEqual(Math.min(...ends));
    if (many - few < 9) expect(bound).toBeGreaterThan(Math.min(...ends) - 1e-4);
  });

  it("over a range is below all that lie inside, for each number of frequencies", () => {
    const determinant = new GapDeterminant(Rational.of(1, 10), atZero(weak));
    const middle = modes([1.515, 9.1], [1.122, 20.44]);
    for (const [few, many] of [
      [20, 20],
      [19, 21],
      [5, 40],
    ] as const) {
      const bound = determinant.over([colder, weak], [few, many], RESOLUTIONS[2]!)!;
      for (const sum of [colder, middle, weak])
        for (const count of [few, many]) {
          const own = determinant.at(sum, count, RESOLUTIONS[2]!)!.upper;
          expect(bound).toBeLessThan(own);
          // Within what λ and the numbers change.
          if (many - few < 5) expect(own - bound).toBeLessThan(0.15);
        }
    }
  });
});
