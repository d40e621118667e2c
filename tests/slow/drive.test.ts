import { expect, it } from "vitest";
import { ohmicChoice } from "../../src/cli/run/bundled.ts";
import { scanRow } from "../../src/cli/steady/row.ts";
import type { Scan } from "../../src/cli/steady/scan.ts";
import { solvePoint } from "../../src/cli/steady/solve-point.ts";

const scan: Scan = { scenario: "drive", chosen: ohmicChoice(), axes: {}, points: [] };

/** The fraction of the heating that reaches 1/G_c, from an independent prototype: it falls to 0 with T. */
it.each([
  [0.01, 0.152, 5e-4],
  [0.0025, 0.05, 5e-4],
])("at T = %d a drive of strength 1 leaves %d of its heating in 1/G_c", (temperature, fraction, rounding) => {
  const point = {
    closure: "local",
    electronTemperature: temperature,
    bosonTemperature: temperature,
    bath: { kind: "none" },
    drive: { strength: 1, centre: 2, width: 0.3 },
  } as const;
  const outcome = solvePoint(point, { scenario: "drive", spectrum: scan.chosen.spectrum });
  const row = scanRow(scan, point, outcome);
  expect(row.reason).toBeNull();
  expect(Math.abs(row.fraction! - fraction)).toBeLessThan(rounding + row.fractionError!);
  // The drive alone, electrons held at T, strengthens pairing.
  expect(row.driveAlone!).toBeLessThan(row.equilibrium!);
});
