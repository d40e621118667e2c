import type { GreenFunctions } from "../../kernels/closure-functions.ts";
import type { Complex } from "../boson-kernels.ts";

/** The superconductor at one real frequency. */
export interface RealAxisPoint {
  readonly omega: number;
  /** ω̃^R and φ^R. */
  readonly dressed: Complex;
  readonly order: Complex;
  /** Δ^R = ωφ^R/ω̃^R. */
  readonly gap: Complex;
  /** Re g^R: the density of states over that of the normal state. */
  readonly densityOfStates: number;
  /** g^R and f^R. */
  readonly normal: Complex;
  readonly anomalous: Complex;
}

/** From [Re ω̃, Im ω̃, Re φ, Im φ] at ω > 0. */
export function realAxisPoint(green: GreenFunctions, omega: number, state: ArrayLike<number>): RealAxisPoint {
  const [a, b, c, d] = [state[0]!, state[1]!, state[2]!, state[3]!];
  const values = new Float64Array(4);
  green(a, b, c, d, values);
  const size = (a * a + b * b) / omega;
  return {
    omega,
    dressed: { re: a, im: b },
    order: { re: c, im: d },
    gap: { re: (c * a + d * b) / size, im: (d * a - c * b) / size },
    densityOfStates: values[0]!,
    normal: { re: values[0]!, im: values[1]! },
    anomalous: { re: values[2]!, im: values[3]! },
  };
}
