import { expect, it } from "vitest";
import { compileGiven } from "../../src/kernels/general/compile-given.ts";
import { steadyBoson } from "../../src/kernels/general/steady-kernels.ts";
import { criticalCouplingRealAxis } from "../../src/solvers/wide/critical-coupling-real-axis.ts";
import { thermalElectrons } from "../../src/solvers/wide/electrons.ts";
import { spectrumShape } from "../../src/spectra/shape.ts";
import { casesOf } from "../solvers/random-journal.ts";
import { onMatsubaraAxis } from "../solvers/random-spectra.ts";

/** A peak far narrower than T_e on 53 points: 7000 nodes. */
it("the real axis of a table with narrow peaks states less than 2e-7, and no less than its distance from the Matsubara axis", () => {
  const one = casesOf({ seed: 1, runs: 1000, commit: "" })[225]!;
  const { spectrum, temperature } = one;
  if (spectrum.kind !== "tabulated") throw new Error("no table");
  const own = criticalCouplingRealAxis({
    kernels: compileGiven(steadyBoson({ spectrum, bosonTemperature: temperature })),
    boson: { shape: spectrumShape(spectrum), temperature, kinks: spectrum.x },
    electrons: thermalElectrons(temperature),
    electronTemperature: temperature,
  });
  const axis = onMatsubaraAxis(one);
  expect(Math.abs(own.value - axis.value)).toBeLessThanOrEqual(own.error + axis.error);
  expect(own.error).toBeLessThan(2e-7 * own.value);
}, 600_000);
