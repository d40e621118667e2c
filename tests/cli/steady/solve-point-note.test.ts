import { expect, it, vi } from "vitest";
import type { SteadyStateProblem } from "../../../src/cli/critical/problem.ts";
import { solvePoint } from "../../../src/cli/steady/solve-point.ts";

// What a point says is put in here: that its drive heats, and what its error is.
vi.mock("../../../src/cli/critical/critical-point.ts", () => ({
  criticalPoint: (_: string, { bath }: SteadyStateProblem) => ({
    criticalCoupling: { value: 1, error: 0 },
    equilibrium: { value: 1, error: 0 },
    several: bath?.kind === "none" ? "The first of several." : null,
    limit: bath?.kind === "none" ? "by panels" : "by rows",
  }),
}));

const spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 2 } as const;
const solved = (bath: "none" | "fixed", scenario: "map" | "drive") =>
  solvePoint(
    { closure: "local", electronTemperature: 0.04, bosonTemperature: 0.04, bath: { kind: bath } },
    { scenario, spectrum },
  );

it("notes a crossing that is the first of several", () => {
  expect(solved("none", "map").note).toBe("The first of several.");
  expect(solved("none", "drive").note).toBe("The first of several.");
  expect(solved("fixed", "drive").note).toBeNull();
});

it("says why the error is not less, of which electrons it is too", () => {
  expect(solved("none", "map").limit).toBe("by panels");
  expect(solved("none", "drive").limit).toBe("by panels; drive alone: by rows");
});
