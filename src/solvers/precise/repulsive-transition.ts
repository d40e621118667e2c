import { InputError, NotConvergedError } from "../../errors/errors.ts";
import type { Rational } from "../../exact/rational.ts";
import { compileKernels } from "../../kernels/compile.ts";
import type { Fixed } from "../../precision/fixed-point.ts";
import { pi } from "../../precision/index.ts";
import { lowestFrequency, rescale, type Spectrum } from "../../spectra/spectrum.ts";
import { criticalTemperature } from "../wide/critical-temperature.ts";
import type { Progress } from "../wide/estimate.ts";
import { countBelow } from "../wide/matsubara-grid.ts";
import { positiveRational } from "./exact-input.ts";
import { type DigitsAnswer, PreciseProblem } from "./precise-problem.ts";
import { type TransitionEquation, transitionRoot } from "./transition-root.ts";
import type { Watch } from "./watch.ts";

/** μ* > 0 and its cutoff in the unit of the spectrum: decimal texts, rationals or numbers. */
export interface ExactRepulsion {
  readonly muStar: string | number | Rational;
  readonly cutoff: string | number | Rational;
}

interface RepulsiveOptions {
  readonly lambda?: Rational;
  readonly onProgress?: Progress;
}

/**
 * Relative distance from a jump within which both numbers of frequencies are tried: doubles enclose T_c to 1e-10, without a
 * gap at low temperature to what they state.
 */
const NEAR_JUMP = 1e-8;

/**
 * T_c with μ* and a sharp cutoff to `digits` digits, as {@link criticalTemperature} defines it: the temperature at which the
 * largest real eigenvalue of
 *   ω_nZ_n = ω_n + πTΣ_m λ(iω_n−iω_m) sgn ω_m,   Z_nΔ_n = πTΣ_m [λ(iω_n−iω_m) − μ*θ(ω_c−|ω_m|)]Δ_m/|ω_m|
 * crosses one. M = #{m ≥ 0: (2m+1)πT ≤ ω_c} frequencies feel μ*, and M jumps at T = ω_c/(2M−1)π. Between two jumps T_c is the root of
 * 1 + 2μ*R(T) with R of {@link repulsionResponse}; where the eigenvalue crosses one in a jump, T_c is the temperature of that
 * jump. Where it crosses more than once, the crossing is the one that doubles find.
 *
 * @throws InputError for μ* or a cutoff that are not positive; NotConvergedError where there is no transition, the resolutions
 * do not agree or the root is not the one of the doubles; UnsupportedError as without μ*.
 */
export function repulsiveTransition(
  spectrum: Spectrum,
  digits: number,
  repulsion: ExactRepulsion,
  { lambda, onProgress }: RepulsiveOptions,
): DigitsAnswer {
  const muStar = positiveRational(repulsion.muStar, "μ*");
  const cutoff = positiveRational(repulsion.cutoff, "cutoff");
  const rough = inDoubles(lambda ? rescale(spectrum, lambda.toNumber()) : spectrum, muStar, cutoff);
  onProgress?.(0.1, "T_c in doubles");
  const branch = (count: number, places = digits): Branch =>
    new Branch(new PreciseProblem(spectrum, rough.value, places, count), {
      count,
      muStar,
      cutoff,
      ...(lambda ? { lambda } : {}),
    });
  const root = (count: number): DigitsAnswer => {
    const found = transitionRoot((places) => branch(count, places), digits, rough.value, onProgress);
    const { problem, jump } = found.equation;
    requireSame(problem.fp.toNumber(found.at), rough, found.at <= jump);
    return problem.answer(found.at, found.error);
  };
  const jump = nearbyJump(rough, cutoff.toNumber());
  if (jump === undefined) return root(requireCount(countBelow(cutoff.toNumber(), rough.value)));
  const [below, above] = [branch(jump), jump > 1 ? branch(jump - 1) : undefined];
  const at = below.jump;
  // The eigenvalue passes one in the jump itself.
  if (below.excess(at, 0) > 0n && (!above || above.excess(at, 0) < 0n))
    return below.problem.answer(at, below.problem.floorOf(at));
  return root(below.excess(at, 0) > 0n ? jump - 1 : jump);
}

/** T_c in doubles, with the relative distance within which it is to be looked for. */
interface Rough {
  readonly value: number;
  readonly distance: number;
}

/** The equations with a fixed number of frequencies below the cutoff. */
class Branch implements TransitionEquation {
  readonly problem: PreciseProblem;
  /** T = ω_c/(2M−1)π, above which the M-th frequency is beyond the cutoff. */
  readonly jump: Fixed;
  private readonly twiceMu: Fixed;
  private readonly strength: Fixed;

  constructor(
    problem: PreciseProblem,
    given: { count: number; muStar: Rational; cutoff: Rational; lambda?: Rational },
  ) {
    const { fp } = problem;
    this.problem = problem;
    this.jump = fp.div(
      problem.fromRational(given.cutoff),
      BigInt(2 * given.count - 1) * fp.fromBall(pi(fp.bits)),
    );
    this.twiceMu = 2n * problem.fromRational(given.muStar);
    this.strength = given.lambda
      ? problem.fromRational(given.lambda)
      : fp.fromBall(problem.interaction.atZero);
  }

  /** −1 − 1/(2μ*R): positive where a perturbation grows, and smooth where R has its pole, at T_c without μ*. */
  excess(at: Fixed, level: number, watch?: Watch): Fixed {
    const { fp } = this.problem;
    const response = fp.mul(this.twiceMu, this.problem.response(at, level, this.strength, watch));
    return -fp.one - fp.div(fp.one, response);
  }
}

/** The root of the doubles, and on this side of the jump. */
function requireSame(found: number, { value, distance }: Rough, below: boolean): void {
  if (Math.abs(found / value - 1) <= distance && below) return;
  throw new NotConvergedError(
    `T_c = ${found} has a different number of frequencies below the cutoff than T_c in doubles`,
  );
}

function inDoubles(spectrum: Spectrum, muStar: Rational, cutoff: Rational): Rough {
  const found = criticalTemperature(compileKernels(spectrum, 1, 1), {
    coulomb: { muStar: muStar.toNumber(), cutoff: cutoff.toNumber() },
    gap: lowestFrequency(spectrum),
  });
  if (found.kind === "none") throw new NotConvergedError(found.reason);
  return { value: found.value, distance: Math.max(NEAR_JUMP, (2 * found.error) / found.value) };
}

/** M of the jump next to T, if it is very near. */
function nearbyJump({ value, distance }: Rough, cutoff: number): number | undefined {
  const y = cutoff / (2 * Math.PI * value) + 0.5;
  const count = Math.round(y);
  return count > 0 && Math.abs(y - count) < distance * count ? count : undefined;
}

function requireCount(count: number): number {
  if (count > 0) return count;
  throw new InputError({
    where: "cutoff",
    received: "a cutoff below πT_c",
    accepted: "a cutoff that leaves a frequency to repel, or no μ*",
  });
}
