import { expect, it } from "vitest";
import { plainCriticalCoupling } from "../../src/cli/bench/critical-coupling.ts";
import { document } from "./recording-terminal.ts";

it("bench measures every case beside its baseline", async () => {
  const { cases } = await document("bench");
  expect(cases.length).toBeGreaterThanOrEqual(4);
  for (const one of cases) {
    expect(Object.keys(one)).toEqual(expect.arrayContaining(["name", "ms", "baseline", "ratio"]));
    expect(one.ms).toBeGreaterThan(0);
    // ratio is printed from the same two numbers, rounded to 15 digits.
    expect(one.ratio / (one.baselineMs / one.ms)).toBeCloseTo(1, 12);
  }
});

it("the plain solver is right, so that the comparison is fair", () => {
  // λ_c(T = 0.05) of the Einstein boson; 400 frequencies leave an error of order 1e-9.
  expect(Math.abs(plainCriticalCoupling() - 0.5637207618172)).toBeLessThan(1e-8);
});
