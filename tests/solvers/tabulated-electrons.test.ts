import { describe, expect, it } from "vitest";
import { tabulatedElectrons } from "../../src/solvers/tabulated-electrons.ts";

describe("tabulatedElectrons", () => {
  it("is odd, linear between points and 1 beyond", () => {
    const { h, kinks, temperature, closed } = tabulatedElectrons([1, 2], [0.5, 1]);
    expect([-1.5, -0.5, 0, 0.5, 1, 2, 9].map(h)).toEqual([-0.75, -0.25, 0, 0.25, 0.5, 1, 1]);
    expect({ kinks, temperature, closed }).toEqual({ kinks: [1, 2], temperature: 1, closed: null });
  });

  it("goes on to 1 over one more cell", () => {
    const { h, kinks, closed } = tabulatedElectrons([1, 3], [-0.5, 0.5]);
    expect({ kinks, closed }).toEqual({ kinks: [1, 3, 5], closed: 5 });
    expect([0.5, 2, 4, 6].map(h)).toEqual([-0.25, 0, 0.75, 1]);
  });
});
