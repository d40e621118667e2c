import { describe, expect, it } from "vitest";
import { DoubleBall } from "../../../../src/precision/index.ts";
import {
  likelyCount,
  lorentzNodes,
  relativeDefect,
} from "../../../../src/solvers/enclosure/compressed/zolotarev.ts";

const exactly = (values: Float64Array): DoubleBall[] => Array.from(values, (value) => DoubleBall.of(value));
const spread = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from * (to / from) ** (i / (count - 1)));

describe("nodes of Lorentzians", () => {
  it.each([
    [1, 1e-2, 6],
    [1, 1e-2, 7],
    [4, 1e-12, 30],
    [1e22, 1, 90],
    [1, 16, 3],
  ])(
    "Y = %d, v = %d, n = %d: the defect of every single mode is at most the bound, and some reach a third of it",
    (top, lowest, n) => {
      const { square, sigma } = lorentzNodes(top, lowest, n);
      const bound = relativeDefect({ square: exactly(square), sigma: exactly(sigma) }, top, lowest);
      // A mode at y: Φ(y)/Φ(−t) is the relative error at ν² = t.
      const phi = (u: number): number => square.reduce((p, y, j) => (p * (u - y)) / (u + sigma[j]!), 1);
      const above = [0, ...spread(1e-5 * square[0]!, top, 4000)].map((y) => Math.abs(phi(y)));
      const below = spread(lowest, 1e4 * sigma.at(-1)!, 4000).map((t) => 1 / Math.abs(phi(-t)));
      const worst = Math.max(...above) * Math.max(...below);
      expect(worst).toBeLessThanOrEqual(bound);
      expect(worst).toBeGreaterThan(bound / 3);
      expect([...square].every((y, j) => y > (square[j - 1] ?? 0) && y < top)).toBe(true);
      expect([...sigma].every((t, j) => t > (sigma[j - 1] ?? lowest))).toBe(true);
    },
  );

  // Between the wanted ends the maxima of nearly optimal nodes are equal: which are looked at shows with nodes that were made for other ends only.
  it.each([
    ["the last node and Y", 5, 1e-2],
    ["v and the first node", 1, 1e-4],
  ])("are bounded where they are not good: between %s", (_, top, lowest) => {
    const { square, sigma } = lorentzNodes(1, 1e-2, 6);
    const bound = relativeDefect({ square: exactly(square), sigma: exactly(sigma) }, top, lowest);
    const phi = (u: number): number => square.reduce((p, y, j) => (p * (u - y)) / (u + sigma[j]!), 1);
    expect(Math.abs(phi(top) / phi(-lowest))).toBeLessThanOrEqual(bound);
  });

  it("are about as many as Zolotarev's number asks for", () => {
    for (const share of [1e-4, 1e-9]) {
      const n = likelyCount(1, 1e-10, share);
      const { square, sigma } = lorentzNodes(1, 1e-10, n);
      const bound = relativeDefect({ square: exactly(square), sigma: exactly(sigma) }, 1, 1e-10);
      // Pieces and what sech lacks to dn cost some per cent each.
      expect(bound).toBeLessThan(3 * share);
      expect(bound).toBeGreaterThan(share / 3);
    }
  });

  it("what lies beyond the range counts by its share", () => {
    const { square, sigma } = lorentzNodes(1, 1e-2, 12);
    const balls = { square: exactly(square), sigma: exactly(sigma) };
    const [own, more] = [0, 1e-3].map((beyond) => relativeDefect(balls, 1, 1e-2, beyond));
    // A single mode far beyond all is lost as a whole at high frequencies, sup 1/|Φ(−t)| = 1.
    expect(more! - own!).toBeGreaterThan(0.999e-3);
    expect(more! - own!).toBeLessThan(3e-3);
  });
});
