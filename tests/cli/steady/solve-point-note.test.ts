import { expect, it, vi } from "vitest";
import type { SteadyStateProblem } from "../../../src/cli/critical/problem.ts";
import { solvePoint } from "../../../src/cli/steady/solve-point.ts";

// A real crossing beyond a maximum (drive 0.4 at Ω, width 0.2) takes ten seconds.
vi.mock("../../../src/cli/critical/critical-point.ts", () => ({
  criticalPoint: (_: string, { bath }: SteadyStateProblem) => ({
    criticalCoupling: { value: 1, error: 0 },
    equilibrium: { value: 1, error: 0 },
    summit: bath?.kind === "none" ? "Beyond a maximum." : null,
  }),
}));

it("notes a crossing beyond a maximum of the eigenvalue, and of which electrons it is", () => {
  const spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 2 } as const;
  const noteAt = (bath: "none" | "fixed", scenario: "map" | "drive") =>
    solvePoint(
      { closure: "local", electronTemperature: 0.04, bosonTemperature: 0.04, bath: { kind: bath } },
      { scenario, spectrum },
    ).note;
  expect(noteAt("none", "map")).toBe("Beyond a maximum.");
  expect(noteAt("none", "drive")).toBe("Beyond a maximum.");
  expect(noteAt("fixed", "drive")).toBeNull();
});
