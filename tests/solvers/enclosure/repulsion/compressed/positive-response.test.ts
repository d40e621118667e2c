import { describe, expect, it } from "vitest";
import { DoubleBall } from "../../../../../src/precision/index.ts";
import { RESOLUTIONS } from "../../../../../src/solvers/enclosure/compressed/compressed-eigenvalue.ts";
import { gapFunction } from "../../../../../src/solvers/enclosure/compressed/gap-function.ts";
import type { LorentzSum } from "../../../../../src/solvers/enclosure/compressed/lorentz-sum.ts";
import { PairingRows } from "../../../../../src/solvers/enclosure/compressed/pairing-row.ts";
import { cothDefect } from "../../../../../src/solvers/enclosure/compressed/response.ts";
import {
  isPositive,
  positiveResponse,
} from "../../../../../src/solvers/enclosure/repulsion/compressed/positive-response.ts";

const gap = (parts: readonly (readonly [number, number])[], constant = 0) =>
  gapFunction(
    Float64Array.from(parts, ([s]) => s),
    Float64Array.from(parts, ([, c]) => c),
    DoubleBall.of(constant),
  );
const mode = (x: number, weight: number): LorentzSum => ({
  x: Float64Array.of(x),
  weight: [DoubleBall.of(weight)],
  share: 0,
  defect: [cothDefect(x)],
  scale: x,
  top: x,
});

describe("a gap function", () => {
  it.each([
    ["everywhere positive", gap([[1, 1]]), true],
    ["everywhere positive, with a limit", gap([[3, -0.9]], 1), true],
    ["negative in the first row alone", gap([[0.5, -2.1]], 1.01), false],
    // 5·20²/(p²+20²) − 3·60²/(p²+60²) + 1 < 0 for 39 < p < 62.
    [
      "negative in some rows alone, with a limit",
      gap(
        [
          [20, 5],
          [60, -3],
        ],
        1,
      ),
      false,
    ],
    [
      "negative in some rows alone",
      gap([
        [20, 5],
        [60, -3],
        [2000, 1],
      ]),
      false,
    ],
    [
      "negative far out",
      gap([
        [20, 5],
        [60, -1],
      ]),
      false,
    ],
    ["negative beyond 10⁴ rows", gap([[1, 1]], -1e-9), false],
    ["zero", gap([[1, 0]]), false],
  ] as const)("is told: %s", (_, own, expected) => {
    expect(isPositive(own)).toBe(expected);
  });
});

describe("an answer", () => {
  it("is none where the matrix has a negative eigenvalue", () => {
    // λ(0) = 8 at T = Ω/10π: D − B is far from positive, and (D − B)⁻¹p is not.
    const strong = mode(5, 200);
    for (const kind of ["p", "one"] as const) {
      const matrix = { rows: PairingRows.of(strong), sum: strong, tau: 0 };
      expect(positiveResponse(matrix, kind, RESOLUTIONS[3]!)).toBeUndefined();
    }
  });

  it("is none where its rows are off by as much as they are", () => {
    const own = mode(1.5, 1.1);
    const matrix = { rows: PairingRows.of(own), sum: own, tau: 2 / (1.1 / 2.25) };
    const coarse = { near: 0.55, far: 0.7, reach: 100, points: 2 };
    expect(positiveResponse(matrix, "p", { ...coarse, points: 14 })!.error).toBeLessThan(1e-2);
    // Two points to a panel say nothing of what lies between.
    expect(positiveResponse(matrix, "p", coarse)).toBeUndefined();
  });
});
