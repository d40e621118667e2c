import {
  type Derivation,
  einsteinDegeneracy,
  energyBalance,
  equations,
  equilibriumSolution,
  fixedBath,
  gainAndLoss,
  heatFlow,
  kineticWithBath,
  lead,
  numberConservation,
  powerIntoBoson,
  Trace,
  thermalPeriodicity,
} from "../src/index.ts";

/** The kinetic equation with a bath, its equilibrium solution and its conservation laws. */
export function kineticTheory(): Derivation {
  const trace = new Trace();
  trace.say(
    "A lead is the simplest bath: electrons hop with amplitude V to the levels of a large normal system that keeps its own distribution h_b. Its self-energy adds to that of the boson.",
  );
  const bath = lead(trace);
  trace.say(
    "In terms of greater and lesser functions the kinetic equation is a balance of gain and loss. X^> = ½(X^K + X^R − X^A), X^< = ½(X^K − X^R + X^A); f is the occupation of the electrons, n that of the boson.",
  );
  const { kinetic } = equations();
  gainAndLoss(kinetic, trace);
  trace.say(
    "Let B = −Im G^R/π be the density of states of the local closure; in the wide band, where the coupling is per state, B = 1.",
  );
  const equation = kineticWithBath(kinetic, bath, trace);
  trace.say(
    "Thermal distributions come from the third branch of the contour of a thermal start, from t_0 to t_0 − iβ: the trace is cyclic, so electrons are antiperiodic along it and bosons periodic.",
  );
  thermalPeriodicity(trace);
  trace.say("At one temperature the thermal distribution solves the equation, for every A and B.");
  equilibriumSolution(kinetic, trace);
  trace.say("The boson conserves the number of electrons.");
  const rate = numberConservation(kinetic, equation, trace);
  trace.say("It takes energy from them, which a lead must supply.");
  const energy = energyBalance(kinetic, rate, equation, trace);
  trace.say("The power into the boson follows from its own polarisation Π as well.");
  const power = powerIntoBoson(kinetic, energy, trace);
  heatFlow(kinetic, energy, trace);
  trace.say(
    "Two limits where the bath matters: electrons held at a temperature, and the Einstein boson without a bath.",
  );
  fixedBath(kinetic, trace);
  einsteinDegeneracy(kinetic, trace);
  return trace.finish("kinetic-theory", "Kinetic theory: bath, detailed balance, conservation laws", {
    leadRetarded: bath.R,
    leadKeldysh: bath.K,
    rateOut: equation.out,
    rateIn: equation.in,
    distribution: equation.solution,
    powerElectrons: energy.electrons,
    powerBoson: power,
  });
}
