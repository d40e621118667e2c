import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ComplexBall, coth, DoubleBall, digamma, pi, RealBall } from "../../../../src/precision/index.ts";
import {
  type GapFunction,
  gapFunction,
  leastGap,
} from "../../../../src/solvers/enclosure/compressed/gap-function.ts";
import type { LorentzSum } from "../../../../src/solvers/enclosure/compressed/lorentz-sum.ts";
import { PairingRows } from "../../../../src/solvers/enclosure/compressed/pairing-row.ts";
import { cothDefect } from "../../../../src/solvers/enclosure/compressed/response.ts";
import {
  farBound,
  panelBound,
  rowDeviation,
} from "../../../../src/solvers/enclosure/compressed/row-bounds.ts";

const modes = (x: number[], weight: number[]): LorentzSum => ({
  x: Float64Array.from(x),
  weight: weight.map((value) => DoubleBall.of(value)),
  share: 0,
  defect: x.map(cothDefect),
  scale: Math.max(...x),
  top: Math.max(...x),
});
const first = modes([0.02, 0.9, 3.7], [0.001, 0.4, 2.1]);
const second = modes([0.03, 1.1, 4.2], [0.001, 0.7, 2.6]);
const gap = gapFunction(Float64Array.of(0.4, 1.3, 5, 20), Float64Array.of(0.3, -0.2, 1.1, 0.4));

const plainGap = ({ s, c }: GapFunction, p: number): number =>
  s.reduce((sum, value, k) => sum + (c[k]!.mid * value * value) / (p * p + value * value), 0);
const delta = (p: number): number => plainGap(gap, p);
const at = (z: number): DoubleBall => DoubleBall.of(z);
const lambda = ({ x, weight }: LorentzSum, l: number): number =>
  weight.reduce((sum, { mid }, j) => sum + mid / (l * l + x[j]! ** 2), 0);

/** Σ_m pairs·w − 2Σ diagonal·w_n, plainly for m < 40 000; beyond, the pairs leave less than Σ 2·3/m²·20²/m³. */
function plainRow(pairs: (l: number) => number, diagonal: (l: number) => number, n: number): number {
  let sum = 0;
  for (let m = 39_999; m >= 0; m--)
    sum += (((m === n ? 0 : pairs(Math.abs(n - m))) + pairs(n + m + 1)) * delta(m + 0.5)) / (2 * m + 1);
  for (let l = 1; l <= n; l++) sum -= (2 * diagonal(l) * delta(n + 0.5)) / (2 * n + 1);
  return sum;
}

const BITS = 240;

/** The row's formula with the digamma function of complex balls. */
function rowInBalls({ parts }: PairingRows, trial: GapFunction, z: number): RealBall {
  const [exact, half] = [RealBall.fromDouble, RealBall.ONE.shift(-1)];
  const complex = (re: number, im: number): ComplexBall => ComplexBall.of(exact(re), exact(im));
  const sums = (a: readonly RealBall[], y: ArrayLike<number>, p: ComplexBall): ComplexBall =>
    a.reduce(
      (total, value, i) =>
        total.add(
          ComplexBall.of(value).div(
            p.mul(p, BITS).add(ComplexBall.of(exact(y[i]!).square(BITS)), BITS),
            BITS,
          ),
          BITS,
        ),
      ComplexBall.ZERO,
    );
  const psi = (p: ComplexBall): ComplexBall =>
    digamma(p.add(ComplexBall.of(half), BITS), BITS).sub(digamma(ComplexBall.of(half), BITS), BITS);
  const amplitude = trial.c.map(({ mid }, k) => exact(mid).mul(exact(trial.s[k]!).square(BITS), BITS));
  const w = (p: ComplexBall): ComplexBall => sums(amplitude, trial.s, p).div(p.add(p, BITS), BITS);
  let total = RealBall.ZERO;
  for (const { sum, pairs, diagonal } of parts) {
    const weight = sum.weight.map(({ mid }) => exact(mid));
    trial.c.forEach(({ mid }, k) => {
      const answer = psi(complex(0, trial.s[k]!)).re.mul(exact(mid * pairs), BITS);
      total = total.add(sums(weight, sum.x, complex(z, -trial.s[k]!)).re.mul(answer, BITS), BITS);
    });
    sum.x.forEach((x, j) => {
      const turn = pi(BITS).mul(exact(x), BITS);
      const theta = psi(complex(z, x)).mul(ComplexBall.of(exact(2)), BITS);
      const response = ComplexBall.of(theta.re, theta.im.sub(pi(BITS).mul(coth(turn, BITS), BITS), BITS));
      const own = w(complex(z, 0));
      const scaled = (value: ComplexBall, factor: number) => value.mul(ComplexBall.of(exact(factor)), BITS);
      const difference = scaled(w(complex(z, x)), pairs).sub(scaled(own, diagonal), BITS);
      const zeroth = own.re.mul(exact(pairs - diagonal), BITS).div(exact(x), BITS);
      const row = difference.mul(response, BITS).im.add(zeroth, BITS);
      total = total.sub(row.mul(weight[j]!, BITS).div(exact(x), BITS), BITS);
    });
  }
  return total;
}

describe("rows without a cut", () => {
  it.each([0, 1, 5, 30])("are the plain sums, n = %d", (n) => {
    const row = PairingRows.of(first).at(gap, at(n + 0.5));
    const plain = plainRow(
      (l) => lambda(first, l),
      (l) => lambda(first, l),
      n,
    );
    expect(Math.abs(row.mid - plain)).toBeLessThan(row.rad + 1e-12 * Math.abs(plain));
    expect(row.rad).toBeLessThan(1e-9 * Math.abs(row.mid));
  });

  it.each([0, 1, 5, 30])("are the plain sums with another interaction on the diagonal, n = %d", (n) => {
    const rows = new PairingRows([
      { sum: first, pairs: 1, diagonal: -3 },
      { sum: second, pairs: 0, diagonal: 4 },
    ]);
    const row = rows.at(gap, at(n + 0.5));
    const plain = plainRow(
      (l) => lambda(first, l),
      (l) => 4 * lambda(second, l) - 3 * lambda(first, l),
      n,
    );
    // The term m = n, some λ_0, was in both.
    expect(Math.abs(row.mid - plain)).toBeLessThan(row.rad + 1e-12 * (Math.abs(plain) + 10 * delta(n + 0.5)));
  });

  it("hold the rows of multiple precision", () => {
    const random = fc.sample(
      fc.noBias(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 })),
      {
        numRuns: 60,
        seed: 7,
      },
    );
    for (const [i, u] of random.entries()) {
      const spread = (k: number, low: number, high: number): number => low * (high / low) ** u[k]!;
      const own = [0, 1].map((part) =>
        modes(
          [0, 1, 2].map((k) => spread(6 * part + k, 0.05, 1e9)),
          [3, 4, 5].map((k) => u[6 * part + k]! - 0.3),
        ),
      );
      const trial = gapFunction(
        Float64Array.from([12, 13, 14, 15], (k) => spread(k, 0.05, 1e12)),
        Float64Array.from([16, 17, 18, 19], (k) => u[k]! - 0.4),
      );
      const rows = new PairingRows([
        { sum: own[0]!, pairs: 1, diagonal: i % 3 === 0 ? 1 : -2 },
        { sum: own[1]!, pairs: 0, diagonal: i % 3 === 0 ? 0 : 3 },
      ]);
      const z = Math.floor(spread(20, 1, 1e10)) + 0.5;
      const found = rows.at(trial, at(z));
      const exact = rowInBalls(rows, trial, z);
      const off = exact.sub(RealBall.fromDouble(found.mid), BITS).abs();
      expect(RealBall.fromDouble(found.rad).isBelow(off), `case ${i}`).toBe(false);
      expect(exact.radius().isBelow(RealBall.fromDouble(1e-10 * found.rad))).toBe(true);
    }
  });

  it("have the columns of their functions", () => {
    const rows = PairingRows.of(first);
    const columns = rows.columns(gap, 2.5);
    const sum = columns.reduce((total, value, k) => total + value * gap.c[k]!.mid, 0);
    expect(Math.abs(sum - rows.at(gap, at(2.5)).mid)).toBeLessThan(1e-12);
  });
});

describe("bounds of all rows", () => {
  const positive = gapFunction(Float64Array.of(0.8, 3, 9, 40), Float64Array.of(0.2, 0.5, 0.3, 0.01));
  const ratio = (n: number): number => {
    return PairingRows.of(first).at(positive, at(n + 0.5)).mid / plainGap(positive, n + 0.5);
  };
  it.each([0.3, 0.9])("hold for every row that is tried, about κ₀ = %d", (kappa) => {
    const bound = rowDeviation({
      rows: PairingRows.of(first),
      gap: positive,
      kappa,
      shift: DoubleBall.ZERO,
      points: 28,
    })!;
    let worst = 0;
    for (let n = 0; n < 3000; n++) worst = Math.max(worst, Math.abs(ratio(n) - kappa));
    for (let n = 3000; n < 1e9; n = Math.ceil(1.1 * n)) worst = Math.max(worst, Math.abs(ratio(n) - kappa));
    expect(bound).toBeGreaterThan(worst);
    // Lebesgue's constant and the fall of Δ by four over a panel are all that is lost.
    expect(bound).toBeLessThan(14 * worst);
  });

  // A gap function and a mode at high frequencies: the first rows are alike, the worst ones lie on panels.
  const high = modes([300], [3e4]);
  const raised = gapFunction(Float64Array.of(200, 900), Float64Array.of(0.4, 0.6));
  const highRatio = (n: number): number => {
    return PairingRows.of(high).at(raised, at(n + 0.5)).mid / plainGap(raised, n + 0.5);
  };

  it.each([1, 2, 28])("hold for every row of a panel, %d points", (points) => {
    const rows = PairingRows.of(high);
    // With one point, the middle: the values there say nothing, and the rest has to.
    for (const kappa of [highRatio(383.5), 0.9 * highRatio(383.5)]) {
      const bound = panelBound({ rows, gap: raised, kappa, shift: DoubleBall.ZERO, points }, 256)!;
      let worst = 0;
      for (let n = 256; n < 512; n++) worst = Math.max(worst, Math.abs(highRatio(n) - kappa));
      expect(bound).toBeGreaterThan(worst);
      if (points === 28) expect(bound).toBeLessThan(14 * worst);
    }
  });

  it.each([0, 5])("hold beyond the panels from four times the highest frequency on, γ = %d", (shift) => {
    // About the limit itself only the rests are left, which fall as z⁻² (γ: z⁻¹).
    const limit = highRatio(1e12);
    const start = 4 * 900;
    for (const z of [start, 10 * start, 1000 * start]) {
      const bound = farBound(
        { rows: PairingRows.of(high), gap: raised, kappa: limit, shift: at(shift), points: 28 },
        z,
      )!;
      const own = Math.abs(highRatio(z) / (1 + shift / (2 * z + 1)) - limit);
      expect(bound).toBeGreaterThan(own);
      expect(own).toBeGreaterThan(1e-12 * limit);
    }
  });

  it("fall as γ/2z with a lead where nothing else is left of them", () => {
    const limit = highRatio(1e15);
    for (const z of [1e9, 1e11]) {
      const rows = PairingRows.of(high);
      const bound = farBound({ rows, gap: raised, kappa: limit, shift: at(5), points: 28 }, z)!;
      // κ₀(1 + γ/2z)Δ is larger than the row by this share.
      const own = (limit * 5) / (2 * z);
      expect(bound).toBeGreaterThan(own);
      expect(bound).toBeLessThan(1.01 * own + 1e-13);
    }
  });

  it("fall as 1/z where pairs and diagonal differ", () => {
    const other = modes([250], [3.3e4]);
    const rows = new PairingRows([
      { sum: high, pairs: 1, diagonal: 0 },
      { sum: other, pairs: 0, diagonal: 1 },
    ]);
    const value = (z: number): number => rows.at(raised, at(z)).mid / plainGap(raised, z);
    const limit = value(1e15);
    for (const z of [1e7, 1e9]) {
      const bound = farBound({ rows, gap: raised, kappa: limit, shift: at(0), points: 28 }, z)!;
      const own = Math.abs(value(z) - limit);
      expect(bound).toBeGreaterThan(own);
      // The two differences, 100π and 132π over 2z, have opposite signs.
      expect(bound).toBeLessThan(1.03 * own);
    }
  });

  it("are refused where the trial vector changes sign", () => {
    const kappa = 0.5;
    const bad = gapFunction(Float64Array.of(0.8, 40), Float64Array.of(1, -0.01));
    expect(leastGap(bad, 16, 32)).toBeUndefined();
    expect(
      rowDeviation({ rows: PairingRows.of(first), gap: bad, kappa, shift: DoubleBall.ZERO, points: 28 }),
    ).toBeUndefined();
  });

  it("are refused where the trial vector is negative in the first row alone", () => {
    const bad = gapFunction(Float64Array.of(1, 100), Float64Array.of(-3, 1));
    expect(plainGap(bad, 0.5)).toBeLessThan(0);
    expect(leastGap(bad, 16, 32)).toBeGreaterThan(0);
    expect(
      rowDeviation({ rows: PairingRows.of(first), gap: bad, kappa: 0.5, shift: DoubleBall.ZERO, points: 28 }),
    ).toBeUndefined();
  });

  it("are refused far out where a source tends to a constant and what it is a share of does not", () => {
    const decaying = { s: gap.s, amplitude: gap.amplitude, square: gap.square, constant: DoubleBall.ZERO };
    const problem = { rows: PairingRows.of(first), gap, kappa: 1, shift: DoubleBall.ZERO, points: 28 };
    expect(farBound({ ...problem, source: decaying, against: decaying }, 1e6)).toBeGreaterThan(0);
    const level = { ...decaying, constant: DoubleBall.ONE };
    expect(farBound({ ...problem, source: level, against: decaying }, 1e6)).toBeUndefined();
  });

  it("hold between the points of a panel: a narrow dip is not missed", () => {
    // Δ = 1/(1+z²/s²) less a narrow share is least inside [16, 32].
    const dip = gapFunction(Float64Array.of(10, 11, 12, 400), Float64Array.of(-40, 80, -41.5, 2));
    let least = Infinity;
    for (let z = 16; z <= 32; z += 0.01) least = Math.min(least, plainGap(dip, z));
    const bound = leastGap(dip, 16, 32);
    if (bound !== undefined) expect(bound).toBeLessThanOrEqual(least);
  });
});
