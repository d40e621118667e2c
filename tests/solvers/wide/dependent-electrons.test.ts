import { describe, expect, it } from "vitest";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";
import { halvedEdges } from "../../../src/solvers/local/line-grid.ts";
import { bosonPanels } from "../../../src/solvers/wide/boson-panels.ts";
import { criticalCouplingRealAxis } from "../../../src/solvers/wide/critical-coupling-real-axis.ts";
import { type Electrons, thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { KernelTable } from "../../../src/solvers/wide/kernel-table.ts";
import { refinedBase } from "../../../src/solvers/wide/real-axis-grids.ts";
import { mechanismShares } from "../../../src/solvers/wide/real-axis-shares.ts";
import { realAxisSolution } from "../../../src/solvers/wide/real-axis-solution.ts";
import { selfConsistent } from "../../../src/solvers/wide/self-consistent.ts";
import { oscillator } from "../plain-kernels.ts";
import { ownRows } from "./own-rows.ts";

const te = 0.1;
const { kernels, shape } = oscillator(1, 1, 0.2, { te, tb: 0.07 });
const boson = { shape, temperature: 0.07 };

/** Electrons that the coupling heats or cools. */
const heated = (scale: number): Electrons => ({
  ...thermalElectrons(te * (1 + 0.3 * (scale - 1))),
  temperature: null,
});

const solve = (electrons: Electrons | ((scale: number) => Electrons), leadHalfWidth: number) =>
  criticalCouplingRealAxis({ kernels, boson, electrons, electronTemperature: te, leadHalfWidth });

describe("critical coupling with electrons that depend on it", () => {
  it.each([0, 0.025])(
    "is that of the electrons as they are there, beside a lead of half-width %d",
    (halfWidth) => {
      const found = solve(heated, halfWidth);
      const fixed = solve(heated(found.scale), halfWidth);
      expect(Math.abs(found.scale - 1)).toBeGreaterThan(0.01);
      expect(Math.abs(found.value - fixed.value)).toBeLessThanOrEqual(found.error + fixed.error);
      expect(found.error).toBeLessThan(1e-8 * found.value);
      // Both first order in what the eigenvectors of two grids differ by.
      expect(Math.abs(found.shares.thermal - fixed.shares.thermal)).toBeLessThan(3e-8);
      expect(Math.abs(found.linewidth - fixed.linewidth)).toBeLessThan(1e-9);
    },
  );
});

describe("the rounds of one grid", () => {
  const setting = { boson, table: new KernelTable(kernels, bosonPanels(boson)), accuracy: 1e-8 };
  const base = refinedBase(setting.table, boson);
  const settled = (electrons: (scale: number) => Electrons, start: number) => {
    const asked = new Set<number>();
    const at = (scale: number) => {
      asked.add(scale);
      return electrons(scale);
    };
    return { ...selfConsistent({ ...setting, electrons: at, at }, base, start), asked: asked.size };
  };
  const { scale } = settled(heated, 1).solution;

  it("are one where h is linear in the factor: asked for at two factors and at the one that is found", () => {
    const [near, far] = [heated(1), heated(1.1)];
    const linear = (s: number): Electrons => ({
      ...near,
      h: (nu) => near.h(nu) + 10 * (s - 1) * (far.h(nu) - near.h(nu)),
    });
    const found = settled(linear, 1.05 * scale);
    expect(found.asked).toBe(3);
    expect(found.bend).toBeLessThanOrEqual(1e-10);
  });

  it("ask for no h where that of a grid before does", () => {
    const near = settled(heated, 1.05 * scale);
    const moving = { ...setting, electrons: heated, at: heated };
    const before = selfConsistent(moving, base, near.solution.scale, { like: near });
    const refuse = (): Electrons => {
      throw new Error("asked for");
    };
    const finer = refinedBase(setting.table, boson, halvedEdges([...before.solution.equations.grid.edges]));
    const again = selfConsistent(
      { ...setting, electrons: refuse, at: refuse },
      finer,
      before.solution.scale,
      {
        like: before,
      },
    );
    expect(again.solution.equations.grid.size).toBeGreaterThan(before.solution.equations.grid.size);
    expect(Math.abs(again.solution.scale / scale - 1)).toBeLessThan(1e-4);
    expect(again.bend).toBeLessThanOrEqual(1e-10);
    const away = () =>
      selfConsistent({ ...setting, electrons: refuse, at: refuse }, finer, 2, { like: before });
    expect(away).toThrow("asked for");
  });

  it("go on where h bends, until it does not", () => {
    const found = settled(heated, 1.05 * scale);
    expect(found.asked).toBeGreaterThan(3);
    expect(found.bend).toBeLessThan(1e-8);
  });
});

describe("what is left of h being linear", () => {
  it("is measured at the factor that is found", () => {
    const { scale, error, value } = solve(heated, 0.025);
    expect(error).toBeLessThan(1e-8 * value);
    const jumping = (at: number): Electrons => {
      const { h, ...electrons } = heated(at);
      return at === scale ? { ...electrons, h: (nu) => h(nu) + 1e-6 * Math.sin(nu) } : { ...electrons, h };
    };
    expect(solve(jumping, 0.025).error).toBeGreaterThan(5e-7 * value);
  });
});

describe("equations that are linear in the factor", () => {
  const table = new KernelTable(kernels, bosonPanels(boson));
  const edges = [0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1, 1.15, 1.4, 1.8, 2.4, 3.5, 6, 12];
  const grid = new HalfLineGrid(edges, 8);
  const h = (nu: number) => Math.tanh(nu / (2 * te));
  const change = (nu: number) => (0.3 * nu) / (1 + nu * nu) ** 2 / Math.cosh(nu);
  const shifted = (by: number) => (nu: number) => h(nu) + by * change(nu);

  it.each([0, 0.015])("are solved at the factor that they are solved for, Γ_b/2 = %d", (halfWidth) => {
    const start = { scale: 0.97, halfWidth };
    const moving = realAxisSolution(ownRows(table, grid, h, { change }), start);
    const by = moving.scale - start.scale;
    expect(Math.abs(by)).toBeGreaterThan(1e-3);
    expect(Math.abs(by)).toBeLessThan(0.09);
    const still = realAxisSolution(ownRows(table, grid, shifted(by)), start);
    expect(Math.abs(moving.scale - still.scale)).toBeLessThan(1e-11);
    expect(Math.abs(mechanismShares(moving).thermal - mechanismShares(still).thermal)).toBeLessThan(1e-8);
    const unmoved = realAxisSolution(ownRows(table, grid, h), start);
    expect(Math.abs(unmoved.scale - still.scale)).toBeGreaterThan(1e-5);
  });
});
