import { describe, expect, it } from "vitest";
import { InternalError } from "../../../src/errors/errors.ts";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { bosonPanels } from "../../../src/solvers/wide/boson-panels.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { KernelTable } from "../../../src/solvers/wide/kernel-table.ts";
import { selfEnergyAt } from "../../../src/solvers/wide/real-axis-equations.ts";
import { oscillator, tabulated } from "../plain-kernels.ts";
import { ownRows } from "./own-rows.ts";

const te = 0.1;
const { kernels, shape } = oscillator(1, 1, 0.2, { te, tb: 0.07 });
const edges = bosonPanels({ shape, temperature: 0.07 });
const table = new KernelTable(kernels, edges);
const { h } = thermalElectrons(te);
const panels = thermalElectrons(te).edges;

describe("table of the wide-band kernel", () => {
  it("is P_B/2 and λ^R/2 as parts without and with the distribution", () => {
    const parts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
    for (const x of [-31, -2.2, -1.03, -0.4, 0.011, 0.77, 1, 5.5, 400]) {
      table.at(x, parts);
      const [p, l] = [kernels.pB(x, 0), kernels.lambda(x, 0)];
      // 5e-13 of |K| ≤ 5, Lebesgue constant 3.
      expect(Math.hypot(parts.sRe - p.re / 2, parts.sIm - p.im / 2)).toBeLessThan(1e-11);
      expect(Math.hypot(parts.dRe - l.re / 2, parts.dIm - l.im / 2)).toBeLessThan(1e-11);
    }
  });

  it("refuses kernels that are not linear in h, or whose self-energy part does not match", () => {
    const wrong = {
      ...kernels,
      kernelPhi: (w: number, v: number, n: number) => kernels.kernelPhi(w, v, n * n),
    };
    expect(() => new KernelTable(wrong, edges)).toThrow(InternalError);
    const sign = { ...kernels, kernelSigma: kernels.kernelPhi };
    expect(() => new KernelTable(sign, edges)).toThrow(InternalError);
  });
});

describe("table of the kernel of a piecewise-linear spectrum", () => {
  const xs = [0.3, 0.31, 0.5, 0.9, 1];
  const model = tabulated(xs, [0.2, 0.5, 0.1, 0.6, 0], { te, tb: 0.07 });
  const kinks = [0, ...xs];
  const panels = bosonPanels({ shape: model.shape, temperature: 0.07, kinks });
  const missed = (on: KernelTable, x: number) => {
    const parts = { sRe: 0, sIm: 0, dRe: 0, dIm: 0 };
    on.at(x, parts);
    const [p, l] = [model.kernels.pB(x, 0), model.kernels.lambda(x, 0)];
    return Math.hypot(parts.sRe - p.re / 2, parts.dRe - l.re / 2);
  };

  it("has the logarithms at its points, and an error that counts them", () => {
    const [own, plain] = [
      new KernelTable(model.kernels, panels, kinks),
      new KernelTable(model.kernels, panels),
    ];
    const close = [0.3 - 1e-7, 0.3 + 1e-7, 0.3001, 0.3099, 0.311, 0.499, 0.502, 0.8999, 0.99999];
    const [largest, without] = [own, plain].map((on) => Math.max(...close.map((x) => missed(on, x))));
    expect(largest).toBeLessThan(3e-8);
    expect(without).toBeGreaterThan(1e-4);
    expect(own.error).toBeLessThan(1e-10);
    expect(plain.error).toBeGreaterThan(1e3 * own.error);
  });
});

describe("self-energy on the real axis", () => {
  it("has −Im Σ = π∫_0^∞A[F_B − tanh(x/2T_e)]dx at ω = 0 and π∫_0^∞AF_B far above", () => {
    const [step, top] = [1e-3, 400];
    let [rate, emission] = [0, 0];
    for (let x = step / 2; x < top; x += step) {
      rate += step * Math.PI * (kernels.aFB(x) - kernels.a(x) * Math.tanh(x / (2 * te)));
      emission += step * Math.PI * kernels.aFB(x);
    }
    // Midpoint sums of smooth functions; the tail of A F_B beyond 400 is 4κ(1+κ²)/(π·2·400²) < 2e-6.
    expect(Math.abs(selfEnergyAt(table, 0, h, panels).im + rate)).toBeLessThan(1e-6);
    expect(Math.abs(selfEnergyAt(table, 2000, h, panels).im + emission)).toBeLessThan(1e-5);
  });

  it("is the same in the equations and on its own", () => {
    const grid = new HalfLineGrid([0, 0.1, 0.3, 1, 3], 10);
    const { selfEnergy } = ownRows(table, grid, h);
    for (const i of [3, 15, 30]) {
      const alone = selfEnergyAt(table, grid.nodes[i]!, h, panels);
      expect(Math.hypot(alone.re - selfEnergy[i]!.re, alone.im - selfEnergy[i]!.im)).toBeLessThan(1e-6);
    }
  });
});
