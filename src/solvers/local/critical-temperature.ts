import { NotConvergedError } from "../../errors/errors.ts";
import type { BosonKernels, SpectrumShape } from "../boson-kernels.ts";
import { bracketedRoot } from "../linear/root.ts";
import { matsubaraCritical } from "./matsubara-critical.ts";

/** Equilibrium transition of the local closure. */
export interface LocalTransition {
  /** T_c in the unit of the spectrum's frequencies. */
  readonly value: number;
  /** Absolute error estimate: that of the critical coupling, carried over by dT_c/dG, plus that of the root. */
  readonly error: number;
}

/** G_c = 4T is the weak-coupling law and G_c/T grows with T, so the transition lies below G/4; a margin for rounding. */
const MARGIN = 1.05;
const HALVINGS = 40;

/**
 * T_c of the local closure in equilibrium for the spectrum as given, G = λ(0) (an energy): the temperature at which the
 * critical factor on the coupling is 1, Matsubara axis.
 *
 * @throws NotConvergedError if no bracket is found.
 */
export function localCriticalTemperature(
  kernels: Pick<BosonKernels, "matsubara">,
  shape: SpectrumShape,
): LocalTransition {
  const solve = (temperature: number) => matsubaraCritical({ kernels, shape, temperature });
  const excess = (temperature: number): number => Math.log(solve(temperature).factor);
  const high = (MARGIN * kernels.matsubara(0)) / 4;
  const low = below(excess, high);
  const { root, error } = bracketedRoot(excess, low, high, { relative: 1e-12 });
  // d ln G_c/d ln T is at least 1, so the relative error of the factor bounds that of T.
  return { value: root, error: error + root * solve(root).error };
}

function below(excess: (temperature: number) => number, from: number): number {
  let temperature = from / 2;
  for (let k = 0; k < HALVINGS; k++, temperature /= 2) if (excess(temperature) < 0) return temperature;
  throw new NotConvergedError(
    `no transition of the local closure above T = ${temperature.toPrecision(3)}: a stronger coupling is expected`,
  );
}
