import type { Term } from "../../algebra/term.ts";
import type { Step } from "../../algebra/trace.ts";
import { frequency, width } from "../../closures/boson/model.ts";
import { left, right } from "../../closures/boson/tabulated.ts";
import { InternalError } from "../../errors/errors.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { ExactRandom } from "../../exact/random.ts";
import { Rational } from "../../exact/rational.ts";
import { type BallAtoms, evaluateBall } from "../../kernels/ball-evaluation.ts";
import { bitsForDigits, ComplexBall, integrate, RealBall } from "../../precision/index.ts";
import { x, z } from "../../steady/symbols.ts";
import { certified, type Effort, type Judgement, refuted, undecided } from "../verdict.ts";
import { lineIntegral } from "./line-integral.ts";
import { sidesOf } from "./sides.ts";

/** Random instances; each costs an integral at two precisions. */
const RUNS = 2;

/**
 * Both sides numerically by independent methods (quadrature against closed form), at half and at full precision. Refuted where the balls
 * are apart, undecided where they meet and one is too wide.
 */
export function judgeNumerically(step: Step, effort: Effort): Judgement {
  const { lhs, rhs } = sidesOf(step);
  const runs = Math.min(effort.runs, RUNS);
  for (const digits of [Math.ceil(effort.digits / 2), effort.digits])
    for (let run = 0; run < runs; run++) {
      const failure = compare(lhs, rhs, digits, effort.seed + run);
      if (failure?.apart) return refuted("differs numerically", failure.text, run + 1);
      if (failure) return undecided(`not resolved: ${failure.text}`);
    }
  return certified(
    `two methods agree at ${Math.ceil(effort.digits / 2)} and ${effort.digits} digits`,
    runs,
    effort.digits,
  );
}

interface Failure {
  readonly apart: boolean;
  readonly text: string;
}
/** Both balls, each narrower than 10^{2−digits}, must overlap. */
function compare(lhs: Term, rhs: Term, digits: number, seed: number): Failure | undefined {
  const bits = bitsForDigits(digits) + 16;
  const point = drawPoint(seed);
  const [a, b] = [lhs, rhs].map((t) => value(t, point, bits));
  const gap = a!.sub(b!, bits);
  const bound = RealBall.parse(`1e${2 - digits}`, bits);
  const apart = !gap.containsZero();
  return !apart && gap.magnitude().isBelow(bound)
    ? undefined
    : { apart, text: `lhs − rhs = ${gap.toString()} at seed ${seed}` };
}

type PointOf = (name: string) => Gaussian;
/** Positive parameters of order one, Im z > 0, and an ordered cell x_l < x_r. */
function drawPoint(seed: number): PointOf {
  const random = new ExactRandom(seed);
  const drawn = new Map<string, Gaussian>();
  const draw = (name: string): Gaussian => {
    // Elevenths keep z off the poles ±Ω + iκ.
    if (name === z.name) return Gaussian.of(random.rational(5).add(Rational.of(1, 11)), random.positive(5));
    // Poles at ±Ω ± iκ stay well away from the axis: that sets the cost of the line integral.
    if (name === width.name) return Gaussian.of(random.positive(5).add(Rational.ONE));
    if (name === frequency.name) return Gaussian.of(Rational.of(random.integer(2, 11), 5));
    if (name === right.name) return point(left.name).add(Gaussian.of(random.positive(5)));
    return Gaussian.of(random.positive(5));
  };
  const point = (name: string): Gaussian => {
    const known = drawn.get(name) ?? draw(name);
    drawn.set(name, known);
    return known;
  };
  return point;
}

function value(term: Term, point: PointOf, bits: number): ComplexBall {
  const wide = bits + 40;
  const atoms =
    (at: ReadonlyMap<Term, ComplexBall>): BallAtoms =>
    (t) => {
      const known = at.get(t);
      if (known) return known;
      if (t.kind === "sym" && t.name !== "pi") return ComplexBall.fromGaussian(point(t.name), wide);
      const inside =
        (body: Term, v: Term) =>
        (e: RealBall): ComplexBall =>
          evaluateBall(body, atoms(new Map([[v, ComplexBall.of(e)]])), wide);
      if (t.kind === "integral") return lineIntegral(inside(t.body, t.variable), bits);
      if (t.kind === "fn" && t.head === "cellIntegral") return overCell(inside(t.args[0]!, x), point, bits);
      return undefined;
    };
  return evaluateBall(term, atoms(new Map()), wide);
}

/**
 * ∫ from x_l to x_r by Gauss–Legendre panels. The poles lie at ±z: on panels no longer than their distance Im z from the axis a node
 * gains 2 log₂(2 + √5) > 4 bits, and three quarters of bits/2 nodes, as the estimate of the error has, more than all bits.
 */
function overCell(f: (e: RealBall) => ComplexBall, point: PointOf, bits: number): ComplexBall {
  const [from, to] = [point(left.name), point(right.name)];
  if (!from.isReal() || !to.isReal()) throw new InternalError("a cell has real ends");
  const width = to.sub(from);
  const panels = Math.ceil(width.re.div(point(z.name).im).toNumber());
  const breaks = Array.from({ length: panels + 1 }, (_, k) =>
    RealBall.fromRational(from.add(width.mul(Gaussian.ratio(k, panels))).re, bits + 16),
  );
  return integrate((e) => f(e), breaks, Math.ceil(bits / 2), bits + 16);
}
