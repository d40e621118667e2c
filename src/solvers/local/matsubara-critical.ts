import { NotConvergedError } from "../../errors/errors.ts";
import type { BosonKernels, SpectrumShape } from "../boson-kernels.ts";
import { type DenseMatrix, denseMatrix } from "../linear/matrix.ts";
import { largestSymmetricEigenpair } from "../linear/symmetric.ts";
import {
  exactFrequencies,
  type MatsubaraGrid,
  type MatsubaraMatrices,
  matsubaraGrid,
  matsubaraMatrices,
} from "./matsubara-grid.ts";
import { matsubaraNormalState } from "./matsubara-normal.ts";
import { unitCrossing } from "./unit-crossing.ts";

/** Equilibrium of the local closure. */
export interface EquilibriumProblem {
  readonly kernels: Pick<BosonKernels, "matsubara">;
  readonly shape: SpectrumShape;
  readonly temperature: number;
  /** −Im Σ_b^R of a lead at the same temperature (default 0, no lead). */
  readonly halfWidth?: number;
}

/** The equilibrium instability on the Matsubara axis. */
export interface MatsubaraCritical {
  /** Factor on the coupling of the given spectrum. */
  readonly factor: number;
  /** Change when the number of frequencies summed one by one is doubled, plus that of the root. */
  readonly error: number;
  readonly grid: MatsubaraGrid;
  /** ω̃_n at the critical coupling. */
  readonly omegaTilde: Float64Array;
  /** φ_n at the critical coupling, φ_0 = 1. */
  readonly gap: Float64Array;
}

/** The tail starts beyond this multiple of the spectrum's top, half as far for the error estimate. */
export const TAIL_START = 16;

/**
 * The smallest g at which the largest eigenvalue of φ_n = gTΣ_m λ(iω_n−iω_m)φ_m/ω̃_m² is 1. The map is similar to
 * the symmetric √c_i g T λ₊(i,j) √c_j/(ω̃_iω̃_j), positive and dominated by its largest eigenvalue. A lead widens ω̃_n and adds nothing to φ_n.
 *
 * @throws NotConvergedError if there is no critical coupling.
 */
export function matsubaraCritical(problem: EquilibriumProblem): MatsubaraCritical {
  const exact = exactFrequencies(problem.temperature, problem.shape, TAIL_START);
  const coarse = criticalOnGrid(
    problem,
    Math.ceil(exact / 2),
    (4 * problem.temperature) / problem.kernels.matsubara(0),
  );
  const fine = criticalOnGrid(problem, exact, coarse.factor);
  return { ...fine, error: Math.abs(fine.factor - coarse.factor) + fine.error };
}

function criticalOnGrid(problem: EquilibriumProblem, exact: number, guess: number): MatsubaraCritical {
  const grid = matsubaraGrid(problem.temperature, exact);
  const matrices = matsubaraMatrices(problem.kernels, grid);
  let omegaTilde: Float64Array | undefined;
  let vector: Float64Array | undefined;
  const eigenvalue = (factor: number): number => {
    omegaTilde = matsubaraNormalState(matrices, factor, omegaTilde, problem.halfWidth);
    const pair = largestSymmetricEigenpair(symmetricMap(matrices, factor, omegaTilde), startFrom(vector));
    vector = pair.vector;
    return pair.value;
  };
  const { factor, error } = unitCrossing(eigenvalue, guess);
  eigenvalue(factor);
  if (!omegaTilde || !vector) throw new NotConvergedError("the Matsubara gap map was never evaluated");
  return { factor, error, grid, omegaTilde, gap: gapFunction(grid, omegaTilde, vector) };
}

function startFrom(vector: Float64Array | undefined): { start?: Float64Array } {
  return vector ? { start: vector } : {};
}

export function symmetricMap(
  matrices: MatsubaraMatrices,
  factor: number,
  omegaTilde: Float64Array,
): DenseMatrix {
  const { multiplicities, temperature } = matrices.grid;
  const n = omegaTilde.length;
  const scale = omegaTilde.map((value, i) => Math.sqrt(factor * temperature * multiplicities[i]!) / value);
  return denseMatrix(n, n, (i, j) => scale[i]! * matrices.even.data[i * n + j]! * scale[j]!);
}

/** φ_i ∝ ω̃_i v_i/√c_i for the eigenvector v of the symmetric map. */
export function gapFunction(
  grid: MatsubaraGrid,
  omegaTilde: Float64Array,
  vector: Float64Array,
): Float64Array {
  const gap = vector.map((value, i) => (value * omegaTilde[i]!) / Math.sqrt(grid.multiplicities[i]!));
  const first = gap[0]!;
  return gap.map((value) => value / first);
}
