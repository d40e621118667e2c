import { expect } from "vitest";
import type { BenchCase } from "../../src/cli/bench/timing.ts";

/** What every case of `bench` says. */
export function expectMeasured(cases: readonly BenchCase[]): void {
  for (const one of cases) {
    expect(Object.keys(one)).toEqual(expect.arrayContaining(["name", "ms", "baseline", "ratio"]));
    expect(one.ms).toBeGreaterThan(0);
    // ratio is printed from the same two numbers, rounded to 15 digits.
    expect(one.ratio / (one.baselineMs / one.ms)).toBeCloseTo(1, 12);
  }
}
