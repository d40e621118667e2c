import { expect, test } from "vitest";
import { EdgeGrid } from "../../../src/solvers/gap/edge-grid.ts";
import { MomentPairs } from "../../../src/solvers/gap/moment-pairs.ts";

const GRID = new EdgeGrid({ edge: 1, smearing: 0.1, resolutions: [], top: 8, order: 11 });

test("sums with the interpolating polynomials of the nodes, as by their Lagrange weights", () => {
  const n = GRID.size;
  const moments = new MomentPairs(n / GRID.order, GRID.order);
  const [expectedRe, expectedIm] = [new Float64Array(n), new Float64Array(n)];
  const lagrange = new Float64Array(GRID.order);
  moments.add(0, 0.5, 1, 1);
  moments.clear();
  GRID.visit([0.3, 1.2, 3], (nu, weight, panel, local) => {
    const [re, im] = [weight * Math.cos(nu), weight * Math.exp(-nu)];
    moments.add(panel, local, re, im);
    const first = GRID.interpolate(nu, lagrange);
    lagrange.forEach((share, k) => {
      expectedRe[first + k]! += re * share;
      expectedIm[first + k]! += im * share;
    });
  });
  const [sumRe, sumIm] = [new Float64Array(n), new Float64Array(n)];
  moments.atNodes(sumRe, sumIm);
  const scale = Math.max(...GRID.weights);
  for (let j = 0; j < n; j++) {
    expect(Math.abs(sumRe[j]! - expectedRe[j]!)).toBeLessThan(1e-13 * scale);
    expect(Math.abs(sumIm[j]! - expectedIm[j]!)).toBeLessThan(1e-13 * scale);
  }
});
