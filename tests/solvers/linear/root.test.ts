import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NotConvergedError } from "../../../src/errors/errors.ts";
import { bracketedRoot } from "../../../src/solvers/linear/root.ts";

describe("bracketed root", () => {
  it("finds the root of random monotonic cubics inside its own error", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.01, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (root, slope, cubic) => {
          const found = bracketedRoot((x) => (x - root) * (slope + cubic * (x - root) ** 2), -5, 6);
          expect(Math.abs(found.root - root)).toBeLessThanOrEqual(
            found.error + 4 * Number.EPSILON * Math.abs(root),
          );
          expect(found.evaluations).toBeLessThanOrEqual(40);
        },
      ),
      { seed: 20240602, numRuns: 300 },
    );
  });

  it("copes with a step and with a pole-like wall", () => {
    const step = bracketedRoot((x) => (x < 0.3 ? -1 : 1), 0, 1);
    expect(Math.abs(step.root - 0.3)).toBeLessThan(1e-14);
    const wall = bracketedRoot((x) => Math.tan(x) - 1e6, 0, Math.PI / 2 - 1e-9);
    expect(Math.abs(wall.root - Math.atan(1e6))).toBeLessThan(1e-14);
  });

  it("stops at the asked tolerance and refuses to guess when evaluations run out", () => {
    const rough = bracketedRoot((x) => Math.cos(x) - x, 0, 1, { absolute: 1e-3, relative: 0 });
    expect(rough.error).toBeLessThanOrEqual(1e-3);
    // The fixed point of the cosine (Dottie number).
    expect(Math.abs(rough.root - 0.7390851332151607)).toBeLessThanOrEqual(rough.error);
    expect(() => bracketedRoot((x) => x ** 3 - 0.1, -1, 1, { evaluations: 3 })).toThrow(NotConvergedError);
  });
});
