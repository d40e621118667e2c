import { describe, expect, it } from "vitest";
import {
  convolutionLength,
  convolutionNumbers,
  convolutionOperations,
  regularised,
  regularPanels,
} from "../../../src/solvers/linear/regular-panels.ts";
import { halvedEdges } from "../../../src/solvers/local/line-grid.ts";

const ORDER = 8;

describe("regular panels", () => {
  it("are those of one length at multiples of it", () => {
    const { places, span } = regularPanels([0, 0.25, 0.5, 1, 1.4, 1.9, 2, 2.5, 3.5], 0.5);
    expect([...places]).toEqual([-1, -1, 1, -1, -1, -1, 4, -1]);
    expect(span).toBe(5);
    // Where edges are rounded they are no less regular.
    expect([...regularPanels([0, 0.1, 0.1 + 0.2, 0.4], 0.1).places]).toEqual([0, -1, 3]);
  });

  it("take the operations of a matrix where there are none, and two for each entry of what is left", () => {
    const none = { length: 1, places: new Int32Array(9).fill(-1), span: 1 };
    const ofMatrix = 2 * (10 * ORDER) ** 2;
    expect(convolutionOperations(none, ORDER) - ofMatrix).toBeLessThan(0.1 * ofMatrix);
    expect(convolutionNumbers(none, ORDER)).toBeGreaterThanOrEqual(ofMatrix);
  });
});

describe("panels halved for products", () => {
  /** As refinement leaves them beside a table: fine ones next to 0, many of one length, and long ones beyond. */
  const beside = [
    ...[0, 0.25, 0.5, 0.75, 1, 1.5],
    ...Array.from({ length: 62 }, (_, k) => k + 2),
    ...Array.from({ length: 13 }, (_, k) => 64 + 4 * k),
  ];
  const finer = (halvings: number): readonly number[] =>
    halvings === 0 ? beside : halvedEdges(finer(halvings - 1));

  it("keep the edges there were, and have no more operations than without", () => {
    const edges = finer(0);
    const { edges: halved, regular, operations } = regularised(edges, ORDER);
    for (const edge of edges) expect(halved).toContain(edge);
    expect(halved.length).toBeGreaterThan(edges.length);
    expect(operations).toBe(convolutionOperations(regular, ORDER));
    for (const length of new Set(edges.slice(1).map((b, p) => b - edges[p]!)))
      expect(operations).toBeLessThanOrEqual(convolutionOperations(regularPanels(edges, length), ORDER));
    expect(convolutionLength(regular)).toBeGreaterThanOrEqual(3 * regular.span - 1);
  });

  it("have operations that grow like N log N where every panel is halved again and again, of the matrix like N²", () => {
    const operations = [3, 4, 5].map((halvings) => regularised(finer(halvings), ORDER).operations);
    // 2 (1 + 1/log₂ N) for more than 2¹² nodes.
    operations.slice(1).forEach((more, k) => {
      expect(more / operations[k]!, `${k + 3} to ${k + 4} halvings`).toBeLessThan(2 * (1 + 1 / 12));
    });
    expect(2 * (finer(5).length * ORDER) ** 2).toBeGreaterThan(10 * operations.at(-1)!);
  });

  it("have operations like N where refinement adds panels of one length alone", () => {
    const operations = [64, 128, 256].map((count) => {
      const edges = [...beside.slice(0, 6), ...Array.from({ length: count }, (_, k) => k + 2)];
      return regularised([...edges, 2 * count, 4 * count], ORDER).operations;
    });
    operations.slice(1).forEach((more, k) => {
      expect(more / operations[k]!, `${k}`).toBeLessThan(2 * (1 + 1 / 9));
    });
  });
});
