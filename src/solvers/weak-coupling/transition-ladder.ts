import { ln, RealBall } from "../../precision/index.ts";
import type { Estimate } from "../wide/estimate.ts";

/** A point of the curve T_c(λ): at this temperature the coupling λ_c, both as decimal texts, |coupling − λ_c| ≤ error. */
export interface TransitionPoint {
  readonly temperature: string;
  readonly coupling: string;
  readonly error: string;
}

/** T_c = P Ω e^{−(1+λ)/λ}[1 + c_1λ + c_2λ² + …], extrapolated from the curve T_c(λ). */
export interface TransitionLadder {
  /** ln P. */
  readonly prefactor: Estimate;
  readonly first: Estimate;
  readonly second: Estimate;
  /** The coefficient that a term λ ln λ of ln T_c would need to account for the highest difference; 0 for integer powers. */
  readonly logarithm: Estimate;
}

/** Differences of nine points lose some twenty of these digits. */
const BITS = 256;
/** ln P, c_1 and c_2 need at least so many points, one of which serves the error. */
const FEWEST = 4;

/**
 * ln(T_c/Ω) + (1+λ)/λ = ln P + c_1λ + (c_2 − ½c_1²)λ² + … as the polynomial through all points, at λ = 0. No limit T → 0 is
 * taken: terms of order (T/Ω)² ~ e^{−2/λ}, which no power of λ can follow, are part of the error. Rounding and the errors of the
 * couplings go through in balls; the error of the extrapolation is the change when the point of the largest λ is left out.
 *
 * Temperatures in units of Ω. Example: nine points of an Einstein mode, T = 1e-8 … 1e-29, of 20 digits: tests/references/weak-coupling.json.
 *
 * @throws RangeError for fewer than four points or texts that are no numbers.
 */
export function extrapolateTransition(points: readonly TransitionPoint[]): TransitionLadder {
  if (points.length < FEWEST) throw new RangeError(`${points.length} points, at least ${FEWEST} are needed`);
  const all = points.map(sample).sort((a, b) => b.coupling.compareMid(a.coupling));
  const [best, other] = [coefficients(all), coefficients(all.slice(1))];
  const [prefactor, first, second] = best.map((ball, k) => estimate(ball, other[k]!));
  return { prefactor: prefactor!, first: first!, second: second!, logarithm: logarithmicShare(all) };
}

interface Sample {
  readonly coupling: RealBall;
  /** ln T + (1+λ)/λ. */
  readonly value: RealBall;
}

function sample({ temperature, coupling, error }: TransitionPoint): Sample {
  const lambda = RealBall.parse(coupling, BITS).widen(RealBall.parse(error, BITS), BITS);
  const inverse = lambda.add(RealBall.ONE, BITS).div(lambda, BITS);
  return { coupling: lambda, value: ln(RealBall.parse(temperature, BITS), BITS).add(inverse, BITS) };
}

/** ln P, c_1, c_2 by the polynomial through the samples. */
function coefficients(samples: readonly Sample[]): readonly [RealBall, RealBall, RealBall] {
  const x = samples.map(({ coupling }) => coupling);
  const differences = dividedDifferences(
    x,
    samples.map(({ value }) => value),
  );
  // Horner's scheme of Newton's form, with the first three coefficients in λ kept.
  let [value, slope, bend] = [RealBall.ZERO, RealBall.ZERO, RealBall.ZERO];
  for (let k = x.length - 1; k >= 0; k--) {
    const shifted = (next: RealBall, same: RealBall): RealBall => next.sub(same.mul(x[k]!, BITS), BITS);
    [bend, slope, value] = [shifted(slope, bend), shifted(value, slope), shifted(differences[k]!, value)];
  }
  return [value, slope, bend.add(slope.square(BITS).shift(-1), BITS)];
}

/** y[x_0], y[x_0, x_1], …, y[x_0, …, x_n]. */
function dividedDifferences(x: readonly RealBall[], y: readonly RealBall[]): RealBall[] {
  const differences = [...y];
  for (let level = 1; level < x.length; level++)
    for (let k = x.length - 1; k >= level; k--) {
      const width = x[k]!.sub(x[k - level]!, BITS);
      differences[k] = differences[k]!.sub(differences[k - 1]!, BITS).div(width, BITS);
    }
  return differences;
}

/** The highest difference of the samples over that of λ ln λ, which no polynomial follows. */
function logarithmicShare(samples: readonly Sample[]): Estimate {
  const x = samples.map(({ coupling }) => coupling);
  const [ours, theirs] = [
    samples.map(({ value }) => value),
    x.map((lambda) => lambda.mul(ln(lambda, BITS), BITS)),
  ].map((y) => dividedDifferences(x, y).at(-1)!);
  return { value: 0, error: ours!.div(theirs!, BITS).magnitude().toNumber() };
}

function estimate(ball: RealBall, other: RealBall): Estimate {
  const spread = ball.midpoint().sub(other.midpoint(), BITS).magnitude().toNumber();
  return { value: ball.toNumber(), error: spread + ball.radius().toNumber() };
}
