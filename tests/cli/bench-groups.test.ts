import { expect, it, vi } from "vitest";
import type * as timing from "../../src/cli/bench/timing.ts";
import { expectMeasured } from "./measured-cases.ts";
import { document } from "./recording-terminal.ts";

// Rounds until nothing is gained take a second a case.
vi.mock("../../src/cli/bench/timing.ts", async (original) => ({
  ...(await original<typeof timing>()),
  millisecondsOf: (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  },
}));

it("bench measures every case of its quick groups beside its baseline, which it agrees with", async () => {
  const { cases } = await document(
    "bench zero-test kernels precision critical-coupling convolution difference",
  );
  expect(cases.length).toBeGreaterThanOrEqual(10);
  expectMeasured(cases);
});
