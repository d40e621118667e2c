import { NotConvergedError } from "../../errors/errors.ts";
import { Rational } from "../../exact/rational.ts";
import { compileKernels } from "../../kernels/compile.ts";
import type { Fixed } from "../../precision/fixed-point.ts";
import { pi, RealBall } from "../../precision/index.ts";
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
  /** T_c without μ*. */
  readonly unrepelled: () => DigitsAnswer;
  readonly lambda?: Rational;
  readonly onProgress?: Progress;
}

/**
 * Relative distance from a jump within which both numbers of frequencies are tried: doubles enclose T_c to 1e-10, without a
 * gap at low temperature to what they state.
 */
const NEAR_JUMP = 1e-8;

/**
 * T_c with μ* and a sharp cutoff to `digits` digits, as {@link criticalTemperature} defines it: the highest temperature at which the
 * largest real eigenvalue of
 *   ω_nZ_n = ω_n + πTΣ_m λ(iω_n−iω_m) sgn ω_m,   Z_nΔ_n = πTΣ_m [λ(iω_n−iω_m) − μ*θ(ω_c−|ω_m|)]Δ_m/|ω_m|
 * reaches one. M = #{m ≥ 0: (2m+1)πT ≤ ω_c} frequencies feel μ*, and M jumps at T = ω_c/(2M−1)π. Between two jumps T_c is the root of
 * 1 + 2μ*R(T) with R of {@link repulsionResponse}; where the eigenvalue crosses one in a jump, T_c is the temperature of that
 * jump. T_c without μ* is the answer where it lies above ω_c/π: no frequency is repelled there. Which crossing is the highest is
 * what doubles find.
 *
 * @throws InputError for μ* or a cutoff that are not positive; NotConvergedError where there is no transition, the resolutions
 * do not agree or the root is not the one of the doubles; UnsupportedError as without μ*.
 */
export function repulsiveTransition(
  spectrum: Spectrum,
  digits: number,
  repulsion: ExactRepulsion,
  { unrepelled, lambda, onProgress }: RepulsiveOptions,
): DigitsAnswer {
  const muStar = positiveRational(repulsion.muStar, "μ*");
  const cutoff = positiveRational(repulsion.cutoff, "cutoff");
  const rough = inDoubles(lambda ? rescale(spectrum, lambda.toNumber()) : spectrum, muStar, cutoff);
  onProgress?.(0.1, "T_c in doubles");
  if (rough.value * Math.PI > cutoff.toNumber() * (1 - rough.distance)) {
    const found = unrepelled();
    if (isBeyond(found, cutoff)) return found;
  }
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
  if (jump === undefined) return root(countBelow(cutoff.toNumber(), rough.value));
  const [below, above] = [branch(jump), jump > 1 ? branch(jump - 1) : undefined];
  const at = below.jump;
  // Just above the jump, in the jump itself, below it: the highest of these.
  if (above && above.excess(at, 0) >= 0n) return root(jump - 1);
  if (below.excess(at, 0) > 0n) return below.problem.answer(at, below.problem.floorOf(at));
  return root(jump);
}

/** Whether πT > ω_c. */
function isBeyond({ value, error, digits }: DigitsAnswer, cutoff: Rational): boolean {
  const bits = 64 + 4 * digits;
  const lowest = Rational.parse(value)!.sub(Rational.parse(error)!);
  return RealBall.fromRational(cutoff.div(lowest), bits).isBelow(pi(bits));
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
