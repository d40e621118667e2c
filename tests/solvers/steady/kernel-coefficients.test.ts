import { describe, expect, it } from "vitest";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import {
  bosonFunctions,
  CHANNELS,
  channelValues,
  FUNCTIONS,
  kernelCoefficients,
  PARITIES,
} from "../../../src/solvers/steady/kernel-coefficients.ts";
import { transferTable } from "../../../src/solvers/steady/transfer-table.ts";

const boson = steadyBoson({
  spectrum: { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 },
  bosonTemperature: 0.3,
  drive: { strength: 0.2, centre: 2, width: 0.3 },
});
const POINTS = [
  [0.4, -0.7],
  [-1.3, 0.9],
  [3, 2.5],
] as const;

describe("kernels as combinations of the functions of the boson", () => {
  const kernels = compileGiven(boson);
  const [functions, values] = [new Float64Array(FUNCTIONS), new Float64Array(CHANNELS)];

  it("give every kernel at any point, for both signs of ω − ν", () => {
    const coefficients = kernelCoefficients();
    for (const [omega, nu] of POINTS) {
      bosonFunctions(boson, omega - nu, functions);
      channelValues(kernels, omega, nu, values);
      values.forEach((value, c) => {
        const sum = functions.reduce((all, f, k) => all + coefficients[c * FUNCTIONS + k]! * f, 0);
        expect(Math.abs(value - sum), `channel ${c}`).toBeLessThan(1e-14 * (1 + Math.abs(value)));
      });
    }
  });

  it("have the parities that continue a table to x < 0", () => {
    const mirrored = new Float64Array(FUNCTIONS);
    bosonFunctions(boson, 0.7, functions);
    bosonFunctions(boson, -0.7, mirrored);
    functions.forEach((value, f) => {
      expect(Math.abs(mirrored[f]! - PARITIES[f]! * value), `function ${f}`).toBeLessThan(1e-14);
    });
  });

  it("are tabulated with what is a multiple carried once", () => {
    const table = transferTable(
      boson,
      [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 3, 4, 6, 12],
      16,
    );
    // Im λ^R and A, Im P_B and A F_B are multiples.
    expect(table.count).toBe(4);
    for (const [omega, nu] of POINTS) {
      const row = table.functions.values(Float64Array.of(omega - nu));
      channelValues(kernels, omega, nu, values);
      values.forEach((value, c) => {
        let sum = 0;
        for (let f = 0; f < table.count; f++) sum += table.coefficients[c * table.count + f]! * row[f]!;
        expect(Math.abs(value - sum), `channel ${c}`).toBeLessThan(1e-9);
      });
    }
  });
});
