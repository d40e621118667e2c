import { expect, it, vi } from "vitest";
import type { SteadyStateProblem } from "../../../src/cli/critical/problem.ts";
import { solvePoint } from "../../../src/cli/steady/solve-point.ts";

// A real crossing beyond a maximum (drive 0.4 at Ω, width 0.2) takes ten seconds.
vi.mock("../../../src/cli/critical/critical-point.ts", () => ({
  criticalPoint: (_: string, { bath }: SteadyStateProblem) => ({
    criticalCoupling: { value: 1, error: 0 },
    equilibrium: { value: 1, error: 0 },
    summit: bath?.kind === "none" ? "Beyond a maximum." : null,
    limit: bath?.kind === "none" ? "by panels" : "by rows",
  }),
}));

const spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 2 } as const;
const solved = (bath: "none" | "fixed", scenario: "map" | "drive") =>
  solvePoint(
    { closure: "local", electronTemperature: 0.04, bosonTemperature: 0.04, bath: { kind: bath } },
    { scenario, spectrum },
  );

it("notes a crossing beyond a maximum of the eigenvalue, and of which electrons it is", () => {
  expect(solved("none", "map").note).toBe("Beyond a maximum.");
  expect(solved("none", "drive").note).toBe("Beyond a maximum.");
  expect(solved("fixed", "drive").note).toBeNull();
});

it("says why the error is not less, of which electrons it is too", () => {
  expect(solved("none", "map").limit).toBe("by panels");
  expect(solved("none", "drive").limit).toBe("by panels; drive alone: by rows");
});
