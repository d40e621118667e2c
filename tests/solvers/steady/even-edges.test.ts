import { describe, expect, it } from "vitest";
import { evenEdges } from "../../../src/solvers/steady/even-edges.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";
import { flat, lineProblem } from "./line-models.ts";

const CELLS = 200;
const spectrum: Spectrum = {
  kind: "tabulated",
  unit: "none",
  x: Array.from({ length: CELLS + 1 }, (_, k) => k / CELLS),
  a: Array.from({ length: CELLS + 1 }, (_, k) => (k / CELLS) * (1 - k / CELLS)),
};
const scenario = { te: 0.1, tb: 0.05, rate: 0.1, spectrum };
const lengths = (edges: readonly number[]) => edges.slice(1).map((edge, p) => edge - edges[p]!);

describe("even panels", () => {
  it("have one length, to the last bit, at multiples of it, but next to zero", () => {
    const edges = evenEdges(lineProblem(scenario), 0.02);
    const length = lengths(edges).at(-1)!;
    const next = edges.indexOf(2 * length);
    expect(next).toBeGreaterThan(0);
    expect(new Set(lengths(edges.slice(next)))).toEqual(new Set([length]));
    expect(edges.at(-1)! / length).toBe(Math.round(edges.at(-1)! / length));
    // Four times the highest frequency, in at most 2.7 half widths of the line.
    expect(edges.at(-1)!).toBeCloseTo(4, 6);
    expect(length).toBeLessThanOrEqual(2.7 * 0.02);
    expect(length).toBeGreaterThan(2.6 * 0.02);
  });

  it("see the spectrum however wide the line is", () => {
    expect(Math.max(...lengths(evenEdges(lineProblem(scenario), 10)).slice(0, 60))).toBeLessThanOrEqual(
      1 / 16,
    );
  });

  it("end at the edge of a band, and go on beyond where it lies further out", () => {
    const inside = evenEdges(lineProblem({ ...scenario, closure: flat(0.517) }), 0.02);
    expect(inside).toContain(0.517);
    const outside = evenEdges(lineProblem({ ...scenario, closure: flat(10) }), 0.02);
    expect(outside).toContain(10);
    expect(outside.at(-1)!).toBeGreaterThanOrEqual(20);
  });
});
