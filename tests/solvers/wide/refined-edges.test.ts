import { describe, expect, it } from "vitest";
import type { PanelContribution } from "../../../src/solvers/wide/panel-contributions.ts";
import { refinedEdges } from "../../../src/solvers/wide/refined-edges.ts";

/** Parts that contribute `fall` times less for every halving. */
function contributions(errors: readonly number[], fall: number): PanelContribution[] {
  return errors.map((error, panel) => ({ panel, error, part: (k) => error * fall ** -k }));
}

describe("panels that are cut where they contribute", () => {
  const edges = [0, 1, 2, 4];

  it("are the fewest that leave half of the target to the others", () => {
    expect(refinedEdges(edges, contributions([3, 0.4, 9, 0.2], 1e9), 1, 99)).toEqual([
      0, 0.5, 1, 1.5, 2, 3, 4,
    ]);
    expect(refinedEdges(edges, contributions([3, 0.4, 9, 0.05], 1e9), 1, 99)).toEqual([0, 0.5, 1, 2, 3, 4]);
    expect(refinedEdges(edges, contributions([0.1, 0.2, 0.1, 0.1], 1e9), 1, 99)).toEqual(edges);
  });

  it("have two parts where these are foreseen to contribute their share, and four otherwise", () => {
    expect(refinedEdges(edges, contributions([0, 2, 0, 0], 4), 1, 99)).toEqual([0, 1, 1.5, 2, 4]);
    expect(refinedEdges(edges, contributions([0, 3, 0, 0], 4), 1, 99)).toEqual([0, 1, 1.25, 1.5, 1.75, 2, 4]);
  });

  it("are no more than asked for: those that contribute most are cut first", () => {
    expect(refinedEdges(edges, contributions([3, 4, 9, 0], 1e9), 1, 6)).toEqual([0, 1, 1.5, 2, 3, 4]);
  });

  it("reach twice as far where the unbounded one contributes", () => {
    expect(refinedEdges(edges, contributions([0, 0, 0, 3], 2), 1, 99)).toEqual([0, 1, 2, 4, 8]);
  });
});
