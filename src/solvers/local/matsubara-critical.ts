import { NotConvergedError } from "../../errors/errors.ts";
import type { BosonKernels, SpectrumShape } from "../boson-kernels.ts";
import { times } from "../linear/matrix.ts";
import { largestSymmetricEigenpair, type SymmetricMap } from "../linear/symmetric.ts";
import {
  exactFrequencies,
  type MatsubaraGrid,
  type MatsubaraMatrices,
  matsubaraGrid,
  matsubaraMatrices,
} from "./matsubara-grid.ts";
import { matsubaraNormalState } from "./matsubara-normal.ts";
import { type UnitCrossing, unitCrossing } from "./unit-crossing.ts";

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
  const guess = (4 * problem.temperature) / problem.kernels.matsubara(0);
  const coarse = criticalOnGrid(problem, Math.ceil(exact / 2), { factor: guess });
  const { slope: _, ...fine } = criticalOnGrid(problem, exact, coarse);
  return { ...fine, error: Math.abs(fine.factor - coarse.factor) + fine.error };
}

/** Near what factor, and with what slope if that is known. */
type Near = Pick<UnitCrossing, "factor"> & Partial<Pick<UnitCrossing, "slope">>;

function criticalOnGrid(
  problem: EquilibriumProblem,
  exact: number,
  { factor: guess, slope: known }: Near,
): MatsubaraCritical & Pick<UnitCrossing, "slope"> {
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
  const { factor, error, slope } = unitCrossing(
    eigenvalue,
    guess,
    known === undefined ? {} : { slope: known },
  );
  eigenvalue(factor);
  if (!omegaTilde || !vector) throw new NotConvergedError("the Matsubara gap map was never evaluated");
  return { factor, error, slope, grid, omegaTilde, gap: gapFunction(grid, omegaTilde, vector) };
}

function startFrom(vector: Float64Array | undefined): { start?: Float64Array } {
  return vector ? { start: vector } : {};
}

export function symmetricMap(
  matrices: MatsubaraMatrices,
  factor: number,
  omegaTilde: Float64Array,
): SymmetricMap {
  const { multiplicities, temperature } = matrices.grid;
  const scale = omegaTilde.map((value, i) => Math.sqrt(factor * temperature * multiplicities[i]!) / value);
  const scaled = (x: Float64Array) => x.map((value, i) => scale[i]! * value);
  return { size: scale.length, times: (x) => scaled(times(matrices.even, scaled(x))) };
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
