import { describe, expect, it } from "vitest";
import { FixedPoint } from "../../../src/precision/fixed-point.ts";
import { preciseAxis } from "../../../src/solvers/precise/axis.ts";

const BITS = 140;
const RESOLUTION = { bits: 90, reach: 20, least: 40, tail: 6, logs: 0 };

/** Indices far beyond 2⁵³, as at T = 1e-18 of the spectrum's scale. */
describe("the Matsubara axis at very low temperature", () => {
  const width = 1e18 / (2 * Math.PI);
  const fp = new FixedPoint(BITS + 2 * Math.ceil(Math.log2(width)));
  const { distances, near, start, explicit } = preciseAxis(fp, { width, strip: width, jump: 0 }, RESOLUTION);

  it("counts every distance once: Σ 1/l(l+1) = 1", () => {
    const sum = distances.nodes.reduce((total, l, k) => {
      const term = fp.div(fp.one, fp.mul(l, l + fp.one));
      return total + fp.mul(distances.weights[k]!, term);
    }, 0n);
    // A distance near 2⁵⁴ that is counted twice gives 2^-108, each of the decades to 2^-90·N/l.
    expect(Math.abs(fp.toNumber(sum - fp.one))).toBeLessThan(2 ** -110);
  });

  it("has panels that meet: Σ (m + ½) = N²/2 over the near region", () => {
    const half = fp.one >> 1n;
    const sum = near.nodes.reduce((total, m, k) => total + fp.mul(near.weights[k]!, m + half), 0n);
    const square = BigInt(start) ** 2n;
    expect(explicit).toBe(false);
    // A gap or an overlap of 32 indices is 1e-17 of N.
    expect(Math.abs(fp.toNumber(2n * sum - (square << BigInt(fp.bits))) / Number(square))).toBeLessThan(
      1e-26,
    );
  });
});
