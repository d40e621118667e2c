import { NotConvergedError } from "../../errors/errors.ts";
import type { Fixed } from "../../precision/fixed-point.ts";
import { absolute, shifted } from "../../precision/integer.ts";
import type { Progress } from "../wide/estimate.ts";
import type { PreciseProblem } from "./precise-problem.ts";
import { LEVELS } from "./resolution.ts";
import { secant } from "./secant.ts";
import { stage, type Watch } from "./watch.ts";

/** What vanishes at T_c, set up for some number of digits: `excess` is smooth there and positive where a perturbation grows. */
export interface TransitionEquation {
  readonly problem: PreciseProblem;
  excess(at: Fixed, level: number, watch?: Watch): Fixed;
}

/** T_c with what is left of it between the last two levels, and the equation that it solves. */
export interface TransitionRoot<E> {
  readonly equation: E;
  readonly at: Fixed;
  readonly error: Fixed;
}

/** T_c, and d excess/d ln T, with `bits` behind the point. */
interface Seed {
  readonly at: Fixed;
  readonly slope: Fixed;
  readonly bits: number;
}

/** From so many digits on a root to half of them comes first: what it costs is a tenth of one evaluation with all. */
const HALVED = 16;
/** Relative step of the first slope, as a power of two. */
const SLOPE_STEP = 20n;

/**
 * T_c near `start` at rising levels, until two of them agree to the digits asked for; `error` is their difference and
 * 10^-(digits+2)·T_c.
 *
 * @throws NotConvergedError where no two levels do.
 */
export function transitionRoot<E extends TransitionEquation>(
  equationFor: (digits: number) => E,
  digits: number,
  start: number,
  onProgress?: Progress,
): TransitionRoot<E> {
  const equation = equationFor(digits);
  const { problem } = equation;
  const watched = (from: number, to: number, note: string) => stage(onProgress, { from, to, note });
  const seed = seedOf(equationFor, digits, start, watched(0.1, 0.3, "T_c to fewer digits"));
  let found = improved(equation, seed, 0, digits >= HALVED, watched(0.3, 0.6, "T_c at resolution 1"));
  for (let level = 1; level <= LEVELS; level++) {
    const watch = watched(
      1 - 0.4 * 2 ** (1 - level),
      1 - 0.2 * 2 ** (1 - level),
      `T_c at resolution ${level + 1}`,
    );
    const finer = improved(equation, found, level, true, watch);
    const shift = absolute(finer.at - found.at);
    found = finer;
    const floor = problem.floorOf(found.at);
    if (shift < 40n * floor) return { equation, at: found.at, error: shift + floor };
  }
  throw new NotConvergedError(
    `T_c did not settle to ${digits} digits in ${LEVELS + 1} resolutions: fewer are accepted`,
  );
}

/** A seed for `digits` digits. */
function seedOf(
  equationFor: (digits: number) => TransitionEquation,
  digits: number,
  start: number,
  watch: Watch,
): Seed {
  const half = Math.ceil(digits / 2) + 1;
  if (digits < HALVED) return firstSeed(equationFor(digits), start, watch);
  return improved(equationFor(half), seedOf(equationFor, half, start, watch), 0, half >= HALVED, watch);
}

function firstSeed(equation: TransitionEquation, start: number, watch: Watch): Seed {
  const { fp } = equation.problem;
  const at = fp.fromNumber(start);
  const rise = equation.excess(at + (at >> SLOPE_STEP), 0, watch) - equation.excess(at, 0, watch);
  return { at, slope: rise << SLOPE_STEP, bits: fp.bits };
}

/** `accurate`: the slope of the seed comes from a secant. */
function improved(
  equation: TransitionEquation,
  seed: Seed,
  level: number,
  accurate: boolean,
  watch: Watch,
): Seed {
  const { problem } = equation;
  const { bits } = problem.fp;
  const [at, slope] = [seed.at, seed.slope].map((value) => shifted(value, bits - seed.bits));
  return { ...secant((t) => equation.excess(t, level, watch), at!, slope!, problem, accurate), bits };
}
