import type { LocalKernels, SpectrumShape } from "../boson-kernels.ts";

/** A steady state of the local closure: the kernels carry A, F_B and h; the rest says where they have structure. */
export interface LineProblem {
  readonly kernels: LocalKernels;
  readonly shape: SpectrumShape;
  readonly electronTemperature: number;
  readonly bosonTemperature: number;
  /** Where the search for the critical factor starts; default the weak-coupling law. */
  readonly guess?: number;
}

/** Called now and then with the fraction done and a short note. */
export type Progress = (fraction: number, note: string) => void;

/** The one-boson rate at unit coupling of the given spectrum, Γ_1 = πb with b = lim A F_B as x → 0. */
export function oneBosonRate(problem: LineProblem): number {
  return Math.PI * problem.kernels.aFB(0);
}

/** The factor to start from: `guess`, or G_c = 8/(1/T_e + 1/T_B), the law of an ohmic boson at low temperature. */
export function firstFactor(problem: LineProblem): number {
  const { kernels, electronTemperature, bosonTemperature, guess } = problem;
  return guess ?? 8 / (1 / electronTemperature + 1 / bosonTemperature) / kernels.matsubara(0);
}
