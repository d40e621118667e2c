import { type Derivation, einstein, oscillator, Trace, tabulatedCell } from "../src/index.ts";

/** λ(z), A, P_B and λ(iν) of the Einstein boson, the damped oscillator and a table. */
export function bosons(): Derivation {
  const trace = new Trace();
  trace.say("The Einstein boson is a pair of δ functions.");
  const point = einstein(trace);
  trace.say(
    "The damped oscillator has λ(z) = λ(Ω²+κ²)/(Ω²−(z+iκ)²); its P_B is a sum over bosonic Matsubara frequencies.",
  );
  const damped = oscillator(trace);
  trace.say("A table of A is linear on each cell; λ(z) of a cell is elementary.");
  const cell = tabulatedCell(trace);
  return trace.finish("bosons", "Model bosons", {
    einsteinLambda: point.lambda,
    einsteinHilbert: point.hilbert,
    oscillatorSpectral: damped.spectral!,
    oscillatorLambda: damped.lambda,
    oscillatorHilbert: damped.hilbert,
    cellLambda: cell.lambda,
  });
}
