import { describe, expect, it } from "vitest";
import { changed } from "../../../src/solvers/steady/stated-error.ts";

describe("what two grids say of the error", () => {
  const [coarse, fine] = [
    { factor: 1, error: 0 },
    { factor: 1 + 1e-9, error: 1e-13 },
  ];

  it("is their difference, several times", () => {
    const { factor, error, cause } = changed(fine, coarse, { differences: 4 });
    expect(factor).toBe(fine.factor);
    expect(Math.abs(error - 4e-9)).toBeLessThan(1e-12);
    expect(cause).toBe("nodes");
  });

  it("is no less than differences before let expect, where they agree by chance", () => {
    const expected = changed(fine, coarse, { differences: 4, least: 4e-9, shared: 5e-9 });
    expect(Math.abs(expected.error - 21e-9)).toBeLessThan(1e-12);
    const larger = changed({ factor: 2, error: 0 }, { factor: 2, error: 0 }, { differences: 4, least: 4e-9 });
    expect(Math.abs(larger.error - 32e-9)).toBeLessThan(1e-12);
  });

  it("is what the search left where that is more", () => {
    const { error, cause } = changed(fine, coarse, { differences: 0 });
    expect(error).toBe(1e-13);
    expect(cause).toBe("search");
  });
});
