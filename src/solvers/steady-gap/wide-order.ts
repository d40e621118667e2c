import { NotConvergedError } from "../../errors/errors.ts";
import { matsubaraGap } from "../gap/matsubara-gap.ts";
import type { Progress } from "../local/line-problem.ts";
import { type SteadyGap, type SteadyGapProblem, steadyGap } from "./wide-gap.ts";

/** A steady state of the wide band whose electrons are at T_e, and no idea of its gap. */
export interface WideOrderProblem extends Omit<SteadyGapProblem, "guess"> {
  readonly electronTemperature: number;
  readonly onProgress?: Progress;
}

/** Starting values in units of T_e, where equilibrium at T_e has no gap or its gap leads nowhere. */
const MULTIPLES = [2, 1, 0.5, 0.25, 4, 8];
/** A gap below this share of T_e is the normal state, approached. */
const SMALLEST = 1e-6;
const LARGEST_CHANGE = 1e-3;

/**
 * {@link steadyGap} from the gap of the Matsubara axis at T_e and, where that does not lead to a solution that its grids agree on, from
 * multiples of T_e. Null in the normal state.
 *
 * @throws NotConvergedError if no starting value leads to a solution.
 */
export function wideOrder(problem: WideOrderProblem): SteadyGap | null {
  const { electronTemperature: temperature, kernels, green, onProgress } = problem;
  const equilibrium = matsubaraGap({ kernels, green, temperature }).gap[0]!;
  const guesses = [equilibrium, ...MULTIPLES.map((multiple) => multiple * temperature)].filter((g) => g > 0);
  for (const [k, guess] of guesses.entries()) {
    onProgress?.(0.2 + (0.8 * k) / guesses.length, "real axis");
    const found = attempted({ ...problem, guess });
    if (found === null) return null;
    if (found && found.order > SMALLEST * temperature && found.change <= LARGEST_CHANGE * found.order)
      return found;
  }
  const tried = guesses.map((guess) => guess.toPrecision(2)).join(", ");
  throw new NotConvergedError(
    `the order parameter settles from none of the starting values ${tried}: a change by up to ${LARGEST_CHANGE} (relative) between two grids is accepted`,
  );
}

/** Undefined where the iteration does not settle. */
function attempted(problem: SteadyGapProblem): SteadyGap | null | undefined {
  try {
    return steadyGap(problem);
  } catch (refusal) {
    if (refusal instanceof NotConvergedError) return undefined;
    throw refusal;
  }
}
