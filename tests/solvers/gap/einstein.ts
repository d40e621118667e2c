import { compileGreenFunctions } from "../../../src/kernels/closure-functions.ts";
import { compileKernels } from "../../../src/kernels/compile.ts";
import type { GapProblem, MatsubaraGap } from "../../../src/solvers/gap/matsubara-gap.ts";
import { matsubaraGap } from "../../../src/solvers/gap/matsubara-gap.ts";

export const green = compileGreenFunctions("wide");

/** Kernels need a temperature; at T = 0 one at which nothing is excited. */
const COLD = 1e-9;

/** An Einstein mode at Ω = 1 with its solution on the Matsubara axis. */
export function einstein(lambda: number, temperature: number) {
  const t = Math.max(temperature, COLD);
  const kernels = compileKernels({ kind: "einstein", lambda, omega: 1 }, t, t);
  const problem: GapProblem = { kernels, green, temperature };
  const solution: MatsubaraGap = matsubaraGap(problem);
  return { kernels, green, mode: 1, problem, solution };
}

/** T_c of the mode by independent programs. */
export const TC = { 1: 0.1146195120903, 0.3: 0.009923325 } as const;
