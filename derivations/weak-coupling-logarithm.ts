import {
  type Derivation,
  drivenLaw,
  drivenLogarithm,
  equations,
  equilibriumCorrection,
  fixedDriveLaw,
  fixedDriveLogarithm,
  leadConstant,
  matsubaraEquations,
  Trace,
} from "../src/index.ts";

/** The logarithm of the first correction with a lead and a drive, and at fixed h with a drive. */
export function weakCouplingLogarithm(): Derivation {
  const trace = new Trace();
  trace.say(
    "The logarithm beside 1/G_c = ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1), with h from the kinetic equation, a lead and a drive at energies ~ Ω. It comes from the shell T ≪ |ω| ≪ Ω between the line and the sidebands. Γ_1, Γ_2 and Γ_b are the rates of weak-coupling-drive, without the shell.",
  );
  const derived = equations();
  const law = drivenLaw(derived);
  const { inverse, coefficient } = drivenLogarithm(derived, law, trace);
  trace.say(
    "So the heating by a drive, which the glue undoes to leading order, is seen in the next one: without a lead 1/G_c = 1/4T_B − 4a[1 + Γ_2/2Γ_1] ln(Ω/T).",
  );
  const { inverse: equilibrium } = equilibriumCorrection(matsubaraEquations(derived));
  const constant = leadConstant(derived, { law, equilibrium, coefficient }, trace);
  const fixed = fixedDriveLogarithm(derived, fixedDriveLaw(derived), trace);
  trace.notDerived(
    "The constant beside the logarithm with a drive.",
    "Γ_2 to relative order GaT needs what two bosons do on a sideband: double integrals over A(x)A(y)A(x−y) with the drive's n, of the same order as the constant. They do not factor, and none is derived.",
  );
  return trace.finish("weak-coupling-logarithm", "The first correction with a lead and a drive", {
    inverse,
    coefficient,
    fixedInverse: fixed.inverse,
    fixedCoefficient: fixed.coefficient,
    leadLaw: constant.inverse,
    leadFunction: constant.function,
  });
}
