import { describe, expect, it } from "vitest";
import { compileGiven } from "../../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../../src/kernels/general/steady-kernels.ts";
import { criticalCouplingRealAxis } from "../../../src/solvers/wide/critical-coupling-real-axis.ts";
import { thermalElectrons } from "../../../src/solvers/wide/electrons.ts";
import { spectrumShape } from "../../../src/spectra/shape.ts";
import { casesOf } from "../random-journal.ts";
import { onMatsubaraAxis } from "../random-spectra.ts";

describe("critical coupling on the real axis of two sharp peaks at strong coupling", () => {
  it("resolves sums of up to five bosons, which two leave off by 4e-4", () => {
    const one = casesOf({ seed: 1, runs: 1000, commit: "" })[125]!;
    const { spectrum, temperature } = one;
    const own = criticalCouplingRealAxis({
      kernels: compileGiven(steadyBoson({ spectrum, bosonTemperature: temperature })),
      boson: { shape: spectrumShape(spectrum), temperature, kinks: spectrum.x },
      electrons: thermalElectrons(temperature),
      electronTemperature: temperature,
    });
    const axis = onMatsubaraAxis(one);
    const off = Math.abs(own.value - axis.value);
    expect(off).toBeLessThanOrEqual(own.error + axis.error);
    expect(off).toBeLessThan(1.5e-4 * axis.value);
  });
});
