import { NotConvergedError } from "../../errors/errors.ts";
import { spectrumShape } from "../../spectra/shape.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import type { SteadyStateProblem } from "./problem.ts";

/** Energies further than this from the spectrum's frequencies leave the range of double precision grids. */
const FURTHEST = 1e12;
const BETWEEN = `between ${1 / FURTHEST} and ${FURTHEST.toExponential(0)} of it`;

/** Throws NotConvergedError for a temperature, in the unit of the spectrum, that no grid has beside the spectrum's frequencies. */
export function requireReachable(spectrum: Spectrum, temperature: number): void {
  const ratio = temperature / spectrumShape(spectrum).top;
  if (ratio > 1 / FURTHEST && ratio < FURTHEST) return;
  refuse("a temperature", ratio, BETWEEN);
}

/** Throws NotConvergedError for a steady state with a temperature, rate, width or drive of that kind. */
export function requireReach(problem: SteadyStateProblem): void {
  const { spectrum, electronTemperature, bosonTemperature, bath, drive, halfWidth = 0 } = problem;
  for (const temperature of [electronTemperature, bosonTemperature]) requireReachable(spectrum, temperature);
  const { top } = spectrumShape(spectrum);
  const upper: readonly (readonly [string, number])[] = [
    ["a lead's rate", bath?.kind === "lead" ? bath.rate : 0],
    ["a half-width", halfWidth],
    ["the centre of a drive", drive?.centre ?? 0],
    ["the width of a drive", drive?.width ?? 0],
  ];
  for (const [name, energy] of upper) {
    if (!(energy / top < FURTHEST)) refuse(name, energy / top, `up to ${FURTHEST.toExponential(0)} of it`);
  }
  const strength = drive?.strength ?? 0;
  if (!(strength < FURTHEST))
    throw new NotConvergedError(
      `a drive of strength ${strength.toExponential(0)} is out of reach; expected up to ${FURTHEST.toExponential(0)}`,
    );
}

function refuse(name: string, ratio: number, accepted: string): never {
  throw new NotConvergedError(
    `${name} that is ${ratio.toExponential(0)} of the spectrum's highest frequency is out of reach; expected ${accepted}`,
  );
}
