import { NotConvergedError, UnsupportedError } from "../../errors/errors.ts";
import { compileKernels } from "../../kernels/compile.ts";
import { localCritical } from "../../solvers/local/local-critical.ts";
import { tabulatedOhmicSlope } from "../../solvers/local/ohmic-weight.ts";
import { spectrumShape } from "../../spectra/shape.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { axisKernels, localEquilibrium } from "./local-equilibrium.ts";
import type { CriticalPoint, SteadyStateProblem } from "./problem.ts";

/**
 * G_c of the local closure at fixed h. Throws UnsupportedError with T_B ≠ T_e for the Einstein boson and for every
 * spectrum without ohmic weight, NotConvergedError where the line is narrower than the grid resolves.
 */
export function localCriticalPoint(problem: SteadyStateProblem): CriticalPoint {
  const { spectrum, electronTemperature, bosonTemperature, bar } = problem;
  if (spectrum.kind === "einstein" && electronTemperature !== bosonTemperature)
    throw new UnsupportedError(
      "--einstein with --tb different from --te is ill-posed in the local closure; use the wide band or a spectrum with ohmic weight",
    );
  if (spectrum.kind === "einstein") return einsteinInEquilibrium(problem);
  const result = localCritical(
    {
      kernels: axisKernels(spectrum, electronTemperature, bosonTemperature),
      shape: spectrumShape(spectrum),
      electronTemperature,
      bosonTemperature,
      ohmicSlope: ohmicSlope(spectrum),
    },
    {
      onProgress: (done, note) => bar.update(done, note),
      ...(problem.accuracy === undefined ? {} : { accuracy: problem.accuracy }),
    },
  );
  requireFinite(result.criticalCoupling.value);
  return {
    closure: "local",
    criticalCoupling: result.criticalCoupling,
    equilibrium: result.equilibrium,
    withoutNonThermal: result.withoutNonThermal,
    shares: result.shares,
    linewidth: result.linewidth,
    routes: { ...result.routes, line: null },
    notes: result.realAxisRefusal ? [`The real axis gives no result: ${result.realAxisRefusal}.`] : [],
  };
}

/** δ functions have no real axis: the Matsubara axis alone gives the number, and no shares. */
function einsteinInEquilibrium(problem: SteadyStateProblem): CriticalPoint {
  const found = localEquilibrium(problem);
  const unit = compileKernels(problem.spectrum, 1, 1).matsubara(0);
  const matsubara = { value: found.factor * unit, error: found.error * unit };
  requireFinite(matsubara.value);
  return {
    closure: "local",
    criticalCoupling: matsubara,
    equilibrium: matsubara,
    withoutNonThermal: matsubara,
    shares: null,
    linewidth: null,
    routes: { realAxis: null, matsubara, line: null },
    notes: ["The Einstein boson has no real axis here: shares and linewidth are not given."],
  };
}

function requireFinite(value: number): void {
  if (!Number.isFinite(value)) throw new NotConvergedError("the critical coupling is not a finite number");
}

/** lim A(x)/x as x → 0; 0 where the spectrum has none. */
export function ohmicSlope(spectrum: Spectrum): number {
  switch (spectrum.kind) {
    case "einstein":
      return 0;
    case "oscillator":
      return (2 * spectrum.lambda * spectrum.kappa) / (Math.PI * (spectrum.omega ** 2 + spectrum.kappa ** 2));
    case "tabulated":
      return tabulatedOhmicSlope(spectrum.x.slice(1), spectrum.a.slice(1));
  }
}
