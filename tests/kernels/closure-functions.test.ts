import { describe, expect, it } from "vitest";
import { compileGreenFunctions, greenFunctionsText } from "../../src/kernels/closure-functions.ts";

const points = [
  [0.3, 0.01, 0.2, 0.01],
  [0.1, 0.02, 0.2, 0.005],
  [2, 0.5, -0.3, 0.1],
] as const;

function values(closure: "wide" | "local", at: readonly [number, number, number, number]): Float64Array {
  const into = new Float64Array(4);
  compileGreenFunctions(closure)(...at, into);
  return into;
}
/** (a + ib)(c + id). */
const product = (a: number, b: number, c: number, d: number) => [a * c - b * d, a * d + b * c] as const;

describe("Green functions of a closure", () => {
  it("are normalised in the wide band: g² − f² = 1 and g/f = ω̃/φ, Im s ≥ 0", () => {
    for (const at of points) {
      const [a, b, c, d] = values("wide", at);
      const [g, f] = [product(a!, b!, a!, b!), product(c!, d!, c!, d!)];
      expect(g[0] - f[0]).toBeCloseTo(1, 13);
      expect(g[1] - f[1]).toBeCloseTo(0, 13);
      const [left, right] = [product(a!, b!, at[2], at[3]), product(c!, d!, at[0], at[1])];
      expect(left[0]).toBeCloseTo(right[0], 14);
      expect(left[1]).toBeCloseTo(right[1], 14);
      // s = ω̃/g.
      expect((at[1] * a! - at[0] * b!) / (a! ** 2 + b! ** 2)).toBeGreaterThan(0);
    }
  });

  it("solve (ω̃² − φ²)(G, F) = (ω̃, φ) in the local closure", () => {
    for (const at of points) {
      const [a, b, c, d] = values("local", at);
      const square = product(at[0], at[1], at[0], at[1]);
      const order = product(at[2], at[3], at[2], at[3]);
      const rest = [square[0] - order[0], square[1] - order[1]] as const;
      for (const [re, im, k] of [
        [a!, b!, 0],
        [c!, d!, 2],
      ] as const) {
        const back = product(re, im, rest[0], rest[1]);
        expect(back[0]).toBeCloseTo(at[k], 13);
        expect(back[1]).toBeCloseTo(at[k + 1]!, 13);
      }
    }
  });

  it("are real and imaginary on the Matsubara axis", () => {
    const [a, b, c, d] = values("wide", [0, 0.3, 0.4, 0]);
    expect([a, b, c, d].map((x) => Math.round(1e14 * x!) / 1e14)).toEqual([0.6, 0, 0, -0.8]);
  });

  it("keep the sign of the root where rounding puts the argument below the axis", () => {
    const [a, , c] = values("wide", [1, -1e-17, 0.6, 0]);
    expect(a).toBeCloseTo(1.25, 14);
    expect(c).toBeCloseTo(0.75, 14);
  });

  it("are emitted from the derived terms without a square root of their own in the local closure", () => {
    expect(greenFunctionsText("local").split("upperRoot(")).toHaveLength(2);
    expect(greenFunctionsText("wide").split("upperRoot(")).toHaveLength(4);
  });
});
