import { describe, expect, it } from "vitest";
import { gapFunction, leastGap } from "../../../../src/solvers/enclosure/compressed/gap-function.ts";
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
  weight: Float64Array.from(weight),
  share: 0,
  defect: Float64Array.from(x, cothDefect),
  scale: Math.max(...x),
});
const first = modes([0.02, 0.9, 3.7], [0.001, 0.4, 2.1]);
const second = modes([0.03, 1.1, 4.2], [0.001, 0.7, 2.6]);
const gap = gapFunction(Float64Array.of(0.4, 1.3, 5, 20), Float64Array.of(0.3, -0.2, 1.1, 0.4));

const delta = (p: number): number =>
  gap.s.reduce((sum, s, k) => sum + (gap.c[k]! * s * s) / (p * p + s * s), 0);
const lambda = ({ x, weight }: LorentzSum, l: number): number =>
  weight.reduce((sum, w, j) => sum + w / (l * l + x[j]! ** 2), 0);

/** Σ_m pairs·w − 2Σ diagonal·w_n, plainly for m < 40 000; beyond, the pairs leave less than Σ 2·3/m²·20²/m³. */
function plainRow(pairs: (l: number) => number, diagonal: (l: number) => number, n: number): number {
  let sum = 0;
  for (let m = 39_999; m >= 0; m--)
    sum += (((m === n ? 0 : pairs(Math.abs(n - m))) + pairs(n + m + 1)) * delta(m + 0.5)) / (2 * m + 1);
  for (let l = 1; l <= n; l++) sum -= (2 * diagonal(l) * delta(n + 0.5)) / (2 * n + 1);
  return sum;
}

describe("rows without a cut", () => {
  it.each([0, 1, 5, 30])("are the plain sums, n = %d", (n) => {
    const row = PairingRows.of(first).at(gap, n + 0.5);
    const plain = plainRow(
      (l) => lambda(first, l),
      (l) => lambda(first, l),
      n,
    );
    expect(Math.abs(row.value - plain)).toBeLessThan(row.error + 1e-12 * Math.abs(plain));
    expect(row.error).toBeLessThan(1e-9 * Math.abs(row.value));
  });

  it.each([0, 1, 5, 30])("are the plain sums with another interaction on the diagonal, n = %d", (n) => {
    const rows = new PairingRows([
      { sum: first, pairs: 1, diagonal: -3 },
      { sum: second, pairs: 0, diagonal: 4 },
    ]);
    const row = rows.at(gap, n + 0.5);
    const plain = plainRow(
      (l) => lambda(first, l),
      (l) => 4 * lambda(second, l) - 3 * lambda(first, l),
      n,
    );
    // The term m = n, some λ_0, was in both.
    expect(Math.abs(row.value - plain)).toBeLessThan(
      row.error + 1e-12 * (Math.abs(plain) + 10 * delta(n + 0.5)),
    );
  });

  it("have the columns of their functions", () => {
    const rows = PairingRows.of(first);
    const columns = rows.columns(gap, 2.5);
    const sum = columns.reduce((total, value, k) => total + value * gap.c[k]!, 0);
    expect(Math.abs(sum - rows.at(gap, 2.5).value)).toBeLessThan(1e-12);
  });
});

describe("bounds of all rows", () => {
  const positive = gapFunction(Float64Array.of(0.8, 3, 9, 40), Float64Array.of(0.2, 0.5, 0.3, 0.01));
  const ratio = (n: number): number => {
    const size = positive.s.reduce((t, s, k) => t + (positive.c[k]! * s * s) / ((n + 0.5) ** 2 + s * s), 0);
    return PairingRows.of(first).at(positive, n + 0.5).value / size;
  };
  it.each([0.3, 0.9])("hold for every row that is tried, about κ₀ = %d", (kappa) => {
    const bound = rowDeviation({ rows: PairingRows.of(first), gap: positive, kappa, shift: 0, points: 28 })!;
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
    const size = raised.s.reduce((t, s, k) => t + (raised.c[k]! * s * s) / ((n + 0.5) ** 2 + s * s), 0);
    return PairingRows.of(high).at(raised, n + 0.5).value / size;
  };

  it.each([1, 2, 28])("hold for every row of a panel, %d points", (points) => {
    const rows = PairingRows.of(high);
    // With one point, the middle: the values there say nothing, and the rest has to.
    for (const kappa of [highRatio(383.5), 0.9 * highRatio(383.5)]) {
      const bound = panelBound({ rows, gap: raised, kappa, shift: 0, points }, 256)!;
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
        { rows: PairingRows.of(high), gap: raised, kappa: limit, shift, points: 28 },
        z,
      )!;
      const own = Math.abs(highRatio(z) / (1 + shift / (2 * z + 1)) - limit);
      expect(bound).toBeGreaterThan(own);
      expect(own).toBeGreaterThan(1e-12 * limit);
    }
  });

  it("are refused where the trial vector changes sign", () => {
    const kappa = 0.5;
    const bad = gapFunction(Float64Array.of(0.8, 40), Float64Array.of(1, -0.01));
    expect(leastGap(bad, 16, 32)).toBeUndefined();
    expect(
      rowDeviation({ rows: PairingRows.of(first), gap: bad, kappa, shift: 0, points: 28 }),
    ).toBeUndefined();
  });

  it("hold between the points of a panel: a narrow dip is not missed", () => {
    // Δ = 1/(1+z²/s²) less a narrow share is least inside [16, 32].
    const dip = gapFunction(Float64Array.of(10, 11, 12, 400), Float64Array.of(-40, 80, -41.5, 2));
    let least = Infinity;
    for (let z = 16; z <= 32; z += 0.01)
      least = Math.min(
        least,
        dip.s.reduce((t, s, k) => t + (dip.c[k]! * s * s) / (z * z + s * s), 0),
      );
    const bound = leastGap(dip, 16, 32);
    if (bound !== undefined) expect(bound).toBeLessThanOrEqual(least);
  });
});
