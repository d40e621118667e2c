import { describe, expect, it } from "vitest";
import { checkedEnergies } from "../../../src/solvers/kinetic/checked-energies.ts";
import { HalfLineGrid } from "../../../src/solvers/linear/half-line-grid.ts";

const ORDER = 10;
const gridOf = (panels: number) =>
  new HalfLineGrid(
    Array.from({ length: panels + 1 }, (_, p) => p / 10),
    ORDER,
  );
const tanh = ({ nodes }: HalfLineGrid) => nodes.map((omega) => Math.tanh(omega / 0.3));
const middleOf = (panel: number) => (panel + 0.5) / 10;

describe("energies at which the kinetic equation is checked", () => {
  it("are the middles of all panels where these are few", () => {
    const grid = gridOf(8);
    const found = checkedEnergies(grid, tanh(grid)).toSorted((a, b) => a - b);
    expect(found).toHaveLength(8);
    found.forEach((omega, p) => {
      expect(omega).toBeCloseTo(middleOf(p), 12);
    });
  });

  it("do not grow with the panels, and reach from the first of these into the last eighth", () => {
    const grid = gridOf(500);
    const found = checkedEnergies(grid, tanh(grid));
    expect(found.length).toBeLessThanOrEqual(16);
    expect(Math.min(...found)).toBeCloseTo(middleOf(0), 12);
    expect(Math.max(...found)).toBeGreaterThan((7 / 8) * 50 - 1);
  });

  it.each([3, 41, 97])("see one value of h that is off by 1e-9, on panel %i", (panel) => {
    const grid = gridOf(100);
    const h = tanh(grid);
    h[panel * ORDER + 4]! += 1e-9;
    const distances = checkedEnergies(grid, h).map((omega) => Math.abs(omega - middleOf(panel)));
    expect(Math.min(...distances)).toBeLessThan(1e-12);
  });
});
