import { expect, it } from "vitest";
import { solvePoint } from "../../../src/cli/steady/solve-point.ts";

it("notes a crossing beyond a maximum of the eigenvalue, and no other", () => {
  const spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 2 } as const;
  const solvedAt = (width: number) =>
    solvePoint(
      {
        closure: "local",
        electronTemperature: 0.04,
        bosonTemperature: 0.04,
        bath: { kind: "none" },
        drive: { strength: 0.4, centre: 1, width },
      },
      { scenario: "map", spectrum },
    );
  const [beyond, before] = [solvedAt(0.2), solvedAt(0.1)];
  // The eigenvalue reaches 0.91 at G ≈ 0.62 and falls: what heats more than it pairs has its crossing far beyond.
  expect(beyond.note).toMatch(
    /^At weaker coupling the largest eigenvalue .* rises to 0\.91 only, at G ≈ 0\.62/,
  );
  expect(beyond.criticalCoupling!.value).toBeGreaterThan(50);
  expect(before).toMatchObject({ note: null, reason: null });
});
