import { describe, expect, it } from "vitest";
import { DoubleBall } from "../../../../src/precision/index.ts";
import { type Box, invariantBox } from "../../../../src/solvers/enclosure/local/invariant-box.ts";

const of = DoubleBall.of;
/** x_n = b_n + c/x_{1−n}, b = (1, 2), c = 3: x_0x_1 = x_1 + 3 = 2x_0 + 3. */
const b = [1, 2];
const image = (c: number, x: readonly DoubleBall[]): DoubleBall[] =>
  b.map((own, n) => of(own).add(of(c).div(x[1 - n]!)));
const images =
  (low: number, high: number) =>
  ({ lower, upper }: Box): Box => ({ lower: image(low, upper), upper: image(high, lower) });

/** x_1 = 2x_0 and x_0² − x_0 − 3/2 = 0. */
const first = (1 + Math.sqrt(7)) / 2;
const solution = [first, 2 * first];

describe("boxes that an antitone map carries into themselves", () => {
  const wide = (shift: number): number[] => solution.map((x) => x * (1 + shift));

  it("hold the solution, at a width of the order of the error of the guess", () => {
    for (const shift of [0, 1e-9, -1e-9, 1e-4, -1e-4, 0.01, -0.01]) {
      const { lower, upper } = invariantBox(wide(shift), 1e-13, images(3, 3))!;
      solution.forEach((x, n) => {
        expect(lower[n]!.mid, `${shift}`).toBeLessThanOrEqual(x * (1 + 1e-15));
        expect(upper[n]!.mid, `${shift}`).toBeGreaterThanOrEqual(x * (1 - 1e-15));
        // The first width above |shift|/(1 − contraction), doubled at most.
        expect(upper[n]!.mid / lower[n]!.mid - 1).toBeLessThan(20 * Math.abs(shift) + 1e-12);
      });
    }
  });

  it.each([
    ["upwards", [1 + 1e-6, 1 + 1e-6]],
    ["downwards", [1 - 1e-6, 1 - 1e-6]],
    ["in the first row", [1 + 1e-6, 1]],
    ["in the second row, downwards", [1, 1 - 1e-6]],
  ])("are not those that miss it or straddle an end: a guess shifted %s", (_, factors) => {
    const guess = solution.map((x, n) => x * factors[n]!);
    const { lower, upper } = invariantBox(guess, 1e-13, images(3, 3))!;
    solution.forEach((x, n) => {
      expect(lower[n]!.mid).toBeLessThanOrEqual(x * (1 + 1e-15));
      expect(upper[n]!.mid).toBeGreaterThanOrEqual(x * (1 - 1e-15));
    });
  });

  it("are not found where the map leaves every box", () => {
    // The images of the lower ends are too large in the second row only, then those of the upper ends too small in the first only.
    const raised = (box: Box): Box => {
      const { lower, upper } = images(3, 3)(box);
      return { lower, upper: [upper[0]!, upper[1]!.mul(of(3))] };
    };
    const lowered = (box: Box): Box => {
      const { lower, upper } = images(3, 3)(box);
      return { lower: [lower[0]!.mul(of(0.3)), lower[1]!], upper };
    };
    expect(invariantBox(solution, 1e-13, raised)).toBeUndefined();
    expect(invariantBox(solution, 1e-13, lowered)).toBeUndefined();
  });

  it("are not found where the images are known to little only", () => {
    const blurred =
      (below: number, above: number) =>
      (box: Box): Box => {
        const { lower, upper } = images(3, 3)(box);
        const blur = (rad: number) => (x: DoubleBall) => DoubleBall.of(x.mid, rad);
        return { lower: lower.map(blur(below)), upper: upper.map(blur(above)) };
      };
    expect(invariantBox(solution, 1e-13, blurred(2, 0))).toBeUndefined();
    expect(invariantBox(solution, 1e-13, blurred(0, 2))).toBeUndefined();
    const { lower, upper } = invariantBox(solution, 1e-13, blurred(1e-3, 1e-3))!;
    // Outer ends: the blur itself at least.
    solution.forEach((x, n) => {
      expect(lower[n]!.mid).toBeLessThan(x - 1e-3);
      expect(upper[n]!.mid).toBeGreaterThan(x + 1e-3);
    });
  });
});
