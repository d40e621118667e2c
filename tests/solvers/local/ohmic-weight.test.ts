import { describe, expect, it } from "vitest";
import { UnsupportedError } from "../../../src/errors/errors.ts";
import {
  requireOhmicLine,
  requireOhmicWeight,
  tabulatedOhmicSlope,
} from "../../../src/solvers/local/ohmic-weight.ts";

describe("ohmic weight", () => {
  it("is asked of a biased boson", () => {
    expect(() => requireOhmicWeight(0)).toThrow(UnsupportedError);
    expect(() => requireOhmicWeight(0)).toThrow(/lead/);
    expect(() => requireOhmicWeight(0.3)).not.toThrow();
  });

  it("is asked to shape the line", () => {
    expect(() => requireOhmicLine(1e-4, 0.1)).toThrow(UnsupportedError);
    expect(() => requireOhmicLine(0.09, 0.1)).not.toThrow();
  });

  it("is read from a table only where A(x)/x has settled", () => {
    const mesh = [0.1, 0.2, 0.3, 0.4];
    const slope = 0.7;
    expect(
      tabulatedOhmicSlope(
        mesh,
        mesh.map((x) => slope * x),
      ),
    ).toBeCloseTo(slope, 14);
    expect(
      tabulatedOhmicSlope(
        mesh,
        mesh.map((x) => x * x),
      ),
    ).toBe(0);
    expect(tabulatedOhmicSlope(mesh, [0, 0, 1, 1])).toBe(0);
    expect(tabulatedOhmicSlope([1, 2], [1, 0])).toBe(0);
  });
});
