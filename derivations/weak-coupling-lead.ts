import { type Derivation, drivenLaw, equations, leadLaw, Trace } from "../src/index.ts";

/** The law with a lead and without drive, by the boson's share s of the rates. */
export function weakCouplingLead(): Derivation {
  const trace = new Trace();
  trace.say(
    "Without drive the weak-coupling law depends on one number, the share s = Γ_1/(Γ_b + Γ_1) of the boson in the scattering on the line. A colder boson enhances superconductivity in two ways: it cools the electrons, and the glue acts where lead and boson compete.",
  );
  const law = leadLaw(drivenLaw(equations()), trace);
  trace.say(
    "Of 2s/(1+s) the part s is the modified distribution and s(1−s)/(1+s) the glue: it needs both baths, and vanishes with either.",
  );
  return trace.finish("weak-coupling-lead", "Weak coupling with a lead: distribution and glue", { ...law });
}
