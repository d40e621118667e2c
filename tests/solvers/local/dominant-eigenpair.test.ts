import { describe, expect, it } from "vitest";
import { largestRealEigenpair } from "../../../src/solvers/linear/eigenpair.ts";
import { dominantEigenvalue, leftEigenvector } from "../../../src/solvers/local/dominant-eigenpair.ts";
import { GapMap } from "../../../src/solvers/local/gap-map.ts";
import { kernelMatrices } from "../../../src/solvers/local/kernel-matrices.ts";
import { lineEdges, lineGrid } from "../../../src/solvers/local/line-grid.ts";
import { normalState } from "../../../src/solvers/local/normal-state.ts";
import { fastOscillator } from "./local-kernels.ts";

const { kernels, shape } = fastOscillator(1, 0.5, { te: 0.1, tb: 0.05 });
const edges = lineEdges({ halfWidth: 0.02, temperature: 0.1, shape });
const state = normalState(kernelMatrices(kernels, lineGrid(edges, 6)), 0.4, 0.02);

describe("dominant eigenvalue of the gap map", () => {
  it.each([true, false])("is the largest real one of the explicit matrix (feedback %s)", (feedback) => {
    const map = new GapMap(state, feedback);
    const found = dominantEigenvalue(map);
    const dense = largestRealEigenpair(map.matrix());
    expect(Math.abs(found.value - dense.value)).toBeLessThan(1e-11 + 10 * dense.error);
  });

  it("has a left eigenvector to which the shares belong", () => {
    const map = new GapMap(state, true);
    const { value, right } = dominantEigenvalue(map);
    const left = leftEigenvector(map, right, value);
    const image = map.applyTransposed(left);
    const misfit = Math.max(...image.map((entry, i) => Math.abs(entry - value * left[i]!)));
    // The iteration stops when the largest entry, 1, changes by less than 1e-11 in a step.
    expect(misfit).toBeLessThan(1e-10);
    const { bosonFluctuation, thermal, nonThermal } = map.shares(right, left);
    expect(Math.abs(bosonFluctuation + thermal + nonThermal - value)).toBeLessThan(1e-11);
  });
});
