import { type Derivation, drivenLaw, equations, fixedDriveLaw, Trace } from "../src/index.ts";

/** 1/G_c = ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1): h from the kinetic equation, with a lead and a drive. */
export function weakCouplingDrive(): Derivation {
  const trace = new Trace();
  trace.say(
    "The local closure at weak coupling, with the electrons' distribution from the kinetic equation: a lead of rate Γ_b at T_e, an ohmic boson, and a drive that excites the boson at energies ≫ T. Two regions matter: the line, |ω| ~ linewidth ≪ T, where G^R = 1/(ν + iγ) and h = h'(0)ω; and its sidebands at |x| ≫ T, which hold little weight but return to the line at a rate that is of the same order, because the critical coupling is of order T. T_B = lim xF_B(x)/2 at x → 0, which a drive at high energies leaves alone.",
  );
  const law = drivenLaw(equations(), trace);
  trace.say(
    "Γ_2 counts against the slope of h in the kinetic equation and in favour of the glue in the equation for Ξ, with the same integral. Incoherent drive at high energies therefore leaves the critical coupling unchanged as T → 0; identifying Ξ with the non-thermal glue is this project's own step.",
  );
  const fixed = fixedDriveLaw(equations(), trace);
  trace.notDerived(
    "The constant of the first correction with a drive at fixed h.",
    "Γ_h and S to relative order GaT need double integrals over A(x)A(y)A(x−y) with the drive's n; none is derived. The logarithm is, in weak-coupling-logarithm.",
  );
  trace.notDerived(
    "The relative remainder O((T/Ω) ln(Ω/T)) as a bound.",
    "Each region is expanded to leading order, and no inequality is proved. The coefficient of the logarithm is derived in weak-coupling-logarithm.",
  );
  return trace.finish("weak-coupling-drive", "Weak coupling with a lead and a drive", {
    ...law,
    fixedInverse: fixed.inverse,
    ofLoss: fixed.ofLoss,
    ofSource: fixed.ofSource,
  });
}
