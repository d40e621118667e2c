import { describe, expect, it } from "vitest";
import { tabulate } from "../../src/spectra/tabulate.ts";
import { refusal } from "./fixtures/refusal.ts";

const TOO_MANY = Array.from({ length: 100_002 }, (_, i) => i + 1);

describe("tabulate", () => {
  it("begins at the origin and keeps a last zero", () => {
    const { spectrum, closedAt } = tabulate([1, 2, 4], [0.5, 1, 0], "meV");
    expect(spectrum).toEqual({ kind: "tabulated", x: [0, 1, 2, 4], a: [0, 0.5, 1, 0], unit: "meV" });
    expect(closedAt).toBeNull();
  });

  it("does not repeat a row at ω = 0", () => {
    expect(tabulate([0, 2, 4], [0, 1, 0], "none").spectrum.x).toEqual([0, 2, 4]);
  });

  it("takes values as small as the tails of Gaussians are printed", () => {
    expect(tabulate([1, 2, 3, 4], [1e-300, 1, 1e-99, 0], "meV").spectrum.a).toEqual([0, 1e-300, 1, 1e-99, 0]);
  });

  it("closes a last value that is not zero by a cell of the previous spacing", () => {
    const { spectrum, closedAt } = tabulate([1, 2, 4], [0.5, 1, 3], "meV");
    expect(closedAt).toBe(6);
    expect(spectrum.x).toEqual([0, 1, 2, 4, 6]);
    expect(spectrum.a).toEqual([0, 0.5, 1, 3, 0]);
  });

  it.each([
    ["one point", [1], [1], "point 1", "1 frequencies and 1 values", "at least two"],
    ["unequal lengths", [1, 2, 3], [1, 2], "point 3", "3 frequencies and 2 values", "one value each"],
    ["unsorted", [1, 3, 2], [1, 1, 1], "point 3", "frequency 2 after 3", "increase"],
    ["duplicate", [1, 2, 2], [1, 1, 1], "point 3", "frequency 2 after 2", "increase"],
    ["negative frequency", [-1, 2], [1, 1], "point 1", "frequency -1", "at least 0"],
    ["negative value", [1, 2], [1, -0.5], "point 2", "α²F -0.5", "--clip-negative"],
    ["weight at zero", [0, 2], [0.1, 1], "point 1", "α²F 0.1 at frequency 0", "--drop-zero-frequency"],
    ["all zero", [1, 2], [0, 0], "point 2", "α²F = 0 at every frequency", "greater than 0"],
    ["NaN", [1, 2], [Number.NaN, 0], "point 1", "NaN", "finite"],
    ["too many points", TOO_MANY, TOO_MANY, "point 100001", "first of 2 points too many", "at most 100000"],
    [
      "a frequency whose square is beyond doubles",
      [1e-320, 2],
      [1, 0],
      "point 1",
      "frequency 1e-320",
      "1e-75",
    ],
    ["a value beyond that", [1, 2, 3], [1, 1e76, 0], "point 2", "1e+76 as the largest α²F", "1e+75"],
    [
      "values that are all below it",
      [1, 2, 3],
      [1e-77, 1e-76, 0],
      "point 2",
      "1e-76 as the largest",
      "1e-75",
    ],
    ["infinite frequency", [1, Number.POSITIVE_INFINITY], [1, 0], "point 2", "Infinity", "finite"],
  ])("refuses %s", (_, x, a, where, received, accepted) => {
    const error = refusal(() => tabulate(x, a, "meV"));
    expect(error.where).toBe(where);
    expect(error.received).toContain(received);
    expect(error.accepted).toContain(accepted);
  });
});
