import { describe, expect, it } from "vitest";
import { compileKernels } from "../../../src/kernels/compile.ts";
import { steadyKernels } from "../../../src/kernels/general/steady-kernels.ts";
import type { Complex, LocalKernels } from "../../../src/solvers/boson-kernels.ts";
import { panelGrid } from "../../../src/solvers/linear/panel-grid.ts";
import { kernelMatrices } from "../../../src/solvers/local/kernel-matrices.ts";
import { fastOscillator } from "./local-kernels.ts";

const [te, tb] = [0.04, 0.02];
const oscillator = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 } as const;
const table = { kind: "tabulated", unit: "meV", x: [0, 0.3, 0.7, 1.2], a: [0, 0.2, 0.5, 0] } as const;
const KERNELS: Readonly<Record<string, LocalKernels>> = {
  "hand-written": fastOscillator(1, 0.5, { te, tb }).kernels,
  emitted: compileKernels(oscillator, te, tb),
  "emitted, T_B > T_e": compileKernels(oscillator, tb, te),
  tabulated: compileKernels(table, te, tb),
  driven: steadyKernels({
    spectrum: oscillator,
    bosonTemperature: tb,
    drive: { strength: 0.2, centre: 2, width: 0.3 },
    distribution: (omega) => Math.tanh(omega / (2 * te) + omega ** 3),
  }),
};

/** All kernels here are below 1 and sums of a few roundings of numbers below 1. */
const ROUNDINGS = 4 * Number.EPSILON;

/** K(ω,ν) ± K(ω,−ν) kernel by kernel, each evaluated where it stands. */
function entry(kernels: LocalKernels, omega: number, nu: number) {
  const pair = (k: (omega: number, nu: number) => number) => [k(omega, nu), k(omega, -nu)] as const;
  const part = (name: "localBoson" | "localThermal" | "localNonThermal", of: keyof Complex) =>
    pair((a, b) => kernels[name](a, b)[of]);
  const odd = ([p, q]: readonly [number, number]) => p - q;
  const even = ([p, q]: readonly [number, number]) => p + q;
  const complex = (f: (of: keyof Complex) => number) => ({ re: f("re"), im: f("im") });
  return {
    boson: complex((of) => odd(part("localBoson", of))),
    thermal: complex((of) => odd(part("localThermal", of))),
    nonThermal: complex((of) => even(part("localNonThermal", of))),
    normal: complex((of) => even(part("localBoson", of)) + even(part("localThermal", of))),
    source: odd(pair(kernels.xiSource)),
    relaxation: even(pair(kernels.xiRelaxation)),
  };
}

describe("the weights of the local closure on a grid", () => {
  // From far below the temperatures to far above the spectrum.
  const grid = panelGrid([0, 1e-3, 0.03, 0.3, 0.9, 1.7, 8], 4);
  const n = grid.nodes.length;

  it.each(Object.keys(KERNELS))("are the folded kernels at every pair of nodes: %s", (name) => {
    const kernels = KERNELS[name]!;
    const matrices = kernelMatrices(kernels, grid);
    const near = (value: number, expected: number) =>
      expect(Math.abs(value - expected)).toBeLessThan(ROUNDINGS);
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) {
        const [at, w] = [i * n + j, grid.weights[j]!];
        const expected = entry(kernels, grid.nodes[i]!, grid.nodes[j]!);
        for (const key of ["boson", "thermal", "nonThermal", "normal"] as const)
          for (const of of ["re", "im"] as const) near(matrices[key][of].data[at]! / w, expected[key][of]);
        for (const key of ["source", "relaxation"] as const) near(matrices[key].data[at]! / w, expected[key]);
      }
  });

  it("evaluate the kernels of X once, when they are asked for", () => {
    let calls = 0;
    const kernels = KERNELS.emitted!;
    const xiSource = (omega: number, nu: number) => {
      calls++;
      return kernels.xiSource(omega, nu);
    };
    const matrices = kernelMatrices({ ...kernels, xiSource }, grid);
    expect(calls).toBe(0);
    const { source } = matrices;
    expect(matrices.relaxation.rows).toBe(n);
    expect(matrices.source).toBe(source);
    expect(calls).toBe(n * (n + 1));
  });
});
