import { describe, expect, it } from "vitest";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import { criticalCouplingRealAxis } from "../../../src/solvers/wide/critical-coupling-real-axis.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import { casesOf } from "../random-journal.ts";
import { onMatsubaraAxis } from "../random-spectra.ts";

describe("critical coupling on the real axis where y repeats sharp peaks at sums of several bosons", () => {
  it.each([
    [1, 125, 1e-3],
    [2, 245, 1e-2],
    // Kinks at sums of two points, which the last coefficients alone do not tell: 3e-7 where 4e-9 were foretold.
    [2, 55, 1e-5],
  ])("is within its stated error on refined panels: seed %d, case %d", (seed, index, accuracy) => {
    const one = casesOf({ seed, runs: 1000, commit: "" })[index]!;
    const { spectrum, temperature } = one;
    const own = criticalCouplingRealAxis({
      kernels: compileGiven(steadyBoson({ spectrum, bosonTemperature: temperature })),
      boson: { shape: spectrumShape(spectrum), temperature, kinks: spectrum.x },
      electrons: thermalElectrons(temperature),
      electronTemperature: temperature,
      accuracy,
    });
    const axis = onMatsubaraAxis(one);
    expect(Math.abs(own.value - axis.value)).toBeLessThanOrEqual(own.error + axis.error);
    expect(own.error).toBeLessThanOrEqual(accuracy * own.value);
  });
});
