import { describe, expect, it } from "vitest";
import { Rational } from "../../../src/exact/rational.ts";
import { criticalTemperatureEnclosure } from "../../../src/solvers/enclosure/critical-temperature.ts";
import { localCouplingEnclosure } from "../../../src/solvers/enclosure/local/critical-coupling.ts";
import { repulsiveTemperatureEnclosure } from "../../../src/solvers/enclosure/repulsion/critical-temperature.ts";
import type { Progress } from "../../../src/solvers/wide/estimate.ts";
import type { Spectrum } from "../../../src/spectra/spectrum.ts";

const einstein = (lambda: number): Spectrum => ({ kind: "einstein", omega: 1, lambda });
const oscillator: Spectrum = { kind: "oscillator", omega: 1, kappa: 0.5, lambda: 1 };
const repulsion = { muStar: Rational.parse("0.1")!, cutoff: Rational.of(5) };

describe("steps of a proof", () => {
  it.each<[string, (onProgress: Progress) => void, RegExp[]]>([
    [
      "row by row",
      (onProgress) => criticalTemperatureEnclosure(einstein(1), 3, onProgress),
      [/^eigenvalue at T = 0\.114/, /^stable above T = 0\.1/, /^unstable below T = 0\.1/],
    ],
    [
      "compressed",
      (onProgress) => criticalTemperatureEnclosure(einstein(0.0802), 4, onProgress),
      [/^eigenvalue at T = 0\.0000010/, /^stable above T = 0\.000/, /^unstable below T = 0\.000/],
    ],
    [
      "with μ*",
      (onProgress) => repulsiveTemperatureEnclosure(einstein(1), 3, repulsion, onProgress),
      [/^unstable at T = 0\.078/, /^stable at T = 0\.078/, /^stable above T = 0\.078/],
    ],
    [
      "local",
      (onProgress) => localCouplingEnclosure(oscillator, Rational.of(1, 5), 4, 0, undefined, onProgress),
      [/^stable below 0\.99\d+ of G_c/],
    ],
  ])("are told one by one, %s", (_, prove, stages) => {
    const seen: { fraction: number; what: string }[] = [];
    prove((fraction, what) => void seen.push({ fraction, what }));
    const fractions = seen.map(({ fraction }) => fraction);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect([fractions[0]! > 0, fractions.at(-1)! < 1]).toEqual([true, true]);
    for (const stage of stages) expect(seen.filter(({ what }) => stage.test(what)).length).toBeGreaterThan(0);
  });
});
